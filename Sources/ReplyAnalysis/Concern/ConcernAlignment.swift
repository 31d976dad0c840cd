/// Which sentences of the reply speak of which item: by shared words, by quoting it above, or by its number in a list.
struct ConcernAlignment: Sendable {
    /// For each item, for each sentence, the share of the item's telling words that the sentence has.
    private(set) var shares: [[Float]]
    /// For each item whether the reply answers it in place: below its quotation, or under its number.
    private(set) var inPlace: [Bool]
    /// For each item the words that no other item has.
    let own: [Set<UInt64>]
    /// For each item a sentence of its own: items choose in order of their evidence, and none takes another's.
    private(set) var assigned: [Int?]

    /// - Parameter answers: for each sentence how surely it answers anything.
    init(items: [ConcernItem], reply: MailText, contents: [Set<UInt64>], answers: [Float]) {
        let sets = items.map { Set($0.content) }
        shares = sets.map { set in contents.map { Self.share(of: set, in: $0) } }
        inPlace = items.map { _ in false }
        assigned = items.map { _ in nil }
        own = sets.indices.map { k in
            sets.indices.reduce(into: sets[k]) { if $1 != k { $0.subtract(sets[$1]) } }
        }
        alignQuotes(sets, reply)
        alignLists(reply.sentences)
        assign(answers)
    }

    private mutating func assign(_ answers: [Float]) {
        var free = Set(answers.indices)
        var waiting = Array(shares.indices)
        while !waiting.isEmpty, !free.isEmpty {
            var best: (item: Int, sentence: Int, evidence: Float)?
            for item in waiting {
                for sentence in answers.indices where free.contains(sentence) {
                    let evidence = shares[item][sentence] + 0.3 * answers[sentence]
                    if evidence > best?.evidence ?? -1 { best = (item, sentence, evidence) }
                }
            }
            guard let best else { return }
            assigned[best.item] = best.sentence
            free.remove(best.sentence)
            waiting.removeAll { $0 == best.item }
        }
    }

    static func share(of words: Set<UInt64>, in others: Set<UInt64>) -> Float {
        var all = 0
        var hit = 0
        for word in words {
            let weight = CommonWords.weight(word) < 1 ? 4 : 10
            all += weight
            if others.contains(word) { hit += weight }
        }
        return all == 0 ? 0 : Float(hit) / Float(all)
    }

    /// The sentence that shares most with the item; nil when none shares anything.
    func nearest(_ item: Int) -> Int? {
        let best = shares[item].indices.max { shares[item][$0] < shares[item][$1] }
        return best.flatMap { shares[item][$0] > 0 ? $0 : nil }
    }

    /// Sentences between a quotation and the next answer the item that the quotation holds.
    private mutating func alignQuotes(_ sets: [Set<UInt64>], _ reply: MailText) {
        let quotes = reply.zones.quotes
        guard let last = reply.sentences.last, quotes.contains(where: { $0.lowerBound < last.range.lowerBound })
        else { return }
        var blocks: [(quote: Set<UInt64>, start: Int)] = []
        for quote in quotes.prefix(40) where quote.lowerBound < last.range.lowerBound {
            let tokens = Tokenizer.tokens(
                of: reply.scalars, in: quote.lowerBound..<min(quote.upperBound, quote.lowerBound + 2000))
            blocks.append((Set(ConcernItem.content(of: tokens)), quote.upperBound))
        }
        for item in sets.indices {
            let fits = blocks.map { Self.share(of: sets[item], in: $0.quote) }
            guard let best = fits.indices.max(by: { fits[$0] < fits[$1] }), fits[best] >= 0.6 else { continue }
            let end = best + 1 < blocks.count ? blocks[best + 1].start : Int.max
            for (k, sentence) in reply.sentences.enumerated()
            where sentence.range.lowerBound >= blocks[best].start && sentence.range.lowerBound < end {
                shares[item][k] = max(shares[item][k], 0.9 * fits[best])
                inPlace[item] = true
            }
        }
    }

    /// A list of as many points as there are items answers them in order.
    private mutating func alignLists(_ sentences: [Sentence]) {
        let points = sentences.indices.filter { sentences[$0].isListItem }
        guard shares.count > 1, points.count == shares.count else { return }
        for (item, sentence) in points.enumerated() {
            shares[item][sentence] = max(shares[item][sentence], 0.6)
            inPlace[item] = true
        }
    }
}
