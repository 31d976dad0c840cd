internal import Foundation

extension Gatekeeper {
    /// Puts replies that their agent flagged, or that `hold release` let go, back into the outbox, from where alone replies
    /// are sent. Files away what was discarded.
    func workOffHeld(store: any MailStore) async throws {
        let selected = try await store.select(folders.held)
        let uids = try await store.uids(from: 1)
        heldIndex.keep(uids, uidValidity: selected.uidValidity)
        guard !uids.isEmpty else { return }
        let flags = try await store.flags(of: uids)
        for uid in uids {
            if world.isStopping() { throw CancellationError() }
            guard let held = try await look(at: uid, store: store),
                let record = try await ledger.reply(identity: held.identity)
            else { continue }
            switch record.state {
            case .held, .unknown, .refused:
                guard flags[uid]?.contains("\\Flagged") ?? false else { continue }
                let reason = held.overrideReason ?? "flagged by its agent"
                if try await ledger.release(replyID: record.id, reason: reason, at: world.now()) {
                    try await store.move(uid, to: folders.outbox)
                }
            case .intended: try await store.move(uid, to: folders.outbox)
            case .discarded: try await store.move(uid, to: folders.parked)
            case .sent: try await store.move(uid, to: folders.sent)
            case .transmitting: break
            }
        }
    }

    /// A message in `Held`; nil when it is gone or too large to be a reply.
    private func look(at uid: UInt32, store: any MailStore) async throws -> HeldIndex.Entry? {
        if let known = heldIndex[uid] { return known }
        let fetched: FetchedMessage?
        do {
            fetched = try await store.fetch(uid, byteLimit: byteLimit)
        } catch let failure as MailFailure where failure.kind == .permanent {
            return nil
        }
        guard let fetched, fetched.size <= fetched.bytes.count else { return nil }
        let reply = AgentReply(bytes: fetched.bytes, desk: desk)
        let entry = HeldIndex.Entry(identity: reply.identity, overrideReason: reply.overrideReason)
        heldIndex[uid] = entry
        return entry
    }
}
