/// Header fields in order. Names compare without regard to case.
package struct Headers: Sendable {
    /// Bytes that the fields are ranges of: the message while it is read, a copy of the header afterwards.
    private let storage: [UInt8]
    private let entries: [HeaderBlock.Field]
    /// What raw 8-bit text is read as when it is not UTF-8.
    private let fallback: Charset?

    init(storage: [UInt8], fields: [HeaderBlock.Field], fallback: Charset? = nil) {
        self.storage = storage
        self.entries = fields
        self.fallback = fallback
    }

    /// The decoded, unfolded value of the first field of that name.
    package func first(_ name: String) -> String? {
        first(FieldName(name))
    }

    /// The decoded, unfolded values of all fields of that name, in order.
    package func all(_ name: String) -> [String] {
        rawAll(FieldName(name)).map(decoded)
    }

    /// Whether a field of that name is there, empty or not.
    package func contains(_ name: String) -> Bool {
        raw(FieldName(name)) != nil
    }

    /// All fields in order, names as they stand, values decoded and unfolded.
    package var fields: [(name: String, value: String)] {
        entries.map { (String(decoding: storage[$0.name], as: UTF8.self), decoded(storage[$0.value])) }
    }

    /// Names of all fields in order, lower case.
    package var names: [String] {
        entries.map { String(decoding: storage[$0.name].map(ASCII.lowered), as: UTF8.self) }
    }

    func first(_ name: FieldName) -> String? { raw(name).map(decoded) }

    // MARK: Raw values

    /// The undecoded value of the first field of that name, folds included.
    func raw(_ name: FieldName) -> ArraySlice<UInt8>? {
        for entry in entries where matches(entry, name) { return storage[entry.value] }
        return nil
    }

    func rawAll(_ name: FieldName) -> [ArraySlice<UInt8>] {
        var values: [ArraySlice<UInt8>] = []
        for entry in entries where matches(entry, name) { values.append(storage[entry.value]) }
        return values
    }

    /// The rules of a table that have a field here, in the table's order, each with the first such field's value.
    func found(in table: FieldTable) -> [(rule: Int, value: ArraySlice<UInt8>)] {
        var found: [(rule: Int, value: ArraySlice<UInt8>)] = []
        for entry in entries {
            for rule in table.rules(for: entry.hash) where !found.contains(where: { $0.rule == rule }) {
                found.append((rule, storage[entry.value]))
            }
        }
        return found.count > 1 ? found.sorted { $0.rule < $1.rule } : found
    }

    func decoded(_ value: ArraySlice<UInt8>) -> String {
        EncodedWords.decode(value, fallback: fallback)
    }

    private func matches(_ entry: HeaderBlock.Field, _ name: FieldName) -> Bool {
        guard entry.hash == name.hash, entry.name.count == name.text.utf8.count else { return false }
        return zip(storage[entry.name], name.text.utf8).allSatisfy { ASCII.lowered($0) == ASCII.lowered($1) }
    }

    /// The same fields on a copy of their own bytes, so that the message itself can go.
    func detached(fallback: Charset?) -> Headers {
        guard let first = entries.first, let last = entries.last else {
            return Headers(storage: [], fields: [], fallback: fallback)
        }
        let start = first.name.lowerBound
        let moved = entries.map { field in
            HeaderBlock.Field(
                name: field.name.lowerBound - start..<field.name.upperBound - start, hash: field.hash,
                value: field.value.lowerBound - start..<field.value.upperBound - start)
        }
        return Headers(
            storage: Array(storage[start..<last.value.upperBound]), fields: moved, fallback: fallback)
    }
}
