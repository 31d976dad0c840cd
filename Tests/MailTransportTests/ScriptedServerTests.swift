import Desk
import Foundation
import MailTransport
import Synchronization
import TestSupport
import Testing

/// What real servers never or rarely do.
struct OddIMAPServerTests {
    /// A server that lets anybody in, then answers as asked.
    private func server(
        _ answer: @escaping @Sendable (_ tag: String, _ command: String) -> ScriptedServer.Answer?
    ) throws -> ScriptedServer {
        try ScriptedServer(greeting: "* OK ready\r\n") { line in
            let tag = String(line.prefix { $0 != " " })
            let command = String(line.dropFirst(tag.count + 1))
            if let own = answer(tag, command) { return own }
            switch command.split(separator: " ").first ?? "" {
            case "CAPABILITY": return .say("* CAPABILITY IMAP4rev1 IDLE\r\n\(tag) OK\r\n")
            case "SELECT": return .say("* 1 EXISTS\r\n* OK [UIDVALIDITY 7] v\r\n\(tag) OK done\r\n")
            default: return .say("\(tag) OK done\r\n")
            }
        }
    }

    private func settings(_ server: ScriptedServer, security: ServerSecurity = .plain) -> IMAPSettings {
        IMAPSettings(
            address: ServerAddress(
                host: "127.0.0.1", port: server.port, security: security, connectTimeout: .seconds(2)),
            login: ServerLogin(user: "lena", secret: .value("secret")), responseTimeout: .milliseconds(300))
    }

    @Test func noSTARTTLSIsRefusedBeforeThePasswordIsSent() async throws {
        let server = try server { _, _ in nil }
        let failure = try await failure {
            _ = try await IMAPMailboxOpener(settings(server, security: .starttls)).open()
        }
        #expect(failure.kind == .misconfigured && failure.remedy?.hasPrefix("the server offers no STARTTLS") == true)
        #expect(!server.heard.contains { $0.contains("LOGIN") || $0.contains("AUTHENTICATE") })
    }

    @Test func silenceAtTheGreetingEndsInTime() async throws {
        let server = try ScriptedServer(greeting: "") { _ in .stall }
        let start = ContinuousClock.now
        let failure = try await failure { _ = try await IMAPMailboxOpener(settings(server)).open() }
        #expect(failure.kind == .temporary && ContinuousClock.now - start < .seconds(30))
    }

    @Test func aGoodbyeAtTheGreetingIsTemporary() async throws {
        let server = try ScriptedServer(greeting: "* BYE too many connections\r\n") { _ in .hangUp }
        let failure = try await failure { _ = try await IMAPMailboxOpener(settings(server)).open() }
        #expect(failure.kind == .temporary && failure.detail == "too many connections")
    }

    @Test func aLoginThatIsOutOfOrderIsTemporary() async throws {
        let server = try server { tag, command in
            command.hasPrefix("LOGIN") ? .say("\(tag) NO [UNAVAILABLE] the user database is down\r\n") : nil
        }
        let failure = try await failure { _ = try await IMAPMailboxOpener(settings(server)).open() }
        #expect(failure.kind == .temporary && failure.detail == "the user database is down")
    }

    @Test func silenceDuringACommandEndsInTime() async throws {
        let server = try server { _, command in command.hasPrefix("UID SEARCH") ? .stall : nil }
        let store = try await IMAPMailboxOpener(settings(server)).open()
        _ = try await store.select("INBOX")
        let start = ContinuousClock.now
        let failure = try await failure { _ = try await store.uids(from: 1) }
        #expect(failure.kind == .temporary && failure.detail == "the server did not answer in time")
        #expect(ContinuousClock.now - start < .seconds(30))
        await store.close()
    }

    @Test func withoutIdleByChoiceItLooksAgainAndAgain() async throws {
        let looks = Mutex(0)
        let server = try server { tag, command in
            guard command.hasPrefix("NOOP") else { return nil }
            let count = looks.withLock {
                $0 += 1; return $0
            }
            return .say(count < 3 ? "\(tag) OK nothing\r\n" : "* 2 EXISTS\r\n\(tag) OK news\r\n")
        }
        var settings = settings(server)
        settings.usesIdle = false
        settings.pollInterval = .milliseconds(10)
        let store = try await IMAPMailboxOpener(settings).open()
        _ = try await store.select("INBOX")
        try await store.waitForChange(timeout: .seconds(60))
        #expect(server.heard.count { $0.contains("NOOP") } == 3)
        #expect(!server.heard.contains { $0.contains("IDLE") })
        await store.close()
    }

