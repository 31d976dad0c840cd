import App
import Foundation
import Testing

/// Files that are no configuration: too large, not text, not there, made to harm.
@Suite struct ConfigurationLimitsTests {
    private func told(_ yaml: String) -> String {
        do {
            _ = try Configuration(yaml: yaml, file: "x.yml")
            return ""
        } catch {
            return "\(error)"
        }
    }

    private func toldOfFile(_ bytes: Data?) throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).yml").path
        try bytes?.write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        do {
            _ = try Configuration.load(path: path)
            return ""
        } catch {
            return "\(error)".replacingOccurrences(of: path, with: "x.yml")
        }
    }

    @Test func aFileOverOneMebibyteIsNotRead() throws {
        let yaml = String(repeating: "# a comment line\n", count: 70_000)
        let expected = "x.yml: expected at most 1 MiB, found"
        #expect(told(yaml).hasPrefix("\(expected) 1190000 bytes; "))
        #expect(try toldOfFile(Data(yaml.utf8)).hasPrefix("\(expected) more; "))
    }

    @Test func aFileThatIsNotThereIsNamedWithTheWayToWriteOne() throws {
        let remedy = "run \"rightback init\" to write one to start from"
        #expect(try toldOfFile(nil) == "x.yml: expected a file that can be read, found none; \(remedy)")
    }

    @Test func aFileInAnotherEncodingIsRefused() throws {
        let latin1 = Data("desk:\n  name: Caf".utf8) + [0xE9, 0x0A]
        #expect(try toldOfFile(latin1) == "x.yml: expected text in UTF-8, found other bytes; save it as UTF-8")
    }

    @Test func controlCharactersAreRefused() {
        #expect(
            told("desk:\n  name: a\u{1}b\n").hasPrefix("x.yml:2:10: expected valid YAML, found \"control characters"))
    }

    @Test func aByteOrderMarkAndCRLFAreNoMistake() {
        let yaml = "desk:\n  name: a\n  # again\n  name: b\n"
        let marked = "\u{FEFF}" + yaml.replacingOccurrences(of: "\n", with: "\r\n")
        #expect(
            told(yaml) == "x.yml:4:3: name: expected each key once, found it again, after line 2; remove one of the two"
        )
        #expect(told(marked) == told(yaml))
    }

    @Test func aliasesThatMultiplyAreNotFollowed() {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for i in 1...30 {
            yaml += "a\(i): &a\(i) [" + Array(repeating: "*a\(i - 1)", count: 9).joined(separator: ", ") + "]\n"
        }
        #expect(
            told(yaml + "desk: *a30\n").contains(
                "desk: expected a section with name, address, contact and timeZone, found a list"))
    }

    @Test func deepNestingIsRefused() {
        let yaml = "desk: " + String(repeating: "[", count: 500_000)
        #expect(told(yaml).contains("expected valid YAML"))
    }
}
