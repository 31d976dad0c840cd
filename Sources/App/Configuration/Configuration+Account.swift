extension Configuration {
    /// One mail account: where it is read, how replies leave, and what its folders are for.
    package struct AccountSettings: Sendable, Equatable {
        /// Stands in logs and in the ledger; unique.
        package var name: String
        package var imap: ServerSettings
        package var smtp: ServerSettings
        package var folders: FolderSettings
        /// The desk's own addresses on this account, besides `desk.address`.
        package var addresses: [String]
        /// How long to wait between two looks at a folder where the server can't announce changes.
        package var pollInterval: Duration
        /// False polls also where the server can announce changes (IDLE, RFC 2177).
        package var idle: Bool
    }

    /// Mail folders by their role in a message's life.
    package struct FolderSettings: Sendable, Equatable {
        /// Customers' mail.
        package var inbox = ["INBOX"]
        /// Replies waiting for the gate.
        package var outbox = "Outbox"
        /// Poor replies, each with a note.
        package var held = "Held"
        /// What went out.
        package var sent = "Sent"
        /// What could not be handled.
        package var parked = "Parked"
    }
}

extension ConfigurationSection {
    mutating func accounts(_ key: String, deskAddress: String) -> [Configuration.AccountSettings] {
        let keys = "name, imap and smtp"
        let remedy = "run \"rightback init\" in an empty folder to see one"
        var names: Set<String> = []
        let before = problems.count
        let accounts = sections(key, of: "accounts", eachWith: keys, remedy: remedy) { section in
            let account = Configuration.AccountSettings(&section, deskAddress: deskAddress)
            if let name = account?.name, !names.insert(name).inserted {
                section.complain(
                    at: "name", expected: "a name of its own for each account", found: "\(Quotation.of(name)) again",
                    remedy: "rename one of them")
            }
            return account
        }
        if accounts.isEmpty, problems.count == before {
            complain(
                at: key, expected: "a list of accounts, each with \(keys)",
                found: ask(key).map { describe($0.value) } ?? "nothing",
                remedy: remedy)
        }
        return accounts
    }
}

extension Configuration.AccountSettings {
    init?(_ section: inout ConfigurationSection, deskAddress: String) {
        let name = section.required("name", .word)
        let imap = section.requiredSection(
            "imap", expected: "a section with host and password",
            remedy: "write, for example, imap: { host: imap.example.org, password: { file: imap-password } }"
        ) { Configuration.ServerSettings(imap: &$0, user: deskAddress) }
        let smtp = section.requiredSection(
            "smtp", expected: "a section with host", remedy: "write, for example, smtp: { host: smtp.example.org }"
        ) { Configuration.ServerSettings(smtp: &$0, like: imap?.login) }
        folders = section.section("folders") { Configuration.FolderSettings(&$0) }
        addresses = section.list("addresses", .address.example("help@example.org"))
        pollInterval = section.value(
            "pollInterval",
            .duration(in: .milliseconds(100)...(.seconds(86_400)), named: "from 100ms to 1d", example: "60s"),
            default: .seconds(60))
        idle = section.value("idle", .flag, default: true)
        if idle, pollInterval < .seconds(5) {
            section.complain(
                at: "pollInterval", expected: "at least 5s unless idle is false",
                found: Quotation.of(
                    "\(pollInterval.components.seconds * 1000 + pollInterval.components.attoseconds / 1_000_000_000_000_000)ms"
                ),
                remedy: "write idle: false as well, and only for a server of your own")
        }
        guard let name, let imap, let smtp else { return nil }
        self.name = name
        self.imap = imap
        self.smtp = smtp
    }
}

extension Configuration.FolderSettings {
    init(_ section: inout ConfigurationSection) {
        self.init()
        inbox = section.list("inbox", .text.example("INBOX"), default: inbox)
        outbox = section.value("outbox", .text.example("Outbox"), default: outbox)
        held = section.value("held", .text.example("Held"), default: held)
        sent = section.value("sent", .text.example("Sent"), default: sent)
        parked = section.value("parked", .text.example("Parked"), default: parked)
        if inbox.isEmpty {
            section.complain(
                at: "inbox", expected: "at least one folder", found: "an empty list",
                remedy: "write, for example, inbox: [INBOX]")
        }
        var roles: [String: String] = [:]
        for (role, folder) in inbox.map({ ("inbox", $0) }) + [
            ("outbox", outbox), ("held", held), ("sent", sent), ("parked", parked),
        ] {
            // INBOX alone is the same folder in any case (RFC 9051 §5.1).
            let name = folder.uppercased() == "INBOX" ? "INBOX" : folder
            if let other = roles[name] {
                section.complain(
                    at: role, expected: "a folder of its own for each role",
                    found: "\(Quotation.of(folder)), which is \(other) too",
                    remedy: "name another folder")
            }
            roles[name] = role
        }
    }
}
