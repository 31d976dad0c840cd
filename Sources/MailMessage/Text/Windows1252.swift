/// Windows-1252, decoded by the WHATWG's table: the five bytes without a character are C1 controls.
enum Windows1252 {
    static func decode(_ bytes: ArraySlice<UInt8>) -> String {
        if bytes.isASCII { return String(decoding: bytes, as: UTF8.self) }
        return String(unsafeUninitializedCapacity: bytes.count * 3) { output in
            var count = 0
            for byte in bytes {
                if byte < 0x80 {
                    output[count] = byte
                    count += 1
                    continue
                }
                let scalar = byte < 0xA0 ? high[Int(byte) - 0x80] : UInt16(byte)
                if scalar < 0x800 {
                    output[count] = UInt8(0xC0 | scalar >> 6)
                    output[count + 1] = UInt8(0x80 | scalar & 0x3F)
                    count += 2
                } else {
                    output[count] = UInt8(0xE0 | scalar >> 12)
                    output[count + 1] = UInt8(0x80 | scalar >> 6 & 0x3F)
                    output[count + 2] = UInt8(0x80 | scalar & 0x3F)
                    count += 3
                }
            }
            return count
        }
    }

    private static let high: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
        0x17E, 0x178,
    ]
}
