/// Five parts of labelled replies for cross-validation. All replies of a trade are in one, so that none is measured on a trade
/// that was taught; where there are fewer than five trades, each reply stands for itself.
struct Folds {
    private let byKey: [Substring: Int]
    private let isByGroup: Bool
    let all: Range<Int>

    init(_ replies: [LabelledReply]) {
        let groups = Set(replies.map(\.group))
        isByGroup = groups.count >= 5
        let keys = (isByGroup ? groups : Set(replies.map { $0.id[...] })).sorted()
        let count = max(1, min(5, keys.count))
        byKey = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0 % count) })
        all = 0..<count
    }

    subscript(_ reply: LabelledReply) -> Int { byKey[isByGroup ? reply.group : reply.id[...]] ?? 0 }
}
