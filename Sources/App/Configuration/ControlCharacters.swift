/// Characters that would move the cursor, or do worse, if a terminal were given them.
enum ControlCharacters {
    /// The text with each of them written out: `\n`, `\u{1B}`.
    static func escaped(_ text: String) -> String {
        var told = ""
        for scalar in text.unicodeScalars {
            told += scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
        }
        return told
    }
}
