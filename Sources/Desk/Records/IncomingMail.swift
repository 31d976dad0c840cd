package import Foundation
package import MailMessage

/// A customer's mail as the desk takes it in.
package struct IncomingMail: Sendable {
    package var account: String
    package var folder: String
    package var message: Message
    package var identity: MessageIdentity
    /// When the server took it (IMAP INTERNALDATE), or now.
    package var receivedAt: Date
    /// When the desk took it in.
    package var takenAt: Date
    /// Addresses that it reports as undeliverable for good (RFC 3464), lower case.
    package var hardBounces: [String]
    package init(
        account: String, folder: String, message: Message, identity: MessageIdentity, receivedAt: Date, takenAt: Date,
        hardBounces: [String] = []
    ) {
        self.takenAt = takenAt
        self.hardBounces = hardBounces
        self.account = account
        self.folder = folder
        self.message = message
        self.identity = identity
        self.receivedAt = receivedAt
    }

    /// Who wrote it: the first `From` address, lower case; empty when there is none.
    package var sender: String { message.from.first?.address.lowercased() ?? "" }

    /// Our own reference where the subject carries one: `[RB-7K2M9Q]`.
    package var referenceInSubject: String? { ConversationReference.find(in: message.subject) }

}

/// What the ledger knows when an acknowledgement is decided.
package struct IntakeContext: Sendable, Equatable {
    /// The conversation that the mail belongs to; nil when it opens one.
    package var conversation: KnownConversation?
    /// The reference the conversation has or will have.
    package var reference: String
    /// True when this message, or another with its Message-ID, was taken in before.
    package var isKnown = false
    /// Acknowledgements sent or intended to this sender within the last hour and day, and by the desk within the hour.
    package var toSenderInHour = 0
    package var toSenderInDay = 0
    package var byDeskInHour = 0
    /// When mail to this address last bounced for good.
    package var hardBounceAt: Date?
    /// The mail answers a Message-ID that we made.
    package var answersOurMail = false

    package init(conversation: KnownConversation? = nil, reference: String) {
        self.conversation = conversation
        self.reference = reference
    }
}

package struct KnownConversation: Sendable, Equatable {
    package var id: Int64
    package var reference: String
    /// An acknowledgement has been sent or intended in it.
    package var isAcknowledged: Bool
    package init(id: Int64, reference: String, isAcknowledged: Bool) {
        self.id = id
        self.reference = reference
        self.isAcknowledged = isAcknowledged
    }
}

/// The decision with, when it is to send, the finished acknowledgement.
package struct AcknowledgementPlan: Sendable {
    package var decision: AcknowledgementDecision
    package var acknowledgement: Acknowledgement?
    package init(decision: AcknowledgementDecision, acknowledgement: Acknowledgement?) {
        self.decision = decision
        self.acknowledgement = acknowledgement
    }
}

package enum IntakeOutcome: Sendable, Equatable {
    /// The very message was taken in before: nothing was decided anew.
    case alreadyKnown
    case taken(conversation: Int64, acknowledged: Bool, rule: String, reason: String)
}

package struct OutgoingAcknowledgement: Sendable, Equatable {
    package var id: Int64
    package var recipient: String
    package var bytes: [UInt8]
    package var attempts: Int
    package init(id: Int64, recipient: String, bytes: [UInt8], attempts: Int) {
        self.id = id
        self.recipient = recipient
        self.bytes = bytes
        self.attempts = attempts
    }
}

/// A conversation's mails as text: what a reply is judged with.
package struct ConversationMail: Sendable, Equatable {
    package struct Mail: Sendable, Equatable {
        package var isFromCustomer: Bool
        package var name: String
        package var address: String
        package var subject: String
        package var at: Date
        package var text: String
        package init(isFromCustomer: Bool, name: String, address: String, subject: String, at: Date, text: String) {
            self.isFromCustomer = isFromCustomer
            self.name = name
            self.address = address
            self.subject = subject
            self.at = at
            self.text = text
        }
    }
    package var id: Int64
    package var mails: [Mail]
    package init(id: Int64, mails: [Mail]) {
        self.id = id
        self.mails = mails
    }
}

/// A commitment of the desk's to a customer that no later reply has settled.
package struct OpenPromise: Sendable, Equatable {
    package var conversationID: Int64
    package var reference: String
    package var customer: String
    package var owner: String?
    package var text: String
    package var madeAt: Date
    package var due: Date?
    package init(
        conversationID: Int64, reference: String, customer: String, owner: String?, text: String, madeAt: Date,
        due: Date?
    ) {
        self.conversationID = conversationID
        self.reference = reference
        self.customer = customer
        self.owner = owner
        self.text = text
        self.madeAt = madeAt
        self.due = due
    }
}
