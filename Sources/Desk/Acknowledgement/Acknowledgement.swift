package import Foundation

/// A finished acknowledgement: what goes out, to whom, and the deadline that it promises.
package struct Acknowledgement: Sendable, Equatable {
    package var recipient: String
    package var messageID: String
    package var bytes: [UInt8]
    /// The words of the promise, as the ledger keeps it.
    package var promise: String
    package var deadline: Date?

    package init(recipient: String, messageID: String, bytes: [UInt8], promise: String, deadline: Date?) {
        self.recipient = recipient
        self.messageID = messageID
        self.bytes = bytes
        self.promise = promise
        self.deadline = deadline
    }
}

/// The field that marks what Rightback sends by itself.
package enum AcknowledgementMark {
    package static let headerName = "X-Rightback-Auto"
}
