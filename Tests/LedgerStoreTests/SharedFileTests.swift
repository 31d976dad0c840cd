import Desk
import Foundation
import LedgerStore
import Testing

@Suite struct SharedFileTests {
    @Test("Two processes that take in the same mail acknowledge it once")
    func concurrentTake() async throws {
        let fixture = try LedgerFixture()
        let ledgers = try [fixture.ledger, fixture.again()]
        let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                group.addTask {
                    let mail = Mail(id: "\(number / 4)@x.test", from: "c\(number / 4)@x.test")
                    return try await ledgers[number % 2].take(mail) != .alreadyKnown
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(taken == 10)
        #expect(try await fixture.ledger.dueAcknowledgements(account: "help", at: noon, limit: 99).count == 10)
        #expect(try await fixture.ledger.waiting().count == 10)
    }

    @Test("Two processes that see different mails of one sender keep the limit together")
    func concurrentLimit() async throws {
        let fixture = try LedgerFixture()
        let ledgers = try [fixture.ledger, fixture.again()]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<12 { group.addTask { try await ledgers[number % 2].take(Mail(id: "\(number)@x.test")) } }
            try await group.waitForAll()
        }
        #expect(try await fixture.ledger.dueAcknowledgements(account: "help", at: noon, limit: 99).count == 2)
    }

    @Test("A ledger that many open at once is made once")
    func concurrentOpen() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rightback-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("new/ledger.sqlite").path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<4 {
                group.addTask {
                    try await LedgerStore(path: path).take(Mail(id: "\(number)@x.test", from: "c\(number)@x.test"))
                }
            }
            try await group.waitForAll()
        }
        #expect(try await LedgerStore(path: path).waiting().count == 4)
    }

    @Test("A ledger is copied while it is in use")
    func copy() async throws {
        let fixture = try LedgerFixture()
        try await fixture.ledger.take(Mail())
        let target = fixture.folder.appendingPathComponent("copy.sqlite").path
        try LedgerStore.copy(fixture.path, to: target)
        #expect(try await LedgerStore(path: target).take(Mail()) == .alreadyKnown)
    }
}
