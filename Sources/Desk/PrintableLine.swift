/// One line that can be shown anywhere: what customers write into names and subjects must not move a terminal's cursor,
/// turn the direction of the text after it, or break out of a table's row.
package enum PrintableLine {
    /// Controls (C0, DEL, C1), line ends and runs of white space become one space; characters that nobody sees or that
    /// turn the writing direction (Unicode categories Cf, Co, Cn and Cs) are left out. Joiners inside words stay.
    package static func of(_ text: String) -> String {
        if isPlain(text) { return text }
        var line = String.UnicodeScalarView()
        var spaceDue = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
                spaceDue = !line.isEmpty
                continue
            }
            guard isShown(scalar) else { continue }
            if spaceDue { line.append(" ") }
            spaceDue = false
            line.append(scalar)
        }
        return String(line)
    }

    /// True of printable ASCII with single spaces inside, which most names and subjects are.
    private static func isPlain(_ text: String) -> Bool {
        var before: UInt8 = 0x20
        for byte in text.utf8 {
            guard (0x20...0x7E).contains(byte), byte != 0x20 || before != 0x20 else { return false }
            before = byte
        }
        return before != 0x20 || text.isEmpty
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        // The zero-width joiners shape words of Indic scripts, Persian and emoji.
        case .format: scalar.value == 0x200C || scalar.value == 0x200D
        case .privateUse, .surrogate, .unassigned: false
        default: true
        }
    }
}
