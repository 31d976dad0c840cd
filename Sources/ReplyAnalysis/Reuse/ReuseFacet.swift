/// How much of a reply stands in what the team prepared or sent before, and where.
struct ReuseFacet: Sendable {
    struct Match: Sendable {
        var source: ReuseSource
        /// The share of the reply's words that this source has.
        var share: Double
    }

    /// For each sentence the share of its words that some source has.
    private(set) var sentences: [Double]
    /// The reply's share, courtesy weighed lightly.
    private(set) var share = 0.0
    /// The reply's words by the longest run around them that was used before: five words in a row or a nearly verbatim run count fully,
    /// two words count a quarter, and less when only one source has them, so that a heavy revision shows and a turn of phrase hardly does.
    private(set) var recurrence = 0.0
    /// Sources by how much they have, most first.
    private(set) var matches: [Match] = []
    /// How many earlier replies have what is reused: those compared, or as many as have a typical run of it.
    private(set) var replies = 0

    /// A reply is aligned with the sources that share most; what stands in others is known by its count.
    static let mostSources = 12

    init(of reply: [Sentence], stock: [Float], searching searched: [any ReuseSources]) throws {
        let lookups = Winnowing.lookups(of: reply)
        let found = try searched.flatMap { try $0.sources(sharing: lookups, limit: Self.mostSources) }
        try self.init(of: reply, stock: stock, against: found) { phrases in
            for sources in searched { phrases.count(try sources.occurrences(of: phrases.hashes)) }
        }
    }

    init(of reply: [Sentence], stock: [Float], against sources: [ReuseSource]) {
        self.init(of: reply, stock: stock, against: sources) { _ in }
    }

    /// - Parameter stock: for each sentence how surely it is a stock phrase; such words weigh next to nothing.
    private init(
        of reply: [Sentence], stock: [Float], against sources: [ReuseSource],
        counting: (inout ReplyPhrases) throws -> Void
    ) rethrows {
        sentences = [Double](repeating: 0, count: reply.count)
        guard !reply.isEmpty else { return }
        let own = SourceWords(reply)
        var phrases = ReplyPhrases(own)
        var covered = [Bool](repeating: false, count: own.words.count)
        var inRun = covered
        for source in sources {
            let alignment = ReuseAlignment(
                &phrases, source: source.words ?? SourceWords(MailText(source.text).sentences))
            var hits = 0
            for k in covered.indices where alignment.covered[k] {
                covered[k] = true
                hits += 1
            }
            for k in covered.indices where alignment.inRun[k] { inRun[k] = true }
            if hits > 0 { matches.append(Match(source: source, share: Double(hits) / Double(own.words.count))) }
        }
        try counting(&phrases)
        matches.sort { $0.share > $1.share }
        weigh(covered, own.ends, stock)
        let templates = matches.count { $0.source.kind == .template }
        replies = max(matches.count - templates, phrases.typicalCount(among: inRun) - templates)
        let runs = phrases.weights { length, count in Double(length - 1) / 4 * (1 - 0.25 / Double(count)) }
        let total = zip(runs, inRun).reduce(0) { $0 + ($1.1 ? max($1.0, 0.9) : $1.0) }
        recurrence = own.words.isEmpty ? 0 : total / Double(own.words.count)
    }

    private mutating func weigh(_ covered: [Bool], _ ends: [Int], _ stock: [Float]) {
        var start = 0
        var total = 0.0
        var reused = 0.0
        for (k, end) in ends.enumerated() {
            let hits = covered[start..<end].count(where: { $0 })
            sentences[k] = end > start ? Double(hits) / Double(end - start) : 0
            let weight = 1 - 0.85 * Double(stock[k])
            total += weight * Double(end - start)
            reused += weight * Double(hits)
            start = end
        }
        share = total > 0 ? reused / total : 0
    }
}
