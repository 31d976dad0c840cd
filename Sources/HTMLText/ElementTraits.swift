/// What an element means for the flow of text.
struct ElementTraits {
    /// Starts and ends a block.
    var isBlock = false
    /// Stands apart from its neighbours by an empty line.
    var isSetApart = false
    /// Neither shown nor read aloud.
    var isSkipped = false

    static func of(_ name: String) -> ElementTraits { byName[name] ?? ElementTraits() }

    private static let byName: [String: ElementTraits] = {
        let kinds: [(ElementTraits, String)] = [
            (
                ElementTraits(isSkipped: true),
                """
                script style title template object applet select noframes svg math audio video canvas iframe map textarea xml \
                datalist o:officedocumentsettings w:worddocument
                """
            ),
            (
                ElementTraits(isBlock: true, isSetApart: true),
                "p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre table hr"
            ),
            (
                ElementTraits(isBlock: true),
                """
                div li tr td th dt dd body center address article section header footer main nav aside figure figcaption \
                fieldset form caption thead tbody tfoot menu dir html details summary legend
                """
            ),
        ]
        var found: [String: ElementTraits] = [:]
        for (traits, names) in kinds {
            for name in names.split(separator: " ") { found[String(name)] = traits }
        }
        return found
    }()
}
