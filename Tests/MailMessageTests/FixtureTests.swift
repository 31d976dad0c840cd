import Foundation
import MailMessage
import TestSupport
import Testing

/// What a message fixture must read as; only what its file names is compared.
struct ExpectedMessage: Decodable {
    struct Address: Decodable, Equatable {
        var name: String
        var address: String
    }

    struct File: Decodable, Equatable {
        var filename: String?
        var contentType: String
        var size: Int?
    }

    var messageId: String?
    var inReplyTo: [String]?
    var references: [String]?
    var subject: String?
    var date: String?
    var from: [Address]?
    var to: [Address]?
    var cc: [Address]?
    var returnPath: String?
    var text: String?
    var newText: String?
    var quoted: String?
    var signature: String?
    var attachments: [File]?
    var automatic: String?
    var defects: [String]?
    var hasHTML: Bool?
}

@Suite("Message fixtures")
struct FixtureTests {
    static let files = (try? Fixtures.files(in: "messages", extension: "eml")) ?? []

    @Test("the corpus is not empty")
    func corpus() throws {
        #expect(try Fixtures.files(in: "messages", extension: "eml").count >= 20)
    }

    @Test("reads as expected with LF and with CRLF", arguments: files, ["LF", "CRLF"])
    func reads(file: URL, lineEnd: String) throws {
        let expected = try JSONDecoder().decode(
            ExpectedMessage.self, from: Data(contentsOf: file.deletingPathExtension().appendingPathExtension("json")))
        var bytes = [UInt8](try Data(contentsOf: file)).filter { $0 != 0x0D }
        if lineEnd == "CRLF" { bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }
        let message = Message(bytes)

        func same<T: Equatable>(_ what: String, _ got: T?, _ wanted: T?) {
            if wanted != nil { #expect(got == wanted, "\(file.lastPathComponent): \(what)") }
        }
        func addresses(_ list: [Mailbox]) -> [ExpectedMessage.Address] {
            list.map { ExpectedMessage.Address(name: $0.name, address: $0.address) }
        }
        same("messageId", message.messageID, expected.messageId)
        same("inReplyTo", message.inReplyTo, expected.inReplyTo)
        same("references", message.references, expected.references)
        same("subject", message.subject, expected.subject)
        same("from", addresses(message.from), expected.from)
        same("to", addresses(message.to), expected.to)
        same("cc", addresses(message.cc), expected.cc)
        same("text", message.text, expected.text)
        same("newText", message.newText, expected.newText)
        same("quoted", message.quoted, expected.quoted)
        same("signature", message.signature, expected.signature)
        same("automatic", message.automatic.kind.rawValue, expected.automatic)
        same("hasHTML", message.html != nil, expected.hasHTML)
        let path: String? =
            switch message.returnPath {
            case .absent: nil
            case .null: ""
            case .address(let address): address
            }
        same("returnPath", path, expected.returnPath)
        if let date = expected.date {
            let style = Date.ISO8601FormatStyle(timeZone: TimeZone(secondsFromGMT: message.date?.offset ?? 0) ?? .gmt)
            same("date", message.date?.instant, try style.parse(date))
            #expect(date.hasSuffix(Self.zone(message.date?.offset ?? 0)), "\(file.lastPathComponent): offset")
        }
        if let files = expected.attachments {
            // Sizes of text files depend on line ends: compared where the fixture names one.
            #expect(message.attachments.map(\.contentType) == files.map(\.contentType), "\(file.lastPathComponent)")
            #expect(message.attachments.map(\.filename) == files.map(\.filename), "\(file.lastPathComponent)")
            for (got, wanted) in zip(message.attachments, files) { same("size", got.size, wanted.size) }
        }
        for (got, wanted) in zip(message.defects.map(\.what), expected.defects ?? []) {
            #expect(got.hasPrefix(wanted), "\(file.lastPathComponent)")
        }
        same("defects", message.defects.count, expected.defects?.count)
    }

    private static func zone(_ offset: Int) -> String {
        let minutes = abs(offset) / 60
        let digits = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        return (offset < 0 ? "-" : "+") + digits
    }
}
