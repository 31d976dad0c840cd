internal import Foundation

/// L2-regularised logistic regression by dual coordinate descent (Yu, Huang and Lin, Machine Learning 85, 2011).
///
/// Deterministic: the same examples in the same order give the same weights.
struct LogisticRegression: Sendable {
    /// A sparse example; values of the same index add up.
    struct Example: Sendable {
        var indices: [UInt32]
        var values: [Float]
        var isPositive: Bool
        /// How much the example counts.
        var cost: Float = 1
    }

    private(set) var weights: [Float]
    private(set) var bias: Float

    /// What is believed before the examples speak: weights are drawn towards it instead of towards zero.
    struct Prior {
        var weights: [Float]
        var bias: Float
    }

    /// - Parameter strength: the cost of an error against that of large weights; larger fits closer.
    init(_ examples: [Example], dimensions: Int, strength: Float, rounds: Int = 40, prior: Prior? = nil) {
        var solver = Solver(
            examples, prior ?? Prior(weights: [Float](repeating: 0, count: dimensions), bias: 0), strength: strength)
        for round in 0..<rounds {
            if solver.sweep(round) < 0.01 { break }
        }
        weights = solver.weights
        bias = solver.bias
    }

    func logOdds(_ indices: [UInt32], _ values: [Float]) -> Float {
        var sum = bias
        for (index, value) in zip(indices, values) { sum += weights[Int(index)] * value }
        return sum
    }

    private struct Solver {
        let examples: [Example]
        var weights: [Float]
        var bias: Float
        private var duals: [Double]
        private let bounds: [Double]
        private let norms: [Double]
        private var random: UInt64 = 0x9e37_79b9_7f4a_7c15

        init(_ examples: [Example], _ prior: Prior, strength: Float) {
            self.examples = examples
            weights = prior.weights
            bias = prior.bias
            bounds = examples.map { Double($0.cost * strength) }
            duals = bounds.map { min(0.001 * $0, 1e-8) }
            norms = examples.map { $0.values.reduce(1) { $0 + Double($1) * Double($1) } }
            for (k, example) in examples.enumerated() { move(example, by: duals[k]) }
        }

        private mutating func move(_ example: Example, by step: Double) {
            let signed = Float(example.isPositive ? step : -step)
            for (index, value) in zip(example.indices, example.values) { weights[Int(index)] += signed * value }
            bias += signed
        }

        /// One pass over all examples in a fixed pseudo-random order; the largest gradient seen.
        mutating func sweep(_ round: Int) -> Double {
            var order = Array(examples.indices)
            for k in stride(from: order.count - 1, to: 0, by: -1) {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                order.swapAt(k, Int((random >> 33) % UInt64(k + 1)))
            }
            var largest = 0.0
            for k in order { largest = max(largest, improve(k)) }
            return largest
        }

        /// Newton's method on one dual variable (the paper's Algorithm 5); the gradient before it.
        private mutating func improve(_ k: Int) -> Double {
            let example = examples[k]
            let bound = bounds[k]
            var margin = Double(bias)
            for (index, value) in zip(example.indices, example.values) { margin += Double(weights[Int(index)] * value) }
            if !example.isPositive { margin = -margin }
            let a = norms[k]
            let old = duals[k]
            // Work on the smaller of the variable and its mirror image, where the logarithm is well conditioned.
            let mirrored = 0.5 * a * (bound - 2 * old) + margin < 0
            let sign = mirrored ? -1.0 : 1.0
            let start = mirrored ? bound - old : old
            var z = bound - start < 0.5 * bound ? 0.1 * start : start
            var gradient = a * (z - start) + sign * margin + log(z / (bound - z))
            let first = abs(gradient)
            for _ in 0..<100 {
                if abs(gradient) < 1e-8 { break }
                let curvature = a + bound / (bound - z) / z
                let next = z - gradient / curvature
                z = next <= 0 ? z * 0.1 : min(next, bound * (1 - 1e-12))
                gradient = a * (z - start) + sign * margin + log(z / (bound - z))
            }
            duals[k] = mirrored ? bound - z : z
            move(example, by: duals[k] - old)
            return min(first, abs(duals[k] - old) / bound * 10)
        }
    }
}
