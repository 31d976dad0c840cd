internal import Foundation

/// How judgements compare with labels, facet by facet.
package struct Quality: Sendable {
    private var pairs: [(label: LabelledReply.Labels, judged: Judgement)] = []

    init() {}

    mutating func add(_ judged: Judgement, _ label: LabelledReply.Labels) { pairs.append((label, judged)) }

    /// A figure with its name and, where it helps, what it was counted on.
    struct Figure: Sendable, Equatable {
        var name: String
        var value: Double
        var note = ""
    }

    /// A table: a name and a figure a line.
    package var table: String {
        figures.map { figure in
            figure.name.padding(toLength: 34, withPad: " ", startingAt: 0) + String(format: "%.3f", figure.value)
                + (figure.note.isEmpty ? "" : "   " + figure.note)
        }.joined(separator: "\n")
    }

    /// Two judges on the same replies, side by side.
    package static func comparison(
        of first: Quality, _ firstName: String, with second: Quality, _ secondName: String
    ) -> String {
        func column(_ text: String) -> String { String(repeating: " ", count: max(1, 10 - text.count)) + text }
        let heading = "".padding(toLength: 34, withPad: " ", startingAt: 0) + column(firstName) + column(secondName)
        return
            ([heading]
            + zip(first.figures, second.figures).map { one, other in
                one.name.padding(toLength: 34, withPad: " ", startingAt: 0)
                    + column(String(format: "%.3f", one.value)) + column(String(format: "%.3f", other.value))
            }).joined(separator: "\n")
    }

    var figures: [Figure] {
        var figures: [Figure] = []
        func line(_ name: String, _ value: Double, _ note: String = "") {
            figures.append(Figure(name: name, value: value, note: note))
        }
        let n = Double(max(1, pairs.count))
        line("replies", n)
        line("verdict accuracy", Double(pairs.count { $0.label.verdict == $0.judged.verdict }) / n)
        let good = pairs.filter { $0.label.verdict == .send }
        line(
            "good replies wrongly held", Double(good.count { $0.judged.verdict == .hold }) / Double(max(1, good.count)))
        line("canned F1", macroF1({ "\($0.canned)" }, { "\($0.canned)" }))
        line("empathy F1", macroF1({ $0.empathy.rawValue }, { $0.empathy.rawValue }))
        line("empathy needed F1", macroF1({ "\($0.empathyNeeded)" }, { "\($0.empathyNeeded)" }))
        line("call to action F1", macroF1({ $0.callToAction.rawValue }, { $0.callToAction.rawValue }))
        line("addresses F1", macroF1({ $0.addresses.rawValue }, { $0.addresses.rawValue }))
        flags(line)
        promises(line)
        return figures
    }

    private func macroF1(_ label: (LabelledReply.Labels) -> String, _ judged: (Judgement) -> String) -> Double {
        let values = pairs.map { (label($0.label), judged($0.judged)) }
        let classes = Set(values.map(\.0))
        let total = classes.reduce(0.0) { sum, one in
            let hits = values.count { $0.0 == one && $0.1 == one }
            let named = values.count { $0.0 == one } + values.count { $0.1 == one }
            return sum + (named == 0 ? 0 : 2 * Double(hits) / Double(named))
        }
        return total / Double(max(1, classes.count))
    }

    private func flags(_ line: (String, Double, String) -> Void) {
        var hits = 0
        var named = 0
        for flag in Judgement.Flag.allCases {
            let both = pairs.count { $0.label.flags.contains(flag) && $0.judged.flags.contains(flag) }
            let labelled = pairs.count { $0.label.flags.contains(flag) }
            let found = pairs.count { $0.judged.flags.contains(flag) }
            hits += both
            named += labelled + found
            line(
                "  \(flag.rawValue) F1", 2 * Double(both) / Double(max(1, labelled + found)),
                "of \(labelled), found \(found)")
        }
        line("flags micro-F1", 2 * Double(hits) / Double(max(1, named)), "")
    }

    private func promises(_ line: (String, Double, String) -> Void) {
        let due = pairs.filter { ($0.label.promises ?? []).contains { $0.due != nil } }
        let right = due.count { pair in
            let wanted = (pair.label.promises ?? []).compactMap(\.due).sorted()
            let got = pair.judged.promises.compactMap(\.due).sorted()
            return wanted.count == got.count && zip(wanted, got).allSatisfy { abs($0.timeIntervalSince($1)) <= 3600 }
        }
        line("promise due times right", Double(right) / Double(max(1, due.count)), "of \(due.count)")
        let extra = pairs.count { pair in
            !(pair.label.promises ?? []).contains { $0.due != nil } && pair.judged.promises.contains { $0.due != nil }
        }
        line("due times where none is labelled", Double(extra), "")
    }
}
