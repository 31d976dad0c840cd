internal import Foundation

extension MailDate {
    /// As a header field shows it: `Wed, 04 Mar 2026 10:15:00 +0100` (RFC 5322, section 3.3).
    package var fieldText: String { DateWriter.text(self) }
}

/// Writes dates as `Wed, 04 Mar 2026 10:15:00 +0100` (RFC 5322, section 3.3).
enum DateWriter {
    static func text(_ date: MailDate) -> String {
        // Years outside four digits cannot be written.
        let seconds = min(max(date.instant.timeIntervalSince1970, -2_000_000_000), 250_000_000_000)
        let offset = min(max(date.offset, -86_340), 86_340) / 60 * 60
        let local = Int(seconds.rounded(.down)) + offset
        let days = Int((Double(local) / 86_400).rounded(.down))
        let clock = local - days * 86_400
        let (year, month, day) = civil(days)
        let weekday = weekdays[((days + 4) % 7 + 7) % 7]
        let minutes = abs(offset) / 60
        let time = [clock / 3_600, clock / 60 % 60, clock % 60].map(padded).joined(separator: ":")
        let zone = (offset < 0 ? "-" : "+") + padded(minutes / 60) + padded(minutes % 60)
        return "\(weekday), \(padded(day)) \(months[month - 1]) \(year) \(time) \(zone)"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Year, month and day of a day counted from 1 January 1970, in eras of 400 years that begin in March.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
