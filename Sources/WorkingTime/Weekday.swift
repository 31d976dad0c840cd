/// A day of the week, counted from Monday as ISO 8601 does.
package enum Weekday: Int, Sendable, Hashable, CaseIterable, Comparable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

    package static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }

    /// The English name: `Monday`.
    package var name: String {
        switch self {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }

    /// The following day; Monday after Sunday.
    package var next: Weekday { Weekday(rawValue: rawValue % 7 + 1) ?? .monday }

    /// The day of an English name in full or cut to three letters or more (`Mon`, `tues`), in any case.
    package init?(parsing text: String) {
        let wanted = text.lowercased()
        guard wanted.count >= 3, let day = Weekday.allCases.first(where: { $0.name.lowercased().hasPrefix(wanted) })
        else { return nil }
        self = day
    }

    /// The days of `mon-fri`, `sat`, `mon, wed` or `fri-mon` (which goes on over Sunday), in the order of writing.
    /// - Throws: `HoursTextError` that says what was expected.
    package static func range(parsing text: String) throws -> [Weekday] {
        var days: [Weekday] = []
        for part in try HoursText.parts(of: text) {
            let ends = HoursText.ends(of: part)
            guard ends.count <= 2 else {
                throw HoursTextError("expected one day or two, as in mon-fri, found '\(part)'")
            }
            let named = try ends.map { end in
                guard let day = Weekday(parsing: end) else {
                    throw HoursTextError("expected a weekday (mon, tue, wed, thu, fri, sat or sun), found '\(end)'")
                }
                return day
            }
            guard var day = named.first, let last = named.last else { continue }
            try append(day, to: &days)
            while day != last {
                day = day.next
                try append(day, to: &days)
            }
        }
        return days
    }

    private static func append(_ day: Weekday, to days: inout [Weekday]) throws {
        guard !days.contains(day) else { throw HoursTextError("\(day.name) is named twice") }
        days.append(day)
    }
}
