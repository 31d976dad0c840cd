internal import Foundation
internal import ReplyAnalysis

/// One line of a bulk scoring: a reply with what it is judged by. Only `id` and `reply.body` are required.
struct ScoreLine: Decodable {
    struct Customer: Decodable {
        var name: String?
        var address: String?
        var subject: String?
        var body: String?
    }
    struct Earlier: Decodable {
        var from: EarlierMail.Author
        var at: OffsetDate?
        var body: String
    }
    struct Reply: Decodable {
        var agent: String?
        var body: String
    }

    var id: LineID
    var sentAt: OffsetDate?
    var customer: Customer?
    var thread: [Earlier]?
    var reply: Reply
    var templates: [String]?
    var history: [String]?

    var replyCase: ReplyCase {
        var value = ReplyCase(body: reply.body)
        value.agent = reply.agent
        value.sentAt = sentAt?.date
        value.timeZone = sentAt?.timeZone
        if let customer, let body = customer.body {
            value.customer = CustomerMail(
                name: customer.name ?? "", address: customer.address ?? "", subject: customer.subject ?? "", body: body)
        }
        value.thread = (thread ?? []).map { EarlierMail(author: $0.from, at: $0.at?.date, body: $0.body) }
        return value
    }
}

/// A line's id, given back as it came: text or a whole number.
enum LineID: Codable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let number = try? value.decode(Int.self) {
            self = .number(number)
        } else {
            self = .text(try value.decode(String.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .text(let text): try value.encode(text)
        case .number(let number): try value.encode(number)
        }
    }

    var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        }
    }
}
