import Testing

@testable import ReplyAnalysis

@Suite struct PlaceholderTests {
    @Test(arguments: [
        "Your number is «1»{{order_id}}«/1».", "Your case is «1»[CASE NUMBER]«/1».",
        "It arrives on «1»<insert date>«/1».", "Ref «1»XXXX«/1».",
        "Dear «1»Customer Name«/1», hello.", "Pay «1»${amount}«/1» now.", "Hello «1»%FIRST_NAME%«/1»!",
        "Call «1»[your name]«/1».",
        "Code «1»____«/1» please.", "Valid from «1»MM/DD/YYYY«/1» on.",
        "We sent you «1»<article and quantity>«/1» today.",
        "Tax is «1»[[CHECK W/ RICK: 6 or 7%??]]«/1».", "Dear Ms. «1»(first name)«/1», hello.",
        "Hi «1»$first_name$«/1»!",
        "Hi «1»*|FNAME|*«/1»!", "Hi «1»{first_name}«/1»!", "Hi «1»{% name %}«/1»!", "Hi «1»##NAME##«/1»!",
        "Hi «1»<<name>>«/1»!", "It comes on «1»insert date here«/1».", "«1»Lorem ipsum«/1» dolor.",
        "Your card ending «1»xxxx«/1»",
    ])
    func unfilledFieldsAreFound(marked: String) {
        let text = MarkedText(marked)
        let scalars = Array(text.text.unicodeScalars)
        #expect(Placeholders.spans(in: scalars, zones: [0..<scalars.count]) == [text.spans[1]].compactMap(\.self))
    }

    @Test(arguments: [
        "See [1] and [photo attached].", "Write to <ann@example.org>.", "It is 50% off, 20% more.", "Love xxx",
        "a < b and b > c", "size XXL",
        "Sizes [S, M]", "Love, Beth xxxx", "See you Friday\nxxxxx", "I wrote [sic] it", "I <3 it",
        "Set {\"a\": 1} there.",
        "Give the date as DD/MM/YYYY.", "Reply with it (your order number).", "It is $5 or $6.", "Room #5 or #6",
        "[our guide](https://example.org/name)", "Insert the card and turn it.", "<b>bold</b>",
        "<https://example.org/order/name>",
    ])
    func ordinaryBracketsAreNone(text: String) {
        let scalars = Array(text.unicodeScalars)
        #expect(Placeholders.spans(in: scalars, zones: [0..<scalars.count]).isEmpty)
    }
}
