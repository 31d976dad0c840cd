internal import Foundation

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
    /// The share as evidence of a paste: loose matches (pairs of words) count a little, and a match of two or three words is no proof.
    private(set) var looseShare = 0.0
    /// Sources by how much they have, most first.
    private(set) var matches: [Match] = []

    /// - Parameter stock: for each sentence how surely it is a stock phrase; such words weigh next to nothing.
    init(of reply: [Sentence], stock: [Float], against sources: [ReuseSource]) {
        sentences = [Double](repeating: 0, count: reply.count)
        guard !sources.isEmpty, !reply.isEmpty else { return }
        let words = reply.flatMap { $0.tokens.map(\.shingleHash) }
        var ends: [Int] = []
        for sentence in reply { ends.append((ends.last ?? 0) + sentence.tokens.count) }
        var covered = [Bool](repeating: false, count: words.count)
        let pairs = Winnowing.shingles(of: words, length: 2)
        var pairFound = [Bool](repeating: false, count: pairs.count)
        for source in sources {
            let prepared = ReuseAlignment.Source(MailText(source.text).sentences)
            let alignment = ReuseAlignment(words: words, sentenceEnds: ends, source: prepared)
            var hits = 0
            for k in words.indices where alignment.covered[k] {
                covered[k] = true
                hits += 1
            }
            for k in pairs.indices where prepared.pairs.contains(pairs[k]) { pairFound[k] = true }
            if hits > 0 { matches.append(Match(source: source, share: Double(hits) / Double(words.count))) }
        }
        matches.sort { $0.share > $1.share }
        weigh(covered, ends, stock)
        let hits = covered.count(where: { $0 })
        let evidence = hits == 0 ? 0 : 1 - exp(-Double(hits) / 3)
        let loose = pairs.isEmpty ? 0 : Double(pairFound.count(where: { $0 })) / Double(pairs.count)
        looseShare = share * evidence + (1 - share * evidence) * 0.45 * loose
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
