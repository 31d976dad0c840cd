/// Facts in a reply that belong to no mail of this customer: another's order number, another's things.
///
/// Evidence for `wrongPerson`: a number that the reply calls by a name ("course 1904") where the customer's has another number, and what
/// the reply calls "your …" that the customer never spoke of.
struct ForeignFacts: Sendable {
    /// The reply names a case, order or account by a number that the customer did not give, and the customer gave one.
    private(set) var number: Range<Int>?
    /// What is called "your …" and is nowhere in the customer's mail.
    private(set) var possessions = 0
    /// Names in the middle of sentences that are nowhere in the customer's mail.
    private(set) var names = 0
    /// Persons with a title ("Mr Pritchard") of whom no mail of this case speaks.
    private(set) var titles = 0
    /// A name that is spoken to within the reply and is nobody's in the case ("all is well, Padraig").
    private(set) var vocative: Range<Int>?
    /// How much of what the reply is sorry or glad to hear the customer never wrote.
    private(set) var trouble: Float = 0

    init(reply: MailText, agent: String?, known: [MailText], subject: String) {
        var stems: Set<UInt64> = []
        var numbers: Set<UInt64> = []
        var counted: [UInt64: Set<UInt64>] = [:]
        let subject = Array(subject.unicodeScalars)
        let texts = known.map { ($0.scalars, 0..<min($0.scalars.count, 40_000)) } + [(subject, 0..<subject.count)]
        for (scalars, range) in texts {
            let tokens = Tokenizer.tokens(of: scalars, in: range)
            for (k, token) in tokens.enumerated() {
                stems.insert(token.stem)
                guard token.shape.contains(.number) else { continue }
                if Self.isReference(token) { numbers.insert(token.hash) }
                if let noun = Self.counted(tokens, k) { counted[noun, default: []].insert(token.hash) }
            }
        }
        let agentNames = Self.stems(agent ?? "", \.hash)
        for sentence in reply.sentences {
            let tokens = sentence.tokens
            for k in tokens.indices {
                if number == nil, !numbers.isEmpty, k > 0, Self.isReference(tokens[k]),
                    !numbers.contains(tokens[k].hash),
                    Self.isNamed(tokens, k)
                {
                    number = tokens[k].start..<tokens[k].end
                }
                if number == nil, tokens[k].shape.contains(.number), let noun = Self.counted(tokens, k),
                    let own = counted[noun], !own.contains(tokens[k].hash), !stems.contains(tokens[k].stem)
                {
                    number = tokens[k].start..<tokens[k].end
                }
                if Self.your.contains(tokens[k].hash), let thing = Self.thing(tokens, after: k),
                    !stems.contains(thing.stem)
                {
                    possessions += 1
                }
                if tokens[k].shape.contains(.capitalised), !tokens[k].shape.contains(.opensSentence),
                    tokens[k].end - tokens[k].start > 3, !stems.contains(tokens[k].stem)
                {
                    names += 1
                    if k > 0, Self.courtesies.contains(tokens[k - 1].hash) { titles += 1 }
                    if vocative == nil, Self.isAddressed(tokens, k, agent: agentNames) {
                        vocative = tokens[k].start..<tokens[k].end
                    }
                }
            }
            trouble = max(trouble, Self.unheard(tokens, stems))
        }
    }

    /// The noun that a number names ("plot 31", "item 4"); nil for a time, an amount or a count.
    private static func counted(_ tokens: [Token], _ k: Int) -> UInt64? {
        guard tokens[k].shape.isDisjoint(with: [.money, .address]) else { return nil }
        var first = k
        while first > 0, tokens[first - 1].mark == 0x2d { first -= 1 }
        guard first > 0, tokens[first - 1].mark == 0 else { return nil }
        let noun = tokens[first - 1]
        guard noun.shape.isDisjoint(with: [.number, .money, .address]), noun.end - noun.start > 2,
            !StopWords.contains(noun), !uncounted.contains(noun.stem)
        else { return nil }
        return noun.stem
    }

