import Testing

@testable import ReplyAnalysis

@Suite struct SentenceTests {
    @Test(arguments: [
        ["It ships today.", "You pay nothing."],
        ["Mr. Lund and Dr. Moss call at 10 a.m. on Friday.", "Ring us."],
        ["See https://example.org/a.b?c=1 for it.", "Order no. 5-20931 is paid."],
        ["Is it lost?", "No!", "It is 2.5 kg… and late."],
        ["The bill is 1.234,50 EUR.", "That is all."],
        ["All is well 🙂.", "Bye."],
    ])
    func marksEndSentencesAndAbbreviationsDoNot(sentences: [String]) {
        let text = Array(sentences.joined(separator: " ").unicodeScalars)
        let found = SentenceSplitter.sentences(of: text, in: [0..<text.count]).map { text.string($0.range) }
        #expect(found == sentences)
    }

    @Test(arguments: [
        ("one two\nthree four five six seven eight nine.", 1), ("one.\n\ntwo.", 2),
        ("Do this:\n1. open it\n2. close it\n\nThen rest.", 4),
        ("- first\n- second", 2),
    ])
    func wrappedLinesJoinAndListItemsStandAlone(text: String, count: Int) {
        let scalars = Array(text.unicodeScalars)
        #expect(SentenceSplitter.sentences(of: scalars, in: [0..<scalars.count]).count == count)
    }

    @Test func offsetsCountScalarsWhateverTheirWidth() {
        let marked = MarkedText("👩‍👧 é«1»à plus.«/1» «2»Ça va?«/2»")
        let mail = MailText(marked.text)
        let found = mail.sentences.map(\.range)
        #expect(found.last == marked.spans[2])
        #expect(found.first?.upperBound == marked.spans[1]?.upperBound)
    }

    @Test(arguments: [
        ("ships", "shipping"), ("replies", "reply"), ("charged", "charge"), ("Café", "cafes"), ("don’t", "don't"),
    ])
    func formsOfOneWordShareAStem(a: String, b: String) {
        func stem(_ word: String) -> UInt64? {
            let scalars = Array(word.unicodeScalars)
            return Tokenizer.tokens(of: scalars, in: 0..<scalars.count).first?.stem
        }
        #expect(stem(a) == stem(b))
    }
}
