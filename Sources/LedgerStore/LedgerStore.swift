internal import Desk
internal import Foundation
internal import GRDB

/// The ledger in a SQLite file: what happened, kept.
///
/// Write-ahead logging, every transaction flushed to the disk before it counts: a promise of "never twice" must survive a
/// power cut. Any number of processes may have it open.
package final class LedgerStore: Ledger {
    let database: DatabasePool
    let path: String
    /// Makes a reference for a new conversation; asked again when it is taken.
    let makeReference: @Sendable () -> String
    /// Text of one mail is kept up to so many Unicode scalars: a character may be made of any number of them.
    static let keptText = 64 * 1024

    static func kept(_ text: String) -> String { String(text.unicodeScalars.prefix(keptText)) }

    /// Opens the ledger, makes it where there is none, and brings its tables up to date.
    /// - Throws: `LedgerFailure` that names the path and what to mend.
    package init(path: String, makeReference: @escaping @Sendable () -> String = LedgerStore.randomReference) throws {
        self.path = path
        self.makeReference = makeReference
        database = try LedgerStore.naming("open \(path)", path: path) {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            var configuration = Configuration()
            configuration.busyMode = .timeout(10)
            configuration.maximumReaderCount = 2
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            let pool = try DatabasePool(path: path, configuration: configuration)
            try LedgerMigrations.all.migrate(pool)
            return pool
        }
    }

    package static let randomReference: @Sendable () -> String = {
        var generator = SystemRandomNumberGenerator()
        return ConversationReference.make(using: &generator)
    }

    /// Runs to its end even in a task that was cancelled: what a server has answered is recorded while the process stops, or
    /// the message would look interrupted after the restart.
    func write<T: Sendable>(_ operation: String, _ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
        try await naming(operation) {
            try await withCheckedThrowingContinuation { continuation in
                self.database.asyncWrite(body) { _, result in continuation.resume(with: result) }
            }
        }
    }

    func read<T: Sendable>(_ operation: String, _ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
        try await naming(operation) { try await self.database.read(body) }
    }

    private func naming<T>(_ operation: String, _ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch {
            throw LedgerStore.failure(operation, path: path, error)
        }
    }

    static func naming<T>(_ operation: String, path: String, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch {
            throw failure(operation, path: path, error)
        }
    }

    private static func failure(_ operation: String, path: String, _ error: any Error) -> any Error {
        if let error = error as? DatabaseError {
            let remedy: String? =
                switch error.resultCode {
                case .SQLITE_FULL: "free space on the disk that holds \(path)"
                case .SQLITE_CANTOPEN: "check that \(path) and its folder can be written"
                case .SQLITE_READONLY, .SQLITE_PERM: "let the service's user write \(path) and its folder"
                case .SQLITE_CORRUPT, .SQLITE_NOTADB: "the file is damaged or no ledger: restore it from a copy"
                case .SQLITE_BUSY: "another process holds it: end it, or try again"
                case .SQLITE_IOERR: "check that the disk that holds \(path) is sound and has free space"
                default: nil
                }
            return LedgerFailure(
                operation: operation, detail: error.message ?? error.resultCode.description, remedy: remedy)
        }
        if let error = error as? CocoaError {
            return LedgerFailure(
                operation: operation, detail: error.localizedDescription,
                remedy: "check that the folder of \(path) can be made and written")
        }
        if error is DecodingError {
            return LedgerFailure(operation: operation, detail: "a judgement in \(path) can't be read")
        }
        return error
    }
}

extension Date {
    /// As the ledger keeps instants: seconds since 1970.
    var stored: Double { timeIntervalSince1970 }

    init(stored: Double) { self.init(timeIntervalSince1970: stored) }
}

extension LedgerStore {
    /// Copies a ledger that may be in use.
    package static func copy(_ source: String, to target: String) throws {
        try naming("copy \(source)", path: source) {
            var configuration = Configuration()
            configuration.readonly = true
            try DatabaseQueue(path: source, configuration: configuration).backup(to: DatabaseQueue(path: target))
        }
    }
}
