extension TextStyle {
    /// Takes on what an element sets by its own meaning and its presentational attributes.
    mutating func apply(_ name: String, _ attributes: ElementAttributes) {
        switch name {
        case "b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th": isBold = true
        case "i", "em", "cite", "address": isItalic = true
        case "font":
            if let face = attributes.string("face") { family = StyleValues.family(face.lowercased()[...]) ?? family }
            if let value = attributes.string("color") { colour = StyleValues.colour(value.lowercased()[...]) ?? colour }
            if let value = attributes.string("size"), let points = Self.fontSizes[value] { size = points }
        case "body":
            if let value = attributes.string("text") { colour = StyleValues.colour(value.lowercased()[...]) ?? colour }
        case "small": size = (size ?? 12) / 1.2
        case "big": size = (size ?? 12) * 1.2
        default: break
        }
    }

    /// Takes on what style sheet and `style` attribute set.
    mutating func apply(_ declarations: StyleDeclarations) {
        if let value = declarations.family { family = value }
        if let value = declarations.size { size = StyleValues.points(value, inherited: size) ?? size }
        if let value = declarations.colour { colour = value }
        if let value = declarations.isBold { isBold = value }
        if let value = declarations.isItalic { isItalic = value }
    }

    /// Too small to be seen, as senders write what only machines shall read.
    var isTooSmall: Bool { size.map { $0 <= 0.75 } ?? false }

    /// `<font size>` to points, as browsers draw them.
    private static let fontSizes: [String: Double] = [
        "1": 7.5, "2": 10, "3": 12, "4": 13.5, "5": 18, "6": 24, "7": 36, "-1": 10, "+1": 13.5, "-2": 7.5, "+2": 18,
    ]
}
