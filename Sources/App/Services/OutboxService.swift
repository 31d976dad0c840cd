internal import Desk
internal import Foundation
internal import Logging
internal import ServiceLifecycle

/// Watches an account's outbox and puts every reply through the gate.
struct OutboxService: Service, CustomStringConvertible {
    let account: AccountRuntime
    let troubles: TroubleLog
    let logger: Logger
    /// How often it looks whether a held reply was flagged or released. New replies are seen at once.
    static let heldPulse = Duration.seconds(10)

    var description: String { "outbox \(account.name)" }

    func run() async throws {
        let loop = ConnectionLoop(
            opener: account.opener, service: description, troubles: troubles, logger: logger)
        await loop.run { store, worked in
            try await account.makeFolders(in: store)
            let gatekeeper = account.gatekeeper
            while !gatekeeper.world.isStopping() {
                try await gatekeeper.round(store: store) { GateLog.write($0, to: logger) }
                await worked()
                _ = try await store.select(gatekeeper.folders.outbox)
                let patience = min(account.settings.pollInterval, Self.heldPulse)
                try await cancelWhenGracefulShutdown { try await store.waitForChange(timeout: patience) }
            }
        }
    }
}

enum GateLog {
    static func write(_ report: Gatekeeper.Report, to logger: Logger) {
        switch report {
        case .sent(let reply, let serverReply):
            var metadata: Logger.Metadata = [
                "reply": "\(reply.id)", "agent": "\(reply.agent)", "server": "\(serverReply)",
            ]
            if let reason = reply.overrideReason { metadata["override"] = "\(reason)" }
            logger.info("reply sent", metadata: metadata)
        case .held(let reply):
            logger.info(
                "reply held",
                metadata: [
                    "reply": "\(reply.id)", "agent": "\(reply.agent)", "state": "\(reply.state.rawValue)",
                    "rules": "\(reply.holdingRules.joined(separator: " "))",
                ])
        case .deferred(let reply, let detail):
            logger.warning("reply put off", metadata: ["reply": "\(reply.id)", "detail": "\(detail)"])
        case .parked(let folder, let uid, let reason):
            logger.warning("parked", metadata: ["folder": "\(folder)", "uid": "\(uid)", "reason": "\(reason)"])
        }
    }
}
