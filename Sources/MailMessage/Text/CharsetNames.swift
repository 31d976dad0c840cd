/// Labels of charsets as mailers write them, letters and digits only, lower case.
enum CharsetNames {
    /// Labels that say nothing about the bytes.
    static let withoutMeaning: Set<String> = [
        "unknown", "unknown8bit", "xunknown", "8bit", "7bit", "binary", "default", "defaultcharset", "none", "null",
        "charset", "autodetect", "user", "xuserdefined", "iso8859", "iso", "undefined", "text",
    ]

    /// The charset that a label means which has something before or behind it: `charset=utf-8`, `_iso-2022-jp$ESC`,
    /// `windows-1252http-equiv`.
    static func near(_ key: String) -> Charset? {
        for prefix in ["charset", "xms", "x", "cs", "dos", "oem", "en", "c"] where key.hasPrefix(prefix) {
            let rest = String(key.dropFirst(prefix.count))
            if let known = table[rest] ?? table["cp" + rest] { return known }
        }
        for length in stride(from: key.count - 1, through: 4, by: -1) {
            if let known = table[String(key.prefix(length))] { return known }
        }
        for length in stride(from: key.count - 1, through: 4, by: -1) {
            if let known = table[String(key.suffix(length))] { return known }
        }
        return nil
    }

