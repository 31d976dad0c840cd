import Desk
import Foundation
import TestSupport
import Testing

@testable import WeeklyReport

@Suite struct ReportForms {
    static let goldens = Fixtures.folder.appendingPathComponent("week")

    /// Each form of the example week stands in `fixtures/week`, read and found right by eye and by hand.
    @Test(arguments: ReportRenderer.Form.allCases) func areAsExpected(_ form: ReportRenderer.Form) throws {
        let rendered = try ReportRenderer().render(ExampleWeek.figures(), as: form)
        let file = Self.goldens.appendingPathComponent("report.\(form == .text ? "txt" : form.rawValue)")
        if ProcessInfo.processInfo.environment["RIGHTBACK_WRITE_EXPECTED"] == "1" {
            try Data(rendered.utf8).write(to: file)
        }
        let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        #expect(rendered == expected, "see \(file.path); RIGHTBACK_WRITE_EXPECTED=1 writes it anew")
    }

    @Test(arguments: ReportRenderer.Form.allCases) func holdNoControlCharacters(_ form: ReportRenderer.Form) throws {
        let rendered = try ReportRenderer().render(ExampleWeek.figures(), as: form)
        let strange = rendered.unicodeScalars.filter {
            $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\r"
        }
        #expect(strange.isEmpty)
        #expect(rendered.contains("RB-000004"), "the conversation with the escape sequence is there")
    }

    @Test func fitATerminalOfEightyColumns() throws {
        for comparing in [true, false] {
            let text = try ReportRenderer().render(ExampleWeek.figures(comparing: comparing), as: .text)
            for line in text.split(separator: "\n") { #expect(TextWidth.of(String(line)) <= 80, "\(line)") }
        }
    }

    @Test func escapeWhatCustomersWriteInHTML() throws {
        let page = try ReportRenderer().render(ExampleWeek.figures(), as: .html)
        #expect(!page.contains("<script"))
        let own = try ReportRenderer(templates: .init(html: "{{#waiting}}{{customer}};{{/waiting}}"))
        var figures = try ExampleWeek.figures()
        figures.waiting[0].customer = "Mara <script>alert(1)</script>"
        #expect(
            try own.render(figures, as: .html) == "Mara &lt;script&gt;alert(1)&lt;/script&gt;;Jörg Ångström;")
    }

    @Test func needNothingFromElsewhere() throws {
        let page = try ReportRenderer().render(ExampleWeek.figures(), as: .html)
        for fetch in ["http:", "https:", "src=", "<link", "@import", "url("] {
            #expect(!page.contains(fetch), "\(fetch)")
        }
    }

    @Test func ofAnEmptyWeekSaySo() throws {
        let figures = WeekFigures(
            desk: "Empty", week: try ExampleWeek.week(),
            history: .init(conversations: [], replies: [], acknowledgements: []), calendar: ExampleWeek.calendar,
            now: ExampleWeek.now)
        let renderer = try ReportRenderer()
        #expect(try renderer.render(figures, as: .text).contains("Nobody waits for an answer."))
        #expect(try renderer.render(figures, as: .html).contains("Nobody waits for an answer."))
        #expect(try renderer.render(figures, as: .csv).split(separator: "\r\n").count == 1)
    }

    @Test func theBuiltInPageIsTheOneInTheTemplatesFolder() throws {
        let file = Fixtures.folder.deletingLastPathComponent()
            .appendingPathComponent("config/templates/report.html.mustache")
        #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == ReportPage.template)
    }

    @Test func aWrongTemplateIsRefusedWithItsLine() {
        #expect { try ReportRenderer(templates: .init(html: "<p>\n{{#waiting}}")) } throws: {
            "\($0)".hasPrefix("line 2: ")
        }
    }
}

@Suite struct ReportAsJSON {
    /// The paths of a JSON value, `[]` for the elements of a list; flags are keyed by name and end a path.
    private func paths(_ value: Any, under path: String = "") -> Set<String> {
        switch value {
        case let object as [String: Any] where !path.hasSuffix("flags"):
            return object.reduce(into: []) { found, entry in
                found.formUnion(paths(entry.value, under: path.isEmpty ? entry.key : path + "." + entry.key))
            }
        case let list as [Any]:
            return list.reduce(into: []) { $0.formUnion(paths($1, under: path + "[]")) }
        default: return [path]
        }
    }

    @Test func everyFieldIsDocumentedAndEveryDocumentedFieldOccurs() throws {
        let json = try ReportRenderer().render(ExampleWeek.figures(), as: .json)
        let found = paths(try JSONSerialization.jsonObject(with: Data(json.utf8)))
        // An object is documented by its own line and by those of its fields.
        let leaves = ReportSchema.fields.map(\.path).filter { path in
            !ReportSchema.fields.contains { $0.path.hasPrefix(path + ".") }
        }
        #expect(found.subtracting(leaves).sorted() == [])
        #expect(Set(leaves).subtracting(found).sorted() == [])
    }
}

