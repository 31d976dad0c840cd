internal import App
internal import Desk
internal import ReplyAnalysis

/// A judgement for people: `file:line:col: severity: rule: message`, what would mend it, then the verdict.
struct LintText {
    let name: String
    let body: String
    let judgement: Judgement
    let usesColour: Bool

    var rendered: String {
        let positions = TextPositions(body)
        var lines: [String] = []
        for finding in judgement.findings {
            let place = positions.position(ofScalar: finding.start)
            lines.append(
                "\(name):\(place.line):\(place.column): \(coloured(finding.severity.rawValue, finding.severity)): "
                    + "\(finding.rule): \(PrintableLine.of(finding.message))")
            if !finding.fix.isEmpty { lines.append("    fix: \(PrintableLine.of(finding.fix))") }
        }
        let verdict = judgement.verdict
        lines.append("\(name): \(verdict == .hold ? coloured("hold", .error) : coloured("send", nil)): \(summary)")
        return lines.joined(separator: "\n")
    }

    private var summary: String {
        let canned = Int((judgement.cannedShare * 100).rounded())
        let needed = judgement.empathyNeeded ? "needed" : "not needed"
        return "canned \(canned) %, empathy \(judgement.empathy.rawValue) (\(needed)), "
            + "next step \(judgement.callToAction.rawValue), answers \(judgement.addresses.rawValue) of what was asked"
            + (judgement.flags.isEmpty ? "" : ", " + judgement.flags.map(\.rawValue).joined(separator: ", "))
    }

    private func coloured(_ text: String, _ severity: Finding.Severity?) -> String {
        guard usesColour else { return text }
        let code =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .suggestion: "36"
            case nil: "32"
            }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}

/// Lines and columns of a text, both from 1; columns count Unicode scalars.
struct TextPositions {
    private let lineStarts: [Int]

    init(_ text: String) {
        var starts = [0]
        for (offset, scalar) in text.unicodeScalars.enumerated() where scalar == "\n" { starts.append(offset + 1) }
        lineStarts = starts
    }

    func position(ofScalar offset: Int) -> (line: Int, column: Int) {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return (low + 1, max(0, offset - lineStarts[low]) + 1)
    }
}
