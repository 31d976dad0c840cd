/// Placeholder until the first learning run.
enum ShippedWeights {
    static func grams() -> NGramModel {
        NGramModel(
            table: [Int8](repeating: 0, count: NGrams.buckets * NGramModel.heads),
            scales: [Float](repeating: 0, count: NGramModel.heads), biases: [Float](repeating: 0, count: NGramModel.heads))
    }
    static let facets = ""
}
