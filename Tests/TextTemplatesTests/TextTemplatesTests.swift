import Testing
import TextTemplates

@Suite struct TemplatesRender {
    static let dangerous = #"<b>"O'Neil" & {{x}}</b>"#

    @Test func textAsItIsAndHTMLEscaped() throws {
        let values: [String: any Sendable] = ["name": Self.dangerous, "x": "never"]
        #expect(try TextTemplate("Hi {{name}}", kind: .text).render(values) == "Hi " + Self.dangerous)
        #expect(
            try TextTemplate("Hi {{name}}", kind: .html).render(values)
                == "Hi &lt;b&gt;&quot;O&#39;Neil&quot; &amp; {{x}}&lt;/b&gt;")
    }

    @Test(arguments: [TextTemplate.Kind.text, .html])
    func valuesOfEveryShape(_ kind: TextTemplate.Kind) throws {
        let source = """
            {{desk.name}}: {{count}}, {{share}}{{#late}}, late{{/late}}
            {{#agents}}
            - {{name}}{{#flags}} [{{.}}]{{/flags}} of {{desk.name}}
            {{/agents}}
            {{^agents}}
            nobody
            {{/agents}}
            """
        let agents: [[String: any Sendable]] = [
            ["name": "Priya", "flags": ["canned", "vague"]], ["name": "Tom", "flags": [String]()],
        ]
        let values: [String: any Sendable] = [
            "desk": ["name": "Fernhill"], "count": 3, "share": 0.5, "late": true, "agents": agents,
        ]
        #expect(
            try TextTemplate(source, kind: kind).render(values)
                == "Fernhill: 3, 0.5, late\n- Priya [canned] [vague] of Fernhill\n- Tom of Fernhill\n")
        #expect(try TextTemplate(source, kind: kind).render([:]) == ": , \nnobody\n")
    }

    @Test(arguments: [
        ("{{! what this is for }}\nHello", "Hello"), ("\nHello\n", "\nHello\n"), ("", ""),
        ("Hello\r\nyou", "Hello\r\nyou"),
    ])
    func theFirstLineLikeAnyOther(_ source: String, _ expected: String) throws {
        #expect(try TextTemplate(source, kind: .text).render([:]) == expected)
        #expect(try TextTemplate(source, kind: .html).render([:]) == expected)
    }

    @Test func anEmptyStringAsAbsent() throws {
        let template = try TextTemplate("{{#a.name}}Dear {{a.name}}{{/a.name}}{{^a.name}}Hello{{/a.name}}", kind: .text)
        #expect(template.render(["a": ["name": ""]]) == "Hello")
        #expect(template.render(["a": ["name": "Dana"]]) == "Dear Dana")
    }
}

@Suite struct TemplatesAreRefused {
    @Test(arguments: [
        ("Hello\n{{#name}}x", 2, "expected {{/name}} for a section that was opened: {{#name}}x"),
        ("a\nb\n{{name", 3, "expected }} at the end of a tag: {{name"),
        ("{{na me}}", 1, "expected a name and }} in a tag: {{na me}}"),
        ("{{#a}}\n{{/b}}", 2, "this closing tag does not match the section that is open: {{/b}}"),
        ("{{%NO}}", 1, "expected no {{%…}} directive: {{%NO}}"),
        ("x {{= =}}", 1, "expected new delimiters as in {{=<% %>=}}: x {{= =}}"),
    ])
    func withTheLineAndWhatWasExpected(_ source: String, _ line: Int, _ problem: String) {
        for kind in [TextTemplate.Kind.text, .html] {
            #expect { try TextTemplate(source, kind: kind) } throws: { error in
                let error = error as? TextTemplateError
                return error?.line == line && error?.problem == problem
            }
        }
    }

    @Test func aLongLineIsCut() {
        let source = "{{/x}}" + String(repeating: "y", count: 500)
        #expect { try TextTemplate(source, kind: .text) } throws: { "\($0)".count < 160 }
    }
}
