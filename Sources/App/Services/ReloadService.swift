internal import Foundation
internal import Logging
internal import ServiceLifecycle
internal import Synchronization
internal import UnixSignals

/// Waits for SIGHUP, reads the configuration again, and ends, which ends the group, so that it can begin anew. A
/// configuration that is wrong is reported and changes nothing.
final class ReloadService: Service, CustomStringConvertible {
    private let logger: Logger
    private let makeRuntime: @Sendable () throws -> DeskRuntime
    private let made = Mutex<DeskRuntime?>(nil)

    init(logger: Logger, makeRuntime: @escaping @Sendable () throws -> DeskRuntime) {
        self.logger = logger
        self.makeRuntime = makeRuntime
    }

    var description: String { "reload" }

    /// What to go on with; nil when the group ended for another reason.
    var next: DeskRuntime? { made.withLock { $0 } }

    func run() async throws {
        await cancelWhenGracefulShutdown { [self] in
            for await _ in await UnixSignalsSequence(trapping: .sighup) {
                do {
                    let runtime = try makeRuntime()
                    made.withLock { $0 = runtime }
                    return
                } catch {
                    logger.error(
                        "the configuration can't be used, going on with the old one", metadata: ["error": "\(error)"])
                }
            }
        }
    }
}
