internal import App
internal import ArgumentParser
internal import Foundation
internal import Logging

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Runs the desk: polls, acknowledges, gates replies.",
        discussion: """
            Examples:
              rightback serve                      until SIGTERM; SIGHUP reads the configuration again
              rightback serve --once               one full round, for cron
              rightback serve --dry-run            shows what a round would do; records and sends nothing

            Exit codes: 0 done; 2 an account could not be served (the others were), or nothing could.
            """)

    @OptionGroup var options: ConfigurationOption
    @Flag(help: "Make one full round and end.") var once = false
    @Flag(help: "Decide and record nothing, send nothing, print what a round would do.") var dryRun = false

    func run() async throws {
        let configuration = try options.load()
        let logger = Logger(configuration.log)
        if dryRun {
            let problems = try await DryRun(configuration: configuration, logger: logger) { print($0) }.run()
            for problem in problems { complain("rightback: account \(problem.account): \(problem.problem)") }
            if !problems.isEmpty { throw ExitCode.impossible }
            return
        }
        let options = self.options
        let serving = Serving(logger: logger) { try DeskRuntime(configuration: options.load()) }
        if once {
            let problems = try await serving.once()
            if !problems.isEmpty { throw ExitCode.impossible }
        } else {
            try await serving.run()
        }
    }
}
