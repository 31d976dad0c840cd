/// The known name that a mistyped one was probably meant to be.
enum NearestName {
    /// The name that is nearest by edits, if no more than a third of the letters differ; the first of equals.
    static func of(_ typed: String, among names: [String]) -> String? {
        let wanted = Array(typed.lowercased().unicodeScalars)
        // Nobody mistypes names that long, and the comparison is quadratic.
        guard (1...64).contains(wanted.count) else { return nil }
        var best: (name: String, edits: Int)?
        for name in names {
            let edits = editDistance(wanted, Array(name.lowercased().unicodeScalars))
            if edits <= max(1, (wanted.count + 1) / 3), edits < best?.edits ?? .max { best = (name, edits) }
        }
        return best?.name
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string alignment).
    static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var edits = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { edits = min(edits, beforeLast[j - 1] + 1) }
                row.append(edits)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
