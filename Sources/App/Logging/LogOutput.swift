internal import Foundation
package import Logging
internal import Synchronization

/// The service's log on standard error: a line an event, for people or as JSON. Values that strangers wrote can't break a
/// line or steer a terminal.
package struct LogOutput: LogHandler {
    package var logLevel: Logger.Level
    package var metadata: Logger.Metadata = [:]
    private let isJSON: Bool

    package init(isJSON: Bool, level: Logger.Level) {
        self.isJSON = isJSON
        logLevel = level
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
        let pairs = all.map { (key: $0.key, value: Self.plain("\($0.value)")) }.sorted { $0.key < $1.key }
        let time = Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        let message = Self.plain("\(event.message)")
        let line: String
        if isJSON {
            let fields =
                [("time", time), ("level", event.level.rawValue), ("message", message)]
                + pairs.map { ($0.key, $0.value) }
            line = "{" + fields.map { "\(Self.quoted($0)):\(Self.quoted($1))" }.joined(separator: ",") + "}"
        } else {
            let values = pairs.map { " \($0.key)=\($0.value.contains(" ") ? Self.quoted($0.value) : $0.value)" }
                .joined()
            line = "\(time) \(event.level.rawValue): \(message)\(values)"
        }
        // One write a line, so that lines of several tasks don't mix.
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return " "
                    default: return scalar
                    }
                }))
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
    }
}

extension Logger {
    package init(_ settings: Configuration.LogSettings) {
        let level = Logger.Level(rawValue: settings.level.rawValue) ?? .info
        self.init(label: "rightback") { _ in LogOutput(isJSON: settings.format == .json, level: level) }
    }
}
