internal import Yams

extension ConfigurationSection {
    /// Reads a section; one that is absent, or has nothing in it, reads as empty, and so gives its defaults.
    mutating func section<Value>(_ key: String, _ read: (inout ConfigurationSection) -> Value) -> Value {
        let entry = ask(key)
        if let value = entry?.value, value.mapping == nil, !value.isNothing {
            complain(
                at: key, .init(value.mark), expected: "a section with keys of its own",
                found: describe(value), remedy: "write its keys below \"\(key):\", indented")
            // Read as empty it would be blamed for the keys it lacks as well.
            var empty = child(nil, at: key, entry)
            return read(&empty)
        }
        return within(child(entry?.value.mapping, at: key, entry), read)
    }

    /// Reads a section; nil, and a problem, when it is absent.
    mutating func requiredSection<Value>(
        _ key: String, expected: String, remedy: String, isSecret: Bool = false,
        _ read: (inout ConfigurationSection) -> Value?
    ) -> Value? {
        let entry = ask(key)
        guard let entry, !entry.value.isNothing else {
            complain(at: key, expected: expected, found: "nothing", remedy: remedy)
            return nil
        }
        guard let mapping = entry.value.mapping else {
            complain(
                at: key, .init(entry.value.mark), expected: expected, found: describe(entry.value, isSecret: isSecret),
                remedy: remedy)
            return nil
        }
        return within(child(mapping, at: key, entry, isSecret: isSecret), read)
    }

    /// Reads a section; nil when it is absent.
    mutating func optionalSection<Value>(
        _ key: String, expected: String, remedy: String, isSecret: Bool = false,
        _ read: (inout ConfigurationSection) -> Value?
    ) -> Value? {
        guard has(key) else {
            ask(key)
            return nil
        }
        return requiredSection(key, expected: expected, remedy: remedy, isSecret: isSecret, read)
    }

    /// Reads a list of `plural`, sections that each have `keys`.
    mutating func sections<Value>(
        _ key: String, of plural: String, eachWith keys: String, remedy: String,
        _ read: (inout ConfigurationSection) -> Value?
    ) -> [Value] {
        guard let entry = ask(key), !entry.value.isNothing else { return [] }
        guard let nodes = entry.value.sequence else {
            complain(
                at: key, expected: "a list of \(plural), each with \(keys)", found: describe(entry.value),
                remedy: remedy)
            return []
        }
        var values: [Value?] = []
        for (index, node) in nodes.enumerated() {
            let item = "\(key)[\(index)]"
            let position = ConfigurationProblem.Position(node.mark) ?? entry.position
            guard let mapping = node.mapping else {
                complain(at: item, position, expected: "a section with \(keys)", found: describe(node), remedy: remedy)
                continue
            }
            values.append(within(child(mapping, at: item, Entry(key: item, position: position, value: node)), read))
        }
        return values.compactMap { $0 }
    }
}
