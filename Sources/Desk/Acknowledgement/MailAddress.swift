/// Whether an address can be handed to SMTP as it is.
enum MailAddress {
    /// `local@domain` in printable ASCII without quoting, within the limits of RFC 5321, section 4.5.3.1.
    static func isSound(_ address: String) -> Bool {
        let bytes = Array(address.utf8)
        guard bytes.count <= 254, let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return false }
        let local = bytes[..<at]
        let domain = bytes[(at + 1)...]
        guard (1...64).contains(local.count), !domain.isEmpty else { return false }
        guard local.first != UInt8(ascii: "-"), local.allSatisfy(isAtomByte) else { return false }
        let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
                && label.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        }
    }

    private static func isAtomByte(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            return true
        default: return false
        }
    }
}

/// Addresses behind which no person reads.
enum SystemSender {
    static let localParts: Set<String> = [
        "mailer-daemon", "mailerdaemon", "maildaemon", "daemon", "bounce", "bounces", "noreply", "no-reply", "no_reply",
        "no.reply", "donotreply", "do-not-reply", "do_not_reply", "do.not.reply", "dontreply", "notreply", "nobody",
        "listserv", "majordomo", "listproc", "mailman", "root", "autoreply", "auto-reply", "autoresponder",
        "auto-responder", "notification", "notifications", "automailer", "devnull", "dev-null", "null", "noanswer",
        "unsubscribe", "newsletter", "newsletters", "mailer", "automated", "uucp", "news", "usenet",
        "www-data", "apache", "httpd", "cron", "nagios",
    ]
    static let prefixes = [
        "owner-", "bounce-", "bounces-", "bounce+", "bounces+", "noreply-", "noreply+", "no-reply-", "no-reply+",
        "donotreply-", "do-not-reply-", "msprvs1=", "bounce=", "bounces=",
    ]
    static let suffixes = [
        "-request", "-owner", "-bounces", "-bounce", "-noreply", "-no-reply", "-donotreply", "-daemon", "-listserv",
        "_noreply", ".noreply", "-bounces+",
    ]
    /// First labels of domains that take nothing but bounces: `…@bounce.example.org`.
    static let hosts: Set<Substring> = ["bounce", "bounces", "bnc", "noreply", "no-reply"]

    static func isSystem(_ address: String) -> Bool {
        let lowered = address.lowercased()
        let parts = lowered.split(separator: "@")
        // A sender may stand without a domain: `MAILER-DAEMON`.
        let local = parts.count > 1 ? parts.dropLast().joined(separator: "@") : lowered
        let domain = parts.last?.split(separator: ".") ?? []
        if domain.count > 2, let host = domain.first, hosts.contains(host) { return true }
        return localParts.contains(local) || prefixes.contains(where: local.hasPrefix)
            || suffixes.contains(where: local.hasSuffix)
    }
}
