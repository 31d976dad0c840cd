import CLibXML2

/// Reads the entity references that libxml2 leaves as they are: those without their semicolon (`&nbsp`, `&auml`), which
/// browsers read, and letters that HTML 5 added. The parser hands over the `&`, the name and the rest one by one.
struct EntityReference {
    private enum State { case idle, ampersand, semicolon }

    private var state = State.idle

    var isIdle: Bool { state == .idle }

    mutating func take(_ text: UnsafeBufferPointer<UInt8>, _ add: (UnsafeBufferPointer<UInt8>) -> Void) {
        switch state {
        case .idle:
            if text.count == 1, text[0] == 0x26 { state = .ampersand } else { add(text) }
        case .ampersand:
            state = .idle
            guard var character = Self.character(text) else {
                Self.ampersand.withUTF8Buffer(add)
                take(text, add)
                return
            }
            state = .semicolon
            character.withUTF8(add)
        case .semicolon:
            state = .idle
            if text.first == 0x3B {
                if text.count > 1 { add(UnsafeBufferPointer(rebasing: text.dropFirst())) }
            } else {
                take(text, add)
            }
        }
    }

    /// No name follows.
    mutating func end(_ add: (UnsafeBufferPointer<UInt8>) -> Void) {
        if state == .ampersand { Self.ampersand.withUTF8Buffer(add) }
        state = .idle
    }

    private static let ampersand: StaticString = "&"

    private static func character(_ name: UnsafeBufferPointer<UInt8>) -> String? {
        guard (2...40).contains(name.count) else { return nil }
        let name = String(decoding: name, as: UTF8.self)
        if name.hasPrefix("nbsp") { return "\u{A0}" + name.dropFirst(4) }
        if let character = added[name] { return character }
        // HTML 4's names of Latin-1 and of `<`, `>`, `&`, `"` may stand without a semicolon.
        guard let entity = htmlEntityLookup(name), entity.pointee.value < 256,
            let scalar = Unicode.Scalar(entity.pointee.value)
        else { return nil }
        return String(Character(scalar))
    }

    /// Names of HTML 5 that mailers write.
    private static let added = [
        "ccaron": "č", "Ccaron": "Č", "rcaron": "ř", "Rcaron": "Ř", "ecaron": "ě", "Ecaron": "Ě", "zcaron": "ž",
        "Zcaron": "Ž", "ncaron": "ň", "Ncaron": "Ň", "dcaron": "ď", "Dcaron": "Ď", "tcaron": "ť", "Tcaron": "Ť",
        "lcaron": "ľ", "Lcaron": "Ľ", "uring": "ů", "Uring": "Ů", "cacute": "ć", "Cacute": "Ć", "nacute": "ń",
        "Nacute": "Ń", "sacute": "ś", "Sacute": "Ś", "zacute": "ź", "Zacute": "Ź", "lacute": "ĺ", "racute": "ŕ",
        "zdot": "ż", "Zdot": "Ż", "lstrok": "ł", "Lstrok": "Ł", "dstrok": "đ", "Dstrok": "Đ", "aogon": "ą",
        "Aogon": "Ą", "eogon": "ę", "Eogon": "Ę", "odblac": "ő", "Odblac": "Ő", "udblac": "ű", "Udblac": "Ű",
        "abreve": "ă", "Abreve": "Ă", "gbreve": "ğ", "Gbreve": "Ğ", "scedil": "ş", "Scedil": "Ş", "tcedil": "ţ",
        "Tcedil": "Ţ", "Idot": "İ", "imath": "ı", "inodot": "ı", "amacr": "ā", "emacr": "ē", "imacr": "ī",
        "umacr": "ū", "check": "✓", "cross": "✗", "star": "☆", "starf": "★", "phone": "☎", "hyphen": "‐",
        "dash": "‐", "numsp": " ", "puncsp": " ", "hairsp": " ", "emsp13": " ", "emsp14": " ", "Tab": " ",
        "NewLine": " ", "comma": ",", "period": ".", "colon": ":", "semi": ";", "excl": "!", "quest": "?",
        "num": "#", "dollar": "$", "percnt": "%", "commat": "@", "lpar": "(", "rpar": ")", "lsqb": "[",
        "lbrack": "[", "rsqb": "]", "rbrack": "]", "lcub": "{", "rcub": "}", "lowbar": "_", "ast": "*",
        "plus": "+", "equals": "=", "sol": "/", "bsol": "\\", "verbar": "|", "vert": "|", "grave": "`",
    ]
}
