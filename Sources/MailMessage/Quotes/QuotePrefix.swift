/// The marks that mail programs put before quoted lines.
enum QuotePrefix {
    /// The number of marks; 0 for a line that is not quoted.
    static func depth(_ line: ArraySlice<UInt8>) -> Int {
        // Nearly all lines begin with what no mark does.
        guard let first = line.first, first == 0x3E || first == ASCII.space || first >= 0x41 && first <= 0x5A else {
            return 0
        }
        var rest = line.drop { $0 == ASCII.space }
        // Text indented far is not a quote but a drawing or code.
        guard rest.startIndex - line.startIndex <= 3 else { return 0 }
        var depth = 0
        // `JD> text`: a quoter's initials.
        let initials = rest.prefix { ASCII.isLetter($0) && $0 & 0x20 == 0 }
        if (1...3).contains(initials.count), initials.endIndex < rest.endIndex, rest[initials.endIndex] == 0x3E {
            rest = rest[initials.endIndex...]
        }
        while let first = rest.first, first == 0x3E || first == ASCII.space && depth > 0 {
            if first == 0x3E { depth += 1 }
            rest = rest.dropFirst()
        }
        return depth
    }
}
