import Testing

@testable import ReplyAnalysis

@Suite struct ConcernTests {
    private func items(_ text: String, raised: [Float] = []) -> [String] {
        let mail = MailText(text)
        return ConcernItem.items(of: mail, raised: raised).map { mail.string($0.range) }
    }

    private func sentence(_ text: String) throws -> Sentence {
        let scalars = Array(text.unicodeScalars)
        return try #require(SentenceSplitter.sentences(of: scalars, in: [0..<scalars.count]).first)
    }

    private func item(_ text: String) throws -> ConcernItem {
        try #require(ConcernItem.items(of: MailText(text), raised: []).first)
    }

    @Test(arguments: [
        (
            "When do they come, and is the list in the boxes?",
            ["When do they come", "and is the list in the boxes"]
        ),
        (
            "Can you send it by air, and who pays my four hours?",
            ["Can you send it by air", "and who pays my four hours"]
        ),
        ("I promised prints to my aunt, is that happening?", ["I promised prints to my aunt, is that happening"]),
        ("Did somebody wire it wrong or is it the bulb?", ["Did somebody wire it wrong or is it the bulb"]),
        ("The kettle leaks. Please send another one.", ["Please send another one"]),
        ("The weather was lovely. The kettle is broken.", ["The kettle is broken"]),
    ])
    func eachQuestionIsAnItemWithWhatLeadsUpToIt(text: String, expected: [String]) {
        #expect(items(text) == expected)
    }

    @Test func aTroubleCountsBesideAQuestionOnlyWhenItCallsForAnAnswer() {
        let text = "The unit in the box is the wrong one. Can you send the right one?"
        #expect(items(text, raised: [0.1, 0.9]) == ["Can you send the right one"])
        #expect(items(text, raised: [0.8, 0.9]).count == 2)
    }

    @Test func manyQuestionsEndAtTheLimit() {
        #expect(items(String(repeating: "Is it red? ", count: 50)).count == 8)
    }

    @Test(arguments: [
        ("When will it come?", AnswerType.time), ("How much is the fee?", .amount), ("Why was it late?", .reason),
        ("How do I open it?", .means), ("Where is the shop?", .place), ("Is it waterproof?", .decision),
        ("Please cancel my order.", .deed),
    ])
    func aQuestionCallsForItsKindOfAnswer(text: String, expected: AnswerType) throws {
        #expect(AnswerType.wanted(by: try item(text)) == expected)
    }

    @Test(arguments: [
        ("It leaves here on Tuesday.", AnswerType.time), ("That is £40 a month.", .amount),
        ("The valve was stuck because of lime.", .reason), ("Press and hold the red button, then press open.", .means),
        ("Yes, with pleasure.", .decision),
    ])
    func aSentenceGivesTheKindOfAnswerThatItHolds(text: String, expected: AnswerType) throws {
        let given = AnswerType.given(by: try sentence(text), hasTime: false, acts: false)
        #expect(given.contains(expected))
        let other = AnswerType.given(by: try sentence("We value your custom"), hasTime: false, acts: false)
        #expect(!other.contains(expected))
    }

    @Test(arguments: [("refund", "credited"), ("ship", "dispatched"), ("broken", "repaired"), ("cancel", "stopped")])
    func relatedWordsStandForOneConcept(left: String, right: String) {
        #expect(RelatedWords.concepts(of: left) == RelatedWords.concepts(of: right))
        #expect(RelatedWords.concepts(of: left) != RelatedWords.concepts(of: "kettle"))
    }

    private func alignment(_ customer: String, _ reply: String) -> ConcernAlignment {
        let mail = MailText(reply)
        return ConcernAlignment(
            items: ConcernItem.items(of: MailText(customer), raised: []), reply: mail,
            contents: mail.sentences.map { Set(ConcernItem.content(of: $0.tokens)) },
            answers: mail.sentences.map { _ in 0.5 })
    }

    @Test func whatStandsBelowAQuotationAnswersIt() {
        let found = alignment(
            "Is the lid steel? Can the handle be turned?",
            "> Is the lid steel?\nIt is, all of it.\n\n> Can the handle be turned?\nNot on this one.")
        #expect(found.nearest(0) == 0)
        #expect(found.nearest(1) == 1)
        #expect(found.inPlace == [true, true])
    }

    @Test func aListOfAsManyPointsAnswersInOrder() {
        let found = alignment(
            "Is the lid steel? Can the handle be turned?", "Gladly:\n\n1. It is, all of it.\n2. Not on this one.")
        #expect(found.inPlace == [true, true])
        #expect(found.nearest(0).map { $0 + 1 } == found.nearest(1))
    }

    @Test func noTwoItemsAreAssignedTheSameSentence() {
        let found = alignment("Is the lid steel? Is the lid heavy?", "The lid is steel. Something else stands here.")
        #expect(found.assigned == [0, 1])
    }

    @Test func tellingTextIsMoreRelevantThanChat() {
        func relevance(_ text: String) -> Float {
            let reply = MailText(text).sentences
            let telling = Set(reply.flatMap { ConcernItem.content(of: $0.tokens) })
            let asked = RelatedWords.concepts(of: "visa fee renewal office")
            return Relevance(
                reply: reply, shared: Float(telling.intersection(asked).count), asked: Float(asked.count),
                telling: telling.count
            ).share
        }
        let answer = relevance("You can renew the visa at the immigration office near gate 4, the fee is 200.")
        #expect(answer > 0.6)
        #expect(relevance("Haha thanks, and why do you ask?") < 0.2)
        #expect(relevance("Thanks!") < answer)
    }

    @Test(arguments: [
        ("is that happening", "I promised prints to my aunt, is that happening", true),
        ("I promised prints to my aunt, is that happening", "is that happening", true),
        ("when does it open", "what does the ticket cost", false),
    ])
    func aLabelMeetsAnItemThatHoldsItOrThatItHolds(label: String, item: String, same: Bool) {
        #expect(ConcernExamples.isSame(PromiseMatch.words(label), PromiseMatch.words(item)) == same)
    }
}
