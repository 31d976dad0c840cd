package import Foundation

/// A text that a reply may have been pasted from.
package struct ReuseSource: Sendable, Equatable {
    package enum Kind: String, Sendable, Codable { case template, reply }
    package var kind: Kind
    /// A template's name, or the id of a reply.
    package var name: String
    package var sentAt: Date?
    package var text: String
    /// The text's words where they were read before, so that a source is not tokenised for every reply.
    package var words: SourceWords?
    package init(kind: Kind, name: String, sentAt: Date? = nil, text: String) {
        self.kind = kind
        self.name = name
        self.sentAt = sentAt
        self.text = text
    }
}

/// What the team prepared (templates) and sent before, searchable by fingerprint. In memory here, in the ledger outside.
package protocol ReuseSources: Sendable {
    /// The sources that share the most fingerprints with a reply, most shared first; at most `limit`.
    func sources(sharing fingerprints: [Fingerprint], limit: Int) throws -> [ReuseSource]
    /// In how many sources each phrase of a reply stands, in the order asked; empty where that is not counted.
    func occurrences(of phrases: [Fingerprint]) throws -> [Int]
}

extension ReuseSources {
    package func occurrences(of phrases: [Fingerprint]) throws -> [Int] { [] }
}
