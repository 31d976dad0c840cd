package import Desk
package import Foundation
internal import ReplyAnalysis
package import WorkingTime

extension WeekFigures {
    /// Computes a week's figures; what the history holds from outside the week is left out where it does not belong.
    ///
    /// - Parameters:
    ///   - history: of the week, or of a longer span that includes it.
    ///   - previous: history of the week before, for comparison; the same value when it spans both weeks.
    ///   - now: the figures of a running week stand for this instant.
    package init(
        desk: String, week: Week, history: DeskHistory, previous: DeskHistory? = nil, calendar: WorkingCalendar,
        now: Date
    ) {
        let span = WeekSpan(week: week, history: history, calendar: calendar, now: now)
        let names = Set(
            span.replies.map(\.agent) + span.answers.map { $0.agent ?? "" } + span.waiting.map { $0.agent ?? "" })
        let references = Dictionary(
            history.conversations.map { ($0.id, $0.reference) }, uniquingKeysWith: { first, _ in first })
        let reference = { (id: Int64?) in id.flatMap { references[$0] } }

        self.init(
            desk: PrintableLine.of(desk), week: week, timeZone: calendar.timeZone, interval: span.interval,
            asOf: span.end, totals: span.totals,
            previous: previous.map {
                WeekSpan(week: week.previous, history: $0, calendar: calendar, now: now).totals
            },
            agents: names.map { name in
                AgentTally(name: PrintableLine.of(name), tally: span.tally { ($0 ?? "") == name })
            }.sorted { ($0.name.isEmpty ? 1 : 0, $0.name) < ($1.name.isEmpty ? 1 : 0, $1.name) },
            waiting: span.waiting, declined: span.declined, holdReasons: span.holdReasons, overrides: span.overrides,
            promises: span.promises(reference), conversations: span.conversationLines,
            replies: span.replies.map { ReplyLine(record: $0, reference: reference($0.conversationID)) },
            acknowledgements: span.acknowledgements.map {
                AcknowledgementLine(record: $0, reference: reference($0.conversationID))
            })
    }
}

extension WaitingConversation {
    /// The conversations whose customers wait at an instant, the longest working time first, then the earliest mail.
    package static func list(
        of conversations: [ConversationRecord], at instant: Date, calendar: WorkingCalendar
    ) -> [WaitingConversation] {
        conversations.compactMap { conversation in
            conversation.waitingSince(at: instant).map { since in
                WaitingConversation(
                    reference: conversation.reference, customer: PrintableLine.of(conversation.customer),
                    address: PrintableLine.of(conversation.customerAddress),
                    subject: PrintableLine.of(conversation.subject), agent: conversation.agent.map(PrintableLine.of),
                    since: since, workingTime: calendar.workingTime(from: since, to: instant))
            }
        }.sorted {
            ($1.workingTime, $0.since, $0.reference) < ($0.workingTime, $1.since, $1.reference)
        }
    }
}
