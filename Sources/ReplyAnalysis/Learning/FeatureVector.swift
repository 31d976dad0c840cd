/// The names of a model's inputs, numbered from 0 in the order of declaration.
protocol FeatureNames: CaseIterable, RawRepresentable, Sendable where RawValue == Int {}

extension FeatureNames {
    var name: String { String(describing: self) }
}

/// Feature values by name.
struct FeatureVector<Feature: FeatureNames>: Sendable {
    private(set) var values = [Float](repeating: 0, count: Feature.allCases.count)

    subscript(_ feature: Feature) -> Float {
        get { values[feature.rawValue] }
        set { values[feature.rawValue] = newValue }
    }

    /// A count as a share of `full`, at most 1.
    static func grade(_ count: Int, full: Int) -> Float { min(1, Float(count) / Float(full)) }
}
