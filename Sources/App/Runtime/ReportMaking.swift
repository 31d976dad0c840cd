internal import Desk
package import Foundation
internal import LedgerStore
package import WeeklyReport
package import WorkingTime

/// Makes the weekly report from the ledger.
package struct ReportMaking: Sendable {
    private let configuration: Configuration
    private let now: Date

    package init(configuration: Configuration, now: Date = Date()) {
        self.configuration = configuration
        self.now = now
    }

    /// - Parameter week: the last full week when nil.
    /// - Throws: `LedgerFailure`, or what is wrong with a template of the desk's own.
    package func make(week: Week?, form: ReportRenderer.Form) async throws -> String {
        let calendar = configuration.desk.calendar
        let week = week ?? Week.containing(now, in: calendar.timeZone).previous
        let ledger = try LedgerStore(path: configuration.ledger)
        let span = DateInterval(
            start: week.previous.interval(in: calendar.timeZone).start, end: week.interval(in: calendar.timeZone).end)
        let history = try await ledger.history(of: span)
        let figures = WeekFigures(
            desk: configuration.desk.name, week: week, history: history, previous: history, calendar: calendar,
            now: now)
        return try ReportRenderer().render(figures, as: form)
    }
}
