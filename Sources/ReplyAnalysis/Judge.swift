internal import Foundation
package import WorkingTime

/// Judges a reply as the rubric says. The same input always gives the same judgement.
package struct Judge: Sendable {
    package let rules: JudgeRules
    package let calendar: WorkingCalendar
    private let models: JudgeModels
    private let stockPhrases: Pattern.Set

    /// - Parameter weights: the desk's own, in place of those that ship.
    package init(rules: JudgeRules = .builtIn, calendar: WorkingCalendar, weights: DeskWeights? = nil) {
        var models = JudgeModels.shipped
        if let weights { models.facets = weights.facets }
        self.init(rules: rules, calendar: calendar, models: models)
    }

    init(rules: JudgeRules, calendar: WorkingCalendar, models: JudgeModels) {
        self.rules = rules
        self.calendar = calendar
        self.models = models
        stockPhrases = Pattern.Set(rules.stockPhrases)
    }

    /// - Throws: What a source throws when it cannot be searched; nothing else.
    package func judge(_ reply: ReplyCase, against sources: [any ReuseSources]) throws -> Judgement {
        try judged(reply, sources).judgement
    }

    /// The judgement with what moved each of its scores.
    package func explain(_ reply: ReplyCase, against sources: [any ReuseSources]) throws -> Explanation {
        let judged = try judged(reply, sources)
        return Explanation(judged.judgement, judged.reading, features: judged.features, models: models)
    }

    private struct Judged {
        var judgement: Judgement
        var reading: CaseReading
        var features: [Float]
    }

    private func judged(_ reply: ReplyCase, _ sources: [any ReuseSources]) throws -> Judged {
        let reading = try CaseReading(
            reply, sources: sources, grams: models.grams, calendar: calendar, stockPhrases: stockPhrases)
        let facets = models.facets
        let met = reading.concern?.features.map(facets.concern.probability) ?? []
        let promises = reading.promises.features.map(facets.promise.probability)
        let features = ReplyFeatures.values(of: reading, grams: models.grams, met: met, promises: promises)
        let answers = Answers(features, facets)

        var judgement = Judgement()
        fillFacets(&judgement, reading, answers, features)
        judgement.flags = flags(reading, answers)
        judgement.promises = reading.promises(promises, rules.thresholds)
        judgement.sentences = reading.sentenceJudgements()
        judgement.findings = FindingWriter(reading: reading, judgement: judgement, rules: rules, met: met).findings()
        judgement.verdict = judgement.findings.contains { $0.severity == .error } ? .hold : .send
        return Judged(judgement: judgement, reading: reading, features: features)
    }

    private func fillFacets(
        _ judgement: inout Judgement, _ reading: CaseReading, _ answers: Answers, _ features: [Float]
    ) {
        judgement.canned = answers[.canned] >= rules.thresholds.canned
        judgement.cannedShare = reading.cannedShare(isCanned: judgement.canned)
        let empathy = answers.shares([.empathyNone, .empathyHollow, .empathyGenuine])
        judgement.empathy = [.none, .hollow, .genuine][empathy.best]
        judgement.empathyScore = empathy.shares[2]
        judgement.empathyFacets = EmpathyFacet.facets(reading)
        judgement.empathyNeededScore = reading.customer == nil ? 0 : answers[.needed]
        judgement.empathyNeeded = reading.customer != nil && answers[.needed] >= rules.thresholds.empathyNeeded
        let call = answers.shares([.callNone, .callVague, .callExplicit])
        judgement.callToAction = [.none, .vague, .explicit][call.best]
        judgement.callToActionScore = call.shares[2] + 0.4 * call.shares[1]
        let addresses = answers.shares([.addressesNone, .addressesSome, .addressesAll])
        judgement.addresses = reading.customer == nil ? .all : [.none, .some, .all][addresses.best]
        judgement.addressesScore =
            reading.concern.map {
                // What tells nothing about the customer's matter addresses little, whatever its turns of phrase.
                (addresses.shares[2] + 0.5 * addresses.shares[1]) * (0.05 + 0.95 * Double($0.relevance.share))
            } ?? 1
    }

    private func flags(_ reading: CaseReading, _ answers: Answers) -> [Judgement.Flag] {
        var flags: [Judgement.Flag] = []
        func add(_ flag: Judgement.Flag, when holds: Bool) {
            if holds && !rules.disabled.contains(Rule(flag).id) { flags.append(flag) }
        }
        let threshold = rules.thresholds.flag
        add(.placeholder, when: !reading.placeholders.isEmpty)
        // A reply without a sentence of its own says nothing that could deflect or promise.
        guard !reading.reply.sentences.isEmpty else { return flags }
        add(.wrongPerson, when: reading.stranger != nil || answers[.wrongPerson] >= threshold)
        add(.faqMachine, when: answers[.faqMachine] >= threshold)
        add(.deflects, when: answers[.deflects] >= threshold)
        // Without a word of refusal there is nothing that cannot be done.
        let refuses = reading.reply.sentences.contains { FlagWording.negates($0.tokens) }
        add(.cannotFocus, when: refuses && answers[.cannotFocus] >= threshold)
        add(.redirects, when: answers[.redirects] >= threshold)
        add(.defensive, when: answers[.defensive] >= threshold)
        add(.vaguePromise, when: answers[.vaguePromise] >= threshold)
        add(.brokenPromise, when: answers[.brokenPromise] >= threshold)
        add(.repeatsItself, when: reading.repeats(atLeast: rules.thresholds.repeatsItself))
        return flags
    }
}

/// The facets' models, asked about one reply.
struct Answers {
    private let features: [Float]
    private let models: FacetModels

    init(_ features: [Float], _ models: FacetModels) {
        self.features = features
        self.models = models
    }

    subscript(_ question: FacetModels.Question) -> Double {
        Double(models.ofReply[question]?.probability(features) ?? 0)
    }

    /// The answers of questions that exclude one another: each one's share, and which is largest.
    func shares(_ questions: [FacetModels.Question]) -> (shares: [Double], best: Int) {
        let values = questions.map { max(1e-6, self[$0]) }
        let total = values.reduce(0, +)
        let shares = values.map { $0 / total }
        return (shares, shares.indices.max { shares[$0] < shares[$1] } ?? 0)
    }
}
