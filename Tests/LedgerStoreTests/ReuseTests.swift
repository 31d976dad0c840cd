import Desk
import Foundation
import LedgerStore
import ReplyAnalysis
import Testing

@Suite struct ReuseTests {
    let fixture: LedgerFixture
    var ledger: LedgerStore { fixture.ledger }
    init() throws { fixture = try LedgerFixture() }

    static let stock = """
        The parcel with your new saddle left our workshop this morning and will reach the post office in your street tomorrow.
        Please bring the card from your letter box and something that shows your name when you come to fetch it there.
        """

    private func remember(_ id: String, to recipient: String, _ text: String = stock, at: Date? = noon) async throws
        -> Bool
    {
        try await ledger.remember(
            sent: text, identity: MessageIdentity(messageID: id, contentHash: Array(id.utf8)), recipient: recipient,
            at: at)
    }

    private func found(exceptTo recipient: String?, limit: Int = 10) throws -> [ReuseSource] {
        try ledger.reuseSources(exceptTo: recipient).sources(
            sharing: Winnowing.fingerprints(of: Self.stock), limit: limit)
    }

    @Test("Remembering again changes nothing")
    func idempotent() async throws {
        #expect(try await remember("a", to: "Lena@customer.test"))
        #expect(try await !remember("a", to: "Lena@customer.test"))
        #expect(try found(exceptTo: nil) == [ReuseSource(kind: .reply, name: "a", sentAt: noon, text: Self.stock)])
    }

    @Test(
        "Texts to the same recipient are left out, in either case",
        arguments: ["lena@customer.test", "LENA@Customer.test"])
    func recipient(address: String) async throws {
        _ = try await remember("a", to: "Lena@customer.test")
        _ = try await remember("b", to: "tom@customer.test")
        #expect(try found(exceptTo: address).map(\.name) == ["b"])
        #expect(try found(exceptTo: nil).count == 2)
    }

    @Test("A text to nobody known is found, whoever asks", arguments: [nil, "lena@customer.test"])
    func noRecipient(asking: String?) async throws {
        _ = try await remember("a", to: "", at: nil)
        #expect(try found(exceptTo: asking).map(\.name) == ["a"])
    }

    @Test("The limit counts after those to the same recipient are gone")
    func limit() async throws {
        for number in 1...9 { _ = try await remember("own\(number)", to: "lena@customer.test") }
        let first = Self.stock.split(separator: "\n")[0]
        _ = try await remember("near", to: "tom@customer.test", String(first))
        #expect(try found(exceptTo: "lena@customer.test", limit: 2).map(\.name) == ["near"])
        _ = try await remember("whole", to: "tom@customer.test")
        #expect(try found(exceptTo: "lena@customer.test", limit: 1).map(\.name) == ["whole"])
        #expect(try found(exceptTo: "lena@customer.test", limit: 2).map(\.name) == ["whole", "near"])
    }

    @Test("What was sent may be found from then on, not what was only judged")
    func sent() async throws {
        let reply = try await ledger.judged(body: Self.stock)
        #expect(try found(exceptTo: nil).isEmpty)
        try await ledger.send(reply, at: noon + 1)
        #expect(try found(exceptTo: nil).map(\.sentAt) == [noon + 1])
        #expect(try found(exceptTo: "lena@customer.test").isEmpty)
    }

    @Test("No fingerprints find nothing; more than a statement's parameters can be asked for")
    func counts() async throws {
        _ = try await remember("a", to: "")
        let sources = ledger.reuseSources(exceptTo: nil)
        #expect(try sources.sources(sharing: [], limit: 5).isEmpty)
        let many =
            (0..<100_000).map { Fingerprint($0) &* 0x9E37_79B9_7F4A_7C15 } + Winnowing.fingerprints(of: Self.stock)
        #expect(try sources.sources(sharing: many, limit: 5).count == 1)
    }
}
