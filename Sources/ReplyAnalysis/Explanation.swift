/// What moved each score of a judgement: which rule, model or words, and how much.
package struct Explanation: Sendable, Codable, Equatable {
    /// One cause; `effect` is in log odds, positive towards the facet's name.
    package struct Cause: Sendable, Codable, Equatable {
        package var name: String
        package var effect: Double
    }

    package struct Facet: Sendable, Codable, Equatable {
        package var name: String
        package var probability: Double
        /// The strongest causes, strongest first.
        package var causes: [Cause]
    }

    /// One sentence and the words that moved its models most.
    package struct Sentence: Sendable, Codable, Equatable {
        package var start: Int
        package var end: Int
        package var facets: [Facet]
    }

    package var judgement: Judgement
    package var facets: [Facet]
    package var sentences: [Sentence]

    init(_ judgement: Judgement, _ reading: CaseReading, features: [Float], models: JudgeModels) {
        self.judgement = judgement
        facets = FacetModels.Question.allCases.compactMap { question in
            models.facets.ofReply[question].map { Self.facet(question, $0, features) }
        }
        sentences = reading.reply.sentences.map { Self.sentence($0, reading.reply, models.grams) }
    }

    private static let most = 6

    private static func facet(_ question: FacetModels.Question, _ model: DenseModel, _ features: [Float]) -> Facet {
        let causes = ReplyFeature.allCases.map { feature in
            Cause(name: feature.name, effect: Double(model.weights[feature.rawValue] * features[feature.rawValue]))
        }
        return Facet(
            name: question.rawValue, probability: Double(model.probability(features)), causes: strongest(causes))
    }

    private static func sentence(_ sentence: ReplyAnalysis.Sentence, _ reply: MailText, _ grams: NGramModel) -> Sentence
    {
        let own = NGrams(of: sentence, in: reply.scalars)
        let sums = grams.sums(own)
        let heads: [Head] = [.genuine, .hollow, .explicit, .vague, .stock, .promise]
        let facets = heads.map { head in
            let causes = NGrams.words(of: sentence, in: reply.scalars).map { words, bucket in
                Cause(name: words, effect: Double(grams.weight(of: bucket, for: head, blockSize: own.words.count)))
            }
            return Facet(
                name: head.name, probability: Double(grams.probability(head, sums)), causes: strongest(causes))
        }
        return Sentence(start: sentence.range.lowerBound, end: sentence.range.upperBound, facets: facets)
    }

    private static func strongest(_ causes: [Cause]) -> [Cause] {
        Array(causes.filter { abs($0.effect) >= 0.01 }.sorted { abs($0.effect) > abs($1.effect) }.prefix(most))
    }
}