    @Test func aCommandCanBeCancelled() async throws {
        let server = try server { _, command in command.hasPrefix("UID SEARCH") ? .stall : nil }
        var settings = settings(server)
        settings.responseTimeout = .seconds(60)
        let store = try await IMAPMailboxOpener(settings).open()
        _ = try await store.select("INBOX")
        try await expectCancellation { _ = try await store.uids(from: 1) }
        await store.close()
    }

    @Test func connectingCanBeCancelled() async throws {
        let server = try ScriptedServer(greeting: "") { _ in .stall }
        var settings = settings(server)
        settings.address.connectTimeout = .seconds(60)
        try await expectCancellation { [settings] in _ = try await IMAPMailboxOpener(settings).open() }
    }

    @Test func aGoodbyeDuringACommandIsTemporary() async throws {
        let server = try server { _, command in
            command.hasPrefix("NOOP") || command.hasPrefix("UID") ? .say("* BYE shutting down\r\n") : nil
        }
        let store = try await IMAPMailboxOpener(settings(server)).open()
        _ = try await store.select("INBOX")
        let failure = try await failure { _ = try await store.uids(from: 1) }
        #expect(failure.kind == .temporary && failure.detail == "the server said goodbye: shutting down")
        await store.close()
    }

    @Test(arguments: [
        "* 1 FETCH (UID 1 BODY[] {99999999999}\r\n", "* SEARCH a b\r\n", "nonsense\r\n", "A009 OK done\r\n",
    ])
    func whatIsNotIMAPIsTemporary(_ nonsense: String) async throws {
        let server = try server { _, command in command.hasPrefix("UID") ? .say(nonsense) : nil }
        let store = try await IMAPMailboxOpener(settings(server)).open()
        _ = try await store.select("INBOX")
        #expect(try await failure { _ = try await store.uids(from: 1) }.kind == .temporary)
        #expect(try await failure { _ = try await store.uids(from: 1) }.detail == "the connection is closed")
        await store.close()
    }

    @Test func goodbyeIsSaid() async throws {
        let server = try server { tag, command in
            switch command {
            case "IDLE": .say("+ idling\r\n")
            case "LOGOUT": .say("* BYE\r\n\(tag) OK\r\n")
            default: tag == "DONE" ? .say("rb3 OK done\r\n") : nil
            }
        }
        let store = try await IMAPMailboxOpener(settings(server)).open()
        _ = try await store.select("INBOX")
        try await expectCancellation { try await store.waitForChange(timeout: .seconds(60)) }
        await store.close()
        #expect(server.heard.suffix(3) == ["rb3 IDLE", "DONE", "rb4 LOGOUT"])
    }
}

/// Bearer tokens, which the real servers here don't take.
struct BearerTokenTests {
    private let login = ServerLogin(user: "lena", secret: .command("echo t0ken"), method: .xoauth2)
    /// `user=lena^Aauth=Bearer t0ken^A^A` in base64.
    private let sent = Data("user=lena\u{1}auth=Bearer t0ken\u{1}\u{1}".utf8).base64EncodedString()

    @Test func goToIMAPAsXOAUTH2() async throws {
        let server = try ScriptedServer(greeting: "* OK ready\r\n") { line in
            let tag = line.prefix { $0 != " " }
            let capabilities =
                line.hasSuffix("CAPABILITY") ? "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=XOAUTH2\r\n" : ""
            return .say("\(capabilities)\(tag) OK\r\n")
        }
        let address = ServerAddress(host: "127.0.0.1", port: server.port, security: .plain)
        let store = try await IMAPMailboxOpener(IMAPSettings(address: address, login: login)).open()
        await store.close()
        #expect(server.heard.contains { $0.hasSuffix(" AUTHENTICATE XOAUTH2 \(sent)") }, "\(server.heard)")
    }

