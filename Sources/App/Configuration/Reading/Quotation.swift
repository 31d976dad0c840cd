/// A found text as it is told: quoted, on one line, cut when long.
enum Quotation {
    static func of(_ text: String, limit: Int = 60) -> String {
        let told = String(text.unicodeScalars.prefix(limit))
        return "\"\(ControlCharacters.escaped(told))\(text.unicodeScalars.count > limit ? "…" : "")\""
    }
}
