import Foundation
import WorkingTime

/// Working time counted minute by minute, reading Foundation's calendar at each: slow, and independent of the code under
/// test. Exact when offsets and ends are whole minutes and no hours begin or end inside a fold.
struct SlowCount {
    let calendar: WorkingCalendar
    private let gregorian: Calendar

    init(_ calendar: WorkingCalendar) {
        self.calendar = calendar
        var gregorian = Calendar(identifier: .gregorian)
        gregorian.timeZone = calendar.timeZone
        self.gregorian = gregorian
    }

    func isWorking(at instant: Date) -> Bool {
        let parts = gregorian.dateComponents([.year, .month, .day, .weekday, .hour, .minute], from: instant)
        guard let year = parts.year, let month = parts.month, let day = parts.day, let sundayFirst = parts.weekday,
            let hour = parts.hour, let minute = parts.minute,
            let weekday = Weekday(rawValue: (sundayFirst + 5) % 7 + 1),
            !calendar.holidays.contains(CivilDay(year: year, month: month, day: day))
        else { return false }
        let now = ClockTime(hour: hour, minute: minute)
        return (calendar.hours[weekday] ?? []).contains { $0.start <= now && now < $0.end }
    }

    /// Seconds of working time of a span that begins and ends on whole minutes.
    func workingTime(from start: Date, to end: Date) -> TimeInterval {
        var (minutes, at) = (0, start)
        while at < end {
            if isWorking(at: at) { minutes += 1 }
            at += 60
        }
        return TimeInterval(minutes * 60)
    }
}

/// The same numbers on every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

func zone(_ identifier: String) throws -> TimeZone {
    guard let zone = TimeZone(identifier: identifier) else { throw UnknownZone(identifier: identifier) }
    return zone
}

struct UnknownZone: Error { let identifier: String }

/// An instant in ISO 8601: `2026-11-23T09:00:00Z` or with an offset.
func at(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }
