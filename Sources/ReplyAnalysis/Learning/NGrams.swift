/// The hashed n-grams of a text: word 1- to 3-grams of its tokens and character 3- to 5-grams of its words.
///
/// Every model reads the same two lists, so they are computed once per sentence. Numbers look alike in both.
struct NGrams: Sendable {
    static let bucketBits = 16
    static let buckets = 1 << bucketBits
    /// A bucket is numbered finely, for the one head that is learned from very many texts; the others see it coarsely.
    static let fineBits = 18
    static let fineBuckets = 1 << fineBits

    /// The coarse number of a bucket.
    @inline(__always)
    static func coarse(_ bucket: UInt32) -> Int { Int(bucket >> UInt32(fineBits - bucketBits)) }

    private(set) var words: [UInt32] = []
    private(set) var characters: [UInt32] = []

    init(of sentence: Sentence, in text: [Unicode.Scalar]) {
        add(sentence, in: text)
        if let mark = Self.closingMark(sentence) { words.append(mark) }
    }

    /// The n-grams of several sentences together, of at most `limit` tokens.
    init(of sentences: [Sentence], in text: [Unicode.Scalar], limit: Int = 600) {
        var count = 0
        for sentence in sentences {
            add(sentence, in: text)
            if let mark = Self.closingMark(sentence) { words.append(mark) }
            count += sentence.tokens.count
            if count > limit { break }
        }
    }

    private static func closingMark(_ sentence: Sentence) -> UInt32? {
        sentence.asks ? bucket(0x3f) : sentence.exclaims ? bucket(0x21) : nil
    }

    @inline(__always)
    static func bucket(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: WordHash.mixed(hash) >> (64 - UInt64(fineBits)))
    }

    private mutating func add(_ sentence: Sentence, in text: [Unicode.Scalar]) {
        let tokens = sentence.tokens
        words.reserveCapacity(words.count + tokens.count * 3)
        characters.reserveCapacity(characters.count + tokens.count * 15)
        var before: UInt64 = Self.edge
        var beforeThat: UInt64 = 0
        for token in tokens {
            let word = token.shingleHash
            words.append(Self.bucket(word))
            let pair = WordHash.joined(before, word)
            words.append(Self.bucket(pair))
            if beforeThat != 0 { words.append(Self.bucket(WordHash.joined(beforeThat, pair))) }
            beforeThat = before
            before = word
            if !token.shape.contains(.address) { addCharacters(of: token, in: text) }
        }
    }

    /// The word n-grams of a sentence with their spelling, for explaining.
    static func words(of sentence: Sentence, in text: [Unicode.Scalar]) -> [(String, UInt32)] {
        var grams: [(String, UInt32)] = []
        let tokens = sentence.tokens
        for (k, token) in tokens.enumerated() {
            let word = token.shingleHash
            let before = k > 0 ? tokens[k - 1].shingleHash : edge
            let pair = WordHash.joined(before, word)
            grams.append((text.string(token.start..<token.end), bucket(word)))
            grams.append((text.string((k > 0 ? tokens[k - 1].start : token.start)..<token.end), bucket(pair)))
            guard k > 0 else { continue }
            let beforeThat = k > 1 ? tokens[k - 2].shingleHash : edge
            grams.append(
                (text.string(tokens[max(0, k - 2)].start..<token.end), bucket(WordHash.joined(beforeThat, pair))))
        }
        return grams
    }

    private static let edge = WordHash.of("^")

    /// Character n-grams within one word, its edges included as blanks.
    private mutating func addCharacters(of token: Token, in text: [Unicode.Scalar]) {
        let length = min(token.end - token.start, 24)
        @inline(__always)
        func letter(_ k: Int) -> UInt64 {
            if k == 0 || k > length { return 0x20 }
            let folded = Folding.fold(text[token.start + k - 1])
            return folded >= 0x30 && folded <= 0x39 ? 0x30 : UInt64(folded)
        }
        guard length >= 2 else { return }
        for start in 0..<length {
            var hash = WordHash.seed
            for size in 1...5 {
                let k = start + size - 1
                guard k <= length + 1 else { break }
                hash = (hash ^ letter(k)) &* 0x0000_0100_0000_01b3
                if size >= 3 { characters.append(Self.bucket(hash &+ 0x632b)) }
            }
        }
    }
}
