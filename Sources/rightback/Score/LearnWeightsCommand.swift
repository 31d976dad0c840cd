internal import ArgumentParser
internal import Foundation
internal import ReplyAnalysis

/// `rightback learn-weights`: makes the source file of the shipped weights anew; `config/rules/SOURCES.md` has the command line.
struct LearnWeightsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn-weights", abstract: "Learns the weights that ship with Rightback.", shouldDisplay: false)

    @Option(help: "Labelled replies, one JSON object a line.")
    var replies: [String]

    @Option(help: "Sentences with a Yes or No before a tab: a request or a commitment.")
    var intents: String?

    @Option(help: "Texts with numbers of emotions after a tab.")
    var emotions: String?

    @Option(help: "The source file to write.")
    var output: String?

    func run() throws {
        let labelled = try replies.flatMap(LabelledReplyFile.replies)
        var broad = BroadExamples()
        if let intents {
            broad.intents = try Self.rows(intents).compactMap { $0.count == 2 ? ($0[1], $0[0] == "Yes") : nil }
        }
        if let emotions { try Self.add(emotions: emotions, to: &broad) }
        let started = Date()
        let outcome = try Trainer(replies: labelled, broad: broad).learn()
        print(outcome.quality.table)
        print(String(format: "learned in %.1f s", Date().timeIntervalSince(started)))
        if let output { try Data(outcome.source.utf8).write(to: URL(fileURLWithPath: output)) }
    }

    private static func rows(_ path: String) throws -> [[String]] {
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).map { $0.split(separator: "\t").map(String.init) }
    }

    /// Numbers of the labels of GoEmotions, in the order of its list.
    private static let distress: Set<String> = ["2", "3", "9", "10", "11", "12", "14", "16", "19", "24", "25"]
    private static let caring: Set<String> = ["5", "24"]
    private static let curious: Set<String> = ["7"]
    private static let recounting: Set<String> = ["9", "12", "19", "22"]

    private static func add(emotions path: String, to broad: inout BroadExamples) throws {
        for row in try rows(path) where row.count >= 2 {
            let labels = row[1].split(separator: ",").map(String.init)
            broad.distress.append((row[0], labels.contains { distress.contains($0) }))
            broad.caring.append((row[0], labels.contains { caring.contains($0) }))
            broad.curious.append((row[0], labels.contains { curious.contains($0) }))
            broad.recounting.append((row[0], labels.contains { recounting.contains($0) }))
        }
    }
}
