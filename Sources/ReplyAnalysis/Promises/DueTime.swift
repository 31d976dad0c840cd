internal import Foundation
internal import WorkingTime

/// A time by which something is to happen, read from a sentence.
struct DueTime: Sendable, Equatable {
    var instant: Date
    var day: CivilDay
    /// The tokens that say it.
    var tokens: Range<Int>
    /// A clock time or a count of hours was named, not a day alone.
    var isTimed = true
}

/// Reads times from sentences and resolves them against the sending time.
///
/// A day alone is the end of its working hours; "within 24 hours" counts clock hours, "within two business days" working days;
/// "first thing Monday" is that day's opening; "before the 14th" is the end of the last working day before.
struct DueTimeReader: Sendable {
    let calendar: WorkingCalendar
    let sentAt: Date
    private let today: CivilDay

    init(calendar: WorkingCalendar, sentAt: Date) {
        self.calendar = calendar
        self.sentAt = sentAt
        today = calendar.day(of: sentAt)
    }

    /// The latest time that the sentence names and that is not past; nil when it names none.
    ///
    /// - Parameter context: the day of the promise before, which "that afternoon" and a bare clock time refer to.
    func dueTime(in words: [TimeWord], context: CivilDay? = nil) -> DueTime? {
        let isOver = calendar.endOfWorkingDay(today).map { $0 < sentAt } ?? false
        let days = DayMentions(words, today: today, calendar: calendar, context: context, todayIsOver: isOver).found
        let clocks = ClockMentions(words, days: days).found
        var found = DurationMentions(words, sentAt: sentAt, today: today, calendar: calendar).found
        var timed: Set<CivilDay> = []
        for clock in clocks {
            let near = days.min { distance($0.tokens, clock.tokens) < distance($1.tokens, clock.tokens) }
            if let near { timed.insert(near.day) }
            if let due = resolve(clock, on: near?.day, context: context) { found.append(due) }
        }
        // A day beside a clock time is its context ("by 7 tonight, since the valve of the 9th …"), not a second limit.
        for day in days where !timed.contains(day.day) && found.allSatisfy({ $0.instant < sentAt }) {
            if let due = resolve(day) { found.append(due) }
        }
        return found.filter { $0.instant >= sentAt }.max { $0.instant < $1.instant }
    }

    private func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
        a.upperBound <= b.lowerBound ? b.lowerBound - a.upperBound : max(0, a.lowerBound - b.upperBound)
    }

    private func resolve(_ clock: ClockMentions.Mention, on day: CivilDay?, context: CivilDay?) -> DueTime? {
        func due(_ minutes: Int, _ day: CivilDay) -> DueTime {
            let time = ClockTime(hour: minutes / 60, minute: minutes % 60)
            return DueTime(instant: calendar.instant(of: time, on: day), day: day, tokens: clock.tokens)
        }
        let target = day ?? context ?? today
        let first = due(clock.minutes, target)
        if first.instant >= sentAt { return first }
        // "by 8" said at ten is this evening; "at 10:20" said at eleven is past.
        if target == today, clock.isAmbiguous, clock.minutes < 9 * 60 {
            let evening = due(clock.minutes + 12 * 60, target)
            if evening.instant >= sentAt { return evening }
        }
        guard day == nil, calendar.endOfWorkingDay(today).map({ sentAt.addingTimeInterval(7200) >= $0 }) ?? true else {
            return nil
        }
        return due(clock.minutes, calendar.day(today, adding: 1))
    }

    private func resolve(_ mention: DayMentions.Mention) -> DueTime? {
        switch mention.part {
        case .opening:
            let opening =
                calendar.workingIntervals(on: mention.day).first?.start
                ?? calendar.instant(of: ClockTime(hour: 9, minute: 0), on: mention.day)
            return DueTime(instant: opening, day: mention.day, tokens: mention.tokens)
        case .before:
            guard let before = calendar.workingDay(-1, from: mention.day) else { return nil }
            return DueTime(instant: end(of: before), day: before, tokens: mention.tokens, isTimed: false)
        case .morning:
            let noon = calendar.instant(of: ClockTime(hour: 12, minute: 0), on: mention.day)
            return DueTime(instant: noon, day: mention.day, tokens: mention.tokens)
        case .whole:
            return DueTime(instant: end(of: mention.day), day: mention.day, tokens: mention.tokens, isTimed: false)
        }
    }

    /// The end of a day's working hours; of a closed day 17:00, and of a day whose hours are over midnight.
    private func end(of day: CivilDay) -> Date {
        let end = calendar.endOfWorkingDay(day) ?? calendar.instant(of: ClockTime(hour: 17, minute: 0), on: day)
        return day == today && end < sentAt ? calendar.instant(of: ClockTime(hour: 24, minute: 0), on: day) : end
    }
}
