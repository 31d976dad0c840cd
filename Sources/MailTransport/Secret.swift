internal import Desk
internal import Foundation

/// Where a password or token comes from. It is asked for at each connect, so that one that changes is found.
package enum Secret: Sendable, CustomStringConvertible {
    /// The content of a file, without the line ends after it.
    case file(String)
    /// A variable of the environment.
    case environment(String)
    /// The first line that a shell command prints.
    case command(String)
    /// The secret itself; for tests and demonstrations.
    case value(String)

    /// Where it comes from, never what it is.
    package var description: String {
        switch self {
        case .file(let path): "file \(path)"
        case .environment(let name): "environment variable \(name)"
        case .command: "command"
        case .value: "value"
        }
    }

    /// Asks for the secret. Blocks; only a command takes time, and it is ended at the deadline.
    /// - Throws: `MailFailure`; `CancellationError` when woken up.
    func resolve(
        deadline: ContinuousClock.Instant, wakeUp: WakeUp,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> String {
        let secret = try read(deadline: deadline, wakeUp: wakeUp, environment: environment)
        guard !secret.isEmpty else { throw failure("it is empty", remedy: "put the password or token there") }
        return secret
    }

    private func read(
        deadline: ContinuousClock.Instant, wakeUp: WakeUp, environment: [String: String]
    ) throws -> String {
        switch self {
        case .value(let secret): return secret
        case .environment(let name):
            guard let secret = environment[name] else {
                throw failure("it is not set", remedy: "set \(name) where the service is started")
            }
            return secret
        case .file(let path):
            do {
                return Self.withoutLineEnds(try Data(contentsOf: URL(fileURLWithPath: path)))
            } catch let error as CocoaError {
                let missing = error.code == .fileReadNoSuchFile
                throw failure(
                    missing ? "there is no such file" : "it can't be read",
                    remedy: missing
                        ? "write the secret there, readable for this user alone"
                        : "make it readable for the user that runs this")
            }
        case .command(let line):
            let output = try ShellCommand(line: line).output(deadline: deadline, wakeUp: wakeUp) {
                failure($0, remedy: $1)
            }
            return Self.withoutLineEnds(output.prefix { $0 != 0x0A })
        }
    }

    private static func withoutLineEnds(_ bytes: some Collection<UInt8>) -> String {
        var bytes = Array(bytes)
        while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func failure(_ detail: String, remedy: String) -> MailFailure {
        MailFailure(.misconfigured, operation: "reading the secret from \(self)", detail: detail, remedy: remedy)
    }
}
