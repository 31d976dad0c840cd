internal import App
internal import Foundation
internal import ReplyAnalysis

/// `lint --format sarif`: the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), as editors read it.
enum LintSARIF {
    private struct Log: Encodable {
        let version = "2.1.0"
        let schema = "https://json.schemastore.org/sarif-2.1.0.json"
        let runs: [Run]

        enum CodingKeys: String, CodingKey {
            case version, runs
            case schema = "$schema"
        }
    }

    private struct Run: Encodable {
        let tool: Tool
        let columnKind = "unicodeCodePoints"
        let results: [Result]
    }

    private struct Tool: Encodable { let driver: Driver }

    private struct Driver: Encodable {
        let name = "rightback"
        let rules: [Rule]
    }

    private struct Rule: Encodable, Hashable { let id: String }

    private struct Result: Encodable {
        let ruleId: String
        let level: String
        let message: Text
        let locations: [Location]
    }

    private struct Text: Encodable { let text: String }
    private struct Location: Encodable { let physicalLocation: PhysicalLocation }

    private struct PhysicalLocation: Encodable {
        let artifactLocation: Artifact
        let region: Region
    }

    private struct Artifact: Encodable { let uri: String }

    private struct Region: Encodable {
        let startLine, startColumn, endLine, endColumn: Int
    }

    static func document(_ lintResults: [LintResult]) throws -> String {
        let results = lintResults.flatMap { result in
            let positions = TextPositions(result.outcome.body)
            return result.outcome.judgement.findings.map { finding in
                let start = positions.position(ofScalar: finding.start)
                let end = positions.position(ofScalar: max(finding.start, finding.end))
                return Result(
                    ruleId: finding.rule, level: level(finding.severity),
                    message: Text(text: finding.fix.isEmpty ? finding.message : "\(finding.message) \(finding.fix)"),
                    locations: [
                        Location(
                            physicalLocation: PhysicalLocation(
                                artifactLocation: Artifact(uri: result.file),
                                region: Region(
                                    startLine: start.line, startColumn: start.column, endLine: end.line,
                                    endColumn: end.column)))
                    ])
            }
        }
        let rules = Set(results.map { Rule(id: $0.ruleId) }).sorted { $0.id < $1.id }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        let log = Log(runs: [Run(tool: Tool(driver: Driver(rules: rules)), results: results)])
        return String(decoding: try encoder.encode(log), as: UTF8.self)
    }

    private static func level(_ severity: Finding.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .suggestion: "note"
        }
    }
}