    static let table: [String: Charset] = {
        var table: [String: Charset] = [:]
        for name in ["utf8", "utf", "utf8mb4", "unicode11utf8", "xutf8", "cp65001", "utf8n", "unicode20utf8"] {
            table[name] = .utf8
        }
        for name in [
            "usascii", "ascii", "ansix341968", "ansix341986", "iso646us", "us", "cp367", "646", "isoir6", "ia5", "xia5",
            "csascii",
        ] {
            table[name] = .ascii
        }
        for name in [
            "iso88591", "88591", "latin1", "l1", "iso885911987", "isoir100", "cp819", "ibm819", "windows1252", "cp1252",
            "xcp1252", "win1252", "ansi", "xansi", "iso8859115", "isolatin1", "ms1252", "westerniso",
            // Named by gateways of the nineties for what is Latin-1.
            "ansix31101983", "iso88591windows31latin1", "csisolatin1", "xroman8", "8859",
        ] { table[name] = .windows1252 }
        for name in [
            "iso2022jp", "csiso2022jp", "iso2022jp2", "csiso2022jp2", "jis", "iso2022jpms", "cp50220", "cp50221",
            "cp50222",
            "xiso2022jp", "jisencoding",
        ] { table[name] = .iso2022jp }
        for name in ["hzgb2312", "hz"] { table[name] = .hz }
        for (name, labels) in iconvNames {
            for label in labels { table[label] = .iconv(name) }
        }
        for number in [1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258] {
            for prefix in ["windows", "cp", "xcp", "win", "ms", ""] {
                table[prefix + String(number)] = .iconv("CP\(number)")
            }
        }
        for number in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16] {
            table["iso8859\(number)"] = .iconv("ISO-8859-\(number)")
            table["8859\(number)"] = .iconv("ISO-8859-\(number)")
        }
        return table
    }()

    /// A superset is named where mailers use its characters under the plainer name.
    private static let iconvNames: [(String, [String])] = [
        ("CP1254", ["iso88599", "latin5", "l5", "iso885991989", "turkish", "isoir148", "csisolatin5"]),
        ("ISO-8859-2", ["latin2", "l2", "isolatin2", "iso885921987", "isoir101", "csisolatin2"]),
        ("ISO-8859-3", ["latin3", "l3", "iso885931988", "isoir109", "csisolatin3"]),
        ("ISO-8859-4", ["latin4", "l4", "iso885941988", "isoir110", "csisolatin4"]),
        ("ISO-8859-5", ["cyrillic", "iso885951988", "isoir144", "csisolatincyrillic"]),
        (
            "ISO-8859-6",
            [
                "arabic", "iso88596i", "iso88596e", "asmo708", "ecma114", "isoir127", "iso885961987",
                "csisolatinarabic",
            ]
        ),
        (
            "ISO-8859-7",
            [
                "greek", "elot928", "iso885971987", "ecma118", "greek8", "isoir126", "suneugreek", "csisolatingreek",
            ]
        ),
        (
            "ISO-8859-8",
            [
                "hebrew", "iso88598i", "iso88598e", "logical", "visual", "isoir138", "iso885981988", "csisolatinhebrew",
            ]
        ),
        ("ISO-8859-10", ["latin6", "l6", "isoir157", "csisolatin6"]),
        ("ISO-8859-15", ["latin9", "l9", "iso885915euro", "csisolatin9"]),
        ("CP874", ["tis620", "iso885911", "windows874", "cp874", "tis62025330", "dos874"]),
        ("KOI8-R", ["koi8r", "koi8", "koi", "cskoi8r"]),
        ("KOI8-U", ["koi8u", "koi8ru"]),
        ("CP866", ["cp866", "ibm866", "866", "dos866"]),
        ("CP850", ["cp850", "ibm850", "850", "cspc850multilingual"]),
        ("CP852", ["cp852", "ibm852", "852"]),
        ("CP437", ["cp437", "ibm437", "437"]),
        ("CP1251", ["xmaccyrillic1251", "win", "windowscyrillic"]),
        ("MACINTOSH", ["macintosh", "mac", "xmacroman", "macroman", "csmacintosh"]),
        ("MAC-CYRILLIC", ["xmaccyrillic", "maccyrillic", "xmacukrainian"]),
        ("MAC-CENTRALEUROPE", ["xmacce", "macce", "xmaccentraleurroman"]),
        (
            "GB18030",
            [
                "gb2312", "gbk", "gb18030", "cp936", "ms936", "windows936", "euccn", "csgb2312", "chinese",
                "gb231280", "xgbk", "gb", "csiso58gb231280", "isoir58", "eucgb2312cn", "xgb2312", "gb198880",
            ]
        ),
        (
            "BIG5-HKSCS",
            [
                "big5", "big5hkscs", "cnbig5", "xxbig5", "csbig5", "cp950", "big5et", "xbig5", "xwindows950",
                "windows950", "ms950",
            ]
        ),
        ("EUC-TW", ["euctw", "xeuctw"]),
        (
            "CP932",
            [
                "shiftjis", "sjis", "xsjis", "mskanji", "windows31j", "cp932", "csshiftjis", "cswindows31j",
                "ms932", "shiftjisx", "windows932", "xmscp932", "cp943", "xmacjapanese",
            ]
        ),
        ("EUC-JP-MS", ["eucjp", "xeucjp", "ujis", "cseucpkdfmtjapanese", "eucjpms"]),
        ("ISO-2022-JP-3", ["iso2022jp3", "iso2022jp2004"]),
        (
            "UHC",
            [
                "euckr", "ksc56011987", "ksc5601", "ksc56011989", "cp949", "windows949", "korean", "uhc",
                "xwindows949", "cseuckr", "isoir149", "ms949", "csksc56011987", "ksx1001", "xmackorean",
            ]
        ),
        ("JOHAB", ["johab", "cp1361"]),
        ("ISO-2022-KR", ["iso2022kr", "csiso2022kr"]),
        ("ISO-2022-CN", ["iso2022cn", "iso2022cnext"]),
        ("UTF-7", ["utf7", "unicode11utf7", "xutf7", "unicode20utf7"]),
        ("UTF-16", ["utf16", "unicode", "ucs2", "iso10646ucs2", "utf16bom", "csunicode"]),
        ("UTF-16LE", ["utf16le", "unicodelittle", "unicodefeff"]),
        ("UTF-16BE", ["utf16be", "unicodebig", "unicodefffe"]),
        ("UTF-32", ["utf32", "ucs4", "iso10646ucs4"]),
        ("VISCII", ["viscii"]),
        ("TCVN5712-1", ["tcvn", "tcvn5712", "xviettcvn5712"]),
        ("PT154", ["ptcp154", "pt154"]),
        ("ARMSCII-8", ["armscii8"]),
        ("GEORGIAN-PS", ["georgianps"]),
    ]
}
