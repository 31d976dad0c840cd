internal import Foundation
internal import WorkingTime

/// The report for a terminal of 80 columns and for the plain part of a mail.
struct ReportText {
    private let figures: WeekFigures
    private let moment: MomentText
    private static let width = 80

    init(_ figures: WeekFigures) {
        self.figures = figures
        moment = MomentText(timeZone: figures.timeZone)
    }

    func render() -> String {
        let title = "\(figures.desk): week \(figures.week)"
        var lines = [TextWidth.cut(title, to: Self.width), ReportWords.span(of: figures)]
        lines += TextWidth.wrap(ReportWords.basis(of: figures), to: Self.width)
        lines += overview + waiting + agents + quality + gate + promises + declined + readingHelp
        return lines.map(TextWidth.withoutTrailingSpaces).joined(separator: "\n") + "\n"
    }

    private var overview: [String] {
        let compares = figures.previous != nil
        let rows = HeadlineFigure.list(of: figures).map { line in
            [line.name, line.now] + (compares ? [line.before, line.change] : []) + [line.note]
        }
        let columns =
            [TextTable.Column(title: ""), .init(title: "this week", isNumber: true)]
            + (compares ? [.init(title: "last week", isNumber: true), .init(title: "change", isNumber: true)] : [])
            + [.init(title: "", least: 8)]
        return section("The week", TextTable(columns, rows))
    }

    private var waiting: [String] {
        guard !figures.waiting.isEmpty else { return section("Who waits", note: "Nobody waits for an answer.") }
        return section("Who waits, longest first", TextTable.waiting(figures.waiting, moment: moment))
    }

    private var agents: [String] {
        guard !figures.agents.isEmpty else { return [] }
        let answers = byAgent(figures.agents, ["Answered", "Waiting", "Median", "90th percentile", "Of answers"]) {
            tally in
            [
                "\(tally.answered)", "\(tally.waiting)", ReportWords.duration(tally.firstResponse.median),
                ReportWords.duration(tally.firstResponse.ninetiethPercentile), "\(tally.firstResponse.count)",
            ]
        }
        return section("By agent: answers and first response", answers)
    }

    private var quality: [String] {
        guard figures.totals.desk.judged > 0 else { return [] }
        let writers = figures.agents.filter { $0.tally.judged > 0 }
        let gate = byAgent(writers, ["Judged", "Sent", "Held", "Overridden", "Still held"]) { tally in
            ["\(tally.judged)", "\(tally.sent)", "\(tally.held)", "\(tally.overridden)", "\(tally.stillHeld)"]
        }
        let kind = byAgent(writers, ["Canned", "Empathy", "Hollow", "Next step", "Promises"]) { tally in
            [
                ReportWords.share(tally.canned), ReportWords.share(tally.empathy), "\(tally.hollow)",
                ReportWords.share(tally.nextSteps), "\(tally.promises)",
            ]
        }
        let flags = figures.totals.desk.flags.map { ["\($0.count)", ReportWords.flag($0.flag)] }
        return section("By agent: the gate", gate) + section("By agent: what the replies were like", kind)
            + (flags.isEmpty
                ? []
                : section("Flags", TextTable([.init(title: "", isNumber: true), .init(title: "", least: 20)], flags)))
    }

    private func byAgent(_ agents: [AgentTally], _ titles: [String], _ cells: (Tally) -> [String]) -> TextTable {
        let rows = agents.map { [ReportWords.author($0.name)] + cells($0.tally) }
        return TextTable(
            [.init(title: "", least: 10)] + titles.map { .init(title: $0, isNumber: true) },
            rows + [["Desk"] + cells(figures.totals.desk)])
    }

    private var gate: [String] {
        let reasons = figures.holdReasons.map { ["\($0.count)", ReportWords.rule($0.rule), $0.example] }
        let overrides = figures.overrides.flatMap { override in
            let line = "  \(moment.short(override.at))  \(override.agent) to \(override.recipient): \(override.subject)"
            return [TextWidth.cut(line, to: Self.width)] + indented("Reason: \(override.reason)")
        }
        return (reasons.isEmpty ? [] : section("Why replies were held", counted(reasons)))
            + (overrides.isEmpty
                ? [] : heading("Sent by override") + overrides)
    }

    private var promises: [String] {
        guard !figures.promises.isEmpty else { return [] }
        return heading("Promises made, earliest due first")
            + figures.promises.flatMap { promise in
                let due = promise.due.map { moment.short($0) } ?? "no time"
                let reference = promise.reference.map { " (\($0))" } ?? ""
                let line = "  \(due)  \(ReportWords.author(promise.agent)) to \(promise.recipient)\(reference)"
                return [TextWidth.cut(line, to: Self.width)] + indented(promise.text)
            }
    }

    private var declined: [String] {
        guard !figures.declined.isEmpty else { return [] }
        return section(
            "Why mails were not acknowledged",
            counted(figures.declined.map { ["\($0.count)", ReportWords.rule($0.rule), $0.example] }))
    }

    private var readingHelp: [String] {
        [""] + ReportNotes.all.flatMap { TextWidth.wrap($0, to: Self.width) }
    }

    private func counted(_ rows: [[String]]) -> TextTable {
        TextTable([.init(title: "", isNumber: true), .init(title: "", least: 16), .init(title: "", least: 20)], rows)
    }

    private func indented(_ text: String) -> [String] {
        TextWidth.wrap(text, to: Self.width - 4).map { "    " + TextWidth.cut($0, to: Self.width - 4) }
    }

    private func heading(_ title: String) -> [String] { ["", title.uppercased()] }

    private func section(_ title: String, _ table: TextTable) -> [String] {
        heading(title) + table.lines(width: Self.width)
    }

    private func section(_ title: String, note: String) -> [String] { heading(title) + ["  " + note] }
}

extension WaitingConversation {
    var name: String { customer.isEmpty ? address : customer }
}

/// How the figures are to be read; stands below them in text and HTML.
enum ReportNotes {
    static let all = [
        "First response: working time from a customer's first mail to the first reply of a person; an acknowledgement is "
            + "no response. The 90th percentile is the time that nine in ten did not exceed; of few answers it says "
            + "little, so their number stands beside it.",
        "Held counts replies that the gate sent back at first, also when they went out later. Empathy counts genuine "
            + "empathy where the customer's mail called for it. Percentages are given from ten cases on.",
    ]
}
