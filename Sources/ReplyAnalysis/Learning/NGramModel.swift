internal import Foundation

/// Linear models over hashed n-grams, all heads in one table: a row of small integers per bucket.
///
/// A score is the log odds of the head's question. Each block of n-grams (words, characters) is scaled by the root of its size,
/// so that long and short texts compare. Sums add up, so a text costs nothing once its sentences are read.
struct NGramModel: Sendable {
    static let heads = Head.allCases.count

    let table: [Int8]
    let scales: [Float]
    let biases: [Float]
    let distress: FineHead

    init(table: [Int8], scales: [Float], biases: [Float], distress: FineHead = .silent) {
        self.table = table
        self.scales = scales
        self.biases = biases
        self.distress = distress
    }

    func sums(_ grams: NGrams) -> NGramSums {
        var sums = NGramSums()
        add(grams.words, to: &sums.words)
        add(grams.characters, to: &sums.characters)
        sums.wordCount = grams.words.count
        sums.characterCount = grams.characters.count
        return sums
    }

    private func add(_ block: [UInt32], to sums: inout [Int32]) {
        let heads = Self.heads
        table.withUnsafeBufferPointer { table in
            sums.withUnsafeMutableBufferPointer { sums in
                for bucket in block {
                    let row = NGrams.coarse(bucket) * heads
                    for head in 0..<heads { sums[head] &+= Int32(table[row + head]) }
                }
            }
        }
    }

    /// The log odds of one head.
    func logOdds(_ head: Head, _ sums: NGramSums) -> Float {
        let k = head.rawValue
        var result = biases[k]
        if sums.wordCount > 0 { result += scales[k] * Float(sums.words[k]) / Float(sums.wordCount).squareRoot() }
        if sums.characterCount > 0 {
            result += scales[k] * Float(sums.characters[k]) / Float(sums.characterCount).squareRoot()
        }
        return result
    }

    func probability(_ head: Head, _ sums: NGramSums) -> Float { Logistic.probability(logOdds(head, sums)) }

    /// How much one n-gram moves a head in a block of `size`.
    func weight(of bucket: UInt32, for head: Head, blockSize: Int) -> Float {
        scales[head.rawValue] * Float(table[NGrams.coarse(bucket) * Self.heads + head.rawValue])
            / Float(max(1, blockSize)).squareRoot()
    }
}

/// What the n-grams of a text add up to, head by head.
struct NGramSums: Sendable {
    var words = [Int32](repeating: 0, count: NGramModel.heads)
    var characters = [Int32](repeating: 0, count: NGramModel.heads)
    var wordCount = 0
    var characterCount = 0

    static func += (left: inout NGramSums, right: NGramSums) {
        for k in left.words.indices {
            left.words[k] &+= right.words[k]
            left.characters[k] &+= right.characters[k]
        }
        left.wordCount += right.wordCount
        left.characterCount += right.characterCount
    }
}

enum Logistic {
    static func logOdds(_ probability: Float) -> Float {
        let bounded = max(1e-6, min(1 - 1e-6, probability))
        return log(bounded / (1 - bounded))
    }

    /// The probability of a log odds.
    static func probability(_ logOdds: Float) -> Float { 1 / (1 + exp(-logOdds)) }
}
