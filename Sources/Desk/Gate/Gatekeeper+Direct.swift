internal import Foundation
internal import MailMessage
internal import ReplyAnalysis

/// What became of a reply that was handed over directly.
package enum DirectOutcome: Sendable {
    case sent(serverReply: String)
    case held(ReplyRecord)
    case tryAgain(String)
    case refused(String)
}

extension Gatekeeper {
    /// Judges a reply and sends it without any folder: what a mail client's send command does.
    package func sendDirectly(
        _ reply: AgentReply, recipients: [String], returnPath: String?
    ) async throws -> DirectOutcome {
        let override = reply.overrideReason
        var record: ReplyRecord
        if let known = try await ledger.reply(identity: reply.identity) {
            record = known
        } else {
            record = try await judge(reply, override: override, recipients: recipients)
        }
        if record.state == .held, let override,
            try await ledger.release(replyID: record.id, reason: override, at: world.now())
        {
            record.state = .intended
        }
        switch record.state {
        case .intended: break
        case .sent: return .sent(serverReply: "sent before")
        case .transmitting: return .tryAgain("it is being sent by another process")
        case .unknown, .refused, .held, .discarded: return .held(record)
        }
        guard try await ledger.advanceReply(record.id, to: .transmitting, at: world.now()) else {
            return .tryAgain("it is being sent by another process")
        }
        let step = try await transmit(
            reply, recipients: recipients, returnPath: returnPath, attempts: record.attempts)
        try await ledger.advanceReply(record.id, to: step, at: world.now())
        switch step {
        case .sent(let serverReply): return .sent(serverReply: serverReply)
        case .deferred(_, let detail), .unknown(let detail), .held(let detail): return .tryAgain(detail)
        case .refused(let detail): return .refused(detail)
        case .transmitting: return .tryAgain("no outcome")
        }
    }
}
