/// The learned part of the judge: sentence models over n-grams, and the facets' models over what those and the rules found.
struct JudgeModels: Sendable {
    var grams: NGramModel
    var facets: FacetModels

    /// What ships with Rightback; `config/rules/SOURCES.md` names what it was learned from.
    static let shipped = JudgeModels(grams: ShippedWeights.grams(), facets: FacetModels(text: ShippedWeights.facets))
}
