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
        raw(name).map(decoded)
    }

    /// The decoded, unfolded values of all fields of that name, in order.
    package func all(_ name: String) -> [String] {
        rawAll(name).map(decoded)
    }

    /// Whether a field of that name is there, empty or not.
    package func contains(_ name: String) -> Bool {
        raw(name) != nil
    }

    /// All fields in order, names as they stand, values decoded and unfolded.
    package var fields: [(name: String, value: String)] {
        entries.map { (String(decoding: storage[$0.name], as: UTF8.self), decoded(storage[$0.value])) }
    }

    /// Names of all fields in order, lower case.
    package var names: [String] {
        entries.map { String(decoding: storage[$0.name].map(ASCII.lowered), as: UTF8.self) }
    }

    // MARK: Raw values

    /// The undecoded value of the first field of that name, folds included.
    func raw(_ name: String) -> ArraySlice<UInt8>? { raw(Array(name.utf8)) }

    /// - Parameter wanted: the name's bytes, for callers that look for many names.
    func raw(_ wanted: [UInt8]) -> ArraySlice<UInt8>? {
        for entry in entries where matches(entry, wanted) { return storage[entry.value] }
        return nil
    }

    func rawAll(_ name: String) -> [ArraySlice<UInt8>] {
        let wanted = Array(name.utf8)
        return entries.lazy.filter { matches($0, wanted) }.map { storage[$0.value] }
    }

    func decoded(_ value: ArraySlice<UInt8>) -> String {
        EncodedWords.decode(value, fallback: fallback)
    }

    private func matches(_ entry: HeaderBlock.Field, _ wanted: [UInt8]) -> Bool {
        guard entry.name.count == wanted.count else { return false }
        for (index, byte) in wanted.enumerated()
        where ASCII.lowered(storage[entry.name.lowerBound + index]) != ASCII.lowered(byte) { return false }
        return true
    }

    /// The same fields on a copy of their own bytes, so that the message itself can go.
    func detached(fallback: Charset?) -> Headers {
        guard let first = entries.first, let last = entries.last else {
            return Headers(storage: [], fields: [], fallback: fallback)
        }
        let start = first.name.lowerBound
        let moved = entries.map { field in
            HeaderBlock.Field(
                name: field.name.lowerBound - start..<field.name.upperBound - start,
                value: field.value.lowerBound - start..<field.value.upperBound - start)
        }
        return Headers(
            storage: Array(storage[start..<last.value.upperBound]), fields: moved, fallback: fallback)
    }
}
