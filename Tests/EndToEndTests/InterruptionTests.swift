import Desk
import Foundation
import Glibc
import MailMessage
import TestSupport
import Testing

/// The service killed in the middle of its work: nothing goes out twice, nothing is forgotten.
@Suite(.mailServer, .serialized, .enabled(if: MailServer.isAvailable))
struct InterruptionTests {
    private static let perLife = 3

    @Test func killedAgainAndAgainItSendsNothingTwice() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "killed@desk.test")
        // Each life finds new work, and ends a little further into it: after so many steps that its log tells of.
        let lives = [1, 2, 3, 4, 5, 6, 2, 4, 3, 5]
        for (life, steps) in lives.enumerated() {
            for number in life * Self.perLife..<(life + 1) * Self.perLife {
                try await desk.deliver(Letter(from: "mail\(number)@customer.test", id: "mail\(number)@customer.test"))
                try await desk.putIntoOutbox(
                    Letter(
                        reply: "reply\(number)@desk.test", to: "reply\(number)@customer.test",
                        headers: ["X-Rightback-Override: for the test"], body: "Number \(number) is on its way."))
            }
            let service = try desk.start("serve")
            try await eventually("step \(steps) of life \(life)") {
                Self.steps(service.stderr) >= steps || service.status != nil
            }
            service.signal(SIGKILL)
            _ = try await service.result()
        }
        let count = lives.count * Self.perLife
        try await desk.round()
        try await desk.round()
        try await desk.settle()

        let history = try await desk.history()
        #expect(history.acknowledgements.count == count)
        #expect(history.replies.count == count)
        var arrived = 0
        for number in 0..<count {
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
        #expect(arrived >= 2 * (count - lives.count), "a life loses at most one message of each kind")
        let filed = try desk.mail(in: "Sent").count
        let left = try desk.mail(in: "Outbox").count
        #expect(filed + left == count, "every reply is filed or still in the outbox")
    }

    @Test func severalProcessesAtOnceSendNothingTwice() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "crowd@desk.test")
        for number in 0..<6 {
            try await desk.deliver(Letter(from: "crowd\(number)@customer.test", id: "crowd\(number)@customer.test"))
            try await desk.putIntoOutbox(
                Letter(
                    reply: "crowd\(number)@desk.test", to: "answer\(number)@customer.test",
                    headers: ["X-Rightback-Override: for the test"], body: "Number \(number) is on its way."))
        }
        let crowd = try (0..<3).map { _ in try desk.start("serve", "--once") }
        for program in crowd { _ = try await program.result() }
        try await desk.round()
        try await desk.settle()
        for number in 0..<6 {
            #expect(try desk.mail(of: "crowd\(number)@customer.test").count == 1)
            #expect(try desk.mail(of: "answer\(number)@customer.test").count == 1)
        }
        // IMAP has no lock, so filing is left to the process that sent the reply.
        let filed = try desk.mail(in: "Sent").compactMap(\.message.messageID)
        #expect(filed.sorted() == (0..<6).map { "crowd\($0)@desk.test" })
        #expect(try desk.mail(in: "Outbox").isEmpty)
        #expect(try desk.mail(in: "Held").isEmpty)
    }

    private static func steps(_ log: String) -> Int {
        log.split(separator: "\n").count {
            $0.contains("\"taken in") || $0.contains("\"acknowledged\"") || $0.contains("\"reply sent\"")
        }
    }
}
