internal import Foundation
internal import WorkingTime

extension ValueKind where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
    /// One of the words of an enumeration.
    static func choice(example: Value) -> ValueKind {
        let words = Value.allCases.map(\.rawValue)
        return ValueKind(expected: "one of \(words.joined(separator: ", "))", example: example.rawValue) {
            (text) throws(Refusal) in
            guard let value = Value(rawValue: text) else {
                throw Refusal(remedy: NearestName.of(text, among: words).map { "did you mean \"\($0)\"?" })
            }
            return value
        }
    }
}

extension ValueKind where Value == TimeZone {
    /// A zone by its name in the tz database; abbreviations such as `EST` are refused, they hide the change of clocks.
    static var timeZone: ValueKind {
        ValueKind(expected: "a time zone as Region/City, or UTC", example: "Europe/London") { (text) throws(Refusal) in
            guard text == "UTC" || text.contains("/"), let zone = TimeZone(identifier: text) else {
                let names = TimeZone.knownTimeZoneIdentifiers
                let word = text.lowercased().replacingOccurrences(of: " ", with: "_")
                let near = names.first { $0.lowercased().hasSuffix("/" + word) } ?? NearestName.of(text, among: names)
                throw Refusal(remedy: near.map { "did you mean \"\($0)\"?" })
            }
            return zone
        }
    }
}

extension ValueKind where Value == CivilDay {
    static var day: ValueKind { ValueKind("a date as year-month-day", example: "2026-12-25") { CivilDay(parsing: $0) } }
}
