internal import Foundation

/// Many phrases to be looked for at once in lower-case UTF-8, in one pass over the text.
struct PhraseSet: Sendable {
    let phrases: [String]
    /// The phrases' bytes, one behind the other.
    private let bytes: [UInt8]
    private let ranges: [Range<Int>]
    /// For each pair of bytes one bit: whether a phrase begins with it. Nearly all places of a text stop here.
    private let mayBegin: [UInt64]
    /// For each first byte the phrases that begin with it, in order.
    private let byFirst: [[Int]]

    /// - Parameter phrases: lower case, at least two bytes each; the first listed wins where several match.
    init(_ phrases: [String]) {
        self.phrases = phrases
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        var mayBegin = [UInt64](repeating: 0, count: 1_024)
        var byFirst = [[Int]](repeating: [], count: 256)
        for (index, phrase) in phrases.enumerated() {
            let pattern = Array(phrase.utf8)
            ranges.append(bytes.count..<bytes.count + pattern.count)
            bytes += pattern
            guard pattern.count >= 2 else { continue }
            let pair = Int(pattern[0]) << 8 | Int(pattern[1])
            mayBegin[pair >> 6] |= 1 << UInt64(pair & 63)
            byFirst[Int(pattern[0])].append(index)
        }
        self.bytes = bytes
        self.ranges = ranges
        self.mayBegin = mayBegin
        self.byFirst = byFirst
    }

    /// False when no phrase can stand at the start of the text, whatever the case of its letters: spares a copy.
    func mayBegin(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count >= 2 else { return false }
        let first = text[text.startIndex]
        let second = text[text.startIndex + 1]
        guard first < 0x80, second < 0x80 else { return true }
        let pair = Int(ASCII.lowered(first)) << 8 | Int(ASCII.lowered(second))
        return mayBegin[pair >> 6] & 1 << UInt64(pair & 63) != 0
    }

    /// The phrase that the text begins with.
    func prefix(of text: ArraySlice<UInt8>) -> String? {
        guard text.count >= 2 else { return nil }
        return text.withUnsafeBufferPointer { text in
            let pair = Int(text[0]) << 8 | Int(text[1])
            guard mayBegin[pair >> 6] & 1 << UInt64(pair & 63) != 0 else { return nil }
            return byFirst[Int(text[0])].first { matches($0, text, at: 0) }.map { phrases[$0] }
        }
    }

    func suffix(of text: ArraySlice<UInt8>) -> String? {
        ranges.firstIndex { text.count >= $0.count && text.suffix($0.count).elementsEqual(bytes[$0]) }
            .map { phrases[$0] }
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

    /// How many different phrases stand in the text, counted as far as `most`.
    func count(in text: [UInt8], atMost most: Int) -> Int {
        var found: [Int] = []
        forEach(in: text) { index, _ in
            if !found.contains(index) { found.append(index) }
            return found.count < most
        }
        return found.count
    }

    private func forEach(in text: [UInt8], _ visit: (Int, Range<Int>) -> Bool) {
        text.withUnsafeBufferPointer { text in
            mayBegin.withUnsafeBufferPointer { mayBegin in
                guard var pair = text.first.map(Int.init) else { return }
                for next in 1..<max(1, text.count) {
                    pair = (pair << 8 | Int(text[next])) & 0xFFFF
                    if mayBegin[pair >> 6] & 1 << UInt64(pair & 63) == 0 { continue }
                    for index in byFirst[pair >> 8] where matches(index, text, at: next - 1) {
                        if !visit(index, next - 1..<next - 1 + ranges[index].count) { return }
                    }
                }
            }
        }
    }

    private func matches(_ index: Int, _ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        let range = ranges[index]
        guard start + range.count <= text.count, let base = text.baseAddress else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { memcmp(base + start, $0 + range.lowerBound, range.count) == 0 } ?? false
        }
    }
}

extension ArraySlice<UInt8> {
    /// The bytes of the text in lower case.
    var lowercasedUTF8: [UInt8] {
        guard isASCII else { return Array(String(decoding: self, as: UTF8.self).lowercased().utf8) }
        return withUnsafeBufferPointer { source in
            [UInt8](unsafeUninitializedCapacity: source.count) { target, count in
                for index in source.indices { target[index] = ASCII.lowered(source[index]) }
                count = source.count
            }
        }
    }
}
