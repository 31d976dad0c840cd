package import Foundation

/// Mail that lies beside the project and is no part of it: `../shared/corpora`.
package enum Corpora {
    package static let folder = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared/corpora")

    /// Whether a folder of it is there; tests that need it are enabled by this.
    package static func has(_ subfolder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(subfolder).path)
    }

    /// The files of a folder with that extension, in order of name.
    /// - Throws: when there is none: an empty corpus must fail its suite, not pass it.
    package static func files(in subfolder: String, extension ext: String) throws -> [URL] {
        let url = folder.appendingPathComponent(subfolder)
        let all = try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
        let found = all.filter { $0.pathExtension == ext }.sorted { $0.path < $1.path }
        guard !found.isEmpty else { throw Fixtures.EmptyCorpus(folder: url.path) }
        return found
    }
}
