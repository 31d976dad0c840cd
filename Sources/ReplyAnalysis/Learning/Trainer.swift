internal import Foundation
internal import WorkingTime

/// Learns the judge's models from labelled replies and measures them on trades that they have not seen.
///
/// Three storeys, each learned from what the one below says of cases that it was not taught: n-grams of sentences, then promises and
/// concerns, then the facets of the whole reply. Deterministic; seconds for a few hundred replies.
package struct Trainer: Sendable {
    private let replies: [LabelledReply]
    private let broad: NGramTrainer.Weights

    package init(replies: [LabelledReply], broad: BroadExamples) {
        self.replies = replies
        self.broad = NGramTrainer.broad(broad)
    }

    /// What was learned, as the text of the source file that ships it, and how well it did on unseen trades.
    package struct Outcome: Sendable {
        package var source: String
        package var quality: Quality
    }

    package func learn() throws -> Outcome {
        let folds = Folds(replies)
        var stages: [Stage] = []
        for fold in folds.all {
            let model = NGramTrainer.model(replies.filter { folds[$0] != fold }, broad: broad)
            for reply in replies where folds[reply] == fold { stages.append(try Stage(reply, grams: model)) }
        }
        // Second storey, each case by a model that was not taught its trade.
        for fold in folds.all {
            let (promise, concern) = Self.secondStorey(stages.filter { folds[$0.reply] != fold })
            for k in stages.indices where folds[stages[k].reply] == fold { stages[k].finish(promise, concern) }
        }
        var quality = Quality()
        let texts = try heldOutMails(NGramTrainer.model(replies, broad: broad))
        for fold in folds.all {
            let known = stages.filter { folds[$0.reply] != fold }
            let (promise, concern) = Self.secondStorey(known)
            let facets = FacetModels(ofReply: Self.thirdStorey(known, texts), promise: promise, concern: concern)
            for stage in stages where folds[stage.reply] == fold {
                quality.add(try stage.judgement(facets), stage.reply.labels)
            }
        }
        let (promise, concern) = Self.secondStorey(stages)
        let facets = FacetModels(ofReply: Self.thirdStorey(stages, texts), promise: promise, concern: concern)
        let grams = NGramTrainer.model(replies, broad: broad)
        return Outcome(source: ShippedWeightsSource.text(grams, facets), quality: quality)
    }

    /// A case with what the lower storeys say of it.
    private struct Stage {
        let reply: LabelledReply
        let grams: NGramModel
        let calendar: WorkingCalendar
        let reading: CaseReading
        var features: [Float] = []

        init(_ reply: LabelledReply, grams: NGramModel) throws {
            self.reply = reply
            self.grams = grams
            calendar = .weekdays(timeZone: reply.input.timeZone ?? .gmt)
            reading = try CaseReading(reply.input, sources: [reply.sources], grams: grams, calendar: calendar)
        }

        mutating func finish(_ promise: DenseModel, _ concern: DenseModel) {
            let met = reading.concern?.features.map(concern.probability) ?? []
            features = ReplyFeatures.values(
                of: reading, grams: grams, met: met, promises: reading.promises.features.map(promise.probability))
        }

        func judgement(_ facets: FacetModels) throws -> Judgement {
            let models = JudgeModels(grams: grams, facets: facets)
            return try Judge(rules: .builtIn, calendar: calendar, models: models).judge(
                reply.input, against: [reply.sources])
        }
    }

    private static func secondStorey(_ stages: [Stage]) -> (promise: DenseModel, concern: DenseModel) {
        var promises: [(features: [Float], isPositive: Bool)] = []
        var concerns: [(features: [Float], isPositive: Bool)] = []
        for stage in stages {
            let labels = (stage.reply.labels.promises ?? []).map { PromiseMatch.words($0.text) }
            let sentences = stage.reading.reply.sentences
            for (clause, features) in zip(stage.reading.promises.clauses, stage.reading.promises.features) {
                let words = sentences[clause.sentence].tokens[clause.tokens].map(\.hash)
                promises.append((features, labels.contains { PromiseMatch.overlaps($0, words) }))
            }
            guard let concern = stage.reading.concern else { continue }
            for (item, features) in zip(concern.items, concern.features) {
                let words = item.tokens.map(\.hash)
                let matching = (stage.reply.labels.concerns ?? []).filter {
                    ConcernExamples.isSame(PromiseMatch.words($0.text), words)
                }
                guard !matching.isEmpty else { continue }
                concerns.append((features, matching.allSatisfy(\.met)))
            }
        }
        return (dense(promises, strength: 2, positiveCost: 3), dense(concerns, strength: 4))
    }

    /// Brief texts, as the features of a mail from a customer, with whether each is in distress.
    private func heldOutMails(_ grams: NGramModel) throws -> [LogisticRegression.Example] {
        let calendar = WorkingCalendar.weekdays(timeZone: .gmt)
        return try broad.heldOut.map { text, isPositive in
            var input = ReplyCase(body: "Thank you.")
            input.customer = CustomerMail(body: text)
            let reading = try CaseReading(input, sources: [], grams: grams, calendar: calendar)
            let features = ReplyFeatures.values(of: reading, grams: grams, met: [], promises: [])
            return Self.example(FacetModels.Question.needed.masked(features), isPositive: isPositive, cost: 0.15)
        }
    }

    private static func thirdStorey(
        _ stages: [Stage], _ texts: [LogisticRegression.Example]
    ) -> [FacetModels.Question: DenseModel] {
        var models: [FacetModels.Question: DenseModel] = [:]
        for question in FacetModels.Question.allCases {
            let examples = stages.map { (question.masked($0.features), question.holds(of: $0.reply.labels)) }
            models[question] = dense(
                examples, more: question == .needed ? texts : [], strength: question.isOfManner ? 1.5 : 5,
                positiveCost: question.positiveCost)
        }
        return models
    }

    private static func dense(
        _ examples: [(features: [Float], isPositive: Bool)], more: [LogisticRegression.Example] = [], strength: Float,
        positiveCost: Float = 1
    ) -> DenseModel {
        let count = examples.first?.features.count ?? 0
        let prepared = examples.map {
            example($0.features, isPositive: $0.isPositive, cost: $0.isPositive ? positiveCost : 1)
        }
        let learned = LogisticRegression(prepared + more, dimensions: count, strength: strength, rounds: 200)
        return DenseModel(bias: learned.bias, weights: learned.weights)
    }

    private static func example(_ features: [Float], isPositive: Bool, cost: Float) -> LogisticRegression.Example {
        LogisticRegression.Example(
            indices: features.indices.map { UInt32($0) }, values: features, isPositive: isPositive, cost: cost)
    }
}

