internal import Desk
internal import Foundation
internal import LedgerStore
package import Logging
internal import Synchronization

/// Shows what a round would do: the real round, on a copy of the ledger that is thrown away, with mail read and nothing
/// written or sent.
package struct DryRun: Sendable {
    package let configuration: Configuration
    package let logger: Logger
    /// Tells one line of what would be done.
    package let tell: @Sendable (String) -> Void

    package init(configuration: Configuration, logger: Logger, tell: @escaping @Sendable (String) -> Void) {
        self.configuration = configuration
        self.logger = logger
        self.tell = tell
    }

    package func run() async throws -> [(account: String, problem: any Error)] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rightback-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let copy = folder.appendingPathComponent("ledger.sqlite").path
        if FileManager.default.fileExists(atPath: configuration.ledger) {
            try LedgerStore.copy(configuration.ledger, to: copy)
        }
        let tell = self.tell
        let runtime = try DeskRuntime(configuration: configuration, ledgerPath: copy) { settings in
            let real = MailConnections(of: settings)
            return MailConnections(
                opener: LookingOnlyOpener(real: real.opener, tell: tell), submission: TellingSubmission(tell: tell))
        }
        var problems: [(account: String, problem: any Error)] = []
        for account in runtime.accounts {
            do {
                let store = try await account.opener.open()
                try await show(account, store: store)
                await store.close()
            } catch {
                problems.append((account.name, error))
            }
        }
        return problems
    }

    private func show(_ account: AccountRuntime, store: any MailStore) async throws {
        for folder in account.settings.folders.inbox {
            try await account.intake.round(store: store, folder: folder) { report in
                switch report {
                case .parked(let uid, let reason): tell("\(folder) \(uid): would be parked: \(reason)")
                case .taken(let uid, let id, .alreadyKnown): tell("\(folder) \(uid) \(id): known already")
                case .taken(let uid, let id, .taken(_, let acknowledged, let rule, let reason)):
                    tell(
                        "\(folder) \(uid) \(id): would \(acknowledged ? "" : "not ")be acknowledged: \(rule): \(reason)"
                    )
                }
            }
        }
        try await account.outgoing.sendDue { _ in }
        try await account.gatekeeper.round(store: store) { report in
            switch report {
            case .sent(let reply, _): tell("reply of \(reply.agent) to \(reply.recipient): would be sent")
            case .held(let reply):
                tell(
                    "reply of \(reply.agent) to \(reply.recipient): would be held: \(reply.holdingRules.joined(separator: ", "))"
                )
            case .deferred, .parked: break
            }
        }
    }
}

/// Reads as the real connection does, and only tells what it is asked to change.
private struct LookingOnlyOpener: MailStoreOpener {
    let real: any MailStoreOpener
    let tell: @Sendable (String) -> Void
    func open() async throws -> any MailStore { LookingOnly(real: try await real.open(), tell: tell) }
}

private final class LookingOnly: MailStore {
    let real: any MailStore
    let tell: @Sendable (String) -> Void
    /// The folder that was selected last does not exist: it counts as the empty one that a round would make.
    private let isMissing = Mutex(false)

    init(real: any MailStore, tell: @escaping @Sendable (String) -> Void) {
        self.real = real
        self.tell = tell
    }

    func select(_ folder: String) async throws -> SelectedFolder {
        do {
            let selected = try await real.select(folder)
            isMissing.withLock { $0 = false }
            return selected
        } catch let failure as MailFailure where [.permanent, .misconfigured].contains(failure.kind) {
            isMissing.withLock { $0 = true }
            tell("\(folder): is missing, would be made")
            return SelectedFolder(uidValidity: 1, uidNext: 1, exists: 0)
        }
    }

    func createFolder(_ folder: String) async throws {}
    func uids(from uid: UInt32) async throws -> [UInt32] {
        isMissing.withLock { $0 } ? [] : try await real.uids(from: uid)
    }
    func fetch(_ uid: UInt32, byteLimit: Int) async throws -> FetchedMessage? {
        try await real.fetch(uid, byteLimit: byteLimit)
    }
    func flags(of uids: [UInt32]) async throws -> [UInt32: Set<String>] { try await real.flags(of: uids) }
    func search(messageID: String) async throws -> [UInt32] { try await real.search(messageID: messageID) }
    func addFlags(_ flags: [String], to uid: UInt32) async throws {}
    func removeFlags(_ flags: [String], from uid: UInt32) async throws {}
    func append(_ message: [UInt8], to folder: String, flags: [String], date: Date?) async throws -> UInt32? { nil }
    func move(_ uid: UInt32, to folder: String) async throws { tell("\(uid): would be moved to \(folder)") }
    func waitForChange(timeout: Duration) async throws {}
    func close() async { await real.close() }
}

private struct TellingSubmission: MailSubmission {
    let tell: @Sendable (String) -> Void
    func submit(_ submission: Submission) async throws -> SubmissionReceipt {
        let kind = submission.returnPath == nil ? "acknowledgement" : "reply"
        tell(
            "\(kind) of \(submission.message.count) bytes would be sent to \(submission.recipients.joined(separator: ", "))"
        )
        return SubmissionReceipt(reply: "not sent")
    }
}
