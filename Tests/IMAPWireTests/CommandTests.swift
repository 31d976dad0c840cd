import IMAPWire
import Testing

struct CommandTests {
    private func line(_ command: Command) throws -> String {
        var session = Session(tagPrefix: "t")
        return String(decoding: try session.begin(command), as: UTF8.self)
    }

    @Test(arguments: [
        (try Command.select("INBOX"), "t1 SELECT \"INBOX\"\r\n"),
        (try .select("Entwürfe & Co"), "t1 SELECT \"Entw&APw-rfe &- Co\"\r\n"),
        (try .select("say \"hi\" \\ there"), "t1 SELECT \"say \\\"hi\\\" \\\\ there\"\r\n"),
        (try .create("Held"), "t1 CREATE \"Held\"\r\n"),
        (try .list("Held"), "t1 LIST \"\" \"Held\"\r\n"),
        (.uidSearch(from: 5, extended: false), "t1 UID SEARCH UID 5:*\r\n"),
        (.uidSearch(from: 5, extended: true), "t1 UID SEARCH RETURN (ALL) UID 5:*\r\n"),
        (
            try .uidSearch(field: "Message-ID", contains: "a@b.test"),
            "t1 UID SEARCH HEADER \"Message-ID\" \"a@b.test\"\r\n"
        ),
        (try .uidSearch(field: "X", contains: "a\r\nb"), "t1 UID SEARCH HEADER \"X\" {4}\r\n"),
        (try .uidSearch(field: "X", contains: "ü"), "t1 UID SEARCH CHARSET UTF-8 HEADER \"X\" {2}\r\n"),
        (.uidFetch(9, byteLimit: 100), "t1 UID FETCH 9 (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[]<0.100>)\r\n"),
        (.uidFetch(9, byteLimit: 0), "t1 UID FETCH 9 (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[]<0.1>)\r\n"),
        (.uidFetchFlags(UIDSet([3, 1, 2, 9])), "t1 UID FETCH 1:3,9 (UID FLAGS)\r\n"),
        (
            try .uidStore(4, add: true, flags: ["\\Answered", "$Held"]),
            "t1 UID STORE 4 +FLAGS.SILENT (\\Answered $Held)\r\n"
        ),
        (try .uidStore(4, add: false, flags: ["\\Seen"]), "t1 UID STORE 4 -FLAGS.SILENT (\\Seen)\r\n"),
        (try .uidMove(4, to: "Sent"), "t1 UID MOVE 4 \"Sent\"\r\n"),
        (try .uidCopy(4, to: "Sent"), "t1 UID COPY 4 \"Sent\"\r\n"),
        (.uidExpunge(4), "t1 UID EXPUNGE 4\r\n"),
    ])
    func isWrittenAs(_ command: Command, _ expected: String) throws {
        #expect(try line(command) == expected)
    }

    @Test(arguments: ["\\Seen) X (", "a b", "", "\\", "ü", "a\r\nb", "100%", "]"])
    func aFlagThatIsNoAtomIsRefused(_ flag: String) {
        #expect(throws: WireError.self) { try Command.uidStore(1, add: true, flags: [flag]) }
    }

    @Test(arguments: ["", "a\r\nb", "a\u{0}b"])
    func aFolderNameThatWouldBreakTheLineIsRefused(_ name: String) {
        #expect(throws: WireError.self) { try Command.select(name) }
    }
}
