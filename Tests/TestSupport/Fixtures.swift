package import Foundation

/// The `fixtures` folder of the project, found from this file's own place.
package enum Fixtures {
    package static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("fixtures")

    /// The files of a sub-folder with that extension, in order of name.
    /// - Throws: when there is none: an empty corpus must fail its suite, not pass it.
    package static func files(in subfolder: String, extension ext: String) throws -> [URL] {
        let url = folder.appendingPathComponent(subfolder)
        let all = try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
        let found = all.filter { $0.pathExtension == ext }.sorted { $0.path < $1.path }
        guard !found.isEmpty else { throw EmptyCorpus(folder: url.path) }
        return found
    }

    package struct EmptyCorpus: Error { package let folder: String }
}
