/// A `winmail.dat`, in which Outlook sends files and text to those who it takes for Outlook ([MS-OXTNEF]).
struct TransportNeutralFile {
    private(set) var attachments: [Attachment] = []
    /// The plain text of the message; mostly absent, as Outlook writes RTF.
    private(set) var text: String?

    private let bytes: ArraySlice<UInt8>

    private enum Attribute {
        static let body: UInt32 = 0x0002_800C
        static let attachmentBegins: UInt32 = 0x0006_9002
        static let attachmentTitle: UInt32 = 0x0001_8010
        static let attachmentData: UInt32 = 0x0006_800F
        static let attachmentProperties: UInt32 = 0x0006_9005
    }

    /// nil for bytes that are none. One pass; what is cut or out of order is read as far as it goes.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.starts(with: [0x78, 0x9F, 0x3E, 0x22]) else { return nil }
        self.bytes = bytes
        // Behind the signature and a key that nobody uses: level, identifier, length, data, checksum.
        var offset = bytes.startIndex + 6
        var name: String?
        while let id = number(at: offset + 1), let length = number(at: offset + 5), attachments.count < 1_000 {
            let start = offset + 9
            guard Int(length) <= bytes.endIndex - start else { return }
            let data = bytes[start..<(start + Int(length))]
            switch id {
            case Attribute.body: text = Self.string(data)
            case Attribute.attachmentBegins: name = nil
            case Attribute.attachmentTitle: name = Self.string(data)
            case Attribute.attachmentData:
                let type = "application/octet-stream"
                attachments.append(Attachment(filename: name, contentType: type, size: data.count))
            case Attribute.attachmentProperties: nameLast(longName(in: data))
            default: break
            }
            offset = start + Int(length) + 2
        }
    }

    /// The title is cut to eight characters and three; the whole name follows among the properties.
    private mutating func nameLast(_ name: String?) {
        guard let name, let last = attachments.popLast() else { return }
        attachments.append(Attachment(filename: name, contentType: last.contentType, size: last.size))
    }

    /// The value of `PidTagAttachLongFilename`, found by its tag: properties are multiples of four bytes.
    private func longName(in data: ArraySlice<UInt8>) -> String? {
        for offset in stride(from: data.startIndex, to: data.endIndex - 12, by: 4)
        where data[offset + 2] == 0x07 && data[offset + 3] == 0x37 && data[offset + 1] == 0 {
            guard let length = number(at: offset + 8), Int(length) <= data.endIndex - offset - 12 else { continue }
            let value = data[(offset + 12)..<(offset + 12 + Int(length))]
            if data[offset] == 0x1E { return Self.string(value) }
            if data[offset] == 0x1F {
                return Charset.iconv("UTF-16LE").decode(value).text.filter { $0 != "\0" }
            }
        }
        return nil
    }

    private func number(at offset: Int) -> UInt32? {
        guard offset + 4 <= bytes.endIndex else { return nil }
        return bytes[offset..<(offset + 4)].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func string(_ data: ArraySlice<UInt8>) -> String? {
        let kept = data.prefix { $0 != 0 }
        return kept.isEmpty ? nil : TextDecoding.guess(kept, declared: nil).text
    }
}

extension Part {
    /// Whether it should be a `winmail.dat`.
    var isTransportNeutral: Bool {
        type == "application/ms-tnef" || type == "application/vnd.ms-tnef" || filename?.lowercased() == "winmail.dat"
    }
}
