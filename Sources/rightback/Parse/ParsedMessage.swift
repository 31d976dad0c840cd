internal import Desk
internal import Foundation
internal import MailMessage

/// A message as `parse` prints it. Absent values are written as `null`.
struct ParsedMessage: Encodable {
    let file: String
    let message: Message
    let decision: AcknowledgementDecision

    private enum Key: String, CodingKey {
        case file, messageId, inReplyTo, references, subject, date, from, to, cc, replyTo, returnPath
        case text, newText, quoted, signature, attachments, automatic, ack, defects
    }

    private struct Address: Encodable { let name, address: String }
    private struct Attached: Encodable {
        let filename: String?
        let contentType: String
        let size: Int

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(filename, forKey: .filename)
            try container.encode(contentType, forKey: .contentType)
            try container.encode(size, forKey: .size)
        }
        private enum Key: String, CodingKey { case filename, contentType, size }
    }
    private struct Automatic: Encodable { let kind, reason: String }
    private struct Acknowledgement: Encodable {
        let send: Bool
        let reason: String
        let to: String?

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(send, forKey: .send)
            try container.encode(reason, forKey: .reason)
            try container.encode(to, forKey: .to)
        }
        private enum Key: String, CodingKey { case send, reason, to }
    }
    private struct Flaw: Encodable {
        let offset: Int
        let what: String
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(file, forKey: .file)
        try container.encode(message.messageID, forKey: .messageId)
        try container.encode(message.inReplyTo, forKey: .inReplyTo)
        try container.encode(message.references, forKey: .references)
        try container.encode(message.subject, forKey: .subject)
        try container.encode(message.date.map(Self.timestamp), forKey: .date)
        try container.encode(Self.addresses(message.from), forKey: .from)
        try container.encode(Self.addresses(message.to), forKey: .to)
        try container.encode(Self.addresses(message.cc), forKey: .cc)
        try container.encode(Self.addresses(message.replyTo), forKey: .replyTo)
        try container.encode(returnPath, forKey: .returnPath)
        try container.encode(message.text, forKey: .text)
        try container.encode(message.newText, forKey: .newText)
        try container.encode(message.quoted, forKey: .quoted)
        try container.encode(message.signature, forKey: .signature)
        try container.encode(
            message.attachments.map { Attached(filename: $0.filename, contentType: $0.contentType, size: $0.size) },
            forKey: .attachments)
        try container.encode(
            Automatic(kind: message.automatic.kind.rawValue, reason: message.automatic.reason), forKey: .automatic)
        try container.encode(
            Acknowledgement(
                send: decision.isToSend, reason: "\(decision.rule): \(decision.reason)",
                to: decision.isToSend ? decision.recipient : nil), forKey: .ack)
        try container.encode(message.defects.map { Flaw(offset: $0.offset, what: $0.what) }, forKey: .defects)
    }

    /// The address; empty for the null path; nil where there is none.
    private var returnPath: String? {
        switch message.returnPath {
        case .absent: nil
        case .null: ""
        case .address(let address): address
        }
    }

    private static func addresses(_ mailboxes: [Mailbox]) -> [Address] {
        mailboxes.map { Address(name: $0.name, address: $0.address) }
    }

    /// RFC 3339 in the sender's own offset.
    private static func timestamp(_ date: MailDate) -> String {
        let zone = TimeZone(secondsFromGMT: date.offset) ?? .gmt
        let text = date.instant.formatted(
            Date.ISO8601FormatStyle(timeZone: zone).time(includingFractionalSeconds: false))
        return text
    }
}
