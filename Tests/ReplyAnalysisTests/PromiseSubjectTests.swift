import Testing

@testable import ReplyAnalysis

@Suite struct PromiseSubjectTests {
    @Test(arguments: [
        ("I'll ring you on Monday.", "writer", "ring you on Monday."),
        ("We will refund it today.", "writer", "refund it today."),
        ("Joan Pettifer will call on Monday.", "Joan Pettifer", "call on Monday."),
        ("Tomorrow Kevin hands them to your lab.", "Kevin", "hands them to your lab."),
        ("The pickup crew is at your address on Thursday.", "The pickup crew", "at your address on Thursday."),
        ("She'll be at yours from eight.", "named before", "at yours from eight."),
        ("It lands tomorrow by noon.", "writer", "It lands tomorrow by noon."),
    ])
    func theSubjectOwnsThePromise(text: String, owner: String, action: String) throws {
        let scalars = Array(text.unicodeScalars)
        let sentence = try #require(SentenceSplitter.sentences(of: scalars, in: [0..<scalars.count]).first)
        let subject = PromiseSubject(sentence.tokens)
        let found: String
        switch subject.owner {
        case .writer: found = "writer"
        case .namedBefore: found = "named before"
        case .named(let range): found = string(scalars[range])
        }
        #expect(found == owner)
        #expect(string(scalars[subject.action...]) == action)
    }

    private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
