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

    /// What else of the reply bears on every item, computed once.
    struct Context {
        var explicit: [Float]
        var vague: [Float]
        var stock: Float
        var reuse: Float
        var genuine: Float
        var hasTime: Bool
        var hasNumber: Bool
        var timeless: Bool
        var refusing: Bool
        var redirecting: Bool
        var generalities: Bool
        var substance: Float
        var decides: [Bool]
        var subject: [Token]
    }

    init(customer: MailText, reply: [Sentence], context: Context) {
        items = ConcernItem.items(of: customer)
        let contents = reply.map { Set(ConcernItem.content(of: $0.tokens)) }
        let whole = contents.reduce(into: Set<UInt64>()) { $0.formUnion($1) }
        let asked = Set(
            customer.sentences.flatMap { ConcernItem.content(of: $0.tokens) } + ConcernItem.content(of: context.subject)
        )
        let shared = Float(whole.intersection(asked).count)
        replyInCustomer = whole.isEmpty ? 0 : shared / Float(whole.count)
        customerInReply = asked.isEmpty ? 0 : shared / Float(asked.count)
        let words = reply.reduce(0) { $0 + $1.tokens.count }
        for item in items {
            let own = Set(item.content)
            let shares = contents.map { own.isEmpty ? 0 : Float(own.intersection($0).count) / Float(own.count) }
            let best = shares.indices.max { shares[$0] < shares[$1] }
            nearest.append(best.flatMap { shares[$0] > 0 ? $0 : nil })
            features.append(Self.features(item, own, shares, best, whole, words, items.count, context))
        }
    }

    private static func features(
        _ item: ConcernItem, _ own: Set<UInt64>, _ shares: [Float], _ best: Int?, _ whole: Set<UInt64>, _ words: Int,
        _ count: Int, _ context: Context
    ) -> [Float] {
        var values = FeatureVector<ConcernFeature>()
        let bestShare = best.map { shares[$0] } ?? 0
        values[.bestSentence] = bestShare
        values[.wholeReply] = own.isEmpty ? 0 : Float(own.intersection(whole).count) / Float(own.count)
        if let best {
            let neighbours = [best - 1, best + 1].filter { shares.indices.contains($0) }
            values[.bestNeighbour] = neighbours.map { max(shares[$0], context.explicit[$0]) }.max() ?? 0
        }
        values[.isQuestion] = item.kind == .question ? 1 : 0
        values[.isRequest] = item.kind == .request ? 1 : 0
        values[.isTrouble] = item.kind == .trouble ? 1 : 0
        let asksWhen = ConcernWording.asksWhen.matches(item.tokens)
        let asksAmount = ConcernWording.asksAmount.matches(item.tokens)
        values[.whenWithTime] = asksWhen && context.hasTime ? 1 : 0
        values[.whenWithout] = asksWhen && !context.hasTime ? 1 : 0
        values[.amountWithNumber] = asksAmount && context.hasNumber ? 1 : 0
        values[.amountWithout] = asksAmount && !context.hasNumber ? 1 : 0
        values[.whyAnswered] = ConcernWording.asksWhy.matches(item.tokens) ? 1 : 0
        let whether = ConcernWording.asksWhether.matches(item.tokens)
        let decided = best.map { context.decides[$0] } ?? false
        values[.whetherAnswered] = whether && decided ? 1 : 0
        values[.whetherNot] = whether && !decided ? 1 : 0
        values[.explicit] = context.explicit.max() ?? 0
        values[.vague] = context.vague.max() ?? 0
        values[.stock] = context.stock
        values[.reuse] = context.reuse
        values[.timeless] = context.timeless ? 1 : 0
        values[.refusing] = context.refusing ? 1 : 0
        values[.redirecting] = context.redirecting ? 1 : 0
        values[.generalities] = context.generalities ? 1 : 0
        values[.genuine] = context.genuine
        values[.words] = FeatureVector<ConcernFeature>.grade(words, full: 120)
        values[.items] = FeatureVector<ConcernFeature>.grade(count, full: 5)
        values[.substance] = min(1, context.substance / (25 * Float(count)))
        values[.due] = context.hasTime ? 1 : 0
        values[.numbersShared] = context.hasNumber ? 1 : 0
        return values.values
    }
}
