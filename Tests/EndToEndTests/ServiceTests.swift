import Foundation
import Glibc
import MailMessage
import TestSupport
import Testing

/// `rightback serve` over its life: waiting, signals, accounts in trouble, servers that go away, its log.
@Suite(.mailServer, .serialized, .enabled(if: MailServer.isAvailable))
struct ServiceTests {
    @Test func mailIsAcknowledgedOnDeliveryAndTheServiceEndsOnSIGTERM() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "idle@desk.test")
        let service = try desk.start("serve")
        try await eventually("the service waits for news") { try await desk.isWatched(by: service) }
        // The interval between two looks is ten minutes: only the server's announcement can be the reason.
        for number in 1...3 {
            let customer = "idle\(number)@customer.test"
            try await desk.deliver(Letter(from: customer, id: "idle\(number)@customer.test"))
            _ = try await desk.awaitMail(1, of: customer)
        }
        service.signal(SIGTERM)
        let result = try await service.result(within: .seconds(5))
        #expect(result.status == 0, "\(result)")
        #expect(result.complaints.last?.contains("\"ended\"") == true)
    }

    @Test func logsAreJSONLineByLineWithoutAnyBodyText() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "log@desk.test")
        let body = "Xylophone repairs are what I ask about \"quoted\" \\ and \u{1B}[31m red"
        let result = try await desk.serving { _ in
            try await desk.deliver(Letter(from: "log@customer.test", id: "log\"\\@customer.test", body: body))
            _ = try await desk.awaitMail(1, of: "log@customer.test")
            try await desk.putIntoOutbox(
                Letter(
                    reply: "log-reply@desk.test", to: "log@customer.test", answering: "log@customer.test",
                    headers: ["X-Rightback-Override: quite \"right\""], body: "Marimba tuning comes first."))
            _ = try await desk.awaitMail(2, of: "log@customer.test")
        }
        #expect(result.status == 0)
        #expect(result.stdout.isEmpty)
        for line in result.complaints {
            let event = try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "no JSON: \(line)")
            for key in ["time", "level", "message"] { #expect(event[key] is String, "\(key) in \(line)") }
        }
        for word in ["Xylophone", "Marimba", "secret"] { #expect(!result.stderr.contains(word)) }
    }

    @Test func SIGHUPTakesOverAGoodConfigurationAndKeepsTheOldForABrokenOne() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "reload@desk.test")
        let good = try desk.read("rightback.yml")
        let result = try await desk.serving { service in
            try desk.write(good.replacingOccurrences(of: "timeZone:", with: "timeSone:"), to: "rightback.yml")
            service.signal(SIGHUP)
            try await eventually("the broken configuration is told of") { service.stderr.contains("timeSone") }
            try await desk.deliver(Letter(from: "reload1@customer.test", id: "reload1@customer.test"))
            _ = try await desk.awaitMail(1, of: "reload1@customer.test")

            let renamed = good.replacingOccurrences(of: "Fernhill Bikes", with: "Fernhill Cycles")
            try desk.write(renamed, to: "rightback.yml")
            service.signal(SIGHUP)
            try await eventually("the good configuration is taken over") {
                service.stderr.contains("configuration read again")
            }
            try await desk.deliver(Letter(from: "reload2@customer.test", id: "reload2@customer.test"))
            let received = try await desk.awaitMail(1, of: "reload2@customer.test")
            #expect(received[0].message.from.map(\.name) == ["Fernhill Cycles"])
        }
        #expect(result.status == 0, "\(result)")
        let complaints = result.complaints.filter { $0.contains("timeSone") }
        #expect(complaints.count == 1)
        #expect(complaints.first?.contains("rightback.yml:5:") == true, "file, line and column: \(complaints)")
    }

    @Test(arguments: [Trouble.wrongPassword, .unknownHost])
    func oneAccountInTroubleKeepsNoOtherFromBeingServed(_ trouble: Trouble) async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "both-\(trouble.number)@desk.test")
        try desk.write("wrong\n", to: "wrong-password")
        let bad =
            switch trouble {
            case .wrongPassword: desk.accountSettings(name: "bad", user: "bad@desk.test", password: "wrong-password")
            case .unknownHost: desk.accountSettings(name: "bad", user: "bad@desk.test", host: "mail.nowhere.test")
            }
        try desk.write(desk.configuration(accounts: bad + "\n" + desk.accountSettings()), to: "rightback.yml")
        let customer = "both-\(trouble.number)@customer.test"
        let result = try await desk.serving { service in
            try await desk.deliver(Letter(from: customer, id: customer))
            _ = try await desk.awaitMail(1, of: customer)
            try await eventually("the trouble is told") { service.stderr.contains("\"account\":\"bad\"") }
        }
        #expect(result.status == 0, "\(result)")
        let errors = result.complaints.filter { $0.contains("\"level\":\"error\"") }
        #expect(errors.count == 1, "one clear line:\n\(errors.joined(separator: "\n"))")
        #expect(errors.allSatisfy { $0.contains("\"account\":\"bad\"") })
        #expect(errors.first?.contains(trouble.remedy) == true, "\(errors)")

        // The same in one round, for cron: the others are served, and the exit code tells.
        try await desk.deliver(Letter(from: customer, id: "again-\(customer)"))
        let once = try await desk.run("serve", "--once")
        #expect(once.status == 2)
        #expect(once.complaints.count { $0.contains("\"level\":\"error\"") } == 1)
        _ = try await desk.awaitMail(2, of: customer)
    }

    enum Trouble: String, CustomTestStringConvertible {
        case wrongPassword, unknownHost
        var testDescription: String { rawValue }
        var number: Int { self == .wrongPassword ? 1 : 2 }
        var remedy: String { self == .wrongPassword ? "check the user name and the secret" : "check the host name" }
    }

    @Test func lostConnectionsComeBack() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "kicked@desk.test")
        try await desk.serving { service in
            try await eventually("the service waits for news") { try await desk.isWatched(by: service) }
            try await desk.server.dropConnections(of: desk.account)
            try await desk.deliver(Letter(from: "kicked@customer.test", id: "kicked@customer.test"))
            try await eventually("the mail is acknowledged") { try !desk.mail(of: "kicked@customer.test").isEmpty }
        }
    }

    @Test func aServerThatWasAwayIsServedAgainAndToldOfOnce() async throws {
        let server = try await MailServer.start()
        let desk = try DeskUnderTest(server, account: "away@desk.test")
        let result = try await desk.serving { service in
            try await eventually("the service waits for news") { try await desk.isWatched(by: service) }
            try await server.pause()
            try await eventually("the trouble is told") { service.stderr.contains("\"level\":\"error\"") }
            try await server.resume()
            try await desk.deliver(Letter(from: "away@customer.test", id: "away@customer.test"))
            try await eventually("the mail is acknowledged") { try !desk.mail(of: "away@customer.test").isEmpty }
        }
        #expect(result.status == 0)
        let errors = result.complaints.filter { $0.contains("\"level\":\"error\"") }
        // Two folders are watched: either may have met it after the other was over it.
        let sorts = Dictionary(grouping: errors) { $0.drop { $0 != "," } }
        #expect(sorts.values.allSatisfy { $0.count <= 2 }, "\(result.stderr)")
        try await server.stop()
    }
}

extension DeskUnderTest {
    /// Both folders that the service watches are being watched: it has said so, and its server knows its connections.
    func isWatched(by service: Program) async throws -> Bool {
        service.stderr.contains("\"watching\"")
    }
}
