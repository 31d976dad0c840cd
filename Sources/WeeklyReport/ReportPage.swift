internal import Foundation
internal import WorkingTime

/// The values that the HTML page is rendered from, and the built-in page (`ReportPage+Template.swift`).
package struct ReportPage {
    private let figures: WeekFigures
    private let moment: MomentText

    init(_ figures: WeekFigures) {
        self.figures = figures
        moment = MomentText(timeZone: figures.timeZone)
    }

    var values: [String: any Sendable] {
        let desk = figures.totals.desk
        return [
            "desk": figures.desk, "week": figures.week.description, "span": ReportWords.span(of: figures),
            "basis": ReportWords.basis(of: figures), "notes": ReportNotes.all,
            "cards": cards,
            "compares": figures.previous != nil,
            "figures": HeadlineFigure.list(of: figures).map { line -> [String: any Sendable] in
                ["name": line.name, "now": line.now, "before": line.before, "change": line.change, "note": line.note]
            },
            "waiting": waiting, "hasWaiting": !figures.waiting.isEmpty,
            "agents": agentRows(figures.agents),
            "writers": agentRows(figures.agents.filter { $0.tally.judged > 0 }),
            "hasAgents": !figures.agents.isEmpty, "hasReplies": desk.judged > 0,
            "flags": desk.flags.map { bar(ReportWords.flag($0.flag), "", $0.count, of: desk.flags.first?.count) },
            "hasFlags": !desk.flags.isEmpty,
            "holdReasons": bars(figures.holdReasons), "hasHoldReasons": !figures.holdReasons.isEmpty,
            "declined": bars(figures.declined), "hasDeclined": !figures.declined.isEmpty,
            "overrides": overrides, "hasOverrides": !figures.overrides.isEmpty,
            "promises": promises, "hasPromises": !figures.promises.isEmpty,
        ]
    }

    /// The six figures that a glance at the wall should catch.
    private var cards: [[String: any Sendable]] {
        let (now, before) = (figures.totals, figures.previous)
        func card(_ name: String, _ value: String, _ note: String, _ change: String = "") -> [String: any Sendable] {
            let comparison = change.isEmpty ? "" : change == "±0" ? "as last week" : "\(change) on last week"
            return ["name": name, "value": value, "note": note, "change": comparison]
        }
        let response = now.desk.firstResponse
        return [
            card(
                "Mails from customers", "\(now.customerMails)",
                ReportWords.count(now.newConversations, "new conversation", "new conversations"),
                ReportWords.change(now.customerMails, before?.customerMails)),
            card(
                "Acknowledged", "\(now.acknowledged)", "\(now.notAcknowledged) not, for a reason",
                ReportWords.change(now.acknowledged, before?.acknowledged)),
            card(
                "Conversations answered", "\(now.desk.answered)",
                ReportWords.count(now.desk.sent, "reply sent", "replies sent"),
                ReportWords.change(now.desk.answered, before?.desk.answered)),
            card(
                "Customers waiting", "\(now.desk.waiting)",
                figures.waiting.first.map { "longest " + DurationText.short($0.workingTime) } ?? "nobody waits",
                ReportWords.change(now.desk.waiting, before?.desk.waiting)),
            card(
                "First response, median", ReportWords.duration(response.median),
                "of " + ReportWords.count(response.count, "answer", "answers"),
                ReportWords.change(response.median, before?.desk.firstResponse.median)),
            card(
                "Held at the gate", "\(now.desk.held)",
                "of \(now.desk.judged) judged, \(now.desk.overridden) overridden",
                ReportWords.change(now.desk.held, before?.desk.held)),
        ]
    }

    private var waiting: [[String: any Sendable]] {
        figures.waiting.map { waiting in
            [
                "time": DurationText.short(waiting.workingTime), "since": moment.short(waiting.since),
                "reference": waiting.reference, "customer": waiting.name, "agent": ReportWords.agent(waiting.agent),
                "subject": waiting.subject, "unowned": waiting.agent == nil,
            ]
        }
    }

    private func agentRows(_ agents: [AgentTally]) -> [[String: any Sendable]] {
        let all = agents.map { (ReportWords.author($0.name), $0.tally, false) } + [("Desk", figures.totals.desk, true)]
        return all.map { name, tally, isDesk in
            [
                "name": name, "isDesk": isDesk, "answered": tally.answered, "waiting": tally.waiting,
                "median": ReportWords.duration(tally.firstResponse.median),
                "ninetieth": ReportWords.duration(tally.firstResponse.ninetiethPercentile),
                "responses": tally.firstResponse.count, "judged": tally.judged, "sent": tally.sent, "held": tally.held,
                "overridden": tally.overridden, "canned": ReportWords.share(tally.canned),
                "empathy": ReportWords.share(tally.empathy), "hollow": tally.hollow,
                "nextSteps": ReportWords.share(tally.nextSteps), "promises": tally.promises,
            ]
        }
    }

    private var overrides: [[String: any Sendable]] {
        figures.overrides.map {
            [
                "at": moment.short($0.at), "agent": $0.agent, "recipient": $0.recipient, "subject": $0.subject,
                "reason": $0.reason,
            ]
        }
    }

    private var promises: [[String: any Sendable]] {
        figures.promises.map { promise in
            [
                "due": promise.due.map { moment.short($0) } ?? "no time", "open": promise.due == nil,
                "agent": ReportWords.author(promise.agent), "recipient": promise.recipient,
                "reference": promise.reference ?? "", "text": promise.text,
            ]
        }
    }

    private func bars(_ counts: [RuleCount]) -> [[String: any Sendable]] {
        counts.map { bar(ReportWords.rule($0.rule), $0.example, $0.count, of: counts.first?.count) }
    }

    /// A row with a bar, `percent` of the greatest.
    private func bar(_ name: String, _ example: String, _ count: Int, of greatest: Int?) -> [String: any Sendable] {
        ["name": name, "example": example, "count": count, "percent": count * 100 / max(1, greatest ?? count)]
    }
}
