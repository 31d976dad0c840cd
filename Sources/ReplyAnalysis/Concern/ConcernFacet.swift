/// The customer's concerns, one by one, with what the reply shows of meeting each.
struct ConcernFacet: Sendable {
    private(set) var items: [ConcernItem] = []
    /// For each item its features, in the order of `ConcernFeature`.
    private(set) var features: [[Float]] = []
    /// For each item the sentence of the reply that speaks of it most; nil when none does.
    private(set) var nearest: [Int?] = []
    /// The share of the reply's content words that the customer used, and the other way round.
    private(set) var replyInCustomer: Float = 0
    private(set) var customerInReply: Float = 0
    let relevance: Relevance
    let answers: AnswerSums

    /// What else of the reply bears on every item, computed once.
    struct Context {
        var scores: [SentenceScores]
        var turns: [TurnsOfPhrase]
        var hasTime: [Bool]
        var stock: Float
        var reuse: Float
        /// How surely the whole reply addresses what it answers, by its own words alone.
        var addressed: Float
        var substance: Float
        var subject: [Token]
    }

    /// How much answering the reply's sentences do, whatever the items are.
    struct AnswerSums: Sendable {
        var most: Float = 0
        /// By words.
        var mean: Float = 0
        var sum: Float = 0
        var addressed: Float = 0
    }

    /// - Parameter raised: for each of the customer's first sentences how surely it raises a concern.
    init(customer: MailText, raised: [Float], reply: MailText, context: Context) {
        items = ConcernItem.items(of: customer, raised: raised)
        let sentences = reply.sentences
        let contents = sentences.map { Set(ConcernItem.content(of: $0.tokens)) }
        let whole = contents.reduce(into: Set<UInt64>()) { $0.formUnion($1) }
        let asked = Set(
            customer.sentences.flatMap { ConcernItem.content(of: $0.tokens) } + ConcernItem.content(of: context.subject)
        )
        let common = whole.intersection(asked)
        replyInCustomer = whole.isEmpty ? 0 : Float(common.count) / Float(whole.count)
        customerInReply = asked.isEmpty ? 0 : Float(common.count) / Float(asked.count)
        relevance = Relevance(
            reply: sentences, shared: Self.weight(common), asked: Self.weight(asked), telling: whole.count)

        let words = max(1, reply.words)
        var answers = AnswerSums()
        for (score, sentence) in zip(context.scores, sentences) {
            answers.most = max(answers.most, score.answers)
            answers.mean += score.answers * Float(sentence.tokens.count) / Float(words)
            if score.answers > 0.5 { answers.sum += score.answers }
        }
        answers.addressed = context.addressed
        self.answers = answers

        let alignment = ConcernAlignment(
            items: items, reply: reply, contents: contents, answers: context.scores.map(\.answers))
        let meeting = ConcernMeeting(
            sentences: sentences, contents: contents, whole: whole, asked: asked, context: context, answers: answers,
            alignment: alignment, words: words)
        for k in items.indices {
            nearest.append(alignment.nearest(k))
            features.append(meeting.features(of: items[k], number: k))
        }
    }

    private static func weight(_ concepts: Set<UInt64>) -> Float {
        // Halves and tenths add up alike in any order, so the sum does not depend on the set's order.
        Float(concepts.reduce(0) { $0 + (CommonWords.weight($1) < 1 ? 4 : 10) }) / 10
    }
}
