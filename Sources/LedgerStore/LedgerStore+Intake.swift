package import Desk
package import Foundation
internal import GRDB
internal import MailMessage

extension LedgerStore {
    package func progress(account: String, folder: String) async throws -> FolderProgress? {
        try await read("read progress") { database in
            try Row.fetchOne(
                database, sql: "SELECT uidValidity, lastUID FROM folderProgress WHERE account = ? AND folder = ?",
                arguments: [account, folder]
            ).map { FolderProgress(uidValidity: $0["uidValidity"], lastUID: $0["lastUID"]) }
        }
    }

    package func record(_ progress: FolderProgress, account: String, folder: String) async throws {
        try await write("record progress") { database in
            try database.execute(
                sql: """
                    INSERT INTO folderProgress (account, folder, uidValidity, lastUID) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET uidValidity = excluded.uidValidity, lastUID = excluded.lastUID
                    """, arguments: [account, folder, progress.uidValidity, progress.lastUID])
        }
    }

    package func park(account: String, folder: String, uid: UInt32, reason: String, at: Date) async throws {
        try await write("park a message") { database in
            try database.execute(
                sql: "INSERT INTO parked (account, folder, uid, reason, at) VALUES (?, ?, ?, ?, ?)",
                arguments: [account, folder, uid, reason, at.stored])
        }
    }

    package func context(for mail: IncomingMail) async throws -> IntakeContext {
        let reference = makeReference()
        return try await read("read the history of a sender") { database in
            try Self.context(for: mail, newReference: reference, in: database)
        }
    }

    package func take(
        _ mail: IncomingMail, decide: @escaping @Sendable (IntakeContext) throws -> AcknowledgementPlan
    ) async throws -> IntakeOutcome {
        let makeReference = self.makeReference
        return try await write("take in a message") { database in
            if try Self.isKnown(mail.identity, in: database) { return .alreadyKnown }
            let context = try Self.context(
                for: mail, newReference: Self.freshReference(makeReference, in: database), in: database)
            let plan = try decide(context)
            return try Self.record(mail, context: context, plan: plan, in: database)
        }
    }

