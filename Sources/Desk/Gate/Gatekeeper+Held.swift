internal import Foundation
internal import MailMessage
internal import ReplyAnalysis

extension Gatekeeper {
    /// Sends what was released: held replies that their agent flagged, and those that `hold release` let go. Files away what
    /// was discarded.
    func workOffHeld(store: any MailStore, report: @Sendable (Report) -> Void) async throws {
        let concerned = try await ledger.replies(in: [.held, .intended, .discarded], account: account)
        guard !concerned.isEmpty else { return }
        _ = try await store.select(folders.held)
        let uids = try await store.uids(from: 1)
        guard !uids.isEmpty else { return }
        let flags = try await store.flags(of: uids)
        let isAnyFreed = concerned.contains { $0.state != .held }
        for uid in uids {
            let isFlagged = flags[uid]?.contains("\\Flagged") ?? false
            guard isFlagged || isAnyFreed else { continue }
            if world.isStopping() { throw CancellationError() }
            guard let fetched = try await store.fetch(uid, byteLimit: byteLimit), fetched.size <= fetched.bytes.count
            else { continue }
            let reply = AgentReply(bytes: fetched.bytes, desk: desk)
            guard var record = try await ledger.reply(identity: reply.identity) else { continue }
            if record.state == .held, isFlagged {
                let reason = reply.overrideReason ?? "flagged by its agent"
                guard try await ledger.release(replyID: record.id, reason: reason, at: world.now()) else { continue }
                record.state = .intended
                record.overrideReason = reason
            }
            switch record.state {
            case .intended:
                try await send(reply, record: record, uid: uid, from: folders.held, store: store, report: report)
            case .discarded:
                try await store.move(uid, to: folders.parked)
            case .sent:
                // Sent, and the process died before it was filed.
                try await store.move(uid, to: folders.sent)
            case .held, .transmitting, .unknown, .refused: break
            }
        }
    }
}
