/// Several sets of patterns looked for in one pass: which sets match is one bit each.
struct PhraseBook: Sendable {
    private let patterns: [Pattern]
    private let sets: [UInt32]
    /// Slots of an open-addressed table from a first word to its patterns; a word hash is even enough to be its own slot.
    private let keys: [UInt64]
    private let lists: [[Int32]]
    private let anywhere: [Int32]

    /// - Parameter sets: at most 32; the first is bit 0.
    init(_ sets: [Pattern.Set]) {
        var patterns: [Pattern] = []
        var bits: [UInt32] = []
        var byStart: [UInt64: [Int32]] = [:]
        var anywhere: [Int32] = []
        for (number, set) in sets.prefix(32).enumerated() {
            for pattern in set.patterns {
                let index = Int32(patterns.count)
                patterns.append(pattern)
                bits.append(1 << UInt32(number))
                if pattern.starts.isEmpty { anywhere.append(index) }
                for word in pattern.starts { byStart[word, default: []].append(index) }
            }
        }
        var size = 64
        while size < byStart.count * 3 { size *= 2 }
        var keys = [UInt64](repeating: 0, count: size)
        var lists = [[Int32]](repeating: [], count: size)
        for (word, list) in byStart {
            var slot = Int(truncatingIfNeeded: word) & (size - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
            keys[slot] = word
            lists[slot] = list
        }
        self.patterns = patterns
        self.sets = bits
        self.keys = keys
        self.lists = lists
        self.anywhere = anywhere
    }

    /// The sets of which some pattern stands in the tokens.
    func matches(_ tokens: [Token]) -> UInt32 {
        var found: UInt32 = 0
        for start in tokens.indices {
            let word = tokens[start].hash
            var slot = Int(truncatingIfNeeded: word) & (keys.count - 1)
            while keys[slot] != 0 {
                if keys[slot] == word {
                    for index in lists[slot] { found |= match(Int(index), tokens, start, found) }
                    break
                }
                slot = (slot + 1) & (keys.count - 1)
            }
            for index in anywhere { found |= match(Int(index), tokens, start, found) }
        }
        return found
    }

    @inline(__always)
    private func match(_ index: Int, _ tokens: [Token], _ start: Int, _ found: UInt32) -> UInt32 {
        guard found & sets[index] == 0, !patterns[index].isAnchored || start == 0,
            let end = patterns[index].end(in: tokens, at: start), end > start
        else { return 0 }
        return sets[index]
    }
}
