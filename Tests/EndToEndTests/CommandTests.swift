import Desk
import Foundation
import TestSupport
import Testing

/// The commands that people and scripts call, as they are called: exit codes, forms of output, standard input.
@Suite struct CommandTests {
    private let folder = Scratch()

    @Test func lintEndsWithZeroForAReplyThatMayBeSent() async throws {
        let result = try await lint(
            "--original", Self.desk("customers/01-dana-late-delivery.eml"), Self.desk("replies/01-good-dana.eml"))
        #expect(result.status == 0, "\(result)")
        #expect(result.stdout.contains(": send: "))
        #expect(result.stderr.isEmpty)
    }

    @Test func lintEndsWithOneForAReplyToHoldAndPlacesEachFinding() async throws {
        let file = Self.desk("replies/04-hollow-nora.eml")
        let result = try await lint("--original", Self.desk("customers/05-nora-phone-html.eml"), file)
        #expect(result.status == 1, "\(result)")
        let findings = result.stdout.split(separator: "\n").filter { $0.hasPrefix(file + ":") }.dropLast()
        #expect(!findings.isEmpty)
        for line in findings {
            let fields = line.dropFirst(file.count + 1).split(separator: ":", maxSplits: 4).map(String.init)
            try #require(fields.count == 5, "file:line:col: severity: rule: message, not \(line)")
            #expect(Int(fields[0]) ?? 0 > 0)
            #expect(Int(fields[1]) ?? 0 > 0)
            #expect([" error", " warning", " suggestion"].contains(fields[2]))
        }
        #expect(!result.stdout.contains("\u{1B}"), "no colour where nobody looks")
    }

    @Test func lintReadsStandardInputAndPlainText() async throws {
        let text = "We apologise for any inconvenience. Someone will be in touch.\n"
        let result = try await folder.run("lint", "--text", stdin: Array(text.utf8))
        #expect(result.status == 1)
        #expect(result.stdout.hasPrefix("<stdin>:1:"), "\(result)")
        let dash = try await folder.run("lint", "--text", "-", stdin: Array(text.utf8))
        #expect(dash.stdout == result.stdout)
    }