    @Test func goToSMTPAsXOAUTH2() async throws {
        let server = try ScriptedServer(greeting: "220 ready\r\n") { line in
            if line.hasPrefix("EHLO") { return .say("250-desk.test\r\n250 AUTH PLAIN XOAUTH2\r\n") }
            if line == "AUTH XOAUTH2" { return .say("334 \r\n") }
            return .say(line.hasPrefix("MAIL") ? "550 enough\r\n" : "235 welcome\r\n")
        }
        let address = ServerAddress(host: "127.0.0.1", port: server.port, security: .plain)
        let smtp = SMTPSubmission(SMTPSettings(address: address, login: login, timeout: .seconds(5)))
        let submission = Submission(returnPath: nil, recipients: ["a@b.test"], message: Array("x: y\r\n\r\n".utf8))
        #expect(try await failure { _ = try await smtp.submit(submission) }.detail == "550 enough")
        #expect(server.heard.contains(sent), "\(server.heard)")
    }
}

struct OddSMTPServerTests {
    private func smtp(_ server: ScriptedServer, timeout: Duration = .seconds(2)) -> SMTPSubmission {
        SMTPSubmission(
            SMTPSettings(
                address: ServerAddress(host: "127.0.0.1", port: server.port, security: .plain), timeout: timeout))
    }

    private let submission = Submission(
        returnPath: nil, recipients: ["lena@customer.test"], message: Array("Subject: x\r\n\r\nbody\r\n".utf8))

    /// A server that takes everything, except for what is asked.
    private func server(
        greeting: String = "220 ready\r\n", _ answer: @escaping @Sendable (String) -> ScriptedServer.Answer?
    ) throws -> ScriptedServer {
        try ScriptedServer(greeting: greeting) { line in
            if let own = answer(line) { return own }
            if line == "DATA" { return .say("354 go on\r\n") }
            let isContent = line.isEmpty || line == "body" || line.hasPrefix("Subject:")
            return .say(isContent ? "" : "250 fine\r\n")
        }
    }

    @Test func submitsToTheScriptedServerToo() async throws {
        let server = try server { _ in nil }
        #expect(try await smtp(server).submit(submission) == SubmissionReceipt(reply: "250 fine"))
    }

    @Test func silenceEndsInTime() async throws {
        let server = try server { $0.hasPrefix("MAIL") ? .stall : nil }
        let failure = try await failure { _ = try await smtp(server, timeout: .milliseconds(300)).submit(submission) }
        #expect(failure.kind == .temporary)
    }

    @Test(arguments: ["EHLO", "MAIL", "RCPT", "DATA", "."])
    func submittingCanBeCancelled(_ moment: String) async throws {
        let server = try server { $0.hasPrefix(moment) ? .stall : nil }
        let smtp = smtp(server, timeout: .seconds(60))
        let submission = submission
        try await expectCancellation { _ = try await smtp.submit(submission) }
    }

    @Test func aGreetingThatRefusesUsIsNoFaultOfTheMessage() async throws {
        let server = try server(greeting: "554 no mail from you\r\n") { _ in nil }
        let failure = try await failure { _ = try await smtp(server).submit(submission) }
        #expect(failure.kind == .misconfigured && failure.detail == "554 no mail from you")
    }

    @Test(arguments: [
        ("451 4.3.0 try later", MailFailure.Kind.temporary), ("554 5.7.1 looks like spam", .permanent),
        ("552-5.2.2 the mailbox\r\n552 5.2.2 is full", .permanent),
    ])
    func theLastAnswerDecides(_ reply: String, _ kind: MailFailure.Kind) async throws {
        let server = try server { $0 == "." ? .say(reply + "\r\n") : nil }
        let failure = try await failure { _ = try await smtp(server).submit(submission) }
        #expect(failure.kind == kind && failure.detail == reply.replacing("\r\n", with: " "))
    }

    @Test func aMissingLastAnswerIsSaidToBeUncertain() async throws {
        let server = try server { $0 == "." ? .hangUp : nil }
        let failure = try await failure { _ = try await smtp(server).submit(submission) }
        #expect(failure.kind == .uncertain && failure.detail.contains("it may have been accepted"))
    }

    @Test(arguments: [ScriptedServer.Answer.hangUp, .say("421 idle for too long\r\n")])
    func aKeptConnectionThatDiedIsReplaced(_ end: ScriptedServer.Answer) async throws {
        let count = Counter()
        let server = try server { line in line.hasPrefix("MAIL") && count.next() == 2 ? end : nil }
        let smtp = smtp(server)
        for _ in 1...3 { _ = try await smtp.submit(submission) }
        #expect(server.heard.filter { $0 == "." }.count == 3)
        #expect(server.heard.filter { $0.hasPrefix("EHLO") }.count == 2)
    }
}
