package import Foundation

/// A mail message as values: what its bytes say, and what was wrong with them.
package struct Message: Sendable {
    /// Header fields in order, as they stand in the message.
    package let headers: Headers
    /// Without the angle brackets; nil when absent or empty.
    package let messageID: String?
    package let inReplyTo: [String]
    package let references: [String]
    /// Decoded.
    package let subject: String
    package let date: MailDate?
    package let from: [Mailbox]
    package let sender: [Mailbox]
    package let to: [Mailbox]
    package let cc: [Mailbox]
    package let bcc: [Mailbox]
    package let replyTo: [Mailbox]
    package let returnPath: ReturnPath
    /// The whole body as text, lines ended by `\n`; HTML converted where there is no plain part.
    package let text: String
    /// The source of the HTML body, decoded, where there is one; line ends are `\n`.
    package let html: String?
    /// Whether a plain text part with words in it was there.
    package let hasPlainPart: Bool
    /// What of `text` is new, quoted, signature; in order, covering it.
    package let zones: [ReplyText.Zone]
    /// What the sender wrote now: no quotes, no attribution line, no signature.
    package let newText: String
    package let quoted: String
    /// The answers under passages of a quote, in order; empty for a reply that stands as a whole above or below it.
    package var inlineAnswers: [InlineAnswer] { ReplyText.inlineAnswers(zones, in: text) }
    package let signature: String
    /// What is not the text, in order. A message inside is one attachment; its parts are known to `PartTree`. The files
    /// inside a `winmail.dat` follow it.
    package let attachments: [Attachment]
    /// Whether a machine wrote it, and how we know.
    package let automatic: AutomaticMail
    package let defects: [Defect]

    /// Reads a message. Never fails: what had to be guessed or dropped stands in `defects`.
    package init(_ bytes: [UInt8], limits: ReadingLimits = .init()) {
        var reader = MessageReader(bytes, limits: limits)
        headers = reader.headers
        messageID = reader.messageID
        inReplyTo = reader.ids(.inReplyTo)
        references = reader.ids(.references)
        subject = reader.subject
        date = reader.date()
        from = reader.mailboxes(.from)
        sender = reader.mailboxes(.sender)
        to = reader.mailboxes(.to)
        cc = reader.mailboxes(.cc)
        bcc = reader.mailboxes(.bcc)
        replyTo = reader.mailboxes(.replyTo)
        returnPath = reader.returnPath

        let body = reader.body()
        text = body.lines.text
        html = body.html
        hasPlainPart = body.hasPlainPart
        zones = ReplyText.zones(of: body.lines, writers: from)
        newText = ReplyText.text([.new], of: zones, in: text)
        quoted = ReplyText.text([.quoted, .attribution], of: zones, in: text)
        signature = ReplyText.text([.signature, .footer], of: zones, in: text)
        attachments = reader.attachments + body.embedded
        // What a person forwards without a word is not what they say; a machine's mail may look like a quote from its
        // first line on.
        let isBareForward = zones.first?.kind == .attribution && !newText.isEmpty
        automatic = reader.automatic(from: from, sender: sender) { [newText, text] in
            isBareForward ? "" : newText.isEmpty ? text : newText
        }
        defects = reader.defects
    }
}

/// `Display Name <local@domain>`; `name` is decoded and may be empty.
package struct Mailbox: Sendable, Hashable {
    package var name: String
    package var address: String
    package init(name: String = "", address: String) {
        self.name = name
        self.address = address
    }
}

/// The `Return-Path` field as the last server wrote it (RFC 5321, section 4.4).
package enum ReturnPath: Sendable, Hashable {
    case absent
    /// `<>`: a bounce or another message that must not be answered.
    case null
    case address(String)
}

/// An instant and the offset in which the sender wrote it.
package struct MailDate: Sendable, Hashable {
    package var instant: Date
    /// Seconds east of UTC.
    package var offset: Int
    package init(instant: Date, offset: Int) {
        self.instant = instant
        self.offset = offset
    }
}

package struct Attachment: Sendable, Hashable {
    package let filename: String?
    /// `type/subtype`, lower case.
    package let contentType: String
    /// Decoded bytes.
    package let size: Int
    package init(filename: String?, contentType: String, size: Int) {
        self.filename = filename
        self.contentType = contentType
        self.size = size
    }
}

package struct AutomaticMail: Sendable, Hashable {
    package enum Kind: String, Sendable, Codable { case none, autoReply, bounce, report, list, bulk, system }
    package let kind: Kind
    /// The header or rule that decided; empty for `none`.
    package let reason: String
    package init(kind: Kind, reason: String) {
        self.kind = kind
        self.reason = reason
    }
}

package struct Defect: Sendable, Hashable {
    /// Byte offset in the message.
    package let offset: Int
    package let what: String
    package init(offset: Int, what: String) {
        self.offset = offset
        self.what = what
    }
}
