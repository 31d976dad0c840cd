internal import ArgumentParser
internal import Foundation
internal import ReplyAnalysis

/// `rightback train`: a desk's own weights from its labelled replies.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Learns the desk's own weights from labelled replies.",
        discussion: """
            A line is one reply as `rightback score` takes it, with "labels" beside it: canned, empathy, empathyNeeded,
            callToAction, addresses, flags and verdict, as a careful reader judges it.

            The shipped weights are moved as far as the labels speak for it. Printed is how both do on replies that were not
            taught: five-fold, over trades where the ids name them (before their last hyphen), else over replies.

            Examples:
              rightback train --labels labelled.jsonl                           (only to see what it would bring)
              rightback train --labels labelled.jsonl --output desk.weights     (then gate.weights: desk.weights)

            Exit codes: 0 done; 2 a file could not be read or written.
            """)

    @Option(help: ArgumentHelp("Labelled replies, one JSON object a line; - is standard input.", valueName: "file"))
    var labels: String

    @Option(help: ArgumentHelp("The file of weights to write.", valueName: "file"))
    var output: String?

    /// Fewer teach nothing that could be measured.
    private static let fewest = 20

    func run() throws {
        do {
            let replies = try LabelledReplyFile.replies(in: labels)
            guard replies.count >= Self.fewest else {
                throw LabelledReplyFile.Failure(
                    "\(labels): \(replies.count) labelled replies; \(Self.fewest) are the fewest to learn from")
            }
            let outcome = try DeskTrainer(replies).learn()
            print(Quality.comparison(of: outcome.shipped, "shipped", with: outcome.own, "own"))
            guard let output else { return }
            do {
                try Data(outcome.weights.text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
            } catch {
                throw LabelledReplyFile.Failure("cannot write \(output): \(error.localizedDescription)")
            }
        } catch let error as LabelledReplyFile.Failure {
            FileHandle.standardError.write(Data("rightback train: \(error.message)\n".utf8))
            throw ExitCode(2)
        }
    }
}
