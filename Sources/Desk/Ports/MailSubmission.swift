/// Hands messages to a mail server for delivery. Implemented by SMTP.
package protocol MailSubmission: Sendable {
    /// - Throws: `MailFailure`; `.permanent` when the server refused for good, `.temporary` when trying again may help.
    func submit(_ submission: Submission) async throws -> SubmissionReceipt
}

package struct Submission: Sendable {
    /// The return path (RFC 5321 reverse-path); nil is the null one, `<>`.
    package var returnPath: String?
    package var recipients: [String]
    package var message: [UInt8]
    package init(returnPath: String?, recipients: [String], message: [UInt8]) {
        self.returnPath = returnPath
        self.recipients = recipients
        self.message = message
    }
}

package struct SubmissionReceipt: Sendable, Equatable {
    /// The server's last reply line, such as `250 2.0.0 Ok: queued as 4F…`.
    package var reply: String
    package init(reply: String) { self.reply = reply }
}
