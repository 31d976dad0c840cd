/// One thing that the customer asks or reports.
struct ConcernItem: Sendable {
    enum Kind: Sendable { case question, request, trouble, other }

    var kind: Kind
    /// Unicode scalars of the customer's mail.
    var range: Range<Int>
    var tokens: [Token]
    /// The concepts of the words that say what it is about.
    var content: [UInt64]
    /// How surely its sentence raises a concern rather than surrounds one.
    var raised: Float

    init(kind: Kind, tokens: ArraySlice<Token>, raised: Float) {
        self.kind = kind
        self.raised = raised
        range = (tokens.first?.start ?? 0)..<(tokens.last?.end ?? 0)
        self.tokens = Array(tokens)
        content = Self.content(of: tokens)
    }

    static func content(of tokens: some Sequence<Token>) -> [UInt64] {
        tokens.filter { !StopWords.contains($0) }.map(RelatedWords.concept)
    }

    /// The items of a mail, in order, at most `limit`; a mail that asks and reports nothing is one item as a whole.
    ///
    /// - Parameter raised: for each of the mail's first sentences how surely it raises a concern.
    static func items(of mail: MailText, raised: [Float], limit: Int = 8) -> [ConcernItem] {
        var items: [ConcernItem] = []
        var asks = false
        for (number, sentence) in mail.sentences.enumerated() where sentence.tokens.count > 1 {
            let surely = number < raised.count ? raised[number] : 0
            let asked = asked(in: sentence, surely)
            if !asked.isEmpty {
                asks = true
                items += asked
            } else if surely >= 0.35 || ConcernWording.troubled.matches(sentence.tokens) {
                items.append(ConcernItem(kind: .trouble, tokens: sentence.tokens[...], raised: surely))
            }
        }
        // Beside a question only a trouble that calls for an answer of its own counts.
        if asks { items.removeAll { $0.kind == .trouble && $0.raised < 0.35 } }
        if items.isEmpty, let longest = mail.sentences.max(by: { $0.tokens.count < $1.tokens.count }) {
            return [ConcernItem(kind: .other, tokens: longest.tokens[...], raised: 0.5)]
        }
        return Array(items.prefix(limit))
    }

    /// The questions and requests of one sentence; what leads up to a question belongs to it.
    private static func asked(in sentence: Sentence, _ raised: Float) -> [ConcernItem] {
        var found: [ConcernItem] = []
        var start = 0
        let clauses = clauses(of: sentence)
        for (k, clause) in clauses.enumerated() {
            let tokens = sentence.tokens[start..<clause.upperBound]
            if sentence.asks && (k == clauses.count - 1 || opensQuestion(sentence.tokens[clause])) {
                found.append(ConcernItem(kind: .question, tokens: tokens, raised: raised))
            } else if ConcernWording.asking.matches(Array(sentence.tokens[clause])) {
                found.append(ConcernItem(kind: .request, tokens: tokens, raised: raised))
            } else {
                continue
            }
            start = clause.upperBound
        }
        return found
    }

    /// The sentence's parts of which each may ask on its own: "when do they come, and is the list in the boxes?"
    private static func clauses(of sentence: Sentence) -> [Range<Int>] {
        let tokens = sentence.tokens
        var clauses: [Range<Int>] = []
        var start = 0
        for k in tokens.indices.dropFirst(2) where k - start > 1 && tokens.count - k > 1 {
            let pause = [0x2c, 0x3b, 0x2d, 0x3a].contains(tokens[k - 1].mark)
            let joined = joints.contains(tokens[k].hash) && k + 1 < tokens.count
            let opener = joined ? k + 1 : k
            guard joined || pause,
                questionWords.contains(tokens[opener].hash) || (pause && joined && asksNext(tokens, opener))
            else { continue }
            // "and which is" within a clause that does not ask is no new question, and "can" needs its subject.
            guard !auxiliaries.contains(tokens[opener].hash) || subjectFollows(tokens, opener) else { continue }
            clauses.append(start..<k)
            start = k
        }
        clauses.append(start..<tokens.count)
        return clauses
    }

    private static func asksNext(_ tokens: [Token], _ k: Int) -> Bool { imperatives.contains(tokens[k].hash) }

    private static func subjectFollows(_ tokens: [Token], _ k: Int) -> Bool {
        k + 1 < tokens.count && subjects.contains(tokens[k + 1].hash)
    }

    private static func opensQuestion(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.prefix(2).contains { questionWords.contains($0.hash) }
    }

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { WordHash.of($0) })
    }

    private static let joints = hashes("and but so also plus then")
    private static let auxiliaries = hashes(
        "can could would will is are do does did has have should shall may must was were am isn't aren't don't doesn't won't can't"
    )
    private static let questionWords =
        auxiliaries.union(hashes("when where why who what which how whether whose who's what's where's how's"))
    private static let subjects = hashes(
        "i you we they he she it that this these those there the my your our their his her its a an any anyone anybody somebody someone"
    )
    private static let imperatives = hashes(
        "send tell give refund cancel explain confirm fix replace call ring let please get return stop put book change")
}
