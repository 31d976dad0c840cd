package import Foundation

/// A reply with what careful readers say of it: what the judge learns from.
package struct LabelledReply: Sendable {
    package var id: String
    package var input: ReplyCase
    package var templates: [String]
    package var history: [String]
    package var labels: Labels

    package init(id: String, input: ReplyCase, templates: [String], history: [String], labels: Labels) {
        self.id = id
        self.input = input
        self.templates = templates
        self.history = history
        self.labels = labels
    }

    /// The labels of the rubric, and of single sentences and concerns where they were given.
    package struct Labels: Sendable, Decodable {
        package var canned: Bool
        package var empathy: Judgement.Empathy
        package var empathyNeeded: Bool
        package var callToAction: Judgement.CallToAction
        package var addresses: Judgement.Addresses
        package var flags: [Judgement.Flag]
        package var verdict: Judgement.Verdict
        package var promises: [PromiseLabel]?
        package var sentences: [SentenceLabel]?
        package var concerns: [ConcernLabel]?
    }

    package struct PromiseLabel: Sendable, Decodable {
        package var text: String
        package var due: Date?
    }

    package struct SentenceLabel: Sendable, Decodable {
        package var text: String
        package var empathy: Judgement.Empathy
        package var call: Judgement.CallToAction
        package var stock: Bool
    }

    package struct ConcernLabel: Sendable, Decodable {
        package var text: String
        package var met: Bool
    }

    /// Cases of one trade share what stands before the last hyphen of their id.
    var group: Substring { id.lastIndex(of: "-").map { id[..<$0] } ?? id[...] }

    var sources: InMemoryReuseSources { InMemoryReuseSources(templates: templates, history: history) }
}

/// Single sentences from public corpora, each with a yes or no.
package struct BroadExamples: Sendable {
    package typealias Example = (text: String, isPositive: Bool)
    /// Sentences of mail that ask for or commit to something.
    package var intents: [Example] = []
    /// Texts in which somebody is in distress.
    package var distress: [Example] = []
    /// Texts in which somebody cares for another.
    package var caring: [Example] = []
    /// Texts in which somebody wants to know more.
    package var curious: [Example] = []
    /// Texts in which somebody tells of what they went through or understood.
    package var recounting: [Example] = []
    package init() {}
}
