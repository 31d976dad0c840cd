import Testing

/// Why we read a message otherwise than the reader that we compare with.
enum DifferenceReason: Sendable {
    /// It departs from the standard, or loses what the sender wrote.
    case mistake(String)
    /// Either reading can be defended.
    case choice(String)
}

/// How far our reading of some mail agrees with another reader's, and that each difference is known by its reason.
struct CorpusAgreement {
    private var count = 0
    private var mistakes = 0
    private var choices = 0

    /// - Parameter known: the reason of each difference, by the file's name.
    /// - Parameter found: what differs, or nil, by the file's name.
    mutating func add(_ collection: String, _ found: [String: String?], known: [String: DifferenceReason]) {
        let differences = found.compactMapValues { $0 }
        for (file, what) in differences.sorted(by: { $0.key < $1.key }) {
            switch known[file] {
            case .mistake: mistakes += 1
            case .choice: choices += 1
            case nil:
                choices += 1
                Issue.record("\(collection) \(file): \(what)")
            }
        }
        for file in known.keys.sorted() where differences[file] == nil {
            Issue.record("\(collection) \(file): listed as different, and is not")
        }
        print("\(collection): \(found.count - differences.count) of \(found.count) read alike")
        count += found.count
    }

    /// Of the messages that the other reader reads rightly, the share that we read alike.
    func check(_ reader: String, atLeast messages: Int) {
        let alike = count - mistakes - choices
        let share = Double(alike) / Double(max(1, count - mistakes))
        print("\(reader): \(alike) of \(count) read alike; \(mistakes) mistakes of its own; \(share) of the others")
        #expect(count >= messages)
        #expect(share >= 0.97)
    }
}

/// The first way in which two lists differ, told so that a person finds it.
func firstDifference<T: Equatable>(_ what: String, _ got: [T], _ wanted: [T]) -> String? {
    if got == wanted { return nil }
    for (index, pair) in zip(got, wanted).enumerated() where pair.0 != pair.1 {
        return "\(what) \(index): \(excerpt(pair.0, beside: pair.1)), not \(excerpt(pair.1, beside: pair.0))"
    }
    return "\(what): \(got.count) of them, not \(wanted.count)"
}

/// The value around the place where it begins to differ from the other.
private func excerpt<T>(_ value: T, beside other: T) -> String {
    let text = String(reflecting: value)
    let same = zip(text, String(reflecting: other)).prefix { $0 == $1 }.count
    return (same > 30 ? "…" : "") + text.dropFirst(max(0, same - 30)).prefix(100)
}
