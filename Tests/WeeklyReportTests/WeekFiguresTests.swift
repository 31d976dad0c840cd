import Desk
import Foundation
import ReplyAnalysis
import Testing
import WorkingTime

@testable import WeeklyReport

@Suite struct FiguresOfAWeek {
    @Test func countTheWeekAndNothingElse() throws {
        let totals = try ExampleWeek.figures().totals
        #expect(totals.customerMails == 5)
        #expect(totals.newConversations == 3)
        #expect(totals.automaticMails == 1)
        #expect(totals.acknowledged == 2)
        #expect(totals.notAcknowledged == 3)
        #expect(totals.undelivered == 1)
        #expect(totals.desk.answered == 3)
        #expect(totals.desk.judged == 4)
        #expect(totals.desk.sent == 3)
        #expect(totals.desk.held == 2)
        #expect(totals.desk.overridden == 1)
        #expect(totals.desk.stillHeld == 1)
    }

    @Test func measureResponsesInWorkingTime() throws {
        let desk = try ExampleWeek.figures().totals.desk
        #expect(desk.firstResponse.count == 3)
        #expect(desk.firstResponse.median == 5400.0)
        #expect(desk.firstResponse.ninetiethPercentile == 28_800.0)
    }

    @Test func judgeTheRepliesThatCame() throws {
        let desk = try ExampleWeek.figures().totals.desk
        #expect(desk.canned == Share(count: 1, of: 4))
        #expect(abs((desk.cannedShareOfSent ?? 0) - 0.2) < 1e-12)
        #expect(desk.empathy == Share(count: 2, of: 3))
        #expect(desk.hollow == 1)
        #expect(desk.nextSteps == Share(count: 2, of: 4))
        #expect(desk.promises == 3)
        #expect(
            desk.flags == [FlagCount(flag: .vaguePromise, count: 2), FlagCount(flag: .deflects, count: 1)])
    }

    @Test func nameWhoWaitsLongestFirst() throws {
        let waiting = try ExampleWeek.figures().waiting
        #expect(waiting.map(\.reference) == ["RB-000002", "RB-000004"])
        #expect(waiting.map(\.workingTime) == [75_600, 28_800], "21 and 8 hours")
        #expect(waiting.map(\.since) == [ExampleWeek.at(18, 12), ExampleWeek.at(19, 18)])
        #expect(waiting.map { $0.agent ?? "nobody" } == ["Tom Okafor", "nobody"])
        #expect(waiting[1].subject == "Bremse [31mrot [0m und kaputt", "no control character is left")
    }

    @Test func areSplitByAgent() throws {
        let agents = try ExampleWeek.figures().agents
        #expect(agents.map(\.name) == ["Priya Nair", "Tom Okafor", ""], "the unowned stand last")
        #expect(agents.map(\.tally.answered) == [1, 2, 0])
        #expect(agents.map(\.tally.waiting) == [0, 1, 1])
        #expect(agents.map(\.tally.judged) == [2, 2, 0])
        #expect(agents.map { $0.tally.firstResponse.median ?? -1 } == [5400, 17_100, -1])
        #expect(agents.map(\.tally.overridden) == [0, 1, 0])
    }

    @Test func giveReasonsTheMostFrequentFirst() throws {
        let figures = try ExampleWeek.figures()
        #expect(figures.declined.map(\.rule) == ["AnswerOncePerConversation", "LeaveAutomaticMailAlone"])
        #expect(figures.declined.map(\.count) == [2, 1])
        #expect(
            figures.holdReasons.map { "\($0.rule) \($0.count)" } == ["NameTheNextStep 2", "ShowThatYouUnderstood 1"],
            "a reply counts once for a rule, and warnings hold nothing")
        #expect(figures.overrides.map(\.reason) == ["+ the customer asked for exactly this"])
        #expect(
            figures.promises.map(\.text)
                == ["I ship the right pedals today.", "I call you by Tuesday noon.", "We will be in touch."])
    }

    @Test func compareWithTheWeekBefore() throws {
        let previous = try #require(try ExampleWeek.figures().previous)
        #expect(previous.customerMails == 2, "the mail of Friday evening belongs to the week it came in")
        #expect(previous.newConversations == 2)
        #expect(previous.acknowledged == 1)
        #expect(previous.desk.judged == 1)
        #expect(previous.desk.firstResponse.median == 3600)
        #expect(previous.desk.waiting == 1)
        #expect(try ExampleWeek.figures(comparing: false).previous == nil)
    }

    @Test func stayTheSameWheneverTheyAreComputed() throws {
        let later = ExampleWeek.now + 400 * 86_400
        #expect(try ExampleWeek.figures(now: later) == ExampleWeek.figures())
    }

    @Test func standForNowWhileTheWeekRuns() throws {
        let figures = try ExampleWeek.figures(now: ExampleWeek.at(18, 13))
        #expect(!figures.isComplete)
        #expect(figures.asOf == ExampleWeek.at(18, 13))
        #expect(figures.waiting.map(\.workingTime) == [3600])
        #expect(figures.totals.customerMails == 3)
        #expect(try ExampleWeek.figures().isComplete)
    }

    @Test func endBeforeTheNextMondaysFirstInstant() throws {
        var history = ExampleWeek.history
        let end = try ExampleWeek.week().interval(in: ExampleWeek.zone).end
        let events = [ConversationEvent(kind: .customerMail, at: end - 1), ConversationEvent(kind: .reply, at: end)]
        history.conversations = [
            ConversationRecord(
                id: 9, reference: "RB-000009", account: "support", customer: "Ida",
                customerAddress: "ida@customer.test",
                subject: "Late", agent: nil, events: events)
        ]
        let figures = WeekFigures(
            desk: "D", week: try ExampleWeek.week(), history: history, calendar: ExampleWeek.calendar,
            now: ExampleWeek.now)
        #expect(figures.totals.customerMails == 1)
        #expect(figures.totals.desk.answered == 0)
        #expect(figures.waiting.count == 1)
        #expect(figures.waiting.first?.workingTime == 0)
    }

    @Test func ofAnEmptyWeekAreNone() throws {
        let figures = WeekFigures(
            desk: "D", week: try ExampleWeek.week(),
            history: DeskHistory(conversations: [], replies: [], acknowledgements: []), calendar: ExampleWeek.calendar,
            now: ExampleWeek.now)
        #expect(figures.totals == WeekTotals())
        #expect(figures.agents.isEmpty && figures.waiting.isEmpty && figures.conversations.isEmpty)
        #expect(figures.totals.desk.canned.fraction == nil)
    }

    @Test(arguments: [
        ([5.0], 5.0, 5.0), ([1, 3], 2, 3), ([3, 1, 2], 2, 3), ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5.5, 9),
        ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 6, 10), (Array(stride(from: 1.0, through: 20, by: 1)), 10.5, 18),
    ])
    func theNinetiethPercentileIsTheNearestRank(_ times: [Double], _ median: Double, _ ninetieth: Double) {
        let response = ResponseTimes(times)
        #expect(response.count == times.count)
        #expect(response.median == median)
        #expect(response.ninetiethPercentile == ninetieth)
    }
}
