package import Desk
package import Foundation
internal import IMAPWire

/// A mail account's folders over IMAP4rev1 (RFC 3501), by one connection.
package struct IMAPMailbox: MailStore {
    private let connection: IMAPConnection
    private let literalLimit: Int

    /// Ranges of UIDs in one command; keeps its line below the 8000 bytes that every server takes (RFC 7162 §4).
    private static let rangesPerCommand = 300

    init(_ connection: IMAPConnection, literalLimit: Int) {
        self.connection = connection
        self.literalLimit = literalLimit
    }

    package func select(_ folder: String) async throws -> SelectedFolder {
        let operation = connection.operation("select \(folder)")
        try await run(operation) { () throws(WireError) in try .select(folder) }
        guard case .selected(let selection) = await connection.state else {
            throw MailFailure(.temporary, operation: operation, detail: "the server closed the folder again")
        }
        guard let validity = selection.uidValidity else {
            throw MailFailure(
                .misconfigured, operation: operation, detail: "the server tells no UIDVALIDITY for this folder",
                remedy: "choose a folder that keeps its messages' UIDs")
        }
        return SelectedFolder(uidValidity: validity, uidNext: selection.uidNext, exists: selection.exists)
    }

    package func createFolder(_ folder: String) async throws {
        let operation = connection.operation("create \(folder)")
        let completion = try await complete(operation) { () throws(WireError) in try .create(folder) }
        guard completion.status.condition != .ok else {
            // Mail clients show the folders that are subscribed to; one that isn't is still there.
            _ = try await complete(operation) { () throws(WireError) in try .subscribe(folder) }
            return
        }
        if completion.status.code == .alreadyExists { return }
        // QUIRK: not every server says ALREADYEXISTS (RFC 5530 §3).
        let listed = try await run(operation) { () throws(WireError) in try .list(folder) }
        let exists = listed.untagged.contains {
            guard case .list(let listing) = $0 else { return false }
            return listing.name == folder && !listing.attributes.contains { $0.lowercased() == "\\nonexistent" }
        }
        guard exists else { throw IMAPFailure.refused(completion, operation) }
    }

    package func uids(from uid: UInt32) async throws -> [UInt32] {
        let extended = await connection.capabilities.contains("ESEARCH")
        let first = max(uid, 1)
        return try await found("search") { () throws(WireError) in .uidSearch(from: first, extended: extended) }
            .filter { $0 >= first }
    }

    package func search(messageID: String) async throws -> [UInt32] {
        try await found("search by Message-ID") { () throws(WireError) in
            try .uidSearch(field: "Message-ID", contains: messageID)
        }
    }

    package func fetch(_ uid: UInt32, byteLimit: Int) async throws -> FetchedMessage? {
        // Room for a quoted or literal flag or two beside the message itself.
        let limit = max(1, min(byteLimit, literalLimit - 1024))
        let completion = try await run(connection.operation("fetch")) { () throws(WireError) in
            .uidFetch(uid, byteLimit: limit)
        }
        for case .fetch(let response) in completion.untagged where response.uid == uid {
            guard let body = response.body else { continue }
            return FetchedMessage(
                uid: uid, flags: Set(response.flags ?? []),
                internalDate: response.internalDate.map { Date(timeIntervalSince1970: TimeInterval($0)) },
                size: response.size ?? body.count, bytes: body)
        }
        return nil
    }

    package func flags(of uids: [UInt32]) async throws -> [UInt32: Set<String>] {
        var flags: [UInt32: Set<String>] = [:]
        for part in UIDSet(uids).parts(ofRanges: Self.rangesPerCommand) {
            let completion = try await run(connection.operation("fetch flags")) { () throws(WireError) in
                .uidFetchFlags(part)
            }
            for case .fetch(let response) in completion.untagged {
                guard let uid = response.uid, let words = response.flags else { continue }
                flags[uid] = Set(words)
            }
        }
        let asked = Set(uids)
        return flags.filter { asked.contains($0.key) }
    }

    package func addFlags(_ flags: [String], to uid: UInt32) async throws {
        try await run(connection.operation("store flags")) { () throws(WireError) in
            try .uidStore(uid, add: true, flags: flags)
        }
    }

    package func removeFlags(_ flags: [String], from uid: UInt32) async throws {
        try await run(connection.operation("store flags")) { () throws(WireError) in
            try .uidStore(uid, add: false, flags: flags)
        }
    }

    @discardableResult
    package func append(_ message: [UInt8], to folder: String, flags: [String], date: Date?) async throws -> UInt32? {
        let seconds = date.map { Int64($0.timeIntervalSince1970.rounded(.down)) }
        let completion = try await run(connection.operation("append to \(folder)")) { () throws(WireError) in
            try .append(message, to: folder, flags: flags, date: seconds)
        }
        guard case .appendUID(_, let uids) = completion.status.code, uids.count == 1 else { return nil }
        return uids.uids.first
    }

    package func move(_ uid: UInt32, to folder: String) async throws {
        let operation = connection.operation("move to \(folder)")
        let capabilities = await connection.capabilities
        if capabilities.contains("MOVE") {
            try await run(operation) { () throws(WireError) in try .uidMove(uid, to: folder) }
            return
        }
        try await run(operation) { () throws(WireError) in try .uidCopy(uid, to: folder) }
        try await run(operation) { () throws(WireError) in try .uidStore(uid, add: true, flags: ["\\Deleted"]) }
        if capabilities.contains("UIDPLUS") {
            try await run(operation) { () throws(WireError) in .uidExpunge(uid) }
            return
        }
        // A plain EXPUNGE takes everybody's deleted messages along: only when this one is alone; else it stays marked.
        let deleted = try await found("search for deleted") { () throws(WireError) in .uidSearchDeleted }
        if deleted == [uid] { try await run(operation) { () throws(WireError) in .expunge } }
    }

    package func waitForChange(timeout: Duration) async throws { try await connection.waitForChange(timeout: timeout) }

    package func close() async { await connection.close() }
}

extension IMAPMailbox {
    private func found(_ what: String, _ command: () throws(WireError) -> Command) async throws -> [UInt32] {
        let completion = try await run(connection.operation(what), command)
        let uids = completion.untagged.flatMap { response -> [UInt32] in
            switch response {
            case .search(let uids): uids
            case .extendedSearch(let all): all?.uids ?? []
            default: []
            }
        }
        return uids.sorted()
    }

    /// Carries out a command that must succeed.
    @discardableResult
    private func run(
        _ operation: String, _ command: () throws(WireError) -> Command
    ) async throws -> Session.Completion {
        let completion = try await complete(operation, command)
        guard completion.status.condition == .ok else { throw IMAPFailure.refused(completion, operation) }
        return completion
    }

    private func complete(
        _ operation: String, _ command: () throws(WireError) -> Command
    ) async throws -> Session.Completion {
        do {
            return try await connection.run(try command(), operation)
        } catch let error as WireError {
            throw IMAPFailure.unencodable(error, operation)
        }
    }
}
