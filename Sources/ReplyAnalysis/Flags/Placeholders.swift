/// Finds template fields that nobody filled: `{{first_name}}`, `[ORDER NUMBER]`, `<insert date>`, `XXXX`, "Dear Customer Name".
enum Placeholders {
    /// The spans of all unfilled fields in `zones`, in order.
    static func spans(in text: [Unicode.Scalar], zones: [Range<Int>]) -> [Range<Int>] {
        zones.flatMap { spans(in: text, $0) }.sorted { $0.lowerBound < $1.lowerBound }
    }

    private static func spans(in text: [Unicode.Scalar], _ zone: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var i = zone.lowerBound
        while i < zone.upperBound {
            if let end = field(text, at: i, limit: zone.upperBound) {
                found.append(i..<end)
                i = end
            } else {
                i += 1
            }
        }
        return found + generic(text, zone).filter { span in !found.contains { $0.overlaps(span) } }
    }

    /// No field is longer than this; the bound keeps the search linear.
    private static let longest = 60

    private static func field(_ text: [Unicode.Scalar], at i: Int, limit: Int) -> Int? {
        switch text[i] {
        case "{": return closed(text, i, limit, open: "{", close: "}") { _ in true }
        case "$" where i + 1 < limit && (text[i + 1] == "{" || text[i + 1] == "("):
            return closed(text, i + 1, limit, open: text[i + 1], close: text[i + 1] == "{" ? "}" : ")") { _ in true }
        case "[": return closed(text, i, limit, open: "[", close: "]") { isFieldName(text, $0, bracket: true) }
        case "<": return closed(text, i, limit, open: "<", close: ">") { isFieldName(text, $0, bracket: false) }
        case "\u{ab}":
            return closed(text, i, limit, open: "\u{ab}", close: "\u{bb}") { isFieldName(text, $0, bracket: true) }
        case "%": return percent(text, i, limit)
        case "X", "x", "_": return run(text, i, limit)
        case "T" where matches(text, i, limit, "TBC") || matches(text, i, limit, "TBD"): return i + 3
        default: return nil
        }
    }

    private static func closed(
        _ text: [Unicode.Scalar], _ start: Int, _ limit: Int, open: Unicode.Scalar, close: Unicode.Scalar,
        where accepts: (Range<Int>) -> Bool
    ) -> Int? {
        var inner = start
        while inner < limit, inner - start < longest, text[inner] == open { inner += 1 }
        var end = inner
        while end < limit, end - start < longest, text[end] != close, text[end] != "\n" { end += 1 }
        guard end < limit, text[end] == close, end > inner, accepts(inner..<end) else { return nil }
        while end < limit, text[end] == close { end += 1 }
        return end
    }

    /// Capitals, or words of a form; a link, an address or a remark in brackets is none.
    private static func isFieldName(_ text: [Unicode.Scalar], _ inner: Range<Int>, bracket: Bool) -> Bool {
        let tokens = Tokenizer.tokens(of: text, in: inner)
        guard !tokens.isEmpty, tokens.count <= 6, !tokens.contains(where: { $0.shape.contains(.address) }) else {
            return false
        }
        if text[inner].contains("/") && !bracket { return false }
        let isCapitals = tokens.allSatisfy { token in
            text[token.start..<token.end].allSatisfy { !$0.isLowercaseLetter }
        }
        let hasWord = tokens.contains { $0.end - $0.start > 2 && Tokenizer.isLetter(text[$0.start]) }
        if isCapitals && hasWord { return true }
        if text[inner].contains("_") { return true }
        return tokens.contains { fieldWords.contains($0.hash) } && (tokens.count <= 4)
    }

    private static func percent(_ text: [Unicode.Scalar], _ i: Int, _ limit: Int) -> Int? {
        var end = i + 1
        var underscores = false
        while end < limit, end - i < longest,
            Tokenizer.isLetter(text[end]) || text[end] == "_" || text[end] == "%" && end == i + 1
        {
            if text[end] == "_" { underscores = true }
            end += 1
        }
        guard end < limit, text[end] == "%", end - i > 3 || underscores else { return nil }
        while end < limit, text[end] == "%" { end += 1 }
        return end
    }

    /// `XXXX`, `xx/xx/xxxx`, `_____`: at least four of a kind that stand alone.
    private static func run(_ text: [Unicode.Scalar], _ i: Int, _ limit: Int) -> Int? {
        if i > 0, Tokenizer.isWordScalar(text[i - 1]) || text[i - 1] == text[i] { return nil }
        var end = i
        while end < limit, end - i <= longest, text[end] == text[i] { end += 1 }
        guard end - i >= 4, end - i < longest else { return nil }
        return end < limit && Tokenizer.isLetter(text[end]) ? nil : end
    }

    private static func matches(_ text: [Unicode.Scalar], _ i: Int, _ limit: Int, _ word: String) -> Bool {
        let letters = Array(word.unicodeScalars)
        guard i + letters.count <= limit, Array(text[i..<(i + letters.count)]) == letters else { return false }
        let startsWord = i == 0 || !Tokenizer.isWordScalar(text[i - 1])
        return startsWord && (i + letters.count == limit || !Tokenizer.isWordScalar(text[i + letters.count]))
    }

    /// "Customer Name" and its like where a name should stand.
    private static func generic(_ text: [Unicode.Scalar], _ zone: Range<Int>) -> [Range<Int>] {
        let head = zone.lowerBound..<min(zone.upperBound, zone.lowerBound + 80)
        let tokens = Tokenizer.tokens(of: text, in: head)
        guard let found = names.first(in: tokens) else { return [] }
        return [tokens[found.tokens.lowerBound + 1].start..<tokens[found.tokens.upperBound - 1].end]
    }

    private static let names = Pattern.Set([
        "dear|hi|hello|hey customer|first|last|client|guest|member|user name",
        "dear|hi|hello|hey firstname|lastname|surname|fullname",
    ])
    private static let fieldWords = Set(
        [
            "name", "insert", "date", "number", "amount", "order", "customer", "firstname", "lastname", "surname",
            "first", "product",
            "item", "agent", "ticket", "link", "tracking", "reference", "address", "company", "your", "price", "code",
            "time",
        ].map { WordHash.of($0) })
}
