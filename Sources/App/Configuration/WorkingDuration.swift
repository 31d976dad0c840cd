package import Foundation
package import WorkingTime

/// A span that a customer is promised, in the desk's working time.
package enum WorkingDuration: Sendable, Hashable {
    /// So many minutes of working time.
    case minutes(Int)
    /// Until the end of the so-manyth working day after the day it starts on.
    case workingDays(Int)

    /// The span that `4h`, `90m`, `1h 30m`, `1 working day` or `2 working days` writes; nil for anything else and for
    /// less than a minute or more than a year.
    package init?(parsing text: String) {
        if let parts = Amount.parts(of: text), parts.count == 1,
            ["working day", "working days"].contains(parts[0].unit)
        {
            guard (1...260).contains(parts[0].number) else { return nil }
            self = .workingDays(parts[0].number)
        } else if let minutes = Amount.sum(of: text, units: ["m": 1, "h": 60]) {
            guard (1...2080 * 60).contains(minutes) else { return nil }
            self = .minutes(minutes)
        } else {
            return nil
        }
    }

    /// The instant until which the span lasts from `start`; nil when the calendar has too little working time ahead.
    package func deadline(from start: Date, in calendar: WorkingCalendar) -> Date? {
        switch self {
        case .minutes(let minutes):
            calendar.instant(after: TimeInterval(minutes * 60), ofWorkingTimeFrom: start)
        case .workingDays(let days):
            calendar.workingDay(days, from: calendar.day(of: start)).flatMap(calendar.endOfWorkingDay)
        }
    }
}
