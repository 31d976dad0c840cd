package import Desk
package import Foundation
internal import GRDB
internal import ReplyAnalysis

extension LedgerStore {
    package func reply(identity: MessageIdentity) async throws -> ReplyRecord? {
        try await read("find a reply") { database in
            try ReplyRow.fetch(
                database, where: "messageID = ? AND contentHash = ?",
                [identity.messageID ?? "", Data(identity.contentHash)]
            ).first
        }
    }

    package func reply(id: Int64) async throws -> ReplyRecord? {
        try await read("find a reply") { try ReplyRow.fetch($0, where: "id = ?", [id]).first }
    }

    package func replies(in states: [ReplyRecord.State], account: String?) async throws -> [ReplyRecord] {
        let states = states.map { "'\($0.rawValue)'" }.joined(separator: ",")
        return try await read("list replies") { database in
            try ReplyRow.fetch(
                database, where: "state IN (\(states)) AND (?1 IS NULL OR account = ?1) ORDER BY id", [account])
        }
    }

    package func record(_ reply: NewReply) async throws -> ReplyRecord {
        try await write("record a reply") { database in
            let known = try ReplyRow.fetch(
                database, where: "messageID = ? AND contentHash = ?",
                [reply.identity.messageID ?? "", Data(reply.identity.contentHash)])
            if let known = known.first { return known }
            let (state, override): (ReplyRecord.State, String?) =
                switch reply.decision {
                case .send: (.intended, nil)
                case .sendOverridden(let reason): (.intended, reason)
                case .hold: (.held, nil)
                }
            try database.execute(
                sql: """
                    INSERT INTO reply (conversationID, messageID, contentHash, account, agent, agentAddress, recipient,
                        subject, body, judgedAt, judgement, state, overrideReason, changedAt)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    reply.conversationID, reply.identity.messageID ?? "", Data(reply.identity.contentHash),
                    reply.account, reply.agent, reply.agentAddress, reply.recipient, reply.subject, reply.body,
                    reply.judgedAt.stored, try JSONEncoder().encode(reply.judgement), state.rawValue, override,
                    reply.judgedAt.stored,
                ])
            let id = database.lastInsertedRowID
            try Delivery.reply.recordEvent(
                "judged", id: id, detail: reply.judgement.verdict.rawValue, at: reply.judgedAt, in: database)
            if let override {
                try Delivery.reply.recordEvent("overridden", id: id, detail: override, at: reply.judgedAt, in: database)
            }
            for promise in reply.judgement.promises {
                try database.execute(
                    sql: """
                        INSERT INTO promise (conversationID, reply, owner, text, action, due) VALUES (?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        reply.conversationID, id, promise.owner ?? reply.agent, promise.text, promise.action,
                        promise.due?.stored,
                    ])
            }
            return try ReplyRow.fetch(database, where: "id = ?", [id])[0]
        }
    }

    @discardableResult
    package func advanceReply(_ id: Int64, to step: DeliveryStep, at: Date) async throws -> Bool {
        try await write("record a reply's way") { database in
            guard try Delivery.reply.advance(id, to: step, at: at, in: database) else { return false }
            if case .sent = step { try Self.recordSent(replyID: id, at: at, in: database) }
            return true
        }
    }

    /// What went out joins its conversation, its promises begin to count, and its text may be reused from now on.
    private static func recordSent(replyID: Int64, at: Date, in database: Database) throws {
        guard let reply = try ReplyRow.fetch(database, where: "id = ?", [replyID]).first,
            let hash = try Data.fetchOne(
                database, sql: "SELECT contentHash FROM reply WHERE id = ?", arguments: [replyID])
        else { return }
        try database.execute(
            sql: "UPDATE promise SET madeAt = ? WHERE reply = ?", arguments: [at.stored, replyID])
        if let conversationID = reply.conversationID {
            // A copy to the desk itself may have come back, and been taken in, before the server's answer was recorded.
            try database.execute(
                sql: """
                    INSERT INTO message (conversationID, messageID, contentHash, kind, at, name, address,
                        subject, text, agent)
                    VALUES (?, ?, ?, 'reply', ?, ?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET conversationID = excluded.conversationID, kind = excluded.kind,
                        at = excluded.at, agent = excluded.agent, isCopy = 0
                    """,
                arguments: [
                    conversationID, reply.messageID, hash, at.stored, reply.agent, reply.agentAddress.lowercased(),
                    reply.subject, kept(reply.body), reply.agent,
                ])
            try database.execute(
                sql: "UPDATE conversation SET agent = ? WHERE id = ? AND agent IS NULL",
                arguments: [reply.agent, conversationID])
        }
        let identity = MessageIdentity(
            messageID: reply.messageID.isEmpty ? nil : reply.messageID, contentHash: Array(hash))
        _ = try remember(reply.body, identity: identity, recipient: reply.recipient, at: at, in: database)
    }

    package func release(replyID: Int64, reason: String, at: Date) async throws -> Bool {
        try await change(replyID, to: .intended, event: "released", detail: reason, at: at)
    }

    package func discard(replyID: Int64, at: Date) async throws -> Bool {
        try await change(replyID, to: .discarded, event: "discarded", detail: "", at: at)
    }

    private func change(
        _ id: Int64, to state: ReplyRecord.State, event: String, detail: String, at: Date
    ) async throws -> Bool {
        try await write("change a held reply") { database in
            try database.execute(
                sql: """
                    UPDATE reply SET state = :state, changedAt = :at, nextAttemptAt = NULL, attempts = 0,
                        overrideReason = CASE WHEN :state = 'intended' THEN :detail ELSE overrideReason END
                    WHERE id = :id AND state IN ('held', 'unknown', 'refused')
                    """, arguments: ["state": state.rawValue, "at": at.stored, "detail": detail, "id": id])
            guard database.changesCount == 1 else { return false }
            try Delivery.reply.recordEvent(event, id: id, detail: detail, at: at, in: database)
            return true
        }
    }

    package func conversation(referencing messageIDs: [String]) async throws -> ConversationMail? {
        try await read("find a conversation") { database in
            for messageID in messageIDs.prefix(100) {
                let id = try Int64.fetchOne(
                    database,
                    sql: """
                        SELECT conversationID FROM message WHERE messageID = :id AND conversationID IS NOT NULL
                        UNION ALL SELECT conversationID FROM acknowledgement
                            WHERE sentMessageID = :id AND conversationID IS NOT NULL
                        UNION ALL SELECT conversationID FROM reply
                            WHERE messageID = :id AND conversationID IS NOT NULL LIMIT 1
                        """, arguments: ["id": messageID])
                guard let id else { continue }
                let rows = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT kind, name, address, subject, at, text FROM message
                        WHERE conversationID = ? AND kind IN ('customerMail', 'reply') AND isCopy = 0
                        ORDER BY at DESC, id DESC LIMIT 100
                        """, arguments: [id])
                return ConversationMail(
                    id: id,
                    mails: rows.reversed().map { row in
                        ConversationMail.Mail(
                            isFromCustomer: row["kind"] == "customerMail", name: row["name"], address: row["address"],
                            subject: row["subject"], at: Date(stored: row["at"]), text: row["text"])
                    })
            }
            return nil
        }
    }
}

/// A row of `reply` as the desk's value.
enum ReplyRow {
    static func fetch(
        _ database: Database, where condition: String, _ arguments: StatementArguments
    ) throws -> [ReplyRecord] {
        let decoder = JSONDecoder()
        return try Row.fetchAll(database, sql: "SELECT * FROM reply WHERE \(condition)", arguments: arguments).map {
            row in
            var record = ReplyRecord(
                id: row["id"], conversationID: row["conversationID"], account: row["account"], agent: row["agent"],
                agentAddress: row["agentAddress"], recipient: row["recipient"], subject: row["subject"],
                messageID: row["messageID"], judgedAt: Date(stored: row["judgedAt"]),
                state: ReplyRecord.State(rawValue: row["state"]) ?? .unknown,
                judgement: try decoder.decode(Judgement.self, from: row["judgement"]),
                overrideReason: row["overrideReason"],
                sentAt: (row["sentAt"] as Double?).map(Date.init(stored:)), body: row["body"])
            record.attempts = row["attempts"]
            record.nextAttemptAt = (row["nextAttemptAt"] as Double?).map(Date.init(stored:))
            record.problem = record.sentAt == nil ? row["serverReply"] : nil
            return record
        }
    }
}
