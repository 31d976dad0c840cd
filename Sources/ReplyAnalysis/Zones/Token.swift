/// One word, number, code or address of a text, with its exact place.
///
/// A word is compared by `hash` (its folded spelling) or `stem` (without its ending); two texts share a word when these are equal.
struct Token: Sendable {
    struct Shape: OptionSet, Sendable {
        let rawValue: UInt8
        static let capitalised = Shape(rawValue: 1)
        static let number = Shape(rawValue: 2)
        static let address = Shape(rawValue: 4)
        static let money = Shape(rawValue: 8)
        static let shouted = Shape(rawValue: 16)
        /// Letters and digits mixed, as in an order code.
        static let code = Shape(rawValue: 32)
        /// The first word of its sentence.
        static let opensSentence = Shape(rawValue: 64)
    }

    /// Unicode scalars of the text, end exclusive.
    var start: Int
    var end: Int
    var hash: UInt64
    var stem: UInt64
    var shape: Shape
    /// The first punctuation mark between this token and the next, as ASCII; 0 when there is none.
    var mark: UInt8 = 0

    /// The hash by which n-grams see the token: all numbers look alike.
    var shingleHash: UInt64 { shape.contains(.number) ? Token.numberHash : hash }

    static let numberHash = WordHash.of("#")
}

/// Hashes of folded words: FNV-1a over scalars, then mixed so that every bit depends on every scalar.
enum WordHash {
    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    static func add(_ scalar: UInt32, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01b3
    }

    @inline(__always)
    static func mixed(_ hash: UInt64) -> UInt64 {
        var z = hash
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// The hash of a word as a token of the same spelling would have it.
    static func of(_ word: some StringProtocol) -> UInt64 {
        mixed(word.unicodeScalars.reduce(seed) { add(Folding.fold($1), to: $0) })
    }

    /// One hash for a run of words, in order.
    @inline(__always)
    static func joined(_ left: UInt64, _ right: UInt64) -> UInt64 {
        mixed(left &* 0x9e37_79b9_7f4a_7c15 &+ right)
    }
}
