import Foundation
import Testing
import WorkingTime

@Suite struct TimeInWords {
    @Test(arguments: [
        ("Europe/Berlin", "2026-11-24T10:00:00Z", "Tuesday 24 November, 11:00 (CET)"),
        ("Europe/Berlin", "2026-07-01T21:30:59Z", "Wednesday 1 July, 23:30 (CEST)"),
        ("Europe/London", "2026-07-01T23:30:00Z", "Thursday 2 July 2026, 00:30 (BST)"),
        ("Asia/Kolkata", "2026-01-01T00:00:00Z", "Thursday 1 January, 05:30 (UTC+5:30)"),
        ("America/Sao_Paulo", "2026-01-01T01:00:00Z", "Wednesday 31 December, 22:00 (UTC-3)"),
        ("UTC", "2026-01-04T00:05:00Z", "Sunday 4 January, 00:05 (UTC)"),
    ])
    func aMomentNamesDayClockAndZone(_ identifier: String, _ instant: String, _ expected: String) throws {
        let text = MomentText(timeZone: try zone(identifier))
        let now = expected.contains("2026") ? try at("2025-12-31T00:00:00Z") : try at(instant)
        #expect(text.moment(try at(instant), now: now) == expected)
    }

    @Test func tablesAndMachinesHaveTheirForms() throws {
        let text = MomentText(timeZone: try zone("America/New_York"))
        let instant = try at("2026-11-24T10:05:09Z")
        #expect(text.short(instant) == "Tue 24 Nov 05:05")
        #expect(text.timestamp(instant) == "2026-11-24T05:05:09-05:00")
        #expect(text.clock(instant) == "05:05")
    }

    @Test(arguments: [
        (0.0, "0 s"), (40, "40 s"), (59.4, "59 s"), (59.6, "1 min"), (60, "1 min"), (3599, "1 h"), (3600, "1 h"),
        (12_000, "3 h 20 min"), (97_500, "27 h 5 min"), (-12_000, "-3 h 20 min"), (-0.2, "0 s"),
    ])
    func aDurationShowsItsTwoLargestParts(_ seconds: Double, _ expected: String) {
        #expect(DurationText.short(seconds) == expected)
    }
}
