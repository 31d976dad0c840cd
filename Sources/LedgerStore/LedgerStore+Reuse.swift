package import Desk
package import Foundation
internal import GRDB
package import ReplyAnalysis

extension LedgerStore {
    package func remember(
        sent text: String, identity: MessageIdentity, recipient: String, at: Date?
    ) async throws -> Bool {
        try await write("remember a sent text") { database in
            try Self.remember(text, identity: identity, recipient: recipient, at: at, in: database)
        }
    }

    static func remember(
        _ text: String, identity: MessageIdentity, recipient: String, at: Date?, in database: Database
    ) throws -> Bool {
        let kept = kept(text)
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO reuseSource (name, recipient, at, text, messageID, contentHash)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                identity.messageID ?? "", recipient.lowercased(), at?.stored, kept, identity.messageID ?? "",
                Data(identity.contentHash),
            ])
        guard database.changesCount == 1 else { return false }
        let source = database.lastInsertedRowID
        let statement = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO fingerprint (value, source) VALUES (?, ?)")
        for fingerprint in Winnowing.fingerprints(of: kept) {
            try statement.execute(arguments: [Int64(bitPattern: fingerprint), source])
        }
        return true
    }

    package func reuseSources(exceptTo recipient: String?) -> any ReuseSources {
        LedgerReuseSources(database: database, path: path, recipient: recipient?.lowercased())
    }
}

/// What the desk sent to others, as the ledger keeps it.
struct LedgerReuseSources: ReuseSources {
    let database: DatabasePool
    let path: String
    /// Whose texts are left out.
    let recipient: String?

    func sources(sharing fingerprints: [Fingerprint], limit: Int) throws -> [ReuseSource] {
        guard !fingerprints.isEmpty else { return [] }
        return try LedgerStore.naming("look up fingerprints", path: path) {
            try database.read { database in
                // Of each fingerprint the newest 64 sources: a stock phrase stands in most of a million replies.
                // As one JSON parameter: SQLite limits how many parameters a statement may have.
                let values = "[" + fingerprints.map { String(Int64(bitPattern: $0)) }.joined(separator: ",") + "]"
                return try Row.fetchAll(
                    database,
                    sql: """
                        SELECT s.name, s.at, s.text FROM (
                            SELECT f.source, COUNT(*) AS shared FROM json_each(:values) v
                            JOIN fingerprint f ON f.value = v.value AND f.source >= COALESCE((
                                SELECT source FROM fingerprint WHERE value = v.value
                                ORDER BY source DESC LIMIT 1 OFFSET 63), 0)
                            JOIN reuseSource r ON r.id = f.source
                            WHERE :recipient IS NULL OR r.recipient <> :recipient
                            GROUP BY f.source ORDER BY shared DESC, f.source DESC LIMIT :limit
                        ) best JOIN reuseSource s ON s.id = best.source ORDER BY best.shared DESC, s.id DESC
                        """, arguments: ["values": values, "recipient": recipient, "limit": limit]
                ).map { row in
                    ReuseSource(
                        kind: .reply, name: row["name"], sentAt: (row["at"] as Double?).map(Date.init(stored:)),
                        text: row["text"])
                }
            }
        }
    }
}
