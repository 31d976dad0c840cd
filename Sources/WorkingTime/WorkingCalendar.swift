package import Foundation

/// The desk's hours: when it works, and so how long a customer waits and when a promise falls due.
///
/// Every duration is in seconds, every instant a `Date`; days and clock times are read in `timeZone`.
package struct WorkingCalendar: Sendable, Equatable {
    package var timeZone: TimeZone
    /// Working intervals of each weekday, in order and without overlap. A weekday that is absent is closed.
    package var hours: [Weekday: [ClockInterval]]
    /// Whole days on which the desk is closed.
    package var holidays: Set<CivilDay>

    package init(timeZone: TimeZone, hours: [Weekday: [ClockInterval]], holidays: Set<CivilDay> = []) {
        self.timeZone = timeZone
        self.hours = hours
        self.holidays = holidays
    }

    /// Monday to Friday, 09:00 to 17:00.
    package static func weekdays(timeZone: TimeZone, holidays: Set<CivilDay> = []) -> WorkingCalendar {
        let day = [ClockInterval(start: ClockTime(hour: 9, minute: 0), end: ClockTime(hour: 17, minute: 0))]
        let week: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        return WorkingCalendar(
            timeZone: timeZone, hours: Dictionary(uniqueKeysWithValues: week.map { ($0, day) }), holidays: holidays)
    }
}

package enum Weekday: Int, Sendable, Hashable, CaseIterable, Comparable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
    package static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }
}

/// A clock time of a day, to the minute; 24:00 is the end of the day.
package struct ClockTime: Sendable, Hashable, Comparable {
    package var minutes: Int
    package init(hour: Int, minute: Int) { minutes = hour * 60 + minute }
    package static func < (a: ClockTime, b: ClockTime) -> Bool { a.minutes < b.minutes }
}

/// From `start` up to but without `end`, within one day.
package struct ClockInterval: Sendable, Hashable {
    package var start: ClockTime
    package var end: ClockTime
    package init(start: ClockTime, end: ClockTime) {
        self.start = start
        self.end = end
    }
}

/// A day of the proleptic Gregorian calendar, without a time zone.
package struct CivilDay: Sendable, Hashable, Comparable {
    package var year: Int
    package var month: Int
    package var day: Int
    package init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }
    package static func < (a: CivilDay, b: CivilDay) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }
}
