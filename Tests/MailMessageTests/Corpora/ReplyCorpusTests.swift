import Foundation
import TestSupport
import Testing

@testable import MailMessage

private enum ReplyCorpora {
    static let folder = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared/corpora/quote")
    static let areThere = FileManager.default.fileExists(atPath: folder.path)
}

/// New text and signatures next to what other readers of replies expect of their own test mail. Runs where those stand
/// beside the project, in `../shared/corpora/quote`.
@Suite("Replies of other readers' suites", .enabled(if: ReplyCorpora.areThere))
struct ReplyCorpusTests {
    static func message(_ path: String, type: String = "text/plain", from: String = "a@example.org") throws -> Message {
        let head = "From: \(from)\nContent-Type: \(type); charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        return Message(
            Array(head.utf8) + [UInt8](try Data(contentsOf: ReplyCorpora.folder.appendingPathComponent(path))))
    }

    static func names(_ path: String, _ suffix: String) throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: ReplyCorpora.folder.appendingPathComponent(path).path
        )
        .filter { $0.hasSuffix(suffix) }.sorted()
        try #require(!names.isEmpty)
        return names
    }

    static func squashed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    // MARK: discourse/email_reply_trimmer

    /// Where the trimmer keeps what is not the sender's new text.
    static let trimmerDifferences = [
        "email_headers_5.txt": "keeps closing and name, which are the signature",
        "embedded_email_7.txt": "keeps the marked quote between two inline answers",
        "quote_and_text.txt": "keeps a marked quote above the answer",
    ]

    @Test("agrees with the trimmer but for the known differences")
    func trimmer() throws {
        let names = try Self.names("discourse_trimmer/trimmed", ".txt")
        let differing = try names.filter { name in
            let wanted = try String(
                contentsOf: ReplyCorpora.folder.appendingPathComponent("discourse_trimmer/trimmed/\(name)"),
                encoding: .utf8)
            return Self.squashed(try Self.message("discourse_trimmer/emails/\(name)").newText) != Self.squashed(wanted)
        }
        #expect(differing == Self.trimmerDifferences.keys.sorted())
    }

    // MARK: github/email_reply_parser

    /// What its own tests expect as visible text: whole, or how it ends.
    static let visibleTexts = [
        ("correct_sig", "this is an email with a correct -- signature."),
        ("email_1_4", "Awesome! I haven't had another problem with it."),
        ("email_1_6", "I get proper rendering as well."),
        ("email_1_7", ":+1:"), ("email_2_1", "Outlook with a reply"),
        ("email_2_2", "Outlook with a reply directly above line"),
        ("email_2_3", "Outlook with a reply directly above line"), ("email_BlackBerry", "Here is another email"),
        ("email_bullets", "   - how about bullets\n   - and another"), ("email_iPhone", "Here is another email"),
        ("email_multi_word_sent_from_my_mobile_device", "Here is another email"),
        ("email_one_is_not_on", "Locally (on development), when I run..."),
        ("email_sent_from_my_not_signature", "Sent from my desk, is much easier then my mobile phone."),
        ("email_sig_delimiter_in_middle_of_line", "kthxbai"), ("greedy_on", "fails, the tunnel is not working."),
        ("pathological", "get back to a computer."), ("email_1_5", "for a while."),
        // The parser hides `-Abhishek Kona`; without a From field nobody can tell that this is the sender.
        ("email_1_1", "-Abhishek Kona"), ("email_1_3", "-Abhishek Kona"), ("email_long_quote", "-Abhishek Kona"),
        // The parser shows the quote between the answers.
        ("email_1_8", "I will reply under this one\n\nand under this."),
    ]

    @Test("shows what the parser shows", arguments: visibleTexts)
    func visibleText(name: String, end: String) throws {
        let text = try Self.message("github_email_reply_parser/test/emails/\(name).txt").newText
        #expect(text.hasSuffix(end), "\(name): \(text.suffix(80))")
    }

    @Test("the sender's name with a dash is the signature where the mail says who wrote it")
    func signedWithDash() throws {
        let message = try Self.message(
            "github_email_reply_parser/test/emails/email_1_3.txt", from: "Abhishek Kona <a@example.org>")
        #expect(message.newText == "Oh thanks.\n\nHaving the function would be great.")
    }

    // MARK: quotequail

    /// Its expectation of the text above a reply or forward; a forward without a comment is text here.
    static let quotequail = [
        ("apple_forward", "test\n\nblah"), ("apple_reply", "Foo\n\nBar"), ("gmail_forward", "test\n\nblah"),
        ("gmail_reply", "foo\n\nbar"), ("ios_mail_reply_unescaped_address", "Sounds good, I'll be there at 2."),
    ]

    @Test("reads quotequail's HTML replies", arguments: quotequail)
    func htmlReply(name: String, text: String) throws {
        #expect(try Self.message("quotequail/tests/files/\(name).html", type: "text/html").newText == text)
    }

    // MARK: talon

    @Test("reads talon's replies of twelve mail programs")
    func standardReplies() throws {
        for name in try Self.names("talon/tests/fixtures/standard_replies", ".eml") {
            let url = ReplyCorpora.folder.appendingPathComponent("talon/tests/fixtures/standard_replies/\(name)")
            #expect(Message([UInt8](try Data(contentsOf: url))).newText == "Hello", "\(name)")
        }
    }

    @Test("reads talon's HTML replies, closing and name as signature")
    func htmlReplies() throws {
        for name in try Self.names("talon/tests/fixtures/html_replies", ".html") {
            let message = try Self.message("talon/tests/fixtures/html_replies/\(name)", type: "text/html")
            #expect(message.newText == "Hi. I am fine.", "\(name)")
            #expect(message.signature == "Thanks,\nAlex", "\(name)")
        }
    }

    @Test("finds the lines that talon's labels call signature, and no others", arguments: ["P", "stripped"])
    func signatureLines(subfolder: String) throws {
        let path = "talon/tests/fixtures/signature/emails/\(subfolder)/"
        for name in try Self.names(path, "_body") {
            let stem = path + name.dropLast("_body".count)
            func read(_ suffix: String) -> String? {
                try? String(contentsOf: ReplyCorpora.folder.appendingPathComponent(stem + suffix), encoding: .utf8)
            }
            let body = read("_body") ?? ""
            let sender = (read("_sender") ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
            let labelled = body.contains("#sig#") ? body.split(separator: "\n").filter { $0.hasPrefix("#sig#") } : []
            let wanted = read("_signature").map { Self.lines($0) } ?? Self.lines(labelled.joined(separator: "\n"))
            let text = body.replacing("#sig#", with: "").replacing("#reply#", with: "")
            let writer =
                sender.contains("@") ? Mailbox(address: sender) : Mailbox(name: sender, address: "a@example.org")
            let zones = ReplyText.zones(of: MarkedText(text), writers: [writer])
            #expect(Self.lines(ReplyText.text([.signature, .footer], of: zones, in: text)) == wanted, "\(stem)")
        }
    }

    private static func lines(_ text: String) -> [String] {
        text.replacing("#sig#", with: "").split(separator: "\n").map { squashed(String($0)) }.filter { !$0.isEmpty }
    }
}
