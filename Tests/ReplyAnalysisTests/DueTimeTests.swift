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
    ])
    func timesAreResolvedAgainstTheSendingTime(text: String, day: Int, hour: Int, minute: Int) {
        let expected = Self.calendar.instant(
            of: ClockTime(hour: hour, minute: minute), on: CivilDay(year: 2026, month: 3, day: day))
        #expect(due(text) == expected)
    }

    @Test(arguments: [
        "I'll come back to you as soon as I can.", "It was sent at 9:40 this morning.",
        "It weighs 10 kg and costs 50 euros.",
        "We are open all year.", "You may keep it.",
    ])
    func noTimeToComeIsNone(text: String) { #expect(due(text) == nil) }

    private func due(_ text: String) -> Date? {
        let scalars = Array(text.unicodeScalars)
        guard let sentence = SentenceSplitter.sentences(of: scalars, in: [0..<scalars.count]).first else { return nil }
        let reader = DueTimeReader(calendar: Self.calendar, sentAt: Self.sentAt)
        return reader.dueTime(in: TimeWord.words(of: sentence, in: scalars))?.instant
    }
}
