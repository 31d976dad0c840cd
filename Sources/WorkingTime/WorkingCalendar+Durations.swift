package import Foundation

extension WorkingCalendar {
    /// The civil day on which an instant falls in the desk's zone.
    package func day(of instant: Date) -> CivilDay { fatalError("skeleton") }
    package func weekday(of day: CivilDay) -> Weekday { fatalError("skeleton") }
    /// `day` moved by civil days.
    package func day(_ day: CivilDay, adding days: Int) -> CivilDay { fatalError("skeleton") }
    /// The instant of a clock time on a day; in a DST gap the first instant after it, in a fold the first of the two.
    package func instant(of time: ClockTime, on day: CivilDay) -> Date { fatalError("skeleton") }
    /// The working intervals of a day as instants; empty on a closed day.
    package func workingIntervals(on day: CivilDay) -> [DateInterval] { fatalError("skeleton") }
    package func isWorkingDay(_ day: CivilDay) -> Bool { fatalError("skeleton") }
    package func isWorking(at instant: Date) -> Bool { fatalError("skeleton") }
    /// The first working instant at or after `instant`; nil when the calendar has no working time in the next two years.
    package func nextOpening(atOrAfter instant: Date) -> Date? { fatalError("skeleton") }
    /// The end of the day's last working interval; nil on a closed day.
    package func endOfWorkingDay(_ day: CivilDay) -> Date? { fatalError("skeleton") }
    /// The n-th working day after `day` (n ≥ 1), or before it (n ≤ -1); nil when there is none within two years.
    package func workingDay(_ n: Int, from day: CivilDay) -> CivilDay? { fatalError("skeleton") }
    /// The instant at which `seconds` of working time have passed since `instant`.
    package func instant(after seconds: TimeInterval, ofWorkingTimeFrom instant: Date) -> Date? { fatalError("skeleton") }
    /// Working time from `start` to `end`, in seconds; 0 when `end` is not after `start`.
    package func workingTime(from start: Date, to end: Date) -> TimeInterval { fatalError("skeleton") }
}
