/// A day of the proleptic Gregorian calendar, without a time zone.
package struct CivilDay: Sendable, Hashable, Comparable, CustomStringConvertible {
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

    /// The day that `2026-12-24` (ISO 8601) writes; nil for any other form and for days that no month has.
    package init?(parsing text: String) {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard fields.map(\.utf8.count) == [4, 2, 2],
            fields.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int(fields[0]), let month = Int(fields[1]), let day = Int(fields[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
        // A day that its month lacks comes back from counting as another.
        guard (1...12).contains(month), CivilDay(daysSince1970: daysSince1970) == self else { return nil }
    }

    /// `2026-12-24`
    package var description: String {
        let digits = String(year)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return padded + "-" + TwoDigits.pad(month) + "-" + TwoDigits.pad(day)
    }

    /// Days from 1 January 1970, which is 0.
    package var daysSince1970: Int {
        // The year is counted from March, so that the leap day is its last.
        let yearFromMarch = month > 2 ? year : year - 1
        let monthsFromMarch = (month + 9) % 12
        let leapDays =
            yearFromMarch.floorDivided(by: 4) - yearFromMarch.floorDivided(by: 100)
            + yearFromMarch.floorDivided(by: 400)
        return yearFromMarch * 365 + leapDays + (monthsFromMarch * 153 + 2) / 5 + day - 1 - Self.marchOfYear0To1970
    }

    /// The day so many days after 1 January 1970.
    package init(daysSince1970 days: Int) {
        let sinceMarchOfYear0 = days + Self.marchOfYear0To1970
        let era = sinceMarchOfYear0.floorDivided(by: Self.daysIn400Years)
        let dayOfEra = sinceMarchOfYear0 - era * Self.daysIn400Years
        // Each long span gives back the leap day that counting 365 a year would miss.
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthsFromMarch = (5 * dayOfYear + 2) / 153
        month = monthsFromMarch < 10 ? monthsFromMarch + 3 : monthsFromMarch - 9
        day = dayOfYear - (153 * monthsFromMarch + 2) / 5 + 1
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    package var weekday: Weekday {
        // 1 January 1970 was a Thursday.
        let fromMonday = daysSince1970 + 3
        return Weekday(rawValue: fromMonday - fromMonday.floorDivided(by: 7) * 7 + 1) ?? .monday
    }

    /// The day `days` later, or earlier when negative.
    package func adding(days: Int) -> CivilDay { CivilDay(daysSince1970: daysSince1970 + days) }

    private static let daysIn400Years = 146_097
    private static let marchOfYear0To1970 = 719_468
}

extension Int {
    /// The quotient rounded towards minus infinity.
    func floorDivided(by divisor: Int) -> Int {
        let quotient = self / divisor
        return (self % divisor != 0) && ((self < 0) != (divisor < 0)) ? quotient - 1 : quotient
    }
}
