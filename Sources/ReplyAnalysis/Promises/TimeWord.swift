/// A token as the time readers see it: its folded spelling, the mark after it, and the number that it is.
struct TimeWord: Sendable {
    let text: String
    let mark: UInt8

    init(_ token: Token, in scalars: [Unicode.Scalar]) {
        var folded = String.UnicodeScalarView()
        for k in token.start..<token.end {
            if let scalar = Unicode.Scalar(Folding.fold(scalars[k])) { folded.append(scalar) }
        }
        text = String(folded)
        mark = token.mark
    }

    static func words(of sentence: Sentence, in scalars: [Unicode.Scalar]) -> [TimeWord] {
        sentence.tokens.map { TimeWord($0, in: scalars) }
    }

    func isOneOf(_ words: [String]) -> Bool { words.contains(text) }

    /// A whole number in digits or in words up to sixty.
    var number: Int? {
        if let first = text.utf8.first, first >= 0x30, first <= 0x39 { return text.utf8.count <= 4 ? Int(text) : nil }
        return Self.numbers[text]
    }

    private static let numbers: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
        "fortyfive": 45, "sixty": 60, "couple": 2,
    ]

    /// "48h", "24hrs": a count with its unit in one word.
    var compactHours: Int? {
        for unit in ["hrs", "hr", "h"] where text.hasSuffix(unit) { return Int(text.dropLast(unit.utf8.count)) }
        return nil
    }

    var isPossessive: Bool { text.hasSuffix("'s") }

    var weekday: Int? { Self.weekdays[text] }
    var month: Int? { Self.months[text] }

    /// "14th", "1st", "22nd".
    var ordinal: Int? {
        guard text.utf8.count >= 3, text.utf8.count <= 4 else { return nil }
        let suffix = text.suffix(2)
        guard suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" else { return nil }
        return Int(text.dropLast(2)).flatMap { (1...31).contains($0) ? $0 : nil }
    }

    private static let weekdays: [String: Int] = [
        "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7, "mon": 1,
        "tue": 2,
        "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "monday's": 1, "tuesday's": 2,
        "wednesday's": 3, "thursday's": 4,
        "friday's": 5, "saturday's": 6, "sunday's": 7,
    ]
    private static let months: [String: Int] = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9,
        "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
        "aug": 8,
        "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
    ]
}
