package import Foundation

/// A week from Monday to Sunday, numbered as ISO 8601 does: the first week of a year holds its 4 January.
package struct Week: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The year that the number belongs to; around New Year it may differ from the days' own.
    package let year: Int
    package let number: Int

    /// The week that `2026-W47` writes; nil for other forms and for a week 53 that the year lacks.
    package init?(parsing text: String) {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard fields.count == 2, fields[0].utf8.count == 4, fields[1].utf8.count == 3,
            fields[1].first == "W" || fields[1].first == "w",
            (Array(fields[0].utf8) + fields[1].utf8.dropFirst()).allSatisfy({ (0x30...0x39).contains($0) }),
            let year = Int(fields[0]), let number = Int(fields[1].dropFirst())
        else { return nil }
        self.init(year: year, number: number)
    }

    /// Nil when the year has no week of that number.
    package init?(year: Int, number: Int) {
        guard number >= 1 else { return nil }
        let monday = Self.firstMonday(of: year).adding(days: (number - 1) * 7)
        guard Week(containing: monday) == Week(year: year, unchecked: number) else { return nil }
        self.init(year: year, unchecked: number)
    }

    package init(containing day: CivilDay) {
        // A week belongs to the year of its Thursday.
        let thursday = day.adding(days: 4 - day.weekday.rawValue)
        let days = thursday.daysSince1970 - Self.firstMonday(of: thursday.year).daysSince1970
        self.init(year: thursday.year, unchecked: days / 7 + 1)
    }

    /// The week in which an instant falls on the zone's clocks.
    package static func containing(_ instant: Date, in timeZone: TimeZone) -> Week {
        Week(containing: WorkingCalendar(timeZone: timeZone, hours: [:]).day(of: instant))
    }

    private init(year: Int, unchecked number: Int) {
        self.year = year
        self.number = number
    }

    /// `2026-W47`
    package var description: String {
        let digits = String(year)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-W" + TwoDigits.pad(number)
    }

    package static func < (a: Week, b: Week) -> Bool { (a.year, a.number) < (b.year, b.number) }

    package var monday: CivilDay { Self.firstMonday(of: year).adding(days: (number - 1) * 7) }
    package var sunday: CivilDay { monday.adding(days: 6) }
    package var previous: Week { Week(containing: monday.adding(days: -7)) }
    package var next: Week { Week(containing: monday.adding(days: 7)) }

    /// From Monday's first instant to the next Monday's; an hour shorter or longer when the clocks change in it.
    /// The end belongs to the next week: compare with `start <= instant && instant < end`.
    package func interval(in timeZone: TimeZone) -> DateInterval {
        let calendar = WorkingCalendar(timeZone: timeZone, hours: [:])
        let midnight = ClockTime(hour: 0, minute: 0)
        return DateInterval(
            start: calendar.instant(of: midnight, on: monday), end: calendar.instant(of: midnight, on: next.monday))
    }

    private static func firstMonday(of year: Int) -> CivilDay {
        let fourth = CivilDay(year: year, month: 1, day: 4)
        return fourth.adding(days: 1 - fourth.weekday.rawValue)
    }
}
