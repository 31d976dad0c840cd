import IMAPWire
import Testing

struct SessionTests {
    /// Feeds text and gives all that happens.
    private func events(_ session: inout Session, _ text: String) throws -> [Session.Event] {
        session.receive(Array(text.utf8))
        var events: [Session.Event] = []
        while let event = try session.next() { events.append(event) }
        return events
    }

    private func selected(exists: Int) throws -> Session {
        var session = Session()
        _ = try session.begin(.select("INBOX"))
        _ = try events(
            &session, "* \(exists) EXISTS\r\n* OK [UIDVALIDITY 7] v\r\n* OK [UIDNEXT 9] n\r\nrb1 OK [READ-ONLY] ok\r\n")
        return session
    }

    @Test func selectingTellsTheFolder() throws {
        let session = try selected(exists: 3)
        #expect(session.state == .selected(.init(uidValidity: 7, uidNext: 9, exists: 3, isReadOnly: true)))
    }

    @Test func aFailedSelectLeavesNoFolderSelected() throws {
        var session = try selected(exists: 3)
        _ = try session.begin(.select("Held"))
        _ = try events(&session, "* 5 EXISTS\r\nrb2 NO [NONEXISTENT] no such folder\r\n")
        #expect(session.state == .authenticated)
    }

    @Test func aCompletionCarriesWhatCameBeforeIt() throws {
        var session = try selected(exists: 3)
        _ = try session.begin(.uidSearch(from: 1, extended: false))
        let happened = try events(&session, "* SEARCH 4 5\r\nrb2 OK done\r\n")
        let completion = Session.Completion(
            command: "UID SEARCH", status: StatusReply(.ok, text: "done"), untagged: [.search([4, 5])])
        #expect(happened == [.untagged(.search([4, 5])), .completed(completion)])
    }

    @Test func aCommandWaitsForThePlusBeforeItsLiteral() throws {
        var session = Session()
        let first = try session.begin(.append(Array("hello".utf8), to: "Sent", flags: [], date: nil))
        #expect(first == Array("rb1 APPEND \"Sent\" () {5}\r\n".utf8))
        #expect(try events(&session, "+ go on\r\n") == [.send(Array("hello\r\n".utf8))])
    }

    @Test func aRefusedLiteralIsNotSent() throws {
        var session = Session()
        _ = try session.begin(.append(Array("hello".utf8), to: "Sent", flags: [], date: nil))
        let happened = try events(&session, "rb1 NO [TRYCREATE] no such folder\r\n")
        let status = StatusReply(.no, code: .tryCreate, text: "no such folder")
        #expect(happened == [.completed(.init(command: "APPEND", status: status, untagged: []))])
        #expect(try session.begin(.noop) == Array("rb2 NOOP\r\n".utf8))
    }

    @Test func literalPlusNeedsNoWaiting() throws {
        var session = Session()
        _ = try session.begin(.capability)
        _ = try events(&session, "* CAPABILITY IMAP4rev1 LITERAL+\r\nrb1 OK\r\n")
        let bytes = try session.begin(.append(Array("hello".utf8), to: "Sent", flags: ["\\Seen"], date: 0))
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "rb2 APPEND \"Sent\" (\\Seen) \"01-Jan-1970 00:00:00 +0000\" {5+}\r\nhello\r\n")
    }

    @Test func literalMinusIsForShortOnes() throws {
        var session = Session()
        _ = try session.begin(.capability)
        _ = try events(&session, "* CAPABILITY IMAP4rev1 LITERAL-\r\nrb1 OK\r\n")
        let long = try session.begin(.append(Array(repeating: 0x61, count: 4097), to: "Sent", flags: [], date: nil))
        #expect(String(decoding: long, as: UTF8.self) == "rb2 APPEND \"Sent\" () {4097}\r\n")
    }

    @Test func idleBeginsWithThePlusAndEndsWithDone() throws {
        var session = try selected(exists: 1)
        #expect(try session.begin(.idle) == Array("rb2 IDLE\r\n".utf8))
        #expect(session.endIdle() == nil)
        #expect(try events(&session, "+ idling\r\n* 2 EXISTS\r\n") == [.idling, .untagged(.exists(2))])
        #expect(session.endIdle() == Array("DONE\r\n".utf8))
        #expect(session.endIdle() == nil)
        let status = StatusReply(.ok, text: "done")
        #expect(
            try events(&session, "rb2 OK done\r\n") == [
                .completed(.init(command: "IDLE", status: status, untagged: []))
            ])
    }

    @Test func newMessagesAreRememberedUntilTheNextSearch() throws {
        var session = try selected(exists: 1)
        #expect(!session.hasNewMessages)
        _ = try session.begin(.noop)
        _ = try events(&session, "* 2 EXISTS\r\nrb2 OK\r\n")
        #expect(session.hasNewMessages)
        _ = try session.begin(.uidSearch(from: 1, extended: false))
        #expect(!session.hasNewMessages)
        _ = try events(&session, "* SEARCH 1 2\r\n* 3 EXISTS\r\nrb3 OK\r\n")
        #expect(session.hasNewMessages)
    }

    @Test func anExpungeIsNoNewMessage() throws {
        var session = try selected(exists: 2)
        _ = try session.begin(.noop)
        _ = try events(&session, "* 1 EXPUNGE\r\n* 1 EXISTS\r\nrb2 OK\r\n")
        #expect(!session.hasNewMessages)
    }

    @Test func aGoodbyeEndsTheSession() throws {
        var session = try selected(exists: 2)
        _ = try events(&session, "* BYE Server shutting down.\r\n")
        #expect(session.state == .ended && session.goodbye == "Server shutting down.")
    }

    @Test(arguments: ["A002 OK done\r\n", "rb2 OK done\r\n", "+ go on\r\n"])
    func whatAnswersNothingOfOursIsAnError(_ text: String) throws {
        var session = try selected(exists: 2)
        _ = try session.begin(.noop)
        _ = try events(&session, "rb2 OK\r\n")
        #expect(throws: WireError.self) { try events(&session, text) }
    }

    @Test func oneCommandAtATime() throws {
        var session = Session()
        _ = try session.begin(.noop)
        #expect(throws: WireError.busy) { try session.begin(.noop) }
    }
}
