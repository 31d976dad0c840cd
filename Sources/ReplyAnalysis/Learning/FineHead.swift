/// A linear model of one head over the fine buckets of n-grams, for a question that very many texts teach.
///
/// In the coarse table of all heads rare words would share their buckets with common ones and lose what was learned of them.
struct FineHead: Sendable {
    /// A small integer per bucket.
    private let table: [Int16]
    let scale: Float
    let bias: Float

    /// - Parameter roots: the roots of the weights with their signs, which keep both the few large and the many small in a byte.
    init(roots: [Int8], scale: Float, bias: Float) {
        table = roots.map { Int16($0) * Int16(abs($0)) }
        self.scale = scale
        self.bias = bias
    }

    /// What `init(roots:scale:bias:)` was given.
    var roots: [Int8] { table.map { Int8(Float(abs($0)).squareRoot()) * Int8($0.signum()) } }

    /// Has learned nothing and answers even odds.
    static let silent = FineHead(roots: [Int8](repeating: 0, count: NGrams.fineBuckets), scale: 1, bias: 0)

    /// What the n-grams of a text add up to, block by block.
    struct Sums: Sendable {
        var words: Int32 = 0
        var characters: Int32 = 0
        var wordCount = 0
        var characterCount = 0

        static func += (left: inout Sums, right: Sums) {
            left.words &+= right.words
            left.characters &+= right.characters
            left.wordCount += right.wordCount
            left.characterCount += right.characterCount
        }
    }

    func sums(_ grams: NGrams) -> Sums {
        var sums = Sums(wordCount: grams.words.count, characterCount: grams.characters.count)
        table.withUnsafeBufferPointer { table in
            for bucket in grams.words { sums.words &+= Int32(table[Int(bucket)]) }
            for bucket in grams.characters { sums.characters &+= Int32(table[Int(bucket)]) }
        }
        return sums
    }

    func logOdds(_ sums: Sums) -> Float {
        var result = bias
        if sums.wordCount > 0 { result += scale * Float(sums.words) / Float(sums.wordCount).squareRoot() }
        if sums.characterCount > 0 {
            result += scale * Float(sums.characters) / Float(sums.characterCount).squareRoot()
        }
        return result
    }
}
