internal import App
internal import Foundation
internal import ReplyAnalysis

/// `lint --format json`, schema 1: `{"schema": 1, "replies": [{"file", "explanation", …the fields of a scored line}]}`.
enum LintJSON {
    private struct Document: Encodable {
        let schema = 1
        let replies: [Reply]
    }

    private struct Reply: Encodable {
        let file: String
        let judgement: Judgement
        let explanation: Explanation?

        private enum Key: String, CodingKey { case file, explanation }

        func encode(to encoder: any Encoder) throws {
            try judgement.encode(to: encoder)
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(file, forKey: .file)
            try container.encodeIfPresent(explanation, forKey: .explanation)
        }
    }

    static func document(_ results: [LintResult]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        encoder.dateEncodingStrategy = .iso8601
        let replies = results.map {
            Reply(file: $0.file, judgement: $0.outcome.judgement, explanation: $0.outcome.explanation)
        }
        return String(decoding: try encoder.encode(Document(replies: replies)), as: UTF8.self)
    }
}
