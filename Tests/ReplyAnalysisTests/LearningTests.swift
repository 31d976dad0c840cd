import Testing

@testable import ReplyAnalysis

@Suite struct LearningTests {
    @Test(arguments: [[0, 0, 0, 0, 5, -43, 43, 0], [1], [], Array(repeating: 0, count: 500) + [7]] as [[Int8]])
    func weightTextGivesTheTableBack(table: [Int8]) {
        let text = WeightText.encode(table)
        #expect(text.withUnsafeBufferPointer { WeightText.decode($0, count: table.count) } == table)
    }

    @Test func regressionSeparatesWhatCanBeSeparated() {
        let examples = (0..<40).map { k in
            LogisticRegression.Example(indices: [k % 2 == 0 ? 0 : 1, 2], values: [1, 1], isPositive: k % 2 == 0)
        }
        let learned = LogisticRegression(examples, dimensions: 3, strength: 1)
        #expect(learned.logOdds([0, 2], [1, 1]) > 1)
        #expect(learned.logOdds([1, 2], [1, 1]) < -1)
    }

    @Test func facetModelsSurviveTheirText() {
        let text = "canned bias=-1.5 reuse=4.0 meanStock=2.25\npromise bias=0.5 due=1.0"
        let models = FacetModels(text: text)
        let again = FacetModels(text: models.text)
        #expect(again.ofReply[.canned]?.weights == models.ofReply[.canned]?.weights)
        #expect(models.ofReply[.canned]?.weights[ReplyFeature.reuse.rawValue] == 4)
        #expect(again.promise.bias == 0.5)
    }

    @Test func everyHeadThatShipsHasLearnedSomething() {
        let model = JudgeModels.shipped.grams
        #expect(model.table.count == NGrams.buckets * NGramModel.heads)
        #expect(model.scales.allSatisfy { $0 > 0 })
    }

    @Test(arguments: [
        ("by .. noon", "It comes by the very next noon.", true), ("^ yes|no", "Well, yes.", false),
        ("^ yes|no", "No, sorry.", true),
        ("in # days", "Back in 3 days.", true), ("our own? fault", "It is our fault.", true),
        ("our own? fault", "It is our old fault.", false),
    ])
    func patternsMatchWordsWhateverTheirCaseAndMarks(pattern: String, text: String, matches: Bool) {
        let scalars = Array(text.unicodeScalars)
        #expect(Pattern.Set([pattern]).matches(Tokenizer.tokens(of: scalars, in: 0..<scalars.count)) == matches)
    }
}
