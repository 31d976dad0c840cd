import Desk
import Foundation
import Glibc
import TestSupport
import Testing

/// The service killed in the middle of its work: nothing goes out twice, nothing is forgotten.
@Suite(.mailServer, .serialized, .enabled(if: MailServer.isAvailable))
struct InterruptionTests {
    private static let count = 20

    @Test func killedAgainAndAgainItSendsNothingTwice() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "killed@desk.test")
        for number in 0..<Self.count {
            try await desk.deliver(Letter(from: "mail\(number)@customer.test", id: "mail\(number)@customer.test"))
        }
        try await desk.withMailbox { store in
            try await store.createFolder("Outbox")
            for number in 0..<Self.count {
                let reply = Letter(
                    reply: "reply\(number)@desk.test", to: "reply\(number)@customer.test",
                    headers: ["X-Rightback-Override: for the test"], body: "Number \(number) is on its way.")
                try await store.append(reply.bytes, to: "Outbox", flags: [], date: nil)
            }
        }

        // Each life ends a little further into the work: after so many steps that the log tells of.
        for steps in 1...12 {
            let service = try desk.start("serve")
            try await eventually("step \(steps)") {
                Self.steps(service.stderr) >= steps || Self.isIdle(service.stderr) || service.status != nil
            }
            service.signal(SIGKILL)
            _ = try await service.result()
        }
        try await desk.round()
        try await desk.round()
        try await desk.settle()

        let history = try await desk.history()
        #expect(history.acknowledgements.count == Self.count)
        #expect(history.replies.count == Self.count)
        var arrived = 0
        for number in 0..<Self.count {
            let acknowledged = try desk.mail(of: "mail\(number)@customer.test").count
            let replied = try desk.mail(of: "reply\(number)@customer.test").count
            #expect(acknowledged <= 1, "mail\(number)")
            #expect(replied <= 1, "reply\(number)")
            let acknowledgement = history.acknowledgements.first { $0.messageID == "mail\(number)@customer.test" }
            let reply = history.replies.first { $0.messageID == "reply\(number)@desk.test" }
            // What the ledger calls sent has come; what it can't know is told as unknown or still being sent.
            if acknowledgement?.state == .sent { #expect(acknowledged == 1, "mail\(number)") }
            if reply?.state == .sent { #expect(replied == 1, "reply\(number)") }
            #expect([.sent, .transmitting, .unknown].contains(acknowledgement?.state), "mail\(number)")
            #expect([.sent, .transmitting, .unknown].contains(reply?.state), "reply\(number)")
            arrived += acknowledged + replied
        }
        #expect(arrived >= 2 * Self.count - 2 * 12, "a life loses at most one message of each kind")
        let filed = try desk.mail(in: "Sent").count
        let left = try desk.mail(in: "Outbox").count
        #expect(filed + left == Self.count, "every reply is filed or still in the outbox")
    }

    private static func steps(_ log: String) -> Int {
        log.split(separator: "\n").count {
            $0.contains("\"taken in") || $0.contains("\"acknowledged\"") || $0.contains("\"reply sent\"")
        }
    }

    private static func isIdle(_ log: String) -> Bool { steps(log) >= 3 * count }
}
