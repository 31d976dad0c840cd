package import Foundation

/// Instants and days in words, in English whatever the machine's locale: `Tuesday 24 November, 11:00 (CET)`.
package struct MomentText: Sendable {
    package let timeZone: TimeZone

    package init(timeZone: TimeZone) { self.timeZone = timeZone }

    /// `Tuesday 24 November, 11:00 (CET)`. With `now` given, the year stands in it when it is another than now's.
    package func moment(_ instant: Date, now: Date? = nil) -> String {
        let local = read(instant)
        let year = now.map { read($0).day.year != local.day.year } ?? false
        return "\(day(local.day, withYear: year)), \(clock(instant)) (\(zone(at: instant)))"
    }

    /// `Tuesday 24 November` or `Tuesday 24 November 2026`
    package func day(_ day: CivilDay, withYear: Bool = false) -> String {
        "\(day.weekday.name) \(day.day) \(Self.months[day.month - 1])" + (withYear ? " \(day.year)" : "")
    }

    /// `Tue 24 Nov 11:00`, for tables.
    package func short(_ instant: Date) -> String {
        let day = read(instant).day
        return "\(day.weekday.name.prefix(3)) \(day.day) \(Self.months[day.month - 1].prefix(3)) \(clock(instant))"
    }

    /// `11:00`, seconds cut off.
    package func clock(_ instant: Date) -> String {
        let seconds = read(instant).seconds
        return TwoDigits.pad(seconds / 3600) + ":" + TwoDigits.pad(seconds / 60 % 60)
    }

    /// `2026-11-24T11:00:00+01:00` (RFC 3339), for machines.
    package func timestamp(_ instant: Date) -> String {
        let (day, seconds) = read(instant)
        let minutes = timeZone.secondsFromGMT(for: instant) / 60
        return "\(day)T\(clock(instant)):\(TwoDigits.pad(seconds % 60))\(minutes < 0 ? "-" : "+")"
            + TwoDigits.pad(abs(minutes) / 60) + ":" + TwoDigits.pad(abs(minutes) % 60)
    }

    /// The zone's usual abbreviation at that instant where it is unmistakable, else its distance: `CET`, `UTC+5:30`.
    package func zone(at instant: Date) -> String {
        let seconds = timeZone.secondsFromGMT(for: instant)
        if let names = ZoneAbbreviations.names(of: timeZone.identifier), let name = names[seconds] { return name }
        if seconds == 0 { return "UTC" }
        let (hours, minutes) = (abs(seconds) / 3600, abs(seconds) / 60 % 60)
        return "UTC\(seconds < 0 ? "-" : "+")\(hours)" + (minutes == 0 ? "" : ":" + TwoDigits.pad(minutes))
    }

    private func read(_ instant: Date) -> (day: CivilDay, seconds: Int) {
        let local = ZoneClock(timeZone: timeZone).local(at: Int(instant.timeIntervalSince1970.rounded(.down)))
        let days = local.floorDivided(by: ZoneClock.day)
        return (CivilDay(daysSince1970: days), local - days * ZoneClock.day)
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension WorkingCalendar {
    /// An instant as people of the desk say it: `Tuesday 24 November, 11:00 (CET)`.
    package func text(of instant: Date) -> String { MomentText(timeZone: timeZone).moment(instant) }
}
