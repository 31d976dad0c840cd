/// How CSS and presentational attributes write lengths, colours and families. All take lower case.
enum StyleValues {
    /// A length in points, for `font-size`.
    static func points(_ value: Substring, inherited: Double?) -> Double? {
        let number = value.prefix { $0.isNumber || $0 == "." }
        let unit = value[number.endIndex...].trimmed
        if let amount = Double(number) {
            switch unit {
            case "pt": return amount
            case "px", "": return amount * 0.75
            case "em": return amount * (inherited ?? 12)
            case "rem": return amount * 12
            case "%": return amount / 100 * (inherited ?? 12)
            case "in": return amount * 72
            case "cm": return amount * 72 / 2.54
            case "mm": return amount * 72 / 25.4
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
            if parts.count == 4, let alpha = Double(parts[3]), alpha == 0 { return "transparent" }
            return "#" + numbers.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        switch value {
        case "", "inherit", "initial", "unset", "auto", "windowtext", "currentcolor": return nil
        case "black": return "#000000"
        case "white": return "#ffffff"
        default: return value.allSatisfy { $0.isLetter } ? String(value) : nil
        }
    }

    /// The first family of a `font-family` or `face` value.
    static func family(_ value: Substring) -> String? {
        guard let first = value.split(separator: ",").first?.trimmed else { return nil }
        let bare = first.drop { $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" && $0 != "'" }.trimmed
        return bare.isEmpty || bare == "inherit" ? nil : String(bare)
    }

    /// True for nought of any unit.
    static func isZero(_ value: Substring) -> Bool {
        value.first == "0" && value.allSatisfy { "0.ptxeminc%".contains($0) }
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
