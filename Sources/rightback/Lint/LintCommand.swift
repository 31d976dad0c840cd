internal import App
internal import ArgumentParser
internal import Desk
internal import Foundation
internal import MailMessage
internal import ReplyAnalysis

struct LintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Judges a reply before it is sent.",
        discussion: """
            With a configuration, the ledger's conversations, templates and sent replies are known too. Lines and columns
            count in the reply's text.

            Examples:
              rightback lint reply.eml
              rightback lint --original customer.eml reply.eml
              rightback lint --text < draft.txt
              rightback lint --format sarif reply.eml > findings.sarif

            Exit codes: 0 may be sent; 1 hold; 2 it could not be judged.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

    @OptionGroup var options: ConfigurationOption
    @Argument(help: "Replies as .eml files; - or nothing is standard input.") var files: [String] = ["-"]
    @Option(help: "The customer's mail that is answered.") var original: String?
    @Flag(help: "The reply is plain text, not a mail message.") var text = false
    @Flag(help: "Show what moved each score.") var explain = false
    @Option(help: "text, json or sarif.") var format = Format.text
    @Option(help: "A folder of *.txt templates that agents paste from.") var templates: String?

    func run() async throws {
        let linting = try ReplyLinting(configuration: options.loadIfPresent(), templates: templates)
        let original = try self.original.map { Message(try InputFile.read($0)) }
        var results: [LintResult] = []
        for file in files {
            let bytes = try InputFile.read(file)
            let outcome = try await linting.lint(
                text ? ReplyLinting.asMessage(text: bytes) : bytes, original: original, explaining: explain)
            results.append(LintResult(file: file == "-" ? "<stdin>" : file, outcome: outcome))
        }
        switch format {
        case .text:
            let usesColour = isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
            for result in results {
                print(
                    LintText(
                        name: result.file, body: result.outcome.body, judgement: result.outcome.judgement,
                        usesColour: usesColour
                    ).rendered)
                if let explanation = result.outcome.explanation {
                    print(ExplanationText(explanation: explanation, body: result.outcome.body).rendered)
                }
            }
        case .json: print(try LintJSON.document(results))
        case .sarif: print(try LintSARIF.document(results))
        }
        if results.contains(where: { $0.outcome.judgement.verdict == .hold }) { throw ExitCode.found }
    }
}

/// One file's outcome.
struct LintResult {
    let file: String
    let outcome: ReplyLinting.Outcome
}
