/// An answer written under the passage that it answers.
package struct InlineAnswer: Sendable, Hashable {
    /// The quoted passage right above, without its marks.
    package let quote: String
    /// The sender's words.
    package let answer: String
}

extension ReplyText {
    /// The answers between quoted passages, in order, each with the passage right above it.
    ///
    /// Empty for a reply that stands as a whole above or below its quote: at least one answer must have quoted text on
    /// both sides. Then what is written below the last passage is an answer too; what stands above the first one is not.
    package static func inlineAnswers(_ zones: [Zone], in text: String) -> [InlineAnswer] {
        var answers: [InlineAnswer] = []
        var quote: [Zone] = []
        var answer: [Zone] = []
        var isBetween = false
        func close() {
            let words = ReplyText.text([.new], of: answer, in: text)
            if !words.isEmpty {
                answers.append(InlineAnswer(quote: unmarked(quote, in: text), answer: words))
                quote = []
            }
            answer = []
        }
        for zone in zones {
            switch zone.kind {
            case .quoted:
                let before = answers.count
                close()
                if answers.count > before { isBetween = true }
                quote.append(zone)
            case .new: if !quote.isEmpty { answer.append(zone) }
            case .attribution, .signature, .footer: continue
            }
        }
        close()
        return isBetween ? answers : []
    }

    /// Quoted text without the marks of its lines.
    private static func unmarked(_ zones: [Zone], in text: String) -> String {
        var bytes: [UInt8] = []
        for zone in zones {
            for line in text.utf8[zone.range].split(separator: ASCII.lf, omittingEmptySubsequences: false) {
                bytes += QuotePrefix.stripped(Array(line)[...])
                bytes.append(ASCII.lf)
            }
            // A zone ends with its line break.
            bytes.removeLast()
        }
        return String(decoding: bytes, as: UTF8.self).trimmingEmptyLines()
    }
}
