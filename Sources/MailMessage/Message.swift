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
    package let replyTo: [Mailbox]
    package let returnPath: ReturnPath
    /// The whole body as text, lines ended by `\n`; HTML converted where there is no plain part.
    package let text: String
    /// What the sender wrote now: no quotes, no attribution line, no signature.
    package let newText: String
    package let quoted: String
    package let signature: String
    package let attachments: [Attachment]
    /// Whether a machine wrote it, and how we know.
    package let automatic: AutomaticMail
    package let defects: [Defect]

    /// Reads a message. Never fails: what had to be guessed or dropped stands in `defects`.
    package init(_ bytes: [UInt8], limits: ReadingLimits = .init()) { fatalError("skeleton") }
}

package struct ReadingLimits: Sendable {
    package var bytes = 64 << 20
    package init() {}
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

package struct Attachment: Sendable {
    package let filename: String?
    /// `type/subtype`, lower case.
    package let contentType: String
    /// Decoded bytes.
    package let size: Int
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

/// Header fields in order. Names compare without regard to case.
package struct Headers: Sendable {
    /// The decoded, unfolded value of the first field of that name.
    package func first(_ name: String) -> String? { fatalError("skeleton") }
    /// The decoded, unfolded values of all fields of that name, in order.
    package func all(_ name: String) -> [String] { fatalError("skeleton") }
}
