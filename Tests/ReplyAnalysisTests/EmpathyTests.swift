import Foundation
import Testing
import WorkingTime

@testable import ReplyAnalysis

@Suite struct EmpathyTests {
    enum Facet: Sendable {
        case reaction, interpretation, exploration

        func value(_ facets: Judgement.EmpathyFacets) -> Double {
            switch self {
            case .reaction: facets.reaction
            case .interpretation: facets.interpretation
            case .exploration: facets.exploration
            }
        }
    }

    /// The first reply shows more of the facet than the second.
    @Test(
        arguments: [
            (.reaction, "I am so sorry, I hope you feel better soon.", "The form has two pages."),
            (.reaction, "Hang in there, we are here for you.", "I went there in spring and it rained."),
            (.interpretation, "I know how that feels, I went through the same thing.", "Please send the form."),
            (.exploration, "How long have you been without heating?", "You have been without heating."),
            (.exploration, "What happened then?", "Then it happened."),
        ] as [(Facet, String, String)])
    func aFacetRisesWithItsSigns(facet: Facet, more: String, less: String) throws {
        let (high, low) = (try Self.judged(more).empathyFacets, try Self.judged(less).empathyFacets)
        #expect(facet.value(high) > facet.value(low) + 0.2)
    }

    @Test(arguments: [
        ("I feel so sad and lost.", "What a lovely day."),
        ("This is terrible and I am furious!", "Which colours are there?"),
        ("I'm really worried about my dad", "I'm reading a book about my town"),
    ])
    func aBriefMailInDistressNeedsMoreCare(distressed: String, calm: String) throws {
        let more = try Self.judged("Thank you.", customer: distressed).empathyNeededScore
        let less = try Self.judged("Thank you.", customer: calm).empathyNeededScore
        #expect(more > less + 0.2)
    }

    @Test func aFineHeadSurvivesItsRoots() {
        var roots = [Int8](repeating: 0, count: NGrams.fineBuckets)
        for (k, root) in [0, 1, -1, 6, -7, 43, -43].enumerated() { roots[k] = Int8(root) }
        #expect(FineHead(roots: roots, scale: 0.5, bias: 1).roots == roots)
    }

    @Test func aFineHeadLearnsFromTextsInEitherClass() {
        let texts = (0..<40).map { k in
            BroadExamples.Example(text: k % 2 == 0 ? "I feel awful today" : "I feel fine today", isPositive: k % 2 == 0)
        }
        let head = FineHead(learning: texts)
        func logOdds(_ text: String) -> Float {
            let mail = MailText(text)
            return head.logOdds(head.sums(NGrams(of: mail.sentences, in: mail.scalars)))
        }
        #expect(logOdds("I feel awful today") > logOdds("I feel fine today") + 1)
    }

    private static func judged(_ body: String, customer: String = "Where is it?") throws -> Judgement {
        var input = ReplyCase(body: body)
        input.customer = CustomerMail(body: customer)
        return try Judge(calendar: .weekdays(timeZone: .gmt)).judge(input, against: [])
    }
}
