/// Word lists, thresholds and severities, built in or read from a desk's rules.
///
/// A value: whoever reads a configuration sets what it names and leaves the rest at `builtIn`.
package struct JudgeRules: Sendable, Equatable {
    /// A judgement "yes" begins at this probability.
    package struct Thresholds: Sendable, Equatable {
        package var canned = 0.5
        package var empathyNeeded = 0.5
        package var flag = 0.5
        /// For a clause that names no time.
        package var promise = 0.5
        /// For a clause that names a time to come.
        package var timedPromise = 0.5
        /// The share of a reply's own words that an earlier mail to the same customer must have for `repeatsItself`.
        package var repeatsItself = 0.5
        package init() {}
    }

    package var thresholds = Thresholds()
    /// Severities by rule id that differ from the built-in ones. A reply is held when it has a finding of severity `error`.
    package var severities: [String: Finding.Severity] = [:]
    /// Ids of rules that are switched off: they find nothing and hold nothing.
    package var disabled: Set<String> = []
    /// Phrases of the desk's own that every reply carries; a sentence with one counts as courtesy.
    package var stockPhrases: [String] = []

    package init() {}

    package static let builtIn = JudgeRules()

    /// Every rule's id, for checking a configuration.
    package static var ruleIDs: [String] { Rule.allCases.map(\.id) }
}
