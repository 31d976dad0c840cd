/// What reading a configuration gave: the settings, if nothing was missing, and everything that is wrong.
struct ConfigurationReading {
    let configuration: Configuration?
    /// In the order of the file.
    let problems: [ConfigurationProblem]
    /// Every key that the reader knows, without places in lists: `accounts.imap.host`.
    let knownPaths: Set<String>
    /// Those of them that the text holds.
    let presentPaths: Set<String>

    /// - Throws: `ConfigurationError` when the text is no YAML mapping.
    init(yaml: String, origin: ConfigurationOrigin, knownRules: [String] = []) throws {
        var root = ConfigurationSection(root: try ConfigurationText.tree(of: yaml, file: origin.file), origin: origin)
        configuration = Configuration(&root, knownRules: knownRules)
        root.complainOfUnknownKeys()
        // Sorting keeps problems of one place in the order they were found in.
        problems = root.problems.enumerated().sorted { a, b in
            Self.order(a.element, a.offset) < Self.order(b.element, b.offset)
        }.map(\.element)
        knownPaths = Set(root.knownPaths)
        presentPaths = Set(root.presentPaths)
    }

    private static func order(_ problem: ConfigurationProblem, _ found: Int) -> (Int, Int, Int) {
        (problem.position?.line ?? 0, problem.position?.column ?? 0, found)
    }
}
