/// From `start` up to but without `end`, within one day.
package struct ClockInterval: Sendable, Hashable, CustomStringConvertible {
    package var start: ClockTime
    package var end: ClockTime

    package init(start: ClockTime, end: ClockTime) {
        self.start = start
        self.end = end
    }

    /// `09:00-12:30`
    package var description: String { "\(start)-\(end)" }

    /// The intervals of `09:00-12:30, 13:30-17:00`, which must stand in order and apart; `closed` has none.
    /// - Throws: `HoursTextError` that says what was expected.
    package static func list(parsing text: String) throws -> [ClockInterval] {
        let parts = try HoursText.parts(of: text)
        if parts.count == 1, parts[0].lowercased() == "closed" { return [] }
        var list: [ClockInterval] = []
        for part in parts {
            let interval = try ClockInterval(parsing: part)
            if let before = list.last, interval.start < before.end {
                throw HoursTextError("\(interval) begins before \(before) has ended")
            }
            list.append(interval)
        }
        return list
    }

    private init(parsing text: String) throws {
        let ends = HoursText.ends(of: text)
        guard ends.count == 2 else {
            throw HoursTextError("expected two times with a hyphen between them, as in 09:00-17:00, found '\(text)'")
        }
        let times = try ends.map { end in
            guard let time = ClockTime(parsing: end) else {
                throw HoursTextError("expected a time from 00:00 to 24:00, found '\(end)'")
            }
            return time
        }
        self.init(start: times[0], end: times[1])
        guard start < end else {
            throw HoursTextError(
                "\(self) does not end after it begins; hours over midnight are written on two days, "
                    + "\(start)-24:00 on the first and 00:00-\(end) on the second")
        }
    }
}
