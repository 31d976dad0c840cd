import Foundation
import TestSupport
import Testing

@testable import App

/// The manual of the settings is complete, and tells the truth about defaults.
@Suite struct ExampleConfigurationTests {
    static let project = Fixtures.folder.deletingLastPathComponent()
    static let path = project.appendingPathComponent("config/rightback.example.yml").path

    private func example() throws -> String { try String(contentsOfFile: Self.path, encoding: .utf8) }

    /// The example with its commented settings (`#key: value`) made real.
    private func example(settingWhatHasNoDefault: Bool) throws -> String {
        try example().split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            let text = line.drop { $0 == " " }
            let isSetting = text.hasPrefix("#") && !text.hasPrefix("# ") && text != "#"
            guard isSetting, settingWhatHasNoDefault || !text.hasSuffix("(no default)") else { return String(line) }
            return String(line.prefix(line.count - text.count) + text.dropFirst())
        }.joined(separator: "\n")
    }

    @Test func theExampleIsRead() throws {
        let configuration = try Configuration.load(path: Self.path)
        #expect(configuration.desk.name == "Example Support")
    }

    @Test func whatTheExampleCallsADefaultIsTheDefault() throws {
        let uncommented = try example(settingWhatHasNoDefault: false)
        #expect(try uncommented != example())
        #expect(try Configuration(yaml: uncommented, file: Self.path) == Configuration.load(path: Self.path))
    }

    @Test func everySettingStandsInTheExample() throws {
        let reading = try ConfigurationReading(
            yaml: example(settingWhatHasNoDefault: true), origin: ConfigurationOrigin(file: Self.path, environment: [:])
        )
        let unknown = reading.problems.filter { $0.expected.hasPrefix("one of the keys") }
        #expect(unknown.isEmpty)
        // How a secret is named is shown once.
        let missing = reading.knownPaths.subtracting(reading.presentPaths)
            .filter { !$0.hasPrefix("accounts.smtp.password.") }
        #expect(missing.isEmpty)
        #expect(reading.knownPaths.contains("accounts.imap.password.file"))
        #expect(reading.knownPaths.count > 50)
    }

    @Test func initWritesTheExample() throws {
        #expect(try InitialFile.configuration.text == example())
    }
}
