internal import App
internal import ArgumentParser
internal import Foundation
internal import MailMessage

struct ParseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Prints what a message says, as one JSON object a line.",
        discussion: """
            Never fails on a message, however broken: what had to be guessed stands in "defects".

            Examples:
              rightback parse mail.eml
              rightback parse --mbox archive.mbox | jq .subject
              rightback parse - < mail.eml

            Exit codes: 0 done; 1 a file could not be read.
            """)

    @Argument(help: "Message files; - is standard input.") var files: [String]
    @Flag(help: "The files are mbox mailboxes.") var mbox = false

    func run() async throws {
        let explaining = try AcknowledgementExplaining(configuration: nil)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        var isComplete = true
        for file in files {
            let bytes: [UInt8]
            do {
                bytes = try InputFile.read(file)
            } catch {
                complain("rightback: \(error)")
                isComplete = false
                continue
            }
            for message in mbox ? MailboxFile.messages(in: bytes) : [bytes[...]] {
                let read = try await explaining.explain(Array(message))
                var line = try encoder.encode(ParsedMessage(file: file, message: read.message, decision: read.decision))
                line.append(UInt8(ascii: "\n"))
                try FileHandle.standardOutput.write(contentsOf: line)
            }
        }
        if !isComplete { throw ExitCode.found }
    }
}
