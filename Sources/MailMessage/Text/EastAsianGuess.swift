/// Charsets of two-byte characters, told by where the pairs of bytes lie.
enum EastAsianGuess {
    /// nil when the bytes are not cleanly, and typically, one of them.
    static func charset(of sample: ArraySlice<UInt8>) -> Charset? {
        let extended = Pairs(sample, isPair: { $0 >= 0xA1 && $0 < 0xFF && $1 >= 0xA1 && $1 < 0xFF })
        // Small Cyrillic letters in KOI8-R lie all in one stretch; other text is spread.
        if extended.isClean, !extended.isInOneStretch {
            // Rows 4 and 5 are hiragana and katakana.
            if extended.count(leads: 0xA4...0xA5) * 5 >= extended.total { return .iconv("EUC-JP-MS") }
            let characters = extended.total - extended.count(leads: 0xA1...0xA3)
            if characters > 0 {
                if extended.count(leads: 0xB0...0xC8) * 20 >= characters * 19 { return .iconv("UHC") }
                // The commoner half of the characters in GB 2312.
                if extended.count(leads: 0xB0...0xD7) * 10 >= characters * 8 { return .iconv("GB18030") }
            }
        }
        // Half-width katakana are single bytes.
        let shifted = Pairs(sample, isSingle: { $0 >= 0xA1 && $0 <= 0xDF }) { lead, trail in
            (0x81...0x9F).contains(lead) || (0xE0...0xFC).contains(lead) ? trail >= 0x40 && trail != 0x7F : false
        }
        if shifted.isClean, shifted.count(leads: 0x82...0x83) * 5 >= shifted.total { return .iconv("CP932") }
        let big = Pairs(sample) { $0 >= 0xA1 && $0 < 0xFA && ((0x40...0x7E).contains($1) || $1 >= 0xA1 && $1 < 0xFF) }
        if big.isClean, big.count(leads: 0xA1...0xC6) * 10 >= big.total * 9, big.lowTrails * 8 >= big.total {
            return .iconv("BIG5-HKSCS")
        }
        return nil
    }

    /// How a sample falls into pairs.
    private struct Pairs {
        private(set) var total = 0
        private(set) var lowTrails = 0
        private var leads = [Int](repeating: 0, count: 256)
        private var strays = 0
        private var high = 0
        private var inStretch = 0
        private var besideLetters = 0

        init(
            _ sample: ArraySlice<UInt8>, isSingle: (UInt8) -> Bool = { _ in false }, isPair: (UInt8, UInt8) -> Bool
        ) {
            var index = sample.startIndex
            while index < sample.endIndex {
                let byte = sample[index]
                guard byte >= 0x80, !isSingle(byte) else {
                    index += 1
                    continue
                }
                guard index + 1 < sample.endIndex, isPair(byte, sample[index + 1]) else {
                    strays += 1
                    index += 1
                    continue
                }
                let trail = sample[index + 1]
                total += 1
                leads[Int(byte)] += 1
                if trail < 0x80 { lowTrails += 1 }
                for byte in [byte, trail] where byte >= 0x80 {
                    high += 1
                    if (0xC0...0xDF).contains(byte) { inStretch += 1 }
                }
                if index > sample.startIndex, ASCII.isLetter(sample[index - 1]) { besideLetters += 1 }
                index += 2
            }
        }

        /// Few characters count only when no plain letter is beside them, as it is beside an accented one.
        var isClean: Bool { (total >= 4 || total >= 2 && besideLetters == 0) && strays * 25 <= total }
        var isInOneStretch: Bool { inStretch * 100 >= high * 85 }

        func count(leads range: ClosedRange<Int>) -> Int { leads[range].reduce(0, +) }
    }
}
