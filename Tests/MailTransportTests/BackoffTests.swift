import MailTransport
import Testing

struct BackoffTests {
    private struct Fixed: RandomNumberGenerator {
        let value: UInt64
        func next() -> UInt64 { value }
    }

    /// All but the last of the 53 bits that make a `Double`; with all of them set, the generator would be asked for another.
    private static let nearlyOne: UInt64 = (1 << 53) - (1 << 40)

    private func waits(_ count: Int, random: UInt64) -> [Duration] {
        var backoff = Backoff(base: .seconds(1), cap: .seconds(10))
        var random = Fixed(value: random)
        return (0..<count).map { _ in backoff.next(using: &random) }
    }

    @Test func doublesUpToTheCap() {
        #expect(
            waits(6, random: 0) == [.seconds(0.5), .seconds(1), .seconds(2), .seconds(4), .seconds(5), .seconds(5)])
    }

    @Test func neverExceedsTheWholeWait() {
        let most: [Duration] = [.seconds(1), .seconds(2), .seconds(4), .seconds(8), .seconds(10), .seconds(10)]
        for (wait, limit) in zip(waits(6, random: Self.nearlyOne), most) {
            #expect(wait <= limit && wait > limit * 0.99)
        }
    }

    @Test func beginsAgainAfterSuccess() {
        var backoff = Backoff(base: .seconds(1), cap: .seconds(10))
        var random = Fixed(value: 0)
        _ = backoff.next(using: &random)
        _ = backoff.next(using: &random)
        backoff.reset()
        #expect(backoff.next(using: &random) == .seconds(0.5))
    }

    @Test func manyFailuresDoNotOverflow() {
        var backoff = Backoff(base: .milliseconds(1), cap: .seconds(300))
        var random = Fixed(value: 0)
        let last = (0..<10_000).map { _ in backoff.next(using: &random) }.last
        #expect(last == .seconds(150))
    }
}
