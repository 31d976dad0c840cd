internal import Foundation
package import ReplyAnalysis
package import TextTemplates

/// The desk's templates: those that we fill in, and those that agents paste from.
package struct TemplateLibrary: Sendable {
    package let acknowledgement: TextTemplate
    /// Present when the folder holds `acknowledgement.html.mustache`.
    package let acknowledgementHTML: TextTemplate?
    package let heldNote: TextTemplate
    package let replySources: InMemoryReuseSources

    /// - Parameters:
    ///   - folder: whose files stand in for the built-in templates.
    ///   - replyTemplates: whose `*.txt` files agents paste from.
    /// - Throws: `TemplateLibraryError` that names the file.
    package init(folder: String?, replyTemplates: String?) throws {
        acknowledgement =
            try Self.template("acknowledgement.mustache", in: folder, kind: .text)
            ?? Self.builtIn(BuiltInTemplates.acknowledgement, name: "acknowledgement.mustache")
        acknowledgementHTML = try Self.template("acknowledgement.html.mustache", in: folder, kind: .html)
        heldNote =
            try Self.template("held-note.mustache", in: folder, kind: .text)
            ?? Self.builtIn(BuiltInTemplates.heldNote, name: "held-note.mustache")
        replySources = try replyTemplates.map(Self.replySources(in:)) ?? InMemoryReuseSources()
    }

    private static func builtIn(_ source: String, name: String) throws -> TextTemplate {
        try checked(source, file: "built-in \(name)", kind: .text)
    }

    private static func template(_ name: String, in folder: String?, kind: TextTemplate.Kind) throws -> TextTemplate? {
        guard let folder else { return nil }
        let file = URL(fileURLWithPath: folder).appendingPathComponent(name)
        guard FileManager.default.fileExists(atPath: folder) else {
            throw TemplateLibraryError(
                file: folder, detail: "no such folder", remedy: "make it, or take templates out of the configuration")
        }
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        return try checked(read(file), file: file.path, kind: kind)
    }

    private static func checked(_ source: String, file: String, kind: TextTemplate.Kind) throws -> TextTemplate {
        do {
            return try TextTemplate(source, kind: kind)
        } catch let error as TextTemplateError {
            throw TemplateLibraryError(file: file, detail: error.description, remedy: nil)
        }
    }

    /// Texts that agents paste from: the `*.txt` files of a folder, in order of name.
    package static func replySources(in folder: String) throws -> InMemoryReuseSources {
        let url = URL(fileURLWithPath: folder)
        let files: [URL]
        do {
            files = try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
        } catch {
            throw TemplateLibraryError(
                file: folder, detail: "can't be read", remedy: "check the folder that replyTemplates names")
        }
        var sources = InMemoryReuseSources()
        for file in files.filter({ $0.pathExtension == "txt" }).sorted(by: { $0.path < $1.path }) {
            sources.add(
                ReuseSource(
                    kind: .template, name: file.deletingPathExtension().lastPathComponent, text: try read(file)))
        }
        return sources
    }

    private static func read(_ file: URL) throws -> String {
        do {
            return String(decoding: try Data(contentsOf: file), as: UTF8.self)
        } catch {
            throw TemplateLibraryError(file: file.path, detail: "can't be read", remedy: "check its permissions")
        }
    }
}

package struct TemplateLibraryError: Error, Sendable, Equatable, CustomStringConvertible {
    package var file: String
    package var detail: String
    package var remedy: String?
    package var description: String { "\(file): \(detail)" + (remedy.map { "; \($0)" } ?? "") }
}
