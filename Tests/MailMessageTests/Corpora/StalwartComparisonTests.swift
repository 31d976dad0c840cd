import Foundation
import MailMessage
import TestSupport
import Testing

@Suite("Comparison with stalwart's mail-parser", .enabled(if: Corpora.has("mime/stalwart")))
struct StalwartComparisonTests {
    static let folder = "mime/stalwart/resources/eml"

    /// By collection and file, why we read it otherwise.
    static let knownDifferences: [String: [String: DifferenceReason]] = [
        "legacy": [
            "017": .mistake("leaves x-uuencode as it stands"), "026": .mistake("leaves x-uuencode as it stands"),
            "048": .mistake("leaves x-uuencode as it stands"), "049": .mistake("sees no files in uuencoded text"),
            "035": .choice("drops the backslashes of a Windows path that does not escape them"),
            "039": .choice("drops the backslashes of a Windows path that does not escape them"),
        ],
        "malformed": [
            "000": .mistake("reads a delimiter under a header as a field"),
            "001": .mistake("takes the outer delimiter for the inner one that begins alike"),
            "007": .mistake("reads a delimiter under a header as a field"),
            "008": .mistake("takes the outer delimiter for the inner one that begins alike"),
            "009": .mistake("does not see the outer delimiter inside an inner multipart without end"),
            "011": .mistake("does not see the outer delimiter inside an inner multipart without end"),
            "012": .mistake("does not see the outer delimiter inside an inner multipart without end"),
            "016": .mistake("takes the outer delimiter for the inner one that begins alike"),
            "017": .mistake("loses the file name of a disposition without a word"),
            "019": .mistake("a text right under its header is lost"),
            "020": .mistake("the last of two types counts: delimiters and HTML source are shown as text"),
            "021": .mistake("the last of two types counts: delimiters and HTML source are shown as text"),
        ],
        "thirdparty": [
            "002": .mistake("decodes the words behind the padding of base64"),
            "005": .mistake("takes a delimiter in the middle of a line for one"),
            "015": .mistake("reads a delimiter under a header as a field, and loses the attachments behind it"),
        ],
    ]

    @Test("structure, decoded bodies, attachments' names and main fields agree, with LF and with CRLF")
    func agreement() throws {
        var agreement = CorpusAgreement()
        for collection in ["rfc", "legacy", "malformed", "thirdparty"] {
            for lineEnd in ["LF", "CRLF"] {
                var found: [String: String?] = [:]
                for file in try Corpora.files(in: "\(Self.folder)/\(collection)", extension: "eml") {
                    let base = file.deletingPathExtension()
                    var bytes = [UInt8](try Data(contentsOf: file)).filter { $0 != 0x0D }
                    if lineEnd == "CRLF" { bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }
                    let difference = try difference(bytes, base, lineEnd == "LF" ? "json" : "crlf.json")
                    found[base.lastPathComponent] = .some(difference)
                }
                agreement.add(
                    "stalwart \(collection) \(lineEnd)", found, known: Self.knownDifferences[collection] ?? [:])
            }
        }
        agreement.check("stalwart", atLeast: 200)
    }

    private func difference(_ bytes: [UInt8], _ base: URL, _ ext: String) throws -> String? {
        let expected = try JSONDecoder().decode(
            StalwartMessage.self, from: Data(contentsOf: base.appendingPathExtension(ext)))
        let tree = PartTree(bytes)
        return Comparison(tree).differenceOfPart(0, expected, 0) ?? fields(Message(bytes), expected)
    }

    private func fields(_ message: Message, _ expected: StalwartMessage) -> String? {
        let top = expected.parts[0]
        if let subject = top.value("subject")?.text, !message.subject.isSame(as: subject) {
            return firstDifference("subject", [message.subject], [subject])
        }
        for (name, got) in [("from", message.from), ("to", message.to), ("cc", message.cc)] {
            let wanted = top.headers.filter { $0.name == name }.flatMap { $0.value.addresses?.all ?? [] }
            let same = zip(got, wanted).allSatisfy { $0.isSame(as: $1) }
            if got.count != wanted.count || !same { return "\(name): \(got), not \(wanted)" }
        }
        let instant = message.date.map { Int($0.instant.timeIntervalSince1970) }
        if let date = top.value("date")?.date?.instant, date != instant {
            return "date: \(String(describing: message.date)), not \(date)"
        }
        if let id = top.value("message_id")?.text, id != message.messageID {
            return firstDifference("message id", [message.messageID ?? ""], [id])
        }
        let wanted = expected.attachments.compactMap { expected.parts[$0].attachmentName }
        let names = message.attachments.compactMap(\.filename)
        if names.count == wanted.count, zip(names, wanted).allSatisfy({ $0.isSame(as: $1) }) { return nil }
        return "attachments: \(names), not \(wanted)"
    }

    /// Walks two trees side by side.
    private struct Comparison {
        let tree: PartTree
        init(_ tree: PartTree) { self.tree = tree }

        func differenceOfPart(_ index: Int, _ message: StalwartMessage, _ number: Int) -> String? {
            let part = tree.parts[index]
            let expected = message.parts[number]
            if part.type != expected.type { return "part \(number): type \(part.type), not \(expected.type)" }
            if !(part.filename ?? "").isSame(as: expected.filename ?? "") {
                return firstDifference("part \(number): name", [part.filename ?? ""], [expected.filename ?? ""])
            }
            switch expected.body {
            case .multipart(let numbers):
                guard part.children.count == numbers.count else {
                    return "part \(number): \(part.children.count) parts, not \(numbers.count)"
                }
                for (child, number) in zip(part.children, numbers) {
                    if let found = differenceOfPart(child, message, number) { return found }
                }
                return nil
            case .message(let inner):
                guard let child = part.children.first else { return "part \(number): no message inside" }
                return differenceOfPart(child, inner, 0).map { "part \(number), inside: \($0)" }
            case .text(let text):
                guard part.children.isEmpty else { return "part \(number): parts inside a text" }
                if part.text().withLineFeeds.isSame(as: text.withLineFeeds) { return nil }
                return firstDifference("part \(number): text", [part.text().withLineFeeds], [text.withLineFeeds])
            case .binary(let bytes):
                guard part.children.isEmpty else { return "part \(number): parts inside a file" }
                return firstDifference("part \(number): bytes", Array(part.decoded()), bytes)
            }
        }
    }
}

extension String {
    fileprivate var withLineFeeds: String { replacing("\r\n", with: "\n") }

    /// Whether it is the other's text; where that one gave up on a character, ours may stand.
    fileprivate func isSame(as other: String) -> Bool {
        if self == other { return true }
        guard other.contains("\u{FFFD}"), count == other.count else { return false }
        return zip(self, other).allSatisfy { $0 == $1 || $1 == "\u{FFFD}" }
    }
}

extension Mailbox {
    /// A word without `@` is an address to us, as it is to Python's `email`, and a name to stalwart.
    fileprivate func isSame(as other: StalwartMessage.Address) -> Bool {
        if name.isEmpty, other.address == nil, !address.contains("@") { return address.isSame(as: other.name ?? "") }
        return name.isSame(as: other.name ?? "") && address == other.address ?? ""
    }
}
