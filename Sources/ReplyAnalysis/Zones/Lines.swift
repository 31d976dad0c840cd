/// The lines of a stretch of text, without their line ends; CR LF, LF and CR each end one.
struct Lines: Sequence, IteratorProtocol {
    private let text: [Unicode.Scalar]
    private var position: Int
    private let end: Int

    init(_ text: [Unicode.Scalar], _ range: Range<Int>) {
        self.text = text
        position = range.lowerBound
        end = range.upperBound
    }

    mutating func next() -> Range<Int>? {
        guard position < end else { return nil }
        let start = position
        var i = start
        while i < end, text[i] != "\n", text[i] != "\r" { i += 1 }
        position = i + 1
        if i + 1 < end, text[i] == "\r", text[i + 1] == "\n" { position = i + 2 }
        return start..<i
    }
}

extension Unicode.Scalar {
    var isBlank: Bool { value == 0x20 || (value >= 0x09 && value <= 0x0d) || value == 0xa0 || value == 0x200b }
    var isLowercaseLetter: Bool {
        value < 0x80 ? value >= 0x61 && value <= 0x7a : properties.isLowercase
    }
}

extension [Unicode.Scalar] {
    /// `range` without blanks at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, self[low].isBlank { low += 1 }
        while high > low, self[high - 1].isBlank { high -= 1 }
        return low..<high
    }

    func string(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: self[range])
        return String(text)
    }

    /// Whether the line that ends before `offset` is short and closed, so that the next line is no continuation of it.
    func lineStandsAlone(before offset: Int, _ limit: Int) -> Bool {
        var end = offset
        while end > limit, self[end - 1].isBlank { end -= 1 }
        var start = end
        while start > limit, self[start - 1] != "\n", self[start - 1] != "\r" { start -= 1 }
        guard end > start else { return false }
        return end - start < 40 && (self[end - 1] == ":" || self[end - 1] == ",")
    }
}
