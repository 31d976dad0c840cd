/// `Re:`, `AW:`, `Fwd:` and their like before a subject.
enum SubjectPrefixes {
    /// The subject without them, without list tags between them and without repeated white space.
    static func stripped(_ subject: String) -> String {
        var rest = subject.split(whereSeparator: \.isWhitespace).joined(separator: " ")[...]
        // Each turn takes at least two characters off.
        while let shorter = withoutOne(rest) { rest = shorter }
        return String(rest)
    }

    /// What a person did to come to a subject with such a prefix; machines put `Auto:` before theirs.
    enum Kind { case reply, forward }

    /// By the first prefix; nil when there is none, or one that only machines write.
    static func kind(of subject: String) -> Kind? {
        guard subject.utf8.prefix(60).contains(where: { $0 == ASCII.colon || $0 == 0xEF }),
            let (word, _) = first(of: subject.drop { $0.isWhitespace })
        else { return nil }
        return forwards.contains(word) ? .forward : machines.contains(word) ? nil : .reply
    }

    private static func withoutOne(_ subject: Substring) -> Substring? { first(of: subject)?.rest }

    private static func first(of subject: Substring) -> (word: String, rest: Substring)? {
        // Reply counts: `Re[2]:`, `Re(3):`, `Re^2:`.
        let word = subject.prefix { $0.isLetter || $0.isNumber }
        guard !word.isEmpty, word.count <= 12 else { return nil }
        var rest = subject[word.endIndex...]
        if let open = rest.first, "[(^".contains(open) {
            let count = rest.dropFirst().prefix { $0.isNumber }
            guard !count.isEmpty else { return nil }
            rest = rest[count.endIndex...]
            if let close = rest.first, "])".contains(close) { rest = rest.dropFirst() }
        }
        if rest.first == " " { rest = rest.dropFirst() }
        guard let colon = rest.first, colon == ":" || colon == "：" else { return nil }
        let lowered = word.lowercased()
        guard words.contains(lowered) else { return nil }
        return (lowered, rest.dropFirst().drop { $0 == " " })
    }

    private static let words: Set<String> = [
        "re", "aw", "antw", "antwort", "sv", "vs", "vá", "ref", "res", "r", "rif", "odp", "ynt", "yanıt", "bls", "bal",
        "ответ", "отв", "на", "на запит", "回复", "回覆", "答复", "返信", "回信", "답장", "회신", "rv", "tr", "wg", "fw", "fwd", "i",
        "enc", "vb", "vl", "vidarebefordrat", "doorst", "pd", "ilt", "trs", "πρθ", "σχετ", "απ", "转发", "轉寄", "転送", "전달",
        "továbbítás",
        "re2", "fs", "ang", "auto", "автоответ", "пересл", "fwd2", "přep", "hl", "tl", "atb", "nä",
    ]

    /// Those for mail passed on, in many languages.
    private static let forwards: Set<String> = [
        "fw", "fwd", "fwd2", "wg", "rv", "tr", "trs", "i", "enc", "vb", "vl", "vidarebefordrat", "doorst", "pd", "ilt",
        "ft",
        "πρθ", "转发", "轉寄", "転送", "전달", "továbbítás", "fs", "пересл", "přep",
    ]

    private static let machines: Set<String> = ["auto", "автоответ"]
}
