package import Testing

/// Starts one mail server for a whole suite and stops it afterwards: `@Suite(.mailServer)`, then `MailServer.current`.
package struct MailServerTrait: SuiteTrait, TestScoping {
    let options: MailServer.Options

    package var isRecursive: Bool { false }

    package func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        let server = try await MailServer.start(options)
        try await MailServer.$running.withValue(server) { try await function() }
        try await server.stop()
    }
}

extension Trait where Self == MailServerTrait {
    package static var mailServer: Self { mailServer() }
    package static func mailServer(_ options: MailServer.Options = MailServer.Options()) -> Self {
        Self(options: options)
    }
}

extension MailServer {
    @TaskLocal static var running: MailServer?

    /// The server of the suite that is running.
    package static var current: MailServer {
        get throws {
            guard let running else { throw Failure(description: "the suite lacks the trait .mailServer") }
            return running
        }
    }
}
