/// What a `style` attribute or a rule of a style sheet says, as far as reading mail needs it; nil where it says nothing.
struct StyleDeclarations: Sendable {
    enum Display: Sendable { case nothing, inline, block }

    var family: String?
    /// As written: its meaning may depend on the size around it.
    var size: Substring?
    var colour: String?
    var background: String?
    var isBold: Bool?
    var isItalic: Bool?
    var display: Display?
    var isInvisible: Bool?
    var isPreformatted: Bool?
    /// Takes no room, and shows nothing of what does not fit.
    var hasNoRoom = false
    var hidesOverflow = false
    /// In points.
    var marginAbove: Double?
    var marginBelow: Double?
    var listType: ListNumbering.Kind?
    /// Outlook's own lists, made of paragraphs: their level, and the element that holds an item's mark.
    var outlookListLevel: Int?
    var isOutlookListMark = false
    /// The line that Outlook draws above a quoted message's header fields.
    var isOutlookSeparator: Bool { border.isNone && border.isSeparator || border.isWindowsMail }
    /// The line that Outlook on the web draws above a quoted message.
    var isOutlookRule: Bool { width == "98%" && display == .inline }
    /// An indented paragraph: no line beside it, and room on the left only.
    var isIndent: Bool { border.isNone && !border.hasLeft && !border.hasColour && border.isIndented }

    private var width: Substring?
    private var border = Border()

    private struct Border: Sendable {
        var isNone = false
        var hasLeft = false
        var hasColour = false
        var isSeparator = false
        var isWindowsMail = false
        var isIndented = false
    }

    init() {}

    /// Reads declarations as CSS writes them; the last value of a property counts.
    init(_ source: some StringProtocol) {
        for declaration in source.prefix(4_000).lowercased().split(separator: ";") {
            guard let colon = declaration.firstIndex(of: ":") else { continue }
            var value = declaration[declaration.index(after: colon)...].trimmed
            if let mark = value.firstIndex(of: "!") { value = value[..<mark].trimmed }
            if !value.isEmpty { set(declaration[..<colon].trimmed, value) }
        }
    }

    /// True for text that a reader never sees, whatever stands around it.
    var hides: Bool {
        if display == .nothing || isInvisible == true || hasNoRoom && hidesOverflow { return true }
        guard let colour else { return false }
        return colour == "transparent" || colour == background && colour.first == "#"
    }

    /// Takes on what a stronger rule says.
    mutating func apply(_ other: StyleDeclarations) {
        family = other.family ?? family
        size = other.size ?? size
        colour = other.colour ?? colour
        background = other.background ?? background
        isBold = other.isBold ?? isBold
        isItalic = other.isItalic ?? isItalic
        display = other.display ?? display
        isInvisible = other.isInvisible ?? isInvisible
        isPreformatted = other.isPreformatted ?? isPreformatted
        hasNoRoom = hasNoRoom || other.hasNoRoom
        hidesOverflow = hidesOverflow || other.hidesOverflow
        marginAbove = other.marginAbove ?? marginAbove
        marginBelow = other.marginBelow ?? marginBelow
        listType = other.listType ?? listType
        outlookListLevel = other.outlookListLevel ?? outlookListLevel
        isOutlookListMark = isOutlookListMark || other.isOutlookListMark
        width = other.width ?? width
        // Lines that part quotes are looked for in `style` attributes only.
        border = other.border
    }

    // MARK: Properties

    private mutating func set(_ name: Substring, _ value: Substring) {
        switch name {
        case "font-family": family = StyleValues.family(value) ?? family
        case "font-size": size = value
        case "font": setFont(value)
        case "color": colour = StyleValues.colour(value) ?? colour
        case "background-color", "background": background = StyleValues.colour(value) ?? background
        case "font-weight": isBold = value.hasPrefix("bold") || (Int(value) ?? 400) >= 600
        case "font-style": isItalic = value == "italic" || value == "oblique"
        case "display": display = value == "none" ? .nothing : value.hasPrefix("inline") ? .inline : .block
        case "visibility": isInvisible = value == "hidden" || value == "collapse"
        case "opacity": isInvisible = Double(value) == 0
        case "white-space": isPreformatted = value.hasPrefix("pre")
        case "max-height", "height", "max-width", "width":
            if name == "width" { width = value }
            if StyleValues.isZero(value) { hasNoRoom = true }
        case "overflow": hidesOverflow = value == "hidden"
        case "margin":
            let sides = value.split(separator: " ")
            marginAbove = sides.first.flatMap { StyleValues.points($0, inherited: nil) }
            marginBelow = sides.count > 2 ? StyleValues.points(sides[2], inherited: nil) : marginAbove
            border.isIndented = value.first == "0"
        case "margin-top": marginAbove = StyleValues.points(value, inherited: nil)
        case "margin-bottom": marginBelow = StyleValues.points(value, inherited: nil)
        case "list-style", "list-style-type": listType = ListNumbering.Kind(css: value) ?? listType
        case "mso-list":
            isOutlookListMark = value == "ignore"
            if let level = value.split(separator: " ").first(where: { $0.hasPrefix("level") }) {
                outlookListLevel = Int(level.dropFirst(5)).map { min(max($0, 1), 9) }
            }
        default: if name.hasPrefix("border") { setBorder(name, value) }
        }
    }

    private mutating func setBorder(_ name: Substring, _ value: Substring) {
        switch name {
        case "border": border.isNone = value == "none" || value.hasPrefix("none ") || StyleValues.isZero(value)
        case "border-left": border.hasLeft = true
        case "border-color": border.hasColour = true
        case "border-top":
            border.isSeparator = value.hasPrefix("solid #e1e1e1") || value.hasPrefix("solid #b5c4df")
        case "border-top-color":
            border.isWindowsMail = StyleValues.colour(value) == "#e5e5e5"
        default: break
        }
    }

    /// `italic bold 11pt/1.2 Calibri, sans-serif`: what stands before the size may come in any order.
    private mutating func setFont(_ value: Substring) {
        isBold = false
        isItalic = false
        var rest = value
        while !rest.isEmpty {
            let word = rest.prefix { $0 != " " }
            rest = rest[word.endIndex...].trimmed
            let length = word.prefix { $0 != "/" }
            if word == "italic" || word == "oblique" {
                isItalic = true
            } else if word == "bold" || (Int(word) ?? 0) >= 600 {
                isBold = true
            } else if Int(word) == nil, StyleValues.points(length, inherited: nil) != nil {
                size = length
                family = StyleValues.family(rest) ?? family
                return
            }
        }
    }
}
