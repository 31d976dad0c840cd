/// The most likely charset of 8-bit text that is not UTF-8 and says nothing about itself.
enum CharsetGuess {
    static func charset(of bytes: ArraySlice<UInt8>) -> Charset {
        let sample = bytes.prefix(20_000)
        if let eastAsian = EastAsianGuess.charset(of: sample) { return eastAsian }
        var best: (score: Int, charset: Charset) = (.min, .windows1252)
        for language in LanguageLetters.all {
            let score = language.score(sample)
            // Of equals the first: the list begins with the commonest.
            if score > best.score { best = (score, language.charset) }
        }
        return best.charset
    }
}
