package import Foundation
package import MailMessage

/// Who the desk is to its customers, and what of the world its decisions need: the clock and fresh Message-IDs.
package struct DeskIdentity: Sendable {
    /// The name that customers know: `Fernhill Bikes`.
    package var name: String
    /// From where acknowledgements come.
    package var address: String
    /// Whom a customer can turn to, as it is shown to them.
    package var contact: String
    package var agents: [Mailbox]
    /// All addresses of the desk and its agents, lower case.
    package var ownAddresses: Set<String>

    package init(name: String, address: String, contact: String, agents: [Mailbox] = [], ownAddresses: Set<String> = [])
    {
        self.name = name
        self.address = address
        self.contact = contact
        self.agents = agents
        self.ownAddresses = ownAddresses.union([address.lowercased()]).union(agents.map { $0.address.lowercased() })
    }

    /// The domain in the Message-IDs that we make.
    package var messageIDDomain: String {
        "rightback." + (address.split(separator: "@").last.map { $0.lowercased() } ?? "localhost")
    }
}

/// The world's facts that decisions take as input, so that tests can set them.
package struct DeskWorld: Sendable {
    package var now: @Sendable () -> Date
    package var timeZone: TimeZone
    /// A string that was never made before, of letters, digits and hyphens.
    package var uniqueID: @Sendable () -> String
    /// True when the process is to end: a round then stops after the message at hand.
    package var isStopping: @Sendable () -> Bool

    package init(
        now: @escaping @Sendable () -> Date, timeZone: TimeZone, uniqueID: @escaping @Sendable () -> String,
        isStopping: @escaping @Sendable () -> Bool = { Task.isCancelled }
    ) {
        self.now = now
        self.timeZone = timeZone
        self.uniqueID = uniqueID
        self.isStopping = isStopping
    }

    package func mailDate() -> MailDate {
        let now = now()
        return MailDate(instant: now, offset: timeZone.secondsFromGMT(for: now))
    }
}
