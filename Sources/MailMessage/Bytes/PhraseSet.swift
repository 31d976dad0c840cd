/// Many phrases to be looked for at once in lower-case UTF-8, in one pass over the text.
struct PhraseSet: Sendable {
    let phrases: [String]
    private let patterns: [[UInt8]]
    /// For each pair of bytes the patterns that begin with it; nearly all pairs have none.
    private let mayBegin: [Bool]
    private let byPair: [Int: [Int]]

    /// - Parameter phrases: lower case, at least two bytes each; the first listed wins where several match.
    init(_ phrases: [String]) {
        self.phrases = phrases
        patterns = phrases.map { Array($0.utf8) }
        var mayBegin = [Bool](repeating: false, count: 65_536)
        var byPair: [Int: [Int]] = [:]
        for (index, pattern) in patterns.enumerated() where pattern.count >= 2 {
            let pair = Int(pattern[0]) << 8 | Int(pattern[1])
            mayBegin[pair] = true
            byPair[pair, default: []].append(index)
        }
        self.mayBegin = mayBegin
        self.byPair = byPair
    }

    /// Cheap look at two bytes in any case: false where no phrase is at the start of the text.
    func mayBegin(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count >= 2 else { return false }
        let first = text[text.startIndex]
        // The lower case of other scripts is not to be had from single bytes.
        if first >= 0x80 { return true }
        let second = text[text.startIndex + 1]
        return second >= 0x80 || mayBegin[Int(ASCII.lowered(first)) << 8 | Int(ASCII.lowered(second))]
    }

    /// The phrase that the text begins with.
    func prefix(of text: ArraySlice<UInt8>) -> String? {
        guard text.count >= 2 else { return nil }
        return pattern(at: text.startIndex, in: text).map { phrases[$0] }
    }

    func suffix(of text: ArraySlice<UInt8>) -> String? {
        patterns.firstIndex { text.count >= $0.count && text.suffix($0.count).elementsEqual($0) }.map { phrases[$0] }
    }

    /// The first place where a phrase stands for which `accepts` holds, given the phrase's range.
    func first(in text: [UInt8], where accepts: (Range<Int>) -> Bool = { _ in true }) -> String? {
        var found: String?
        forEach(in: text) { index, range in
            guard accepts(range) else { return true }
            found = phrases[index]
            return false
        }
        return found
    }

    /// How many different phrases stand in the text.
    func count(in text: [UInt8]) -> Int {
        var found: Set<Int> = []
        forEach(in: text) { index, _ in
            found.insert(index)
            return true
        }
        return found.count
    }

    private func forEach(in text: [UInt8], _ visit: (Int, Range<Int>) -> Bool) {
        guard text.count >= 2 else { return }
        mayBegin.withUnsafeBufferPointer { mayBegin in
            text.withUnsafeBufferPointer { bytes in
                for start in 0..<(bytes.count - 1) where mayBegin[Int(bytes[start]) << 8 | Int(bytes[start + 1])] {
                    for index in byPair[Int(bytes[start]) << 8 | Int(bytes[start + 1])] ?? [] {
                        let pattern = patterns[index]
                        guard start + pattern.count <= bytes.count,
                            bytes[start..<(start + pattern.count)].elementsEqual(pattern)
                        else { continue }
                        if !visit(index, start..<(start + pattern.count)) { return }
                    }
                }
            }
        }
    }

    private func pattern(at start: Int, in text: ArraySlice<UInt8>) -> Int? {
        let pair = Int(text[start]) << 8 | Int(text[start + 1])
        guard mayBegin[pair] else { return nil }
        return byPair[pair]?.first { text[start...].starts(with: patterns[$0]) }
    }
}

extension ArraySlice<UInt8> {
    /// The bytes of the text in lower case.
    var lowercasedUTF8: [UInt8] {
        isASCII ? map(ASCII.lowered) : Array(String(decoding: self, as: UTF8.self).lowercased().utf8)
    }
}
