package import Foundation
internal import WorkingTime

/// Who waits for an answer at an instant, for the terminal and for programs.
package struct WaitingReport: Sendable {
    package var waiting: [WaitingConversation]
    package var at: Date
    package var timeZone: TimeZone

    package init(waiting: [WaitingConversation], at: Date, timeZone: TimeZone) {
        self.waiting = waiting
        self.at = at
        self.timeZone = timeZone
    }

    /// Lines of at most 80 columns: a table, longest first, or one sentence when nobody waits.
    package func text() -> String {
        guard !waiting.isEmpty else { return "Nobody waits for an answer.\n" }
        let table = TextTable.waiting(waiting, moment: MomentText(timeZone: timeZone))
        return table.lines(width: 80, indent: 0).map { $0 + "\n" }.joined()
    }

    /// `{"schema": 1, "asOf", "timeZone", "waiting": […]}`, the list with the fields that `ReportSchema` gives for
    /// `waiting[]`.
    /// - Throws: only when a duration is not a finite number.
    package func json() throws -> String {
        let moment = MomentText(timeZone: timeZone)
        let document = Document(
            asOf: moment.timestamp(at), timeZone: timeZone.identifier,
            waiting: waiting.map { ReportDocument.Waiting($0, moment: moment) })
        return try ReportJSON.text(of: document)
    }

    private struct Document: Encodable {
        var schema = 1
        var asOf: String
        var timeZone: String
        var waiting: [ReportDocument.Waiting]
    }
}

extension TextTable {
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
