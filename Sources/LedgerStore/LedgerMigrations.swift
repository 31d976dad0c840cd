internal import GRDB

/// The ledger's tables through time. Append only: a migration that has run anywhere is never changed.
///
/// Instants are seconds since 1970 (REAL), addresses lower case, states the raw values of the desk's enumerations.
enum LedgerMigrations {
    static var all: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: mail, conversations, acknowledgements, replies, promises, reuse") { database in
            try database.execute(sql: first)
        }
        return migrator
    }

    private static let first = """
        CREATE TABLE folderProgress (
            account TEXT NOT NULL, folder TEXT NOT NULL, uidValidity INTEGER NOT NULL, lastUID INTEGER NOT NULL,
            PRIMARY KEY (account, folder)
        ) WITHOUT ROWID;

        CREATE TABLE conversation (
            id INTEGER PRIMARY KEY, reference TEXT NOT NULL UNIQUE, account TEXT NOT NULL,
            customer TEXT NOT NULL, customerAddress TEXT NOT NULL, subject TEXT NOT NULL,
            agent TEXT, openedAt REAL NOT NULL
        );
        CREATE INDEX conversationByCustomer ON conversation (customerAddress, openedAt);

        CREATE TABLE message (
            id INTEGER PRIMARY KEY, conversationID INTEGER REFERENCES conversation,
            messageID TEXT NOT NULL, contentHash BLOB NOT NULL,
            kind TEXT NOT NULL, at REAL NOT NULL,
            name TEXT NOT NULL, address TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL, agent TEXT,
            automaticReason TEXT NOT NULL DEFAULT '', isCopy INTEGER NOT NULL DEFAULT 0,
            UNIQUE (messageID, contentHash)
        );
        CREATE INDEX messageByConversation ON message (conversationID, at);
        CREATE INDEX messageByAddress ON message (address, at);

        CREATE TABLE acknowledgement (
            id INTEGER PRIMARY KEY, conversationID INTEGER REFERENCES conversation, message INTEGER REFERENCES message,
            account TEXT NOT NULL, recipient TEXT NOT NULL, decidedAt REAL NOT NULL, state TEXT NOT NULL,
            rule TEXT NOT NULL, reason TEXT NOT NULL, deadline REAL,
            sentMessageID TEXT, bytes BLOB, attempts INTEGER NOT NULL DEFAULT 0, nextAttemptAt REAL,
            changedAt REAL NOT NULL, serverReply TEXT, sentAt REAL
        );
        CREATE INDEX acknowledgementByState ON acknowledgement (account, state, nextAttemptAt);
        CREATE INDEX acknowledgementByRecipient ON acknowledgement (recipient, decidedAt);
        CREATE INDEX acknowledgementByTime ON acknowledgement (decidedAt);
        CREATE INDEX acknowledgementBySentMessageID ON acknowledgement (sentMessageID);

        CREATE TABLE reply (
            id INTEGER PRIMARY KEY, conversationID INTEGER REFERENCES conversation,
            messageID TEXT NOT NULL, contentHash BLOB NOT NULL,
            account TEXT NOT NULL, agent TEXT NOT NULL, agentAddress TEXT NOT NULL, recipient TEXT NOT NULL,
            subject TEXT NOT NULL, body TEXT NOT NULL, judgedAt REAL NOT NULL, judgement BLOB NOT NULL,
            state TEXT NOT NULL, overrideReason TEXT, attempts INTEGER NOT NULL DEFAULT 0, nextAttemptAt REAL,
            changedAt REAL NOT NULL, serverReply TEXT, sentAt REAL,
            UNIQUE (messageID, contentHash)
        );
        CREATE INDEX replyByState ON reply (state, account);
        CREATE INDEX replyByTime ON reply (judgedAt);
        CREATE INDEX replyByMessageID ON reply (messageID);

        CREATE TABLE promise (
            id INTEGER PRIMARY KEY, conversationID INTEGER REFERENCES conversation,
            acknowledgement INTEGER REFERENCES acknowledgement, reply INTEGER REFERENCES reply,
            owner TEXT, text TEXT NOT NULL, action TEXT NOT NULL, madeAt REAL, due REAL
        );
        CREATE INDEX promiseByConversation ON promise (conversationID);

        CREATE TABLE reuseSource (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, recipient TEXT NOT NULL, at REAL, text TEXT NOT NULL,
            messageID TEXT NOT NULL, contentHash BLOB NOT NULL,
            UNIQUE (messageID, contentHash)
        );
        CREATE TABLE fingerprint (
            value INTEGER NOT NULL, source INTEGER NOT NULL REFERENCES reuseSource,
            PRIMARY KEY (value, source)
        ) WITHOUT ROWID;

        CREATE TABLE hardBounce (address TEXT PRIMARY KEY, at REAL NOT NULL, detail TEXT NOT NULL) WITHOUT ROWID;

        CREATE TABLE parked (
            id INTEGER PRIMARY KEY, account TEXT NOT NULL, folder TEXT NOT NULL, uid INTEGER NOT NULL,
            reason TEXT NOT NULL, at REAL NOT NULL
        );

        CREATE TABLE event (
            id INTEGER PRIMARY KEY, at REAL NOT NULL, kind TEXT NOT NULL,
            acknowledgement INTEGER REFERENCES acknowledgement, reply INTEGER REFERENCES reply, detail TEXT NOT NULL
        );
        CREATE INDEX eventByReply ON event (reply);
        CREATE INDEX eventByAcknowledgement ON event (acknowledgement);
        """
}
