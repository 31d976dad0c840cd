internal import CCurl
internal import Desk
internal import IMAPWire

/// What goes wrong with IMAP, in the desk's terms: kind, the server's words, and what would mend it.
enum IMAPFailure {
    static let missingFolder = "create the folder, or correct its name in the configuration"

    /// Connecting or logging in failed.
    static func connecting(_ error: CurlError, _ settings: IMAPSettings) -> MailFailure {
        let operation = "IMAP login of \(settings.login.user) at \(settings.address.host):\(settings.address.port)"
        var failure = error.failure(operation, at: settings.address)
        guard let line = error.replies.last(where: { !$0.hasPrefix("+") }), let status = status(line) else {
            return failure
        }
        if status.condition == .bye || status.condition == .no { failure.detail = status.text }
        // A server that is out of order refuses logins too; the secret may be right (RFC 5530).
        if failure.kind == .authentication, status.isTemporary {
            failure.kind = .temporary
            failure.remedy = nil
        }
        if failure.kind == .authentication, status.code == .expired { failure.remedy = "renew the password" }
        return failure
    }

    /// The connection broke off during a command.
    static func broken(
        _ error: CurlError, _ operation: String, goodbye: String?, _ settings: IMAPSettings
    ) -> MailFailure {
        var failure = error.failure(operation, at: settings.address)
        failure.kind = .temporary
        if error.code == CURLE_OPERATION_TIMEDOUT { failure.detail = "the server did not answer in time" }
        if let goodbye { failure.detail = "the server said goodbye: \(goodbye)" }
        return failure
    }

    static func unencodable(_ error: WireError, _ operation: String) -> MailFailure {
        MailFailure(.permanent, operation: operation, detail: error.description)
    }

    /// The server ended a command with `NO` or `BAD`.
    static func refused(_ completion: Session.Completion, _ operation: String) -> MailFailure {
        let status = completion.status
        let (kind, remedy): (MailFailure.Kind, String?) =
            switch status.code {
            case .overQuota: (.temporary, "make room in the mailbox or raise its quota")
            case .tryCreate, .nonExistent: (.misconfigured, missingFolder)
            case .noPermission: (.misconfigured, "give the account the right to do this")
            case .authenticationFailed, .authorizationFailed, .expired:
                (.authentication, "check the user name and the secret")
            default:
                if completion.command == "SELECT", status.condition == .no, !status.isTemporary {
                    (.misconfigured, missingFolder)
                } else {
                    (status.isTemporary ? .temporary : .permanent, nil)
                }
            }
        return MailFailure(kind, operation: operation, detail: status.text, remedy: remedy)
    }

    private static func status(_ line: String) -> StatusReply? {
        var parser = ResponseParser()
        parser.append(Array((line + "\r\n").utf8))
        switch try? parser.next() {
        case .tagged(_, let status), .untagged(.status(let status)): return status
        default: return nil
        }
    }
}

extension StatusReply {
    /// The code says that it may work later.
    var isTemporary: Bool {
        switch code {
        case .unavailable, .inUse, .serverBug: true
        default: false
        }
    }
}
