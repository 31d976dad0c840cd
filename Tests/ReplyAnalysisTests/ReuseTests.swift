import Testing

@testable import ReplyAnalysis

@Suite struct ReuseTests {
    static let template = """
        The blue lantern that you ordered is out of stock until the spring. We have put your name on the list for the next delivery and will \
        write to you when it leaves our warehouse in the harbour. Nothing has been charged to your card so far.
        """

    @Test(arguments: [
        (template, 0.95...1.0),
        // A name, a number and a word changed.
        (template.replacing("blue lantern", with: "copper kettle").replacing("spring", with: "autumn"), 0.8...1.0),
        // Sentences in another order.
        (
            "Nothing has been charged to your card so far. The blue lantern that you ordered is out of stock until the spring.",
            0.95...1.0
        ),
        (
            "Your kettle is on my desk; the handle came off because we sent the old screws, and I post it tonight with new ones.",
            0...0.1
        ),
    ])
    func nearVerbatimTextIsFoundAndNewTextIsNot(reply: String, share: ClosedRange<Double>) throws {
        let sentences = MailText(reply).sentences
        let facet = ReuseFacet(
            of: sentences, stock: sentences.map { _ in 0 },
            against: [ReuseSource(kind: .template, name: "late", text: Self.template)])
        #expect(share.contains(facet.share), "\(facet.share)")
    }

    @Test func courtesyWeighsNextToNothing() {
        let courtesy = "Thank you for writing to us about your order today. "
        let sentences = MailText(courtesy + "Your own kettle has been mended by Bo this very morning.").sentences
        let source = ReuseSource(kind: .reply, name: "7", text: courtesy)
        let plain = ReuseFacet(of: sentences, stock: [0, 0], against: [source]).share
        let weighed = ReuseFacet(of: sentences, stock: [1, 0], against: [source]).share
        #expect(plain > 0.4 && weighed < 0.2, "\(plain) \(weighed)")
    }

    @Test func sevenWordsInARowAreAlwaysFound() throws {
        let shared = "was left in the green box beside"
        var sources = InMemoryReuseSources()
        sources.add(
            ReuseSource(kind: .reply, name: "a", text: "Last week the parcel of a neighbour \(shared) some bricks."))
        let found = try sources.sources(sharing: Winnowing.fingerprints(of: "It \(shared) your door."), limit: 5)
        #expect(found.map(\.name) == ["a"])
    }

    @Test func theSourceThatSharesMostComesFirst() throws {
        var sources = InMemoryReuseSources()
        sources.add(
            ReuseSource(
                kind: .reply, name: "some", text: "Nothing has been charged to your card so far, as you can see."))
        sources.add(ReuseSource(kind: .template, name: "all", text: Self.template))
        let found = try sources.sources(sharing: Winnowing.fingerprints(of: Self.template), limit: 1)
        #expect(found.map(\.name) == ["all"])
    }

    @Test func greetingSignatureAndQuoteAreNotFingerprinted() {
        let own = "The blue lantern that you ordered is out of stock until the spring."
        let mail =
            "Dear Dana Whitfield,\n\n\(own)\n\nKind regards,\nBo\nHarbour Lanterns\n\n> Where is the lantern that I ordered in May?"
        #expect(Winnowing.fingerprints(of: mail) == Winnowing.fingerprints(of: own))
    }
}
