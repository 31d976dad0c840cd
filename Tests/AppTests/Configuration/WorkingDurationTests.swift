import App
import Foundation
import Testing
import WorkingTime

/// When a promised span ends, on a desk that works Monday to Friday, 09:00 to 17:00, in London.
@Suite struct WorkingDurationTests {
    @Test(arguments: [
        // Friday 16:00, British summer time: three hours are left for Monday.
        (WorkingDuration.minutes(240), "2026-07-03T15:00:00Z", "2026-07-06T11:00:00Z"),
        (.minutes(30), "2026-07-03T15:00:00Z", "2026-07-03T15:30:00Z"),
        // A working day is over when the desk closes on it; the one that it is does not count.
        (.workingDays(1), "2026-07-03T15:00:00Z", "2026-07-06T16:00:00Z"),
        (.workingDays(1), "2026-07-04T10:00:00Z", "2026-07-06T16:00:00Z"),
        (.workingDays(2), "2026-07-06T08:00:00Z", "2026-07-08T16:00:00Z"),
    ])
    func theDeadlineIsInWorkingTime(_ span: WorkingDuration, _ start: String, _ end: String) throws {
        let zone = try #require(TimeZone(identifier: "Europe/London"))
        let read = Date.ISO8601FormatStyle()
        let deadline = try span.deadline(from: read.parse(start), in: .weekdays(timeZone: zone))
        #expect(try deadline == read.parse(end))
    }

    @Test func aDeskThatNeverWorksHasNoDeadline() {
        let closed = WorkingCalendar(timeZone: .gmt, hours: [:])
        #expect(WorkingDuration.minutes(1).deadline(from: Date(timeIntervalSince1970: 0), in: closed) == nil)
        #expect(WorkingDuration.workingDays(1).deadline(from: Date(timeIntervalSince1970: 0), in: closed) == nil)
    }
}
