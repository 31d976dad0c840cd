internal import App
internal import Desk
internal import Foundation
internal import ReplyAnalysis

/// What moved each score, for people: the reply's facets first, then its sentences with the words that weighed most.
struct ExplanationText {
    let explanation: Explanation
    let body: String

    var rendered: String {
        var lines = ["", "What moved the scores (log odds; + towards the name, - away from it):"]
        lines += explanation.facets.map { "  " + line($0) }
        let scalars = Array(body.unicodeScalars)
        for sentence in explanation.sentences {
            let text = String(String.UnicodeScalarView(scalars[sentence.start..<min(sentence.end, scalars.count)]))
            lines.append("  \"\(PrintableLine.of(text))\"")
            lines += sentence.facets.map { "    " + line($0) }
        }
        return lines.joined(separator: "\n")
    }

    private func line(_ facet: Explanation.Facet) -> String {
        let causes = facet.causes.map { "\(PrintableLine.of($0.name)) \(String(format: "%+.2f", $0.effect))" }
        return "\(facet.name) \(String(format: "%.2f", facet.probability)): \(causes.joined(separator: ", "))"
    }
}
