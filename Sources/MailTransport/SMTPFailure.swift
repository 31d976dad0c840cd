internal import CCurl
internal import Desk

/// What goes wrong with SMTP, in the desk's terms.
enum SMTPFailure {
    /// - Parameter wasHandedOver: the whole message had been sent; only the server's answer was missing.
    static func make(_ error: CurlError, wasHandedOver: Bool, settings: SMTPSettings) -> MailFailure {
        let address = settings.address
        var failure = error.failure("SMTP submission to \(address.host):\(address.port)", at: address)
        guard failure.kind == .temporary || failure.kind == .authentication else { return failure }
        if let reply = refusal(error) {
            failure.detail = reply.text
            if reply.isTemporary {
                failure.kind = .temporary
                failure.remedy = nil
            } else if reply.code == 530 {
                failure.kind = .authentication
                failure.remedy = "the server wants a login: set user and secret"
            } else if SMTPReply(lastOf: Array(error.replies.prefix(1))) == reply {
                failure.kind = .misconfigured
                failure.remedy = "this server takes no mail from here: check host and port, or ask who runs it"
            } else if failure.kind != .authentication {
                failure.kind = .permanent
                failure.remedy = nil
            }
        } else if wasHandedOver {
            failure.kind = .uncertain
            failure.detail += " (the message was sent, the server's answer is missing: it may have been accepted)"
        }
        return failure
    }

    /// The reply that refused. libcurl then says QUIT, whose answer may follow it; where the connection broke off nothing does.
    private static func refusal(_ error: CurlError) -> SMTPReply? {
        var lines = error.replies[...]
        while let reply = SMTPReply(lastOf: Array(lines)) {
            if reply.isTemporary || reply.isPermanent { return reply }
            guard error.code != CURLE_RECV_ERROR, error.code != CURLE_OPERATION_TIMEDOUT else { return nil }
            lines = lines.dropLast()
        }
        return nil
    }
}
