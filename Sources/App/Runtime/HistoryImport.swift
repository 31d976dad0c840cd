internal import Desk
internal import Foundation
internal import MailMessage

/// Teaches the ledger what was sent before.
package struct HistoryImport: Sendable {
    package enum Source: Sendable {
        case mbox(String)
        case maildir(String)
        case folder(String)
    }

    package struct Result: Sendable, Equatable {
        package var added = 0
        package var known = 0
        package var empty = 0
    }

    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    private let runtime: DeskRuntime

    package init(runtime: DeskRuntime) { self.runtime = runtime }

    /// - Parameters:
    ///   - account: whose IMAP folder is read; the first when nil.
    ///   - progress: told how many messages were read so far.
    package func run(
        _ source: Source, account: String?, progress: @Sendable (Int) -> Void
    ) async throws -> Result {
        var result = Result()
        var count = 0
        func add(_ bytes: [UInt8]) async throws {
            count += 1
            progress(count)
            let reply = AgentReply(bytes: bytes, desk: runtime.desk)
            guard !reply.message.newText.isEmpty, reply.message.automatic.kind == .none else {
                return result.empty += 1
            }
            let isNew = try await runtime.ledger.remember(
                sent: reply.message.text, identity: reply.identity,
                recipient: reply.customer(desk: runtime.desk)?.address ?? "", at: reply.message.date?.instant)
            if isNew { result.added += 1 } else { result.known += 1 }
        }
        switch source {
        case .mbox(let path):
            for message in MailboxFile.messages(in: try Self.bytes(of: path)) { try await add(Array(message)) }
        case .maildir(let path):
            for file in try Self.maildirFiles(path) { try await add(try Self.bytes(of: file)) }
        case .folder(let folder):
            guard let found = runtime.accounts.first(where: { account == nil || $0.name == account }) else {
                throw Failure(description: "no account \"\(account ?? "")\" in the configuration")
            }
            let store = try await found.opener.open()
            _ = try await store.select(folder)
            for uid in try await store.uids(from: 1) {
                if let fetched = try await store.fetch(uid, byteLimit: found.intake.byteLimit) {
                    try await add(fetched.bytes)
                }
            }
            await store.close()
        }
        return result
    }

    private static func bytes(of path: String) throws -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe))
        } catch {
            throw Failure(description: "\(path): can't be read; check the name and its permissions")
        }
    }

    private static func maildirFiles(_ path: String) throws -> [String] {
        var files: [String] = []
        for part in ["cur", "new"] {
            let folder = URL(fileURLWithPath: path).appendingPathComponent(part)
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { continue }
            files += names.sorted().map { folder.appendingPathComponent($0).path }
        }
        guard !files.isEmpty else {
            throw Failure(description: "\(path): no mail in its cur and new; is it a maildir?")
        }
        return files
    }
}
