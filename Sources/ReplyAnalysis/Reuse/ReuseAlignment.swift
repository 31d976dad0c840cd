/// Which words of a reply stand in one source, verbatim or nearly.
///
/// Words are matched by shingles of three wherever they stand, so swapped clauses still match; a gap of up to two words inside a match
/// (a changed name, number or word) counts with it; a match needs five words in a row, so common turns of phrase do not add up.
struct ReuseAlignment: Sendable {
    /// For each word of the reply, in order, whether the source has it.
    let covered: [Bool]

    private static let shingle = 3
    private static let longestGap = 2
    private static let shortestRun = 5

    /// - Parameter sentenceEnds: for each sentence the index after its last word.
    init(words: [UInt64], sentenceEnds: [Int], source: Source) {
        var covered = [Bool](repeating: false, count: words.count)
        if words.count >= Self.shingle {
            for (start, hash) in Winnowing.shingles(of: words, length: Self.shingle).enumerated()
            where source.shingles.contains(hash) {
                for k in start..<(start + Self.shingle) { covered[k] = true }
            }
        }
        Self.closeGaps(&covered)
        Self.dropShortRuns(&covered)
        var start = 0
        for end in sentenceEnds {
            if source.hasSentence(words[start..<end]) {
                for k in start..<end { covered[k] = true }
            }
            start = end
        }
        self.covered = covered
    }

    private static func closeGaps(_ covered: inout [Bool]) {
        var last: Int?
        for k in covered.indices where covered[k] {
            if let last, k - last - 1 > 0, k - last - 1 <= longestGap {
                for gap in (last + 1)..<k { covered[gap] = true }
            }
            last = k
        }
    }

    private static func dropShortRuns(_ covered: inout [Bool]) {
        var start = 0
        while start < covered.count {
            guard covered[start] else {
                start += 1
                continue
            }
            var end = start
            while end < covered.count, covered[end] { end += 1 }
            if end - start < shortestRun {
                for k in start..<end { covered[k] = false }
            }
            start = end
        }
    }

    /// A source prepared for alignment.
    struct Source: Sendable {
        fileprivate let shingles: Set<UInt64>
        private let wholeSentences: Set<UInt64>
        let pairs: Set<UInt64>

        init(_ sentences: [Sentence]) {
            let words = sentences.flatMap { $0.tokens.map(\.shingleHash) }
            shingles = Set(Winnowing.shingles(of: words, length: ReuseAlignment.shingle))
            pairs = Set(Winnowing.shingles(of: words, length: 2))
            wholeSentences = Set(sentences.map { Self.hash(of: $0.tokens.map(\.shingleHash)[...]) })
        }

        func hasSentence(_ words: ArraySlice<UInt64>) -> Bool {
            words.count >= 2 && wholeSentences.contains(Self.hash(of: words))
        }

        private static func hash(of words: ArraySlice<UInt64>) -> UInt64 {
            words.reduce(UInt64(words.count)) { WordHash.joined($0, $1) }
        }
    }
}
