import Foundation
import Testing
import WorkingTime

@Suite struct DurationsAgainstASlowCount {
    static let zones = [
        "Europe/Berlin", "America/New_York", "Australia/Sydney", "Australia/Lord_Howe", "Asia/Kolkata",
        "America/Sao_Paulo",
        "Asia/Beirut", "Africa/Casablanca", "Pacific/Apia", "America/Havana", "UTC",
    ]

    /// Hours that begin and end outside every fold of these zones, with night shifts that run across the changes.
    private static func hours(_ numbers: inout SeededNumbers) throws -> [Weekday: [ClockInterval]] {
        let specs = ["09:00-17:00", "08:15-12:30, 13:30-18:45", "00:00-24:00", "04:00-09:00, 20:00-22:00", "closed"]
        var hours: [Weekday: [ClockInterval]] = [:]
        for day in Weekday.allCases {
            hours[day] = try ClockInterval.list(parsing: specs.randomElement(using: &numbers) ?? "closed")
        }
        return hours
    }

    @Test(arguments: zones) func agreeOnRandomSpansWithChangesOfTheClock(_ identifier: String) throws {
        var numbers = SeededNumbers(seed: UInt64(identifier.utf8.reduce(7) { $0 &* 31 &+ UInt($1) }))
        let timeZone = try zone(identifier)
        // Weeks with a change of the clock: both hemispheres' springs and autumns, and the day that Samoa left out.
        let anchors = try [
            "2026-03-28", "2026-10-24", "2026-03-07", "2026-10-31", "2026-04-04", "2026-10-03", "2017-10-14",
            "2018-02-17",
            "2011-12-29", "2026-02-14", "2026-03-21",
        ].map { try at($0 + "T00:00:00Z") }
        for anchor in anchors {
            let hours = try Self.hours(&numbers)
            let holiday = CivilDay(parsing: "2026-10-26").map { Set([$0]) } ?? []
            let calendar = WorkingCalendar(timeZone: timeZone, hours: hours, holidays: holiday)
            let start = anchor + TimeInterval(Int.random(in: -1500...1500, using: &numbers) * 60)
            let end = start + TimeInterval(Int.random(in: 0...5000, using: &numbers) * 60)
            let slow = SlowCount(calendar).workingTime(from: start, to: end)
            #expect(calendar.workingTime(from: start, to: end) == slow, "\(start) to \(end), \(hours)")
            if slow > 0 {
                let reached = try #require(calendar.instant(after: slow, ofWorkingTimeFrom: start))
                #expect(reached <= end)
                #expect(calendar.workingTime(from: start, to: reached) == slow)
                #expect(calendar.workingTime(from: start, to: reached - 1) == slow - 1)
            }
            let middle = start + end.timeIntervalSince(start) / 2
            #expect(
                calendar.workingTime(from: start, to: middle) + calendar.workingTime(from: middle, to: end) == slow,
                "a span is the sum of its parts, also when cut within a minute")
            #expect(calendar.isWorking(at: start) == SlowCount(calendar).isWorking(at: start))
        }
    }

    @Test(arguments: zones) func theNextOpeningIsTheFirstWorkingMinute(_ identifier: String) throws {
        var numbers = SeededNumbers(seed: 11)
        let timeZone = try zone(identifier)
        for _ in 0..<6 {
            let calendar = WorkingCalendar(timeZone: timeZone, hours: try Self.hours(&numbers))
            let start = try at("2026-01-01T00:00:00Z") + TimeInterval(Int.random(in: 0...525_600, using: &numbers) * 60)
            let slow = SlowCount(calendar)
            let first = (0..<10_080).lazy.map { start + TimeInterval($0 * 60) }.first { slow.isWorking(at: $0) }
            #expect(calendar.nextOpening(atOrAfter: start) == first)
        }
    }
}

