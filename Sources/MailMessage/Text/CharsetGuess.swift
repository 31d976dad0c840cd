/// The most likely charset of 8-bit text that is not UTF-8 and says nothing about itself.
enum CharsetGuess {
    static func charset(of bytes: ArraySlice<UInt8>) -> Charset {
        let sample = bytes.prefix(20_000)
        var high = 0
        var letters = 0
        var koi = 0
        var windows = 0
        var pairs = 0
        var previousHigh = false
        for byte in sample {
            let isHigh = byte >= 0x80
            if isHigh {
                high += 1
                if previousHigh { pairs += 1 }
                // Small letters: 0xC0–0xDF in KOI8-R, 0xE0–0xFF in Windows-1251.
                if byte >= 0xE0 { windows += 1 } else if byte >= 0xC0 { koi += 1 }
            } else if ASCII.isLetter(byte) {
                letters += 1
            }
            previousHigh = isHigh
        }
        // Western text has single accented letters among many plain ones; other scripts have words of high bytes.
        guard high > 8, high > letters / 2, pairs * 3 > high else { return .windows1252 }
        if let eastAsian = eastAsian(sample) { return eastAsian }
        if koi + windows < high * 3 / 4 { return .windows1252 }
        return koi > windows ? .iconv("KOI8-R") : .iconv("CP1251")
    }

    /// Charsets of two-byte characters, when the text is cleanly one and full of its commonest characters.
    private static func eastAsian(_ sample: ArraySlice<UInt8>) -> Charset? {
        let candidates: [(Charset, ClosedRange<UInt32>)] = [
            (.iconv("EUC-JP-MS"), 0x3040...0x30FF), (.iconv("CP932"), 0x3040...0x30FF),
            (.iconv("UHC"), 0xAC00...0xD7A3),
        ]
        for (charset, common) in candidates {
            let text = charset.decode(sample).text
            var hits = 0
            var others = 0
            for scalar in text.unicodeScalars where scalar.value >= 0x80 {
                if common.contains(scalar.value) {
                    hits += 1
                } else if scalar.value == 0xFFFD || scalar.value >= 0xFF61 && scalar.value <= 0xFF9F {
                    others += 3
                } else {
                    others += 1
                }
            }
            if hits > others { return charset }
        }
        let (text, isClean) = Charset.iconv("GB18030").decode(sample)
        let common = text.unicodeScalars.filter { "的是不了在有我们你好请".unicodeScalars.contains($0) }.count
        return isClean && common > 2 ? .iconv("GB18030") : nil
    }
}
