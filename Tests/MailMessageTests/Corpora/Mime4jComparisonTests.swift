import Foundation
import MailMessage
import TestSupport
import Testing

@Suite("Comparison with mime4j", .enabled(if: Corpora.has("mime/mime4j")))
struct Mime4jComparisonTests {
    static let folder = "mime/mime4j/core/src/test/resources"

    /// By collection and file, why we read it otherwise.
    static let knownDifferences: [String: [String: DifferenceReason]] = [
        "testmsgs": [
            "basic-plain-with-bad-header-separator": .mistake("a line of white space ends no header: text is lost"),
            "malformedHeader-noheader": .mistake("a text without header is lost"),
            "malformedHeaderStartsBody-noheader": .mistake("the first line of a text without header is lost"),
            "malformedHeaderStartsBody-nocrlfcrlf": .choice("a line that is no field ends the header"),
        ],
        "mimetools-testmsgs": [
            "frag": .mistake("bytes of base64 without padding are lost"),
            "multi-frag": .mistake("bytes of base64 without padding are lost"),
            "hdr-fakeout": .mistake("a line of white space ends no header: text is lost"),
        ],
    ]

    @Test("structure, header fields and decoded bodies agree")
    func agreement() throws {
        var agreement = CorpusAgreement()
        for collection in ["testmsgs", "mimetools-testmsgs"] {
            var found: [String: String?] = [:]
            for file in try Corpora.files(in: "\(Self.folder)/\(collection)", extension: "msg") {
                let name = file.deletingPathExtension().lastPathComponent
                let folder = file.deletingLastPathComponent()
                let xml = try Data(contentsOf: folder.appendingPathComponent(name + "_decoded.xml"))
                let expected = try Mime4jMessage(String(decoding: xml, as: UTF8.self))
                let tree = PartTree([UInt8](try Data(contentsOf: file)))
                let comparison = Comparison(tree: tree, expected: expected, folder: folder)
                found[name] = .some(try comparison.difference(0, 0))
            }
            agreement.add("mime4j \(collection)", found, known: Self.knownDifferences[collection] ?? [:])
        }
        agreement.check("mime4j", atLeast: 70)
    }

    /// Walks two trees side by side.
    private struct Comparison {
        let tree: PartTree
        let expected: Mime4jMessage
        let folder: URL

        /// Fields without white space; where the expected one is encoded, that stands for ours of the same name.
        private func fields(_ part: Part, like node: Mime4jMessage.Node) -> [String] {
            part.headers.fields.enumerated().map { position, field in
                let text = Mime4jMessage.unfolded(field.name + ":" + field.value)
                guard position < node.fields.count else { return text }
                let wanted = node.fields[position]
                let isEncoded = wanted.contains("=?") || wanted.contains("\u{FFFD}")
                return isEncoded && wanted.hasPrefix(Mime4jMessage.unfolded(field.name) + ":") ? wanted : text
            }
        }

        func difference(_ index: Int, _ number: Int) throws -> String? {
            let part = tree.parts[index]
            let node = expected.nodes[number]
            if let found = firstDifference("part \(index): fields", fields(part, like: node), node.fields) {
                return found
            }
            if let body = node.body {
                guard part.children.isEmpty else { return "part \(index): \(part.children.count) parts in a body" }
                if part.type.hasPrefix("text/") != body.isText { return "part \(index): \(part.type)" }
                var bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(body.file)))
                var decoded = Array(part.decoded())
                // Text is the same whatever ends its lines.
                if body.isText {
                    bytes.removeAll { $0 == 0x0D }
                    decoded.removeAll { $0 == 0x0D }
                }
                if bytes == decoded { return nil }
                return firstDifference(
                    "part \(index): body", [String(decoding: decoded, as: UTF8.self)],
                    [String(decoding: bytes, as: UTF8.self)]) ?? "part \(index): body"
            }
            guard let inner = node.children.first else { return "part \(index): nothing expected inside" }
            if expected.nodes[inner].kind == .message {
                guard part.isMessage, let child = part.children.first else { return "part \(index): no message inside" }
                return try difference(child, inner)
            }
            let children = expected.nodes[inner].children
            // A multipart in which no part begins is text to us, and a preamble to mime4j.
            if children.isEmpty, part.type == "text/plain", part.children.isEmpty { return nil }
            guard part.isMultipart, part.children.count == children.count else {
                return "part \(index): \(part.type) of \(part.children.count) parts, not \(children.count)"
            }
            for (child, number) in zip(part.children, children) {
                if let found = try difference(child, number) { return found }
            }
            return nil
        }
    }
}
