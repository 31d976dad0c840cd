package import Desk
package import Foundation
internal import GRDB

extension LedgerStore {
    package func dueAcknowledgements(
        account: String, at: Date, limit: Int
    ) async throws -> [OutgoingAcknowledgement] {
        try await read("read due acknowledgements") { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT id, recipient, bytes, attempts FROM acknowledgement
                    WHERE account = ? AND state = 'intended' AND nextAttemptAt <= ? ORDER BY id LIMIT ?
                    """, arguments: [account, at.stored, limit]
            ).map { row in
                OutgoingAcknowledgement(
                    id: row["id"], recipient: row["recipient"], bytes: Array(row["bytes"] as Data? ?? Data()),
                    attempts: row["attempts"])
            }
        }
    }

    package func nextAcknowledgementAttempt(account: String) async throws -> Date? {
        try await read("read the next attempt") { database in
            try Double.fetchOne(
                database,
                sql: "SELECT MIN(nextAttemptAt) FROM acknowledgement WHERE account = ? AND state = 'intended'",
                arguments: [account]
            ).map(Date.init(stored:))
        }
    }

    @discardableResult
    package func advanceAcknowledgement(_ id: Int64, to step: DeliveryStep, at: Date) async throws -> Bool {
        try await write("record an acknowledgement's way") { database in
            guard try Delivery.acknowledgement.advance(id, to: step, at: at, in: database) else { return false }
            if case .sent = step {
                // The bytes have done their work; what they promised counts from now.
                try database.execute(sql: "UPDATE acknowledgement SET bytes = NULL WHERE id = ?", arguments: [id])
                try database.execute(
                    sql: "UPDATE promise SET madeAt = ? WHERE acknowledgement = ?", arguments: [at.stored, id])
            }
            return true
        }
    }

    @discardableResult
    package func settleInterrupted(account: String, before: Date) async throws -> Int {
        try await write("settle interrupted sending") { database in
            var settled = 0
            for delivery in [Delivery.acknowledgement, .reply] {
                settled += try delivery.settleInterrupted(account: account, before: before, in: database)
            }
            return settled
        }
    }
}

/// The way of a message from intent to outcome: the same for acknowledgements and replies, in their own tables.
struct Delivery {
    let table: String

    static let acknowledgement = Delivery(table: "acknowledgement")
    static let reply = Delivery(table: "reply")

    /// False when the message is not in the state from which the step leads on.
    func advance(_ id: Int64, to step: DeliveryStep, at: Date, in database: Database) throws -> Bool {
        let (state, from): (String, String) =
            switch step {
            case .transmitting: ("transmitting", "intended")
            case .sent: ("sent", "transmitting")
            case .deferred: ("intended", "transmitting")
            case .refused: ("refused", "transmitting")
            case .unknown: ("unknown", "transmitting")
            case .held: ("held", "transmitting")
            }
        var sets = ["state = :state", "changedAt = :at"]
        var values: [String: (any DatabaseValueConvertible)?] = [
            "state": state, "at": at.stored, "id": id, "from": from,
        ]
        var detail = ""
        switch step {
        case .transmitting: sets.append("attempts = attempts + 1")
        case .sent(let reply):
            sets += ["sentAt = :at", "serverReply = :detail", "nextAttemptAt = NULL"]
            detail = reply
        case .deferred(let until, let reason):
            sets += ["nextAttemptAt = :until", "serverReply = :detail"]
            values["until"] = until.stored
            detail = reason
        case .refused(let reason), .unknown(let reason), .held(let reason):
            sets += ["nextAttemptAt = NULL", "serverReply = :detail"]
            detail = reason
        }
        if sets.contains(where: { $0.contains(":detail") }) { values["detail"] = detail }
        try database.execute(
            sql: "UPDATE \(table) SET \(sets.joined(separator: ", ")) WHERE id = :id AND state = :from",
            arguments: StatementArguments(values))
        guard database.changesCount == 1 else { return false }
        try recordEvent(state, id: id, detail: detail, at: at, in: database)
        return true
    }

    func settleInterrupted(account: String, before: Date, in database: Database) throws -> Int {
        let ids = try Int64.fetchAll(
            database, sql: "SELECT id FROM \(table) WHERE account = ? AND state = 'transmitting' AND changedAt < ?",
            arguments: [account, before.stored])
        for id in ids {
            _ = try advance(
                id, to: .unknown(detail: "the process ended while it was being sent"), at: before, in: database)
        }
        return ids.count
    }

    func recordEvent(_ kind: String, id: Int64, detail: String, at: Date, in database: Database) throws {
        try database.execute(
            sql: "INSERT INTO event (at, kind, \(table), detail) VALUES (?, ?, ?, ?)",
            arguments: [at.stored, kind, id, detail])
    }
}
