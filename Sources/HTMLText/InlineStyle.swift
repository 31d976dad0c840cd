/// The declarations of a `style` attribute that reading mail needs.
struct InlineStyle {
    private(set) var values: [(name: Substring, value: Substring)] = []

    init(_ source: String) {
        for declaration in source.prefix(4_000).lowercased().split(separator: ";") {
            guard let colon = declaration.firstIndex(of: ":") else { continue }
            let name = declaration[..<colon].trimmed
            let value = declaration[declaration.index(after: colon)...].trimmed
            if !name.isEmpty { values.append((name, value)) }
        }
    }

    /// The last value given for a property, without `!important`.
    func value(_ name: String) -> Substring? {
        guard let value = values.last(where: { $0.name == name })?.value else { return nil }
        guard let mark = value.firstIndex(of: "!") else { return value }
        return value[..<mark].trimmed
    }

    /// True for text that a reader never sees.
    var hides: Bool {
        if value("display") == "none" || value("visibility") == "hidden" || value("mso-hide") == "all" { return true }
        if let opacity = value("opacity"), Double(opacity) == 0 { return true }
        for name in ["font-size", "max-height", "max-width"] {
            guard let length = value(name) else { continue }
            // `line-height:0` and `width:0` are common on visible wrappers; these three are not.
            if length.first == "0", length.allSatisfy({ "0.ptxem%".contains($0) }) { return true }
        }
        return false
    }

    /// True for the line that Outlook draws above a quoted message's header fields.
    var isOutlookSeparator: Bool {
        guard let top = value("border-top"), value("border") == "none" else { return false }
        return top.hasPrefix("solid #e1e1e1") || top.hasPrefix("solid #b5c4df") || top.hasPrefix("solid #b5c4df")
    }

    /// A length in points, for `font-size`.
    static func points(_ value: Substring, inherited: Double?) -> Double? {
        let number = value.prefix { $0.isNumber || $0 == "." }
        let unit = value[number.endIndex...].trimmed
        if let amount = Double(number) {
            switch unit {
            case "pt": return amount
            case "px", "": return amount * 0.75
            case "em", "rem": return amount * (inherited ?? 12)
            case "%": return amount / 100 * (inherited ?? 12)
            default: return nil
            }
        }
        switch value {
        case "xx-small": return 7
        case "x-small": return 7.5
        case "small": return 10
        case "medium": return 12
        case "large": return 13.5
        case "x-large": return 18
        case "xx-large": return 24
        case "smaller": return (inherited ?? 12) / 1.2
        case "larger": return (inherited ?? 12) * 1.2
        default: return nil
        }
    }

    /// A colour as `#rrggbb`, or its name.
    static func colour(_ value: Substring) -> String? {
        let value = value.trimmed
        if value.hasPrefix("#") {
            let digits = value.dropFirst()
            guard digits.allSatisfy(\.isHexDigit) else { return nil }
            if digits.count == 3 { return "#" + digits.map { "\($0)\($0)" }.joined() }
            return digits.count == 6 ? String(value) : nil
        }
        if value.hasPrefix("rgb") {
            let parts = value.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }.split { $0 == "," || $0 == " " }
            let numbers = parts.prefix(3).compactMap { UInt8($0) }
            guard numbers.count == 3 else { return nil }
            return "#" + numbers.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        switch value {
        case "", "inherit", "initial", "auto", "windowtext", "currentcolor": return nil
        case "black": return "#000000"
        case "white": return "#ffffff"
        default: return String(value)
        }
    }

    /// The first family of a `font-family` or `face` value.
    static func family(_ value: Substring) -> String? {
        guard let first = value.split(separator: ",").first?.trimmed else { return nil }
        let bare = first.drop { $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" && $0 != "'" }
        return bare.isEmpty || bare == "inherit" ? nil : bare.lowercased()
    }
}

extension Substring {
    /// Without white space at both ends.
    var trimmed: Substring {
        var part = drop { $0.isWhitespace }
        while let last = part.last, last.isWhitespace { part.removeLast() }
        return part
    }
}
