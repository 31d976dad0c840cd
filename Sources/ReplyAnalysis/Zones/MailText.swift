/// A plain-text mail, read once: its scalars, zones, and the sentences of the writer's own text.
///
/// Every later step works on this; nothing is tokenised twice.
struct MailText: Sendable {
    let scalars: [Unicode.Scalar]
    let zones: ReplyZones
    let sentences: [Sentence]
    let greeting: [Token]

    init(_ text: String, writer: String? = nil) {
        scalars = Array(text.unicodeScalars)
        zones = ReplyZones(of: scalars, writer: writer)
        sentences = SentenceSplitter.sentences(of: scalars, in: zones.body)
        greeting = zones.greeting.map { [scalars] in Tokenizer.tokens(of: scalars, in: $0) } ?? []
    }

    var words: Int { sentences.reduce(0) { $0 + $1.tokens.count } }

    func string(_ range: Range<Int>) -> String { scalars.string(range) }
}
