import Foundation
import Testing

@testable import App

@Suite struct ValueReadingTests {
    @Test(arguments: [
        ("4h", WorkingDuration.minutes(240)), ("90m", .minutes(90)), ("1h 30m", .minutes(90)), ("1h30m", .minutes(90)),
        ("4 h", .minutes(240)), ("1 working day", .workingDays(1)), ("2 working days", .workingDays(2)),
        ("260 working days", .workingDays(260)), ("", nil), ("0m", nil), ("4", nil), ("h", nil), ("4h 4h", nil),
        ("2d", nil), ("0 working days", nil), ("261 working days", nil), ("2 working days 4h", nil), ("-4h", nil),
        ("4.5h", nil), ("9999999999h", nil), ("2081h", nil), ("٤h", nil),
    ])
    func workingDurations(_ text: String, _ expected: WorkingDuration?) {
        #expect(WorkingDuration(parsing: text) == expected)
    }

    @Test(arguments: [
        ("1024", 1024), ("1 KiB", 1024), ("2MiB", 2_097_152), ("1 GiB", 1_073_741_824), ("1 gib", 1_073_741_824),
        ("1023", nil), ("2 GiB", nil), ("999999999 GiB", nil), ("1 MB", nil), ("1 MiB 1 KiB", nil), ("", nil),
    ])
    func sizes(_ text: String, _ expected: Int?) {
        #expect((try? ValueKind<Int>.size(example: "").read(text)) == expected)
    }

    @Test(arguments: [
        ("support@example.org", true), ("o'neil+tag@mail.example.org", true), ("müller@bücher.example", true),
        ("a@b", true), ("", false), ("@example.org", false), ("support@", false), ("support@example..org", false),
        ("support@example.org.", false), ("a b@example.org", false), ("a@b@example.org", false),
        ("a..b@example.org", false), ("a\u{0}@example.org", false), ("a@example.org\r\nBcc: b@example.org", false),
        ("\"a\"@example.org", false), (String(repeating: "a", count: 65) + "@example.org", false),
    ])
    func addresses(_ text: String, _ isAddress: Bool) {
        #expect(((try? ValueKind<String>.address.read(text)) != nil) == isAddress)
    }

    @Test(arguments: [
        ("timezone", "timeZone"), ("naem", "name"), ("adress", "address"), ("hour", "hours"), ("xyz", nil), ("", nil),
        ("contactPerson", nil), (String(repeating: "n", count: 1000), nil),
    ])
    func theNearestNameIsSuggestedOnlyWhenItIsNear(_ typed: String, _ expected: String?) {
        let names = ["name", "address", "contact", "timeZone", "hours", "holidays"]
        #expect(NearestName.of(typed, among: names) == expected)
    }

    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("kitten", "sitting", 3),
        ("ca", "abc", 3),
    ])
    func editsAreCounted(_ a: String, _ b: String, _ expected: Int) {
        #expect(NearestName.editDistance(Array(a.unicodeScalars), Array(b.unicodeScalars)) == expected)
    }
}
