/// Everything that is wrong with a configuration, in the order of the file, so that one run shows it all.
package struct ConfigurationError: Error, Sendable, Equatable, CustomStringConvertible {
    package var problems: [ConfigurationProblem]

    package init(_ problems: [ConfigurationProblem]) { self.problems = problems }

    /// One line a problem.
    package var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// One thing wrong with a configuration: where, what was expected, what was found, and what would mend it.
///
/// Never holds a secret: what stands under `password` and `oauth2` is not repeated.
package struct ConfigurationProblem: Sendable, Equatable, CustomStringConvertible {
    package struct Position: Sendable, Equatable {
        /// From 1.
        package var line: Int
        /// From 1, in Unicode scalars.
        package var column: Int
    }

    package var file: String
    /// Nil when the file as a whole is meant.
    package var position: Position?
    /// The keys down to the setting, `accounts[0].imap.port`; empty when no setting is meant.
    package var key: String
    package var expected: String
    package var found: String
    package var remedy: String

    /// `rightback.yml:3:9: desk.address: expected an address, found "support"; write, for example, …`
    package var description: String {
        let place = position.map { "\(file):\($0.line):\($0.column)" } ?? file
        let named = key.isEmpty ? place : "\(place): \(key)"
        return ControlCharacters.escaped("\(named): expected \(expected), found \(found); \(remedy)")
    }
}
