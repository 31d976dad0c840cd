internal import Dispatch
package import Foundation
internal import Glibc
internal import Synchronization

/// A throwaway Dovecot and Postfix on loopback, started by `config/mail-server.sh`. Every address in `desk.test` and
/// `customer.test` is a mailbox. Gone when stopped, or when nobody holds it any more.
package final class MailServer: Sendable {
    package struct Options: Sendable {
        package var hasExpiredCertificate: Bool
        /// IMAP capabilities that shall not be announced.
        package var without: [String]
        /// Bytes that each mailbox may hold.
        package var quota: Int?

        package init(hasExpiredCertificate: Bool = false, without: [String] = [], quota: Int? = nil) {
            self.hasExpiredCertificate = hasExpiredCertificate
            self.without = without
            self.quota = quota
        }
    }

    package struct Ports: Sendable {
        package let imap: Int
        package let imaps: Int
        package let lmtp: Int
        package let smtp: Int
        package let smtps: Int
        /// Postfix without STARTTLS.
        package let smtpWithoutTLS: Int
    }

    package struct Failure: Error, CustomStringConvertible {
        package let description: String
        package init(description: String) { self.description = description }
    }

    /// The password of every mailbox.
    package static let password = "secret"
    private static let script = Fixtures.folder.deletingLastPathComponent().appendingPathComponent(
        "config/mail-server.sh")

    package let folder: URL
    package let ports: Ports
    private let isStopped = Atomic(false)

    /// The servers' programs are installed and we may start them.
    package static var isAvailable: Bool {
        geteuid() == 0 && ["dovecot", "postfix"].allSatisfy { access("/usr/sbin/\($0)", X_OK) == 0 }
    }

    /// The certificate that makes the server's own trusted.
    package var caFile: String { folder.appendingPathComponent("cert.pem").path }

    private init(folder: URL, ports: Ports) {
        self.folder = folder
        self.ports = ports
    }

    deinit {
        if !isStopped.load(ordering: .acquiring) { try? Self.remove(folder) }
    }

    /// Starts the servers; they answer when this returns.
    package static func start(_ options: Options = Options()) async throws -> MailServer {
        // Unix sockets have short paths: not below a long temporary folder.
        let folder = URL(fileURLWithPath: "/tmp/rightback-\(UUID().uuidString.prefix(8))")
        var arguments = ["start", folder.path]
        if options.hasExpiredCertificate { arguments.append("--expired-certificate") }
        if !options.without.isEmpty { arguments += ["--without", options.without.joined(separator: " ")] }
        if let quota = options.quota { arguments += ["--quota", "\(quota)"] }
        let output = try await aside { [arguments] in try runScript(arguments) }
        return MailServer(folder: folder, ports: try ports(output))
    }

    /// Stops the servers and removes all that they had.
    package func stop() async throws {
        guard !isStopped.exchange(true, ordering: .acquiringAndReleasing) else { return }
        try await Self.aside { [folder] in try Self.remove(folder) }
    }

    private static func remove(_ folder: URL) throws {
        _ = try runScript(["stop", folder.path])
        try FileManager.default.removeItem(at: folder)
    }

    /// Stops the servers for a while; their mail stays.
    package func pause() async throws {
        _ = try await Self.aside { [folder] in try Self.runScript(["stop", folder.path]) }
    }

    /// After `pause`: the same servers at the same ports; they answer when this returns.
    package func resume() async throws {
        _ = try await Self.aside { [folder] in try Self.runScript(["resume", folder.path]) }
    }

    /// Ends the servers' processes for a user's connections, as a crash would.
    /// - Throws: `Failure` when the servers know of no such connection for ten seconds.
    package func dropConnections(of user: String) async throws {
        let configuration = folder.appendingPathComponent("dovecot.conf").path
        let deadline = ContinuousClock.now + .seconds(10)
        while true {
            let users = try await Self.aside { try Self.run("/usr/bin/doveadm", ["-c", configuration, "who"]) }
            if users.contains(user) { break }
            guard ContinuousClock.now < deadline else { throw Failure(description: "\(user) is not connected") }
        }
        _ = try await Self.aside { try Self.run("/usr/bin/doveadm", ["-c", configuration, "kick", user]) }
    }

    /// Runs blocking work on a thread that no task is waiting for.
    static func aside<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Swift.Result { try work() }) }
        }
    }

    private static func runScript(_ arguments: [String]) throws -> String { try run(script.path, arguments) }

    private static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try withSignalsUnblocked { try process.run() }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(description: "\(program) \(arguments): \(text)") }
        return text
    }

    /// A queue's thread blocks most signals and a child inherits that: a server started so could not be told to end.
    private static func withSignalsUnblocked(_ work: () throws -> Void) rethrows {
        var none = sigset_t()
        var before = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try work()
    }

    private static func ports(_ output: String) throws -> Ports {
        var numbers: [Substring: Int] = [:]
        for line in output.split(separator: "\n") {
            let sides = line.split(separator: "=")
            if sides.count == 2 { numbers[sides[0]] = Int(sides[1]) }
        }
        func port(_ name: Substring) throws -> Int {
            guard let number = numbers[name] else { throw Failure(description: "no \(name) in: \(output)") }
            return number
        }
        return Ports(
            imap: try port("IMAP_PORT"), imaps: try port("IMAPS_PORT"), lmtp: try port("LMTP_PORT"),
            smtp: try port("SMTP_PORT"), smtps: try port("SMTPS_PORT"), smtpWithoutTLS: try port("SMTP_NO_TLS_PORT"))
    }
}
