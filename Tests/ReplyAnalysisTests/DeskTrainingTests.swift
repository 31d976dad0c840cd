import Foundation
import Testing
import WorkingTime

@testable import ReplyAnalysis

@Suite("A desk's own weights") struct DeskTrainingTests {
    private static let replies: [LabelledReply] = (0..<40).map { number in
        let isGood = number % 2 == 0
        var input = ReplyCase(
            body: isGood
                ? "Your order \(number) left us this morning and is with you tomorrow by noon."
                : "We have received your message \(number) and will look into it.")
        input.customer = CustomerMail(name: "Dana Whitfield", subject: "Order", body: "Where is my order \(number)?")
        return LabelledReply(
            id: "desk-\(number)", input: input, templates: [], history: [],
            labels: .init(
                canned: !isGood, empathy: .none, empathyNeeded: false, callToAction: isGood ? .explicit : .vague,
                addresses: isGood ? .all : .none, flags: isGood ? [] : [.vaguePromise], verdict: isGood ? .send : .hold)
        )
    }

    @Test("weights learned are read back as they were written")
    func survivesItsFile() throws {
        let learned = try DeskTrainer(Self.replies).learn().weights
        #expect(try DeskWeights(learned.text).text == learned.text)
    }

    @Test("the same labels give the same weights")
    func deterministic() throws {
        #expect(try DeskTrainer(Self.replies).learn().weights.text == DeskTrainer(Self.replies).learn().weights.text)
    }

    @Test("a judge with the desk's weights judges by them")
    func isUsed() throws {
        var models = JudgeModels.shipped.facets
        for question in [FacetModels.Question.callExplicit, .callVague, .callNone] {
            models.ofReply[question]?.bias = question == .callNone ? 50 : -50
        }
        let reply = Self.replies[0]
        let calendar = WorkingCalendar.weekdays(timeZone: .gmt)
        let own = Judge(calendar: calendar, weights: DeskWeights(facets: models))
        #expect(try own.judge(reply.input, against: []).callToAction == .none)
        #expect(try Judge(calendar: calendar).judge(reply.input, against: []).callToAction != .none)
    }

    @Test("labels move the weights towards what they say")
    func moves() throws {
        // A desk that calls vague what the shipped weights call explicit.
        let strict = Self.replies.map { reply in
            var reply = reply
            reply.labels.callToAction = .vague
            return reply
        }
        let calendar = WorkingCalendar.weekdays(timeZone: .gmt)
        func score(_ facets: FacetModels) throws -> Double {
            let judge = Judge(calendar: calendar, weights: DeskWeights(facets: facets))
            return try judge.judge(strict[0].input, against: []).callToActionScore
        }
        #expect(try score(DeskTrainer(strict).learn().weights.facets) < score(JudgeModels.shipped.facets) - 0.05)
    }

    @Test(
        "a file that is none says in which line, and what to do",
        arguments: [
            ("", 1, "first line"), ("rightback weights 1\nnonsense bias=1", 2, "train anew"),
            ("rightback weights 1\ncanned bias=1 reuse=x", 2, "reuse=x"),
            ("rightback weights 1\ncanned bias=1 unknownFeature=1", 2, "unknownFeature"),
            ("rightback weights 1\ncanned bias=nan", 2, "bias=nan"),
            ("rightback weights 1\ncanned bias=1", 2, "missing"),
        ])
    func malformed(text: String, line: Int, what: String) throws {
        let error = #expect(throws: DeskWeights.Malformed.self) { try DeskWeights(text) }
        #expect(error?.line == line)
        #expect(error?.what.contains(what) == true, "\(error?.what ?? "")")
    }

    @Test("a trade's replies are never measured on weights that were taught the trade")
    func folds() {
        let replies = (0..<60).map { number in
            LabelledReply(
                id: "trade\(number % 12)-\(number)", input: Self.replies[0].input, templates: [], history: [],
                labels: Self.replies[0].labels)
        }
        let folds = Folds(replies)
        #expect(folds.all.count == 5)
        for group in Dictionary(grouping: replies, by: \.group).values {
            #expect(Set(group.map { folds[$0] }).count == 1)
        }
        #expect(Set(replies.map { folds[$0] }).count == 5)
    }
}
