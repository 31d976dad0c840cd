package import Foundation

extension WorkingCalendar {
    private static let secondsADay = ZoneClock.day
    /// How long a search goes on without working time before it gives up.
    private static let patienceInDays = 731

    /// The civil day on which an instant falls in the desk's zone.
    package func day(of instant: Date) -> CivilDay {
        let second = Int(instant.timeIntervalSince1970.rounded(.down))
        let local = ZoneClock(timeZone: timeZone).local(at: second)
        return CivilDay(daysSince1970: local.floorDivided(by: Self.secondsADay))
    }

    package func weekday(of day: CivilDay) -> Weekday { day.weekday }

    /// `day` moved by civil days.
    package func day(_ day: CivilDay, adding days: Int) -> CivilDay { day.adding(days: days) }

    /// The instant of a clock time on a day; in a DST gap the first instant after it, in a fold the first of the two.
    package func instant(of time: ClockTime, on day: CivilDay) -> Date {
        let local = day.daysSince1970 * Self.secondsADay + time.minutes * 60
        return Date(timeIntervalSince1970: TimeInterval(ZoneClock(timeZone: timeZone).instant(showing: local)))
    }

    /// The working intervals of a day as instants; empty on a closed day.
    ///
    /// An interval runs from the instant of its start to the instant of its end: a clock change inside it makes it
    /// longer or shorter, and what falls into a gap altogether is left out.
    package func workingIntervals(on day: CivilDay) -> [DateInterval] {
        spans(on: day).map {
            DateInterval(
                start: Date(timeIntervalSince1970: TimeInterval($0.lowerBound)),
                end: Date(timeIntervalSince1970: TimeInterval($0.upperBound)))
        }
    }

    package func isWorkingDay(_ day: CivilDay) -> Bool { !spans(on: day).isEmpty }

    package func isWorking(at instant: Date) -> Bool {
        let seconds = instant.timeIntervalSince1970
        return spansAround(day(of: instant)).contains {
            TimeInterval($0.lowerBound) <= seconds && seconds < TimeInterval($0.upperBound)
        }
    }

    /// The first working instant at or after `instant`; nil when the calendar has no working time in the next two years.
    package func nextOpening(atOrAfter instant: Date) -> Date? {
        let seconds = instant.timeIntervalSince1970
        let first = day(of: instant).adding(days: -1)
        for step in 0...(Self.patienceInDays + 1) {
            for span in spans(on: first.adding(days: step)) where TimeInterval(span.upperBound) > seconds {
                return Date(timeIntervalSince1970: max(seconds, TimeInterval(span.lowerBound)))
            }
        }
        return nil
    }

    /// The end of the day's last working interval; nil on a closed day.
    package func endOfWorkingDay(_ day: CivilDay) -> Date? {
        spans(on: day).last.map { Date(timeIntervalSince1970: TimeInterval($0.upperBound)) }
    }

    /// The n-th working day after `day` (n ≥ 1), or before it (n ≤ -1); `day` itself for 0; nil when two years pass
    /// without a working day.
    package func workingDay(_ n: Int, from day: CivilDay) -> CivilDay? {
        var (left, current, idle) = (abs(n), day, 0)
        while left > 0 {
            current = current.adding(days: n < 0 ? -1 : 1)
            if isWorkingDay(current) {
                left -= 1
                idle = 0
            } else {
                idle += 1
                guard idle <= Self.patienceInDays else { return nil }
            }
        }
        return current
    }

    /// The instant at which `seconds` of working time have passed since `instant`: at the latest possible opening's end,
    /// never at the next opening; `instant` itself for 0 or less; nil when two years pass without working time.
    package func instant(after seconds: TimeInterval, ofWorkingTimeFrom instant: Date) -> Date? {
        guard seconds > 0 else { return instant }
        let from = instant.timeIntervalSince1970
        var (left, idle, current) = (seconds, 0, day(of: instant).adding(days: -1))
        while idle <= Self.patienceInDays + 1 {
            idle += 1
            for span in spans(on: current) where TimeInterval(span.upperBound) > from {
                idle = 0
                let opening = max(from, TimeInterval(span.lowerBound))
                let available = TimeInterval(span.upperBound) - opening
                if left <= available { return Date(timeIntervalSince1970: opening + left) }
                left -= available
            }
            current = current.adding(days: 1)
        }
        return nil
    }

    /// Working time from `start` to `end`, in seconds; 0 when `end` is not after `start`. Costs about two zone lookups
    /// a day of the span.
    package func workingTime(from start: Date, to end: Date) -> TimeInterval {
        guard start < end, hours.values.contains(where: { !$0.isEmpty }) else { return 0 }
        let (from, to) = (start.timeIntervalSince1970, end.timeIntervalSince1970)
        var total: TimeInterval = 0
        // A day more on either side: a clock set back over midnight shows a day twice.
        let first = day(of: start).daysSince1970 - 1
        let last = day(of: end).daysSince1970 + 1
        for number in first...max(first, last) {
            for span in spans(on: CivilDay(daysSince1970: number)) {
                total += max(0, min(to, TimeInterval(span.upperBound)) - max(from, TimeInterval(span.lowerBound)))
            }
        }
        return total
    }

    private func spansAround(_ day: CivilDay) -> [Range<Int>] {
        [-1, 0, 1].flatMap { spans(on: day.adding(days: $0)) }
    }

    /// The working intervals of a day in seconds since 1970.
    private func spans(on day: CivilDay) -> [Range<Int>] {
        guard let intervals = hours[day.weekday], !intervals.isEmpty, !holidays.contains(day) else { return [] }
        let clock = ZoneClock(timeZone: timeZone)
        let midnight = day.daysSince1970 * Self.secondsADay
        let before = clock.offset(at: midnight - Self.secondsADay)
        let after = clock.offset(at: midnight + 2 * Self.secondsADay)
        return intervals.compactMap { interval in
            let start = clock.instant(showing: midnight + interval.start.minutes * 60, before: before, after: after)
            let end = clock.instant(showing: midnight + interval.end.minutes * 60, before: before, after: after)
            return start < end ? start..<end : nil
        }
    }
}
