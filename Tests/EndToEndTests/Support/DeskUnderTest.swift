import Desk
import Foundation
import LedgerStore
import MailTransport
import TestSupport

/// A desk in a temporary folder: its configuration for a running mail server, its ledger, and the program.
final class DeskUnderTest: Sendable {
    static let address = "support@desk.test"

    let folder: URL
    let server: MailServer
    let account: String

    /// - Parameters:
    ///   - account: the desk's mailbox; its own for each test, so that tests of a suite don't meet.
    ///   - extra: further top-level sections of the configuration.
    init(_ server: MailServer, account: String, extra: String = "") throws {
        self.server = server
        self.account = account
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("desk-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write("secret\n", to: "password")
        try write(configuration(extra: extra), to: "rightback.yml")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
    }

    /// The configuration; named pieces can be replaced to spoil it.
    func configuration(accounts: String? = nil, ledger: String = "ledger.sqlite", extra: String = "") -> String {
        """
        desk:
          name: Fernhill Bikes
          address: \(account)
          contact: Priya Nair, +44 20 7946 0000
          timeZone: Europe/London
          hours: { mon-sun: "00:00-23:59" }
          agents: [{ name: Priya Nair, address: priya@desk.test }, { name: Tom Okafor, address: tom@desk.test }]
        accounts:
        \(accounts ?? accountSettings())
        acknowledgement:
          limits: { perSenderPerHour: 50, perSenderPerDay: 50 }
        ledger: \(ledger)
        log: { format: json }
        \(extra)
        """
    }

    /// One account's settings, as an item of the list of accounts.
    func accountSettings(
        name: String = "support", user: String? = nil, host: String = "localhost", imapPort: Int? = nil,
        password: String = "password", caFile: String? = nil, more: String = ""
    ) -> String {
        let caFile = caFile ?? server.caFile
        return """
              - name: \(name)
                imap:
                  host: \(host)
                  port: \(imapPort ?? server.ports.imaps)
                  user: \(user ?? account)
                  password: { file: \(password) }
                  caFile: \(caFile)
                smtp:
                  host: \(host)
                  port: \(server.ports.smtp)
                  security: starttls
                  caFile: \(caFile)
                addresses: [\(user ?? account), \(Self.address)]
                pollInterval: 10m
                \(more)
            """
    }

    func start(_ arguments: String..., environment: [String: String] = [:]) throws -> Program {
        try Program(arguments, in: folder, environment: environment)
    }

    @discardableResult
    func run(
        _ arguments: String..., stdin: [UInt8] = [], environment: [String: String] = [:]
    ) async throws -> Program.Result {
        try await Program(arguments, in: folder, stdin: stdin, environment: environment).result()
    }

    /// One round of the service, which must go well.
    @discardableResult
    func round() async throws -> Program.Result {
        let result = try await run("serve", "--once")
        guard result.status == 0 else { throw MailServer.Failure(description: "serve --once: \(result)") }
        return result
    }

    /// Runs the service while `body` works, then ends it with SIGTERM and waits for that.
    @discardableResult
    func serving(_ body: (Program) async throws -> Void) async throws -> Program.Result {
        let service = try start("serve")
        do {
            try await eventually("the service watches its folders") {
                service.stderr.contains("\"watching\"") || service.status != nil
            }
            try await body(service)
        } catch {
            service.signal(SIGKILL)
            throw MailServer.Failure(description: "\(error)\n--- log\n\(service.stderr)")
        }
        service.signal(SIGTERM)
        return try await service.result(within: .seconds(30))
    }

    // MARK: What the world sees

    /// Delivers a customer's mail into the desk's mailbox.
    func deliver(_ letter: Letter, from: String?) async throws {
        try await server.deliver(letter.bytes, from: from, to: account)
    }

    func deliver(_ letter: Letter) async throws { try await deliver(letter, from: letter.sender) }

    /// A connection to the desk's mailbox, as its agents' mail programs have one.
    func withMailbox<Value: Sendable>(_ body: (any MailStore) async throws -> Value) async throws -> Value {
        let address = ServerAddress(
            host: "localhost", port: server.ports.imaps, security: .tls, caFile: server.caFile)
        let login = ServerLogin(user: account, secret: .value(MailServer.password))
        let store = try await IMAPMailboxOpener(IMAPSettings(address: address, login: login)).open()
        do {
            let value = try await body(store)
            await store.close()
            return value
        } catch {
            await store.close()
            throw error
        }
    }

    /// Puts a reply where an agent's mail program puts it.
    func putIntoOutbox(_ letters: Letter...) async throws {
        try await withMailbox { store in
            try await store.createFolder("Outbox")
            for letter in letters { try await store.append(letter.bytes, to: "Outbox", flags: ["\\Seen"], date: nil) }
        }
    }

    /// What lies in a folder of the desk's mailbox.
    func mail(in name: String = "INBOX") throws -> [ReceivedLetter] {
        try server.messages(of: account, folder: name).map(ReceivedLetter.init)
    }

    /// What a customer has received.
    func mail(of customer: String) throws -> [ReceivedLetter] {
        try server.messages(of: customer).map(ReceivedLetter.init)
    }

    /// Waits until Postfix has nothing left to deliver: what has not come by then, does not come.
    func settle() async throws {
        let queues = ["maildrop", "incoming", "active", "deferred"].map {
            server.folder.appendingPathComponent("spool/\($0)")
        }
        try await eventually("Postfix has delivered all") {
            try queues.allSatisfy { queue in
                try FileManager.default.subpathsOfDirectory(atPath: queue.path).allSatisfy { $0.count < 3 }
            }
        }
    }

    func awaitMail(_ count: Int, of customer: String) async throws -> [ReceivedLetter] {
        try await server.awaitMessages(count, of: customer).map(ReceivedLetter.init)
    }

    /// The flags of all messages in a folder, by UID.
    func flags(in name: String = "INBOX") async throws -> [UInt32: Set<String>] {
        try await withMailbox { store in
            _ = try await store.select(name)
            return try await store.flags(of: try await store.uids(from: 1))
        }
    }

    /// All that the ledger knows.
    func history() async throws -> DeskHistory {
        try await LedgerStore(path: folder.appendingPathComponent("ledger.sqlite").path)
            .history(of: DateInterval(start: .distantPast, end: .distantFuture))
    }
}
