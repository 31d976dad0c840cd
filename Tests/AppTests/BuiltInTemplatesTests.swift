import App
import Foundation
import TestSupport
import Testing
import TextTemplates

@Suite("Built-in templates") struct BuiltInTemplatesTests {
    @Test(
        "are the files of config/templates", arguments: InitialFile.builtIn.filter { $0.path.hasPrefix("templates/") })
    func areTheShippedFiles(file: InitialFile) throws {
        let shipped = Fixtures.folder.deletingLastPathComponent().appendingPathComponent("config/\(file.path)")
        #expect(try String(contentsOf: shipped, encoding: .utf8) == file.text)
    }

    @Test("render without any value and name what they are given")
    func render() throws {
        let library = try TemplateLibrary(folder: nil, replyTemplates: nil)
        let text = library.acknowledgement.render([
            "reference": "RB-7K2M9Q", "contact": "Priya <b>", "desk": "Fernhill", "deadline": "Tuesday",
        ])
        #expect(text.contains("RB-7K2M9Q") && text.contains("Tuesday") && text.contains("Priya <b>"))
        #expect(!library.acknowledgement.render([:]).contains("{{"))
    }
}
