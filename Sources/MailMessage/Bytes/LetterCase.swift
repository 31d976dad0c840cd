/// Lower case of letters that are two bytes of UTF-8: Latin, Greek and Cyrillic as mail has them.
///
/// Without a string, a table or a look at the neighbours, and so without what Unicode knows of single languages.
enum LetterCase {
    /// - Returns: the letter's bytes; the second is nil where one is enough.
    static func lowered(_ lead: UInt8, _ trail: UInt8) -> (UInt8, UInt8?) {
        switch (lead, trail) {
        case (0xC3, 0x80...0x96), (0xC3, 0x98...0x9E): (lead, trail + 0x20)
        // The Turkish İ; Unicode would add a dot of its own behind the i.
        case (0xC4, 0xB0): (0x69, nil)
        // In pairs, the capital first: even before Ĺ and from Ŋ to ŷ, odd between and after.
        case (0xC4, 0x80...0xB7), (0xC5, 0x8A...0xB7): (lead, trail | 1)
        case (0xC4, 0xB9...0xBE), (0xC5, 0x81...0x88), (0xC5, 0xB9...0xBE): (lead, trail + trail % 2)
        case (0xC4, 0xBF): (0xC5, 0x80)
        case (0xCE, 0x91...0x9F): (lead, trail + 0x20)
        case (0xCE, 0xA0...0xA9): (0xCF, trail - 0x20)
        case (0xCE, 0x86): (lead, 0xAC)
        case (0xCE, 0x88...0x8A): (lead, trail + 0x25)
        case (0xCE, 0x8C): (0xCF, 0x8C)
        case (0xCE, 0x8E...0x8F): (0xCF, trail - 1)
        case (0xD0, 0x80...0x8F): (0xD1, trail + 0x10)
        case (0xD0, 0x90...0x9F): (lead, trail + 0x20)
        case (0xD0, 0xA0...0xAF): (0xD1, trail - 0x20)
        default: (lead, trail)
        }
    }
}
