/// Every run of two to five words of a reply, prepared once, to be looked for in many sources.
///
/// A source is walked word by word, and a run is tried longer only while the shorter one is the reply's: a source that shares nothing
/// costs one look-up a word.
struct ReplyPhrases: Sendable {
    static let lengths = 2...5

    let words: [UInt64]
    let ends: [Int]
    /// Where a phrase stands first, as `start * 4 + length - 2`.
    private var first: [UInt64: Int32] = [:]
    /// The phrase at each place; 0 where the reply ends before it would.
    private(set) var hashes: [Fingerprint]
    /// The next place of the same phrase; -1 for none.
    private var next: [Int32]
    /// In how many sources the phrase at each place stands.
    private(set) var counts: [Int32]
    private var lastSource: [Int32]
    private var sources: Int32 = 0
    private var wholeSentences: [UInt64: [Range<Int>]] = [:]

    init(_ reply: SourceWords) {
        words = reply.words
        ends = reply.ends
        let places = 4 * reply.words.count
        hashes = [Fingerprint](repeating: 0, count: places)
        next = [Int32](repeating: -1, count: places)
        counts = [Int32](repeating: 0, count: places)
        lastSource = [Int32](repeating: 0, count: places)
        first.reserveCapacity(places)
        for start in words.indices {
            var hash: UInt64 = WordHash.joined(0, words[start])
            for length in Self.lengths where start + length <= words.count {
                hash = WordHash.joined(hash, words[start + length - 1])
                let place = Int32(start * 4 + length - 2)
                hashes[Int(place)] = hash
                if let known = first[hash] { next[Int(place)] = known }
                first[hash] = place
            }
        }
        // A reply of one word has no phrase; it counts as one where it stands alone too.
        if words.count == 1 { hashes[0] = Self.alone(words[0]) }
        var sentences: [UInt64: [Range<Int>]] = [:]
        reply.wholeSentences { sentences[$0, default: []].append($1) }
        wholeSentences = sentences
    }

    /// What stands for a sentence of one word.
    static func alone(_ word: UInt64) -> Fingerprint { WordHash.joined(1, word) }

    /// Counts the phrases that the source has, each once, and reports where they stand in the reply.
    mutating func count(_ source: SourceWords, _ visit: (_ start: Int, _ length: Int) -> Void) {
        sources += 1
        let others = source.words
        for start in others.indices {
            var hash: UInt64 = WordHash.joined(0, others[start])
            for length in Self.lengths where start + length <= others.count {
                hash = WordHash.joined(hash, others[start + length - 1])
                guard var place = first[hash] else { break }
                if lastSource[Int(place)] == sources { continue }
                while place >= 0 {
                    lastSource[Int(place)] = sources
                    counts[Int(place)] += 1
                    visit(Int(place) / 4, length)
                    place = next[Int(place)]
                }
            }
        }
    }

    /// Takes over what was counted elsewhere, where that is more.
    mutating func count(_ occurrences: [Int]) {
        for (place, count) in zip(counts.indices, occurrences) {
            counts[place] = max(counts[place], Int32(clamping: count))
        }
    }

    /// Where the reply's sentences stand that the source has from end to end.
    func sentences(sharedWith source: SourceWords) -> [Range<Int>] {
        var shared: [Range<Int>] = []
        source.wholeSentences { hash, _ in shared += wholeSentences[hash] ?? [] }
        return shared
    }

    /// For each word the most that a run around it weighs, from 0 to 1.
    func weights(_ weight: (_ length: Int, _ count: Int) -> Double) -> [Double] {
        var result = [Double](repeating: 0, count: words.count)
        for place in counts.indices where counts[place] > 0 {
            let start = place / 4
            let length = place % 4 + 2
            let value = weight(length, Int(counts[place]))
            for k in start..<min(start + length, words.count) where value > result[k] { result[k] = value }
        }
        return result
    }

    /// How many sources have a typical run of five among these words; 0 where there is none.
    func typicalCount(among covered: [Bool]) -> Int {
        let runs = words.indices.filter { start in
            start + 5 <= words.count && covered[start..<(start + 5)].allSatisfy(\.self) && counts[start * 4 + 3] > 0
        }
        let sorted = runs.map { counts[$0 * 4 + 3] }.sorted()
        return sorted.isEmpty ? 0 : Int(sorted[sorted.count / 2])
    }
}
