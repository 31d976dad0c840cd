/// What a machine states: the beginnings of sentences, by what they mean.
enum Statement: Int, CaseIterable {
    case bounce, report, feedback, reply, notice, absence, acknowledgement, thanks

    var phrases: [String] {
        switch self {
        case .bounce: BouncePhrases.openings
        case .report: ReportPhrases.openings
        case .feedback: ReportPhrases.feedbackOpenings
        case .reply: AutoReplyPhrases.openings
        case .notice: AutoReplyPhrases.notices
        case .absence: AutoReplyPhrases.absences
        case .acknowledgement: AutoReplyPhrases.acknowledgements
        case .thanks: AutoReplyPhrases.thanks
        }
    }
}

/// The first statement of each kind in a text, and where it stands; found in one pass, a few comparisons a sentence.
struct Statements {
    private var found: [(phrase: String, offset: Int)?]

    /// - Parameter starts: where sentences of `text` begin.
    init(of text: [UInt8], at starts: [Int]) {
        found = Array(repeating: nil, count: Statement.allCases.count)
        text.withUnsafeBufferPointer { text in
            for start in starts where Table.shared.mayBegin(text, start) {
                Table.shared.forEach(text, start) { phrase, kinds in
                    for kind in kinds where found[kind] == nil { found[kind] = (phrase, start) }
                }
            }
        }
    }

    subscript(kind: Statement) -> (phrase: String, offset: Int)? { found[kind.rawValue] }
}

extension Statements {
    /// All phrases in the order of their bytes, so that those that a text begins with are found by halving.
    fileprivate struct Table: Sendable {
        private let phrases: [String]
        private let patterns: [[UInt8]]
        private let kinds: [[Int]]
        /// For each phrase the longest other that it begins with, or -1.
        private let shorter: [Int]
        /// By a hash of the first three bytes, whether a phrase begins so: most sentences stop here.
        private let beginnings: [Bool]

        static let shared = Table()

        private init() {
            var kindsByPhrase: [String: [Int]] = [:]
            for kind in Statement.allCases {
                for phrase in kind.phrases { kindsByPhrase[phrase, default: []].append(kind.rawValue) }
            }
            let sorted = kindsByPhrase.map { (phrase: $0.key, bytes: Array($0.key.utf8), kinds: $0.value) }
                .filter { $0.bytes.count >= 3 }.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
            phrases = sorted.map(\.phrase)
            patterns = sorted.map(\.bytes)
            kinds = sorted.map(\.kinds)
            var shorter: [Int] = []
            var beginnings = [Bool](repeating: false, count: 4_096)
            for (index, pattern) in patterns.enumerated() {
                var candidate = index - 1
                while candidate >= 0, !pattern.starts(with: patterns[candidate]) { candidate = shorter[candidate] }
                shorter.append(candidate)
                beginnings[Self.hash(pattern[0], pattern[1], pattern[2])] = true
            }
            self.shorter = shorter
            self.beginnings = beginnings
        }

        func mayBegin(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
            start + 3 <= text.count && beginnings[Self.hash(text[start], text[start + 1], text[start + 2])]
        }

        /// Visits the phrases that the text has at `start`.
        func forEach(
            _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ visit: (_ phrase: String, _ kinds: [Int]) -> Void
        ) {
            let rest = text[start...]
            // The last phrase that does not come after the text; one that the text begins with is that, or begins it.
            var low = 0
            var high = patterns.count
            while low < high {
                let middle = (low + high) / 2
                if rest.lexicographicallyPrecedes(patterns[middle]) { high = middle } else { low = middle + 1 }
            }
            var index = low - 1
            while index >= 0 {
                if rest.starts(with: patterns[index]) { visit(phrases[index], kinds[index]) }
                index = shorter[index]
            }
        }

        private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
            ((Int(first) &* 31 &+ Int(second)) &* 31 &+ Int(third)) & 4_095
        }
    }
}
