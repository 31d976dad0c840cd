/// A bell: rung by those who made work, heard by the one who does it. Ringing twice before it is heard is ringing once.
struct WakeUpCall: Sendable {
    let rings: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() {
        (rings, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func ring() { continuation.yield() }
    /// No more work comes: who listens, stops.
    func silence() { continuation.finish() }
}