extension FacetModels {
    init(ofReply: [Question: DenseModel], promise: DenseModel, concern: DenseModel) {
        self.ofReply = ofReply
        self.promise = promise
        self.concern = concern
    }
}

extension FacetModels.Question {
    /// Whether care is called for is a matter of the customer's mail alone, whatever the reply says.
    private static let ofCustomer: Set<Int> = Set(
        [
            ReplyFeature.needed, .distress, .worstDistress, .briefMail, .briefDistress, .briefWorst, .briefNeeded,
            .briefItems, .items, .recallsPromise, .hasThread, .asksAgain,
        ].map(\.rawValue))

    /// How a brief mail is read tells of the need of care and of nothing else.
    private static let ofBriefMail: Set<Int> = Set(
        [ReplyFeature.briefMail, .briefDistress, .briefWorst, .briefNeeded, .briefItems].map(\.rawValue))

    /// Whom and what a reply names; its tone says nothing of that.
    private static let ofPerson: Set<Int> = Set(
        [
            ReplyFeature.stranger, .foreignNumber, .foreignPossessions, .foreignNames, .foreignTitles, .foreignVocative,
            .foreignTrouble, .replyInCustomer, .customerInReply, .metMean, .metMost, .unmetShare, .namesSpecifics,
            .words, .ownWords, .maxGenuine, .maxExplicit, .reuse, .placeholder, .you, .generalAndUnmet, .substance,
        ].map(\.rawValue))

    /// What shows a fault of manner and nothing else; to the other facets it would be noise.
    private static let ofFlags: Set<Int> = Set(
        [
            ReplyFeature.mostDeflecting, .mostDefensive, .mostRefusing, .mostRedirecting, .mostGeneral,
            .refusesWithoutStep, .redirectsWithoutStep, .generalAndUnmet, .generalAfterTrying, .retold, .impersonal,
            .defensiveWithoutCare, .handingOff, .blaming, .instructing, .foreignTitles, .foreignVocative,
            .foreignTrouble, .hasTried,
        ].map(\.rawValue))

    /// The features with those at zero that the question must not see.
    func masked(_ features: [Float]) -> [Float] {
        let isSeen: (Int) -> Bool =
            switch self {
            case .needed: Self.ofCustomer.contains
            case .wrongPerson: Self.ofPerson.contains
            case .deflects, .defensive, .cannotFocus, .redirects, .faqMachine: { !Self.ofBriefMail.contains($0) }
            default: { !Self.ofBriefMail.contains($0) && !Self.ofFlags.contains($0) }
            }
        return features.indices.map { isSeen($0) ? features[$0] : 0 }
    }

    /// A flag for how the reply speaks: many weak signs tell it, and none may weigh much.
    var isOfManner: Bool {
        switch self {
        case .deflects, .defensive, .cannotFocus, .redirects, .faqMachine: true
        default: false
        }
    }

    var isFlag: Bool {
        switch self {
        case .deflects, .defensive, .cannotFocus, .redirects, .faqMachine, .vaguePromise, .brokenPromise, .wrongPerson:
            true
        default: false
        }
    }
    /// What missing a positive example costs against a false alarm: the rarer the answer, the more.
    var positiveCost: Float {
        switch self {
        case .callNone, .callVague: 1.5
        case .addressesSome: 2.3
        default: isFlag ? 2 : 1
        }
    }

    /// The answer that the labels give.
    func holds(of labels: LabelledReply.Labels) -> Bool {
        switch self {
        case .canned: labels.canned
        case .empathyNone: labels.empathy == .none
        case .empathyHollow: labels.empathy == .hollow
        case .empathyGenuine: labels.empathy == .genuine
        case .needed: labels.empathyNeeded
        case .callNone: labels.callToAction == .none
        case .callVague: labels.callToAction == .vague
        case .callExplicit: labels.callToAction == .explicit
        case .addressesAll: labels.addresses == .all
        case .addressesSome: labels.addresses == .some
        case .addressesNone: labels.addresses == .none
        case .deflects: labels.flags.contains(.deflects)
        case .defensive: labels.flags.contains(.defensive)
        case .cannotFocus: labels.flags.contains(.cannotFocus)
        case .redirects: labels.flags.contains(.redirects)
        case .faqMachine: labels.flags.contains(.faqMachine)
        case .vaguePromise: labels.flags.contains(.vaguePromise)
        case .brokenPromise: labels.flags.contains(.brokenPromise)
        case .wrongPerson: labels.flags.contains(.wrongPerson)
        }
    }
}
