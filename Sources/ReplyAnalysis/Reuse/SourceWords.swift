/// The words of a text as shingles see them, with where its sentences end: all that alignment needs of a source.
package struct SourceWords: Sendable, Equatable {
    /// Hashes of the words, numbers masked.
    let words: [UInt64]
    /// For each sentence the index after its last word.
    let ends: [Int]

    init(_ sentences: [Sentence]) {
        var words: [UInt64] = []
        var ends: [Int] = []
        words.reserveCapacity(sentences.reduce(0) { $0 + $1.tokens.count })
        ends.reserveCapacity(sentences.count)
        for sentence in sentences {
            for token in sentence.tokens { words.append(token.shingleHash) }
            ends.append(words.count)
        }
        self.words = words
        self.ends = ends
    }

    func oneWordSentences(_ visit: (UInt64) -> Void) {
        var start = 0
        for end in ends {
            if end - start == 1 { visit(words[start]) }
            start = end
        }
    }

    /// The hash of each sentence of at least two words, with its place.
    func wholeSentences(_ visit: (UInt64, Range<Int>) -> Void) {
        var start = 0
        for end in ends {
            if end - start >= 2 {
                visit(words[start..<end].reduce(UInt64(end - start)) { WordHash.joined($0, $1) }, start..<end)
            }
            start = end
        }
    }
}

extension MailText {
    /// The words of greeting, body and signature; quotes are not the writer's.
    var allWords: SourceWords {
        let zones = [zones.greeting].compactMap(\.self) + zones.body + [zones.signature].compactMap(\.self)
        return SourceWords(SentenceSplitter.sentences(of: scalars, in: zones))
    }
}
