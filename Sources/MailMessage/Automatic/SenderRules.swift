/// Senders that are machines by their name, and mail without return path.
enum SenderRules {
    static func decide(_ evidence: AutomaticMail.Evidence) -> AutomaticMail? {
        let local = evidence.localPart
        let isNull = evidence.returnPath == .null
        if isDaemon(local) {
            let isReply = ProseRules.replySubject(evidence) != nil && ProseRules.bounceSubject(evidence) == nil
            let isBounce =
                isNull || ProseRules.bounceSubject(evidence) != nil || ProseRules.bounceOpening(evidence) != nil
            let kind: AutomaticMail.Kind = isReply ? .autoReply : isBounce ? .bounce : .system
            return AutomaticMail(kind: kind, reason: "from \(local)")
        }
        if isNull {
            if let reason = ProseRules.bounceSubject(evidence) ?? ProseRules.bounceOpening(evidence) {
                return AutomaticMail(kind: .bounce, reason: reason)
            }
            if let reason = ProseRules.replySubject(evidence) ?? ProseRules.replyOpening(evidence) {
                return AutomaticMail(kind: .autoReply, reason: reason)
            }
            return AutomaticMail(kind: .system, reason: "Return-Path: <>")
        }
        if case .address(let path) = evidence.returnPath {
            let pathLocal = path.prefix { $0 != "@" }.lowercased()
            if isDaemon(pathLocal) { return AutomaticMail(kind: .bounce, reason: "Return-Path: <\(path)>") }
        }
        if postmasters.contains(local) {
            guard let reason = ProseRules.bounceSubject(evidence) ?? ProseRules.bounceOpening(evidence) else {
                return nil
            }
            return AutomaticMail(kind: .bounce, reason: reason)
        }
        return isUnattended(local) ? AutomaticMail(kind: .system, reason: "from \(local)") : nil
    }

    static func isDaemon(_ local: String) -> Bool {
        daemons.contains(local) || local.hasPrefix("mailer-daemon") || local.hasPrefix("maildaemon")
            || local.hasSuffix("mailer-daemon")
    }

    /// Addresses that say themselves that nobody reads them.
    private static func isUnattended(_ local: String) -> Bool {
        let bare = local.filter { $0.isLetter }
        return unattended.contains { bare.hasPrefix($0) || bare.hasSuffix($0) }
    }

    private static let daemons: Set<String> = [
        "mailer-daemon", "mailerdaemon", "mailer_daemon", "mailer.daemon", "mail-daemon", "mail.daemon", "mdaemon",
        "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e", "mail-delivery-subsystem", "maildelivery", "daemon",
        "mail_daemon", "bounce-daemon", "mmdf", "internet-mail-daemon", "bounces", "delivery-daemon", "bouncefilter",
    ]

    /// A person may well write as postmaster, so the words of the mail must agree.
    private static let postmasters: Set<String> = [
        "postmaster", "post_master", "postoffice", "administrator", "admin", "root", "system", "mail", "smtp",
        "mailadmin", "exchange",
        "groupwise", "mailmaster", "sysadmin", "mailgate", "mailmanager", "bounce",
    ]

    private static let unattended = [
        "noreply", "donotreply", "dontreply", "nepasrepondre", "noresponder", "norespond", "nichtantworten",
        "keineantwort",
        "naoresponda", "nonrispondere", "noanswer", "doesnotreply", "autoresponder", "autoreply",
    ]
}
