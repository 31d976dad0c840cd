/// Splits zones of prose into sentences: hard-wrapped lines are joined, list items stand alone, abbreviations do not end one.
enum SentenceSplitter {
    static func sentences(of text: [Unicode.Scalar], in zones: [Range<Int>]) -> [Sentence] {
        var result: [Sentence] = []
        var paragraph = 0
        for zone in zones {
            for block in blocks(of: text, in: zone) {
                split(text, block.range, isListItem: block.isListItem, paragraph: paragraph, into: &result)
                if block.endsParagraph { paragraph += 1 }
            }
            paragraph += 1
        }
        return result
    }

    private struct Block {
        var range: Range<Int>
        var isListItem: Bool
        var endsParagraph: Bool
    }

    /// Paragraphs and list items of a zone.
    private static func blocks(of text: [Unicode.Scalar], in zone: Range<Int>) -> [Block] {
        var blocks: [Block] = []
        var start: Int?
        var isItem = false
        func close(at end: Int, endsParagraph: Bool) {
            if let open = start {
                blocks.append(Block(range: open..<end, isListItem: isItem, endsParagraph: endsParagraph))
            }
            start = nil
            isItem = false
        }
        for line in Lines(text, zone) {
            let content = text.trimmed(line)
            if content.isEmpty {
                if start == nil, let last = blocks.indices.last {
                    blocks[last].endsParagraph = true
                } else {
                    close(at: line.lowerBound, endsParagraph: true)
                }
                continue
            }
            if let itemStart = listItemContent(text, content) {
                close(at: line.lowerBound, endsParagraph: false)
                start = itemStart
                isItem = true
            } else if start == nil {
                start = content.lowerBound
            } else if text.lineStandsAlone(before: line.lowerBound, zone.lowerBound) {
                close(at: line.lowerBound, endsParagraph: false)
                start = content.lowerBound
            }
        }
        close(at: zone.upperBound, endsParagraph: true)
        return blocks
    }

    /// Where the words of a list item begin; nil for a line that is none.
    static func listItemContent(_ text: [Unicode.Scalar], _ line: Range<Int>) -> Int? {
        let first = text[line.lowerBound]
        var i = line.lowerBound + 1
        if Tokenizer.isDigit(first) {
            while i < line.upperBound, i - line.lowerBound < 3, Tokenizer.isDigit(text[i]) { i += 1 }
            guard i + 1 < line.upperBound, text[i] == "." || text[i] == ")", text[i + 1] == " " else { return nil }
            i += 1
        } else if first == "-" || first == "*" || first == "\u{2022}" || first == "\u{2013}" || first == "\u{00b7}" {
            guard i < line.upperBound, text[i] == " " || text[i] == "\t" else { return nil }
        } else {
            return nil
        }
        while i < line.upperBound, text[i] == " " || text[i] == "\t" { i += 1 }
        return i < line.upperBound ? i : nil
    }

    private static func split(
        _ text: [Unicode.Scalar], _ block: Range<Int>, isListItem: Bool, paragraph: Int, into result: inout [Sentence]
    ) {
        var start = block.lowerBound
        var i = block.lowerBound
        while i < block.upperBound {
            if isTerminator(text[i]), let next = sentenceBreak(text, at: i, start: start, block: block) {
                append(text, start..<next, isListItem, paragraph, to: &result)
                start = next
                i = next
            } else {
                i += 1
            }
        }
        append(text, start..<block.upperBound, isListItem, paragraph, to: &result)
    }

    private static func append(
        _ text: [Unicode.Scalar], _ raw: Range<Int>, _ isListItem: Bool, _ paragraph: Int, to result: inout [Sentence]
    ) {
        let range = text.trimmed(raw)
        guard !range.isEmpty else { return }
        var tokens = Tokenizer.tokens(of: text, in: range)
        if tokens.isEmpty {
            // Nothing but marks or emoji belongs to the sentence before it.
            if let last = result.indices.last, result[last].paragraph == paragraph {
                result[last].range = result[last].range.lowerBound..<range.upperBound
            }
            return
        }
        tokens[0].shape.insert(.opensSentence)
        var end = range.upperBound
        while end > range.lowerBound, text[end - 1] == "\"" || text[end - 1] == "\u{201d}" || text[end - 1] == ")" {
            end -= 1
        }
        var asks = false
        var exclaims = false
        var k = end - 1
        while k >= range.lowerBound, isTerminator(text[k]) {
            if text[k] == "?" { asks = true }
            if text[k] == "!" { exclaims = true }
            k -= 1
        }
        result.append(
            Sentence(
                range: range, tokens: tokens, asks: asks, exclaims: exclaims, paragraph: paragraph,
                isListItem: isListItem))
    }

    private static func isTerminator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || scalar == "!" || scalar == "?" || scalar == "\u{2026}"
    }

    /// Where the next sentence begins when the mark at `i` ends one; nil when it does not.
    private static func sentenceBreak(_ text: [Unicode.Scalar], at i: Int, start: Int, block: Range<Int>) -> Int? {
        var end = i + 1
        while end < block.upperBound, isTerminator(text[end]) || isCloser(text[end]) { end += 1 }
        guard end < block.upperBound else { return end }
        guard text[end].isBlank else { return nil }
        var next = end
        while next < block.upperBound, text[next].isBlank { next += 1 }
        guard next < block.upperBound else { return next }
        if text[i] != "." { return text[next].isLowercaseLetter && text[i] != "?" ? nil : next }
        if text[next].isLowercaseLetter { return nil }
        return isAbbreviation(text, endingAt: i, start: start, before: text[next]) ? nil : next
    }

    private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\"" || scalar == ")" || scalar == "'" || scalar == "\u{201d}" || scalar == "\u{2019}"
            || scalar == "]"
    }

    private static func isAbbreviation(
        _ text: [Unicode.Scalar], endingAt dot: Int, start: Int, before next: Unicode.Scalar
    ) -> Bool {
        var first = dot
        while first > start, Tokenizer.isLetter(text[first - 1]) { first -= 1 }
        let length = dot - first
        if length == 0 { return false }
        // "J. Smith", "a.m. Monday": one letter; only an a.m./p.m. before a capital ends a sentence.
        if length == 1 {
            let isAfterDot = first > start && text[first - 1] == "."
            let isMeridiem = isAfterDot && Folding.fold(text[first]) == 0x6d
            return isMeridiem ? Tokenizer.isDigit(next) : Tokenizer.isCapital(text[first]) || isAfterDot
        }
        guard length <= 5 else { return false }
        var hash = WordHash.seed
        for k in first..<dot { hash = WordHash.add(Folding.fold(text[k]), to: hash) }
        let word = WordHash.mixed(hash)
        if beforeNumbers.contains(word) { return Tokenizer.isDigit(next) }
        return abbreviations.contains(word)
    }

    private static let abbreviations = Set(
        [
            "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "fr", "rev", "hr", "frau", "vs", "etc", "eg", "ie",
            "approx",
            "dept", "ext", "inc", "ltd", "bzw", "rd", "ave", "mme", "mlle", "sra", "srta", "capt", "sgt",
        ].map { WordHash.of($0) })
    /// Words that are abbreviations only in front of a number.
    private static let beforeNumbers = Set(
        [
            "no", "nr", "tel", "p", "pp", "art", "fig", "rs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
            "sept",
            "oct", "nov", "dec", "ca", "min", "ref", "vol",
        ].map { WordHash.of($0) })
}
