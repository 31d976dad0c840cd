import Foundation
import Glibc
import Synchronization

/// The built `rightback`, run as its users run it. Output goes to files, so that no full pipe can stop it.
final class Program: Sendable {
    struct Result: Sendable, CustomStringConvertible {
        let status: Int32
        let stdout: String
        let stderr: String
        var complaints: [Substring] { stderr.split(separator: "\n") }
        var description: String { "status \(status)\n--- stdout\n\(stdout)\n--- stderr\n\(stderr)" }
    }

    struct Overdue: Error, CustomStringConvertible { let description: String }

    private final class Ending: Sendable {
        let status = Mutex<Int32?>(nil)
    }

    private let pid: Int32
    private let arguments: [String]
    private let files: URL
    private let ending = Ending()

    /// It lies beside the bundle of the tests.
    static let executable = URL(
        fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
    ).deletingLastPathComponent().appendingPathComponent("rightback")

    /// Starts the program in a folder.
    init(
        _ arguments: [String], in folder: URL, stdin: [UInt8] = [], environment: [String: String] = [:]
    ) throws {
        self.arguments = arguments
        files = folder.appendingPathComponent(".runs/\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var variables = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8"]
        variables.merge(environment) { $1 }
        process.environment = variables
        let input = files.appendingPathComponent("stdin")
        try Data(stdin).write(to: input)
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = try Self.handle(files.appendingPathComponent("stdout"))
        process.standardError = try Self.handle(files.appendingPathComponent("stderr"))
        process.terminationHandler = { [ending] process in
            // As a shell counts it: 128 and the signal's number.
            let number = process.terminationStatus
            ending.status.withLock { $0 = process.terminationReason == .exit ? number : 128 + number }
        }
        try process.run()
        pid = process.processIdentifier
    }

    deinit {
        if status == nil { kill(pid, SIGKILL) }
    }

    private static func handle(_ file: URL) throws -> FileHandle {
        _ = FileManager.default.createFile(atPath: file.path, contents: nil)
        return try FileHandle(forWritingTo: file)
    }

    /// The exit status; nil while it runs.
    var status: Int32? { ending.status.withLock { $0 } }
    var stdout: String { text("stdout") }
    var stderr: String { text("stderr") }

    private func text(_ name: String) -> String {
        let data = try? Data(contentsOf: files.appendingPathComponent(name))
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    func signal(_ number: Int32) {
        if status == nil { kill(pid, number) }
    }

    /// Waits for its end; past the bound it is killed and the wait fails.
    func result(within bound: Duration = .seconds(60)) async throws -> Result {
        do {
            try await eventually("\(arguments) ends", within: bound) { self.status != nil }
        } catch {
            signal(SIGKILL)
            throw Overdue(description: "\(error)\n--- stdout\n\(stdout)\n--- stderr\n\(stderr)")
        }
        return Result(status: status ?? -1, stdout: stdout, stderr: stderr)
    }
}

/// Waits until a condition holds.
/// - Throws: `Program.Overdue` when it doesn't come to that.
func eventually(
    _ what: String, within bound: Duration = .seconds(30), _ condition: () async throws -> Bool
) async throws {
    let deadline = ContinuousClock.now + bound
    while try await !condition() {
        guard ContinuousClock.now < deadline else { throw Program.Overdue(description: "not within \(bound): \(what)") }
        try await Task.sleep(for: .milliseconds(10))
    }
}
