internal import Desk
internal import Foundation
internal import Logging
internal import MailTransport
internal import ServiceLifecycle

/// Keeps a connection to an account: opens it, lets `body` work on it, and opens it again after a jittered wait when it
/// was lost. Trouble of one account or folder never ends the service.
struct ConnectionLoop: Sendable {
    let opener: any MailStoreOpener
    /// Whose connection it is, as the log names it.
    let service: String
    let troubles: TroubleLog
    let logger: Logger

    /// Returns when the service is shutting down. `body` works until it throws.
    func run(_ body: @Sendable @escaping (any MailStore, _ worked: @Sendable () async -> Void) async throws -> Void)
        async
    {
        let backoff = BackoffState()
        while !isStopping {
            do {
                let opener = self.opener
                let store = try await cancelWhenGracefulShutdown { try await opener.open() }
                do {
                    try await body(store) {
                        await backoff.reset()
                        troubles.over(of: service, to: logger)
                    }
                    await store.close()
                } catch {
                    await store.close()
                    throw error
                }
            } catch {
                if isStopping || error is CancellationError { return }
                let wait = await backoff.next(after: error)
                troubles.tell("\(error)", of: service, retryIn: wait, to: logger)
                try? await cancelWhenGracefulShutdown { try await Task.sleep(for: wait) }
            }
        }
    }

    private var isStopping: Bool { Task.isCancelled || Task.isShuttingDownGracefully }
}

/// The wait before the next attempt, growing while attempts fail.
private actor BackoffState {
    private var backoff = Backoff(base: .seconds(1), cap: .seconds(300))
    private var generator = SystemRandomNumberGenerator()

    func reset() { backoff.reset() }

    /// What only the operator can mend (a password, a certificate) is not asked about every second.
    func next(after error: any Error) -> Duration {
        let isForTheOperator = (error as? MailFailure).map { $0.kind != .temporary } ?? false
        return max(backoff.next(using: &generator), isForTheOperator ? .seconds(30) : .zero)
    }
}
