extension Configuration {
    /// Whether and how customers' mail is acknowledged, and what is promised.
    package struct AcknowledgementSettings: Sendable, Equatable {
        package var enabled: Bool
        /// Within what working time the customer is promised an answer.
        package var answerWithin: WorkingDuration
        package var subjectPrefix: String
        /// True answers `From` where there is no return path and one of `trustedAuthenticationServers` vouches for it.
        package var relaxedReturnPath: Bool
        /// The authserv-ids (RFC 8601 §2.5) whose `Authentication-Results` are believed.
        package var trustedAuthenticationServers: [String]
        package var limits: LimitSettings
    }

    /// How many acknowledgements may go out.
    package struct LimitSettings: Sendable, Equatable {
        package var perSenderPerHour: Int
        package var perSenderPerDay: Int
        package var perDeskPerHour: Int
    }
}

extension Configuration.AcknowledgementSettings {
    init(_ section: inout ConfigurationSection) {
        enabled = section.value("enabled", .flag, default: true)
        answerWithin = section.value("answerWithin", .workingDuration, default: .minutes(4 * 60))
        subjectPrefix = section.value("subjectPrefix", .prefix, default: "Auto: ")
        relaxedReturnPath = section.value("relaxedReturnPath", .flag, default: false)
        trustedAuthenticationServers = section.list("trustedAuthenticationServers", .text.example("mx.example.org"))
        limits = section.section("limits") { limits in
            Configuration.LimitSettings(
                perSenderPerHour: limits.value("perSenderPerHour", .number(in: 1...1000, example: 2), default: 2),
                perSenderPerDay: limits.value("perSenderPerDay", .number(in: 1...1000, example: 4), default: 4),
                perDeskPerHour: limits.value("perDeskPerHour", .number(in: 1...100_000, example: 200), default: 200))
        }
        if relaxedReturnPath, trustedAuthenticationServers.isEmpty {
            section.complain(
                at: "relaxedReturnPath", expected: "false while trustedAuthenticationServers names no server",
                found: "true",
                remedy: "name the server whose Authentication-Results are to be believed")
        }
    }
}

extension ValueKind where Value == String {
    /// What stands before a subject, with the blank that may end it.
    fileprivate static var prefix: ValueKind {
        ValueKind("at most 40 characters on one line", example: "\"Auto: \"") { text in
            let isLine = !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
            return isLine && text.unicodeScalars.count <= 40 ? text : nil
        }
    }
}
