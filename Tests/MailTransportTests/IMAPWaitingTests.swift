import Desk
import MailTransport
import TestSupport
import Testing

/// Cancels work that has begun and would last a minute, and expects it to end by that.
///
/// On a machine with nothing else to do it takes milliseconds. Here other tests hold the threads at times, so the bound is wider than
/// the second that is promised.
func expectCancellation(of work: @escaping @Sendable () async throws -> Void) async throws {
    let clock = ContinuousClock()
    await withThrowingTaskGroup(of: Void.self) { group in
        let start = clock.now
        group.addTask { try await work() }
        group.addTask { try await Task.sleep(for: .milliseconds(200)) }
        _ = await group.nextResult()
        #expect(clock.now - start >= .milliseconds(200), "the work ended before it was cancelled")
        let cancelled = clock.now
        group.cancelAll()
        let result = await group.nextResult()
        #expect(throws: CancellationError.self) { try result?.get() }
        #expect(clock.now - cancelled < .seconds(30))
    }
}

@Suite(.enabled(if: MailServer.isAvailable), .mailServer)
struct IMAPWaitingTests {
    @Test func aDeliveryEndsTheWait() async throws {
        let server = try MailServer.current
        let user = Accounts.fresh()
        try await withMailbox(Accounts.imap(server, user: user)) { store in
            _ = try await store.select("INBOX")
            try await server.deliver(Accounts.message(), to: user)
            try await store.waitForChange(timeout: .seconds(60))
            #expect(try await store.uids(from: 1) == [1])
        }
    }

    @Test func mailThatWasToldOfBeforeTheWaitEndsItAtOnce() async throws {
        let server = try MailServer.current
        let user = Accounts.fresh()
        try await withMailbox(Accounts.imap(server, user: user)) { store in
            _ = try await store.select("INBOX")
            try await server.deliver(Accounts.message(), to: user)
            // The server tells of the new message while it answers this, and won't tell again.
            try await store.createFolder("Held")
            _ = try await store.flags(of: [1])
            let start = ContinuousClock.now
            try await store.waitForChange(timeout: .seconds(60))
            #expect(ContinuousClock.now - start < .seconds(30))
            #expect(try await store.uids(from: 1) == [1])
        }
    }

    @Test func theWaitEndsWithItsTime() async throws {
        let server = try MailServer.current
        try await withMailbox(Accounts.imap(server, user: Accounts.fresh())) { store in
            _ = try await store.select("INBOX")
            let start = ContinuousClock.now
            try await store.waitForChange(timeout: .milliseconds(300))
            let waited = ContinuousClock.now - start
            #expect(waited >= .milliseconds(300) && waited < .seconds(30))
            #expect(try await store.uids(from: 1).isEmpty)
        }
    }

    @Test func theWaitIsRenewed() async throws {
        let server = try MailServer.current
        let user = Accounts.fresh()
        var settings = Accounts.imap(server, user: user)
        settings.idleRenewal = .milliseconds(50)
        try await withMailbox(settings) { store in
            _ = try await store.select("INBOX")
            try await store.waitForChange(timeout: .milliseconds(300))
            try await server.deliver(Accounts.message(), to: user)
            try await store.waitForChange(timeout: .seconds(60))
            #expect(try await store.uids(from: 1) == [1])
        }
    }

    @Test func aCancelledWaitEndsWithinASecond() async throws {
        let server = try MailServer.current
        try await withMailbox(Accounts.imap(server, user: Accounts.fresh())) { store in
            _ = try await store.select("INBOX")
            try await expectCancellation { try await store.waitForChange(timeout: .seconds(600)) }
        }
    }

    @Test func aConnectionThatIsDroppedWhileWaitingIsATemporaryFailure() async throws {
        let server = try MailServer.current
        let user = Accounts.fresh()
        try await withMailbox(Accounts.imap(server, user: user)) { store in
            _ = try await store.select("INBOX")
            try await server.dropConnections(of: user)
            let failure = try await failure { try await store.waitForChange(timeout: .seconds(60)) }
            #expect(failure.kind == .temporary)
            #expect(try await MailTransportTests.failure { _ = try await store.uids(from: 1) }.kind == .temporary)
        }
        let exists = try await withMailbox(Accounts.imap(server, user: user)) { try await $0.select("INBOX").exists }
        #expect(exists == 0)
    }
}
