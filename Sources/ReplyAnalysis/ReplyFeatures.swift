/// Turns a reading into the inputs of the facets' models.
enum ReplyFeatures {
    /// - Parameters:
    ///   - met: for each concern how surely it is met.
    ///   - promises: for each clause how surely it promises.
    static func values(of reading: CaseReading, grams: NGramModel, met: [Float], promises: [Float]) -> [Float] {
        var values = FeatureVector<ReplyFeature>()
        sentences(reading, &values)
        models(reading, grams, &values)
        values[.reuse] = Float(reading.reuse.share)
        values[.thread] = Float(reading.thread.share)
        values[.sourceCount] = FeatureVector<ReplyFeature>.grade(
            reading.reuse.matches.count(where: { $0.share > 0.3 }), full: 4)
        values[.metMean] = met.isEmpty ? 0.5 : met.reduce(0, +) / Float(met.count)
        values[.metLeast] = met.min() ?? 0.5
        values[.unmetShare] = met.isEmpty ? 0.5 : Float(met.count { $0 < 0.5 }) / Float(met.count)
        values[.substance] = min(1, reading.substantialWords / (25 * Float(max(1, met.count))))
        values[.metMost] = met.max() ?? 0.5
        let unmet = met.reduce(Float(1)) { $0 * (1 - $1) }
        // What may be no concern at all need not be met.
        let due = zip(met, reading.concern?.items ?? []).map { 1 - max(0.3, $1.raised) * (1 - $0) }
        values[.metAll] = due.isEmpty ? 0.5 : due.reduce(1, *)
        values[.metLeastDue] = due.min() ?? 0.5
        values[.metNothing] = met.isEmpty ? 0.5 : unmet
        values[.metSpread] = (met.max() ?? 0) - (met.min() ?? 0)
        if let concern = reading.concern {
            values[.answerMost] = concern.answers.most
            values[.answerMean] = concern.answers.mean
            values[.answersPerItem] = min(1, concern.answers.sum / Float(max(1, met.count)))
            values[.addressed] = concern.answers.addressed
            values[.relevance] = concern.relevance.share
        }
        values[.items] = FeatureVector<ReplyFeature>.grade(met.count, full: 4)
        values[.replyInCustomer] = reading.concern?.replyInCustomer ?? 0
        values[.customerInReply] = reading.concern?.customerInReply ?? 0
        steps(reading, promises, &values)
        phrases(reading, &values)
        together(reading, &values)
        values[.placeholder] = reading.placeholders.isEmpty ? 0 : 1
        values[.stranger] = reading.stranger == nil ? 0 : 1
        values[.foreignNumber] = reading.foreign?.number == nil ? 0 : 1
        values[.foreignPossessions] = FeatureVector<ReplyFeature>.grade(reading.foreign?.possessions ?? 0, full: 3)
        values[.foreignNames] = FeatureVector<ReplyFeature>.grade(reading.foreign?.names ?? 0, full: 6)
        values[.foreignTitles] = FeatureVector<ReplyFeature>.grade(reading.foreign?.titles ?? 0, full: 2)
        values[.foreignVocative] = reading.foreign?.vocative == nil ? 0 : 1
        values[.foreignTrouble] = reading.foreign?.trouble ?? 0
        values[.hasTried] = reading.hasTried ? 1 : 0
        values[.brokenBefore] = reading.brokenBefore ? 1 : 0
        values[.recallsPromise] = reading.recallsPromise ? 1 : 0
        values[.hasThread] = reading.asksAgain ? 1 : 0
        values[.asksAgain] = reading.asksAgain && reading.recallsPromise ? 1 : 0
        values[.promiseOwned] = reading.ownsPromise ? 1 : 0
        values[.brokenUnowned] = reading.brokenBefore && !reading.ownsPromise ? 1 : 0
        values[.recalledUnowned] = reading.recallsPromise && !reading.ownsPromise ? 1 : 0
        values[.brokenAndRecalled] = reading.brokenBefore && reading.recallsPromise ? 1 : 0
        values[.promiseKept] = reading.praisesKeeping ? 1 : 0
        return values.values
    }

