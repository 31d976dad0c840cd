import Foundation
import TestSupport
import Testing

/// `rightback train` as a desk calls it: labels in, a file of weights out, which the other commands take.
@Suite struct TrainingTests {
    private let folder = Scratch()

    /// The first forty labelled replies of a file.
    private func someLabels() throws -> String {
        let file = Fixtures.folder.appendingPathComponent("training/replies-u01-u06.jsonl")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").prefix(40)
        return try folder.write(Array(lines.joined(separator: "\n").utf8), to: "labelled.jsonl")
    }

    @Test func trainWritesWeightsThatScoreAndLintTake() async throws {
        let trained = try await folder.run("train", "--labels", someLabels(), "--output", "desk.weights")
        #expect(trained.status == 0, "\(trained)")
        #expect(trained.stdout.contains("verdict accuracy"))
        let weights = try String(contentsOf: folder.url.appendingPathComponent("desk.weights"), encoding: .utf8)
        #expect(weights.hasPrefix("rightback weights 1\n"))
        #expect(weights.utf8.count < 100_000)

        // Weights that see a call to action nowhere.
        let blind = weights.split(separator: "\n").map { line in
            line.hasPrefix("callNone ") ? "callNone bias=90" : String(line)
        }.joined(separator: "\n")
        _ = try folder.write(Array(blind.utf8), to: "blind.weights")
        let line = #"{"id": "a", "reply": {"body": "I have sent your ring today; it is with you by noon tomorrow."}}"#
        let shipped = try await folder.run("score", stdin: Array(line.utf8))
        let own = try await folder.run("score", "--weights", "blind.weights", stdin: Array(line.utf8))
        #expect(shipped.stdout.contains(#""callToAction":"explicit""#), "\(shipped)")
        #expect(own.stdout.contains(#""callToAction":"none""#), "\(own)")
    }

    @Test func aBadFileIsNamedWithItsLine() async throws {
        let label = #"{"id": "x", "reply": {"body": "Hello."}, "labels": {"verdict": "send"}}"#
        let file = try folder.write(Array((label + "\n").utf8), to: "labels.jsonl")
        let result = try await folder.run("train", "--labels", file)
        #expect(result.status == 2)
        #expect(result.complaints.count == 1)
        #expect(result.stderr.contains("labels.jsonl:1:"), "\(result)")

        let missing = try await folder.run("train", "--labels", "missing.jsonl")
        #expect(missing.status == 2)
        #expect(missing.stderr.contains("missing.jsonl"), "\(missing)")

        let weights = try folder.write(Array("rightback weights 1\ncanned reuse=much\n".utf8), to: "desk.weights")
        let scored = try await folder.run("score", "--weights", weights, stdin: Array(label.utf8))
        #expect(scored.status == 2)
        #expect(scored.stderr.contains("desk.weights:2:"), "\(scored)")
    }
}
