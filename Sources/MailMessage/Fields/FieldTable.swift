/// The names that a list of rules asks for, to find in one pass over a header which of the rules have a field at all.
struct FieldTable: Sendable {
    /// By the low bits of a name's hash, whether a rule may ask for it: nearly all fields stop here.
    private let mayHold: [Bool]
    private let rules: [UInt64: [Int]]
    private static let mask: UInt64 = 2_047

    /// - Parameter names: of the rules in order; one name may stand for several.
    init(_ names: [FieldName]) {
        var mayHold = [Bool](repeating: false, count: Int(Self.mask) + 1)
        var rules: [UInt64: [Int]] = [:]
        for (index, name) in names.enumerated() {
            mayHold[Int(name.hash & Self.mask)] = true
            rules[name.hash, default: []].append(index)
        }
        self.mayHold = mayHold
        self.rules = rules
    }

    /// The rules that ask for a field of that hash.
    func rules(for hash: UInt64) -> [Int] {
        guard mayHold[Int(hash & Self.mask)] else { return [] }
        return rules[hash] ?? []
    }
}
