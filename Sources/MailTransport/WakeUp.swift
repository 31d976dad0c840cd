internal import Glibc
internal import Synchronization

/// Ends a blocking wait from outside: a file descriptor that becomes readable, once and for good, when `fire` is called.
final class WakeUp: Sendable {
    private let pair: DescriptorPair
    private let fired = Atomic(false)
    private let sockets = Mutex<SocketRecorder?>(nil)

    /// - Throws: `MailFailure` of kind temporary when the process has no file descriptor left.
    init() throws { pair = try DescriptorPair() }

    deinit {
        close(pair.reading)
        close(pair.writing)
    }

    /// To be polled along with what is waited for.
    var descriptor: Int32 { pair.reading }

    var hasFired: Bool { fired.load(ordering: .acquiring) }

    func fire() {
        guard !fired.exchange(true, ordering: .acquiringAndReleasing) else { return }
        var byte: UInt8 = 1
        _ = write(pair.writing, &byte, 1)
        sockets.withLock { $0?.shut() }
    }

    /// Runs work that blocks in libcurl, out of reach of the descriptor: `fire` shuts its sockets.
    func shutting<Result>(_ recorder: SocketRecorder, _ work: () throws -> Result) rethrows -> Result {
        sockets.withLock { $0 = recorder }
        defer { sockets.withLock { $0 = nil } }
        return try work()
    }
}

/// Runs blocking work on an actor's queue; it ends early, by throwing, when the task is cancelled.
func withWakeUp<Result: Sendable>(
    on actor: isolated any Actor, _ work: (WakeUp) throws -> Result
) async throws -> Result {
    try Task.checkCancellation()
    let wakeUp = try WakeUp()
    return try await withTaskCancellationHandler {
        // Naming the actor here is what keeps this closure on it: without, blocking work would land on the shared threads.
        actor.preconditionIsolated()
        return try work(wakeUp)
    } onCancel: {
        wakeUp.fire()
    }
}
