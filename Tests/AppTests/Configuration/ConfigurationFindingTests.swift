import App
import Foundation
import Testing

/// Where the configuration is looked for, and in what order.
@Suite struct ConfigurationFindingTests {
    /// A folder with `desk/deep` in it, and files as named.
    private func tree(_ files: [String]) throws -> String {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").standardizedFileURL.path
        try FileManager.default.createDirectory(atPath: root + "/desk/deep", withIntermediateDirectories: true)
        for file in files { try Data().write(to: URL(fileURLWithPath: root + "/" + file)) }
        return root
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var rule: String
        var files: [String] = []
        var explicit: String?
        var variable: String?
        var found: String
        var testDescription: String { rule }
    }

    @Test(arguments: [
        Case(
            rule: "the named one wins", files: ["desk/deep/rightback.yml"], explicit: "my.yml", variable: "/e.yml",
            found: "desk/deep/my.yml"),
        Case(
            rule: "then the environment's", files: ["desk/deep/rightback.yml"], variable: "../e.yml",
            found: "desk/e.yml"),
        Case(
            rule: "an empty variable names none", files: ["desk/deep/rightback.yml"], variable: "",
            found: "desk/deep/rightback.yml"),
        Case(
            rule: "then the working directory's",
            files: ["desk/deep/rightback.yml", "desk/rightback.yml", "system.yml"],
            found: "desk/deep/rightback.yml"),
        Case(
            rule: "then the nearest above", files: ["desk/rightback.yml", "rightback.yml", "system.yml"],
            found: "desk/rightback.yml"),
        Case(rule: "then the system's", files: ["system.yml"], found: "system.yml"),
    ])
    func theSearchOrderHolds(_ test: Case) throws {
        let root = try tree(test.files)
        defer { try? FileManager.default.removeItem(atPath: root) }
        let found = try Configuration.find(
            explicit: test.explicit, environment: test.variable.map { ["RIGHTBACK_CONFIG": $0] } ?? [:],
            workingDirectory: root + "/desk/deep", systemFile: root + "/system.yml")
        #expect(found == root + "/" + test.found)
    }

    @Test func whenThereIsNoneTheErrorSaysWhereItLooked() throws {
        let root = try tree([])
        defer { try? FileManager.default.removeItem(atPath: root) }
        let error = #expect(throws: ConfigurationNotFound.self) {
            try Configuration.find(
                explicit: nil, environment: [:], workingDirectory: root + "/desk", systemFile: root + "/system.yml")
        }
        let told = try #require(error).description
        #expect(told.hasPrefix("no configuration: looked for rightback.yml in \(root)/desk and the folders above it"))
        #expect(told.contains("\(root)/system.yml; run \"rightback init\""))
    }
}
