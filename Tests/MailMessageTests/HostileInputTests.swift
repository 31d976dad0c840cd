import Foundation
import MailMessage
import TestSupport
import Testing

@Suite("Hostile input")
struct HostileInputTests {
    /// Inputs made to be slow, deep or large, and whether a limit must have been met.
    struct Input: Sendable {
        var name: String
        var make: @Sendable () -> String
        var meetsLimit: Bool
        init(_ name: String, _ make: @escaping @Sendable () -> String, _ meetsLimit: Bool) {
            self.name = name
            self.make = make
            self.meetsLimit = meetsLimit
        }
    }

    static let inputs: [Input] = [
        Input(
            "nested multiparts",
            {
                (0..<10_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
                    + "Content-Type: text/plain\n\nx\n"
            }, true),
        Input(
            "many parts",
            { "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\nx\n", count: 100_000) }, true),
        Input("long field", { "Subject: " + String(repeating: "a ", count: 500_000) + "\n\nx" }, true),
        Input("long folded field", { "Subject: a" + String(repeating: "\n b", count: 200_000) + "\n\nx" }, true),
        Input("many fields", { String(repeating: "X-A: b\n", count: 100_000) + "\nx" }, true),
        Input("many addresses", { "To: " + String(repeating: "a@example.org, ", count: 100_000) + "\n\nx" }, true),
        Input("open comments", { "To: " + String(repeating: "(", count: 200_000) + "\n\nx" }, false),
        Input("open brackets", { "To: " + String(repeating: "<a", count: 100_000) + "\n\nx" }, false),
        Input("open quotes", { "To: " + String(repeating: "\"a ", count: 100_001) + "\n\nx" }, true),
        Input("open encoded words", { "Subject: " + String(repeating: "=?utf-8?q?", count: 20_000) + "\n\nx" }, false),
        Input(
            "open encoded words in addresses", { "From: " + String(repeating: "=?utf-8?q?", count: 20_000) + "\n\nx" },
            false),
        Input(
            "many parameters", { "Content-Type: text/plain" + String(repeating: "; a*0*=b", count: 50_000) + "\n\nx" },
            true),
        Input("many ids", { "References:" + (0..<10_000).map { " <\($0)@example.org>" }.joined() + "\n\nx" }, true),
        Input(
            "dashes", { "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--\n", count: 300_000) },
            true),
        Input(
            "many quoted lines",
            { "Subject: x\n\n" + String(repeating: "> a\nOn 1 May 2026 at 10:00, A <a@example.org\n", count: 30_000) },
            false),
        Input("many labels", { "Subject: x\n\n" + String(repeating: "To: a\nCc: b\n", count: 50_000) }, false),
        Input("blank lines", { String(repeating: "\n", count: 500_000) }, true),
        Input("one long line", { "Subject: x\n\n" + String(repeating: "a", count: 3_000_000) }, false),
        Input(
            "deep HTML",
            {
                "Content-Type: text/html\n\n" + String(repeating: "<div>", count: 100_000) + "x"
                    + String(repeating: "</b>", count: 100_000)
            }, true),
        Input(
            "unclosed inline HTML",
            {
                "Content-Type: text/html\n\n" + String(repeating: "<b>", count: 100_000)
                    + String(repeating: "</i>", count: 100_000)
            }, true),
        Input(
            "many attributes",
            {
                "Content-Type: text/html\n\n<!-- <p a=' --><p b=\">\" "
                    + (0..<200_000).map { "a\($0)=1" }.joined(separator: " ") + ">x"
            }, false),
        Input(
            "blocks in quotes",
            {
                "Content-Type: text/html\n\n" + String(repeating: "<blockquote>", count: 900)
                    + String(repeating: "<p>a", count: 200_000)
            }, true),
        Input(
            "rows that do not end",
            { "Content-Type: text/html\n\n" + String(repeating: "<table><tr><td>a<td>b", count: 100_000) }, true),
        Input(
            "columns of text",
            {
                "Content-Type: text/html\n\n<table>"
                    + String(repeating: "<tr><td><p>a<p>b</td><td>c</td></tr>", count: 30_000)
            }, false),
        Input(
            "entities without end", { "Content-Type: text/html\n\n" + String(repeating: "&nbsp", count: 200_000) },
            false),
        Input(
            "marks of quotes in a quote",
            {
                "Content-Type: text/html\n\n<blockquote>" + String(repeating: "<div>", count: 900)
                    + String(repeating: "<div id=divRplyFwdMsg>a</div>", count: 50_000)
            }, false),
        Input("flat HTML", { "Content-Type: text/html\n\n" + String(repeating: "<p>a</p>", count: 100_000) }, false),
    ]

    @Test("is read in linear time, and a defect names the limit", arguments: inputs.indices)
    func isLinear(index: Int) {
        let input = Self.inputs[index]
        let bytes = Array(input.make().utf8)
        let start = ContinuousClock.now
        let message = Message(bytes)
        let spent = ContinuousClock.now - start
        // Quadratic time would be minutes here; unoptimised builds on a busy machine are slow but linear.
        #expect(spent < .seconds(30), "\(input.name): \(spent)")
        #expect(message.defects.contains { $0.what.contains("limit") } == input.meetsLimit, "\(input.name)")
        #expect(message.defects.count <= 101)
    }

    @Test("fixtures cut anywhere, and their bytes in disorder, are read")
    func truncations() throws {
        for url in try Fixtures.files(in: "messages", extension: "eml") {
            let bytes = [UInt8](try Data(contentsOf: url))
            for end in stride(from: 0, to: bytes.count, by: 7) {
                let message = Message(Array(bytes[..<end]))
                #expect(message.text.utf8.count <= end * 3 + 100)
            }
            // The same bytes in a fixed disorder: binary rubbish with mail's own characters in it.
            var state: UInt64 = 42
            for round in 0..<20 {
                var noisy = bytes
                for _ in 0...(round * 4) where !noisy.isEmpty {
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    noisy[Int(state >> 33) % noisy.count] = UInt8(truncatingIfNeeded: state >> 24)
                }
                _ = Message(noisy)
            }
        }
    }
}
