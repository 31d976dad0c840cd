package import Desk
package import Foundation
internal import GRDB

extension LedgerStore {
    package func history(of interval: DateInterval) async throws -> DeskHistory {
        try await read("read the history") { database in
            let span: StatementArguments = [interval.start.stored, interval.end.stored]
            let conversations = try Self.conversations(
                in: database,
                where: """
                    id IN (
                        SELECT conversationID FROM message WHERE at >= :start AND at < :end
                        UNION SELECT conversationID FROM acknowledgement WHERE decidedAt >= :start AND decidedAt < :end
                        UNION SELECT m.conversationID FROM message m
                            WHERE m.kind = 'customerMail' AND m.isCopy = 0 AND m.at < :end AND NOT EXISTS (
                                SELECT 1 FROM message later WHERE later.conversationID = m.conversationID
                                AND later.kind = 'reply' AND later.at >= m.at AND later.at < :start))
                    """, until: interval.end,
                ["start": interval.start.stored, "end": interval.end.stored])
            let replies = try ReplyRow.fetch(
                database, where: "judgedAt >= ? AND judgedAt < ? ORDER BY judgedAt, id", span)
            let acknowledgements = try Row.fetchAll(
                database,
                sql: """
                    SELECT a.*, m.messageID AS answered FROM acknowledgement a LEFT JOIN message m ON m.id = a.message
                    WHERE decidedAt >= ? AND decidedAt < ? ORDER BY decidedAt, a.id
                    """, arguments: span
            ).map { row in
                AcknowledgementRecord(
                    messageID: row["answered"] ?? "", conversationID: row["conversationID"], account: row["account"],
                    recipient: row["recipient"], decidedAt: Date(stored: row["decidedAt"]),
                    state: AcknowledgementRecord.State(rawValue: row["state"]) ?? .unknown, rule: row["rule"],
                    reason: row["reason"], deadline: (row["deadline"] as Double?).map(Date.init(stored:)),
                    sentAt: (row["sentAt"] as Double?).map(Date.init(stored:)))
            }
            return DeskHistory(conversations: conversations, replies: replies, acknowledgements: acknowledgements)
        }
    }

    package func waiting() async throws -> [ConversationRecord] {
        try await read("list who waits") { database in
            try Self.conversations(in: database, where: "id IN (\(Self.waitingSQL))", until: .distantFuture, [:])
        }
    }

    package func openPromises() async throws -> [OpenPromise] {
        try await read("list open promises") { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT p.conversationID, c.reference, c.customer, c.customerAddress, p.owner, p.text, p.madeAt, p.due
                    FROM promise p JOIN conversation c ON c.id = p.conversationID
                    WHERE p.madeAt IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM message m
                        WHERE m.conversationID = p.conversationID AND m.kind = 'reply' AND m.at > p.madeAt)
                    ORDER BY p.due IS NULL, p.due, p.id
                    """
            ).map { row in
                OpenPromise(
                    conversationID: row["conversationID"], reference: row["reference"],
                    customer: (row["customer"] as String).isEmpty ? row["customerAddress"] : row["customer"],
                    owner: row["owner"], text: row["text"], madeAt: Date(stored: row["madeAt"]),
                    due: (row["due"] as Double?).map(Date.init(stored:)))
            }
        }
    }

    /// Conversations whose last word is the customer's.
    private static let waitingSQL = """
        SELECT m.conversationID FROM message m WHERE m.kind = 'customerMail' AND m.isCopy = 0 AND NOT EXISTS (
            SELECT 1 FROM message later
            WHERE later.conversationID = m.conversationID AND later.kind = 'reply' AND later.at >= m.at)
        """

    private static func conversations(
        in database: Database, where condition: String, until: Date, _ arguments: StatementArguments
    ) throws -> [ConversationRecord] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT * FROM conversation WHERE \(condition) ORDER BY openedAt, id", arguments: arguments)
        let messages = try database.cachedStatement(
            sql: """
                SELECT kind, at, agent FROM message WHERE conversationID = ? AND isCopy = 0 AND at < ?
                UNION ALL SELECT 'acknowledgement', sentAt, NULL FROM acknowledgement
                    WHERE conversationID = ?1 AND sentAt IS NOT NULL AND sentAt < ?2
                ORDER BY 2
                """)
        return try rows.map { row in
            let id: Int64 = row["id"]
            let events = try Row.fetchAll(messages, arguments: [id, until.stored]).map { event in
                ConversationEvent(
                    kind: ConversationEvent.Kind(rawValue: event["kind"]) ?? .automaticMail,
                    at: Date(stored: event["at"]),
                    agent: event["agent"])
            }
            return ConversationRecord(
                id: id, reference: row["reference"], account: row["account"], customer: row["customer"],
                customerAddress: row["customerAddress"], subject: row["subject"], agent: row["agent"], events: events)
        }
    }
}
