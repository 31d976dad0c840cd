package import ReplyAnalysis

/// What the gate decides about a judged reply.
package enum GateDecision: Sendable, Equatable {
    case send
    /// The agent sends it in spite of the judgement, for this reason.
    case sendOverridden(reason: String)
    case hold
}

/// Lets good replies through, holds poor ones, and gives way to an agent who gives a reason.
package struct Gate: Sendable {
    /// When off, replies are judged and recorded but none is held.
    package var isEnabled: Bool
    package init(isEnabled: Bool = true) { self.isEnabled = isEnabled }

    package func decide(_ judgement: Judgement, override: String?) -> GateDecision {
        guard judgement.verdict == .hold else { return .send }
        if let override { return .sendOverridden(reason: override) }
        return isEnabled ? .hold : .sendOverridden(reason: "the gate is switched off (gate.enabled)")
    }
}
