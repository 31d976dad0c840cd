/// A desk's own weights for the facets' models, as `rightback train` writes them: a line that names the form, then one line a model.
package struct DeskWeights: Sendable {
    static let heading = "rightback weights 1"

    let facets: FacetModels

    init(facets: FacetModels) { self.facets = facets }

    /// The text of the file.
    package var text: String { Self.heading + "\n" + facets.text + "\n" }

    /// Reads a file's text.
    /// - Throws: `Malformed`, with the line and what is wrong with it. A file of another version names models or features that
    ///   this one has not: it must be learned anew.
    package init(_ text: String) throws(Malformed) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first == Self.heading[...] else {
            throw Malformed(line: 1, what: "no weights of rightback train: the first line is not \"\(Self.heading)\"")
        }
        var missing = Set(FacetModels.featuresByModel.keys)
        for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            let fields = line.split(separator: " ")
            guard let name = fields.first, let features = FacetModels.featuresByModel[String(name)] else {
                throw Malformed(
                    line: number + 1, what: "no model is called \"\(line.prefix(40))\"; run rightback train anew")
            }
            missing.remove(String(name))
            for field in fields.dropFirst() {
                let pair = field.split(separator: "=", maxSplits: 1)
                guard pair.count == 2, let value = Float(pair[1]), value.isFinite,
                    pair[0] == "bias" || features.contains(String(pair[0]))
                else {
                    throw Malformed(
                        line: number + 1,
                        what:
                            "\"\(field.prefix(40))\" is no feature=number of the model \(name); run rightback train anew"
                    )
                }
            }
        }
        if let name = missing.sorted().first {
            throw Malformed(line: lines.count, what: "the model \(name) is missing; run rightback train anew")
        }
        facets = FacetModels(text: lines.dropFirst().joined(separator: "\n"))
    }

    package struct Malformed: Error {
        package let line: Int
        package let what: String
    }
}

extension FacetModels {
    /// The names of all models, each with those of its features.
    static let featuresByModel: [String: Set<String>] = {
        func names<F: FeatureNames>(_: F.Type) -> Set<String> { Set(F.allCases.map(\.name)) }
        var models = Dictionary(uniqueKeysWithValues: Question.allCases.map { ($0.rawValue, names(ReplyFeature.self)) })
        models["promise"] = names(PromiseFeature.self)
        models["concern"] = names(ConcernFeature.self)
        return models
    }()
}
