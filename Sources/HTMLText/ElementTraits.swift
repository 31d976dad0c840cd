/// What an element means for the flow of text.
struct ElementTraits {
    /// Starts and ends a block.
    var isBlock = false
    /// Stands apart from its neighbours by an empty line.
    var isSetApart = false
    /// Neither shown nor read aloud.
    var isSkipped = false

    static func of(_ name: String) -> ElementTraits {
        switch name {
        case "script", "style", "title", "template", "object", "applet", "select", "noframes", "svg", "math", "audio",
            "video", "canvas", "iframe", "map", "textarea", "xml", "datalist", "o:officedocumentsettings",
            "w:worddocument":
            ElementTraits(isSkipped: true)
        case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "table", "hr":
            ElementTraits(isBlock: true, isSetApart: true)
        case "div", "li", "tr", "td", "th", "dt", "dd", "body", "center", "address", "article", "section", "header",
            "footer",
            "main", "nav", "aside", "figure", "figcaption", "fieldset", "form", "caption", "thead", "tbody", "tfoot",
            "menu", "dir", "html", "details", "summary", "legend":
            ElementTraits(isBlock: true)
        default:
            ElementTraits()
        }
    }
}
