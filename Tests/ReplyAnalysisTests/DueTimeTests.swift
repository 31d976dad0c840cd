import Foundation
import Testing
import WorkingTime

@testable import ReplyAnalysis

/// Sent on Wednesday 4 March 2026 at 10:15, UTC+1.
@Suite struct DueTimeTests {
    static let zone = TimeZone(secondsFromGMT: 3600) ?? .gmt
    static let calendar = WorkingCalendar.weekdays(timeZone: zone)
    static let sentAt = calendar.instant(
        of: ClockTime(hour: 10, minute: 15), on: CivilDay(year: 2026, month: 3, day: 4))

    @Test(arguments: [
        ("I will write to you by Friday.", 6, 17, 0), ("You hear from me within 24 hours.", 5, 10, 15),
        ("We refund it within two business days.", 6, 17, 0), ("It goes back to your card today.", 4, 17, 0),
        ("I ring you first thing Monday.", 9, 9, 0), ("It is with you before the 14th.", 13, 17, 0),
        ("It comes by noon on Thursday.", 5, 12, 0), ("It reaches you by 6 this evening.", 4, 18, 0),
        ("I call you in the next hour.", 4, 11, 15), ("He is there between 4 and 6 today.", 4, 18, 0),
        ("She comes on Friday at half past nine.", 6, 9, 30), ("I ring at half two tomorrow.", 5, 14, 30),
        ("We will be there on Friday, March 13, between 8 and 10 a.m.", 13, 10, 0),
        ("You have it by close of business tomorrow.", 5, 17, 0),
        ("It leaves us this week.", 6, 17, 0), ("It arrives within 3 to 5 working days.", 11, 17, 0),
        ("I hold it till the 6th.", 6, 17, 0),
        ("I post it in twenty minutes.", 4, 10, 35), ("He rings before 20:15 tonight.", 4, 20, 15),
        ("Ann is with you at 1 today.", 4, 13, 0),
        ("I write before your flight on the 14th.", 13, 17, 0), ("I will be there on 10 March at 7.30.", 10, 7, 30),
        ("On Thursday at 10 I ring you.", 5, 10, 0), ("I call you tomorrow at 8.20.", 5, 8, 20),
        ("The crew is at your address Thursday between 8 and 10.", 5, 10, 0), ("It lands tomorrow by noon.", 5, 12, 0),
        ("Decision by Wednesday the 11th.", 11, 17, 0), ("You are down for Wednesday 11th.", 11, 17, 0),
        ("A new one is with you the day after tomorrow.", 6, 17, 0), ("It shows within 48 hours.", 6, 10, 15),
        ("It shows within 48h.", 6, 10, 15), ("I send it by tomorrow morning.", 5, 12, 0),
        ("He comes on Monday morning.", 9, 12, 0), ("I ring you first thing on Monday morning.", 9, 9, 0),
        ("They are fitted before your 2 pm pick-up on Thursday.", 5, 14, 0),
        ("It is there before your visit on Saturday.", 6, 17, 0), ("I bring it early next week.", 10, 17, 0),
        ("You have it by the start of next week.", 9, 17, 0), ("It is done by the end of next week.", 13, 17, 0),
        ("You receive it by end of month.", 31, 17, 0), ("The report follows by the end of March.", 31, 17, 0),
        ("It comes next Tuesday.", 10, 17, 0), ("It comes next Friday before 10h30.", 13, 10, 30),
        ("It comes on Tuesday next week.", 10, 17, 0), ("It is rewritten in a fortnight.", 18, 17, 0),
        ("I send it by 14/03.", 14, 17, 0), ("It is due on 2026-03-12.", 12, 17, 0), ("I mail it EOD.", 4, 17, 0),
        ("It goes back by COB tomorrow.", 5, 17, 0), ("You have it by EOD Friday.", 6, 17, 0),
        ("He comes on Friday the 13th.", 13, 17, 0), ("She is there at half eleven.", 4, 11, 30),
        ("The van is 40 minutes off.", 4, 10, 55), ("I ring you in half an hour.", 4, 10, 45),
        ("I am there in an hour and a half.", 4, 11, 45), ("I ring you in a couple of hours.", 4, 12, 15),
        ("It is on your card within the week.", 6, 17, 0), ("You hear by the next working day.", 5, 17, 0),
        ("You are paid on or before 13 March.", 13, 17, 0), ("I write by 5 whichever way it goes.", 4, 17, 0),
        ("It is on Thursday's van.", 5, 17, 0), ("It is fixed before the weekend.", 6, 17, 0),
    ])
    func timesAreResolvedAgainstTheSendingTime(text: String, day: Int, hour: Int, minute: Int) {
        let expected = Self.calendar.instant(
            of: ClockTime(hour: hour, minute: minute), on: CivilDay(year: 2026, month: 3, day: day))
        #expect(due(text) == expected)
    }

