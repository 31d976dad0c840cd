import Desk
import Foundation
import MailTransport
import TestSupport
import Testing

@Suite(.enabled(if: MailServer.isAvailable), .mailServer)
struct IMAPMailboxTests {
    @Test func fetchingLeavesSeenUntouched() async throws {
        let server = try MailServer.current
        let user = Accounts.fresh()
        try await server.deliver(Accounts.message("One"), to: user)
        try await withMailbox(Accounts.imap(server, user: user)) { store in
            _ = try await store.select("INBOX")
            let first = try #require(try await store.fetch(1, byteLimit: 1 << 20))
            #expect(first.flags.isDisjoint(with: ["\\Seen"]))
            #expect(try await store.flags(of: [1])[1]?.contains("\\Seen") == false)
            #expect(first.size == first.bytes.count)
            #expect(abs(try #require(first.internalDate).timeIntervalSinceNow) < 60)
        }
    }

    @Test func aBodyThatLooksLikeAResponseSurvives() async throws {
        let server = try MailServer.current
        let user = Accounts.fresh()
        let body = ")\nA002 OK done\nrb3 OK Fetch completed\n* BYE now\n* 1 FETCH (BODY[] {5}\n+ go\n.\n..\n)\n"
        let message = Accounts.message(body: body)
        try await server.deliver(message, to: user)
        try await withMailbox(Accounts.imap(server, user: user)) { store in
            _ = try await store.select("INBOX")
            let fetched = try #require(try await store.fetch(1, byteLimit: 1 << 20))
            #expect(fetched.bytes.suffix(message.count) == message[...])
            #expect(try await store.uids(from: 1) == [1])
        }
    }

    @Test func aMessageOfTwentyMegabytesComesWhole() async throws {
        let server = try MailServer.current
        let user = Accounts.fresh()
        let line = String(repeating: "x", count: 76) + "\n"
        let message = Accounts.message(body: String(repeating: line, count: 20_000_000 / 77))
        try await withMailbox(Accounts.imap(server, user: user)) { store in
            let uid = try #require(try await store.append(message, to: "INBOX", flags: [], date: nil))
            _ = try await store.select("INBOX")
            let whole = try #require(try await store.fetch(uid, byteLimit: 64 << 20))
            #expect(whole.bytes == message && whole.size == message.count)
            let part = try #require(try await store.fetch(uid, byteLimit: 1000))
            #expect(part.bytes == Array(message.prefix(1000)) && part.size == message.count)
        }
    }

    @Test(arguments: [1, 1000, 10_000_000])
    func fetchesNoMoreThanTheLimit(_ limit: Int) async throws {
        let server = try MailServer.current
        let user = Accounts.fresh()
        let message = Accounts.message(body: String(repeating: "line\n", count: 1000))
        try await withMailbox(Accounts.imap(server, user: user)) { store in
            _ = try await store.append(message, to: "INBOX", flags: [], date: nil)
            _ = try await store.select("INBOX")
            let fetched = try #require(try await store.fetch(1, byteLimit: limit))
            #expect(fetched.bytes == Array(message.prefix(limit)) && fetched.size == message.count)
        }
    }

    @Test func aMessageThatIsGoneIsNil() async throws {
        let server = try MailServer.current
        try await withMailbox(Accounts.imap(server, user: Accounts.fresh())) { store in
            _ = try await store.select("INBOX")
            #expect(try await store.fetch(7, byteLimit: 100) == nil)
            #expect(try await store.flags(of: [7, 8]).isEmpty)
            #expect(try await store.flags(of: []).isEmpty)
            #expect(try await store.uids(from: 1).isEmpty)
        }
    }

