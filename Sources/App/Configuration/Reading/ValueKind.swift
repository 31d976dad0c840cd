/// How one value is read from its text: what is expected, an example for the remedy, and the reading itself.
struct ValueKind<Value> {
    /// Goes after "expected".
    let expected: String
    /// Goes after "write, for example, key:".
    let example: String
    let read: (String) throws(Refusal) -> Value

    /// The same kind with an example that fits the key.
    func example(_ example: String) -> ValueKind { ValueKind(expected: expected, example: example, read: read) }
}

/// Why a text is no value of its kind; what is nil is told as the kind has it.
struct Refusal: Error {
    var expected: String?
    var found: String?
    var remedy: String?
}

extension ValueKind where Value: Sendable {
    /// A kind whose reading gives nil for what it refuses.
    init(_ expected: String, example: String, _ read: @escaping (String) -> Value?) {
        self.init(expected: expected, example: example) { (text) throws(Refusal) in
            guard let value = read(text) else { throw Refusal() }
            return value
        }
    }
}
