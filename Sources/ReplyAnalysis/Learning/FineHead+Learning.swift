internal import Foundation

extension FineHead {
    /// Learns from texts with n-grams that tell the answers apart given more room to move.
    ///
    /// Each bucket is scaled by how much its share in one class exceeds that in the other (Wang and Manning, ACL 2012), and the
    /// scale then goes into the weight. Small weights are dropped: they cost room in the shipped file and move nothing.
    init(learning texts: [BroadExamples.Example]) {
        guard !texts.isEmpty else {
            self = .silent
            return
        }
        var examples = texts.map { Self.example(MailText($0.text), isPositive: $0.isPositive) }
        let scales = Self.scales(examples)
        for k in examples.indices {
            for j in examples[k].indices.indices { examples[k].values[j] *= scales[Int(examples[k].indices[j])] }
        }
        let learned = LogisticRegression(examples, dimensions: NGrams.fineBuckets, strength: 1, rounds: 12)
        let weights = zip(learned.weights, scales).map { $0 * $1 }
        let scale = max(weights.map(abs).max() ?? 0, 1e-6) / Self.largest
        let roots = weights.map { weight in
            let root = Int8((abs(weight) / scale).squareRoot().rounded())
            return root < Self.leastRoot ? 0 : weight < 0 ? -root : root
        }
        self.init(roots: roots, scale: scale, bias: learned.bias)
    }

    private static let largest = Float(WeightText.largest) * Float(WeightText.largest)
    private static let leastRoot: Int8 = 6

    private static func example(_ text: MailText, isPositive: Bool) -> LogisticRegression.Example {
        let grams = NGrams(of: text.sentences, in: text.scalars)
        var features: [UInt32: Float] = [:]
        for block in [grams.words, grams.characters] where !block.isEmpty {
            let value = 1 / Float(block.count).squareRoot()
            for bucket in block { features[bucket, default: 0] += value }
        }
        return NGramTrainer.example(features, isPositive: isPositive)
    }

    /// For each bucket the part that all have, and the part that grows with the log ratio of its shares in the classes.
    private static func scales(_ examples: [LogisticRegression.Example]) -> [Float] {
        var positive = [Float](repeating: 1, count: NGrams.fineBuckets)
        var negative = positive
        for example in examples {
            for bucket in example.indices {
                if example.isPositive { positive[Int(bucket)] += 1 } else { negative[Int(bucket)] += 1 }
            }
        }
        let shift = log(negative.reduce(0, +) / positive.reduce(0, +))
        let ratios = zip(positive, negative).map { abs(log($0 / $1) + shift) }
        let mean = max(1e-6, ratios.reduce(0, +) / Float(ratios.count))
        return ratios.map { 0.4 + 0.6 * $0 / mean }
    }
}
