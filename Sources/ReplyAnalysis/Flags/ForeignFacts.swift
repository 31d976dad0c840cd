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

    init(reply: MailText, agent: String?, known: [MailText], subject: String) {
        var stems: Set<UInt64> = []
        var numbers: Set<UInt64> = []
        let subject = Array(subject.unicodeScalars)
        let texts = known.map { ($0.scalars, 0..<min($0.scalars.count, 40_000)) } + [(subject, 0..<subject.count)]
        for (scalars, range) in texts {
            for token in Tokenizer.tokens(of: scalars, in: range) {
                stems.insert(token.stem)
                if Self.isReference(token) { numbers.insert(token.hash) }
            }
        }
        for sentence in reply.sentences {
            let tokens = sentence.tokens
            for k in tokens.indices {
                if number == nil, !numbers.isEmpty, k > 0, Self.isReference(tokens[k]),
                    !numbers.contains(tokens[k].hash),
                    Self.isNamed(tokens, k)
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
                }
            }
        }
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
