package import Desk
package import Foundation
internal import WorkingTime

/// Who waits for an answer at an instant, and what was promised and is still open; for the terminal and for programs.
package struct WaitingReport: Sendable {
    package var waiting: [WaitingConversation]
    /// The earliest due first, those without a time last.
    package var promises: [OpenPromise]
    package var at: Date
    package var timeZone: TimeZone

    package init(
        waiting: [WaitingConversation], promises: [OpenPromise] = [], at: Date, timeZone: TimeZone
    ) {
        self.waiting = waiting
        self.promises = promises
        self.at = at
        self.timeZone = timeZone
    }

    /// What concerns one agent: their conversations, and their promises. Names compare without regard to case.
    package func of(agent: String) -> WaitingReport {
        func isTheirs(_ name: String?) -> Bool { name?.lowercased() == agent.lowercased() }
        var report = self
        report.waiting = waiting.filter { isTheirs($0.agent) }
        report.promises = promises.filter { isTheirs($0.owner) }
        return report
    }

    /// Lines of at most 80 columns: a table, longest first, or one sentence when nobody waits; then the open promises.
    package func text() -> String {
        let moment = MomentText(timeZone: timeZone)
        var lines = ["Nobody waits for an answer."]
        if !waiting.isEmpty { lines = TextTable.waiting(waiting, moment: moment).lines(width: 80, indent: 0) }
        if !promises.isEmpty {
            lines += ["", "Open promises:"]
            lines += TextTable.promises(promises, at: at, moment: moment).lines(width: 80, indent: 0)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// `{"schema": 1, "asOf", "timeZone", "waiting": […], "promises": […]}`: `waiting` with the fields that `ReportSchema`
    /// gives for `waiting[]`; a promise has `reference`, `customer`, `owner`, `text`, `madeAt`, `due` and `isBroken`.
    /// - Throws: only when a duration is not a finite number.
    package func json() throws -> String {
        let moment = MomentText(timeZone: timeZone)
        let document = Document(
            asOf: moment.timestamp(at), timeZone: timeZone.identifier,
            waiting: waiting.map { ReportDocument.Waiting($0, moment: moment) },
            promises: promises.map { Promise($0, at: at, moment: moment) })
        return try ReportJSON.text(of: document)
    }

    private struct Document: Encodable {
        var schema = 1
        var asOf: String
        var timeZone: String
        var waiting: [ReportDocument.Waiting]
        var promises: [Promise]
    }

    private struct Promise: Encodable {
        var reference, customer: String
        var owner: String?
        var text, madeAt: String
        var due: String?
        var isBroken: Bool

        init(_ promise: OpenPromise, at now: Date, moment: MomentText) {
            reference = promise.reference
            customer = PrintableLine.of(promise.customer)
            owner = promise.owner.map(PrintableLine.of)
            text = PrintableLine.of(promise.text)
            madeAt = moment.timestamp(promise.madeAt)
            due = promise.due.map(moment.timestamp)
            isBroken = promise.due.map { $0 < now } ?? false
        }
    }
}

extension TextTable {
    static func promises(_ promises: [OpenPromise], at now: Date, moment: MomentText) -> TextTable {
        TextTable(
            [
                .init(title: "Due"), .init(title: ""), .init(title: "Reference"), .init(title: "By", least: 8),
                .init(title: "To", least: 8), .init(title: "Promise", least: 16),
            ],
            promises.map { promise in
                [
                    promise.due.map(moment.short) ?? "no time given",
                    promise.due.map { $0 < now ? "BROKEN" : "" } ?? "", promise.reference,
                    promise.owner.map(PrintableLine.of) ?? "the desk", PrintableLine.of(promise.customer),
                    PrintableLine.of(promise.text),
                ]
            })
    }

    static func waiting(_ waiting: [WaitingConversation], moment: MomentText) -> TextTable {
        TextTable(
            [
                .init(title: "Waits", isNumber: true), .init(title: "Since"), .init(title: "Reference"),
                .init(title: "Customer", least: 10), .init(title: "With", least: 8), .init(title: "Subject", least: 10),
            ],
            waiting.map {
                [
                    DurationText.short($0.workingTime), moment.short($0.since), $0.reference, $0.name,
                    ReportWords.agent($0.agent), $0.subject,
                ]
            })
    }
}
