/// Which words of a reply stand in one source, verbatim or nearly.
///
/// Words are matched by shingles of three wherever they stand, so swapped clauses still match; a gap of up to two words inside a match
/// (a changed name, number or word) counts with it; a match needs five words in a row, so common turns of phrase do not add up.
struct ReuseAlignment: Sendable {
    /// For each word of the reply, in order, whether it stands in a run that the source has.
    let inRun: [Bool]
    /// The same, and the words of short sentences that the source has as a whole.
    let covered: [Bool]

    private static let longestGap = 2
    static let shortestRun = 5

    /// - Parameter phrases: the reply's; those that the source has are counted.
    init(_ phrases: inout ReplyPhrases, source: SourceWords) {
        var run = [Bool](repeating: false, count: phrases.words.count)
        phrases.count(source) { start, length in
            guard length >= 3 else { return }
            for k in start..<(start + length) { run[k] = true }
        }
        Self.closeGaps(&run)
        Self.dropShortRuns(&run)
        inRun = run
        for range in phrases.sentences(sharedWith: source) {
            for k in range { run[k] = true }
        }
        covered = run
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
}
