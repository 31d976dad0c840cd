internal import ReplyAnalysis

extension JudgeRules {
    /// The built-in rules with what the desk switched off or weighs otherwise.
    init(_ gate: Configuration.GateSettings) {
        self = .builtIn
        disabled = Set(gate.disabledRules)
        severities = gate.severities.compactMapValues { Finding.Severity(rawValue: $0.rawValue) }
    }
}
