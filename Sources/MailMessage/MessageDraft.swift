/// A message to be written. Whatever stands in its values, the bytes are one well-formed message: control characters
/// and line ends in header values are removed, long lines folded, other than ASCII encoded (RFC 5322, RFC 2047, RFC 2045).
package struct MessageDraft: Sendable {
    package var from: Mailbox
    package var to: [Mailbox] = []
    package var cc: [Mailbox] = []
    package var subject = ""
    package var date: MailDate
    /// Without angle brackets.
    package var messageID: String
    package var inReplyTo: String?
    package var references: [String] = []
    /// Further fields, in order: `("Auto-Submitted", "auto-replied")`.
    package var extraHeaders: [(name: String, value: String)] = []
    /// Plain text, lines ended by `\n`.
    package var text: String
    /// When present the body is `multipart/alternative`.
    package var html: String?
    /// Whole messages attached as `message/rfc822`.
    package var attachedMessages: [[UInt8]] = []

    package init(from: Mailbox, date: MailDate, messageID: String, text: String) {
        self.from = from
        self.date = date
        self.messageID = messageID
        self.text = text
    }

    /// The message's bytes with CRLF line ends.
    package func serialized() -> [UInt8] { fatalError("skeleton") }
}

extension Message {
    /// The message's bytes without the header fields of these names (say, `Bcc` or `X-Rightback-Override`), all else untouched.
    package static func removingHeaders(_ names: [String], from bytes: [UInt8]) -> [UInt8] { fatalError("skeleton") }
    /// The same bytes with fields put at the top; values are made safe as in `MessageDraft`.
    package static func addingHeaders(_ fields: [(name: String, value: String)], to bytes: [UInt8]) -> [UInt8] {
        fatalError("skeleton")
    }
}
