internal import Mustache

/// A Mustache template, checked when it is read, and rendered from plain values.
///
/// Text templates are rendered without HTML escaping, HTML templates with it.
package struct TextTemplate: Sendable {
    package enum Kind: Sendable { case text, html }

    private let template: MustacheTemplate

    /// - Throws: `TextTemplateError` that names the line and what is wrong.
    package init(_ source: String, kind: Kind) throws {
        let content = kind == .text ? "{{% CONTENT_TYPE:TEXT}}" + source : source
        do {
            template = try MustacheTemplate(string: content)
        } catch {
            throw TextTemplateError(description: "\(error)")
        }
    }

    /// Values are `String`, `Int`, `Double`, `Bool`, arrays and `[String: Any]` of these. A name that is absent renders as nothing.
    package func render(_ values: [String: any Sendable]) -> String {
        template.render(values)
    }
}

package struct TextTemplateError: Error, CustomStringConvertible {
    package let description: String
}