    private static func sentences(_ reading: CaseReading, _ values: inout FeatureVector<ReplyFeature>) {
        let scores = reading.scores
        let lengths = reading.reply.sentences.map { Float($0.tokens.count) }
        let total = max(1, lengths.reduce(0, +))
        func mean(_ path: KeyPath<SentenceScores, Float>) -> Float {
            zip(scores, lengths).reduce(0) { $0 + $1.0[keyPath: path] * $1.1 } / total
        }
        func most(_ path: KeyPath<SentenceScores, Float>) -> Float { scores.map { $0[keyPath: path] }.max() ?? 0 }
        values[.maxGenuine] = most(\.genuine)
        values[.meanGenuine] = min(1, 2 * mean(\.genuine))
        values[.maxHollow] = most(\.hollow)
        values[.meanHollow] = min(1, 2 * mean(\.hollow))
        values[.maxVague] = most(\.vague)
        values[.meanVague] = min(1, 2 * mean(\.vague))
        values[.maxExplicit] = most(\.explicit)
        values[.meanExplicit] = min(1, 2 * mean(\.explicit))
        values[.meanStock] = mean(\.stock)
        values[.maxCaring] = most(\.caring)
        values[.genuineAboveHollow] = max(0, most(\.genuine) - most(\.hollow))
        values[.explicitAboveVague] = max(0, most(\.explicit) - most(\.vague))
        let own = zip(scores, lengths).reduce(Float(0)) { $0 + (1 - $1.0.stock) * $1.1 }
        values[.ownWords] = min(1, own / 80)
        values[.stockAndShort] = mean(\.stock) * (1 - min(1, own / 30))
        values[.words] = min(1, total / 150)
        values[.sentences] = min(1, Float(scores.count) / 10)
        let reused = zip(reading.reuse.sentences, lengths).reduce(Float(0)) { $0 + Float($1.0) * $1.1 }
        values[.reuseOfOwn] = reused / total
    }

    private static func models(_ reading: CaseReading, _ grams: NGramModel, _ values: inout FeatureVector<ReplyFeature>)
    {
        values[.deflects] = clipped(grams.logOdds(.deflects, reading.replySums))
        values[.defensive] = clipped(grams.logOdds(.defensive, reading.replySums))
        values[.cannotFocus] = clipped(grams.logOdds(.cannotFocus, reading.replySums))
        values[.redirects] = clipped(grams.logOdds(.redirects, reading.replySums))
        values[.faqMachine] = clipped(grams.logOdds(.faqMachine, reading.replySums))
        func most(_ path: KeyPath<SentenceScores, Float>) -> Float {
            reading.scores.map { $0[keyPath: path] }.max() ?? 0
        }
        values[.mostDeflecting] = most(\.deflects)
        values[.mostDefensive] = most(\.defensive)
        values[.mostRefusing] = most(\.cannotFocus)
        values[.mostRedirecting] = most(\.redirects)
        values[.mostGeneral] = most(\.faqMachine)
        guard let customer = reading.customerSums else { return }
        // As log odds: most mails are sure, and the few unsure ones are told apart in between.
        values[.needed] = clipped(grams.logOdds(.needed, customer))
        values[.distress] = clipped(reading.distress)
        values[.worstDistress] = clipped(reading.worstDistress)
        // A line or two says too little for what was learned from whole mails.
        let brief = max(0, min(1, (26 - Float(reading.customer?.words ?? 0)) / 12))
        values[.briefMail] = brief
        values[.briefDistress] = brief * values[.distress]
        values[.briefWorst] = brief * values[.worstDistress]
        values[.briefNeeded] = brief * values[.needed]
        values[.briefItems] = brief * FeatureVector<ReplyFeature>.grade(reading.concern?.items.count ?? 0, full: 4)
    }

