internal import Desk
internal import Foundation
internal import Logging
internal import ServiceLifecycle

/// Sends an account's acknowledgements: at once when mail was taken in, and those that were put off when they fall due.
struct OutgoingService: Service, CustomStringConvertible {
    let account: AccountRuntime
    let mailTaken: WakeUpCall
    let logger: Logger
    /// How often it looks for what was put off.
    static let pulse = Duration.seconds(5)

    var description: String { "outgoing \(account.name)" }

    func run() async throws {
        await withGracefulShutdownHandler {
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    while !Task.isCancelled {
                        mailTaken.ring()
                        try? await Task.sleep(for: Self.pulse)
                    }
                }
                for await _ in mailTaken.rings { await sendDue() }
                group.cancelAll()
            }
        } onGracefulShutdown: {
            mailTaken.silence()
        }
    }

    private func sendDue() async {
        do {
            try await account.outgoing.sendDue { OutgoingLog.write($0, to: logger) }
        } catch is CancellationError {
        } catch {
            logger.error("\(error)")
        }
    }
}

enum OutgoingLog {
    static func write(_ report: Outgoing.Report, to logger: Logger) {
        let id: Logger.MetadataValue = "\(report.id)"
        switch report.step {
        case .sent(let reply): logger.info("acknowledged", metadata: ["acknowledgement": id, "server": "\(reply)"])
        case .deferred(let until, let detail):
            logger.warning("put off", metadata: ["acknowledgement": id, "until": "\(until)", "detail": "\(detail)"])
        case .refused(let detail), .unknown(let detail), .held(let detail):
            logger.error("not sent", metadata: ["acknowledgement": id, "detail": "\(detail)"])
        case .transmitting: break
        }
    }
}
