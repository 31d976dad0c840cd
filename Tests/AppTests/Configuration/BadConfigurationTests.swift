import App
import Foundation
import TestSupport
import Testing

/// What a wrong configuration is answered with, word for word: `bad/*.yml`, each with its `.expected` beside it.
@Suite struct BadConfigurationTests {
    static let rules = ["NameTheNextStep", "FillEveryPlaceholder", "AnswerTheQuestion"]

    @Test(arguments: try Fixtures.files(in: "configuration/bad", extension: "yml"))
    func everyProblemIsNamedWithItsPlaceAndRemedy(_ file: URL) throws {
        let yaml = try String(contentsOf: file, encoding: .utf8)
        var told = ""
        do {
            _ = try Configuration(yaml: yaml, file: file.lastPathComponent, knownRules: Self.rules)
        } catch let error as ConfigurationError {
            told = "\(error)\n"
        }
        let beside = file.deletingPathExtension()
        let expected = try? String(contentsOf: beside.appendingPathExtension("expected"), encoding: .utf8)
        if told != expected {
            try told.write(to: beside.appendingPathExtension("actual"), atomically: true, encoding: .utf8)
        }
        #expect(told == expected)
    }

    @Test(arguments: try Fixtures.files(in: "configuration/bad", extension: "yml"))
    func noSecretIsRepeated(_ file: URL) throws {
        let yaml = try String(contentsOf: file, encoding: .utf8)
        let error = #expect(throws: ConfigurationError.self) { try Configuration(yaml: yaml, file: "secret.yml") }
        let told = "\(String(describing: error)) \(String(reflecting: error))"
        #expect(!told.contains("correct-horse-battery"))
        #expect(!told.isEmpty)
    }
}
