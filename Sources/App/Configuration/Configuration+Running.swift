extension Configuration {
    /// What is read of customers' mail.
    package struct IntakeSettings: Sendable, Equatable {
        /// Bytes read of a message; what lies beyond is left on the server.
        package var byteLimit: Int
        /// At the first look at a folder, mail older than this is recorded and not acknowledged.
        package var skipOlderThan: Duration
    }

    /// What is logged, and in what form.
    package struct LogSettings: Sendable, Equatable {
        /// The least severe level that is logged; the words are those of swift-log.
        package enum Level: String, Sendable, CaseIterable {
            case trace, debug, info, notice, warning, error, critical
        }
        /// Lines for people, or a JSON object a line.
        package enum Format: String, Sendable, CaseIterable { case text, json }

        package var level: Level
        package var format: Format
    }
}

extension Configuration.IntakeSettings {
    init(_ section: inout ConfigurationSection) {
        byteLimit = section.value("byteLimit", .size(example: "2 MiB"), default: 2 << 20)
        skipOlderThan = section.value(
            "skipOlderThan", .duration(in: .zero...(.seconds(3650 * 86_400)), named: "up to 3650d", example: "7d"),
            default: .seconds(7 * 86_400))
    }
}

extension Configuration.LogSettings {
    init(_ section: inout ConfigurationSection) {
        level = section.value("level", .choice(example: .info), default: .info)
        format = section.value("format", .choice(example: .text), default: .text)
    }
}
