/// A part of a sentence that can promise by itself: "I file it tomorrow" of "I file it tomorrow and ring you on Friday".
struct Clause: Sendable {
    /// The number of its sentence.
    var sentence: Int
    /// Its tokens, of the sentence.
    var tokens: Range<Int>
    /// Joined to the clause before it by "and", not by a stronger mark.
    var continuesByAnd: Bool

    static func clauses(of sentence: Sentence, number: Int) -> [Clause] {
        let tokens = sentence.tokens
        var clauses: [Clause] = []
        var start = 0
        var byAnd = false
        for k in tokens.indices.dropLast() where k + 1 - start >= 3 && tokens.count - k > 3 {
            let isStrong =
                strongMarks.contains(tokens[k].mark)
                || (tokens[k].mark == 0x2d && !tokens[k].shape.contains(.number)
                    && !tokens[k + 1].shape.contains(.number))
            let opensByAnd =
                conjunctions.contains(tokens[k + 1].hash) && k + 2 < tokens.count && heads.contains(tokens[k + 2].hash)
            guard isStrong || opensByAnd else { continue }
            clauses.append(Clause(sentence: number, tokens: start..<(k + 1), continuesByAnd: byAnd))
            start = k + 1
            byAnd = !isStrong
        }
        clauses.append(Clause(sentence: number, tokens: start..<tokens.count, continuesByAnd: byAnd))
        return clauses
    }

    /// The clause as a sentence of its own.
    func asSentence(of sentence: Sentence) -> Sentence {
        guard tokens.count < sentence.tokens.count else { return sentence }
        var own = sentence
        own.tokens = Array(sentence.tokens[tokens])
        own.range = (own.tokens.first?.start ?? 0)..<(own.tokens.last?.end ?? 0)
        return own
    }

    private static let strongMarks: Set<UInt8> = [0x3b, 0x3a, 0x28]
    private static let conjunctions = hashes("and but then so or")
    private static let heads = hashes(
        """
        i we he she they it you i'll we'll he'll she'll they'll it'll you'll i'm we're will the your he's she's our my
        ring call phone write send file ship text email mail let bring come give put goes leaves comes he's nothing
        """)

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.of($0) })
    }
}
