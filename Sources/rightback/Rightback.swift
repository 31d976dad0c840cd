internal import App
internal import ArgumentParser
internal import Desk
internal import Foundation

/// The command line: one file a subcommand, one exit code for each way it can end.
struct Rightback: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rightback",
        abstract: "Acknowledges customers' mail, judges replies before they go out, keeps promises, reports the week.",
        discussion: """
            Begin with "rightback init", then "rightback check", then "rightback serve".
            To judge one reply: rightback lint reply.eml

            Exit codes: 0 done; 1 the work found something (for lint: hold); 2 it could not be done.
            """,
        version: "0.1.0",
        subcommands: [
            InitCommand.self, CheckCommand.self, ServeCommand.self, LintCommand.self, SendmailCommand.self,
            ScoreCommand.self, ParseCommand.self, ExplainCommand.self, ImportCommand.self, ReportCommand.self,
            WaitingCommand.self, HoldCommand.self, TrainCommand.self, LearnWeightsCommand.self,
        ])
}

@main
enum Main {
    static func main() async {
        // A reader that has gone away (`rightback … | head`) ends us quietly with a failed write, not with a signal.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try Rightback.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            exit(code.rawValue)
        } catch {
            exit(report(error))
        }
    }

    /// Says what went wrong, and which exit code that is.
    private static func report(_ error: any Error) -> Int32 {
        switch Rightback.exitCode(for: error) {
        case .success:
            print(Rightback.fullMessage(for: error))
            return 0
        case .validationFailure:
            let message = Rightback.message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
            complain("rightback: \(message); see \(helpCall)")
            return 2
        default:
            complain("rightback: \(description(of: error))")
            return 2
        }
    }

    /// How to call the help of the command that was called.
    private static var helpCall: String {
        var words = ["rightback"]
        if let called = CommandLine.arguments.dropFirst().first, isCommand(called) { words.append(called) }
        return words.joined(separator: " ") + " --help"
    }

    private static func isCommand(_ name: String) -> Bool {
        Rightback.configuration.subcommands.contains { (command: any ParsableCommand.Type) in
            command.configuration.commandName == name
        }
    }

    private static func description(of error: any Error) -> String {
        error is CocoaError ? error.localizedDescription : "\(error)"
    }
}

extension ExitCode {
    /// The work found something: a reply to hold, a line that could not be scored.
    static let found = ExitCode(1)
    /// It could not be done.
    static let impossible = ExitCode(2)
}

/// Something that could not be done, said in one line.
struct Complaint: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Complaints and progress.
func complain(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
}
