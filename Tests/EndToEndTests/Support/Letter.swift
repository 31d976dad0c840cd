import Foundation
import MailMessage
import TestSupport

/// A message that a test writes, byte for byte: line ends become CRLF.
struct Letter: Sendable {
    var bytes: [UInt8]
    /// Its Message-ID, empty when it has none.
    let id: String
    /// Its return path.
    let sender: String?

    init(_ text: String, id: String = "", sender: String?) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + text.utf8.count / 32)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\r")) }
            bytes.append(byte)
        }
        self.bytes = bytes
        self.id = id
        self.sender = sender
    }

    /// A customer's plain mail.
    init(
        from customer: String, id: String, subject: String = "A question", headers: [String] = [],
        body: String = "Do you ship to Norway?"
    ) {
        self.init(
            ([
                "From: \(customer)", "To: \(DeskUnderTest.address)", "Subject: \(subject)",
                "Date: \(Self.date())", "Message-ID: <\(id)>",
            ] + headers + ["", body, ""]).joined(separator: "\n"), id: id, sender: Self.address(in: customer))
    }

    /// An agent's reply; its words decide whether it may go out.
    init(
        reply id: String, from agent: String = "Priya Nair <priya@desk.test>", to customer: String?,
        answering: String? = nil,
        headers: [String] = [], body: String
    ) {
        var fields = ["From: \(agent)", "Subject: Re: A question", "Date: \(Self.date())", "Message-ID: <\(id)>"]
        if let customer { fields.append("To: \(customer)") }
        if let answering { fields += ["In-Reply-To: <\(answering)>", "References: <\(answering)>"] }
        self.init((fields + headers + ["", body, ""]).joined(separator: "\n"), id: id, sender: "priya@desk.test")
    }

    /// A letter of the demonstration's desk.
    static func fixture(_ path: String, sender: String? = nil) throws -> Letter {
        let file = Fixtures.folder.appendingPathComponent("desk/\(path)")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            .replacingOccurrences(of: "\r\n", with: "\n")
        return Letter(text, id: Message(Array(text.utf8)).messageID ?? "", sender: sender)
    }

    /// What stands in angle brackets, or the whole.
    private static func address(in mailbox: String) -> String {
        mailbox.split(whereSeparator: { "<>".contains($0) }).last.map(String.init) ?? mailbox
    }

    static func date(_ date: Date = Date()) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = .gmt
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        return formatter.string(from: date)
    }
}

/// A message as a mailbox holds it.
struct ReceivedLetter: Sendable, CustomStringConvertible {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var message: Message { Message(bytes) }
    var source: String { String(decoding: bytes, as: UTF8.self) }
    var description: String { String(source.prefix(2000)) }
    /// A field's value, unfolded; nil when there is none.
    func field(_ name: String) -> String? { message.headers.first(name) }
}
