/// A phrase to look for in tokens, written as data.
///
/// Words are separated by blanks; `a|b` is either word, `word?` may be missing, `_` is any one word, `#` a number,
/// `..` up to four words of any kind, `^` the start of the sentence. Case, accents and punctuation do not count.
struct Pattern: Sendable {
    private enum Element: Sendable {
        case word(UInt64)
        case either([UInt64])
        case optional([UInt64])
        case any
        case number
        case gap
    }

    let source: String
    private let elements: [Element]
    let isAnchored: Bool
    /// The words that it can begin with; empty when it can begin with anything.
    let starts: [UInt64]

    init(_ source: String) {
        self.source = source
        var elements: [Element] = []
        var anchored = false
        for part in source.split(separator: " ") {
            switch part {
            case "^": anchored = true
            case "_": elements.append(.any)
            case "#": elements.append(.number)
            case "..": elements.append(.gap)
            default:
                let isOptional = part.hasSuffix("?")
                let words = (isOptional ? part.dropLast() : part).split(separator: "|").flatMap(Pattern.variants)
                if isOptional {
                    elements.append(.optional(words))
                } else {
                    elements.append(words.count == 1 ? .word(words[0]) : .either(words))
                }
            }
        }
        self.elements = elements
        isAnchored = anchored
        starts = Pattern.startingWords(elements)
    }

    /// `napisal(a)` stands for both spellings.
    private static func variants(_ word: Substring) -> [UInt64] {
        guard let open = word.firstIndex(of: "("), word.hasSuffix(")") else { return [WordHash.of(word)] }
        let stem = word[..<open]
        return [WordHash.of(stem), WordHash.of(stem + word[word.index(after: open)...].dropLast())]
    }

    private static func startingWords(_ elements: [Element]) -> [UInt64] {
        var words: [UInt64] = []
        for element in elements {
            switch element {
            case .word(let word): return words + [word]
            case .either(let list): return words + list
            case .optional(let list): words += list
            case .any, .number, .gap: return []
            }
        }
        return []
    }

    /// The index after the match that begins at `start`; nil when there is none.
    func end(in tokens: [Token], at start: Int) -> Int? { match(tokens, start, 0) }

    private func match(_ tokens: [Token], _ position: Int, _ element: Int) -> Int? {
        var position = position
        var element = element
        while element < elements.count {
            switch elements[element] {
            case .gap:
                for skip in 0...4 {
                    guard position + skip <= tokens.count else { return nil }
                    if let end = match(tokens, position + skip, element + 1) { return end }
                }
                return nil
            case .optional(let list):
                if position < tokens.count, list.contains(tokens[position].hash),
                    let end = match(tokens, position + 1, element + 1)
                {
                    return end
                }
                element += 1
                continue
            case .word(let word):
                guard position < tokens.count, tokens[position].hash == word else { return nil }
            case .either(let list):
                guard position < tokens.count, list.contains(tokens[position].hash) else { return nil }
            case .number:
                guard position < tokens.count, tokens[position].shape.contains(.number) else { return nil }
            case .any:
                guard position < tokens.count else { return nil }
            }
            position += 1
            element += 1
        }
        return position
    }

    /// Patterns that are looked for together, indexed by the words that they begin with.
    struct Set: Sendable {
        let patterns: [Pattern]
        private var byStart: [UInt64: [Int]] = [:]
        private var anywhere: [Int] = []

        init(_ sources: [String]) {
            patterns = sources.map(Pattern.init)
            for (index, pattern) in patterns.enumerated() {
                if pattern.starts.isEmpty { anywhere.append(index) }
                for word in pattern.starts { byStart[word, default: []].append(index) }
            }
        }

        /// The first match in order of position: the pattern's words and the tokens that it covers.
        func first(in tokens: [Token]) -> (pattern: String, tokens: Range<Int>)? {
            for start in tokens.indices {
                if let found = match(tokens, at: start) { return found }
            }
            return nil
        }

        func matches(_ tokens: [Token]) -> Bool { first(in: tokens) != nil }

        func count(in tokens: [Token]) -> Int {
            var count = 0
            var start = 0
            while start < tokens.count {
                if let found = match(tokens, at: start) {
                    count += 1
                    start = max(found.tokens.upperBound, start + 1)
                } else {
                    start += 1
                }
            }
            return count
        }

        func isContained(in text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
            matches(Tokenizer.tokens(of: text, in: range))
        }

        private func match(_ tokens: [Token], at start: Int) -> (pattern: String, tokens: Range<Int>)? {
            for index in byStart[tokens[start].hash] ?? [] {
                if patterns[index].isAnchored && start != 0 { continue }
                if let end = patterns[index].end(in: tokens, at: start) { return (patterns[index].source, start..<end) }
            }
            for index in anywhere {
                if patterns[index].isAnchored && start != 0 { continue }
                if let end = patterns[index].end(in: tokens, at: start), end > start {
                    return (patterns[index].source, start..<end)
                }
            }
            return nil
        }
    }
}
