import Desk
import Testing

@Suite struct ConversationReferenceTests {
    @Test(
        "A reference is found where it stands as a word of its own",
        arguments: [
            ("Re: Auto: order [RB-7K2M9Q]", "RB-7K2M9Q"), ("rb-7k2m9q", "RB-7K2M9Q"),
            ("order RB-7K2M9Q: when?", "RB-7K2M9Q"),
            ("(RB-000000)", "RB-000000"), ("xRB-7K2M9Q", nil), ("RB-7K2M9QX", nil), ("RB-7K2M9", nil),
            ("RB-7K2M9I", nil),
            ("RB-7K2M9", nil), ("", nil), ("RB-", nil), ("RB-7K2MQX1 RB-7K2M9Q", "RB-7K2M9Q"), ("ﬁRB-7K2M9Q", nil),
        ] as [(String, String?)])
    func find(text: String, found: String?) { #expect(ConversationReference.find(in: text) == found) }

    @Test("What is made is found")
    func roundTrip() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<100 {
            let reference = ConversationReference.make(using: &generator)
            #expect(ConversationReference.find(in: "Re: [\(reference)]") == reference)
        }
    }
}
