internal import Foundation
internal import ReplyAnalysis

/// Labelled replies in the form of `rightback score`'s input, with `labels`.
enum LabelledReplyFile {
    struct Failure: Error {
        let message: String
        init(_ message: String) { self.message = message }
    }

    private struct Line: Decodable {
        var labels: LabelledReply.Labels
    }

    /// - Throws: `Failure`, with file and line, at the first line that is none.
    static func replies(in path: String) throws -> [LabelledReply] {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { try OffsetDate(from: $0).date }
        var replies: [LabelledReply] = []
        var number = 0
        do {
            var reader = LineReader(
                path == "-" ? .standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path)))
            while let line = try reader.next() {
                number += 1
                guard case .bytes(let bytes) = line else { throw Failure("\(path):\(number): longer than 64 MB") }
                guard bytes.contains(where: { $0 > 0x20 }) else { continue }
                let data = Data(bytes)
                do {
                    let line = try decoder.decode(ScoreLine.self, from: data)
                    replies.append(
                        LabelledReply(
                            id: line.id.text, input: line.replyCase, templates: line.templates ?? [],
                            history: line.history ?? [], labels: try decoder.decode(Line.self, from: data).labels))
                } catch {
                    throw Failure("\(path):\(number): \(BulkScorer.describe(error))")
                }
            }
        } catch let error as CocoaError {
            throw Failure("cannot read \(path): \(error.localizedDescription)")
        }
        return replies
    }
}
