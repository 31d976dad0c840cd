import Desk
import Foundation
import MailTransport
import TestSupport
import Testing

@Suite(.enabled(if: MailServer.isAvailable), .mailServer)
struct IMAPConnectingTests {
    @Test(arguments: ServerSecurity.allCases)
    func connects(_ security: ServerSecurity) async throws {
        let settings = Accounts.imap(try .current, user: Accounts.fresh(), security: security)
        let inbox = try await withMailbox(settings) { try await $0.select("INBOX") }
        #expect(inbox.uidValidity > 0 && inbox.uidNext == 1 && inbox.exists == 0)
    }

    @Test func aWrongPasswordIsNamed() async throws {
        let settings = Accounts.imap(try .current, user: "lena@desk.test", secret: .value("wrong"))
        let failure = try await failure { _ = try await IMAPMailboxOpener(settings).open() }
        #expect(failure.kind == .authentication)
        #expect(failure.description.contains("IMAP login of lena@desk.test"))
        #expect(failure.description.hasSuffix("Authentication failed.; check the user name and the secret"))
        #expect(!failure.description.contains("wrong"))
    }

    @Test func anUnknownHostIsNamed() async throws {
        let settings = Accounts.imap(try .current, user: "lena@desk.test", host: "no-such-host.test")
        let failure = try await failure { _ = try await IMAPMailboxOpener(settings).open() }
        #expect(failure.kind == .temporary)
        #expect(failure.remedy == "check the host name “no-such-host.test” and the name service")
    }

    @Test func aRefusedConnectionIsNamed() async throws {
        let settings = Accounts.imap(try .current, user: "lena@desk.test", port: 1)
        let failure = try await failure { _ = try await IMAPMailboxOpener(settings).open() }
        #expect(failure.kind == .temporary)
        #expect(failure.remedy == "check that a server runs at that host and port")
    }

    @Test(arguments: [ServerSecurity.tls, .starttls])
    func anUnknownCertificateIsRefused(_ security: ServerSecurity) async throws {
        let settings = Accounts.imap(try .current, user: "lena@desk.test", security: security, trusts: false)
        let failure = try await failure { _ = try await IMAPMailboxOpener(settings).open() }
        #expect(failure.kind == .misconfigured)
        #expect(failure.remedy == "check the server's certificate, or set caFile to the authority that vouches for it")
    }

    @Test func aMissingCAFileIsNamed() async throws {
        var settings = Accounts.imap(try .current, user: "lena@desk.test")
        settings.address.caFile = "/nowhere/ca.pem"
        let failure = try await failure { [settings] in _ = try await IMAPMailboxOpener(settings).open() }
        #expect(
            failure.kind == .misconfigured && failure.remedy == "check that the CA file /nowhere/ca.pem is readable PEM"
        )
    }

    @Test func tlsAtAPlainPortIsNamed() async throws {
        let server = try MailServer.current
        let settings = Accounts.imap(server, user: "lena@desk.test", security: .tls, port: server.ports.imap)
        let failure = try await failure { _ = try await IMAPMailboxOpener(settings).open() }
        #expect(failure.kind == .misconfigured)
        #expect(failure.remedy?.contains("set security to starttls") == true)
    }

    @Test(arguments: ["", "evil.test/path", "user@evil.test", "a b", "x:y"])
    func whatIsNoHostIsRefused(_ host: String) async throws {
        let settings = Accounts.imap(try .current, user: "lena@desk.test", host: host)
        #expect(try await failure { _ = try await IMAPMailboxOpener(settings).open() }.kind == .misconfigured)
    }
}

@Suite(.enabled(if: MailServer.isAvailable), .mailServer)
struct ReconnectingTests {
    @Test func leavesNoConnectionBehind() async throws {
        let server = try MailServer.current
        let settings = Accounts.imap(server, user: Accounts.fresh())
        let open = try await withMailbox(settings) { store in
            _ = try await store.select("INBOX")
            return try server.connections(to: server.ports.imaps)
        }
        #expect(open == 1)
        for _ in 0..<20 { _ = try await withMailbox(settings) { try await $0.select("INBOX") } }
        // Without a close, and cancelled half-way.
        for _ in 0..<5 { _ = try await IMAPMailboxOpener(settings).open() }
        let store = try await IMAPMailboxOpener(settings).open()
        _ = try await store.select("INBOX")
        try await expectCancellation { try await store.waitForChange(timeout: .seconds(60)) }
        await store.close()
        #expect(try server.connections(to: server.ports.imaps) == 0)
    }
}

@Suite(.enabled(if: MailServer.isAvailable), .mailServer(.init(hasExpiredCertificate: true)))
struct ExpiredCertificateTests {
    @Test(arguments: [ServerSecurity.tls, .starttls])
    func isRefusedByIMAP(_ security: ServerSecurity) async throws {
        let settings = Accounts.imap(try .current, user: "lena@desk.test", security: security)
        let failure = try await failure { _ = try await IMAPMailboxOpener(settings).open() }
        #expect(failure.kind == .misconfigured && failure.remedy == "renew the server's certificate")
    }

    @Test func isRefusedBySMTP() async throws {
        let smtp = SMTPSubmission(Accounts.smtp(try .current))
        let submission = Submission(returnPath: nil, recipients: ["lena@customer.test"], message: Accounts.message())
        let failure = try await failure { _ = try await smtp.submit(submission) }
        #expect(failure.kind == .misconfigured && failure.remedy == "renew the server's certificate")
    }
}
