/// The clock times that a sentence names; of a span ("between 8 and 10") its end.
struct ClockMentions: Sendable {
    struct Mention: Sendable {
        var minutes: Int
        /// Neither morning nor afternoon was said.
        var isAmbiguous: Bool
        var tokens: Range<Int>
        var isStart: Bool
    }

    private(set) var found: [Mention] = []

    init(_ words: [TimeWord], days: [DayMentions.Mention]) {
        var k = 0
        while k < words.count {
            // The numbers of a date are no clock time.
            if let day = days.first(where: { $0.tokens.contains(k) }), words[k].number != nil || words[k].ordinal != nil
            {
                k = day.tokens.upperBound
                continue
            }
            let followsDay = days.contains { $0.tokens.upperBound == k }
            guard var mention = Self.clock(words, k, followsDay: followsDay) else {
                k += 1
                continue
            }
            mention.isStart = k > 0 && words[k - 1].isOneOf(["from", "after"])
            if k > 0, words[k - 1].text == "since" {
                k = mention.tokens.upperBound
                continue
            }
            // The end of a span takes the place of its start.
            if let last = found.last, Self.isSpan(words, last.tokens, mention.tokens) { found.removeLast() }
            found.append(mention)
            k = mention.tokens.upperBound
        }
        if found.contains(where: { !$0.isStart }) { found.removeAll(where: \.isStart) }
        let text = words.map(\.text)
        for k in found.indices where found[k].isAmbiguous {
            found[k] = Self.placed(found[k], text)
        }
    }

    private static func isSpan(_ words: [TimeWord], _ first: Range<Int>, _ second: Range<Int>) -> Bool {
        let between = words[first.upperBound..<second.lowerBound]
        if between.isEmpty { return words[first.upperBound - 1].mark == 0x2d }
        guard between.count <= 2 else { return false }
        return between.contains { $0.isOneOf(["and", "to", "or", "till", "until"]) }
            && (between.count == 1 || first.lowerBound > 0)
    }

    /// Morning or afternoon by the words around, else by what an office hour is.
    private static func placed(_ mention: Mention, _ words: [String]) -> Mention {
        var mention = mention
        let near = words[max(0, mention.tokens.lowerBound - 4)..<min(words.count, mention.tokens.upperBound + 4)]
        let isLate = near.contains { ["evening", "tonight", "afternoon", "night"].contains($0) }
        let isEarly = near.contains { ["morning", "breakfast"].contains($0) }
        if mention.minutes < 12 * 60, !isEarly, isLate || mention.minutes < 7 * 60 {
            mention.minutes += 12 * 60
            mention.isAmbiguous = false
        } else if isEarly {
            mention.isAmbiguous = false
        }
        return mention
    }

    private static func clock(_ words: [TimeWord], _ k: Int, followsDay: Bool) -> Mention? {
        func at(_ i: Int) -> TimeWord? { i >= 0 && i < words.count ? words[i] : nil }
        switch words[k].text {
        case "noon", "midday", "lunchtime":
            return Mention(minutes: 720, isAmbiguous: false, tokens: k..<(k + 1), isStart: false)
        case "midnight": return Mention(minutes: 1440, isAmbiguous: false, tokens: k..<(k + 1), isStart: false)
        case "half":
            if at(k + 1)?.text == "past", let hour = at(k + 2)?.number, (1...12).contains(hour) {
                return Mention(minutes: hour * 60 + 30, isAmbiguous: true, tokens: k..<(k + 3), isStart: false)
            }
            if let hour = at(k + 1)?.number, (1...12).contains(hour), at(k - 1)?.isOneOf(prepositions) == true {
                return Mention(minutes: hour * 60 + 30, isAmbiguous: true, tokens: k..<(k + 2), isStart: false)
            }
            return nil
        case "quarter":
            guard let side = at(k + 1), side.isOneOf(["past", "to"]), let hour = at(k + 2)?.number,
                (1...12).contains(hour)
            else { return nil }
            let minutes = side.text == "past" ? hour * 60 + 15 : hour * 60 - 15
            return Mention(minutes: minutes, isAmbiguous: true, tokens: k..<(k + 3), isStart: false)
        default: return numeric(words, k, followsDay: followsDay)
        }
    }

