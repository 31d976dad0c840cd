internal import Mustache

/// Where a template is wrong and what was expected there: `line 3: a section is closed that is not open: {{/nmae}}`.
package struct TextTemplateError: Error, Equatable, CustomStringConvertible {
    /// Counted from 1.
    package let line: Int
    package let problem: String

    package var description: String { "line \(line): \(problem)" }

    init(line: Int, problem: String) {
        self.line = line
        self.problem = problem
    }

    init(_ error: MustacheTemplate.ParserError, linesBefore: Int) {
        let found = error.context.line.filter { $0 != "\r" && $0 != "\r\n" }
        let shown = found.count > 60 ? found.prefix(60) + "…" : found[...]
        let expected = Self.expectation(of: error.error)
        self.init(
            line: max(1, error.context.lineNumber - linesBefore),
            problem: found.isEmpty ? expected : "\(expected): \(shown)")
    }

    private static func expectation(of error: any Error) -> String {
        // Every other error of the parser is that it came to the end while it read a tag.
        guard let error = error as? MustacheTemplate.Error else { return "expected }} at the end of a tag" }
        return switch error {
        case .sectionCloseNameIncorrect: "this closing tag does not match the section that is open"
        case .unfinishedName: "expected a name and }} in a tag"
        case .expectedSectionEnd: "expected {{/name}} for a section that was opened"
        case .invalidSetDelimiter: "expected new delimiters as in {{=<% %>=}}"
        case .transformAppliedToInheritanceSection, .illegalTokenInsideInheritSection, .textInsideInheritSection:
            "template inheritance ({{<…}} and {{$…}}) is wrong here"
        case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "expected no {{%…}} directive"
        }
    }
}
