package import Foundation

/// One connection to one mail account, with one folder selected at a time. Implemented by IMAP.
///
/// Every call ends within its timeout, or within a second of cancellation, by throwing; after an error of kind
/// `.temporary` the connection is to be thrown away and a new one opened.
package protocol MailStore: Sendable {
    /// Selects a folder for reading and writing.
    func select(_ folder: String) async throws -> SelectedFolder
    /// Makes a folder unless it exists.
    func createFolder(_ folder: String) async throws
    /// The UIDs in the selected folder at or above `uid`, ascending.
    func uids(from uid: UInt32) async throws -> [UInt32]
    /// A message of the selected folder, read without setting `\Seen`; nil when it is gone. At most `byteLimit` bytes are
    /// fetched; `size` tells how long the whole is.
    func fetch(_ uid: UInt32, byteLimit: Int) async throws -> FetchedMessage?
    /// The flags of messages of the selected folder that still exist.
    func flags(of uids: [UInt32]) async throws -> [UInt32: Set<String>]
    /// UIDs in the selected folder whose `Message-ID` field contains the id (without brackets).
    func search(messageID: String) async throws -> [UInt32]
    func addFlags(_ flags: [String], to uid: UInt32) async throws
    func removeFlags(_ flags: [String], from uid: UInt32) async throws
    /// Files a message; the new UID where the server tells it (RFC 4315).
    @discardableResult
    func append(_ message: [UInt8], to folder: String, flags: [String], date: Date?) async throws -> UInt32?
    /// Moves a message out of the selected folder (RFC 6851, or COPY and EXPUNGE of just this one).
    func move(_ uid: UInt32, to folder: String) async throws
    /// Returns when the selected folder changed or `timeout` has passed. IDLE (RFC 2177) where the server has it, else polling.
    func waitForChange(timeout: Duration) async throws
    /// Says goodbye and closes. Never throws; the connection can't be used afterwards.
    func close() async
}

/// Opens connections to one account.
package protocol MailStoreOpener: Sendable {
    func open() async throws -> any MailStore
}

package struct SelectedFolder: Sendable, Equatable {
    package var uidValidity: UInt32
    package var uidNext: UInt32?
    package var exists: Int
    package init(uidValidity: UInt32, uidNext: UInt32?, exists: Int) {
        self.uidValidity = uidValidity
        self.uidNext = uidNext
        self.exists = exists
    }
}

package struct FetchedMessage: Sendable {
    package var uid: UInt32
    package var flags: Set<String>
    package var internalDate: Date?
    /// Bytes of the whole message on the server; `bytes` may be a first part of it.
    package var size: Int
    package var bytes: [UInt8]
    package init(uid: UInt32, flags: Set<String>, internalDate: Date?, size: Int, bytes: [UInt8]) {
        self.uid = uid
        self.flags = flags
        self.internalDate = internalDate
        self.size = size
        self.bytes = bytes
    }
}
