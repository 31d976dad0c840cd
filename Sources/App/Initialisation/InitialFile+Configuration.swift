extension InitialFile {
    /// The commented configuration, the manual of the settings; the same text as `config/rightback.example.yml`.
    package static let configuration = InitialFile(path: "rightback.yml", text: example)
}

private let example = #"""
    # Rightback's settings, all of them.
    #
    # A line that begins with # and no blank is a setting at its default: take the # away and change the value.
    # "(no default)" marks settings that do nothing until they are set; their values are examples.
    # Paths that do not begin with / count from the folder of this file.
    # No password stands in this file, only where it is found.
    # After a change: `rightback check` tries everything, `systemctl reload rightback` takes it over.

    # The desk: who customers hear from, and when it works.
    desk:
      # The name in the From field of acknowledgements.
      name: Example Support
      # The address that customers write to; acknowledgements come from it.
      address: support@example.org
      # Whom a customer may turn to meanwhile, as every acknowledgement shows it.
      contact: Priya Nair, +44 20 7946 0000
      # A name of the tz database; all hours, dates and deadlines are in this zone.
      timeZone: Europe/London
      # Hours by weekday (mon, tue, wed, thu, fri, sat, sun) or range of weekdays. A day by itself wins over a range;
      # days that are not named are closed. Breaks, and hours that differ:
      #   hours:
      #     mon-fri: "09:00-12:30, 13:30-17:00"
      #     wed: "09:00-12:00"
      #     sat: closed
      #hours: { mon-fri: "09:00-17:00" }
      # Whole days on which the desk is closed: holidays: [2026-12-25, 2026-12-26]
      #holidays: []
      # Those who answer customers; reports and marked replies know them by address.
      #agents: [{ name: Priya Nair, address: priya@example.org }]  # (no default)

    # Mail accounts; each is served by itself, so that one that fails does not stop the others.
    accounts:
      # The name stands in logs and in the ledger; keep it once mail has been handled.
      - name: support
        imap:
          host: imap.example.org
          # tls: encrypted from the first byte. starttls: encrypted before the login, or no login. plain: not encrypted.
          #security: tls
          # 993 with tls, else 143.
          #port: 993
          # The desk's address where nothing else is said.
          #user: support@example.org
          # One of three: the text of a file that others can't read, the value of an environment variable, or the first
          # line that a command prints. A bare file name means the service's credential of that name (LoadCredential= in
          # rightback.service) and, where there is none, a file beside this one.
          password:
            file: imap-password
            #environment: RIGHTBACK_IMAP_PASSWORD  # (no default)
            #command: pass show mail/support  # (no default)
          # In place of a password: a command that prints a bearer token, fetched anew for every login (XOAUTH2).
          #oauth2: { command: mailtoken support@example.org }  # (no default)
          # Certificate authorities (PEM) to trust in place of the system's.
          #caFile: private-ca.pem  # (no default)
        smtp:
          host: smtp.example.org
          #security: tls
          # 465 with tls, 587 with starttls, 25 with plain.
          #port: 465
          # User and password are those of imap where nothing else is said. `user: none` sends without a login.
          #user: support@example.org
          #password: { file: imap-password }
          #oauth2: { command: mailtoken support@example.org }  # (no default)
          #caFile: private-ca.pem  # (no default)
        # Folders by their role; those that are missing are created. Some servers want INBOX.Outbox and so on.
        folders:
          # Customers' mail; may be several.
          #inbox: [INBOX]
          # Replies waiting for the gate: agents' mail programs put them here, or copy them here, instead of sending.
          #outbox: Outbox
          # Poor replies, each with a note that lists what was found.
          #held: Held
          # What went out.
          #sent: Sent
          # What could not be handled, each with its reason.
          #parked: Parked
        # The desk's other addresses on this account; mail from them is never acknowledged.
        #addresses: [help@example.org]  # (no default)
        # How long to wait between two looks where the server can't announce new mail.
        #pollInterval: 60s
        # false looks by the interval alone even where the server could announce new mail (IDLE). Some servers collect changes
        # before they announce them (Dovecot: half a second); on a server of your own, pollInterval: 100ms is faster.
        #idle: true

    # The first answer to every new customer mail: a reference, a contact, and a deadline, which is a promise.
    acknowledgement:
      #enabled: true
      # The promised span, in the desk's hours: 90m, 4h, 1h 30m, or "2 working days" (until the end of the second).
      #answerWithin: 4h
      #subjectPrefix: "Auto: "
      # Acknowledgements go to the return path, and mail without one gets none (RFC 3834). true answers the From
      # address of such mail where a server named in trustedAuthenticationServers has authenticated its domain.
      #relaxedReturnPath: false
      # Names (authserv-id) of servers whose Authentication-Results field is believed: your own incoming mail servers.
      #trustedAuthenticationServers: [mx.example.org]  # (no default)
      # Beyond these nothing is acknowledged until the hour or day has passed: the last guard against loops.
      limits:
        #perSenderPerHour: 2
        #perSenderPerDay: 4
        #perDeskPerHour: 200

    # The judgement of agents' replies before they go out.
    gate:
      # false sends whatever stands in the outbox; it is judged and reported all the same.
      #enabled: true
      # Larger replies, attachments included, are parked.
      #maxReplySize: 25 MiB
      rules:
        # Rules that find nothing: disable: [NameTheNextStep]
        #disable: []
        # Other severities (error, warning, suggestion) for rules: severity: { NameTheNextStep: warning }
        #severity: {}
        # How sure the judge must be, from 0 to 1, in place of what its weights were learned with; a higher one finds less.
        thresholds:
          #canned: 0.6  # (no default)
          #empathyNeeded: 0.6  # (no default)
          #flag: 0.6  # (no default)
          #promise: 0.6  # (no default)
          #repeatsItself: 0.6  # (no default)
      # The desk's own weights, learned by `rightback train --output`.
      #weights: desk.weights  # (no default)

    # What is read of customers' mail.
    intake:
      # Of a larger message, attachments included, only the beginning is read.
      #byteLimit: 2 MiB
      # At the first look at a folder, mail older than this is recorded but not acknowledged: nobody gets an answer
      # to mail of last year because the service is new.
      #skipOlderThan: 7d

    # The ledger keeps what happened, and so prevents that anything is answered twice.
    # Copy it with `sqlite3 ledger.sqlite ".backup copy.sqlite"`, not with cp: the service may be writing.
    #ledger: /var/lib/rightback/ledger.sqlite

    # A folder of templates that replace built-in ones of the same name, such as acknowledgement.mustache; `rightback init`
    # writes them to start from.
    #templates: templates  # (no default)

    # A folder of text files (*.txt) that agents paste from: what a reply takes from them counts as reused.
    #replyTemplates: reply-templates  # (no default)

    # Logs go to standard error and hold no message text.
    log:
      # trace, debug, info, notice, warning, error or critical.
      #level: info
      # text for people, json for machines.
      #format: text

    """#