    private static func isKnown(_ identity: MessageIdentity, in database: Database) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM message WHERE messageID = ? AND contentHash = ?)",
            arguments: [identity.messageID ?? "", Data(identity.contentHash)]) ?? false
    }

    private static func freshReference(_ make: @Sendable () -> String, in database: Database) throws -> String {
        while true {
            let reference = make()
            let isTaken = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM conversation WHERE reference = ?)", arguments: [reference])
            if isTaken != true { return reference }
        }
    }

    private static func context(
        for mail: IncomingMail, newReference: String, in database: Database
    ) throws -> IntakeContext {
        let found = try conversation(for: mail, in: database)
        var context = IntakeContext(
            conversation: found.conversation, reference: found.conversation?.reference ?? newReference)
        context.answersOurMail = found.answersOurMail
        if let id = mail.message.messageID {
            context.isKnown =
                try Bool.fetchOne(
                    database, sql: "SELECT EXISTS (SELECT 1 FROM message WHERE messageID = ?)", arguments: [id])
                ?? false
        }
        let recipient: String
        if case .address(let address) = mail.message.returnPath {
            recipient = address.lowercased()
        } else {
            recipient = mail.sender
        }
        func count(_ condition: String, since seconds: TimeInterval) throws -> Int {
            try Int.fetchOne(
                database,
                sql: """
                    SELECT COUNT(*) FROM acknowledgement
                    WHERE decidedAt > :since AND state NOT IN ('declined', 'refused') AND \(condition)
                    """,
                arguments: [
                    "since": mail.takenAt.addingTimeInterval(-seconds).stored, "recipient": recipient,
                    "sender": mail.sender, "account": mail.account,
                ]) ?? 0
        }
        // By author too: a return path may be another one in each mail (VERP, BATV).
        let toSender = """
            (recipient = :recipient OR message IN (SELECT id FROM message WHERE address = :sender AND address <> ''))
            """
        context.toSenderInHour = try count(toSender, since: 3600)
        context.toSenderInDay = try count(toSender, since: 86_400)
        context.byDeskInHour = try count("account = :account", since: 3600)
        context.hardBounceAt = try Double.fetchOne(
            database, sql: "SELECT MAX(at) FROM hardBounce WHERE address IN (?, ?)",
            arguments: [recipient, mail.sender]
        ).map(Date.init(stored:))
        return context
    }

    /// By the Message-IDs it answers, nearest first; then by our reference in the subject, from the same customer.
    private static func conversation(
        for mail: IncomingMail, in database: Database
    ) throws -> (conversation: KnownConversation?, answersOurMail: Bool) {
        var answersOurMail = false
        for id in mail.message.ancestors.prefix(100) + (mail.message.messageID.map { [$0] } ?? []) {
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT MIN(conversationID) AS conversationID, MAX(ours) AS ours, COUNT(*) AS found FROM (
                        SELECT conversationID, 0 AS ours FROM message
                            WHERE messageID = :id AND conversationID IS NOT NULL
                        UNION ALL SELECT conversationID, 1 FROM acknowledgement WHERE sentMessageID = :id
                        UNION ALL SELECT conversationID, 1 FROM reply WHERE messageID = :id)
                    """, arguments: ["id": id])
            guard let row, row["found"] > 0 else { continue }
            answersOurMail = answersOurMail || row["ours"] == 1
            // A reply of ours that began of itself has no conversation; an older ancestor may.
            guard let conversationID: Int64 = row["conversationID"] else { continue }
            return (try known(conversationID, in: database), answersOurMail)
        }
        if let reference = mail.referenceInSubject {
            let id = try Int64.fetchOne(
                database, sql: "SELECT id FROM conversation WHERE reference = ? AND customerAddress = ?",
                arguments: [reference, mail.sender])
            if let id { return (try known(id, in: database), answersOurMail) }
        }
        return (nil, answersOurMail)
    }

    private static func known(_ id: Int64, in database: Database) throws -> KnownConversation? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT reference, EXISTS (
                    SELECT 1 FROM acknowledgement a WHERE a.conversationID = conversation.id
                    AND a.state NOT IN ('declined', 'refused')) AS isAcknowledged
                FROM conversation WHERE id = ?
                """, arguments: [id]
        ).map { KnownConversation(id: id, reference: $0["reference"], isAcknowledged: $0["isAcknowledged"]) }
    }

    private static func record(
        _ mail: IncomingMail, context: IntakeContext, plan: AcknowledgementPlan, in database: Database
    ) throws -> IntakeOutcome {
        let message = mail.message
        let isAutomatic = message.automatic.kind != .none || !plan.decision.isFromACustomer
        var conversationID = context.conversation?.id
        if conversationID == nil, !isAutomatic {
            try database.execute(
                sql: """
                    INSERT INTO conversation (reference, account, customer, customerAddress, subject, openedAt)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    context.reference, mail.account, message.from.first?.name ?? "", mail.sender, message.subject,
                    mail.receivedAt.stored,
                ])
            conversationID = database.lastInsertedRowID
        }
        let kind: ConversationEvent.Kind = isAutomatic ? .automaticMail : .customerMail
        try database.execute(
            sql: """
                INSERT INTO message (conversationID, messageID, contentHash, kind, at, name, address, subject, text,
                    automaticReason, isCopy)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                conversationID, mail.identity.messageID ?? "", Data(mail.identity.contentHash), kind.rawValue,
                mail.receivedAt.stored, message.from.first?.name ?? "", mail.sender, message.subject,
                kept(message.newText), message.automatic.reason,
                try isCopy(mail, in: database),
            ])
        let messageRow = database.lastInsertedRowID
        for bounce in mail.hardBounces {
            try recordHardBounce(bounce, at: mail.receivedAt, in: database)
        }
        try record(plan, mail: mail, messageRow: messageRow, conversationID: conversationID, in: database)
        return .taken(
            conversation: conversationID ?? 0, acknowledged: plan.acknowledgement != nil, rule: plan.decision.rule,
            reason: plan.decision.reason)
    }

    /// The same mail once more, changed on its way: cut off, or with a footer. Another mail that bears the same Message-ID
    /// (some programs give every mail the same) is no copy, and its customer waits for an answer.
    private static func isCopy(_ mail: IncomingMail, in database: Database) throws -> Bool {
        guard let id = mail.message.messageID else { return false }
        let text = kept(mail.message.newText).trimmingCharacters(in: .whitespacesAndNewlines)
        let earlier = try String.fetchAll(
            database, sql: "SELECT text FROM message WHERE messageID = ? AND address = ?", arguments: [id, mail.sender])
        return earlier.contains { other in
            let other = other.trimmingCharacters(in: .whitespacesAndNewlines)
            guard !text.isEmpty, !other.isEmpty else { return text == other }
            return text.hasPrefix(other) || other.hasPrefix(text)
        }
    }

    private static func record(
        _ plan: AcknowledgementPlan, mail: IncomingMail, messageRow: Int64, conversationID: Int64?,
        in database: Database
    ) throws {
        let acknowledgement = plan.acknowledgement
        let state: AcknowledgementRecord.State = acknowledgement == nil ? .declined : .intended
        let recipient = (acknowledgement?.recipient ?? plan.decision.recipient ?? mail.sender).lowercased()
        try database.execute(
            sql: """
                INSERT INTO acknowledgement (conversationID, message, account, recipient, decidedAt, state, rule, reason,
                    deadline, sentMessageID, bytes, nextAttemptAt, changedAt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                conversationID, messageRow, mail.account, recipient, mail.takenAt.stored, state.rawValue,
                plan.decision.rule, plan.decision.reason, acknowledgement?.deadline?.stored,
                acknowledgement?.messageID, acknowledgement.map { Data($0.bytes) },
                acknowledgement == nil ? nil : mail.takenAt.stored, mail.takenAt.stored,
            ])
        guard let acknowledgement else { return }
        let row = database.lastInsertedRowID
        try database.execute(
            sql: """
                INSERT INTO promise (conversationID, acknowledgement, text, action, due) VALUES (?, ?, ?, 'answer', ?)
                """, arguments: [conversationID, row, acknowledgement.promise, acknowledgement.deadline?.stored])
    }

    package func recordHardBounce(of address: String, detail: String, at: Date) async throws {
        try await write("record a bounce") { try Self.recordHardBounce(address, detail: detail, at: at, in: $0) }
    }

    static func recordHardBounce(_ address: String, detail: String = "", at: Date, in database: Database) throws {
        // Only of addresses that we wrote to: anybody can send a report about anybody.
        try database.execute(
            sql: """
                INSERT INTO hardBounce (address, at, detail)
                SELECT :address, :at, :detail WHERE EXISTS (
                    SELECT 1 FROM acknowledgement WHERE recipient = :address AND state NOT IN ('declined'))
                    OR EXISTS (SELECT 1 FROM reply WHERE recipient = :address)
                ON CONFLICT DO UPDATE SET at = excluded.at, detail = excluded.detail
                """, arguments: ["address": address.lowercased(), "at": at.stored, "detail": detail])
    }
}
