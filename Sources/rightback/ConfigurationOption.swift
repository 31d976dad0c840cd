internal import App
internal import ArgumentParser
internal import Foundation
internal import ReplyAnalysis

/// `--config FILE`, and where a configuration is found without it.
struct ConfigurationOption: ParsableArguments {
    @Option(
        name: .customLong("config"),
        help:
            "The configuration file (default: RIGHTBACK_CONFIG, then rightback.yml here or above, then /etc/rightback)."
    )
    var path: String?

    /// - Throws: `ConfigurationNotFound`, `ConfigurationError`.
    func load() throws -> Configuration {
        try Configuration.load(
            path: find(), environment: ProcessInfo.processInfo.environment, knownRules: JudgeRules.ruleIDs)
    }

    /// The configuration if there is one; nil when none was named and none is found.
    func loadIfPresent() throws -> Configuration? {
        do {
            return try load()
        } catch is ConfigurationNotFound {
            return nil
        }
    }

    private func find() throws -> String {
        try Configuration.find(
            explicit: path, environment: ProcessInfo.processInfo.environment,
            workingDirectory: FileManager.default.currentDirectoryPath)
    }
}

/// A file's bytes; `-` is standard input.
enum InputFile {
    static func read(_ path: String) throws -> [UInt8] {
        if path == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            let isThere = FileManager.default.fileExists(atPath: path)
            throw Complaint("\(path): " + (isThere ? "can't be read; check its permissions" : "no such file"))
        }
    }
}