@Suite struct ChangesOfTheClock {
    @Test(arguments: [
        ("Europe/Berlin", "2026-03-29", 2, 30, "2026-03-29T01:00:00Z", "a gap: the first instant after it"),
        ("Europe/Berlin", "2026-10-25", 2, 30, "2026-10-25T00:30:00Z", "a fold: the first of the two"),
        ("Europe/Berlin", "2026-10-25", 3, 0, "2026-10-25T02:00:00Z", "the fold's end comes once"),
        ("Australia/Sydney", "2026-10-04", 2, 15, "2026-10-03T16:00:00Z", "the south's spring is a gap"),
        ("Australia/Sydney", "2026-04-05", 2, 15, "2026-04-04T15:15:00Z", "the south's autumn is a fold"),
        ("Australia/Lord_Howe", "2026-10-04", 2, 10, "2026-10-03T15:30:00Z", "a gap of half an hour"),
        ("America/Sao_Paulo", "2017-10-15", 0, 0, "2017-10-15T03:00:00Z", "a gap at midnight"),
        ("America/Havana", "2026-11-01", 0, 30, "2026-11-01T04:30:00Z", "a fold at midnight"),
        ("Pacific/Apia", "2011-12-30", 9, 0, "2011-12-30T10:00:00Z", "a day that never was"),
        ("Asia/Kolkata", "2026-06-01", 24, 0, "2026-06-01T18:30:00Z", "24:00 is the next day's midnight"),
    ])
    func aClockTimeHasOneInstant(
        _ identifier: String, _ day: String, _ hour: Int, _ minute: Int, _ expected: String, _ why: String
    ) throws {
        let calendar = WorkingCalendar(timeZone: try zone(identifier), hours: [:])
        let day = try #require(CivilDay(parsing: day))
        #expect(
            calendar.instant(of: ClockTime(hour: hour, minute: minute), on: day) == (try at(expected)), "\(why)")
    }

    @Test(arguments: [
        ("Europe/Berlin", "2026-03-29", "00:00-24:00", 23.0), ("Europe/Berlin", "2026-10-25", "00:00-24:00", 25),
        ("Europe/Berlin", "2026-03-29", "01:00-04:00", 2), ("Europe/Berlin", "2026-10-25", "01:00-04:00", 4),
        ("Europe/Berlin", "2026-03-29", "02:00-03:00", 0), ("Australia/Sydney", "2026-04-05", "00:00-24:00", 25),
        ("Australia/Lord_Howe", "2026-10-04", "00:00-24:00", 23.5), ("Pacific/Apia", "2011-12-30", "09:00-17:00", 0),
    ])
    func hoursSpanAChangeAtTheirRealLength(_ identifier: String, _ day: String, _ hours: String, _ length: Double)
        throws
    {
        let intervals = try ClockInterval.list(parsing: hours)
        let everyDay = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, intervals) })
        let calendar = WorkingCalendar(timeZone: try zone(identifier), hours: everyDay)
        let worked = calendar.workingIntervals(on: try #require(CivilDay(parsing: day)))
        #expect(worked.map(\.duration).reduce(0, +) == length * 3600)
        #expect(worked.isEmpty == (length == 0))
    }
}

@Suite struct OpeningsAndDeadlines {
    /// 25 December 2026 is a Friday.
    private func desk() throws -> WorkingCalendar {
        .weekdays(
            timeZone: try zone("Europe/Berlin"), holidays: Set(["2026-12-25"].compactMap(CivilDay.init(parsing:))))
    }

    @Test(arguments: [
        (8.0, "2026-11-23T09:00:00+01:00", "2026-11-23T17:00:00+01:00", "a full day ends at its end"),
        (8.5, "2026-11-23T09:00:00+01:00", "2026-11-24T09:30:00+01:00", "the rest falls on the next morning"),
        (4, "2026-11-20T16:00:00+01:00", "2026-11-23T12:00:00+01:00", "the weekend does not count"),
        (
            1, "2026-11-21T12:00:00+01:00", "2026-11-23T10:00:00+01:00",
            "a start outside the hours waits for the opening"
        ),
        (1, "2026-12-24T16:30:00+01:00", "2026-12-28T09:30:00+01:00", "a holiday and a weekend do not count"),
        (0, "2026-11-21T12:00:00+01:00", "2026-11-21T12:00:00+01:00", "nothing has passed at once"),
    ])
    func aDeadlineFallsAfterItsWorkingTime(_ hours: Double, _ from: String, _ due: String, _ why: String) throws {
        #expect(try desk().instant(after: hours * 3600, ofWorkingTimeFrom: at(from)) == (try at(due)), "\(why)")
    }

