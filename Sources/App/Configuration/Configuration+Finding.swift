internal import Foundation

extension Configuration {
    /// The path of the configuration to use: the one that is named, else that of `RIGHTBACK_CONFIG`, else the nearest
    /// `rightback.yml` in the working directory or above it, else the system's.
    ///
    /// A file that is named is not looked for; that it is missing shows when it is read.
    /// - Throws: `ConfigurationNotFound` when no file is named and none is there.
    package static func find(
        explicit: String?, environment: [String: String], workingDirectory: String,
        systemFile: String = "/etc/rightback/rightback.yml"
    ) throws -> String {
        let base = URL(fileURLWithPath: workingDirectory, isDirectory: true)
        let named = [explicit, environment["RIGHTBACK_CONFIG"]].compactMap { $0 }.first { !$0.isEmpty }
        if let named { return URL(fileURLWithPath: named, relativeTo: base).standardizedFileURL.path }
        var folder = base.standardizedFileURL.path
        while true {
            let file = (folder as NSString).appendingPathComponent("rightback.yml")
            if FileManager.default.fileExists(atPath: file) { return file }
            guard folder != "/", !folder.isEmpty else { break }
            folder = (folder as NSString).deletingLastPathComponent
        }
        if FileManager.default.fileExists(atPath: systemFile) { return systemFile }
        throw ConfigurationNotFound(workingDirectory: base.standardizedFileURL.path, systemFile: systemFile)
    }
}

/// No configuration is named and none is in the usual places.
package struct ConfigurationNotFound: Error, Sendable, Equatable, CustomStringConvertible {
    package var workingDirectory: String
    package var systemFile: String

    package var description: String {
        "no configuration: looked for rightback.yml in \(workingDirectory) and the folders above it, "
            + "and for \(systemFile); run \"rightback init\" to write one, or name one with --config or RIGHTBACK_CONFIG"
    }
}
