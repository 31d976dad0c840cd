extension Configuration {
    /// How agents' replies are judged before they go out.
    package struct GateSettings: Sendable, Equatable {
        /// How much a finding weighs; the words are those of `Finding.Severity`.
        package enum Severity: String, Sendable, CaseIterable { case error, warning, suggestion }

        /// False sends replies from the outbox unjudged.
        package var enabled: Bool
        /// Bytes; a larger reply is held, not read.
        package var maxReplySize: Int
        /// Ids of rules that find nothing.
        package var disabledRules: [String]
        /// Severities in place of the built-in ones, by the id of the rule.
        package var severities: [String: Severity]
        /// How sure the judge must be, from 0 to 1, by what of; the rest as built in.
        package var thresholds: [Threshold: Double]
        /// The file of the desk's own weights, which `rightback train` wrote.
        package var weights: String?

        /// What a threshold can be set for.
        package enum Threshold: String, Sendable, CaseIterable {
            case canned, empathyNeeded, flag, promise, repeatsItself
        }
    }
}

extension Configuration.GateSettings {
    init(_ section: inout ConfigurationSection, knownRules: [String]) {
        enabled = section.value("enabled", .flag, default: true)
        maxReplySize = section.value("maxReplySize", .size(example: "25 MiB"), default: 25 << 20)
        (disabledRules, severities, thresholds) = section.section("rules") { rules in
            let disabled = rules.list("disable", .rule(of: knownRules))
            let severities = rules.section("severity") { $0.severities(ofRules: knownRules) }
            let thresholds = rules.section("thresholds") { section in
                var thresholds: [Threshold: Double] = [:]
                for threshold in Threshold.allCases {
                    thresholds[threshold] = section.optional(threshold.rawValue, .share.example("0.6"))
                }
                return thresholds
            }
            return (disabled, severities, thresholds)
        }
        let path = section.anyPath
        weights = section.optional("weights", path.example("desk.weights"))
    }
}

extension ConfigurationSection {
    fileprivate mutating func severities(ofRules known: [String]) -> [String: Configuration.GateSettings.Severity] {
        var severities: [String: Configuration.GateSettings.Severity] = [:]
        for entry in entries {
            accept(entry.key)
            do {
                let rule = try ValueKind<String>.rule(of: known).read(entry.key)
                severities[rule] = required(entry.key, .choice(example: .warning))
            } catch {
                complain(
                    at: entry.key, entry.position, expected: error.expected ?? "the id of a rule",
                    found: Quotation.of(entry.key),
                    remedy: error.remedy ?? "write, for example, NameTheNextStep: warning")
            }
        }
        return severities
    }
}

extension ValueKind where Value == String {
    /// The id of a rule; any word when none is known.
    fileprivate static func rule(of known: [String]) -> ValueKind {
        ValueKind(expected: "the id of a rule", example: "NameTheNextStep") { (text) throws(Refusal) in
            guard known.isEmpty else {
                guard known.contains(text) else {
                    throw Refusal(remedy: NearestName.of(text, among: known).map { "did you mean \"\($0)\"?" })
                }
                return text
            }
            return try ValueKind.word.read(text)
        }
    }
}
