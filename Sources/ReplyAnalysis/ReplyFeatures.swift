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
        values[.items] = FeatureVector<ReplyFeature>.grade(met.count, full: 4)
        values[.replyInCustomer] = reading.concern?.replyInCustomer ?? 0
        values[.customerInReply] = reading.concern?.customerInReply ?? 0
        steps(reading, promises, &values)
        phrases(reading, &values)
        values[.placeholder] = reading.placeholders.isEmpty ? 0 : 1
        values[.stranger] = reading.stranger == nil ? 0 : 1
        values[.foreignNumber] = reading.foreign?.number == nil ? 0 : 1
        values[.foreignPossessions] = FeatureVector<ReplyFeature>.grade(reading.foreign?.possessions ?? 0, full: 3)
        values[.foreignNames] = FeatureVector<ReplyFeature>.grade(reading.foreign?.names ?? 0, full: 6)
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
        values[.deflects] = grams.probability(.deflects, reading.replySums)
        values[.defensive] = grams.probability(.defensive, reading.replySums)
        values[.cannotFocus] = grams.probability(.cannotFocus, reading.replySums)
        values[.redirects] = grams.probability(.redirects, reading.replySums)
        values[.faqMachine] = grams.probability(.faqMachine, reading.replySums)
        guard let customer = reading.customerSums else { return }
        // As log odds: most mails are sure, and the few unsure ones are told apart in between.
        values[.needed] = clipped(grams.logOdds(.needed, customer))
        values[.distress] = clipped(grams.logOdds(.distress, customer))
        values[.worstDistress] = clipped(reading.worstDistress)
    }

    private static func clipped(_ logOdds: Float) -> Float { max(-1, min(1, logOdds / 3)) }

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
        values[.owning] = grade(\.owning)
        values[.stockSympathy] = grade(\.stockSympathy)
        values[.reacting] = grade(\.reacting)
    }
}
