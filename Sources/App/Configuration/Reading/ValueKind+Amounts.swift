internal import WorkingTime

extension ValueKind where Value == Bool {
    static var flag: ValueKind {
        ValueKind("true or false", example: "true") { text in
            switch text {
            case "true", "True", "TRUE": true
            case "false", "False", "FALSE": false
            default: nil
            }
        }
    }
}

extension ValueKind where Value == Double {
    /// A number from 0 to 1.
    static var share: ValueKind {
        ValueKind("a number from 0 to 1", example: "0.6") { text in
            Double(text).flatMap { (0...1).contains($0) ? $0 : nil }
        }
    }
}

extension ValueKind where Value == Int {
    static func number(in range: ClosedRange<Int>, example: Int) -> ValueKind {
        ValueKind("a whole number from \(range.lowerBound) to \(range.upperBound)", example: "\(example)") { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    static func port(example: Int) -> ValueKind { .number(in: 1...65_535, example: example) }

    /// Bytes: `2 MiB`, `512 KiB` or a plain number; from 1 KiB to 1 GiB.
    static func size(example: String) -> ValueKind {
        ValueKind("a size from 1 KiB to 1 GiB", example: example) { text in
            guard let parts = Amount.parts(of: text), parts.count == 1, let part = parts.first,
                let unit = ["": 1, "B": 1, "KIB": 1 << 10, "MIB": 1 << 20, "GIB": 1 << 30][part.unit.uppercased()]
            else { return nil }
            let (bytes, isTooLarge) = part.number.multipliedReportingOverflow(by: unit)
            return !isTooLarge && (1 << 10...1 << 30).contains(bytes) ? bytes : nil
        }
    }
}

extension ValueKind where Value == Duration {
    /// `90s`, `5m`, `1h 30m`, `7d`; a day is 24 hours.
    static func duration(in range: ClosedRange<Duration>, named limits: String, example: String) -> ValueKind {
        ValueKind("a duration \(limits), in ms, s, m, h or d", example: example) { text in
            let units = ["ms": 1, "s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000]
            guard let milliseconds = Amount.sum(of: text, units: units) else { return nil }
            let duration = Duration.milliseconds(milliseconds)
            return range.contains(duration) ? duration : nil
        }
    }
}

extension ValueKind where Value == WorkingDuration {
    static var workingDuration: ValueKind {
        ValueKind(expected: "a span of working time", example: "4h, or 90m, or 2 working days") {
            (text) throws(Refusal) in
            if let parts = Amount.parts(of: text), parts.count == 1, ["d", "day", "days"].contains(parts[0].unit) {
                let days = parts[0].number
                throw Refusal(remedy: "say which days are meant: \(days) working day\(days == 1 ? "" : "s")")
            }
            guard let duration = WorkingDuration(parsing: text) else { throw Refusal() }
            return duration
        }
    }
}

/// Numbers with units: `1h 30m`.
enum Amount {
    /// The numbers and the units after them; nil when the text is anything else or a number has more than nine digits.
    static func parts(of text: String) -> [(number: Int, unit: String)]? {
        var rest = text[...]
        var parts: [(number: Int, unit: String)] = []
        while true {
            rest = rest.drop { $0 == " " }
            guard !rest.isEmpty else { return parts.isEmpty ? nil : parts }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard (1...9).contains(digits.count), let number = Int(digits) else { return nil }
            rest = rest.dropFirst(digits.count).drop { $0 == " " }
            let unit = rest.prefix { !($0.isASCII && $0.isNumber) }
            rest = rest.dropFirst(unit.count)
            parts.append((number, String(unit.reversed().drop { $0 == " " }.reversed())))
        }
    }

    /// The sum in the smallest unit; nil when a unit is unknown or stands twice.
    static func sum(of text: String, units: [String: Int]) -> Int? {
        guard let parts = parts(of: text), Set(parts.map(\.unit)).count == parts.count else { return nil }
        var sum = 0
        for part in parts {
            guard let unit = units[part.unit] else { return nil }
            sum += part.number * unit
        }
        return sum
    }
}
