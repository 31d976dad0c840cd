internal import Yams

/// One mapping of the configuration while it is read: gives the values of its keys and keeps what is wrong with them.
///
/// A setting that is wrong reads as nil or as its default, so that reading goes on and finds every problem. What is nil
/// because it is wrong has its problem in `problems`; a configuration is used only when there is none.
struct ConfigurationSection {
    struct Entry {
        var key: String
        var position: ConfigurationProblem.Position
        var value: Node
    }

    let origin: ConfigurationOrigin
    /// The keys down to here, `accounts[0].imap`; empty at the top.
    let path: String
    let position: ConfigurationProblem.Position
    /// True where nothing of what is found may be repeated.
    let isSecret: Bool
    let entries: [Entry]
    private(set) var problems: [ConfigurationProblem] = []
    /// The keys of this section that something has asked for, in that order.
    private var asked: [String] = []
    /// The paths of all keys asked for here and below, without the places in lists: `accounts.imap.host`.
    private(set) var knownPaths: [String] = []
    /// The same of all keys that are there.
    private(set) var presentPaths: [String] = []

    /// The top of a file; nil reads as empty.
    init(root: Node.Mapping?, origin: ConfigurationOrigin) {
        self.init(
            root, origin: origin, path: "", position: ConfigurationProblem.Position(line: 1, column: 1),
            isSecret: false)
    }

    private init(
        _ mapping: Node.Mapping?, origin: ConfigurationOrigin, path: String, position: ConfigurationProblem.Position,
        isSecret: Bool
    ) {
        self.origin = origin
        self.path = path
        self.position = position
        self.isSecret = isSecret
        entries = (mapping ?? [:]).map { key, value in
            Entry(key: key.scalar?.string ?? "?", position: .init(key.mark) ?? position, value: value)
        }
    }

    /// A file or folder, relative to the configuration's own folder.
    var anyPath: ValueKind<String> { .path(in: origin.folder) }

    func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

    /// The section of a key of this one; nil reads as empty.
    func child(_ mapping: Node.Mapping?, at key: String, _ entry: Entry?, isSecret: Bool = false)
        -> ConfigurationSection
    {
        ConfigurationSection(
            mapping, origin: origin, path: path.isEmpty ? key : "\(path).\(key)",
            position: entry?.position ?? position, isSecret: isSecret)
    }

    /// Reads a section, and takes over what is wrong in it.
    mutating func within<Value>(_ section: ConfigurationSection, _ read: (inout ConfigurationSection) -> Value) -> Value
    {
        var section = section
        let value = read(&section)
        section.complainOfUnknownKeys()
        problems += section.problems
        knownPaths += section.knownPaths
        presentPaths += section.presentPaths
        return value
    }

    // MARK: Keys and problems

    /// Marks a key as known, and gives what stands there.
    @discardableResult
    mutating func ask(_ key: String) -> Entry? {
        if !asked.contains(key) {
            asked.append(key)
            knownPaths.append(plainPath(to: key))
        }
        let entry = entries.first { $0.key == key }
        if entry != nil { presentPaths.append(plainPath(to: key)) }
        return entry
    }

    /// Marks a key that the writer of the file has named, such as a rule's id, as known.
    mutating func accept(_ key: String) { asked.append(key) }

    /// Keeps a problem with a key, or with the section itself when the key is empty.
    ///
    /// Where no place is given it is that of the value, or of the section when the key is absent.
    mutating func complain(
        at key: String, _ position: ConfigurationProblem.Position? = nil, expected: String, found: String,
        remedy: String
    ) {
        let entry = entries.first { $0.key == key }
        problems.append(
            ConfigurationProblem(
                file: origin.file, position: position ?? .init(entry?.value.mark) ?? entry?.position ?? self.position,
                key: [path, key].filter { !$0.isEmpty }.joined(separator: "."), expected: expected, found: found,
                remedy: remedy))
    }

    /// Names every key that nothing has asked for; to be called when the section has been read.
    mutating func complainOfUnknownKeys() {
        for entry in entries where !asked.contains(entry.key) {
            let nearest = NearestName.of(entry.key, among: asked.filter { !has($0) })
            if let nearest {
                // What is mistyped is not missing as well.
                let missing = path.isEmpty ? nearest : "\(path).\(nearest)"
                problems.removeAll { $0.key == missing }
            }
            complain(
                at: isSecret ? "" : entry.key, entry.position,
                expected: "one of the keys \(asked.joined(separator: ", "))",
                found: isSecret ? "another" : Quotation.of(entry.key),
                remedy: nearest.map { "did you mean \"\($0)\"?" } ?? "remove it")
        }
    }

    /// The text of a value that is no list and no section; nil when there is none.
    func text(of node: Node) -> String? { node.isNothing ? nil : node.scalar?.string }

    func describe(_ node: Node, isSecret: Bool? = nil) -> String {
        switch node {
        case .mapping: return "a section"
        case .sequence(let items): return items.isEmpty ? "an empty list" : "a list"
        case .alias: return "an alias"
        case .scalar(let scalar):
            if node.isNothing { return "nothing" }
            if isSecret ?? self.isSecret { return "a text that is not repeated here" }
            return Quotation.of(scalar.string)
        }
    }

    private func plainPath(to key: String) -> String {
        let full = path.isEmpty ? key : "\(path).\(key)"
        // Places in lists are the only digits between brackets.
        return full.split(separator: "[").map { $0.drop { $0.isNumber || $0 == "]" } }.joined()
    }
}

extension ConfigurationProblem.Position {
    init?(_ mark: Mark?) {
        guard let mark else { return nil }
        self.init(line: mark.line, column: mark.column)
    }
}

extension Node {
    /// True of a key without a value, `~` and `null`.
    var isNothing: Bool {
        guard let scalar, scalar.style == .plain else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }
}
