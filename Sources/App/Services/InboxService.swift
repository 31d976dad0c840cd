internal import Desk
internal import Foundation
internal import Logging
internal import ServiceLifecycle

/// Watches one folder of customers' mail and takes in what comes.
struct InboxService: Service, CustomStringConvertible {
    let account: AccountRuntime
    let folder: String
    let mailTaken: WakeUpCall
    let troubles: TroubleLog
    let logger: Logger

    var description: String { "inbox \(account.name)/\(folder)" }

    func run() async throws {
        let loop = ConnectionLoop(
            opener: account.opener, service: description, troubles: troubles, logger: logger)
        await loop.run { store, worked in
            try await account.makeFolders(in: store)
            logger.info("watching", metadata: ["folder": "\(folder)"])
            while !account.intake.world.isStopping() {
                try await account.intake.round(store: store, folder: folder) { report in
                    IntakeLog.write(report, to: logger)
                    mailTaken.ring()
                }
                await worked()
                let patience = account.settings.pollInterval
                try await cancelWhenGracefulShutdown { try await store.waitForChange(timeout: patience) }
            }
        }
    }
}

/// How intake is told in the log: who and why, never what was written.
enum IntakeLog {
    static func write(_ report: Intake.Report, to logger: Logger) {
        switch report {
        case .parked(let uid, let reason):
            logger.warning("parked", metadata: ["uid": "\(uid)", "reason": "\(reason)"])
        case .taken(let uid, let messageID, .alreadyKnown):
            logger.debug("known already", metadata: ["uid": "\(uid)", "messageID": "\(messageID)"])
        case .taken(let uid, let messageID, .taken(let conversation, let acknowledged, let rule, let reason)):
            // What a machine sent belongs to no conversation.
            let number: Logger.Metadata = conversation == 0 ? [:] : ["conversation": "\(conversation)"]
            logger.info(
                acknowledged ? "taken in, to be acknowledged" : "taken in, not acknowledged",
                metadata: [
                    "uid": "\(uid)", "messageID": "\(messageID)", "rule": "\(rule)", "reason": "\(reason)",
                ].merging(number) { $1 })
        }
    }
}
