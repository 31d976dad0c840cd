internal import Foundation
internal import Yams

/// The text of a configuration file as a tree of nodes that know their lines.
enum ConfigurationText {
    /// Bytes; far above any real configuration, and small enough to be read whole without harm.
    static let sizeLimit = 1 << 20

    /// - Throws: `ConfigurationError` when the text is no YAML mapping.
    static func tree(of yaml: String, file: String) throws -> Node.Mapping? {
        guard yaml.utf8.count <= sizeLimit else {
            throw wholeFile(file, expected: "at most 1 MiB", found: "\(yaml.utf8.count) bytes")
        }
        // A byte order mark would be counted as a column.
        let yaml = yaml.hasPrefix("\u{FEFF}") ? String(yaml.unicodeScalars.dropFirst()) : yaml
        let root: Node?
        do {
            root = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            throw ConfigurationError([problem(of: error, in: yaml, file: file)])
        }
        guard let root, !root.isNothing else { return nil }
        guard let mapping = root.mapping else {
            throw ConfigurationError([
                ConfigurationProblem(
                    file: file, position: .init(root.mark), key: "", expected: "keys with values",
                    found: root.sequence == nil ? "a text" : "a list", remedy: seeExample)
            ])
        }
        return mapping
    }

    /// - Throws: `ConfigurationError` when the file can't be read, is too large, or is not UTF-8.
    static func read(file: String) throws -> String {
        let data: Data
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
            defer { try? handle.close() }
            data = try handle.read(upToCount: sizeLimit + 1) ?? Data()
        } catch {
            let exists = FileManager.default.fileExists(atPath: file)
            throw wholeFile(
                file, expected: "a file that can be read", found: exists ? "one that cannot" : "none",
                remedy: exists
                    ? "look at its owner and permissions" : "run \"rightback init\" to write one to start from")
        }
        guard data.count <= sizeLimit else { throw wholeFile(file, expected: "at most 1 MiB", found: "more") }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw wholeFile(file, expected: "text in UTF-8", found: "other bytes", remedy: "save it as UTF-8")
        }
        return text
    }

    private static let seeExample = "run \"rightback init\" in an empty folder to see a whole one"

    private static func wholeFile(
        _ file: String, expected: String, found: String, remedy: String = seeExample
    ) -> ConfigurationError {
        ConfigurationError([
            ConfigurationProblem(file: file, position: nil, key: "", expected: expected, found: found, remedy: remedy)
        ])
    }

    /// The place and the kind of an error; not Yams' own description, which repeats the line and any secret in it.
    private static func problem(of error: YamlError, in yaml: String, file: String) -> ConfigurationProblem {
        var problem = ConfigurationProblem(
            file: file, position: nil, key: "", expected: "valid YAML", found: "something else", remedy: seeExample)
        switch error {
        case .scanner(let context, let what, let mark, _), .parser(let context, let what, let mark, _),
            .composer(let context, let what, let mark, _):
            problem.position = .init(mark)
            problem.found = Quotation.of([context?.text, what].compactMap { $0 }.joined(separator: ": "), limit: 200)
            problem.remedy = remedy(for: what)
        case .duplicatedKeysInMapping(let keys, let context):
            let first = context.mark
            let second = RepeatedKey.place(of: keys.first ?? "", after: first, in: yaml)
            problem.position = second ?? .init(first)
            problem.key = keys.first ?? ""
            problem.expected = "each key once"
            problem.found = second == nil ? "it twice" : "it again, after line \(first.line)"
            problem.remedy = "remove one of the two"
        case .reader(let what, let offset, _, _):
            problem.position = offset.map { position(ofCharacter: $0, in: yaml) }
            problem.found = Quotation.of(what)
            problem.remedy = "remove the control characters"
        default:
            break
        }
        return problem
    }

    private static func position(ofCharacter offset: Int, in yaml: String) -> ConfigurationProblem.Position {
        let lines = yaml.prefix(offset).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return .init(line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
    }

    private static func remedy(for what: String) -> String {
        if what.contains("cannot start any token") {
            return "indent with blanks instead of tabs, and quote values that begin with @, ` or %"
        }
        if what.contains("mapping values are not allowed") {
            return "quote values that hold a colon, and check the indentation"
        }
        if what.contains("another document") { return "remove the line \"---\" and what follows" }
        if what.contains("undefined alias") { return "quote values that begin with *" }
        return "check indentation, quotes and brackets here and in the line above"
    }
}

/// Where a key stands for the second time: Yams tells the first place only.
enum RepeatedKey {
    /// Nil when the key is not written the same way at the start of a later line of the same section.
    static func place(of key: String, after first: Mark, in yaml: String) -> ConfigurationProblem.Position? {
        let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated().dropFirst(first.line) {
            let text = line.drop { $0 == " " }
            let column = line.count - text.count + 1
            if text.isEmpty || text.hasPrefix("#") { continue }
            if column < first.column { return nil }
            if column == first.column, text.hasPrefix(key + ":") { return .init(line: index + 1, column: column) }
        }
        return nil
    }
}
