import Foundation
import Testing
import WorkingTime

@testable import ReplyAnalysis

/// Text with `«n»…«/n»` marks and, for each mark, the rule that must find something there.
@Suite struct FindingTests {
    static let customer = CustomerMail(
        name: "Dana Whitfield", subject: "Still no heating",
        body: """
            Hello,
            the boiler has been dead since Friday and we have a newborn in the house. Your engineer did not come yesterday and nobody rang.
            When will somebody repair it?
            Dana Whitfield
            """)

    @Test(arguments: [
        ("Hi Dana,\n\nYour engineer comes on «1»{{date}}«/1» between 8 and 10.\n\nPriya", [1: "FillThePlaceholder"]),
        ("Hi «1»Gordon«/1»,\n\nThe engineer comes tomorrow between 8 and 10.\n\nPriya", [1: "NameTheRightPerson"]),
        (
            "Hi Dana,\n\n«1»We apologize for any inconvenience this may have caused.«/1» The engineer will be with you tomorrow by 10.\n\nPriya",
            [1: "NameThisCustomersTrouble"]
        ),
        (
            "Hi Dana,\n\nFour nights of cold with a newborn is dreadful, and we let you down. «1»Someone will be in touch shortly.«/1»\n\nPriya",
            [1: "NameTheNextStep"]
        ),
    ])
    func findingsStandWhereTheMarkIs(marked: String, rules: [Int: String]) throws {
        let text = MarkedText(marked)
        let findings = try judge(text.text).findings
        for (mark, rule) in rules {
            let spans = findings.filter { $0.rule == rule }.map { $0.start..<$0.end }
            #expect(spans == [text.spans[mark]].compactMap(\.self), "\(rule) in \(findings.map(\.rule))")
        }
    }

    @Test func aGoodReplyIsSentWithoutErrors() throws {
        let judgement = try judge(
            """
            Hi Dana,

            Four nights without heating with a newborn in the house, and then our engineer did not come: I am sorry, that is our mistake. I have \
            booked Tomas for tomorrow, and he will be with you between 8 and 10 with a new valve. I ring you at 11 to hear that it is warm.

            Priya
            Hollow Lane Heating
            """)
        #expect(judgement.verdict == .send, "\(judgement.findings)")
        #expect(judgement.empathy == .genuine)
        #expect(judgement.callToAction == .explicit)
    }

    @Test func everyErrorHoldsAndEveryFindingSaysWhatMendsIt() throws {
        let judgement = try judge("Hi Dana,\n\nWe are looking into it.\n\nPriya")
        #expect(judgement.verdict == .hold)
        #expect(judgement.findings.allSatisfy { !$0.message.isEmpty && !$0.fix.isEmpty })
    }

    @Test func aRuleThatIsSwitchedOffHoldsNothing() throws {
        let text =
            "Hi Gordon,\n\nYour boiler has been cold since Friday with a newborn, and that is our mistake; Tomas is with you tomorrow by 10.\n\nPriya"
        var rules = JudgeRules.builtIn
        #expect(try judge(text, rules).findings.contains { $0.rule == "NameTheRightPerson" && $0.severity == .error })
        rules.disabled = ["NameTheRightPerson"]
        #expect(try !judge(text, rules).findings.contains { $0.rule == "NameTheRightPerson" })
        rules.disabled = []
        rules.severities["NameTheRightPerson"] = .suggestion
        #expect(
            try judge(text, rules).findings.contains { $0.rule == "NameTheRightPerson" && $0.severity == .suggestion })
    }

    @Test func aCopiedReplyNamesItsSource() throws {
        let text =
            "The part for your boiler is on order and our planning department books an engineer when it reaches the depot in Leeds."
        var sources = InMemoryReuseSources()
        sources.add(ReuseSource(kind: .template, name: "part-on-order", text: text))
        var input = ReplyCase(body: "Hi Dana,\n\n\(text)\n\nPriya")
        input.customer = Self.customer
        let judgement = try Judge(calendar: .weekdays(timeZone: .gmt)).judge(input, against: [sources])
        #expect(judgement.canned)
        #expect(judgement.cannedShare > 0.9)
        let finding = judgement.findings.first { $0.rule == "WriteItForThisCustomer" }
        #expect(finding?.message.contains("part-on-order") == true)
    }

    @Test func theSameTextToTheSameCustomerRepeatsItself() throws {
        let text =
            "The part for your boiler is on order and our planning department books an engineer when it reaches the depot in Leeds."
        var input = ReplyCase(body: "Hi Dana,\n\n\(text)\n\nPriya")
        input.customer = Self.customer
        input.thread = [EarlierMail(author: .agent, at: nil, body: "Dear Dana,\n\n\(text)\n\nPriya")]
        let judgement = try Judge(calendar: .weekdays(timeZone: .gmt)).judge(input, against: [])
        #expect(judgement.flags.contains(.repeatsItself))
        #expect(judgement.verdict == .hold)
    }

    @Test(arguments: ["", "   \n\n", "?", "🙂", "> only a quote", "Kind regards,\nPriya"])
    func textWithoutASentenceIsJudgedToo(body: String) throws {
        let judgement = try judge(body)
        #expect(judgement.verdict == .hold)
    }

    @Test func whatMovedAScoreIsTold() throws {
        var input = ReplyCase(body: "Hi Dana,\n\nWe apologize for any inconvenience.\n\nPriya")
        input.customer = Self.customer
        let explanation = try Judge(calendar: .weekdays(timeZone: .gmt)).explain(input, against: [])
        #expect(explanation.facets.contains { $0.name == "empathyHollow" && !$0.causes.isEmpty })
        let hollow = explanation.sentences.first?.facets.first { $0.name == "hollow" }
        #expect(hollow?.causes.contains { $0.name.contains("inconvenience") || $0.name.contains("apologize") } == true)
    }

    private func judge(_ body: String, _ rules: JudgeRules = .builtIn) throws -> Judgement {
        let calendar = WorkingCalendar.weekdays(timeZone: .gmt)
        var input = ReplyCase(body: body)
        input.agent = "Priya"
        input.customer = Self.customer
        input.sentAt = calendar.instant(of: ClockTime(hour: 10, minute: 15), on: CivilDay(year: 2026, month: 3, day: 4))
        return try Judge(rules: rules, calendar: calendar).judge(input, against: [])
    }
}