    @Test(arguments: ["Held", "Zurückgehalten & “geprüft”", "返信.未送信", "with \"quotes\" and \\"])
    func aMessageGoesItsWay(_ folder: String) async throws {
        let server = try MailServer.current
        let date = Date(timeIntervalSince1970: 1_784_281_465)
        let message = Accounts.message(id: "way", body: "Grüße\n")
        try await withMailbox(Accounts.imap(server, user: Accounts.fresh())) { store in
            try await store.createFolder(folder)
            try await store.createFolder(folder)
            let uid = try #require(
                try await store.append(message, to: "INBOX", flags: ["\\Seen", "$Mine"], date: date))
            _ = try await store.select("INBOX")
            #expect(try await store.search(messageID: "way@customer.test") == [uid])
            #expect(try await store.search(messageID: "other@customer.test").isEmpty)
            try await store.addFlags(["\\Answered"], to: uid)
            try await store.removeFlags(["\\Seen"], from: uid)
            #expect(try await store.flags(of: [uid])[uid]?.subtracting(["\\Recent"]) == ["\\Answered", "$Mine"])
            try await store.move(uid, to: folder)
            #expect(try await store.uids(from: 1).isEmpty)
            let selected = try await store.select(folder)
            #expect(selected.exists == 1)
            let moved = try #require(try await store.uids(from: 1).first)
            let fetched = try #require(try await store.fetch(moved, byteLimit: 1 << 20))
            #expect(fetched.bytes == message && fetched.internalDate == date)
        }
    }

    @Test func uidsBeginWhereAsked() async throws {
        let server = try MailServer.current
        try await withMailbox(Accounts.imap(server, user: Accounts.fresh())) { store in
            for _ in 1...5 { _ = try await store.append(Accounts.message(), to: "INBOX", flags: [], date: nil) }
            _ = try await store.select("INBOX")
            #expect(try await store.uids(from: 0) == [1, 2, 3, 4, 5])
            #expect(try await store.uids(from: 4) == [4, 5])
            #expect(try await store.uids(from: 6).isEmpty)
        }
    }

    @Test func aMissingFolderIsNamed() async throws {
        let server = try MailServer.current
        try await withMailbox(Accounts.imap(server, user: Accounts.fresh())) { store in
            let select = try await failure { _ = try await store.select("Outbox") }
            #expect(select.kind == .misconfigured && select.operation.hasPrefix("IMAP select Outbox for "))
            #expect(select.remedy == "create the folder, or correct its name in the configuration")
            let append = try await failure {
                try await store.append(Accounts.message(), to: "Outbox", flags: [], date: nil)
            }
            #expect(append.kind == .misconfigured && append.operation.hasPrefix("IMAP append to Outbox for "))
            _ = try await store.select("INBOX")
        }
    }

    @Test func whatCannotBeWrittenLeavesTheConnectionUsable() async throws {
        let server = try MailServer.current
        try await withMailbox(Accounts.imap(server, user: Accounts.fresh())) { store in
            _ = try await store.select("INBOX")
            #expect(try await failure { try await store.addFlags(["a b"], to: 1) }.kind == .permanent)
            #expect(try await failure { _ = try await store.select("a\r\nb") }.kind == .permanent)
            #expect(try await store.uids(from: 1).isEmpty)
        }
    }

    @Test func severalFoldersAtOnce() async throws {
        let server = try MailServer.current
        let users = (1...6).map { _ in Accounts.fresh() }
        for user in users { try await server.deliver(Accounts.message(user), to: user) }
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for user in users {
                group.addTask {
                    try await withMailbox(Accounts.imap(server, user: user)) { try await $0.select("INBOX").exists }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts == Array(repeating: 1, count: users.count))
    }
}

/// A server that has only what RFC 3501 asks for, and little room.
@Suite(
    .enabled(if: MailServer.isAvailable),
    .mailServer(.init(without: ["IDLE", "MOVE", "UIDPLUS", "ESEARCH", "LITERAL+"], quota: 100_000)))
struct PlainIMAPServerTests {
    @Test func aMessageIsMovedByCopying() async throws {
        let server = try MailServer.current
        let message = Accounts.message()
        try await withMailbox(Accounts.imap(server, user: Accounts.fresh())) { store in
            try await store.createFolder("Held")
            _ = try await store.append(message, to: "INBOX", flags: [], date: nil)
            _ = try await store.select("INBOX")
            try await store.move(1, to: "Held")
            #expect(try await store.uids(from: 1).isEmpty)
            _ = try await store.select("Held")
            #expect(try await store.fetch(1, byteLimit: 10_000)?.bytes == message)
        }
    }

    @Test func nobodyElsesDeletedMessagesAreExpunged() async throws {
        let server = try MailServer.current
        try await withMailbox(Accounts.imap(server, user: Accounts.fresh())) { store in
            try await store.createFolder("Held")
            for flags in [["\\Deleted"], []] {
                _ = try await store.append(Accounts.message(), to: "INBOX", flags: flags, date: nil)
            }
            _ = try await store.select("INBOX")
            try await store.move(2, to: "Held")
            #expect(try await store.uids(from: 1) == [1, 2])
            #expect(try await store.flags(of: [2])[2]?.contains("\\Deleted") == true)
            #expect(try await store.select("Held").exists == 1)
        }
    }

    @Test func aFullMailboxIsNamed() async throws {
        let server = try MailServer.current
        let message = Accounts.message(body: String(repeating: "line\n", count: 20_000))
        try await withMailbox(Accounts.imap(server, user: Accounts.fresh())) { store in
            let failure = try await failure { try await store.append(message, to: "INBOX", flags: [], date: nil) }
            #expect(failure.kind == .temporary && failure.remedy == "make room in the mailbox or raise its quota")
        }
    }

    @Test func pollingFindsNewMail() async throws {
        let server = try MailServer.current
        let user = Accounts.fresh()
        let settings = Accounts.imap(server, user: user, pollInterval: .milliseconds(50))
        try await withMailbox(settings) { store in
            _ = try await store.select("INBOX")
            try await server.deliver(Accounts.message(), to: user)
            try await store.waitForChange(timeout: .seconds(10))
            #expect(try await store.uids(from: 1) == [1])
        }
    }

    @Test func aPollingWaitCanBeCancelled() async throws {
        let server = try MailServer.current
        try await withMailbox(Accounts.imap(server, user: Accounts.fresh())) { store in
            _ = try await store.select("INBOX")
            try await expectCancellation { try await store.waitForChange(timeout: .seconds(60)) }
        }
    }
}