    /// Whether the name stands apart at the end of a clause, as whoever is spoken to does.
    private static func isAddressed(_ tokens: [Token], _ k: Int, agent: Set<UInt64>) -> Bool {
        guard tokens[k].shape.isDisjoint(with: [.number, .shouted, .code, .address]), !agent.contains(tokens[k].hash)
        else { return false }
        let first = k > 0 && courtesies.contains(tokens[k - 1].hash) ? k - 1 : k
        guard first > 0, tokens[first - 1].mark == 0x2c else { return false }
        // A place or a second name in a list has more after it: "Malmö, Lund and Kalmar".
        return k == tokens.count - 1 && tokens.count - first <= 2
            && !tokens[..<first].contains { $0.shape.contains(.capitalised) && !$0.shape.contains(.opensSentence) }
            || first < k && tokens[k].mark == 0x2c
    }

    /// Of what follows "sorry to hear", the share of words that are nowhere in the customer's mail.
    private static func unheard(_ tokens: [Token], _ stems: Set<UInt64>) -> Float {
        guard let found = hearing.first(in: tokens) else { return 0 }
        let content = tokens[found.tokens.upperBound...].prefix(14).filter { !StopWords.contains($0) }
            .filter { !common.contains($0.stem) }
        guard !content.isEmpty else { return 0 }
        let unknown = content.count { !stems.contains($0.stem) }
        return Float(unknown) / Float(max(3, content.count))
    }

    /// The noun that "your" leads to, skipping what stands before it.
    private static func thing(_ tokens: [Token], after k: Int) -> Token? {
        for token in tokens[(k + 1)...].prefix(2) where !StopWords.contains(token) {
            return token.end - token.start > 2 && !common.contains(token.stem) ? token : nil
        }
        return nil
    }

    /// Whether a word such as "order" leads to the number, over the parts of a hyphenated one ("order 61-19402").
    private static func isNamed(_ tokens: [Token], _ k: Int) -> Bool {
        var first = k
        while first > 0, tokens[first - 1].mark == 0x2d,
            !tokens[first - 1].shape.isDisjoint(with: [.number, .code, .shouted, .capitalised])
        {
            first -= 1
        }
        return first > 0 && references.contains(tokens[first - 1].stem)
    }

    private static func isReference(_ token: Token) -> Bool {
        token.shape.contains(.number) && !token.shape.contains(.money) && token.end - token.start >= 3
    }

    private static let courtesies = stems("mr mrs ms miss dr mister madam sir", \.hash)
    private static let hearing = Pattern.Set([
        "sorry|regret|sad|apologies|apologise|apologize to|that|for|about hear|learn|that|about|the|your?",
        "sorry|regret to hear|learn of|that|about?",
        "trouble|problem|problems|issue|issues|delay|difficulty with|in your",
        "congratulations|congrats on", "thanks|thank you? for your|reporting|returning|ordering|asking|applying",
        "regarding|concerning your|the",
    ])
    /// What stands before a number that names nothing of the customer's.
    private static let uncounted = stems(
        """
        january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
        monday tuesday wednesday thursday friday saturday sunday about within almost around nearly roughly approximately least until till past
        step page section option version size code error first last next every another extra within per phase plus minus times total costs cost
        """, \.stem)
    private static let your = stems("your yours", \.hash)
    private static let references = stems(
        "order account case claim course ticket invoice booking member membership number no policy reference ref reservation customer contract file",
        \.stem)
    /// What every customer has.
    private static let common = stems(
        """
        order account card payment details request email mail message name number address bank case claim booking invoice refund patience
        understanding feedback concern comments satisfaction enquiry query reply question application convenience inbox phone door home house
        experience interest support custom money place side end behalf letter contact time day file part contract bill statement policy
        original business call subscription parcel package delivery item items team first last next new old
        """, \.stem)

    private static func stems(_ words: String, _ path: KeyPath<Token, UInt64>) -> Set<UInt64> {
        let scalars = Array(words.unicodeScalars)
        return Set(Tokenizer.tokens(of: scalars, in: 0..<scalars.count).map { $0[keyPath: path] })
    }
}
