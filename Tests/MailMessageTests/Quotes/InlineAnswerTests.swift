import Testing

@testable import MailMessage

@Suite("Inline answers")
struct InlineAnswerTests {
    static func answers(_ text: String) -> [InlineAnswer] {
        ReplyText.inlineAnswers(ReplyText.zones(of: text), in: text)
    }

    @Test("keep their order and the passage above them")
    func order() {
        let text = """
            Hi, see below.

            On Wed, Mar 4, 2026 at 10:15 AM Desk <desk@example.org> wrote:
            > Does the lamp work?
            >> (you said it does not)
            It does.

            > Shall we send another?
            > It is free.

            Yes, please.

            Thanks
            > -- 
            > Desk
            """
        #expect(
            Self.answers(text) == [
                InlineAnswer(quote: "Does the lamp work?\n(you said it does not)", answer: "It does."),
                InlineAnswer(quote: "Shall we send another?\nIt is free.", answer: "Yes, please.\n\nThanks"),
            ])
    }

    @Test("are there on a message, with the marks of other programs taken away")
    func message() {
        let text = "Tom wrote:\n| One > two?\nYes.\n| Three?\nNo.\n\nKind regards\nDana\n"
        let message = Message(Array("From: Dana <dana@example.test>\n\n\(text)".utf8))
        #expect(
            message.inlineAnswers == [
                InlineAnswer(quote: "One > two?", answer: "Yes."), InlineAnswer(quote: "Three?", answer: "No."),
            ])
    }

    @Test("the last may stand below the quote, without its signature")
    func last() {
        let text = "> One?\n1\n> Two?\n2\n\n-- \nDana"
        #expect(
            Self.answers(text) == [InlineAnswer(quote: "One?", answer: "1"), InlineAnswer(quote: "Two?", answer: "2")])
    }

    @Test(
        "a reply above or below the whole quote has none",
        arguments: [
            "It works.\n\nOn 4 Mar 2026 at 10:15, Desk <desk@example.org> wrote:\n> Does it?\n",
            "On 4 Mar 2026 at 10:15, Desk <desk@example.org> wrote:\n> Does it?\n\nIt works.\n",
            "Hello.\n\n> Does it?\n\nIt works.\n", "It works.\n", "",
            "On 4 Mar 2026 at 10:15, Desk <desk@example.org> wrote:\n> Does it?\n\n> Really?\n\nIt works.\n",
        ])
    func none(text: String) {
        #expect(Self.answers(text).isEmpty)
    }
}
