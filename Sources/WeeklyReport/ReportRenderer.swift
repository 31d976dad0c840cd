internal import TextTemplates

/// Renders a week's figures in the report's forms.
package struct ReportRenderer: Sendable {
    /// What the report can be written as; the names are those of the command line.
    package enum Form: String, Sendable, CaseIterable {
        case text, html, json, csv
    }

    /// Mustache sources that replace the built-in ones.
    package struct Templates: Sendable {
        /// An HTML page; its values are listed at its top.
        package var html: String
        package init(html: String = ReportPage.template) { self.html = html }
    }

    private let page: TextTemplate

    /// - Throws: an error that names the template's line and what is wrong there.
    package init(templates: Templates = Templates()) throws {
        page = try TextTemplate(templates.html, kind: .html)
    }

    /// The report in that form, ending with a line end.
    /// - Throws: only when a figure is not a finite number, which no figure of ours is.
    package func render(_ figures: WeekFigures, as form: Form) throws -> String {
        switch form {
        case .text: ReportText(figures).render()
        case .html: page.render(ReportPage(figures).values)
        case .json: try ReportJSON(figures).render()
        case .csv: ReportCSV(figures).render()
        }
    }
}