    private static func clipped(_ logOdds: Float) -> Float { max(-2, min(2, logOdds / 3)) }

    private static func steps(
        _ reading: CaseReading, _ promises: [Float], _ values: inout FeatureVector<ReplyFeature>
    ) {
        var due: Float = 0
        var open: Float = 0
        for (k, promise) in promises.enumerated() {
            if reading.promises.dues[k] == nil { open = max(open, promise) } else { due = max(due, promise) }
        }
        values[.duePromises] = due
        values[.openPromises] = open
        let tokens = reading.reply.sentences.flatMap(\.tokens)
        let words = max(1, tokens.count)
        values[.times] = FeatureVector<ReplyFeature>.grade(reading.dues.count(where: { $0 != nil }), full: 3)
        values[.namesSpecifics] = min(
            1,
            8
                * Float(
                    tokens.count {
                        $0.shape.contains(.number)
                            || $0.shape.isSuperset(of: .capitalised)
                                && !$0.shape.contains(.opensSentence)
                    }) / Float(words))
        values[.money] = tokens.contains { $0.shape.contains(.money) } ? 1 : 0
        values[.you] = min(1, 8 * Float(tokens.count { TurnsOfPhrase.you.contains($0.hash) }) / Float(words))
        values[.shouting] = tokens.contains { $0.shape.contains(.shouted) } ? 1 : 0
        values[.asks] = FeatureVector<ReplyFeature>.grade(reading.reply.sentences.count(where: \.asks), full: 2)
    }

    /// Signs that are innocent alone.
    private static func together(_ reading: CaseReading, _ values: inout FeatureVector<ReplyFeature>) {
        let stepless = 1 - values[.maxExplicit]
        let refuses = reading.reply.sentences.contains { FlagWording.negates($0.tokens) }
        values[.refusesWithoutStep] = refuses ? stepless * (1 - values[.offering]) : 0
        values[.redirectsWithoutStep] = values[.mostRedirecting] * stepless
        values[.generalAndUnmet] = values[.mostGeneral] * (1 - values[.metMean])
        values[.generalAfterTrying] = reading.hasTried ? max(values[.mostGeneral], values[.mostRedirecting]) : 0
        values[.retold] = reading.retold
        var impersonal = 0
        for (sentence, echo) in zip(reading.reply.sentences, reading.echoes)
        where echo < 0.15 && !sentence.tokens.contains(where: { TurnsOfPhrase.firstPerson.contains($0.hash) }) {
            impersonal += sentence.tokens.count
        }
        values[.impersonal] = Float(impersonal) / Float(max(1, reading.reply.words))
        values[.defensiveWithoutCare] = values[.mostDefensive] * (1 - values[.maxGenuine])
    }

    private static func phrases(_ reading: CaseReading, _ values: inout FeatureVector<ReplyFeature>) {
        let turns = reading.turns
        func grade(_ path: KeyPath<TurnsOfPhrase, Bool>) -> Float {
            FeatureVector<ReplyFeature>.grade(turns.count(where: { $0[keyPath: path] }), full: 3)
        }
        values[.committing] = grade(\.committing)
        values[.finished] = grade(\.finished)
        values[.asking] = grade(\.asking)
        values[.conditional] = grade(\.conditional)
        values[.timeless] = grade(\.timeless)
        values[.ownerless] = grade(\.ownerless)
        values[.stockClosing] = grade(\.stockClosing)
        values[.deflecting] = grade(\.deflecting)
        values[.defending] = grade(\.defending)
        values[.refusing] = grade(\.refusing)
        values[.offering] = grade(\.offering)
        values[.redirecting] = grade(\.redirecting)
        values[.generalities] = grade(\.generalities)
        values[.handingOff] = grade(\.handingOff)
        values[.blaming] = grade(\.blaming)
        values[.instructing] = grade(\.instructing)
        values[.owning] = grade(\.owning)
        values[.stockSympathy] = grade(\.stockSympathy)
        values[.reacting] = grade(\.reacting)
    }
}
