/// In how many texts each phrase of two to five words stands: the desk's document frequencies.
///
/// Lossy counting (Manku and Motwani, VLDB 2002): when the table is full, what was seen least is forgotten, so memory does not grow with the
/// history, and what recurs stays.
struct PhraseCounts: Sendable {
    private struct Entry {
        var count: UInt32
        /// The last text that was counted; a text counts once.
        var text: UInt32
    }
    private var entries: [UInt64: Entry] = [:]
    private var texts: UInt32 = 0
    private let mostEntries: Int

    init(mostEntries: Int = 1 << 20) { self.mostEntries = mostEntries }

    var size: Int { entries.count }

    mutating func add(_ text: SourceWords) {
        texts += 1
        let number = texts
        let words = text.words
        for start in words.indices {
            var hash = WordHash.joined(0, words[start])
            for length in ReplyPhrases.lengths where start + length <= words.count {
                hash = WordHash.joined(hash, words[start + length - 1])
                Self.count(&entries[hash, default: Entry(count: 0, text: 0)], in: number)
            }
        }
        text.oneWordSentences {
            Self.count(&entries[ReplyPhrases.alone($0), default: Entry(count: 0, text: 0)], in: number)
        }
        var floor: UInt32 = 0
        // To half, so that forgetting is rare.
        while entries.count > (floor == 0 ? mostEntries : mostEntries / 2) {
            floor += 1
            entries = entries.filter { $0.value.count > floor }
        }
    }

    /// Static, so that no copy of the table is alive when it is written.
    private static func count(_ entry: inout Entry, in text: UInt32) {
        guard entry.text != text else { return }
        entry = Entry(count: entry.count + 1, text: text)
    }

    /// 0 unless one text in a thousand has the phrase: in a long history chance alone repeats any two words.
    subscript(_ phrase: Fingerprint) -> Int {
        guard let entry = entries[phrase], entry.count >= texts / 1000 else { return 0 }
        return Int(entry.count)
    }
}
