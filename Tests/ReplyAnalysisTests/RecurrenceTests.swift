import Foundation
import Testing
import WorkingTime

@testable import ReplyAnalysis

@Suite struct RecurrenceTests {
    static let template = ReuseTests.template

    static func facet(_ reply: String, _ texts: [String]) -> ReuseFacet {
        let sentences = MailText(reply).sentences
        return ReuseFacet(
            of: sentences, stock: sentences.map { _ in 0 },
            against: texts.map { ReuseSource(kind: .template, name: "t", text: $0) })
    }

    /// Near-verbatim edits of one template; each must still count as reused.
    @Test(arguments: [
        // A name and a number.
        template.replacing("blue lantern", with: "green bowl").replacing("your card", with: "account 4711"),
        // Clauses swapped.
        "Until the spring the blue lantern that you ordered is out of stock. When it leaves our warehouse in the harbour we will write to "
            + "you, and we have put your name on the list for the next delivery. So far nothing has been charged to your card.",
        // One sentence written anew.
        template.replacing(
            "Nothing has been charged to your card so far.", with: "Greetings from Bo, who packs the lanterns."),
        // A word put in here and there.
        template.replacing("is out of stock", with: "is sadly out of stock").replacing(
            "will write", with: "will gladly write"),
    ])
    func aNearVerbatimEditIsReused(reply: String) {
        let facet = Self.facet(reply, [Self.template])
        #expect(facet.recurrence > 0.6 && facet.share > 0.6, "\(facet.recurrence) \(facet.share)")
    }

    @Test func aHeavyRevisionLiesBetweenACopyAndNewText() {
        let revision =
            "Sadly the blue lantern that you chose is out of stock at present. Your name is on the list for the spring, and we write to you "
            + "as soon as one leaves our warehouse."
        let new = "The handle came off because we sent old screws, and I post it tonight with better ones."
        let shares = [new, revision, Self.template].map { Self.facet($0, [Self.template]).recurrence }
        #expect(shares[0] < 0.2 && shares[1] > shares[0] + 0.15 && shares[2] > shares[1] + 0.15, "\(shares)")
    }

    @Test func whatManyWriteCountsMoreThanWhatOneWrote() throws {
        func share(copies: Int) throws -> Double {
            var sources = InMemoryReuseSources()
            for k in 0..<40 {
                let text = k < copies ? "Please bear with me. Case \(k)." : "Nobody has asked me today about item \(k)."
                sources.add(ReuseSource(kind: .reply, name: "\(k)", text: text))
            }
            let sentences = MailText("Please bear with me.").sentences
            return try ReuseFacet(of: sentences, stock: [0], searching: [sources]).recurrence
        }
        let shares = [try share(copies: 0), try share(copies: 1), try share(copies: 30)]
        #expect(shares[0] < 0.1 && shares[1] > shares[0] + 0.2 && shares[2] > shares[1] + 0.1, "\(shares)")
    }

    @Test func repliesBeyondThoseComparedAreCounted() throws {
        var sources = InMemoryReuseSources()
        for k in 0..<41 { sources.add(ReuseSource(kind: .reply, name: "\(k)", text: Self.template)) }
        let sentences = MailText(Self.template).sentences
        let facet = try ReuseFacet(of: sentences, stock: sentences.map { _ in 0 }, searching: [sources])
        #expect(facet.matches.count == ReuseFacet.mostSources && facet.replies == 41, "\(facet.replies)")
    }

    @Test func ofEqualSourcesTheNewestIsNamed() throws {
        var sources = InMemoryReuseSources()
        for name in ["old", "new"] { sources.add(ReuseSource(kind: .reply, name: name, text: Self.template)) }
        let found = try sources.sources(sharing: Winnowing.fingerprints(of: Self.template), limit: 1)
        #expect(found.map(\.name) == ["new"])
    }

    @Test func aLongHistoryForgetsWhatIsRareAndKeepsWhatRecurs() {
        var counts = PhraseCounts(mostEntries: 1000)
        let stock = SourceWords(MailText("Please bear with me.").sentences)
        for k in 0..<500 {
            counts.add(stock)
            let letters = String(k).map { String(UnicodeScalar(UInt8(97 + ($0.wholeNumberValue ?? 0)))) }.joined()
            counts.add(SourceWords(MailText("The \(letters) lantern of \(letters)x came \(letters)y home.").sentences))
        }
        let phrase = ReplyPhrases(stock).hashes[2]
        #expect(counts.size <= 1000 && counts[phrase] == 500, "\(counts.size) \(counts[phrase])")
    }

    @Test func aPhraseIsCountedOnceAText() {
        var counts = PhraseCounts()
        let text = SourceWords(MailText("Please bear with me. Please bear with me.").sentences)
        counts.add(text)
        #expect(counts[ReplyPhrases(text).hashes[0]] == 1)
    }

    @Test func courtesyAloneProvesLittleAndAReplyOfGreetingAloneIsCourtesy() throws {
        let judge = Judge(calendar: .weekdays(timeZone: .gmt))
        #expect(try judge.judge(ReplyCase(body: "Thank you."), against: []).cannedShare < 0.4)
        let greeting = try judge.judge(ReplyCase(body: "Dear Mr Whitfield,\n\nKind regards,\nBo"), against: [])
        #expect(greeting.sentences.isEmpty && greeting.cannedShare > 0.4)
        #expect(try judge.judge(ReplyCase(body: ""), against: []).cannedShare == 0)
    }
}
