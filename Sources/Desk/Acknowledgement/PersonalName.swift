/// A name that can be repeated in an acknowledgement.
///
/// Who writes the mail chooses the name, and whoever stands in the return path reads it: an advertisement in its place must
/// not be passed on.
enum PersonalName {
    static let words = 4
    static let length = 40

    /// The name when it looks like one: at most four words and 40 characters of letters, hyphens, apostrophes and the full
    /// stops of abbreviations; else nil.
    static func read(_ text: String) -> String? {
        let parts = text.unicodeScalars.prefix(length + 40).split(whereSeparator: \.properties.isWhitespace)
        let scalars = Array(parts.joined(separator: [" "]))
        guard (1...words).contains(parts.count), scalars.count <= length, parts.allSatisfy(isWord),
            scalars.contains(where: \.properties.isAlphabetic)
        else { return nil }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func isWord(_ word: Substring.UnicodeScalarView) -> Bool {
        word.indices.allSatisfy { index in
            switch word[index].properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
            // Marks belong to the letter before them.
            case .nonspacingMark, .spacingMark: return index > word.startIndex
            default: break
            }
            // A full stop within a word makes an address of it that mail clients turn into a link.
            if word[index] == "." { return index > word.startIndex && word.index(after: index) == word.endIndex }
            return "-'\u{2019}\u{2010}".unicodeScalars.contains(word[index])
        }
    }
}
