/// The lines by which help desks ask for the answer to be put above: `##- Please type your reply above this line -##`.
enum ReplyMarkers {
    /// Whether a marker may begin with that byte.
    static func mayBegin(_ byte: UInt8) -> Bool {
        byte >= 0x80 || isMark(byte) || initials.contains(byte)
    }

    /// Marks around the words, or the words at the start of the line; the rest of the line is of no account.
    static func isMarker(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count >= 10, line.count <= 240 else { return false }
        let line = line.visible
        guard line.count >= 10, let first = line.first, let last = line.last,
            isFraming(line, first, last) || isBare(line)
        else {
            return false
        }
        return phrases.first(in: line.lowercasedUTF8) != nil
    }

    private static func isFraming(_ line: ArraySlice<UInt8>, _ first: UInt8, _ last: UInt8) -> Bool {
        guard isMark(first) else { return false }
        // Dashes and box-drawing lines outside ASCII.
        if first == 0xE2 { return line[line.startIndex + 1] != 0x80 || line[line.startIndex + 2] < 0x98 }
        return isMark(line[line.startIndex + 1]) || isMark(last)
    }

    /// ASCII marks, and the first or last byte of a dash or a box-drawing line.
    private static func isMark(_ byte: UInt8) -> Bool { marks.contains(byte) || byte == 0xE2 }

    private static let marks = ByteSet("#-=_*~+<>[](){}|/\\")
    /// Of the words that a marker without frame begins with.
    private static let initials = ByteSet("rpwtaiRPWTAI")

    private static func isBare(_ line: ArraySlice<UInt8>) -> Bool {
        bareBeginnings.contains { line.hasPrefixLowercased($0) }
    }

    private static let bareBeginnings: [StaticString] = [
        "reply above", "please reply above", "please type your reply above", "please write your reply above",
        "write your reply above", "type your reply above", "add your reply above", "to reply, type above",
        "in replies all text above this line",
    ]

    private static let phrases = PhraseSet([
        "reply above this line", "reply above the line", "reply above the dashed line", "type your reply above",
        "write your reply above", "enter your reply above", "add your reply above", "reply above to ",
        "write above this line", "type above this line", "respond above this line", "response above this line",
        "answer above this line", "comments above this line", "above this line to respond", "above this line to reply",
        "above this line to add", "above this line to post", "text above this line", "message above this line",
        "reply above here", "write below this line", "edit below this line", "type below this line",
        "please reply above", "reply directly above",
        "oberhalb dieser zeile", "über dieser zeile", "über diese zeile", "oberhalb dieser linie", "über dieser linie",
        "oberhalb von dieser zeile",
        "au-dessus de cette ligne", "au dessus de cette ligne", "au‑dessus de cette ligne",
        "por encima de esta línea", "encima de esta línea", "sobre esta línea", "arriba de esta línea",
        "acima desta linha", "acima dessa linha", "sopra questa riga", "sopra questa linea", "di sopra di questa riga",
        "boven deze regel", "boven deze lijn", "powyżej tej linii", "nad tą linią", "powyżej tego wiersza",
        "ovanför den här raden", "ovanför denna rad", "ovanför denna linje", "ovanför den här linjen",
        "over denne linje", "over denne linjen", "tämän rivin yläpuolelle", "tämän viivan yläpuolelle",
        "nad tento řádek", "nad tímto řádkem", "nad tuto čáru", "nad tento riadok", "nad túto čiaru",
        "bu satırın üst", "bu satırın üzerin", "bu çizginin üst", "bu çizginin üzerin",
        "выше этой линии", "выше этой строки", "над этой чертой", "над этой строкой", "над этой линией",
        "над цією лінією", "над цим рядком", "вище цієї лінії", "вище цього рядка", "над този ред", "над тази линия",
        "e sor fölé", "a sor fölé", "deasupra acestei linii", "deasupra acestui rând", "iznad ove linije",
        "iznad ovog retka", "nad to vrstico", "πάνω από αυτή τη γραμμή", "πάνω από αυτήν τη γραμμή",
        "מעל שורה זו", "מעל לשורה זו", "מעל הקו", "فوق هذا السطر", "أعلى هذا السطر", "فوق هذا الخط",
        "trên dòng này", "di atas baris ini", "di atas garis ini", "damunt d'aquesta línia", "sobre d'aquesta línia",
        "此行上方", "此行以上", "此线以上", "此線以上", "这行上方", "這行上方", "此线上方", "此線上方", "该行上方", "該行上方",
        "この行より上", "この線より上", "この行の上", "この線の上", "이 줄 위", "이 선 위", "이 행 위", "이 라인 위",
    ])
}
