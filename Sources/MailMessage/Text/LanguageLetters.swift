/// The letters of a language beyond ASCII in one of its charsets: how well 8-bit text fits it.
struct LanguageLetters: Sendable {
    let charset: Charset
    /// Whether the script is another than Latin, so that its letters do not stand in words with ASCII letters.
    private let hasOwnScript: Bool
    /// For each byte from 0x80 on what it says for the language.
    private let weights: [Int]
    private let isUpper: [Bool]
    private let isLetter: [Bool]

    private init(_ charset: Charset, common: String, other: String = "", hasOwnScript: Bool = false) {
        self.charset = charset
        self.hasOwnScript = hasOwnScript
        let common = Set(common.unicodeScalars)
        let other = Set(other.unicodeScalars)
        let scalars = (UInt8(0x80)...0xFF).map { byte -> Unicode.Scalar in
            let scalars = charset.decode([byte]).text.unicodeScalars
            return scalars.count == 1 ? scalars.first ?? "\u{FFFD}" : "\u{FFFD}"
        }
        isLetter = scalars.map { $0.properties.isAlphabetic }
        isUpper = scalars.map { $0.properties.isUppercase }
        weights = scalars.map { scalar in
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            let isLower = lower == scalar
            if common.contains(lower) { return isLower ? 4 : 2 }
            if other.contains(lower) { return isLower ? 2 : 1 }
            if Self.marks.contains(scalar) { return 0 }
            return scalar.properties.isAlphabetic || scalar == "\u{FFFD}" || scalar.value < 0xA0 ? -6 : -4
        }
    }

    /// Punctuation of any language.
    private static let marks = Set("“”„‘’‚–—…€«»°§·•№ £´\u{A0}".unicodeScalars)

    func score(_ sample: ArraySlice<UInt8>) -> Int {
        var score = 0
        var previous: UInt8 = ASCII.space
        var run = 0
        for byte in sample {
            defer { previous = byte }
            if byte < 0x80 {
                // Words of one letter are rare.
                if hasOwnScript, run == 1 { score -= 4 }
                run = 0
                guard previous >= 0x80, isLetter[Int(previous) - 0x80] else { continue }
                if hasOwnScript ? ASCII.isLetter(byte) : ASCII.isDigit(byte) { score -= 6 }
                continue
            }
            let index = Int(byte) - 0x80
            score += weights[index]
            guard isLetter[index] else { continue }
            run += 1
            let isAfterHigh = previous >= 0x80 && isLetter[Int(previous) - 0x80]
            if hasOwnScript {
                if ASCII.isLetter(previous) { score -= 6 }
            } else if isAfterHigh {
                score -= 2
            }
            // A capital inside a word.
            if isUpper[index] {
                if isAfterHigh ? !isUpper[Int(previous) - 0x80] : previous >= 0x61 && previous <= 0x7A { score -= 6 }
            }
        }
        return hasOwnScript && run == 1 ? score - 4 : score
    }

    private static let western = [
        "éèàùâêîôûçëïœ", "äöüß", "áéíóúñü¿¡", "ãõáéíóúâêôàç", "àèéìòù", "åäö", "åæøé", "ëéïèöü", "áðéíóúýþæö",
    ]
    private static let central = ["ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ"]
    private static let russian = ("оеаинтсрвлкмдпу", "яыьгзбчйхжшюцщэфъё")
    private static let ukrainian = ("оаниівтерслкудмп", "язьбгйчхжцшюєїщфґыэё")

    /// The commonest first.
    static let all: [LanguageLetters] =
        western.map { LanguageLetters(.windows1252, common: $0) }
        + central.flatMap { letters in
            ["CP1250", "ISO-8859-2"].map { LanguageLetters(.iconv($0), common: letters) }
        }
        + [
            LanguageLetters(.iconv("CP1254"), common: "çğıöşü", other: "âîû"),
            LanguageLetters(.iconv("CP1257"), common: "ąčęėįšųūž"),
            LanguageLetters(.iconv("CP1257"), common: "āčēģīķļņšūž"),
        ]
        + ["CP1251", "KOI8-R", "ISO-8859-5", "CP866", "MAC-CYRILLIC"].map { name in
            LanguageLetters(.iconv(name), common: russian.0, other: russian.1, hasOwnScript: true)
        }
        + ["CP1251", "KOI8-U"].map { name in
            LanguageLetters(.iconv(name), common: ukrainian.0, other: ukrainian.1, hasOwnScript: true)
        }
        + ["CP1253", "ISO-8859-7"].map { name in
            LanguageLetters(
                .iconv(name), common: "αοιετσνηυρπκς", other: "μλωδγχθφβξζψάέήίόύώϊϋΐΰ", hasOwnScript: true)
        }
        + [
            LanguageLetters(.iconv("CP1255"), common: "יוהלאשרתבמ", other: "נדפקעכסחגטזצםןךףץ", hasOwnScript: true),
            LanguageLetters(
                .iconv("CP1256"), common: "اليمونتربةع", other: "دسفهكقحجشطصخضغذثزظءآأؤإئى،؟", hasOwnScript: true),
            LanguageLetters(
                .iconv("ISO-8859-6"), common: "اليمونتربةع", other: "دسفهكقحجشطصخضغذثزظءآأؤإئى،؟", hasOwnScript: true),
            LanguageLetters(
                .iconv("CP874"), common: "านรอกเงมยลว่้ทัดสตะปี", other: "บคหแจพชขใไโผิุูืึ์ซณญธศภถฐษฟฉฎฤๆฝำ็ฮฬฆ",
                hasOwnScript: true),
        ]
}
