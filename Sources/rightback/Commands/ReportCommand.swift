internal import App
internal import ArgumentParser
internal import Foundation
internal import WeeklyReport
internal import WorkingTime

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Writes the weekly report.",
        discussion: """
            Examples:
              rightback report                                   the last full week, as text
              rightback report --week 2026-W47 --format html --output week.html
              rightback report --format csv

            Exit codes: 0 done; 2 it could not be done.
            """)

    @OptionGroup var options: ConfigurationOption
    @Option(help: "An ISO week such as 2026-W47 (default: the last full week).") var week: String?
    @Option(help: "text, html, json or csv.") var format = ReportRenderer.Form.text
    @Option(help: "Write to this file instead of standard output.") var output: String?

    func run() async throws {
        let configuration = try options.load()
        var chosen: Week?
        if let week {
            guard let parsed = Week(parsing: week) else {
                throw Complaint("--week \(week): expected an ISO week such as 2026-W47")
            }
            chosen = parsed
        }
        let report = try await ReportMaking(configuration: configuration).make(week: chosen, form: format)
        guard let output else { return print(report, terminator: report.hasSuffix("\n") ? "" : "\n") }
        do {
            try Data(report.utf8).write(to: URL(fileURLWithPath: output))
        } catch {
            throw Complaint("\(output): can't be written; check the folder and its permissions")
        }
    }
}

extension ReportRenderer.Form: ExpressibleByArgument {}
