internal import Yams

extension ConfigurationSection {
    /// The value of a key that must be there.
    mutating func required<Value>(_ key: String, _ kind: ValueKind<Value>) -> Value? {
        guard let entry = ask(key), !entry.value.isNothing else {
            complain(
                at: key, expected: kind.expected, found: "nothing",
                remedy: "write, for example, \(key): \(kind.example)")
            return nil
        }
        return read(entry.value, as: kind, at: key)
    }

    /// The value of a key that may be absent.
    mutating func optional<Value>(_ key: String, _ kind: ValueKind<Value>) -> Value? {
        guard has(key) else {
            ask(key)
            return nil
        }
        return required(key, kind)
    }

    mutating func value<Value>(_ key: String, _ kind: ValueKind<Value>, default value: Value) -> Value {
        optional(key, kind) ?? value
    }

    /// The values of a key that holds a list; the default also where every item is commented out.
    mutating func list<Value>(_ key: String, _ kind: ValueKind<Value>, default values: [Value] = []) -> [Value] {
        guard let entry = ask(key), !entry.value.isNothing else { return values }
        guard let nodes = entry.value.sequence else {
            complain(
                at: key, expected: "a list", found: describe(entry.value),
                remedy: "write, for example, \(key): [\(kind.example)]")
            return values
        }
        return nodes.enumerated().compactMap { index, node in
            read(node, as: kind, at: "\(key)[\(index)]", exampleAs: kind.example)
        }
    }

    private mutating func read<Value>(
        _ node: Node, as kind: ValueKind<Value>, at key: String, exampleAs example: String? = nil
    ) -> Value? {
        let remedy = "write, for example, " + (example ?? "\(key): \(kind.example)")
        let position = ConfigurationProblem.Position(node.mark)
        guard let text = text(of: node) else {
            complain(at: key, position, expected: kind.expected, found: describe(node), remedy: remedy)
            return nil
        }
        do {
            return try kind.read(text)
        } catch {
            complain(
                at: key, position, expected: error.expected ?? kind.expected, found: error.found ?? describe(node),
                remedy: error.remedy ?? remedy)
            return nil
        }
    }
}
