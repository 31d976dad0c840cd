/// Which turns of phrase stand in one sentence.
struct TurnsOfPhrase: Sendable {
    private let found: UInt32

    init(_ tokens: [Token]) { found = Self.book.matches(tokens) }

    /// In the order of the bits below.
    private static let book = PhraseBook([
        StepWording.committing, StepWording.finished, StepWording.asking, StepWording.conditional,
        StepWording.stockClosing, FlagWording.timeless, FlagWording.ownerless, FlagWording.deflecting,
        FlagWording.defensive, FlagWording.cannot, FlagWording.offering, FlagWording.redirecting,
        FlagWording.general, FlagWording.owning, CareWording.stockSympathy, CareWording.reacting,
        FlagWording.handingOff, FlagWording.blaming, FlagWording.instructing,
    ])

    var committing: Bool { has(0) }
    var finished: Bool { has(1) }
    var asking: Bool { has(2) }
    var conditional: Bool { has(3) }
    var stockClosing: Bool { has(4) }
    var timeless: Bool { has(5) }
    var ownerless: Bool { has(6) }
    var deflecting: Bool { has(7) }
    var defending: Bool { has(8) }
    var refusing: Bool { has(9) }
    var offering: Bool { has(10) }
    var redirecting: Bool { has(11) }
    var generalities: Bool { has(12) }
    var owning: Bool { has(13) }
    var stockSympathy: Bool { has(14) }
    var reacting: Bool { has(15) }

    var handingOff: Bool { has(16) }
    var blaming: Bool { has(17) }
    var instructing: Bool { has(18) }

    private func has(_ bit: UInt32) -> Bool { found & (1 << bit) != 0 }

    static let firstPerson: Set<UInt64> = Set(
        ["i", "i'm", "i've", "i'll", "i'd", "me", "my", "mine", "myself", "we've", "we'll"].map { WordHash.of($0) })
    static let you: Set<UInt64> = Set(["you", "your", "you'll", "you've", "you're", "yours"].map { WordHash.of($0) })
}
