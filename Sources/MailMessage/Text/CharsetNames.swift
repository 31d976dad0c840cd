/// Labels of charsets as mailers write them, letters and digits only, lower case.
enum CharsetNames {
    /// Labels that say nothing about the bytes.
    static let withoutMeaning: Set<String> = [
        "unknown", "unknown8bit", "xunknown", "8bit", "7bit", "binary", "default", "defaultcharset", "none", "null",
        "charset", "autodetect", "user", "xuserdefined", "iso8859", "iso", "undefined", "text",
    ]

    static let table: [String: Charset] = {
        var table: [String: Charset] = [:]
        for name in ["utf8", "utf", "utf8mb4", "unicode11utf8", "xutf8", "cp65001", "utf8n"] { table[name] = .utf8 }
        for name in ["usascii", "ascii", "ansix341968", "ansix341986", "iso646us", "us", "cp367", "646", "isoir6"] {
            table[name] = .ascii
        }
        for name in [
            "iso88591", "88591", "latin1", "l1", "iso885911987", "isoir100", "cp819", "ibm819", "windows1252", "cp1252",
            "xcp1252", "win1252", "ansi", "xansi", "iso8859115", "isolatin1", "ms1252", "westerniso",
        ] { table[name] = .windows1252 }
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
        ("CP1254", ["iso88599", "latin5", "l5", "iso885991989", "turkish"]),
        ("ISO-8859-2", ["latin2", "l2", "isolatin2", "iso885921987"]),
        ("ISO-8859-3", ["latin3", "l3"]),
        ("ISO-8859-4", ["latin4", "l4"]),
        ("ISO-8859-5", ["cyrillic", "iso885951988"]),
        ("ISO-8859-6", ["arabic", "iso88596i", "iso88596e"]),
        ("ISO-8859-7", ["greek", "elot928", "iso885971987"]),
        ("ISO-8859-8", ["hebrew", "iso88598i", "iso88598e", "logical", "visual"]),
        ("ISO-8859-10", ["latin6", "l6"]),
        ("ISO-8859-15", ["latin9", "l9", "iso885915euro"]),
        ("CP874", ["tis620", "iso885911", "windows874", "cp874", "tis62025330"]),
        ("KOI8-R", ["koi8r", "koi8", "koi", "cskoi8r"]),
        ("KOI8-U", ["koi8u", "koi8ru"]),
        ("CP866", ["cp866", "ibm866", "866", "dos866"]),
        ("CP850", ["cp850", "ibm850", "850"]),
        ("CP852", ["cp852", "ibm852", "852"]),
        ("CP437", ["cp437", "ibm437", "437"]),
        ("CP1251", ["xmaccyrillic1251", "win", "windowscyrillic"]),
        ("MACINTOSH", ["macintosh", "mac", "xmacroman", "macroman", "csmacintosh"]),
        ("MAC-CYRILLIC", ["xmaccyrillic", "maccyrillic", "xmacukrainian"]),
        (
            "GB18030",
            [
                "gb2312", "gbk", "gb18030", "cp936", "ms936", "windows936", "euccn", "csgb2312", "chinese",
                "gb231280", "xgbk", "gb",
            ]
        ),
        ("HZ", ["hzgb2312", "hz"]),
        ("BIG5-HKSCS", ["big5", "big5hkscs", "cnbig5", "xxbig5", "csbig5", "cp950", "big5et", "xbig5"]),
        ("EUC-TW", ["euctw", "xeuctw"]),
        (
            "CP932",
            [
                "shiftjis", "sjis", "xsjis", "mskanji", "windows31j", "cp932", "csshiftjis", "cswindows31j",
                "ms932", "shiftjisx",
            ]
        ),
        ("EUC-JP-MS", ["eucjp", "xeucjp", "ujis", "cseucpkdfmtjapanese", "eucjpms"]),
        ("ISO-2022-JP-2", ["iso2022jp", "csiso2022jp", "iso2022jp2", "jis", "iso2022jpms", "cp50220", "cp50221"]),
        ("ISO-2022-JP-3", ["iso2022jp3", "iso2022jp2004"]),
        (
            "UHC",
            [
                "euckr", "ksc56011987", "ksc5601", "ksc56011989", "cp949", "windows949", "korean", "uhc",
                "xwindows949", "cseuckr", "isoir149", "ms949",
            ]
        ),
        ("JOHAB", ["johab", "cp1361"]),
        ("ISO-2022-KR", ["iso2022kr", "csiso2022kr"]),
        ("ISO-2022-CN", ["iso2022cn", "iso2022cnext"]),
        ("UTF-7", ["utf7", "unicode11utf7", "xutf7", "unicode20utf7"]),
        ("UTF-16", ["utf16", "unicode", "ucs2", "iso10646ucs2", "utf16bom"]),
        ("UTF-16LE", ["utf16le", "unicodelittle"]),
        ("UTF-16BE", ["utf16be", "unicodebig", "unicodefffe"]),
        ("UTF-32", ["utf32", "ucs4", "iso10646ucs4"]),
        ("VISCII", ["viscii"]),
        ("TCVN5712-1", ["tcvn", "tcvn5712", "xviettcvn5712"]),
        ("PT154", ["ptcp154", "pt154"]),
        ("ARMSCII-8", ["armscii8"]),
        ("GEORGIAN-PS", ["georgianps"]),
    ]
}
