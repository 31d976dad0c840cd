/// `Kind regards,`, `Thanks and best wishes`, `Viele Grüße aus Bonn`, with or without a name behind it.
struct Closing {
    /// The name stands in the same line.
    let hasName: Bool
    /// Is a closing even without a name; thanks are words to the reader.
    let isFormal: Bool

    init?(_ line: ArraySlice<UInt8>, _ writers: WriterNames) {
        if let first = line.first, ASCII.isLetter(first), !SignaturePhrases.closingBeginnings.mayBegin(line) {
            return nil
        }
        let core = Self.core(line)
        guard core.count >= 1, core.count <= 90 else { return nil }
        let text = core.lowercasedUTF8
        guard let beginning = SignaturePhrases.closingBeginnings.prefix(of: text[...]) else { return nil }
        // `Bestellung` is not `Best`.
        let next = beginning.utf8.count
        if next < text.count, ASCII.isLetter(text[next]), ASCII.isLetter(text[next - 1]) { return nil }
        if let isFormal = Self.kind(of: text[...]) {
            self.init(hasName: false, isFormal: isFormal)
            return
        }
        // `Best regards, Dana`, `Viele Grüße Dana`: the longest closing that a word ends.
        guard text.count == core.count else { return nil }
        for end in text.indices.reversed() where text[end] == ASCII.space || text[end] == 0x2C {
            let head = text[..<end]
            guard let isFormal = Self.kind(of: Self.core(head)) else { continue }
            let name = Self.core(core[(core.startIndex + end)...])
            let isName = writers.match(name) || isFormal && head.count > 4 && Self.isCapitalName(name)
            guard isName else { return nil }
            self.init(hasName: true, isFormal: isFormal)
            return
        }
        return nil
    }

    private init(hasName: Bool, isFormal: Bool) {
        self.hasName = hasName
        self.isFormal = isFormal
    }

    /// Whether the words are a closing, and if so whether a formal one; a place may follow, and two may be joined.
    private static func kind(of text: ArraySlice<UInt8>) -> Bool? {
        if let kind = single(text) { return kind }
        for index in text.indices where text[index] == ASCII.space {
            guard let joint = joints.prefix(of: text[index...]) else { continue }
            guard let first = single(core(text[..<index])) else { continue }
            let rest = text[index...].dropFirst(joint.utf8.count)
            if let second = single(core(rest)) { return first || second }
            if first, places.contains(joint), rest.split(separator: ASCII.space).count <= 3 { return true }
        }
        // `Thanks, regards`.
        if let comma = text.firstIndex(where: { $0 == 0x2C || $0 == 0x21 || $0 == 0x2E || $0 == 0x2F }) {
            guard let first = single(core(text[..<comma])), let second = single(core(text[(comma + 1)...])) else {
                return nil
            }
            return first || second
        }
        return nil
    }

    private static func single(_ text: ArraySlice<UInt8>) -> Bool? {
        guard !text.isEmpty, text.count <= SignaturePhrases.longestClosing else { return nil }
        let phrase = String(decoding: text, as: UTF8.self)
        if SignaturePhrases.closings.contains(phrase) { return true }
        return SignaturePhrases.thanks.contains(phrase) ? false : nil
    }

    /// One to three words with capitals.
    private static func isCapitalName(_ name: ArraySlice<UInt8>) -> Bool {
        let words = name.split(separator: ASCII.space)
        return (1...3).contains(words.count)
            && words.allSatisfy {
                ($0.first ?? 0x20) & 0x20 == 0 && ASCII.isLetter($0.first ?? 0) || ($0.first ?? 0) >= 0x80
            }
    }

    /// Without the punctuation around it.
    private static func core(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var core = line.visible.drop(while: marks.contains)
        while true {
            let before = core.count
            while let last = core.last, marks.contains(last) { core = core.dropLast() }
            if (core.last ?? 0) < 0x80 { return core.visible }
            for tail in SignaturePhrases.wideMarks where core.suffix(tail.count).elementsEqual(tail) {
                core = core.dropLast(tail.count)
            }
            core = core.visible
            if core.count == before { return core }
        }
    }

    private static let marks = ByteSet(" ,.!-*_~:;")

    private static let joints = PhraseSet([
        " and ", " & ", " + ", " aus dem ", " aus ", " from ", " und ", " et ", " y ", " e ", " en ", " og ", " och ",
        " i ", " a ", " ja ", " и ", " ve ", " és ", " și ", " uit ", " från ", " fra ", " de ", " da ", " - ", " – ",
    ])
    private static let places: Set<String> = [
        " aus dem ", " aus ", " from ", " uit ", " från ", " fra ", " de ", " da ",
    ]
}
