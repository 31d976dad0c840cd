internal import Foundation
package import MailMessage

/// An agent's reply as it lies in the outbox: who wrote it to whom, and whether its agent overrides the gate.
package struct AgentReply: Sendable {
    package static let overrideHeader = "X-Rightback-Override"

    package let message: Message
    /// With the Message-ID under which it goes out: a customer's answer names that one.
    package let identity: MessageIdentity
    package let agent: Mailbox
    /// All recipients (To, Cc, Bcc), each once.
    package let recipients: [String]
    /// Why its agent sends it in spite of any finding; nil when they don't.
    package let overrideReason: String?
    private let bytes: [UInt8]

    package init(bytes: [UInt8], desk: DeskIdentity) {
        self.bytes = bytes
        let message = Message(bytes)
        self.message = message
        let found = MessageIdentity(of: message, bytes: bytes)
        // Made of the content, so that a second attempt carries the same one.
        let name = found.contentHash.prefix(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        identity = MessageIdentity(
            messageID: found.messageID ?? "reply-\(name)@\(desk.messageIDDomain)", contentHash: found.contentHash)
        agent = Self.agent(of: message, desk: desk)
        var seen = Set<String>()
        recipients = (message.to + message.cc + message.bcc).map(\.address)
            .filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
        overrideReason = message.headers.first(Self.overrideHeader)
            .map { $0.quotable.trimmingCharacters(in: .whitespaces) }
            .map { $0.isEmpty ? "no reason given" : $0 }
    }

    /// The customer: the first recipient that isn't one of us.
    package func customer(desk: DeskIdentity) -> Mailbox? {
        let all = message.to + message.cc
        return all.first { !desk.ownAddresses.contains($0.address.lowercased()) } ?? all.first
    }

    /// The bytes that go out: without the override and blind copies, and with the fields that RFC 5322 (section 3.6) demands.
    package func outgoingBytes(desk: DeskIdentity, world: DeskWorld) -> [UInt8] {
        let clean = Message.removingHeaders([Self.overrideHeader, "Bcc", "Resent-Bcc"], from: bytes)
        var missing: [(name: String, value: String)] = []
        if message.messageID == nil, let made = identity.messageID { missing.append(("Message-ID", "<\(made)>")) }
        if message.headers.first("Date") == nil { missing.append(("Date", world.mailDate().fieldText)) }
        return missing.isEmpty ? clean : Message.addingHeaders(missing, to: clean)
    }

    /// An agent by their own address, or by name where the whole desk writes from one address.
    private static func agent(of message: Message, desk: DeskIdentity) -> Mailbox {
        let from = message.from.first ?? Mailbox(name: "", address: desk.address)
        let address = from.address.lowercased()
        if let known = desk.agents.first(where: { $0.address.lowercased() == address }) { return known }
        if let known = desk.agents.first(where: { !$0.name.isEmpty && $0.name.lowercased() == from.name.lowercased() })
        {
            return known
        }
        return Mailbox(name: from.name.isEmpty ? from.address : from.name, address: from.address)
    }
}
