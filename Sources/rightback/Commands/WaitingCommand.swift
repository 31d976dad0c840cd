internal import App
internal import ArgumentParser
internal import Desk
internal import Foundation
internal import LedgerStore
internal import WorkingTime

struct WaitingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waiting",
        abstract: "Lists who waits for an answer, longest first, with promises due and broken.",
        discussion: """
            Waiting times are working time.

            Examples:
              rightback waiting
              rightback waiting --agent Priya
              rightback waiting --format json

            Exit codes: 0 done; 2 it could not be done.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var options: ConfigurationOption
    @Option(help: "Only conversations of this agent.") var agent: String?
    @Option(help: "text or json.") var format = Format.text

    func run() async throws {
        let configuration = try options.load()
        let ledger = try LedgerStore(path: configuration.ledger)
        let list = WaitingList(
            conversations: try await ledger.waiting(), promises: try await ledger.openPromises(), agent: agent,
            calendar: configuration.desk.calendar, now: Date())
        print(try format == .json ? list.json() : list.text())
    }
}