    @Test func lintsJSONIsSchemaOne() async throws {
        let result = try await lint(
            "--format", "json", "--original", Self.desk("customers/05-nora-phone-html.eml"),
            Self.desk("replies/04-hollow-nora.eml"))
        #expect(result.status == 1)
        let document = try Self.object(result.stdout)
        #expect(document["schema"] as? Int == 1)
        let replies = try #require(document["replies"] as? [[String: Any]])
        let reply = try #require(replies.first)
        let keys = [
            "file", "verdict", "cannedShare", "canned", "empathy", "empathyScore", "empathyNeeded", "callToAction",
            "callToActionScore", "addresses", "addressesScore", "flags", "promises", "sentences", "findings",
        ]
        for key in keys { #expect(reply[key] != nil, "\(key)") }
        let finding = try #require((reply["findings"] as? [[String: Any]])?.first)
        #expect(Set(finding.keys).isSuperset(of: ["rule", "severity", "start", "end", "message", "fix"]))
    }

    @Test func lintsSARIFIsWellFormed() async throws {
        let file = Self.desk("replies/04-hollow-nora.eml")
        let result = try await lint(
            "--format", "sarif", "--original", Self.desk("customers/05-nora-phone-html.eml"), file)
        #expect(result.status == 1)
        let document = try Self.object(result.stdout)
        #expect(document["version"] as? String == "2.1.0")
        let run = try #require((document["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(!results.isEmpty)
        for result in results {
            #expect(rules.contains(result["ruleId"] as? String ?? ""))
            #expect(["error", "warning", "note"].contains(result["level"] as? String))
            #expect((result["message"] as? [String: Any])?["text"] is String)
        }
    }

    @Test func lintShowsWhatMovedEachScore() async throws {
        let result = try await lint("--explain", Self.desk("replies/04-hollow-nora.eml"))
        let plain = try await lint(Self.desk("replies/04-hollow-nora.eml"))
        #expect(result.stdout.hasPrefix(plain.stdout))
        #expect(result.stdout.count > plain.stdout.count)
    }

    @Test func scoreKeepsOrderAndGoesOnAfterABadLine() async throws {
        let input = """
            {"id": "a", "reply": {"body": "Yes, we ship to Norway; it costs 14 EUR."}}
            {"id": "b"}
            no JSON
            {"id": "d", "reply": {"body": "Someone will be in touch."}}
            """
        let result = try await folder.run("score", stdin: Array(input.utf8))
        #expect(result.status == 1, "\(result)")
        let lines = try result.stdout.split(separator: "\n").map { try Self.object(String($0)) }
        #expect(lines.count == 4)
        #expect(lines.compactMap { $0["id"] as? String } == ["a", "b", "d"])
        #expect(lines.map { $0["error"] != nil } == [false, true, true, false])
        let good = try await folder.run("score", stdin: Array(input.split(separator: "\n")[0].utf8))
        #expect(good.status == 0)
    }

    @Test func parseReadsFilesStandardInputAndMailboxes() async throws {
        let letters = [
            Letter(from: "ada@customer.test", id: "one@customer.test"),
            Letter(from: "bea@customer.test", id: "two@customer.test"),
        ]
        let file = try folder.write(letters[0].bytes, to: "one.eml")
        let single = try await folder.run("parse", file, "-", stdin: letters[1].bytes)
        #expect(single.status == 0)
        let ids = try single.stdout.split(separator: "\n").map { try Self.object(String($0))["messageId"] as? String }
        #expect(ids == ["one@customer.test", "two@customer.test"])

        let mbox = letters.flatMap { Array("From someone\n".utf8) + $0.bytes + Array("\n".utf8) }
        let both = try await folder.run("parse", "--mbox", try folder.write(mbox, to: "box"))
        #expect(both.stdout.split(separator: "\n").count == 2, "\(both)")

        let missing = try await folder.run("parse", "missing.eml", file)
        #expect(missing.status == 1)
        #expect(missing.complaints.count == 1)
        #expect(missing.stdout.split(separator: "\n").count == 1, "the others are read")
    }

    @Test func parseSurvivesAnything() async throws {
        var state: UInt64 = 42
        let noise = (0..<4096).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        for bytes in [[], [0x0A], noise, Array("From: \0\r\n\r\n\0".utf8)] {
            let result = try await folder.run("parse", "-", stdin: bytes)
            #expect(result.status == 0, "\(result)")
            #expect(try Self.object(result.stdout)["file"] as? String == "-")
        }
    }

    @Test(arguments: [
        [], ["init"], ["check"], ["serve"], ["lint"], ["sendmail"], ["score"], ["parse"], ["explain"], ["import"],
        ["report"], ["waiting"], ["hold"], ["hold", "release"], ["train"],
    ])
    func helpShowsExamplesAndEndsWithZero(_ command: [String]) async throws {
        let result = try await Program(command + ["--help"], in: folder.url).result()
        #expect(result.status == 0, "\(result)")
        #expect(result.stdout.contains("rightback"))
        #expect(result.stderr.isEmpty)
    }

    @Test func initWritesAConfigurationThatIsRead() async throws {
        let written = try await folder.run("init", "new")
        #expect(written.status == 0)
        let waiting = try await folder.run("check", "--config", "new/rightback.yml", "--help")
        #expect(waiting.status == 0)
        let again = try await folder.run("init", "new")
        #expect(again.status == 0)
        #expect(again.stdout.split(separator: "\n").allSatisfy { $0.hasPrefix("kept ") })
    }

    private func lint(_ words: String...) async throws -> Program.Result {
        try await Program(["lint"] + words, in: folder.url).result()
    }

    private static func desk(_ path: String) -> String { Fixtures.folder.appendingPathComponent("desk/\(path)").path }

    private static func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "\(text)")
    }
}
