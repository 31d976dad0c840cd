/// A part of a sentence that can promise by itself: "I file it tomorrow" of "I file it tomorrow and ring you on Friday".
struct Clause: Sendable {
    /// The number of its sentence.
    var sentence: Int
    /// Its tokens, of the sentence.
    var tokens: Range<Int>
    /// Joined to the clause before it by "and" or a comma, not by a stronger mark.
    var isJoined: Bool

    static func clauses(of sentence: Sentence, number: Int) -> [Clause] {
        let tokens = sentence.tokens
        let times = tokens.indices.map { namesTime(tokens, $0) }
        var clauses: [Clause] = []
        var start = 0
        var isJoined = false
        // The last time that the sentence names: after it no two times are left to be told apart.
        let lastTime = times.lastIndex(of: true) ?? -1
        var hasTime = false
        for k in tokens.indices.dropLast() {
            hasTime = hasTime || times[k]
            guard k + 1 - start >= 3, tokens.count - k > 3 else { continue }
            let isStrong = isStrongMark(tokens, k) || opensSubordinate(tokens, k)
            let opensByAnd =
                conjunctions.contains(tokens[k + 1].hash) && k + 2 < tokens.count && heads.contains(tokens[k + 2].hash)
            let partsTimes = hasTime && lastTime > k && parts(tokens, times, k)
            guard isStrong || opensByAnd || partsTimes else { continue }
            clauses.append(Clause(sentence: number, tokens: start..<(k + 1), isJoined: isJoined))
            start = k + 1
            hasTime = false
            isJoined = !isStrong
        }
        clauses.append(Clause(sentence: number, tokens: start..<tokens.count, isJoined: isJoined))
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

    /// A colon, semicolon, bracket, or a dash between words; the hyphen of "pick-up" parts nothing.
    private static func isStrongMark(_ tokens: [Token], _ k: Int) -> Bool {
        if tokens[k].mark == 0x2d {
            return tokens[k + 1].start - tokens[k].end > 1
                && !(tokens[k].shape.contains(.number) && tokens[k + 1].shape.contains(.number))
        }
        return strongMarks.contains(tokens[k].mark)
    }

    /// ", because", ", so that", ", which": what follows gives a reason or a detail, with times of its own.
    private static func opensSubordinate(_ tokens: [Token], _ k: Int) -> Bool {
        tokens[k + 1].hash == because || (tokens[k].mark == 0x2c && subordinators.contains(tokens[k + 1].hash))
            || (tokens[k + 1].hash == so && k + 2 < tokens.count && tokens[k + 2].hash == that)
    }

    /// Whether "and" or a comma stands between two steps with a time each, not inside one time ("Monday and Tuesday").
    private static func parts(_ tokens: [Token], _ times: [Bool], _ k: Int) -> Bool {
        let isAnd = conjunctions.contains(tokens[k + 1].hash) || tokens[k + 1].hash == then
        guard isAnd || tokens[k].mark == 0x2c else { return false }
        let first = isAnd ? k + 2 : k + 1
        guard first + 1 < tokens.count, !prepositions.contains(tokens[first].hash) else { return false }
        if isAnd, times[first] || tokens[first].shape.contains(.number) { return false }
        let end = tokens[first...].firstIndex { $0.mark == 0x2c }.map { $0 + 1 } ?? tokens.count
        guard times[first..<end].contains(true) else { return false }
        return isAnd || tokens[first..<min(first + 6, end)].contains { StepWording.stepVerbs.contains($0.hash) }
    }

    private static func namesTime(_ tokens: [Token], _ k: Int) -> Bool {
        if timeWords.contains(tokens[k].hash) { return true }
        guard tokens[k].shape.contains(.number), !tokens[k].shape.contains(.money) else { return false }
        return (k > 0 && timePrepositions.contains(tokens[k - 1].hash))
            || (k + 1 < tokens.count && units.contains(tokens[k + 1].hash))
    }

    private static let strongMarks: Set<UInt8> = [0x3b, 0x3a, 0x28]
    private static let conjunctions = WordHash.set("and but then so or")
    private static let because = WordHash.of("because")
    private static let so = WordHash.of("so")
    private static let that = WordHash.of("that")
    private static let then = WordHash.of("then")
    private static let subordinators = WordHash.set(
        "because so which who while unless since if when though although where whichever in as")
    private static let prepositions = WordHash.set(
        "at by before between on to from till until in within about around or not no latest")
    private static let timePrepositions = WordHash.set("at by before until till within in between the next")
    private static let units = WordHash.set("am pm o'clock hours hour days day minutes weeks working business a p")
    private static let timeWords = WordHash.set(
        """
        monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight noon midday midnight
        january february march april june july august september october november december morning afternoon evening
        tomorrow's tonight's arvo week eod cob fortnight month
        """)
    private static let heads = WordHash.set(
        """
        i we he she they it you i'll we'll he'll she'll they'll it'll you'll i'm we're will the your he's she's our my
        ring call phone write send file ship text email mail let bring come give put goes leaves comes he's nothing
        """)
}

extension WordHash {
    /// The hashes of words that blanks separate.
    static func set(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: \.isWhitespace).map { of($0) })
    }
}
