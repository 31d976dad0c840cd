import Synchronization

final class Counting: Sendable {
    private let count = Mutex(0)
    /// 1, 2, 3 and so on.
    func next() -> Int {
        count.withLock {
            $0 += 1
            return $0
        }
    }
}
