import Foundation

/// A message as stalwart's mail-parser writes it down: a flat list of parts that name each other by number.
struct StalwartMessage: Decodable {
    struct Part: Decodable {
        let headers: [Header]
        let body: Body
    }

    enum Body: Decodable {
        case text(String), binary([UInt8]), multipart([Int]), message(StalwartMessage)

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: AnyKey.self)
            guard let key = fields.allKeys.first else { throw Unknown(what: "body") }
            switch key.stringValue {
            case "Text", "Html": self = .text(try fields.decode(String.self, forKey: key))
            case "Binary", "InlineBinary": self = .binary(try fields.decode([UInt8].self, forKey: key))
            case "Multipart": self = .multipart(try fields.decode([Int].self, forKey: key))
            case "Message": self = .message(try fields.decode(StalwartMessage.self, forKey: key))
            default: throw Unknown(what: key.stringValue)
            }
        }
    }

    struct Header: Decodable {
        let name: String
        let value: Value

        private enum CodingKeys: CodingKey { case name, value }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: CodingKeys.self)
            // Fields that it has no word for come as `{"other": name}`.
            name = (try? fields.decode(String.self, forKey: .name)) ?? ""
            value = (try? fields.decode(Value.self, forKey: .value)) ?? Value()
        }
    }

    /// One of these is there, or none.
    struct Value: Decodable {
        var text: String?
        var texts: [String]?
        var addresses: AddressValue?
        var date: DateValue?
        var contentType: ContentType?

        private enum CodingKeys: String, CodingKey {
            case text = "Text"
            case texts = "TextList"
            case addresses = "Address"
            case date = "DateTime"
            case contentType = "ContentType"
        }
    }

    struct ContentType: Decodable {
        struct Attribute: Decodable {
            let name: String
            let value: String
        }
        let c_type: String
        let c_subtype: String?
        let attributes: [Attribute]?
    }

    struct Address: Decodable {
        let name: String?
        let address: String?
    }

    struct AddressValue: Decodable {
        struct Members: Decodable { let addresses: [Address] }
        var list: [Address]?
        var groups: [Members]?

        private enum CodingKeys: String, CodingKey {
            case list = "List"
            case groups = "Group"
        }

        var all: [Address] { (list ?? []) + (groups ?? []).flatMap(\.addresses) }
    }

    struct DateValue: Decodable {
        let year, month, day, hour, minute, second, tz_hour, tz_minute: Int
        let tz_before_gmt: Bool

        var instant: Int? {
            var calendar = Calendar(identifier: .gregorian)
            calendar.timeZone = .gmt
            let parts = DateComponents(
                year: year, month: month, day: day, hour: hour, minute: minute, second: second)
            let offset = (tz_hour * 3_600 + tz_minute * 60) * (tz_before_gmt ? -1 : 1)
            return calendar.date(from: parts).map { Int($0.timeIntervalSince1970) - offset }
        }
    }

    struct Unknown: Error { let what: String }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    let attachments: [Int]
    let parts: [Part]
}

extension StalwartMessage.Part {
    func value(_ name: String) -> StalwartMessage.Value? { headers.first { $0.name == name }?.value }

    var filename: String? {
        let fields = [("content_disposition", "filename"), ("content_type", "name")]
        for (field, attribute) in fields {
            let found = value(field)?.contentType?.attributes?.first { $0.name == attribute }?.value
            if let found, !found.isEmpty { return found }
        }
        return nil
    }

    /// A message inside goes by its subject.
    var attachmentName: String? {
        guard filename == nil, case .message(let inner) = body else { return filename }
        return inner.parts[0].value("subject")?.text.map { $0 + ".eml" }
    }

    /// What the header says, lower case; a multipart that was read as text is one.
    var type: String {
        guard let type = value("content_type")?.contentType, let subtype = type.c_subtype else {
            if case .message = body { return "message/rfc822" }
            return "text/plain"
        }
        if case .text = body, type.c_type.lowercased() == "multipart" { return "text/plain" }
        return "\(type.c_type)/\(subtype)".lowercased()
    }
}
