import App
import Foundation
import Testing

@Suite struct InitialisationTests {
    private func emptyFolder() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").standardizedFileURL.path
    }

    private let files = [
        InitialFile(path: "rightback.yml", text: "desk:\n"),
        InitialFile(path: "templates/a.mustache", text: "Hello {{name}}"),
    ]

    @Test func foldersAndFilesAreMade() throws {
        let folder = emptyFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let steps = try Initialisation(files: files).run(in: folder)
        #expect(steps == [.wrote(folder + "/rightback.yml"), .wrote(folder + "/templates/a.mustache")])
        #expect(try String(contentsOfFile: folder + "/templates/a.mustache", encoding: .utf8) == "Hello {{name}}")
    }

    @Test func whatIsThereIsKeptAndTheRestWritten() throws {
        let folder = emptyFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/rightback.yml"))
        let steps = try Initialisation(files: files).run(in: folder)
        #expect(steps == [.kept(folder + "/rightback.yml"), .wrote(folder + "/templates/a.mustache")])
        #expect(try String(contentsOfFile: folder + "/rightback.yml", encoding: .utf8) == "mine")
    }

    @Test func aFolderThatCannotBeMadeIsNamedWithAReason() throws {
        let file = emptyFolder()
        defer { try? FileManager.default.removeItem(atPath: file) }
        try Data().write(to: URL(fileURLWithPath: file))
        let error = #expect(throws: InitialisationFailure.self) { try Initialisation(files: files).run(in: file) }
        #expect(try #require(error).path == file + "/rightback.yml")
        #expect(try #require(error).description.contains("cannot be written ("))
    }
}
