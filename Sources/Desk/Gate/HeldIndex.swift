internal import Synchronization

/// Which messages lie in `Held`, so that each round need not fetch them again: a message never changes under its UID.
final class HeldIndex: Sendable {
    struct Entry: Sendable {
        var identity: MessageIdentity
        var overrideReason: String?
    }

    private struct State {
        var uidValidity: UInt32 = 0
        var entries: [UInt32: Entry] = [:]
    }

    private let state = Mutex(State())

    subscript(uid: UInt32) -> Entry? {
        get { state.withLock { $0.entries[uid] } }
        set { state.withLock { $0.entries[uid] = newValue } }
    }

    /// Forgets all that is not in the folder any more.
    func keep(_ uids: [UInt32], uidValidity: UInt32) {
        state.withLock { state in
            if state.uidValidity != uidValidity { state = State(uidValidity: uidValidity) }
            let present = Set(uids)
            state.entries = state.entries.filter { present.contains($0.key) }
        }
    }
}
