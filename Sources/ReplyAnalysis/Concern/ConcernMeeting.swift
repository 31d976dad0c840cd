/// What the reply shows of meeting one item, as the concern model's inputs.
struct ConcernMeeting {
    let sentences: [Sentence]
    let contents: [Set<UInt64>]
    let whole: Set<UInt64>
    let asked: Set<UInt64>
    let context: ConcernFacet.Context
    let answers: ConcernFacet.AnswerSums
    let alignment: ConcernAlignment
    let words: Int
    private let given: [AnswerType]
    /// For each item how much of what only it speaks of the reply speaks of.
    private let ownShares: [Float]

    init(
        sentences: [Sentence], contents: [Set<UInt64>], whole: Set<UInt64>, asked: Set<UInt64>,
        context: ConcernFacet.Context, answers: ConcernFacet.AnswerSums, alignment: ConcernAlignment, words: Int
    ) {
        self.sentences = sentences
        self.contents = contents
        self.whole = whole
        self.asked = asked
        self.context = context
        self.answers = answers
        self.alignment = alignment
        self.words = words
        ownShares = alignment.own.map { ConcernAlignment.share(of: $0, in: whole) }
        given = sentences.indices.map {
            AnswerType.given(
                by: sentences[$0], hasTime: context.hasTime[$0],
                acts: context.turns[$0].committing || context.turns[$0].finished || context.turns[$0].refusing)
        }
    }

    func features(of item: ConcernItem, number: Int) -> [Float] {
        var values = FeatureVector<ConcernFeature>()
        let count = alignment.shares.count
        let wanted = AnswerType.wanted(by: item)
        kind(of: item, &values)
        wholeReply(&values, count: count)
        near(item, number, wanted, &values)
        values[.wholeReply] = ConcernAlignment.share(of: Set(item.content), in: whole)
        values[.ownWords] = ownShares[number]
        values[.inPlace] = alignment.inPlace[number] ? 1 : 0
        values[.position] = count > 1 ? Float(number) / Float(count - 1) : 0
        values[.raised] = item.raised
        values[.relativeShare] = ownShares[number] - ownShares.reduce(0, +) / Float(count)
        if let sentence = alignment.assigned[number] {
            values[.assignedShare] = alignment.shares[number][sentence]
            values[.assignedAnswer] = context.scores[sentence].answers
            values[.assignedFits] = !wanted.isEmpty && given[sentence].contains(wanted) ? 1 : 0
            values[.assignedMisfits] = !wanted.isEmpty && !given[sentence].contains(wanted) ? 1 : 0
        }
        values[.itemWords] = FeatureVector<ConcernFeature>.grade(item.tokens.count, full: 20)
        return values.values
    }

    private func kind(of item: ConcernItem, _ values: inout FeatureVector<ConcernFeature>) {
        values[.isQuestion] = item.kind == .question ? 1 : 0
        values[.isRequest] = item.kind == .request ? 1 : 0
        values[.isTrouble] = item.kind == .trouble ? 1 : 0
    }

    private func wholeReply(_ values: inout FeatureVector<ConcernFeature>, count: Int) {
        values[.explicit] = context.scores.map(\.explicit).max() ?? 0
        values[.vague] = context.scores.map(\.vague).max() ?? 0
        values[.stock] = context.stock
        values[.reuse] = context.reuse
        values[.timeless] = context.turns.contains(where: \.timeless) ? 1 : 0
        values[.refusing] = context.turns.contains(where: \.refusing) ? 1 : 0
        values[.redirecting] = context.turns.contains(where: \.redirecting) ? 1 : 0
        values[.generalities] = context.turns.contains(where: \.generalities) ? 1 : 0
        values[.genuine] = context.scores.map(\.genuine).max() ?? 0
        values[.words] = FeatureVector<ConcernFeature>.grade(words, full: 120)
        values[.items] = FeatureVector<ConcernFeature>.grade(count, full: 5)
        values[.substance] = min(1, context.substance / (25 * Float(count)))
        values[.answerMost] = answers.most
        values[.answerMean] = answers.mean
        values[.answersPerItem] = min(1, answers.sum / Float(count))
        values[.addressed] = answers.addressed
    }

    /// What stands at the sentence that speaks of the item most, and beside it.
    private func near(
        _ item: ConcernItem, _ number: Int, _ wanted: AnswerType, _ values: inout FeatureVector<ConcernFeature>
    ) {
        let shares = alignment.shares[number]
        let everything = given.reduce(into: AnswerType()) { $0.formUnion($1) }
        mark(wanted, met: everything, &values)
        // Without a shared word the most answering sentence is the best guess.
        let evidence = shares.indices.map { shares[$0] + 0.3 * context.scores[$0].answers }
        guard let best = evidence.indices.max(by: { evidence[$0] < evidence[$1] }) else { return }
        let window = max(0, best - 1)...min(shares.count - 1, best + 1)
        let score = context.scores[best]
        let turn = context.turns[best]
        let beside = window.map { context.scores[$0].answers * ($0 == best ? 1 : 0.8) }.max() ?? 0
        let types = window.reduce(into: AnswerType()) { $0.formUnion(given[$1]) }
        let near = window.reduce(into: Set<UInt64>()) { $0.formUnion(contents[$1]) }
        let news = FeatureVector<ConcernFeature>.grade(near.subtracting(asked).count, full: 10)
        values[.bestSentence] = shares[best]
        values[.window] = ConcernAlignment.share(of: Set(item.content), in: near)
        values[.answerNear] = beside
        values[.answeringShared] = beside * shares[best]
        values[.explicitNear] = window.map { context.scores[$0].explicit }.max() ?? 0
        values[.vagueNear] = score.vague
        values[.stockNear] = score.stock
        values[.putOffNear] = turn.timeless || turn.redirecting || turn.generalities ? 1 : 0
        values[.refusingNear] = turn.refusing ? 1 : 0
        values[.actingNear] = turn.committing || turn.finished ? 1 : 0
        values[.newsNear] = news
        values[.restates] = shares[best] * (1 - news)
        values[.fitsNear] = !wanted.isEmpty && types.contains(wanted) ? 1 : 0
        values[.misfitsNear] = !wanted.isEmpty && !types.contains(wanted) ? 1 : 0
        let others = alignment.shares.indices.filter { $0 != number }.map { alignment.shares[$0][best] }
        values[.contested] = max(0, (others.max() ?? 0) - shares[best])
    }

    private func mark(_ wanted: AnswerType, met given: AnswerType, _ values: inout FeatureVector<ConcernFeature>) {
        let met = given.contains(wanted)
        switch wanted {
        case .time: values[met ? .whenWithTime : .whenWithout] = 1
        case .amount: values[met ? .amountWithNumber : .amountWithout] = 1
        case .reason: values[met ? .whyAnswered : .whyWithout] = 1
        case .decision: values[met ? .whetherAnswered : .whetherNot] = 1
        case .means: values[met ? .howAnswered : .howWithout] = 1
        case .place: values[met ? .whereAnswered : .whereWithout] = 1
        case .deed: values[met ? .deedDone : .deedWithout] = 1
        default: break
        }
    }
}
