/// How the items of a list are marked, and which mark comes next.
struct ListNumbering {
    enum Kind: Sendable, Hashable {
        case bullet, unmarked, decimal, lowerLetters, upperLetters, lowerRoman, upperRoman

        /// `<ol type>`, where case counts.
        init?(type: String) {
            switch type {
            case "1": self = .decimal
            case "a": self = .lowerLetters
            case "A": self = .upperLetters
            case "i": self = .lowerRoman
            case "I": self = .upperRoman
            case "none": self = .unmarked
            case "disc", "circle", "square": self = .bullet
            default: return nil
            }
        }

        /// `list-style` and `list-style-type`.
        init?(css value: Substring) {
            for word in value.split(separator: " ") {
                switch word {
                case "none": self = .unmarked
                case "disc", "circle", "square": self = .bullet
                case "decimal", "decimal-leading-zero": self = .decimal
                case "lower-alpha", "lower-latin": self = .lowerLetters
                case "upper-alpha", "upper-latin": self = .upperLetters
                case "lower-roman": self = .lowerRoman
                case "upper-roman": self = .upperRoman
                default: continue
                }
                return
            }
            return nil
        }
    }

    let kind: Kind
    private var number: Int
    private let step: Int
    /// Blocks of the items of a list that counts down from a number not yet known, with their marks.
    private(set) var items: [(block: Int, mark: String)] = []
    let countsItems: Bool

    init(_ kind: Kind, start: Int?, isReversed: Bool = false) {
        self.kind = kind
        number = start ?? 1
        countsItems = isReversed && start == nil
        step = isReversed && start != nil ? -1 : 1
    }

    /// The mark of the next item with the space behind it; `value` is the item's own number.
    mutating func nextMark(value: Int?) -> String {
        if let value { number = value }
        defer { number &+= step }
        return Self.mark(kind, number)
    }

    mutating func note(block: Int, mark: String) { items.append((block, mark)) }

    /// The marks of the items noted, counted down.
    var marksCountedDown: [String] {
        items.indices.map { Self.mark(kind, items.count - $0) }
    }

    private static func mark(_ kind: Kind, _ number: Int) -> String {
        switch kind {
        case .bullet: "- "
        case .unmarked: ""
        case .decimal: "\(number). "
        case .lowerLetters: "\(letters(number) ?? String(number)). "
        case .upperLetters: "\(letters(number)?.uppercased() ?? String(number)). "
        case .lowerRoman: "\(roman(number) ?? String(number)). "
        case .upperRoman: "\(roman(number)?.uppercased() ?? String(number)). "
        }
    }

    /// 1 is `a`, 27 is `aa`.
    private static func letters(_ number: Int) -> String? {
        guard (1...100_000).contains(number) else { return nil }
        var rest = number
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(0x61 + (rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    private static func roman(_ number: Int) -> String? {
        guard (1...3_999).contains(number) else { return nil }
        let signs = [
            (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
            (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ]
        var rest = number
        var text = ""
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }
}