    @Test func aSecondBeforeClosingIsASecond() throws {
        let desk = try desk()
        #expect(
            desk.workingTime(from: try at("2026-11-20T16:59:59+01:00"), to: try at("2026-11-23T09:00:01+01:00")) == 2)
        #expect(
            desk.workingTime(from: try at("2026-11-23T09:00:01+01:00"), to: try at("2026-11-23T09:00:00+01:00")) == 0)
    }

    @Test func theHoursHoldTheirStartAndNotTheirEnd() throws {
        let desk = try desk()
        #expect(desk.isWorking(at: try at("2026-11-23T09:00:00+01:00")))
        #expect(!desk.isWorking(at: try at("2026-11-23T17:00:00+01:00")))
        #expect(!desk.isWorking(at: try at("2026-12-25T12:00:00+01:00")))
        #expect(
            desk.nextOpening(atOrAfter: try at("2026-11-23T17:00:00+01:00")) == (try at("2026-11-24T09:00:00+01:00")))
    }

    @Test(arguments: [
        (1, "2026-12-24", "2026-12-28"), (2, "2026-12-24", "2026-12-29"), (1, "2026-12-26", "2026-12-28"),
        (-1, "2026-12-28", "2026-12-24"), (-2, "2026-12-26", "2026-12-23"), (0, "2026-12-26", "2026-12-26"),
    ])
    func workingDaysAreCountedOverHolidays(_ n: Int, _ from: String, _ expected: String) throws {
        let from = try #require(CivilDay(parsing: from))
        #expect(try desk().workingDay(n, from: from)?.description == expected)
    }

    @Test func theWorkingDayEndsWithItsLastHours() throws {
        var desk = try desk()
        desk.hours[.monday] = try ClockInterval.list(parsing: "09:00-12:30, 13:30-18:00")
        let monday = CivilDay(year: 2026, month: 11, day: 23)
        #expect(desk.endOfWorkingDay(monday) == (try at("2026-11-23T18:00:00+01:00")))
        #expect(desk.endOfWorkingDay(monday.adding(days: -1)) == nil)
    }

    @Test func aCalendarWithoutWorkingTimeHasNoDeadlines() throws {
        let noon = try at("2026-11-23T12:00:00Z")
        let holidays = (0..<800).map { CivilDay(year: 2026, month: 11, day: 1).adding(days: $0) }
        let closed = [
            WorkingCalendar(timeZone: .gmt, hours: [:]), WorkingCalendar(timeZone: .gmt, hours: [.monday: []]),
            WorkingCalendar.weekdays(timeZone: .gmt, holidays: Set(holidays)),
        ]
        for calendar in closed {
            #expect(calendar.nextOpening(atOrAfter: noon) == nil)
            #expect(calendar.instant(after: 1, ofWorkingTimeFrom: noon) == nil)
            #expect(calendar.workingDay(1, from: calendar.day(of: noon)) == nil)
            #expect(calendar.workingTime(from: noon, to: noon + 86_400 * 365) == 0)
        }
    }

    @Test func aLongDeadlineIsReachedThoughItLiesYearsAhead() throws {
        let mondays = WorkingCalendar(
            timeZone: .gmt,
            hours: [.monday: [ClockInterval(start: .init(hour: 9, minute: 0), end: .init(hour: 10, minute: 0))]])
        let start = try at("2026-11-23T00:00:00Z")
        #expect(mondays.instant(after: 200 * 3600, ofWorkingTimeFrom: start) == start + 199 * 7 * 86_400 + 10 * 3600)
    }
}
