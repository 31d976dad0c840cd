import Testing

@testable import ReplyAnalysis

@Suite struct PlaceholderTests {
    @Test(arguments: [
        "Your number is «1»{{order_id}}«/1».", "Your case is «1»[CASE NUMBER]«/1».",
        "It arrives on «1»<insert date>«/1».", "Ref «1»XXXX«/1».",
        "Dear «1»Customer Name«/1», hello.", "Pay «1»${amount}«/1» now.", "Hello «1»%FIRST_NAME%«/1»!",
        "Call «1»[your name]«/1».",
        "Code «1»____«/1» please.",
    ])
    func unfilledFieldsAreFound(marked: String) {
        let text = MarkedText(marked)
        let scalars = Array(text.text.unicodeScalars)
        #expect(Placeholders.spans(in: scalars, zones: [0..<scalars.count]) == [text.spans[1]].compactMap(\.self))
    }

    @Test(arguments: [
        "See [1] and [photo attached].", "Write to <ann@example.org>.", "It is 50% off, 20% more.", "Love xxx",
        "a < b and b > c", "size XXL",
        "Sizes [S, M]", "<https://example.org/order/name>",
    ])
    func ordinaryBracketsAreNone(text: String) {
        let scalars = Array(text.unicodeScalars)
        #expect(Placeholders.spans(in: scalars, zones: [0..<scalars.count]).isEmpty)
    }
}
