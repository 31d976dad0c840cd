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