    private static func numeric(_ words: [TimeWord], _ k: Int, followsDay: Bool) -> Mention? {
        func at(_ i: Int) -> TimeWord? { i >= 0 && i < words.count ? words[i] : nil }
        var text = words[k].text
        var half: Half?
        for (suffix, side) in [("am", Half.morning), ("pm", Half.afternoon), ("h", Half.full)]
        where text.hasSuffix(suffix) {
            let head = text.dropLast(suffix.count)
            guard head.utf8.last.map({ $0 >= 0x30 && $0 <= 0x39 }) == true else { continue }
            text = String(head)
            half = side
        }
        // "16h30"
        if half == nil, let letter = text.firstIndex(of: "h"), letter != text.startIndex {
            text.replaceSubrange(letter...letter, with: ":")
            half = .full
        }
        guard let (hour, minute, hasMinutes) = hourAndMinute(text, words[k]) else { return nil }
        var end = k + 1
        if half == nil, let (side, used) = Self.half(words, k + 1) {
            half = side
            end += used
        }
        let isTold =
            followsDay || at(k - 1)?.isOneOf(prepositions) == true
            || (at(k - 1)?.isOneOf(["and", "to", "or"]) == true && k >= 2
                && words[k - 2].number.map { $0 <= 24 } == true)
            || (k > 0 && words[k - 1].mark == 0x2d && words[k - 1].number.map { $0 <= 24 } == true)
        let isWritten = words[k].text.utf8.contains(0x3a) && hasMinutes
        guard half != nil || isWritten || isTold else { return nil }
        if half == nil, !isWritten {
            guard hour <= 12 || hasMinutes, endsClock(at(k + 1), after: words[k]) else { return nil }
        }
        var minutes = hour * 60 + minute
        switch half {
        case .afternoon where hour < 12: minutes += 720
        case .morning where hour == 12: minutes -= 720
        default: break
        }
        let isAmbiguous = (half == nil || half == .oclock) && hour <= 12 && !(hasMinutes && text.utf8.first == 0x30)
        return Mention(minutes: minutes, isAmbiguous: isAmbiguous, tokens: k..<end, isStart: false)
    }

    private enum Half { case morning, afternoon, full, oclock }

    private static func half(_ words: [TimeWord], _ k: Int) -> (Half, Int)? {
        guard k < words.count else { return nil }
        switch words[k].text {
        case "am": return (.morning, 1)
        case "pm": return (.afternoon, 1)
        case "a" where k + 1 < words.count && words[k].mark == 0x2e && words[k + 1].text == "m": return (.morning, 2)
        case "p" where k + 1 < words.count && words[k].mark == 0x2e && words[k + 1].text == "m": return (.afternoon, 2)
        case "h", "uhr", "hrs": return (.full, 1)
        case "o'clock": return (.oclock, 1)
        default: return nil
        }
    }

    private static func hourAndMinute(_ text: String, _ word: TimeWord) -> (Int, Int, Bool)? {
        let parts = text.split(whereSeparator: { $0 == ":" || $0 == "." })
        guard let first = parts.first, parts.count <= 2 else { return nil }
        guard let hour = Int(first) ?? (parts.count == 1 ? word.number : nil), (0...24).contains(hour) else {
            return nil
        }
        guard parts.count == 2 else { return hour >= 1 ? (hour, 0, false) : nil }
        guard parts[1].utf8.count == 2, let minute = Int(parts[1]), minute < 60 else { return nil }
        return (hour, minute, true)
    }

    private static let prepositions = [
        "at", "by", "before", "till", "until", "around", "about", "between", "from", "after", "past", "for",
        "towards", "near",
    ]

    /// Whether a bare number can be a clock time by what follows it: nothing, a mark, or a word that is no unit.
    private static func endsClock(_ next: TimeWord?, after word: TimeWord) -> Bool {
        guard let next, word.mark == 0 || word.mark == 0x2d else { return true }
        return next.weekday != nil || following.contains(next.text) || word.mark == 0x2d
    }

    private static let following: Set<String> = [
        "today", "tonight", "tomorrow", "this", "on", "in", "with", "and", "to", "at", "the", "or", "for", "sharp",
        "latest",
        "your", "you", "i", "we", "he", "she", "they", "so", "that", "from", "as", "when", "local", "china", "your",
        "both",
        "a", "an", "any", "by", "via", "then", "until", "because", "it", "if", "myself", "is",
        "you'll", "i'll", "we'll", "he'll", "she'll", "they'll", "it'll", "whichever", "whether", "before", "after",
        "our",
        "my", "his", "her", "someone", "prompt", "exactly", "next", "there", "here", "what", "which", "who", "while",
    ]
}
