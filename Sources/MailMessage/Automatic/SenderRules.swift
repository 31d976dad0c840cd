/// Senders that are machines by their name, and mail without return path.
enum SenderRules {
    static func decide(_ evidence: AutomaticMail.Evidence, _ opening: MessageOpening) -> AutomaticMail? {
        let local = evidence.localPart
        if let daemon = daemonName(evidence) {
            let isReply = ProseRules.replySubject(evidence) != nil && ProseRules.bounceSubject(evidence) == nil
            let isBounce =
                evidence.returnPath == .null || ProseRules.bounceSubject(evidence) != nil
                || ProseRules.bounceOpening(opening) != nil
            return AutomaticMail(kind: isReply ? .autoReply : isBounce ? .bounce : .system, reason: "from \(daemon)")
        }
        if let decision = decideByPath(evidence, opening) { return decision }
        if postmasters.contains(withoutNumber(local)) {
            let reason =
                ProseRules.speaksOfMail(opening)
                ? ProseRules.bounceSubject(evidence) ?? ProseRules.bounceOpening(opening) : nil
            if let reason { return AutomaticMail(kind: .bounce, reason: reason) }
            return nil
        }
        if let kind = machines[local] { return AutomaticMail(kind: kind, reason: "from \(local)") }
        return isUnattended(local) ? AutomaticMail(kind: .system, reason: "from \(local)") : nil
    }

    /// Whether the sender is the part of a mail server that returns mail.
    static func isDaemon(_ evidence: AutomaticMail.Evidence) -> Bool { daemonName(evidence) != nil }

    private static func decideByPath(
        _ evidence: AutomaticMail.Evidence, _ opening: MessageOpening
    ) -> AutomaticMail? {
        switch evidence.returnPath {
        case .absent: return nil
        case .null:
            if let reason = ProseRules.bounceSubject(evidence) ?? ProseRules.bounceOpening(opening) {
                return AutomaticMail(kind: .bounce, reason: reason)
            }
            if let reason = ProseRules.replySubject(evidence) ?? ProseRules.replyOpening(opening) {
                return AutomaticMail(kind: .autoReply, reason: reason)
            }
            return AutomaticMail(kind: .system, reason: "Return-Path: <>")
        case .address(let path):
            let local = path.prefix { $0 != "@" }.lowercased()
            guard isDaemon(localPart: local) else { return nil }
            // `bounces@…` is where mass mailers want their bounces to go.
            let isMassMail =
                local.hasPrefix("bounce") && ProseRules.bounceSubject(evidence) == nil
                && ProseRules.bounceOpening(opening) == nil
            return AutomaticMail(kind: isMassMail ? .bulk : .bounce, reason: "Return-Path: <\(path)>")
        }
    }

    private static func daemonName(_ evidence: AutomaticMail.Evidence) -> String? {
        let local = evidence.localPart
        if isDaemon(localPart: local) { return local }
        // The name alone, since some give no address at all: `MAILER-DAEMON <>`.
        guard let name = evidence.from.first?.name, name.utf8.count < 60 else { return nil }
        let lowered = name.lowercased()
        return daemonNames.contains(lowered) || lowered.hasPrefix("mailer-daemon") ? name : nil
    }

    private static func isDaemon(localPart local: String) -> Bool {
        daemons.contains(local) || local.hasPrefix("mailer-daemon") || local.hasPrefix("maildaemon")
            || local.hasSuffix("mailer-daemon") || local.hasPrefix("microsoftexchange329e71ec88ae4615")
    }

    /// `postmaster2` is one as well.
    private static func withoutNumber(_ local: String) -> String {
        guard let last = local.utf8.last, ASCII.isDigit(last) else { return local }
        return String(decoding: local.utf8.filter { !ASCII.isDigit($0) }, as: UTF8.self)
    }

    /// Addresses that say themselves that nobody reads them, with or without marks between the words.
    private static func isUnattended(_ local: String) -> Bool {
        let letters = local.utf8.filter { $0 >= 0x80 || ASCII.isLetter($0) }
        return unattended.first(in: letters) { $0.lowerBound == 0 || $0.upperBound == letters.count } != nil
    }