@Suite struct ReportAsCSV {
    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+49 30 1", "'+49 30 1"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'=1"),
        ("\u{200B}=1", "'=1"), ("＝1", "'＝1"), ("a=1", "a=1"), ("", ""), ("Dana", "Dana"),
    ])
    func noCellIsAFormula(_ text: String, _ expected: String) {
        #expect(ReportCSV.harmless(text) == expected)
    }

    @Test func everyRowHasEveryColumn() throws {
        let csv = try ReportRenderer().render(ExampleWeek.figures(), as: .csv)
        let rows = csv.components(separatedBy: "\r\n")
        #expect(rows.last == "")
        for row in rows.dropLast() { #expect(cells(row).count == ReportCSV.columns.count, "\(row)") }
    }

    /// Every figure can be counted again from the rows.
    @Test func theFiguresCanBeCountedFromTheRows() throws {
        let figures = try ExampleWeek.figures()
        let rows = try ReportRenderer().render(figures, as: .csv).components(separatedBy: "\r\n").dropFirst().dropLast()
            .map {
                Dictionary(uniqueKeysWithValues: zip(ReportCSV.columns, cells($0)))
            }
        func count(_ wanted: [String: String]) -> Int {
            rows.count { row in wanted.allSatisfy { row[$0.key] == $0.value } }
        }
        #expect(count(["record": "reply"]) == figures.totals.desk.judged)
        #expect(count(["record": "reply", "state": "sent"]) == figures.totals.desk.sent)
        #expect(count(["record": "reply", "verdict": "hold"]) == figures.totals.desk.held)
        #expect(count(["record": "reply", "canned": "true"]) == figures.totals.desk.canned.count)
        #expect(
            count(["record": "reply", "empathy_needed": "true", "empathy": "genuine"])
                == figures.totals.desk.empathy.count)
        #expect(count(["record": "reply", "next_step": "explicit"]) == figures.totals.desk.nextSteps.count)
        #expect(count(["record": "acknowledgement", "state": "sent"]) == figures.totals.acknowledged)
        #expect(count(["record": "acknowledgement", "state": "declined"]) == figures.totals.notAcknowledged)
        let mails = rows.compactMap { $0["customer_mails"].flatMap(Int.init) }.reduce(0, +)
        #expect(mails == figures.totals.customerMails)
        #expect(rows.count { !($0["waiting_s"] ?? "").isEmpty } == figures.totals.desk.waiting)
        #expect(rows.compactMap { $0["waiting_s"] }.contains("75600"))
    }

    /// The fields of a line by RFC 4180.
    private func cells(_ row: String) -> [String] {
        var (cells, isQuoted) = ([""], false)
        for character in row {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}

@Suite struct LinesAndTables {
    @Test(arguments: [
        ("a\u{1B}[2Jb", "a [2Jb"), ("a\r\n b", "a b"), ("  a  ", "a"), ("a ", "a"), ("a  b", "a b"), ("a b", "a b"),
        (" ", ""), ("a\u{202E}b", "ab"), ("a\u{9B}31mb", "a 31mb"),
        ("a\u{2028}b", "a b"), ("👩‍🔧 Ada", "👩‍🔧 Ada"), ("a\u{7F}", "a"), ("\u{0}", ""), ("é 田中", "é 田中"),
    ])
    func aLineIsPrintable(_ text: String, _ expected: String) { #expect(PrintableLine.of(text) == expected) }

    @Test(arguments: [
        ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("田中さん", 5, "田中…"), ("田中さん", 8, "田中さん"), ("ab cd", 4, "ab…"),
    ])
    func aTextIsCutToColumns(_ text: String, _ width: Int, _ expected: String) {
        #expect(TextWidth.cut(text, to: width) == expected)
    }

    @Test func aTableShrinksItsWidestColumn() {
        let table = TextTable(
            [.init(title: "N", isNumber: true), .init(title: "Text", least: 5)],
            [["1", "a long text that does not fit"], ["22", "田"]])
        #expect(table.lines(width: 16) == ["   N  Text", "  --  ----------", "   1  a long te…", "  22  田"])
    }

    @Test(arguments: [
        (Share(count: 6, of: 8), "6 of 8"), (Share(count: 9, of: 12), "9 of 12 (75 %)"), (Share(), "–"),
    ])
    func aShareOfFewHasNoPercentage(_ share: Share, _ expected: String) {
        #expect(ReportWords.share(share) == expected)
    }

    @Test(arguments: [("NameTheNextStep", "Name the next step"), ("AnswerTheFAQ", "Answer the FAQ"), ("", "")])
    func aRulesIdIsReadAsWords(_ id: String, _ expected: String) { #expect(ReportWords.rule(id) == expected) }
}
