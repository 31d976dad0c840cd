internal import Foundation
internal import WorkingTime

extension ConfigurationSection {
    /// The working hours of a week: weekdays or ranges of them, each with its hours or `closed`.
    ///
    /// A day by itself wins over a range that holds it.
    mutating func hours(_ key: String, default hours: [Weekday: [ClockInterval]]) -> [Weekday: [ClockInterval]] {
        let week = section(key) { week in week.week() }
        return week.isEmpty ? hours : week
    }

    private mutating func week() -> [Weekday: [ClockInterval]] {
        var fromRanges: [Weekday: [ClockInterval]] = [:]
        var fromDays: [Weekday: [ClockInterval]] = [:]
        for entry in entries {
            accept(entry.key)
            guard let days = days(of: entry), let intervals = intervals(of: entry) else { continue }
            for day in days {
                let earlier = days.count == 1 ? fromDays[day] : fromRanges[day]
                if earlier != nil {
                    complain(
                        at: entry.key, entry.position, expected: "each weekday once", found: "\(day.name) again",
                        remedy: "take it out of one of the two")
                }
                if days.count == 1 { fromDays[day] = intervals } else { fromRanges[day] = intervals }
            }
        }
        let hours = fromRanges.merging(fromDays) { $1 }
        if !entries.isEmpty, problems.isEmpty, hours.values.allSatisfy(\.isEmpty) {
            complain(
                at: entries[0].key, entries[0].position, expected: "a weekday with working hours",
                found: "only closed days", remedy: "write, for example, mon-fri: \"09:00-17:00\"")
        }
        return hours.filter { !$0.value.isEmpty }
    }

    private mutating func days(of entry: Entry) -> [Weekday]? {
        do {
            return try Weekday.range(parsing: entry.key)
        } catch {
            complain(
                at: entry.key, entry.position, of: error, expected: "a weekday or a range of weekdays",
                found: entry.key, remedy: "write, for example, mon-fri: \"09:00-17:00\"")
            return nil
        }
    }

    private mutating func intervals(of entry: Entry) -> [ClockInterval]? {
        let expected = "hours, or closed"
        let remedy = "write, for example, \(entry.key): \"09:00-12:30, 13:30-17:00\""
        guard let text = text(of: entry.value) else {
            complain(at: entry.key, expected: expected, found: describe(entry.value), remedy: remedy)
            return nil
        }
        do {
            return try ClockInterval.list(parsing: text)
        } catch {
            complain(at: entry.key, nil, of: error, expected: expected, found: text, remedy: remedy)
            return nil
        }
    }

    /// Tells an error of reading hours, which says itself what was expected where that is only a part of the text.
    private mutating func complain(
        at key: String, _ position: ConfigurationProblem.Position?, of error: any Error, expected: String,
        found: String, remedy: String
    ) {
        let told = "\(error)"
        if told.hasPrefix("expected "), let middle = told.range(of: ", found ") {
            complain(
                at: key, position, expected: String(told[..<middle.lowerBound].dropFirst("expected ".count)),
                found: String(told[middle.upperBound...]), remedy: remedy)
        } else {
            complain(at: key, position, expected: expected, found: "\(Quotation.of(found)) (\(told))", remedy: remedy)
        }
    }
}
