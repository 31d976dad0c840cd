import Testing

@testable import ReplyAnalysis

@Suite struct ClauseTests {
    @Test(arguments: [
        (
            "It's going out by courier this afternoon and is with you by noon on Thursday.",
            ["It's going out by courier this afternoon", "and is with you by noon on Thursday"]
        ),
        (
            "Steel goes in on Monday, roof comes off on Wednesday.",
            ["Steel goes in on Monday", "roof comes off on Wednesday"]
        ),
        (
            "Plumber at 3 today for a new geyser and the ceiling man tomorrow morning.",
            ["Plumber at 3 today for a new geyser", "and the ceiling man tomorrow morning"]
        ),
        (
            "I pay it before 4 pm, so that it is there when you need it tomorrow.",
            ["I pay it before 4 pm", "so that it is there when you need it tomorrow"]
        ),
    ])
    func stepsWithTimesOfTheirOwnPart(text: String, expected: [String]) { #expect(clauses(text) == expected) }

    @Test(arguments: [
        "They are fitted before your 2 pm pick-up on Thursday.", "I am free on Monday and Tuesday until late.",
        "The crew comes between 8 and 10 tomorrow.", "We install it on Thursday, October 1, at your address.",
    ])
    func oneTimeStaysWhole(text: String) { #expect(clauses(text).count == 1) }

    private func clauses(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        guard let sentence = SentenceSplitter.sentences(of: scalars, in: [0..<scalars.count]).first else { return [] }
        return Clause.clauses(of: sentence, number: 0).map { clause in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[clause.asSentence(of: sentence).range])
            return String(text).trimmingPrefix(" ").description
        }.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    }
}
