internal import Mustache

/// A Mustache template, checked when it is read, and rendered from plain values.
///
/// Text templates are rendered without HTML escaping, HTML templates with it. Values are never read as templates.
/// `https://mustache.github.io/mustache.5.html` is the language; partials are not available.
package struct TextTemplate: Sendable {
    package enum Kind: Sendable { case text, html }

    private let template: MustacheTemplate

    /// - Throws: `TextTemplateError` that names the line and what is wrong.
    package init(_ source: String, kind: Kind) throws {
        // On a line of its own the directive leaves no trace in what is rendered, and the first line stays a first line.
        let directive = kind == .text ? "{{% CONTENT_TYPE:TEXT}}\n" : "{{% CONTENT_TYPE:HTML}}\n"
        do {
            template = try MustacheTemplate(string: directive + source)
        } catch let error as MustacheTemplate.ParserError {
            throw TextTemplateError(error, linesBefore: 1)
        } catch {
            throw TextTemplateError(line: 1, problem: "\(error)")
        }
    }

    /// Values are `String`, `Int`, `Double`, `Bool`, arrays and `[String: any Sendable]` of these.
    ///
    /// A name that is absent renders as nothing; an empty string counts as absent, so that `{{#name}}…{{/name}}` can
    /// ask whether there is one.
    package func render(_ values: [String: any Sendable]) -> String {
        template.render(Self.withoutEmptyStrings(values))
    }

    private static func withoutEmptyStrings(_ values: [String: any Sendable]) -> [String: any Sendable] {
        values.compactMapValues { value in
            switch value {
            case let text as String: text.isEmpty ? nil : text
            case let list as [any Sendable]: list.map(withoutEmptyStringsInside)
            default: withoutEmptyStringsInside(value)
            }
        }
    }

    private static func withoutEmptyStringsInside(_ value: any Sendable) -> any Sendable {
        (value as? [String: any Sendable]).map(withoutEmptyStrings) ?? value
    }
}