    private static let daemons: Set<String> = [
        "mailer-daemon", "mailerdaemon", "mailer_daemon", "mailer.daemon", "mail-daemon", "mail.daemon", "mdaemon",
        "mail-delivery-subsystem", "maildelivery", "daemon", "mail_daemon", "bounce-daemon", "mmdf",
        "internet-mail-daemon", "bounces", "delivery-daemon", "bouncefilter", "post-daemon", "smtp-daemon",
        "mail-deliver",
        "mailbounce", "bounce-handler", "bouncehandler", "bounce-mail", "non-delivery", "nondelivery", "ndr",
    ]

    /// Display names of servers, whatever address stands beside them; whole names only.
    private static let daemonNames: Set<String> = [
        "mail delivery system", "mail delivery subsystem", "mail delivery service", "mail delivery agent",
        "mail deliver system", "email delivery system", "mail daemon", "mail router", "delivery subsystem",
        "internet mail delivery", "internet mail service", "mail transport system", "interscan mss",
        "interscan notification", "interscan messaging security suite", "mail transfer agent", "smtp server",
        "mail subsystem", "bounce notifier", "exchange system attendant",
        "mail delivery system (mailer-daemon)", "mail system internal data", "mailsweeper", "mimesweeper",
        "notificaciones de entrega", "système de distribution du courrier", "sistema de entrega de correo",
    ]

    /// A person may well write as postmaster, so the words of the mail must agree.
    private static let postmasters: Set<String> = [
        "postmaster", "post_master", "poostmaster", "postoffice", "administrator", "admin", "root", "system", "mail",
        "smtp",
        "mailadmin", "exchange", "groupwise", "mailmaster", "sysadmin", "mailgate", "mailmanager", "bounce",
        "mailserver",
        "mail-admin", "mailsystem", "mail-system", "mailer", "postmaestro", "virus", "antivirus", "mailscanner",
        "amavis",
        "virusalert", "mailsweeper", "mailguard", "spamfilter", "quarantine", "webmaster", "security", "mailsecurity",
        "network-operations", "gateway", "support", "staff", "abuse",
    ]

    /// Programs that write mail of their own accord.
    private static let machines: [String: AutomaticMail.Kind] = [
        "listserv": .system, "majordomo": .system, "listproc": .system, "mailman": .system, "sympa": .system,
        "listmaster": .system, "lyris": .system, "newsletter": .bulk, "newsletters": .bulk, "mailing": .bulk,
        "mailings": .bulk, "campaign": .bulk, "campaigns": .bulk, "notification": .system, "notifications": .system,
        "notify": .system, "notifier": .system, "alert": .system, "alerts": .system, "cron": .system, "crond": .system,
        "anacron": .system, "nagios": .system, "icinga": .system, "zabbix": .system, "monit": .system, "munin": .system,
        "monitoring": .system, "logwatch": .system, "logcheck": .system, "fail2ban": .system, "smartd": .system,
        "backuppc": .system, "backup": .system, "backups": .system, "www-data": .system, "wwwrun": .system,
        "apache": .system, "httpd": .system, "nobody": .system,
        "uucp": .system, "automailer": .system, "auto-confirm": .system, "autoconfirm": .system,
        "order-update": .system,
        "shipment-tracking": .system, "voicemail": .system, "vmail": .system, "voice-mail": .system,
        "unity-messaging": .system, "unityconnection": .system, "asterisk": .system, "efax": .system,
        "fax2mail": .system,
        "faxserver": .system, "faxgateway": .system, "hylafax": .system, "scanner": .system, "scan2mail": .system,
        "mailer-noreply": .system, "calendar-notification": .system, "dmarc": .report, "dmarc-reports": .report,
        "dmarc_reports": .report, "dmarcreport": .report, "abuse-report": .report, "feedbackloop": .report,
        "feedback-loop": .report, "fbl": .report,
    ]

    private static let unattended = PhraseSet([
        "noreply", "donotreply", "dontreply", "nepasrepondre", "noresponder", "norespond", "nichtantworten",
        "keineantwort", "nichtbeantworten", "naoresponda", "naoresponder", "nonrispondere", "noanswer", "doesnotreply",
        "autoresponder", "autoreply", "nocontestar", "norispondere", "nietbeantwoorden", "geenantwoord",
        "nietantwoorden",
        "ingetsvar", "svarej", "ikkesvar", "svarikke", "eivastausta", "nieodpowiadac", "neodpovidat", "autoantwort",
        "unattended", "notmonitored", "unmonitored", "devnull",
    ])
}
