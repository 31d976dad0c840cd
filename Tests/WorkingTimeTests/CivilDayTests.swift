import Foundation
import Testing
import WorkingTime

@Suite struct CivilDays {
    @Test func agreeWithFoundationOverFourCenturies() throws {
        var gregorian = Calendar(identifier: .gregorian)
        gregorian.timeZone = .gmt
        for number in stride(from: -60_000, through: 90_000, by: 37) {
            let day = CivilDay(daysSince1970: number)
            let parts = gregorian.dateComponents(
                [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
            #expect(day.year == parts.year && day.month == parts.month && day.day == parts.day)
            #expect(day.weekday.rawValue % 7 + 1 == parts.weekday)
            #expect(day.daysSince1970 == number)
        }
    }

    @Test(arguments: [
        ("2026-12-24", true), ("2024-02-29", true), ("2026-02-29", false), ("1900-02-29", false), ("2000-02-29", true),
        ("2026-04-31", false), ("2026-13-01", false), ("2026-00-10", false), ("2026-1-1", false), ("26-01-01", false),
        ("2026/01/01", false), ("", false), ("2026-01-0x", false), ("-026-01-01", false),
    ])
    func areReadOnlyWhenAMonthHasThem(_ text: String, _ valid: Bool) {
        #expect(CivilDay(parsing: text)?.description == (valid ? text : nil))
    }

    @Test func moveOverMonthsAndYears() {
        #expect(CivilDay(year: 2027, month: 1, day: 1).adding(days: -1) == CivilDay(year: 2026, month: 12, day: 31))
        #expect(CivilDay(year: 2024, month: 2, day: 28).adding(days: 2) == CivilDay(year: 2024, month: 3, day: 1))
    }
}

@Suite struct Weeks {
    @Test func areNumberedAsFoundationsISOCalendarDoes() throws {
        var iso = Calendar(identifier: .iso8601)
        iso.timeZone = .gmt
        for number in 14_000..<24_000 where number % 3 == 0 {
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let week = Week(containing: CivilDay(daysSince1970: number))
            #expect(week.year == iso.component(.yearForWeekOfYear, from: date))
            #expect(week.number == iso.component(.weekOfYear, from: date))
            #expect(week.previous.next == week)
            #expect(Week(parsing: week.description) == week)
        }
    }

    @Test(arguments: [
        ("2026-W47", true), ("2026-W53", true), ("2025-W53", false), ("2026-W00", false), ("2026-W54", false),
        ("2026-47", false), ("2026W47", false), ("2026-W7", false), ("", false), ("2026-W4é", false),
    ])
    func areReadInTheirISOForm(_ text: String, _ valid: Bool) {
        #expect(Week(parsing: text)?.description == (valid ? text : nil))
    }

    @Test(arguments: [
        ("2026-W47", "2026-11-16T00:00:00+01:00", "2026-11-23T00:00:00+01:00", 168.0),
        ("2026-W43", "2026-10-19T00:00:00+02:00", "2026-10-26T00:00:00+01:00", 169),
        ("2026-W13", "2026-03-23T00:00:00+01:00", "2026-03-30T00:00:00+02:00", 167),
        ("2026-W01", "2025-12-29T00:00:00+01:00", "2026-01-05T00:00:00+01:00", 168),
    ])
    func runFromMondayToMonday(_ text: String, _ start: String, _ end: String, _ hours: Double) throws {
        let week = try #require(Week(parsing: text))
        let berlin = try zone("Europe/Berlin")
        let interval = week.interval(in: berlin)
        #expect(interval.start == (try at(start)))
        #expect(interval.end == (try at(end)))
        #expect(interval.duration == hours * 3600)
        #expect(Week.containing(interval.start, in: berlin) == week)
        #expect(Week.containing(interval.end, in: berlin) == week.next)
        #expect(Week.containing(interval.start - 1, in: berlin) == week.previous)
    }
}
