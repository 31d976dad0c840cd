package import Desk
package import Foundation
package import WorkingTime

/// Who waits for an answer, longest first, with what was promised to them.
package struct WaitingList: Sendable {
    package struct Entry: Sendable, Codable, Equatable {
        package var reference: String
        package var customer: String
        package var subject: String
        package var agent: String?
        package var waitingSince: Date
        /// In seconds of working time.
        package var workingTimeWaited: TimeInterval
        package var promises: [PromiseEntry]
    }

    package struct PromiseEntry: Sendable, Codable, Equatable {
        package var text: String
        package var due: Date?
        package var isBroken: Bool
    }

    private struct Document: Codable {
        var schema = 1
        var waiting: [Entry]
    }

    package let entries: [Entry]
    private let calendar: WorkingCalendar

    package init(
        conversations: [ConversationRecord], promises: [OpenPromise], agent: String?, calendar: WorkingCalendar, now: Date
    ) {
        self.calendar = calendar
        let promisesByConversation = Dictionary(grouping: promises, by: \.conversationID)
        entries = conversations.compactMap { conversation -> Entry? in
            guard let since = conversation.waitingSince(at: now) else { return nil }
            if let agent, conversation.agent?.lowercased() != agent.lowercased() { return nil }
            let promised = promisesByConversation[conversation.id] ?? []
            return Entry(
                reference: conversation.reference,
                customer: conversation.customer.isEmpty ? conversation.customerAddress : conversation.customer,
                subject: conversation.subject, agent: conversation.agent, waitingSince: since,
                workingTimeWaited: calendar.workingTime(from: since, to: now),
                promises: promised.map {
                    PromiseEntry(text: $0.text, due: $0.due, isBroken: $0.due.map { $0 < now } ?? false)
                })
        }.sorted { $0.waitingSince < $1.waitingSince }
    }

    package func text() -> String {
        guard !entries.isEmpty else { return "Nobody waits." }
        let moments = MomentText(timeZone: calendar.timeZone)
        return entries.map { entry in
            let head =
                "\(entry.reference)  \(DurationText.short(entry.workingTimeWaited))  "
                + "\(entry.customer.plainLine)  \(entry.agent?.plainLine ?? "nobody's")  \(entry.subject.plainLine)"
            let promised = entry.promises.map { promise in
                let due = promise.due.map { moments.moment($0) } ?? "no time given"
                return "    \(promise.isBroken ? "BROKEN" : "promised"): \(due): \(promise.text.plainLine)"
            }
            return ([head] + promised).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        encoder.dateEncodingStrategy = .iso8601
        return String(decoding: try encoder.encode(Document(waiting: entries)), as: UTF8.self)
    }
}

extension String {
    /// On one line, without characters that steer a terminal.
    package var plainLine: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator: return " "
                    default: return scalar
                    }
                }))
    }
}
