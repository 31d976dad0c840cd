internal import ReplyAnalysis

extension JudgeRules {
    /// The built-in rules with what the desk switched off or weighs otherwise.
    init(_ gate: Configuration.GateSettings) {
        self = .builtIn
        disabled = Set(gate.disabledRules)
        severities = gate.severities.compactMapValues { Finding.Severity(rawValue: $0.rawValue) }
        for (threshold, value) in gate.thresholds {
            switch threshold {
            case .canned: thresholds.canned = value
            case .empathyNeeded: thresholds.empathyNeeded = value
            case .flag: thresholds.flag = value
            case .promise:
                thresholds.promise = value
                thresholds.timedPromise = value
            case .repeatsItself: thresholds.repeatsItself = value
            }
        }
    }
}
