import IMAPWire
import Testing

struct MailboxNameTests {
    @Test(arguments: [
        ("INBOX", "INBOX"), ("A & B", "A &- B"), ("Entwürfe", "Entw&APw-rfe"), ("日本語", "&ZeVnLIqe-"),
        ("~peter/mail/台北/日本語", "~peter/mail/&U,BTFw-/&ZeVnLIqe-"), ("😀", "&2D3eAA-"), ("ä&ö", "&AOQ-&-&APY-"),
    ])
    func isWrittenAndReadInModifiedUTF7(_ name: String, _ encoded: String) {
        #expect(String(decoding: MailboxName.encode(name), as: UTF8.self) == encoded)
        #expect(MailboxName.decode(Array(encoded.utf8)) == name)
    }

    @Test(arguments: ["Entwürfe", "&", "&!!-", "&AA-", "&2D0-"])
    func whatIsNotModifiedUTF7StandsAsItIs(_ name: String) {
        #expect(MailboxName.decode(Array(name.utf8)) == name)
    }
}

struct InternalDateTests {
    @Test(
        arguments: [
            (0, "01-Jan-1970 00:00:00 +0000"), (1_784_281_465, "17-Jul-2026 09:44:25 +0000"),
            (951_782_400, "29-Feb-2000 00:00:00 +0000"), (-1, "31-Dec-1969 23:59:59 +0000"),
            (4_107_542_400, "01-Mar-2100 00:00:00 +0000"),
        ] as [(Int64, String)])
    func isWrittenAndReadInUTC(_ seconds: Int64, _ text: String) {
        #expect(InternalDate.text(seconds) == text)
        #expect(InternalDate.seconds(text) == seconds)
    }

    @Test(
        arguments: [
            (" 7-Jul-2026 02:44:25 -0700", 1_783_417_465), ("17-JUL-2026 02:44:25 -0700", 1_784_281_465),
            ("17-Jul-2026 15:14:25 +0530", 1_784_281_465),
        ] as [(String, Int64)])
    func isReadWithItsZone(_ text: String, _ seconds: Int64) {
        #expect(InternalDate.seconds(text) == seconds)
    }

    @Test(arguments: [
        "", "17-Jul-2026", "17-Foo-2026 00:00:00 +0000", "17-Jul-2026 24:00:00 +0000", "17-Jul-2026 00:00:00 UTC",
        "99-Jul-2026 00:00:00 +0000", "17-Jul-99999999999999999 00:00:00 +0000", "17-Jul-2026 00:00 +0000",
    ])
    func nonsenseIsNoDate(_ text: String) {
        #expect(InternalDate.seconds(text) == nil)
    }
}

struct UIDSetTests {
    @Test(
        arguments: [
            ([], ""), ([5], "5"), ([3, 1, 2], "1:3"), ([1, 3, 4, 9, 9, 10], "1,3:4,9:10"), ([UInt32.max], "4294967295"),
        ] as [([UInt32], String)])
    func isWrittenAsRanges(_ uids: [UInt32], _ text: String) {
        #expect(UIDSet(uids).description == text)
    }

    @Test(arguments: [("4:2", [2, 3, 4]), ("1,5:6", [1, 5, 6])] as [(String, [UInt32])])
    func isReadFromRanges(_ text: String, _ uids: [UInt32]) {
        #expect(UIDSet(text)?.uids == uids)
    }

    @Test(arguments: ["", "0", "1,,2", "1:2:3", "a", "-1", "4294967296", "1:*"])
    func nonsenseIsNoSet(_ text: String) {
        #expect(UIDSet(text) == nil)
    }

    @Test func countsWithoutUnfolding() {
        #expect(UIDSet("1:4294967295")?.count == 4_294_967_295)
    }

    @Test func isCutIntoPartsOfFewRanges() {
        let parts = UIDSet([1, 3, 5, 7, 9]).parts(ofRanges: 2)
        #expect(parts.map(\.description) == ["1,3", "5,7", "9"])
    }
}
