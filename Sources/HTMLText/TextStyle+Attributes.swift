extension TextStyle {
    /// Takes on what an element sets: its own meaning, its presentational attributes, its inline style.
    mutating func apply(_ name: String, _ attributes: [String: String], _ inline: InlineStyle) {
        switch name {
        case "b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th": isBold = true
        case "i", "em", "cite", "address": isItalic = true
        case "font":
            if let face = attributes["face"] { family = InlineStyle.family(face.lowercased()[...]) ?? family }
            if let value = attributes["color"] { colour = InlineStyle.colour(value.lowercased()[...]) ?? colour }
            if let value = attributes["size"], let points = Self.fontSizes[value] { size = points }
        default: break
        }
        if let value = inline.value("font-family") { family = InlineStyle.family(value) ?? family }
        if let value = inline.value("font-size") { size = InlineStyle.points(value, inherited: size) ?? size }
        if let value = inline.value("color") { colour = InlineStyle.colour(value) ?? colour }
        if let value = inline.value("font-weight") { isBold = value == "bold" || (Int(value) ?? 400) >= 600 }
        if let value = inline.value("font-style") { isItalic = value == "italic" || value == "oblique" }
    }

    /// `<font size>` to points, as browsers draw them.
    private static let fontSizes: [String: Double] = [
        "1": 7.5, "2": 10, "3": 12, "4": 13.5, "5": 18, "6": 24, "7": 36, "-1": 10, "+1": 13.5, "-2": 7.5, "+2": 18,
    ]
}
