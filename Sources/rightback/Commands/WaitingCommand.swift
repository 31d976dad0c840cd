internal import App
internal import ArgumentParser
internal import Desk
internal import Foundation
internal import LedgerStore
internal import WeeklyReport
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
        let calendar = configuration.desk.calendar
        let now = Date()
        let waiting = WaitingConversation.list(of: try await ledger.waiting(), at: now, calendar: calendar)
        var report = WaitingReport(
            waiting: waiting, promises: try await ledger.openPromises(), at: now, timeZone: calendar.timeZone)
        if let agent { report = report.of(agent: agent) }
        print(try format == .json ? report.json() : report.text(), terminator: "")
    }
}
