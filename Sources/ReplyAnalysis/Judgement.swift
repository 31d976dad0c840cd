package import Foundation

/// What the rubric says of one reply. Scores are probabilities or shares in 0…1 and rise with the thing named.
package struct Judgement: Sendable, Codable, Equatable {
    package enum Verdict: String, Sendable, Codable { case send, hold }
    package enum Empathy: String, Sendable, Codable { case none, hollow, genuine }
    package enum CallToAction: String, Sendable, Codable { case none, vague, explicit }
    package enum Addresses: String, Sendable, Codable { case all, some, none }
    package enum Flag: String, Sendable, Codable, CaseIterable {
        case placeholder, wrongPerson, faqMachine, deflects, cannotFocus, redirects, defensive, vaguePromise
        case brokenPromise, repeatsItself
    }
    package struct EmpathyFacets: Sendable, Codable, Equatable {
        package var reaction = 0.0
        package var interpretation = 0.0
        package var exploration = 0.0
        package init() {}
    }
    /// One sentence of the reply's own words; `start..<end` in Unicode scalars of the body.
    package struct Sentence: Sendable, Codable, Equatable {
        package var start: Int
        package var end: Int
        package var canned = 0.0
        package var request = 0.0
        package var commitment = 0.0
        package var empathy = 0.0
        package init(start: Int, end: Int) {
            self.start = start
            self.end = end
        }
    }
    package struct Promise: Sendable, Codable, Equatable {
        package var text: String
        package var owner: String?
        package var action: String
        package var due: Date?
        package init(text: String, owner: String?, action: String, due: Date?) {
            self.text = text
            self.owner = owner
            self.action = action
            self.due = due
        }
    }

    package var verdict: Verdict = .send
    package var cannedShare = 0.0
    package var canned = false
    package var empathy: Empathy = .none
    package var empathyScore = 0.0
    package var empathyNeeded = false
    package var empathyNeededScore = 0.0
    package var empathyFacets = EmpathyFacets()
    package var callToAction: CallToAction = .none
    package var callToActionScore = 0.0
    package var addresses: Addresses = .all
    package var addressesScore = 0.0
    package var flags: [Flag] = []
    package var promises: [Promise] = []
    package var sentences: [Sentence] = []
    package var findings: [Finding] = []

    package init() {}
}

/// Something in a reply that a rule found: where, what, and what would mend it.
package struct Finding: Sendable, Codable, Equatable {
    package enum Severity: String, Sendable, Codable { case error, warning, suggestion }
    /// The rule's id, an instruction: `NameTheNextStep`.
    package var rule: String
    package var severity: Severity
    /// Unicode scalars of the body, end exclusive; an empty span at 0 speaks of the whole reply.
    package var start: Int
    package var end: Int
    package var message: String
    package var fix: String
    package init(rule: String, severity: Severity, start: Int, end: Int, message: String, fix: String) {
        self.rule = rule
        self.severity = severity
        self.start = start
        self.end = end
        self.message = message
        self.fix = fix
    }
}
