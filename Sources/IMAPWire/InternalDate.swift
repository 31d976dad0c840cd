/// IMAP's date-time, `17-Jul-2026 02:44:25 -0700` (RFC 3501 §9), as seconds since 1970.
package enum InternalDate {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The moment in UTC, as a command writes it. Years from 0000 to 9999 can be written.
    package static func text(_ seconds: Int64) -> String {
        let (day, time) = seconds.quotientFloored(by: 86_400)
        let date = civil(day)
        let clock = [time / 3600, time / 60 % 60, time % 60].map { padded($0, 2) }.joined(separator: ":")
        return "\(padded(Int64(date.day), 2))-\(months[date.month - 1])-\(padded(date.year, 4)) \(clock) +0000"
    }

    /// The moment that the text names; nil when it can't be read.
    package static func seconds(_ text: String) -> Int64? {
        let words = text.split(separator: " ")
        guard words.count == 3 else { return nil }
        let date = words[0].split(separator: "-")
        let clock = words[1].split(separator: ":").map { Int64($0) }
        guard date.count == 3, let day = Int64(date[0]), (1...31).contains(day),
            let month = months.firstIndex(where: { $0.lowercased() == date[1].lowercased() }),
            let year = Int64(date[2]), (0...9999).contains(year), clock.count == 3, let hour = clock[0],
            let minute = clock[1], let second = clock[2], (0...23).contains(hour), (0...59).contains(minute),
            (0...60).contains(second), let offset = zone(words[2])
        else { return nil }
        return days(year: year, month: Int64(month) + 1, day: day) * 86_400 + hour * 3600 + minute * 60 + second
            - offset
    }

    private static func zone(_ text: Substring) -> Int64? {
        guard text.utf8.count == 5, let sign = text.first, sign == "+" || sign == "-",
            let digits = Int64(text.dropFirst()), digits >= 0
        else { return nil }
        let seconds = digits / 100 * 3600 + digits % 100 * 60
        return sign == "-" ? -seconds : seconds
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar, counting years from March so that the leap day is the last.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = shifted.quotientFloored(by: 400)
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func civil(_ days: Int64) -> (year: Int64, month: Int, day: Int) {
        let (era, dayOfEra) = (days + 719_468).quotientFloored(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = Int((shifted + 2) % 12 + 1)
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, Int(dayOfYear - (153 * shifted + 2) / 5 + 1))
    }
}

extension Int64 {
    fileprivate func quotientFloored(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
