/// A set of message numbers as IMAP writes it, `4,7:9` (RFC 3501 §9, sequence-set), kept as ranges so that a hostile one costs nothing.
package struct UIDSet: Sendable, Equatable, CustomStringConvertible {
    package private(set) var ranges: [ClosedRange<UInt32>]

    /// The set of some numbers, in any order.
    package init(_ uids: some Sequence<UInt32>) {
        ranges = []
        for uid in uids.sorted() {
            guard let last = ranges.last else {
                ranges.append(uid...uid)
                continue
            }
            if uid <= last.upperBound { continue }
            if uid == last.upperBound + 1 {
                ranges[ranges.count - 1] = last.lowerBound...uid
            } else {
                ranges.append(uid...uid)
            }
        }
    }

    /// Reads what a server wrote; nil when it is no set of numbers above zero.
    package init?(_ text: String) {
        ranges = []
        for part in text.utf8.split(separator: ASCII.comma, omittingEmptySubsequences: false) {
            let ends = part.split(separator: ASCII.colon, omittingEmptySubsequences: false)
            let numbers = ends.compactMap { ASCII.decimal($0).flatMap { UInt32(exactly: $0) } }
            guard numbers.count == ends.count, (1...2).contains(numbers.count), let first = numbers.first,
                let last = numbers.last, min(first, last) > 0
            else { return nil }
            ranges.append(min(first, last)...max(first, last))
        }
    }

    /// How many numbers the ranges hold.
    package var count: Int { ranges.reduce(0) { $0 + Int($1.upperBound) - Int($1.lowerBound) + 1 } }

    /// The numbers, ascending within each range.
    package var uids: [UInt32] { ranges.flatMap { Array($0) } }

    package var description: String {
        ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound):\($0.upperBound)" }.joined(separator: ",")
    }

    /// The set cut into sets of at most so many ranges, to keep command lines short.
    package func parts(ofRanges size: Int) -> [UIDSet] {
        stride(from: 0, to: ranges.count, by: size).map { start in
            var part = UIDSet([])
            part.ranges = Array(ranges[start..<min(start + size, ranges.count)])
            return part
        }
    }
}
