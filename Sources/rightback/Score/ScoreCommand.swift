internal import ArgumentParser
internal import Foundation
internal import ReplyAnalysis

/// `rightback score`: bulk scoring of JSON lines.
struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Judges many replies: one JSON object a line in, one a line out, in the same order.",
        discussion: """
            A line that cannot be read gives {"id": …, "error": "…"} and the work goes on; the exit code is then 1.

            Examples:
              rightback score replies.jsonl > judged.jsonl
              rightback score --templates templates/ --history sent.jsonl replies.jsonl
              export-replies | rightback score --accumulate
            """)

    @Argument(help: "The file to score; - or nothing is standard input.")
    var file: String?

    @Option(help: ArgumentHelp("A folder of templates, one text a file, used for all lines.", valueName: "dir"))
    var templates: String?

    @Option(help: ArgumentHelp("Replies sent before, in the same form as the lines to score.", valueName: "file"))
    var history: String?

    @Option(help: ArgumentHelp("Weights that `rightback train` wrote, in place of those that ship.", valueName: "file"))
    var weights: String?

    @Flag(help: "Each line's reply joins the history for the lines after it.")
    var accumulate = false

    func run() throws {
        var scorer = BulkScorer()
        scorer.accumulates = accumulate
        do {
            if let weights { scorer.weights = try Self.weights(in: weights) }
            if let templates { try Self.addTemplates(templates, to: &scorer.corpus) }
            if let history { try Self.addHistory(history, to: &scorer.corpus) }
            if try score(&scorer) { throw ExitCode(1) }
        } catch let error as ScoreFailure {
            FileHandle.standardError.write(Data("rightback score: \(error.message)\n".utf8))
            throw ExitCode(2)
        }
    }

    /// Whether some line could not be judged.
    private func score(_ scorer: inout BulkScorer) throws -> Bool {
        let input = file == nil || file == "-" ? FileHandle.standardInput : try Self.open(file ?? "-")
        var reader = LineReader(input)
        var output: [UInt8] = []
        var failed = false
        while let line = try Self.reading(file ?? "standard input", { try reader.next() }) {
            switch line {
            case .bytes(let bytes):
                guard let scored = scorer.score(bytes) else { continue }
                failed = failed || scored.failed
                output += scored.output
            case .tooLong:
                failed = true
                output += JudgementJSON(id: nil, error: "the line is longer than 64 MB").bytes
            }
            output.append(0x0a)
            if output.count > 1 << 16 || file == nil || file == "-" {
                FileHandle.standardOutput.write(Data(output))
                output.removeAll(keepingCapacity: true)
            }
        }
        FileHandle.standardOutput.write(Data(output))
        return failed
    }

    private static func addTemplates(_ folder: String, to corpus: inout InMemoryReuseSources) throws {
        let names = try reading(folder) { try FileManager.default.contentsOfDirectory(atPath: folder) }
        for name in names.sorted() where !name.hasPrefix(".") {
            let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
            guard (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true else { continue }
            let data = try reading(url.path) { try Data(contentsOf: url) }
            let title = url.deletingPathExtension().lastPathComponent
            corpus.add(ReuseSource(kind: .template, name: title, text: String(decoding: data, as: UTF8.self)))
        }
    }

    private static func addHistory(_ path: String, to corpus: inout InMemoryReuseSources) throws {
        var reader = LineReader(try open(path))
        let decoder = JSONDecoder()
        var number = 0
        while let line = try reading(path, { try reader.next() }) {
            number += 1
            guard case .bytes(let bytes) = line, bytes.contains(where: { $0 > 0x20 }) else { continue }
            do {
                let sent = try decoder.decode(ScoreLine.self, from: Data(bytes))
                corpus.add(
                    ReuseSource(kind: .reply, name: sent.id.text, sentAt: sent.sentAt?.date, text: sent.reply.body))
            } catch {
                throw ScoreFailure(
                    message:
                        "\(path):\(number): \(BulkScorer.describe(error)); a line of history looks like a line to score"
                )
            }
        }
    }

    private static func weights(in path: String) throws -> DeskWeights {
        let data = try reading(path) { try Data(contentsOf: URL(fileURLWithPath: path)) }
        do {
            return try DeskWeights(String(decoding: data, as: UTF8.self))
        } catch {
            throw ScoreFailure(message: "\(path):\(error.line): \(error.what)")
        }
    }

    private static func open(_ path: String) throws -> FileHandle {
        try reading(path) { try FileHandle(forReadingFrom: URL(fileURLWithPath: path)) }
    }

    private static func reading<T>(_ path: String, _ work: () throws -> T) throws -> T {
        do {
            return try work()
        } catch let error as CocoaError {
            throw ScoreFailure(message: "cannot read \(path): \(error.localizedDescription)")
        }
    }
}

/// Something that stops a bulk scoring as a whole: a file or folder that cannot be read.
private struct ScoreFailure: Error {
    var message: String
}
