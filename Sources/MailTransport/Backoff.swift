/// How long to wait before trying again: doubling from `base` up to `cap`, with jitter so that many clients don't come back together.
package struct Backoff: Sendable {
    private let base: Duration
    private let cap: Duration
    /// The next wait without its jitter.
    private var whole: Duration

    package init(base: Duration = .seconds(1), cap: Duration = .seconds(300)) {
        self.base = base
        self.cap = max(base, cap)
        whole = base
    }

    /// The next wait: between half of and the whole of `base` × 2ⁿ, never above `cap`.
    package mutating func next(using random: inout some RandomNumberGenerator) -> Duration {
        defer { whole = min(whole * 2, cap) }
        return whole * Double.random(in: 0.5..<1, using: &random)
    }

    /// To be called when it worked.
    package mutating func reset() { whole = base }
}
