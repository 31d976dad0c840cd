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

    /// The message's bytes with CRLF line ends. The same draft always gives the same bytes.
    package func serialized() -> [UInt8] {
        var writer = HeaderWriter()
        writer.add("Date", tokens: [DateWriter.text(date)])
        writer.add("From", [from])
        writer.add("To", to)
        writer.add("Cc", cc)
        writer.add("Message-ID", ids: [messageID])
        writer.add("In-Reply-To", ids: inReplyTo.map { [$0] } ?? [])
        writer.add("References", ids: references)
        writer.add("Subject", subject)
        for field in extraHeaders where !Self.ownFields.contains(field.name.lowercased()) {
            writer.add(field.name, field.value)
        }
        writer.add("MIME-Version", tokens: ["1.0"])

        var body = BodyWriter.text(text, subtype: "plain")
        if let html {
            body = BodyWriter.multipart("alternative", [body, BodyWriter.text(html, subtype: "html")], seed: messageID)
        }
        if !attachedMessages.isEmpty {
            body = BodyWriter.multipart("mixed", [body] + attachedMessages.map(BodyWriter.message), seed: messageID)
        }
        return writer.bytes + body.header + [ASCII.cr, ASCII.lf] + body.body
    }

    /// Fields that the draft writes from its own values; a second one would make the message ambiguous.
    private static let ownFields: Set<String> = [
        "date", "from", "to", "cc", "message-id", "in-reply-to", "references", "subject", "mime-version",
        "content-type",
        "content-transfer-encoding", "content-disposition",
    ]
}
