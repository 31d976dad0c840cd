/// The words by which the zones of a mail are known: greetings, closings, attributions, footers.
enum Wording {
    /// Where the greeting that a line opens with ends; nil when it opens with none.
    static func greetingEnd(_ text: [Unicode.Scalar], _ line: Range<Int>) -> Int? {
        let head = line.lowerBound..<min(line.upperBound, line.lowerBound + 120)
        let tokens = Tokenizer.tokens(of: text, in: head)
        guard let first = tokens.first else { return nil }
        let opens =
            greetings.contains(first.hash)
            || (tokens.count > 1 && greetingPairs.contains(WordHash.joined(first.hash, tokens[1].hash)))
        let last = text[line.upperBound - 1]
        if tokens.count <= 9 && line.count < 80 {
            let isOnlyName = tokens.count <= 4 && (last == "," || last == "!" || last == ":")
            let closesNothing = last != "." && last != "?"
            if isOnlyName || (opens && closesNothing) { return line.upperBound }
        }
        // "Dear Laura, here is the label": the greeting ends at the first comma, dash or mark.
        for (k, token) in tokens.enumerated().prefix(6) {
            guard token.mark == 0x2c || token.mark == 0x21 || token.mark == 0x2d || token.mark == 0x2e else { continue }
            let isBareName =
                k <= 1 && token.mark == 0x2c && first.shape.contains(.capitalised)
                && tokens.prefix(k + 1).allSatisfy { $0.shape.contains(.capitalised) }
                && !notNames.contains(first.hash)
            guard opens || isBareName else { return nil }
            var end = token.end
            while end < line.upperBound, !Tokenizer.isWordScalar(text[end]) { end += 1 }
            return end
        }
        return nil
    }

    static func isClosing(_ text: [Unicode.Scalar], _ line: Range<Int>) -> Bool {
        guard line.count < 60 else { return false }
        let tokens = Tokenizer.tokens(of: text, in: line)
        guard tokens.count <= 8, let first = tokens.first else { return false }
        let last = text[line.upperBound - 1]
        if closings.matches(tokens) { return tokens.count <= 4 || last == "," }
        let pair = tokens.count > 1 ? WordHash.joined(first.hash, tokens[1].hash) : 0
        return (closingStarts.contains(first.hash) || closingStarts.contains(pair))
            && (last == "," || tokens.count <= 3)
            && last != "." && last != "?"
    }

    static func isFooter(_ text: [Unicode.Scalar], _ line: Range<Int>) -> Bool {
        footer.isContained(in: text, line.lowerBound..<min(line.upperBound, line.lowerBound + 400))
    }

    /// A line of a signature closes no sentence and holds few words: a name, a team, a telephone number.
    static func looksLikeSignature(_ text: [Unicode.Scalar], _ line: Range<Int>) -> Bool {
        guard line.count <= 60 else { return false }
        let last = text[line.upperBound - 1]
        if last == "?" || last == "!" || last == ":" || last == ";" { return false }
        let tokens = Tokenizer.tokens(of: text, in: line)
        guard !tokens.isEmpty, tokens.count <= 9 else { return false }
        if SentenceSplitter.listItemContent(text, line) != nil { return false }
        if last == "." { return false }
        let capitals = tokens.filter { !$0.shape.isDisjoint(with: [.capitalised, .number, .address, .code]) }.count
        return capitals * 2 >= tokens.count
    }

    static func opens(_ text: [Unicode.Scalar], _ line: Range<Int>, with writer: String?) -> Bool {
        guard let writer, line.count <= 60, text[line.upperBound - 1] != ".", text[line.upperBound - 1] != "?" else {
            return false
        }
        guard let name = Tokenizer.tokens(of: Array(writer.unicodeScalars), in: 0..<writer.unicodeScalars.count).first,
            let first = Tokenizer.tokens(of: text, in: line).first
        else { return false }
        return first.hash == name.hash
    }

    static func isForwardMark(_ text: [Unicode.Scalar], _ line: Range<Int>) -> Bool {
        let first = text[line.lowerBound]
        guard first == "-" || first == "_" else { return false }
        return forwardMarks.isContained(in: text, line) || (first == "_" && line.count > 20)
    }

    /// "On Monday, Ann wrote:" and its like in the usual languages, with a date or an address in the line.
    static func isAttribution(_ text: [Unicode.Scalar], _ line: Range<Int>) -> Bool {
        guard attribution.isContained(in: text, line) else { return false }
        return text[line].contains { Tokenizer.isDigit($0) || $0 == "@" }
    }

    static let attribution = Pattern.Set([
        "wrote|writes|schrieb|ecrit|scritto|escribio|escreveu|schreef|skrev|napisal(a)?"
    ])
    private static let forwardMarks = Pattern.Set([
        "original message", "forwarded message", "ursprungliche nachricht", "message d'origine", "messaggio originale",
        "mensaje original",
    ])
    private static let footer = Pattern.Set([
        "confidentiality notice", "this e? mail is|and confidential|any|intended",
        "this email is|and confidential|any|intended",
        "intended recipient", "registered in england", "company number|no", "please consider the environment",
        "unsubscribe", "vat number|no|reg", "handelsregister|amtsgericht",
    ])
    private static let closings = Pattern.Set([
        "kind|best|warm|warmest|kindest|many regards|wishes|thanks", "regards", "cheers", "best", "sincerely", "yours",
        "yours sincerely|truly|faithfully", "respectfully", "cordially", "all the best",
        "with best|kind|warm regards|wishes",
        "thanks", "thank you", "many thanks", "with love", "love", "take care",
        "have a great|good|nice|lovely day|weekend",
        "warmly", "mit freundlichen grussen", "freundliche grusse", "viele grusse", "cordialement", "saludos",
        "atenciosamente",
        "best from", "greetings from", "stay strong", "yours in", "talk soon", "ta",
    ])
    private static let closingStarts: Set<UInt64> = {
        var set = Set(
            ["regards", "cheers", "sincerely", "warmly", "cordially", "respectfully", "saludos", "love", "yours"].map {
                WordHash.of($0)
            })
        for pair in [
            "kind regards", "best regards", "best wishes", "warm regards", "with love", "many thanks", "all the",
        ] {
            let words = pair.split(separator: " ").map { WordHash.of($0) }
            set.insert(WordHash.joined(words[0], words[1]))
        }
        return set
    }()
    private static let greetings = Set(
        [
            "hi", "hello", "hey", "dear", "hiya", "howdy", "hallo", "greetings", "ciao", "hola", "bonjour", "namaste",
            "salaam",
            "moin", "g'day", "respected", "liebe", "lieber", "kia", "buongiorno", "ola", "heya", "morning", "afternoon",
            "yo",
            "aloha", "salut", "servus", "dia", "habari", "jambo", "shalom", "salam", "sehr",
        ].map { WordHash.of($0) })
    private static let greetingPairs: Set<UInt64> = Set(
        ["good morning", "good afternoon", "good evening", "good day", "guten tag", "guten morgen", "to whom"].map {
            let words = $0.split(separator: " ").map { WordHash.of($0) }
            return WordHash.joined(words[0], words[1])
        })
    private static let notNames = Set(
        [
            "yes", "no", "sorry", "thanks", "unfortunately", "sadly", "however", "well", "ok", "okay", "today",
            "tomorrow",
            "attached", "enclosed", "first", "good", "sure", "please", "indeed", "done", "of", "also", "finally",
            "monday", "tuesday",
            "wednesday",
            "thursday", "friday", "saturday", "sunday", "right", "ah", "oh", "so", "firstly", "great", "absolutely",
        ].map { WordHash.of($0) })
}
