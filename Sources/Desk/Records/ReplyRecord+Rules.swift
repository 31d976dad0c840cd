internal import ReplyAnalysis

extension ReplyRecord {
    /// The rules that hold the reply, in order of their findings, each once.
    package var holdingRules: [String] {
        var seen = Set<String>()
        return judgement.findings.filter { $0.severity == .error && seen.insert($0.rule).inserted }.map(\.rule)
    }
}
