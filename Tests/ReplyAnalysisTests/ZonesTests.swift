import Testing

@testable import ReplyAnalysis

/// `«1»` greeting, `«2»` and `«3»` body, `«4»` signature, `«5»` quote.
@Suite struct ZonesTests {
    @Test(arguments: [
        "«1»Hi Dana,\n\n«/1»«2»It ships today.\n\n«/2»«4»Kind regards,\nPriya\nHollow Lane Heating«/4»",
        "«1»Dana,\n\n«/1»«2»It ships today.\n\n«/2»«4»-- \nPriya«/4»",
        "«1»Dear Laura, «/1»«2»here is the label again.\n«/2»«4»Matteo«/4»",
        "«2»It ships today, as I said.«/2»", "«2»Still waiting!«/2»",
        "«1»Hello,\r\n\r\n«/1»«2»It ships today.\r\n\r\n«/2»«4»Thanks,\r\nBo«/4»",
        "«1»Hi Bo,\n\n«/1»«2»Done.\n\n«/2»«5»On 3 March 2026 at 10:02, Bo <bo@example.org> wrote:\n> Where is it?\n> Bo«/5»",
        "«1»Hi Bo,\n\n«/1»«2»Done.\n\n«/2»«5»-----Original Message-----\nFrom: Bo\nWhere is it?«/5»",
        "«5»> Where is it?\n«/5»«2»On the van.\n«/2»",
    ])
    func eachPartOfAMailIsOneZone(marked: String) {
        let expected = MarkedText(marked)
        let text = Array(expected.text.unicodeScalars)
        let zones = ReplyZones(of: text)
        func trimmed(_ ranges: [Range<Int>?]) -> [Range<Int>] { ranges.compactMap { $0 }.map(text.trimmed) }
        #expect(trimmed([zones.greeting]) == trimmed([expected.spans[1]]))
        #expect(trimmed(zones.body) == trimmed([expected.spans[2], expected.spans[3]]))
        #expect(trimmed([zones.signature]) == trimmed([expected.spans[4]]))
        #expect(trimmed(zones.quotes) == trimmed([expected.spans[5]]))
    }

    @Test func aHardWrappedLastLineIsNoSignature() {
        let text =
            "Hi Bo,\n\nThe new valve is on the van and Ann fits it on Tuesday between eight and\nten at Mill Lane."
        #expect(ReplyZones(of: Array(text.unicodeScalars)).signature == nil)
    }

    @Test func theWritersOwnNameOpensTheSignature() {
        let text = "Hi Bo,\n\nIt is done.\n\nann from the workshop"
        #expect(ReplyZones(of: Array(text.unicodeScalars), writer: "Ann Moss").signature != nil)
    }
}
