internal import App
internal import ArgumentParser
internal import Desk
internal import Foundation
internal import MailMessage

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Shows the acknowledgement decision for a message, rule by rule, and the acknowledgement itself.",
        discussion: """
            With a configuration the desk's ledger is asked too; without one the policy speaks as on its first day.

            Examples:
              rightback explain mail.eml
              rightback explain - < mail.eml

            Exit codes: 0 done; 2 a file could not be read.
            """)

    @OptionGroup var options: ConfigurationOption
    @Argument(help: "Message files; - is standard input.") var files: [String]

    func run() async throws {
        let explaining = try AcknowledgementExplaining(configuration: options.loadIfPresent())
        for file in files {
            let explanation = try await explaining.explain(try InputFile.read(file))
            if files.count > 1 { print("== \(file)") }
            print(
                "\(explanation.decision.isToSend ? "acknowledge" : "do not acknowledge"): "
                    + "\(explanation.decision.rule): \(explanation.decision.reason)")
            for answer in explanation.decision.answers {
                print(
                    "  \(answer.refusal == nil ? "pass  " : "REFUSE") \(answer.rule)"
                        + (answer.refusal.map { ": \($0)" } ?? ""))
            }
            if explanation.message.returnPath == .absent {
                print("  The delivering server writes Return-Path: explain the mail as it lies in the mailbox.")
            }
            if let acknowledgement = explanation.acknowledgement {
                print("The acknowledgement, to \(acknowledgement.recipient) with MAIL FROM:<>:\n")
                print(
                    String(decoding: acknowledgement.bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n"))
            }
        }
    }
}
