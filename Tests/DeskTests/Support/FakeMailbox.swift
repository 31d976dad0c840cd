import Desk
import Foundation
import MailMessage
import Synchronization

/// A mail account in memory, for failures that a real server can't be made to show at will. One connection at a time.
final class FakeMailbox: MailStore {
    struct Stored: Sendable {
        var uid: UInt32
        var bytes: [UInt8]
        var flags: Set<String>
        var date: Date?
    }

    fileprivate struct State {
        var folders: [String: [Stored]] = [:]
        var uidValidity: UInt32 = 7
        var nextUID: UInt32 = 1
        var selected = ""
        var calls: [String] = []
    }

    private let state: Mutex<State>
    /// Asked before each call by its name and folder or UID (`move 3`); what it throws, the call throws.
    private let failing: @Sendable (String) throws -> Void

    init(
        folders: [String] = ["INBOX", "Outbox", "Held", "Sent", "Parked"],
        failing: @escaping @Sendable (String) throws -> Void = { _ in }
    ) {
        state = Mutex(State(folders: Dictionary(uniqueKeysWithValues: folders.map { ($0, []) })))
        self.failing = failing
    }

    // MARK: What tests do and see

    @discardableResult
    func put(_ bytes: [UInt8], in folder: String, flags: Set<String> = [], date: Date? = noon) -> UInt32 {
        state.withLock { $0.add(bytes, to: folder, flags: flags, date: date) }
    }

    func messages(in folder: String) -> [Stored] { state.withLock { $0.folders[folder] ?? [] } }

    func setFlags(_ flags: Set<String>, onAllIn folder: String) {
        state.withLock { state in
            for index in (state.folders[folder] ?? []).indices { state.folders[folder]?[index].flags = flags }
        }
    }

    /// As a mail client does, with a new UID.
    func drag(where isWanted: @Sendable (Stored) -> Bool = { _ in true }, from source: String, to target: String) {
        state.withLock { state in
            for message in (state.folders[source] ?? []).filter(isWanted) {
                state.folders[source]?.removeAll { $0.uid == message.uid }
                state.add(message.bytes, to: target, flags: message.flags, date: message.date)
            }
        }
    }

    func renumber() { state.withLock { $0.uidValidity += 1 } }

    func clear(_ folder: String) { state.withLock { $0.folders[folder] = [] } }

    /// Names of the calls, in order, since the last time.
    func takeCalls() -> [String] {
        state.withLock { state in
            defer { state.calls = [] }
            return state.calls
        }
    }

    // MARK: MailStore

    private func on<Result>(_ call: String, _ body: (inout State) throws -> Result) throws -> Result {
        try failing(call)
        return try state.withLock { state in
            state.calls.append(call)
            return try body(&state)
        }
    }

    private static func noFolder(_ name: String) -> MailFailure {
        MailFailure(.permanent, operation: "select \(name)", detail: "no such folder")
    }

    func select(_ folder: String) async throws -> SelectedFolder {
        try on("select \(folder)") { state in
            guard let messages = state.folders[folder] else { throw Self.noFolder(folder) }
            state.selected = folder
            return SelectedFolder(uidValidity: state.uidValidity, uidNext: state.nextUID, exists: messages.count)
        }
    }

    func createFolder(_ folder: String) async throws {
        try on("create \(folder)") { $0.folders[folder] = $0.folders[folder] ?? [] }
    }

    func uids(from uid: UInt32) async throws -> [UInt32] {
        try on("uids") { state in state.current.map(\.uid).filter { $0 >= uid }.sorted() }
    }

    func fetch(_ uid: UInt32, byteLimit: Int) async throws -> FetchedMessage? {
        try on("fetch \(uid)") { state in
            state.current.first { $0.uid == uid }.map {
                FetchedMessage(
                    uid: uid, flags: $0.flags, internalDate: $0.date, size: $0.bytes.count,
                    bytes: Array($0.bytes.prefix(byteLimit)))
            }
        }
    }

    func flags(of uids: [UInt32]) async throws -> [UInt32: Set<String>] {
        try on("flags") { state in
            Dictionary(uniqueKeysWithValues: state.current.filter { uids.contains($0.uid) }.map { ($0.uid, $0.flags) })
        }
    }

    func search(messageID: String) async throws -> [UInt32] {
        try on("search") { state in
            state.current.filter { Message($0.bytes).headers.first("Message-ID")?.contains(messageID) ?? false }.map(
                \.uid)
        }
    }

    func addFlags(_ flags: [String], to uid: UInt32) async throws {
        try on("flag \(uid)") { state in
            state.change(uid) { $0.flags.formUnion(flags) }
        }
    }

    func removeFlags(_ flags: [String], from uid: UInt32) async throws {
        try on("unflag \(uid)") { state in
            state.change(uid) { $0.flags.subtract(flags) }
        }
    }

    func append(_ message: [UInt8], to folder: String, flags: [String], date: Date?) async throws -> UInt32? {
        try on("append \(folder)") { state in
            guard state.folders[folder] != nil else { throw Self.noFolder(folder) }
            return state.add(message, to: folder, flags: Set(flags), date: date)
        }
    }

    func move(_ uid: UInt32, to folder: String) async throws {
        try on("move \(uid)") { state in
            guard state.folders[folder] != nil else { throw Self.noFolder(folder) }
            guard let message = state.current.first(where: { $0.uid == uid }) else { return }
            state.folders[state.selected]?.removeAll { $0.uid == uid }
            state.add(message.bytes, to: folder, flags: message.flags, date: message.date)
        }
    }

    func waitForChange(timeout: Duration) async throws {}
    func close() async {}
}

extension FakeMailbox.State {
    fileprivate var current: [FakeMailbox.Stored] { folders[selected] ?? [] }

    @discardableResult
    fileprivate mutating func add(_ bytes: [UInt8], to folder: String, flags: Set<String>, date: Date?) -> UInt32 {
        defer { nextUID += 1 }
        folders[folder, default: []].append(FakeMailbox.Stored(uid: nextUID, bytes: bytes, flags: flags, date: date))
        return nextUID
    }

    fileprivate mutating func change(_ uid: UInt32, _ body: (inout FakeMailbox.Stored) -> Void) {
        guard var messages = folders[selected], let index = messages.firstIndex(where: { $0.uid == uid }) else {
            return
        }
        body(&messages[index])
        folders[selected] = messages
    }
}
