internal import Foundation

/// Dates in mail (RFC 5322, sections 3.3 and 4.3), and the forms that old and foreign mailers write.
enum DateField {
    static func read(_ field: ArraySlice<UInt8>) -> MailDate? {
        var parts = Parts()
        var text = EncodedWords.unfolded(field.prefix(200))
        if text.starts(with: [ASCII.equals, ASCII.question]) { text = Array(EncodedWords.decode(text[...]).utf8) }
        let bytes = joinedClock(withoutComments(text))
        for word in bytes.split(whereSeparator: { ASCII.isSpace($0) || $0 == 0x2C }) { parts.take(word) }
        return parts.date
    }

    private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
        var depth = 0
        return bytes.filter { byte in
            if byte == 0x28 { depth += 1 }
            defer { if byte == 0x29, depth > 0 { depth -= 1 } }
            return depth == 0
        }
    }

    /// White space may stand around the colons of a time (RFC 5322, section 4.3).
    private static func joinedClock(_ bytes: [UInt8]) -> [UInt8] {
        guard let colon = bytes.firstIndex(of: ASCII.colon),
            colon > 0 && ASCII.isSpace(bytes[colon - 1]) || colon + 1 < bytes.count && ASCII.isSpace(bytes[colon + 1])
        else { return bytes }
        var joined: [UInt8] = []
        for byte in bytes {
            if byte == ASCII.colon { while let last = joined.last, ASCII.isSpace(last) { joined.removeLast() } }
            if ASCII.isSpace(byte), joined.last == ASCII.colon { continue }
            joined.append(byte)
        }
        return joined
    }

    /// What the words of a date said so far.
    private struct Parts {
        var day: Int?
        var month: Int?
        var year: Int?
        var seconds: Int?
        var offset: Int?

        var date: MailDate? {
            guard let day, let month, let year, (1...31).contains(day), (1...12).contains(month) else { return nil }
            guard (1900...9999).contains(year) else { return nil }
            let days = Self.daysSince1970(year: year, month: month, day: day)
            let local = days * 86_400 + (seconds ?? 0)
            let offset = offset ?? 0
            return MailDate(instant: Date(timeIntervalSince1970: TimeInterval(local - offset)), offset: offset)
        }

        mutating func take(_ word: ArraySlice<UInt8>) {
            guard let first = word.first else { return }
            if word.contains(ASCII.colon), ASCII.isDigit(first) {
                takeTime(word)
            } else if first == 0x2B || first == ASCII.hyphen {
                if seconds != nil { offset = Self.numericZone(word) ?? offset }
            } else if ASCII.isDigit(first) {
                takeNumber(word)
            } else if let number = Self.month(word) {
                if month == nil { month = number }
            } else if seconds != nil || year != nil {
                if offset == nil { offset = Self.namedZone(word) }
                takeAfternoon(word)
            }
        }

        private mutating func takeNumber(_ word: ArraySlice<UInt8>) {
            // `4-Mar-2026`, `2026-03-04`, `2026-03-04T10:15:00+01:00`
            if word.contains(ASCII.hyphen) || word.contains(0x2F) {
                let pieces = word.split { $0 == ASCII.hyphen || $0 == 0x2F }
                guard pieces.count == 3 else { return }
                if let number = Self.month(pieces[1]) {
                    month = number
                    takeNumber(pieces[0])
                    takeNumber(pieces[2])
                } else if pieces[0].count == 4 {
                    year = Self.number(pieces[0])
                    month = Self.number(pieces[1])
                    day = Self.number(pieces[2])
                }
                return
            }
            // `04.03.2026`, and `10.15.00` where colons should be.
            if word.contains(0x2E) {
                let pieces = word.split(separator: 0x2E).map { Self.number($0) ?? 0 }
                if pieces.count == 3, pieces[2] > 99 {
                    (day, month, year) = (pieces[0], pieces[1], pieces[2])
                } else if seconds == nil, year != nil {
                    setClock(pieces)
                } else if pieces.count == 1 {
                    takeNumber(word.prefix { $0 != 0x2E })
                }
                return
            }
            guard let number = Self.number(word) else { return }
            if seconds != nil, year != nil, offset == nil, word.count == 4 {
                offset = Self.numericZone([0x2B] + word)
            } else if day == nil, word.count <= 2 {
                day = number
            } else if year == nil {
                switch word.count {
                case 1, 2: year = number < 50 ? 2000 + number : 1900 + number
                case 3: year = 1900 + number
                case 4: year = number
                default: break
                }
            }
        }

        private mutating func takeTime(_ word: ArraySlice<UInt8>) {
            if let t = word.firstIndex(where: { $0 | 0x20 == 0x74 }) {
                takeNumber(word[..<t])
                takeTime(word[(t + 1)...])
                return
            }
            var clock = word
            if let sign = word.firstIndex(where: { $0 == 0x2B || $0 == ASCII.hyphen }) {
                clock = word[..<sign]
                offset = Self.numericZone(word[sign...])
            } else if let last = word.last, last | 0x20 == 0x7A {
                clock = word.dropLast()
                offset = 0
            }
            let pieces = clock.split(separator: ASCII.colon).map { Self.number($0.prefix(while: ASCII.isDigit)) ?? 0 }
            setClock(pieces)
        }

        private mutating func setClock(_ pieces: [Int]) {
            guard pieces.count >= 2, pieces[0] < 25, pieces[1] < 60 else { return }
            seconds = pieces[0] * 3_600 + pieces[1] * 60 + (pieces.count > 2 ? min(pieces[2], 60) : 0)
        }

        private mutating func takeAfternoon(_ word: ArraySlice<UInt8>) {
            guard let clock = seconds else { return }
            if word.equalsLowercased("pm"), clock < 43_200 { seconds = clock + 43_200 }
            if word.equalsLowercased("am"), clock >= 43_200 { seconds = clock - 43_200 }
        }

        private static func number(_ word: ArraySlice<UInt8>) -> Int? {
            guard !word.isEmpty, word.count <= 5, word.allSatisfy(ASCII.isDigit) else { return nil }
            return word.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }

        private static func month(_ word: ArraySlice<UInt8>) -> Int? {
            guard word.count >= 3 else { return nil }
            let key = word.prefix(3).reduce(0) { $0 << 8 | UInt32(ASCII.lowered($1)) }
            if let known = months.firstIndex(of: key) { return known + 1 }
            if weekdays.contains(key) { return nil }
            return foreignMonths.first { word.hasPrefixLowercased($0.name) }?.month
        }

        /// `EST`, and `GMT+1` or `UTC-05:00` as some programs write what is no name.
        private static func namedZone(_ word: ArraySlice<UInt8>) -> Int? {
            let word = word.filter { $0 != ASCII.quote }[...]
            if word.hasPrefixLowercased("gmt") || word.hasPrefixLowercased("utc"), word.count > 3 {
                return word[3] == 0x2B || word[3] == ASCII.hyphen ? numericZone(word[3...]) : nil
            }
            return zones[String(decoding: word.map(ASCII.lowered), as: UTF8.self)]
        }

        /// `+0100`, `-08:00`, `+1`; east of UTC is positive.
        private static func numericZone(_ word: ArraySlice<UInt8>) -> Int? {
            let digits = word.dropFirst().filter { $0 != ASCII.colon }.prefix(while: ASCII.isDigit)
            guard (1...4).contains(digits.count) else { return nil }
            let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
            let minutes = digits.count <= 2 ? value * 60 : value / 100 * 60 + value % 100
            guard minutes <= 24 * 60 else { return nil }
            return (word.first == ASCII.hyphen ? -minutes : minutes) * 60
        }

        private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
            // The civil calendar counted from March, so that the leap day is a year's last.
            let shifted = month <= 2 ? year - 1 : year
            let era = shifted / 400
            let yearOfEra = shifted - era * 400
            let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
            return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
        }

        /// The months' first three letters as one number each.
        private static let months = numbers([
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        ])

        private static let weekdays = numbers(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])

        private static func numbers(_ names: [String]) -> [UInt32] {
            names.map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
        }

        /// By programs that take the month's name from the sender's language.
        private static let foreignMonths: [(name: StaticString, month: Int)] = [
            ("janv", 1), ("ene", 1), ("gen", 1), ("f\u{e9}v", 2), ("fev", 2), ("m\u{e4}r", 3), ("mrz", 3), ("avr", 4),
            ("abr", 4), ("mai", 5), ("maj", 5), ("mei", 5), ("mag", 5), ("juin", 6), ("giu", 6), ("juil", 7),
            ("lug", 7),
            ("ao\u{fb}", 8), ("ago", 8), ("set", 9), ("okt", 10), ("ott", 10), ("out", 10), ("dez", 12), ("des", 12),
            ("dic", 12), ("d\u{e9}c", 12),
        ]

        /// Named zones; a military letter means nothing known (RFC 5322, section 4.3).
        private static let zones: [String: Int] = [
            "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0,
            "est": -18_000, "edt": -14_400, "cst": -21_600, "cdt": -18_000, "mst": -25_200, "mdt": -21_600,
            "pst": -28_800, "pdt": -25_200, "bst": 3_600, "cet": 3_600, "met": 3_600, "mez": 3_600, "cest": 7_200,
            "mest": 7_200, "mesz": 7_200, "eet": 7_200, "eest": 10_800, "msk": 10_800, "jst": 32_400, "kst": 32_400,
            "hkt": 28_800, "sgt": 28_800, "aest": 36_000, "aedt": 39_600, "nzst": 43_200, "nzdt": 46_800,
        ]
    }
}
