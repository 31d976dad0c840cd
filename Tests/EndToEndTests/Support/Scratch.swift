import Foundation

/// A temporary folder without any desk. Gone when nobody holds it any more.
final class Scratch: Sendable {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("scratch-\(UUID().uuidString.prefix(8))")

    init() { try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = url.appendingPathComponent(name)
        try Data(bytes).write(to: file)
        return file.path
    }

    func run(_ arguments: String..., stdin: [UInt8] = []) async throws -> Program.Result {
        try await Program(arguments, in: url, stdin: stdin).result()
    }
}
