/// How long to wait before trying again: doubling from `base` up to `cap`, with jitter so that many clients don't come back together.
package struct Backoff: Sendable {
    private let base: Duration
    private let cap: Duration
    private var failures = 0

    package init(base: Duration = .seconds(1), cap: Duration = .seconds(300)) {
        self.base = base
        self.cap = max(base, cap)
    }

    /// The next wait: between half of and the whole of `base` × 2ⁿ, never above `cap`.
    package mutating func next(using random: inout some RandomNumberGenerator) -> Duration {
        var whole = base
        for _ in 0..<failures where whole < cap { whole = min(whole * 2, cap) }
        failures += 1
        return whole * Double.random(in: 0.5...1, using: &random)
    }

    /// To be called when it worked.
    package mutating func reset() { failures = 0 }
}
