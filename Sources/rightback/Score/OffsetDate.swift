internal import Foundation

/// An instant with the offset from UTC that it was written in (RFC 3339, section 5.6; seconds and offset may be missing).
struct OffsetDate: Decodable {
    var date: Date
    /// Seconds east of UTC.
    var offset: Int

    var timeZone: TimeZone { TimeZone(secondsFromGMT: offset) ?? .gmt }

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        let text = try value.decode(String.self)
        guard let read = OffsetDate(text) else {
            throw DecodingError.dataCorruptedError(
                in: value, debugDescription: "not a date and time: \(text.prefix(40))")
        }
        self = read
    }

    init?(_ text: String) {
        let bytes = Array(text.utf8)
        func number(_ start: Int, _ count: Int) -> Int? {
            guard start + count <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[start..<(start + count)] {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2), (1...12).contains(month),
            (1...31).contains(day), let hour = number(11, 2), let minute = number(14, 2), hour <= 24, minute < 60
        else { return nil }
        var position = 16
        var second = 0
        if position < bytes.count, bytes[position] == 0x3a, let read = number(17, 2) {
            second = read
            position = 19
            if position < bytes.count, bytes[position] == 0x2e {
                position += 1
                while position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 { position += 1 }
            }
        }
        offset = 0
        if position < bytes.count, bytes[position] != 0x5a, bytes[position] != 0x7a {
            let sign = bytes[position] == 0x2d ? -1 : 1
            guard bytes[position] == 0x2b || sign == -1, let hours = number(position + 1, 2) else { return nil }
            let colon = position + 3 < bytes.count && bytes[position + 3] == 0x3a
            offset = sign * (hours * 3600 + (number(position + (colon ? 4 : 3), 2) ?? 0) * 60)
        }
        let days = OffsetDate.days(year, month, day)
        date = Date(timeIntervalSince1970: Double(days * 86_400 + hour * 3600 + minute * 60 + second - offset))
    }

    /// Days since 1970-01-01 (Hinnant's days_from_civil).
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
