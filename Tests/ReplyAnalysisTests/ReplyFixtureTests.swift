import Foundation
import Testing
import WorkingTime

@testable import ReplyAnalysis

/// Replies to one customer (see `FindingTests.customer`), sent on Wednesday 4 March 2026 at 10:15, each with its expected outcome beside it.
@Suite struct ReplyFixtureTests {
    struct Fixture: Decodable {
        struct Reply: Decodable {
            var agent: String
            var body: String
        }
        struct Expected: Decodable {
            var verdict: Judgement.Verdict
            var empathy: Judgement.Empathy
            var callToAction: Judgement.CallToAction?
            var canned: Bool
            var flags: [Judgement.Flag]
            var due: [Date]
        }
        var reply: Reply
        var templates: [String]?
        var expected: Expected
    }

    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
            "fixtures/replies")
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter {
        $0.hasSuffix(".json")
    }.sorted()

    @Test func thereAreFixtures() { #expect(Self.names.count >= 5) }

    @Test(arguments: names)
    func aReplyIsJudgedAsExpected(name: String) throws {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        let data = try Data(contentsOf: Self.folder.appendingPathComponent(name))
        let fixture = try decoder.decode(Fixture.self, from: data)
        let calendar = DueTimeTests.calendar
        var input = ReplyCase(body: fixture.reply.body)
        input.agent = fixture.reply.agent
        input.customer = FindingTests.customer
        input.sentAt = DueTimeTests.sentAt
        let sources = InMemoryReuseSources(templates: fixture.templates ?? [], history: [])
        let judged = try Judge(calendar: calendar).judge(input, against: [sources])
        let expected = fixture.expected
        #expect(judged.verdict == expected.verdict)
        #expect(judged.empathy == expected.empathy)
        if let call = expected.callToAction { #expect(judged.callToAction == call) }
        #expect(judged.canned == expected.canned)
        #expect(judged.empathyNeeded)
        #expect(judged.flags == expected.flags)
        #expect(judged.promises.compactMap(\.due) == expected.due)
    }
}
