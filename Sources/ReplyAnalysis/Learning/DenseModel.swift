/// A logistic model over named features.
struct DenseModel: Sendable {
    var bias: Float
    /// In the order of the features' declaration.
    var weights: [Float]

    func logOdds(_ features: [Float]) -> Float {
        var sum = bias
        for (weight, value) in zip(weights, features) { sum += weight * value }
        return sum
    }

    func probability(_ features: [Float]) -> Float { Logistic.probability(logOdds(features)) }
}

/// The models of the facets, by the question that each answers.
struct FacetModels: Sendable {
    enum Question: String, Sendable, CaseIterable {
        case canned, empathyNone, empathyHollow, empathyGenuine, needed, callNone, callVague, callExplicit
        case addressesAll, addressesSome, addressesNone
        case deflects, defensive, cannotFocus, redirects, faqMachine, vaguePromise, brokenPromise, wrongPerson
    }

    var ofReply: [Question: DenseModel]
    var promise: DenseModel
    var concern: DenseModel

    /// One line a model: its name, its bias, then `feature=weight`.
    init(text: some StringProtocol) {
        var models: [Substring: [Substring: Float]] = [:]
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard let name = fields.first else { continue }
            var weights: [Substring: Float] = [:]
            for field in fields.dropFirst() {
                let pair = field.split(separator: "=")
                if pair.count == 2 { weights[Substring(pair[0])] = Float(pair[1]) }
            }
            models[Substring(name)] = weights
        }
        func model<F: FeatureNames>(_ name: String, _ features: F.Type) -> DenseModel {
            let weights = models[Substring(name)] ?? [:]
            return DenseModel(bias: weights["bias"] ?? 0, weights: F.allCases.map { weights[Substring($0.name)] ?? 0 })
        }
        var ofReply: [Question: DenseModel] = [:]
        for question in Question.allCases { ofReply[question] = model(question.rawValue, ReplyFeature.self) }
        self.ofReply = ofReply
        promise = model("promise", PromiseFeature.self)
        concern = model("concern", ConcernFeature.self)
    }

    /// The text that `init(text:)` reads.
    var text: String {
        func line<F: FeatureNames>(_ name: String, _ model: DenseModel, _: F.Type) -> String {
            let weights = zip(F.allCases, model.weights).filter { abs($1) >= 0.005 }.map { "\($0.name)=\(rounded($1))" }
            return ([name, "bias=\(rounded(model.bias))"] + weights).joined(separator: " ")
        }
        var lines = Question.allCases.compactMap { question in
            ofReply[question].map { line(question.rawValue, $0, ReplyFeature.self) }
        }
        lines.append(line("promise", promise, PromiseFeature.self))
        lines.append(line("concern", concern, ConcernFeature.self))
        return lines.joined(separator: "\n")
    }

    private func rounded(_ value: Float) -> Float { (value * 1000).rounded() / 1000 }
}