    @Test(arguments: [
        "I'll come back to you as soon as I can.", "It was sent at 9:40 this morning.",
        "It weighs 10 kg and costs 50 euros.",
        "We are open all year.", "You may keep it.", "The pump went back at 9:10.", "It has worked since Monday.",
        "From tomorrow the line is quiet.", "Last Friday it failed.", "Friday's £54 was ours.",
        "Setting it up takes two minutes.",
    ])
    func noTimeToComeIsNone(text: String) { #expect(due(text) == nil) }

    /// London, Good Friday and Easter Monday of 2026 closed; the clocks went forward on 29 March.
    @Test(arguments: [
        ("2026-03-27 16:00", "You have it within 72 hours.", "2026-03-30 17:00"),
        ("2026-03-27 16:00", "You have it within two working days.", "2026-03-31 17:00"),
        ("2026-03-27 16:00", "I ring on Monday at 9.30.", "2026-03-30 09:30"),
        ("2026-04-01 12:00", "It is refunded within two business days.", "2026-04-07 17:00"),
        ("2026-04-01 12:00", "It is sent before the 7th.", "2026-04-02 17:00"),
        ("2026-04-01 12:00", "It is done by the end of the week.", "2026-04-02 17:00"),
        ("2026-04-02 18:30", "You hear by the next working day.", "2026-04-07 17:00"),
        ("2026-10-23 12:00", "I write first thing Monday.", "2026-10-26 09:00"),
        ("2026-10-24 12:00", "It is up again in 24 hours.", "2026-10-25 11:00"),
        ("2026-03-04 18:20", "It comes off on Wednesday.", "2026-03-11 17:00"),
    ])
    func holidaysAndClockChangesCount(sent: String, text: String, expected: String) throws {
        let zone = try #require(TimeZone(identifier: "Europe/London"))
        let calendar = WorkingCalendar.weekdays(
            timeZone: zone,
            holidays: [CivilDay(year: 2026, month: 4, day: 3), CivilDay(year: 2026, month: 4, day: 6)])
        let style = DateFormatter()
        style.locale = Locale(identifier: "en_US_POSIX")
        style.timeZone = zone
        style.dateFormat = "yyyy-MM-dd HH:mm"
        let sentAt = try #require(style.date(from: sent))
        let found = try #require(due(text, calendar, sentAt))
        #expect(style.string(from: found) == expected)
    }

    private func due(
        _ text: String, _ calendar: WorkingCalendar = DueTimeTests.calendar, _ sentAt: Date = DueTimeTests.sentAt
    ) -> Date? {
        let scalars = Array(text.unicodeScalars)
        guard let sentence = SentenceSplitter.sentences(of: scalars, in: [0..<scalars.count]).first else { return nil }
        let reader = DueTimeReader(calendar: calendar, sentAt: sentAt)
        return reader.dueTime(in: TimeWord.words(of: sentence, in: scalars))?.instant
    }
}
