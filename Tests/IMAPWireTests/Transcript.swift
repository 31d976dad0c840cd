import Foundation
import IMAPWire
import TestSupport
import Testing

/// A server's side of a conversation from `fixtures/transcripts`, with what the parser must make of it.
struct Transcript: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let expected: [String]

    static let limits = WireLimits(line: 2048, literals: 4096, depth: 8, items: 100)

    var testDescription: String { name }
    var isMalformed: Bool { expected.last?.hasPrefix("!") == true }

    static func all() throws -> [Transcript] {
        try Fixtures.files(in: "transcripts", extension: "imap").map { file in
            let expected = file.deletingPathExtension().appendingPathExtension("expected")
            return Transcript(
                name: file.deletingPathExtension().lastPathComponent,
                bytes: try Data(contentsOf: file).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] },
                expected: try String(contentsOf: expected, encoding: .utf8).split(separator: "\n").map(String.init))
        }
    }

    /// What the parser makes of bytes that arrive in these pieces: a line for each response, the error last.
    static func read(_ pieces: [ArraySlice<UInt8>]) -> [String] {
        var parser = ResponseParser(limits: limits)
        var lines: [String] = []
        do {
            for piece in pieces {
                parser.append(Array(piece))
                while let response = try parser.next() { lines.append(summary(response)) }
            }
        } catch {
            lines.append("! \(error)")
        }
        return lines
    }

    private static func summary(_ response: Response) -> String {
        switch response {
        case .continuation(let text): "+ “\(text)”"
        case .tagged(let tag, let status): "\(tag): \(summary(status))"
        case .untagged(let untagged): summary(untagged)
        }
    }

    private static func summary(_ status: StatusReply) -> String {
        let code =
            switch status.code {
            case nil: ""
            case .appendUID(let validity, let uids): "appendUID \(validity) \(uids) "
            case .copyUID(let validity, let from, let to): "copyUID \(validity) \(from) \(to) "
            case let code?: "\(code) "
            }
        return "\(status.condition.rawValue) \(code)“\(status.text)”"
    }

    private static func summary(_ untagged: UntaggedResponse) -> String {
        switch untagged {
        case .status(let status): summary(status)
        case .capability(let words): (["capability"] + words).joined(separator: " ")
        case .flags(let flags): (["flags"] + flags).joined(separator: " ")
        case .list(let listing):
            (["list \(listing.name) delimiter=\(listing.delimiter ?? "none")"] + listing.attributes).joined(
                separator: " ")
        case .search(let numbers): (["search"] + numbers.map(String.init)).joined(separator: " ")
        case .extendedSearch(let all): "esearch \(all?.description ?? "nothing")"
        case .exists(let number): "exists \(number)"
        case .recent(let number): "recent \(number)"
        case .expunge(let number): "expunge \(number)"
        case .other(let name): "other \(name)"
        case .fetch(let fetch):
            [
                "fetch \(fetch.sequence)", fetch.uid.map { "uid=\($0)" },
                fetch.flags.map { "flags=\($0.joined(separator: " "))" }, fetch.internalDate.map { "date=\($0)" },
                fetch.size.map { "size=\($0)" }, fetch.body.map { "body=\($0.count) bytes" },
            ].compactMap { $0 }.joined(separator: " ")
        }
    }
}
