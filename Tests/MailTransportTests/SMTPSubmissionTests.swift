import Desk
import Foundation
import MailTransport
import TestSupport
import Testing

@Suite(.enabled(if: MailServer.isAvailable), .mailServer)
struct SMTPSubmissionTests {
    @Test(arguments: ServerSecurity.allCases)
    func submits(_ security: ServerSecurity) async throws {
        let server = try MailServer.current
        let user = Accounts.fresh()
        let smtp = SMTPSubmission(Accounts.smtp(server, security: security))
        let message = Accounts.message(body: ".\n..two\nGrüße\nlast line without end")
        let receipt = try await smtp.submit(
            Submission(returnPath: "desk@desk.test", recipients: [user], message: message))
        #expect(receipt.reply.hasPrefix("250 2.0.0 Ok: queued as "))
        let arrived = try #require(try await server.awaitMessages(1, of: user).first)
        let text = String(decoding: arrived, as: UTF8.self)
        #expect(text.hasPrefix("Return-Path: <desk@desk.test>"))
        #expect(text.replacing("\r\n", with: "\n").hasSuffix("\n\n.\n..two\nGrüße\nlast line without end\n"))
    }

    @Test func theNullReturnPathArrives() async throws {
        let server = try MailServer.current
        let user = Accounts.fresh()
        let smtp = SMTPSubmission(Accounts.smtp(server))
        _ = try await smtp.submit(Submission(returnPath: nil, recipients: [user], message: Accounts.message()))
        let arrived = try #require(try await server.awaitMessages(1, of: user).first)
        #expect(arrived.starts(with: Array("Return-Path: <>".utf8)))
    }

    @Test(arguments: [MailServer.password, nil])
    func logsIn(_ password: String?) async throws {
        let server = try MailServer.current
        let login = ServerLogin(user: "lena@desk.test", secret: .value(password ?? "wrong"))
        let smtp = SMTPSubmission(Accounts.smtp(server, login: login))
        let submission = Submission(returnPath: nil, recipients: [Accounts.fresh()], message: Accounts.message())
        guard password == nil else {
            _ = try await smtp.submit(submission)
            return
        }
        let failure = try await failure { _ = try await smtp.submit(submission) }
        #expect(failure.kind == .authentication && failure.detail.hasPrefix("535 5.7.8"))
        #expect(!failure.description.contains("wrong"))
    }

    @Test(arguments: [
        ("tempfail@customer.test", MailFailure.Kind.temporary, "450 4.2.1"),
        ("reject@customer.test", .permanent, "550 5.1.1"),
        ("somebody@elsewhere.test", .permanent, "550 5.1.2"),
    ])
    func aRefusalIsToldWithItsReply(_ recipient: String, _ kind: MailFailure.Kind, _ reply: String) async throws {
        let smtp = SMTPSubmission(Accounts.smtp(try .current))
        let submission = Submission(returnPath: nil, recipients: [recipient], message: Accounts.message())
        for _ in 1...2 {
            let failure = try await failure { _ = try await smtp.submit(submission) }
            #expect(failure.kind == kind)
            #expect(failure.detail.hasPrefix(reply), "\(failure)")
        }
    }

    @Test func oneRefusedRecipientRefusesAll() async throws {
        let server = try MailServer.current
        let user = Accounts.fresh()
        let smtp = SMTPSubmission(Accounts.smtp(server))
        let both = Submission(
            returnPath: nil, recipients: [user, "reject@customer.test"], message: Accounts.message("Both"))
        #expect(try await failure { _ = try await smtp.submit(both) }.kind == .permanent)
        _ = try await smtp.submit(Submission(returnPath: nil, recipients: [user], message: Accounts.message("Alone")))
        let arrived = try await server.awaitMessages(1, of: user)
        #expect(arrived.count == 1 && String(decoding: arrived[0], as: UTF8.self).contains("Subject: Alone"))
    }

    @Test func theConnectionIsKeptForTheNextMessage() async throws {
        let server = try MailServer.current
        let user = Accounts.fresh()
        let smtp = SMTPSubmission(Accounts.smtp(server))
        for number in 1...5 {
            let message = Accounts.message("Number \(number)", body: String(repeating: "\(number)\n", count: number))
            _ = try await smtp.submit(Submission(returnPath: nil, recipients: [user], message: message))
        }
        #expect(try await server.awaitMessages(5, of: user).count == 5)
    }

    @Test func aServerWithoutSTARTTLSIsRefused() async throws {
        let server = try MailServer.current
        let smtp = SMTPSubmission(Accounts.smtp(server, port: server.ports.smtpWithoutTLS))
        let submission = Submission(returnPath: nil, recipients: ["lena@desk.test"], message: Accounts.message())
        let failure = try await failure { _ = try await smtp.submit(submission) }
        #expect(failure.kind == .misconfigured && failure.remedy?.hasPrefix("the server offers no STARTTLS") == true)
    }

    @Test(arguments: ["", "a@b.test\r\nRCPT TO:<c@d.test>", "a@b.test> X", "a b@c.test"])
    func whatIsNoAddressIsNotSent(_ address: String) async throws {
        let smtp = SMTPSubmission(Accounts.smtp(try .current))
        let to = Submission(returnPath: nil, recipients: [address], message: Accounts.message())
        #expect(try await failure { _ = try await smtp.submit(to) }.kind == .permanent)
        let from = Submission(returnPath: address, recipients: ["lena@desk.test"], message: Accounts.message())
        #expect(try await failure { _ = try await smtp.submit(from) }.kind == .permanent)
    }

    @Test func nobodyToSendToIsPermanent() async throws {
        let smtp = SMTPSubmission(Accounts.smtp(try .current))
        let submission = Submission(returnPath: nil, recipients: [], message: Accounts.message())
        #expect(try await failure { _ = try await smtp.submit(submission) }.kind == .permanent)
    }

    @Test(arguments: ["one\n.\nMAIL FROM:<x@y.test>\n", "one\r.\rtwo", "one\r\n.\ntwo\r", "one\n.\r\ntwo"])
    func aBareLineEndCannotEndTheMessage(_ body: String) async throws {
        let server = try MailServer.current
        let user = Accounts.fresh()
        let smtp = SMTPSubmission(Accounts.smtp(server))
        let message = Accounts.message(body: "") + Array(body.utf8)
        _ = try await smtp.submit(Submission(returnPath: nil, recipients: [user], message: message))
        let arrived = try await server.awaitMessages(1, of: user)
        let text = String(decoding: try #require(arrived.first), as: UTF8.self).replacing("\r\n", with: "\n")
        let expected = body.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        #expect(text.contains("\n\n" + expected))
    }
}
