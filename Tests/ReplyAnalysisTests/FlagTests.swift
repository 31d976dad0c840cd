import Foundation
import Testing
import WorkingTime

@testable import ReplyAnalysis

@Suite struct FlagTests {
    private static let mail = """
        Hello, I wrote about the toaster on plot 19, order 61-20931. I tried to restart it twice. My husband Aidan says it is dead.
        Rosa Lindqvist
        """

    private func facts(_ reply: String, mail: String = Self.mail) -> ForeignFacts {
        ForeignFacts(
            reply: MailText(reply, writer: "Priya"), agent: "Priya", known: [MailText(mail)], subject: "toaster")
    }

    @Test(arguments: [
        "We have seen plot «1»31«/1» already.", "Your order 61-«1»19402«/1» is on its way.",
    ])
    func aNumberOfAnotherCaseIsForeign(marked: String) {
        let text = MarkedText(marked)
        #expect(facts(text.text).number == text.spans[1])
    }

    @Test(arguments: [
        "We have seen plot 19.", "Order 61-20931 is here.", "It comes on 31 May at 9.", "The lamp is 120 EUR, code 77.",
        "I keep it for 30 days.",
    ])
    func dayAmountAndOwnNumberAreNotForeign(reply: String) {
        #expect(facts(reply).number == nil)
    }

    @Test(arguments: ["All is well, «1»Padraig«/1».", "The stove, Mr «1»Addlestone«/1», needs a new burner."])
    func whoeverIsSpokenToMustBeInTheCase(marked: String) {
        let text = MarkedText(marked)
        #expect(facts(text.text).vocative == text.spans[1])
    }

    @Test(arguments: [
        "All is well, Rosa.", "Tell that to him, Aidan.", "We ship to Malmö, Lund and Kalmar.",
        "It was sent to Lund, Sweden.",
        "It is on its way, tomorrow.",
    ])
    func knownNamesAndPlacesAreNotSpokenTo(reply: String) {
        #expect(facts(reply).vocative == nil)
    }

    @Test func troubleThatTheCustomerNeverHadIsForeign() {
        #expect(facts("We are sorry to hear that your gate stood open and the dog ran off.").trouble > 0.9)
        #expect(facts("We are sorry to hear that the toaster is dead.").trouble == 0)
    }

    @Test func personsWithATitleMustBeInTheCase() {
        #expect(facts("As agreed with Mr Pritchard, it goes out today.").titles == 1)
        #expect(facts("As agreed with Mr Lindqvist, it goes out today.").titles == 0)
    }

    @Test(arguments: [
        ("Nope, 256 is its limit.", false), ("Boxed, or in a bag.", false), ("Hi Gordon,\n\nIt comes.", true),
        ("Gordon,\n\nIt comes.", true), ("Rosa,\n\nIt comes.", false), ("Yep, got it, behind the bar.", false),
    ])
    func onlyAGreetedNameIsAStranger(reply: String, isStranger: Bool) {
        let text = MailText(reply, writer: "Priya")
        let customer = CustomerMail(name: "Rosa Lindqvist", subject: "", body: Self.mail)
        let stranger = NamedPeople.stranger(in: text, customer: customer, mail: MailText(Self.mail))
        #expect((stranger != nil) == isStranger)
    }

    @Test(arguments: [
        (
            "«1»Our standards require every driver to place packages at the front door of the recipient.«/1» You get 40 EUR today.",
            true
        ),
        (
            "Thank you for your message. You get 40 EUR for the broken plates today, and Shawna brings new ones on Friday.",
            false
        ),
    ])
    func aParagraphSentBeforeRepeatsItself(marked: String, repeats: Bool) throws {
        let text = MarkedText(marked)
        let earlier = """
            Hi Rosa,

            Thank you for your message. Our standards require every driver to place packages at the front door of the recipient.

            Priya
            """
        var input = ReplyCase(body: text.text)
        input.agent = "Priya"
        input.customer = CustomerMail(name: "Rosa", subject: "", body: Self.mail)
        input.thread = [EarlierMail(author: .agent, at: nil, body: earlier)]
        let reading = try CaseReading(
            input, sources: [], grams: JudgeModels.shipped.grams, calendar: .weekdays(timeZone: .gmt))
        #expect(reading.repeats(atLeast: 0.9) == repeats)
        if repeats { #expect(reading.repeatedParagraph == text.spans[1]) }
    }

    @Test(arguments: [
        "That is really a question for the manufacturer.", "You would have to ask the workshop.",
        "As for that, it is up to the venue.",
    ])
    func whoHandsOffIsHeard(sentence: String) { #expect(turns(sentence).contains { $0.handingOff }) }

    @Test(arguments: ["Nobody made you take that road.", "In our experience most hikers do that."])
    func whoBlamesIsHeard(sentence: String) { #expect(turns(sentence).contains { $0.blaming }) }

    @Test(arguments: ["I bring the new valve tomorrow at ten.", "Yours is ready."])
    func whoActsNeitherHandsOffNorBlames(sentence: String) {
        #expect(!turns(sentence).contains { $0.handingOff || $0.blaming || $0.instructing })
    }

    private func turns(_ text: String) -> [TurnsOfPhrase] { MailText(text).sentences.map { TurnsOfPhrase($0.tokens) } }
}
