/// One thing that the customer asks or reports.
struct ConcernItem: Sendable {
    enum Kind: Sendable { case question, request, trouble, other }

    var kind: Kind
    /// Unicode scalars of the customer's mail.
    var range: Range<Int>
    var tokens: [Token]
    /// Stems of the words that say what it is about.
    var content: [UInt64]

    init(kind: Kind, sentence: Sentence) {
        self.kind = kind
        range = sentence.range
        tokens = sentence.tokens
        content = Self.content(of: sentence.tokens)
    }

    static func content(of tokens: [Token]) -> [UInt64] { tokens.filter { !StopWords.contains($0) }.map(\.stem) }

    /// The items of a mail, in order, at most `limit`; a mail that asks and reports nothing is one item as a whole.
    static func items(of mail: MailText, limit: Int = 8) -> [ConcernItem] {
        var asked: [ConcernItem] = []
        var reported: [ConcernItem] = []
        for sentence in mail.sentences where sentence.tokens.count > 1 {
            if sentence.asks {
                asked.append(ConcernItem(kind: .question, sentence: sentence))
            } else if ConcernWording.asking.matches(sentence.tokens) {
                asked.append(ConcernItem(kind: .request, sentence: sentence))
            } else if ConcernWording.troubled.matches(sentence.tokens) {
                reported.append(ConcernItem(kind: .trouble, sentence: sentence))
            }
        }
        let items = asked.isEmpty ? reported : asked
        if items.isEmpty, let first = mail.sentences.max(by: { $0.tokens.count < $1.tokens.count }) {
            return [ConcernItem(kind: .other, sentence: first)]
        }
        return Array(items.prefix(limit))
    }
}
