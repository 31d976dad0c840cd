/// A sentence of a text with its tokens.
struct Sentence: Sendable {
    /// Unicode scalars of the text, end exclusive, without surrounding blanks.
    var range: Range<Int>
    var tokens: [Token]
    /// Ends in a question mark, or asks in form.
    var asks: Bool
    var exclaims: Bool
    /// The number of the paragraph that it stands in, from 0.
    var paragraph: Int
    /// A numbered or bulleted item.
    var isListItem: Bool
}
