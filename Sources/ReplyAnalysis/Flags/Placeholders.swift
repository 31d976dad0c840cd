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
        let next = i + 1 < limit ? text[i + 1] : " "
        switch text[i] {
        case "{":
            // One brace alone may be code; two are always a template's.
            let isSure = next == "{" || next == "%"
            return closed(text, i, limit, open: "{", close: "}") { isSure || isIdentifier(text, $0) }
        case "$" where next == "{" || next == "(":
            return closed(text, i + 1, limit, open: next, close: next == "{" ? "}" : ")") { isIdentifier(text, $0) }
        case "[":
            return closed(text, i, limit, open: "[", close: "]") {
                next == "[" || isFieldName(text, $0, bracket: true)
            }
        case "<":
            return closed(text, i, limit, open: "<", close: ">") {
                isFieldName(text, $0, bracket: false) || isDescription(text, $0)
            }
        case "\u{ab}":
            return closed(text, i, limit, open: "\u{ab}", close: "\u{bb}") { isFieldName(text, $0, bracket: true) }
        case "(":
            return closed(text, i, limit, open: "(", close: ")") { instructions.isContained(in: text, $0) }
        case "%", "$": return fenced(text, i, limit)
        case "@", "#": return next == text[i] || next.properties.isUppercase ? fenced(text, i, limit) : nil
        case "*" where next == "|":
            let end = closed(text, i + 1, limit, open: "|", close: "|") { isIdentifier(text, $0) }
            return end.map { $0 < limit && text[$0] == "*" ? $0 + 1 : $0 }
        case "X", "x", "_": return run(text, i, limit)
        case "T" where matches(text, i, limit, "TBC") || matches(text, i, limit, "TBD"): return i + 3
        case "M", "D", "d", "m": return dateForm(text, i, limit)
        default: return nil
        }
    }

    /// A name as a template's language has it: letters, digits and what joins them.
    private static func isIdentifier(_ text: [Unicode.Scalar], _ inner: Range<Int>) -> Bool {
        text[inner].contains(where: Tokenizer.isLetter)
            && text[inner].allSatisfy { Tokenizer.isWordScalar($0) || " _.-|!#%".unicodeScalars.contains($0) }
    }

    /// "<article and quantity>": words that say what is to stand there; markup has one word or an attribute.
    private static func isDescription(_ text: [Unicode.Scalar], _ inner: Range<Int>) -> Bool {
        text[inner].contains(" ") && text[inner].first != " " && text[inner].last != " "
            && text[inner].allSatisfy { Tokenizer.isLetter($0) || " ,-/".unicodeScalars.contains($0) }
    }

    /// `DD/MM/YYYY` where a day should stand; the form in which to give a day ("as DD/MM/YYYY") is none.
    private static func dateForm(_ text: [Unicode.Scalar], _ i: Int, _ limit: Int) -> Int? {
        guard i == 0 || !Tokenizer.isWordScalar(text[i - 1]) else { return nil }
        for form in dateForms where i + form.count <= limit {
            guard zip(text[i...], form).allSatisfy({ Folding.fold($0) == Folding.fold($1) || $1 == "/" && $0 == "." })
            else { continue }
            let before = Tokenizer.tokens(of: text, in: max(0, i - 40)..<i)
            return before.suffix(3).contains { formWords.contains($0.hash) } ? nil : i + form.count
        }
        return nil
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

    /// `%name%`, `$name$`, `##NAME##`, `@@name@@`: one name between two equal fences.
    private static func fenced(_ text: [Unicode.Scalar], _ i: Int, _ limit: Int) -> Int? {
        let fence = text[i]
        var start = i
        while start < limit, start - i < 2, text[start] == fence { start += 1 }
        var end = start
        var underscores = false
        while end < limit, end - i < longest, Tokenizer.isLetter(text[end]) || text[end] == "_" {
            if text[end] == "_" { underscores = true }
            end += 1
        }
        guard end < limit, text[end] == fence, end - start > 2 || underscores else { return nil }
        while end < limit, text[end] == fence { end += 1 }
        return end
    }

    /// `XXXX`, `xx/xx/xxxx`, `_____`: at least four of a kind that stand alone.
    private static func run(_ text: [Unicode.Scalar], _ i: Int, _ limit: Int) -> Int? {
        if i > 0, Tokenizer.isWordScalar(text[i - 1]) || text[i - 1] == text[i] { return nil }
        var end = i
        while end < limit, end - i <= longest, text[end] == text[i] { end += 1 }
        guard end - i >= 4, end - i < longest, !isKisses(text, i..<end, limit) else { return nil }
        return end < limit && Tokenizer.isLetter(text[end]) ? nil : end
    }

    /// "Love, Beth xxxx": small letters that end the mail and follow no "number".
    private static func isKisses(_ text: [Unicode.Scalar], _ run: Range<Int>, _ limit: Int) -> Bool {
        guard text[run.lowerBound] == "x", text.trimmed(run.upperBound..<limit).isEmpty else { return false }
        let before = Tokenizer.tokens(of: text, in: max(0, run.lowerBound - 40)..<run.lowerBound)
        return run.lowerBound == 0 || text[run.lowerBound - 1] == "\n"
            || text[run.lowerBound - 1] == " "
                && !(before.last.map { fieldWords.contains($0.hash) || $0.shape.contains(.number) } ?? false)
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
        let opening = Tokenizer.tokens(of: text, in: head)
        var spans: [Range<Int>] = []
        if let found = names.first(in: opening) {
            spans.append(opening[found.tokens.lowerBound + 1].start..<opening[found.tokens.upperBound - 1].end)
        }
        let tokens = Tokenizer.tokens(of: text, in: zone)
        if let found = fillers.first(in: tokens) {
            spans.append(tokens[found.tokens.lowerBound].start..<tokens[found.tokens.upperBound - 1].end)
        }
        return spans
    }

    private static let names = Pattern.Set([
        "dear|hi|hello|hey customer|first|last|client|guest|member|user name",
        "dear|hi|hello|hey firstname|lastname|surname|fullname",
    ])
    /// What a writer of templates says to whoever fills them.
    private static let fillers = Pattern.Set([
        "lorem ipsum",
        "insert the|your|customer|customer's? name|date|amount|reason|link|product|details|text|number here",
        "enter|add name|date|amount|reason|text here",
    ])
    private static let instructions = Pattern.Set([
        "^ first|last|customer|client|guest|agent name|surname",
        "^ insert|enter|fill|add name|date|amount|reason|link|product|in",
        "^ name|date|amount here",
    ])
    private static let dateForms = ["MM/DD/YYYY", "DD/MM/YYYY", "DD/MM/YY", "MM/DD/YY", "DD/MM"].map {
        Array($0.unicodeScalars)
    }
    private static let formWords = Set(
        ["as", "format", "form", "style", "formatted", "written"].map { WordHash.of($0) })
    private static let fieldWords = Set(
        [
            "name", "insert", "date", "number", "amount", "order", "customer", "firstname", "lastname", "surname",
            "first", "product",
            "item", "agent", "ticket", "link", "tracking", "reference", "address", "company", "your", "price", "code",
            "time", "ending", "no", "ref",
        ].map { WordHash.of($0) })
}
