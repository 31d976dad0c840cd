internal import Foundation
package import WorkingTime

/// Judges a reply as the rubric says. The same input always gives the same judgement.
package struct Judge: Sendable {
    package let rules: JudgeRules
    package let calendar: WorkingCalendar

    package init(rules: JudgeRules = .builtIn, calendar: WorkingCalendar) {
        self.rules = rules
        self.calendar = calendar
    }

    package func judge(_ reply: ReplyCase, against sources: [any ReuseSources]) throws -> Judgement { fatalError("skeleton") }
}

/// Word lists, thresholds and severities, built in or read from a folder of rules.
package struct JudgeRules: Sendable {
    package static let builtIn = JudgeRules()
}
