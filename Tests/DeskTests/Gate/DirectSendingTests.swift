import Desk
import Foundation
import Testing

@Suite struct DirectSendingTests {
    private func send(_ bytes: [UInt8], _ desk: GateFixture, to recipients: [String] = ["lena@customer.test"])
        async throws -> String
    {
        let outcome = try await desk.gatekeeper().sendDirectly(
            AgentReply(bytes: bytes, desk: fernhill), recipients: recipients, returnPath: "bounce@desk.test")
        return switch outcome {
        case .sent: "sent"
        case .held: "held"
        case .tryAgain: "try again"
        case .refused: "refused"
        }
    }

    @Test("A reply handed over is sent once, to those who were named")
    func good() async throws {
        let desk = try GateFixture()
        #expect(try await send(reply(), desk, to: ["a@customer.test", "b@customer.test"]) == "sent")
        #expect(try await send(reply(), desk) == "sent")
        #expect(desk.submission.taken.map(\.recipients) == [["a@customer.test", "b@customer.test"]])
        #expect(desk.submission.taken.first?.returnPath == "bounce@desk.test")
    }

    @Test("Without To the recipient is the one who was named")
    func withoutTo() async throws {
        let desk = try GateFixture()
        #expect(try await send(reply([("To", nil)]), desk, to: ["Tom@customer.test"]) == "sent")
        #expect(try await desk.records().map(\.recipient) == ["tom@customer.test"])
    }

    @Test("A poor reply is held until it is overridden")
    func held() async throws {
        let desk = try GateFixture()
        #expect(try await send(poorReply(), desk) == "held")
        #expect(try await send(poorReply(), desk) == "held")
        #expect(try await send(poorReply([("X-Rightback-Override", "urgent")]), desk) == "sent")
        #expect(try await desk.records().map(\.overrideReason) == ["urgent"])
    }

    @Test("Failures are told apart, and after an unknown outcome nothing is sent again")
    func failures() async throws {
        let desk = try GateFixture(failing: [MailFailure.temporary, MailFailure.permanent])
        #expect(try await send(reply(), desk) == "try again")
        #expect(try await send(reply(), desk) == "refused")
        #expect(try await send(reply(), desk) == "held")
        let other = try GateFixture(failing: [CancellationError()])
        await #expect(throws: CancellationError.self) { try await send(reply(), other) }
        #expect(try await send(reply(), other) == "try again")
        try await other.ledger().settleInterrupted(account: "help", before: noon + 1)
        #expect(try await send(reply(), other) == "held")
        #expect(other.submission.tried == 1)
    }
}
