internal import Foundation
internal import WorkingTime

/// Learns a desk's own weights from replies that it labelled: the shipped models of the facets, moved as far as the desk's
/// labels speak for it. A few dozen replies move them a little, a few hundred make them its own.
package struct DeskTrainer: Sendable {
    private let cases: [Case]

    /// - Throws: What reading a case throws; in memory nothing does.
    package init(_ replies: [LabelledReply]) throws {
        cases = try replies.map { try Case($0, .shipped) }
    }

    package struct Outcome: Sendable {
        package var weights: DeskWeights
        /// How the shipped weights do on the replies.
        package var shipped: Quality
        /// How weights learned from four fifths of the trades, or of the replies, do on the rest.
        package var own: Quality
    }

    /// Deterministic; a second or so for a thousand replies.
    package func learn() throws -> Outcome {
        let folds = Folds(cases.map(\.reply))
        var shipped = Quality()
        var own = Quality()
        for fold in folds.all {
            let learned = Self.models(cases.filter { folds[$0.reply] != fold })
            for item in cases where folds[item.reply] == fold {
                shipped.add(try item.judgement(.shipped), item.reply.labels)
                own.add(try item.judgement(learned), item.reply.labels)
            }
        }
        return Outcome(weights: DeskWeights(facets: Self.models(cases).facets), shipped: shipped, own: own)
    }

    private static func models(_ cases: [Case]) -> JudgeModels {
        var models = JudgeModels.shipped
        for question in FacetModels.Question.allCases {
            guard let shipped = models.facets.ofReply[question] else { continue }
            let examples = cases.map { item in
                let features = question.masked(item.features)
                return LogisticRegression.Example(
                    indices: features.indices.map { UInt32($0) }, values: features,
                    isPositive: question.holds(of: item.reply.labels))
            }
            let learned = LogisticRegression(
                examples, dimensions: shipped.weights.count, strength: 0.1, rounds: 200,
                prior: .init(weights: shipped.weights, bias: shipped.bias))
            models.facets.ofReply[question] = DenseModel(bias: learned.bias, weights: learned.weights)
        }
        return models
    }

    /// A labelled reply with what the shipped lower storeys say of it.
    private struct Case: Sendable {
        let reply: LabelledReply
        let calendar: WorkingCalendar
        let features: [Float]

        init(_ reply: LabelledReply, _ models: JudgeModels) throws {
            self.reply = reply
            calendar = .weekdays(timeZone: reply.input.timeZone ?? .gmt)
            let reading = try CaseReading(
                reply.input, sources: [reply.sources], grams: models.grams, calendar: calendar)
            features = ReplyFeatures.values(
                of: reading, grams: models.grams,
                met: reading.concern?.features.map(models.facets.concern.probability) ?? [],
                promises: reading.promises.features.map(models.facets.promise.probability))
        }

        func judgement(_ models: JudgeModels) throws -> Judgement {
            try Judge(rules: .builtIn, calendar: calendar, models: models).judge(reply.input, against: [reply.sources])
        }
    }
}
