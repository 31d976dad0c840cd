import Desk
import Foundation
import ReplyAnalysis
import Testing
import WorkingTime

@testable import WeeklyReport

/// A small hand-made week, 2026-W47 (16 to 22 November) of a desk in Berlin that works Monday to Friday, 09:00 to 17:00.
///
/// | conversation | mails and replies | working time |
/// |---|---|---|
/// | 1 Dana | Mon 10:00 mail, Mon 11:30 Priya | first response 1 h 30 min |
/// | 2 Eli | Fri 13 Nov 16:00 mail, Mon 09:30 Tom, Wed 12:00 mail | first response 1 h 30 min, waits since Wed 12:00: 21 h |
/// | 3 Mara | Tue 09:00 mail, Wed 09:00 Tom | first response 8 h |
/// | 4 Jörg | Thu 18:00 mail, Fri 10:00 mail | waits since Thu 18:00: 8 h |
/// | 5 Aiko | Mon 9 Nov 10:00 mail, 11:00 Priya | the week before only: first response 1 h |
/// | 6 a robot | Sat automatic mail | nothing |
enum ExampleWeek {
    static let zone = TimeZone(identifier: "Europe/Berlin") ?? .gmt
    static let calendar = WorkingCalendar.weekdays(timeZone: zone)

    static func week() throws -> Week { try #require(Week(parsing: "2026-W47")) }

    static func at(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Date {
        calendar.instant(of: ClockTime(hour: hour, minute: minute), on: CivilDay(year: 2026, month: 11, day: day))
    }

    /// The Monday after, in the morning.
    static let now = at(23, 8)

    static func figures(comparing: Bool = true, now: Date = now) throws -> WeekFigures {
        WeekFigures(
            desk: "Fernhill Bikes", week: try week(), history: history, previous: comparing ? history : nil,
            calendar: calendar, now: now)
    }

    static var history: DeskHistory {
        DeskHistory(conversations: conversations, replies: replies, acknowledgements: acknowledgements)
    }

    static let conversations = [
        conversation(
            1, "Dana Whitfield", "Still no bike", "Priya Nair",
            [(.customerMail, at(16, 10)), (.acknowledgement, at(16, 10, 1)), (.reply, at(16, 11, 30))]),
        conversation(
            2, "Eli Stone", "Wrong pedals", "Tom Okafor",
            [(.customerMail, at(13, 16)), (.reply, at(16, 9, 30)), (.customerMail, at(18, 12))]),
        conversation(
            3, "Mara <script>alert(1)</script>", "=HYPERLINK(\"http://evil.test\")", "Tom Okafor",
            [(.customerMail, at(17, 9)), (.reply, at(18, 9))]),
        conversation(
            4, "Jörg Ångström", "Bremse \u{1B}[31mrot\u{1B}[0m\nund kaputt", nil,
            [(.customerMail, at(19, 18)), (.customerMail, at(20, 10))]),
        conversation(
            5, "Aiko 田中", "Opening hours", "Priya Nair", [(.customerMail, at(9, 10)), (.reply, at(9, 11))]),
        conversation(6, "Robot", "Out of office", nil, [(.automaticMail, at(21, 12))]),
    ]

    private static func conversation(
        _ id: Int64, _ customer: String, _ subject: String, _ agent: String?,
        _ events: [(ConversationEvent.Kind, Date)]
    ) -> ConversationRecord {
        ConversationRecord(
            id: id, reference: "RB-00000\(id)", account: "support", customer: customer,
            customerAddress: "customer\(id)@customer.test", subject: subject, agent: agent,
            events: events.map { ConversationEvent(kind: $0.0, at: $0.1, agent: $0.0 == .reply ? agent : nil) })
    }

    static let replies = [
        reply(10, 5, "Priya Nair", at(9, 11), .sent) { $0.callToAction = .explicit },
        reply(11, 2, "Tom Okafor", at(16, 9, 30), .sent) {
            $0.callToAction = .explicit
            $0.empathyNeeded = true
            $0.empathy = .genuine
            $0.cannedShare = 0.2
            $0.promises = [
                Judgement.Promise(text: "I ship the right pedals today.", owner: "I", action: "ship", due: at(16, 17)),
                Judgement.Promise(text: "We will be in touch.", owner: "we", action: "be in touch", due: nil),
            ]
        },
        reply(12, 1, "Priya Nair", at(16, 11), .held) {
            $0.verdict = .hold
            $0.canned = true
            $0.cannedShare = 0.9
            $0.empathyNeeded = true
            $0.empathy = .hollow
            $0.flags = [.vaguePromise, .deflects]
            $0.findings = [
                finding("ShowThatYouUnderstood", .error), finding("NameTheNextStep", .error),
                finding("NameTheNextStep", .error), finding("WriteForThisCustomer", .warning),
            ]
        },
        reply(13, 1, "Priya Nair", at(16, 11, 30), .sent) {
            $0.callToAction = .explicit
            $0.empathyNeeded = true
            $0.empathy = .genuine
            $0.promises = [
                Judgement.Promise(text: "I call you by Tuesday noon.", owner: "I", action: "call", due: at(17, 12))
            ]
        },
        reply(14, 3, "Tom Okafor", at(18, 9), .sent, override: "+ the customer asked for exactly this") {
            $0.verdict = .hold
            $0.cannedShare = 0.4
            $0.callToAction = .vague
            $0.flags = [.vaguePromise]
            $0.findings = [finding("NameTheNextStep", .error)]
        },
    ]

    private static func finding(_ rule: String, _ severity: Finding.Severity) -> Finding {
        Finding(rule: rule, severity: severity, start: 0, end: 4, message: "\(rule) was not met", fix: "mend it")
    }

    private static func reply(
        _ id: Int64, _ conversation: Int64, _ agent: String, _ at: Date, _ state: ReplyRecord.State,
        override: String? = nil, _ judge: (inout Judgement) -> Void
    ) -> ReplyRecord {
        var judgement = Judgement()
        judge(&judgement)
        return ReplyRecord(
            id: id, conversationID: conversation, account: "support", agent: agent, agentAddress: "agent@desk.test",
            recipient: "customer\(conversation)@customer.test", subject: "Re: \(conversation)",
            messageID: "<reply\(id)@desk.test>", judgedAt: at, state: state, judgement: judgement,
            overrideReason: override, sentAt: state == .sent ? at + 1 : nil, body: "…")
    }

    static let acknowledgements = [
        acknowledgement(1, at(16, 10), .sent, "AnswerOncePerConversation", "first mail of a conversation"),
        acknowledgement(3, at(17, 9), .sent, "AnswerOncePerConversation", "first mail of a conversation"),
        acknowledgement(4, at(19, 18), .unknown, "AnswerOncePerConversation", "first mail of a conversation"),
        acknowledgement(2, at(18, 12), .declined, "AnswerOncePerConversation", "acknowledged before"),
        acknowledgement(4, at(20, 10), .declined, "AnswerOncePerConversation", "acknowledged before"),
        acknowledgement(6, at(21, 12), .declined, "LeaveAutomaticMailAlone", "Auto-Submitted: auto-replied"),
        acknowledgement(5, at(9, 10), .sent, "AnswerOncePerConversation", "first mail of a conversation"),
    ]

    private static func acknowledgement(
        _ id: Int64, _ at: Date, _ state: AcknowledgementRecord.State, _ rule: String, _ reason: String
    ) -> AcknowledgementRecord {
        AcknowledgementRecord(
            messageID: "<mail\(id)@customer.test>", conversationID: id, account: "support",
            recipient: "customer\(id)@customer.test", decidedAt: at, state: state, rule: rule, reason: reason)
    }
}
