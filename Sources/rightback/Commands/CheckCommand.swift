internal import App
internal import ArgumentParser
internal import Foundation

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tries everything that the service will need and prints a line each.",
        discussion: """
            Examples:
              rightback check
              rightback check --send you@example.org      also sends a test mail

            Exit codes: 0 all works; 2 something is to be mended.
            """)

    @OptionGroup var options: ConfigurationOption
    @Option(help: "Send a test mail to this address.") var send: String?

    func run() async throws {
        let configuration = try options.load()
        let isFine = await ServiceCheck(configuration: configuration, sendTo: send) { line in
            if let problem = line.problem {
                print("MEND  \(line.subject): \(problem)")
            } else {
                print("ok    \(line.subject)" + (line.detail.isEmpty ? "" : ": \(line.detail)"))
            }
        }.run()
        if !isFine { throw ExitCode.impossible }
    }
}
