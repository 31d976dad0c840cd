package import Foundation

/// One agent reply with all that it is judged by.
package struct ReplyCase: Sendable {
    package var sentAt: Date?
    /// The zone that `sentAt` was written in; times in the reply are read in it when the desk has set no calendar.
    package var timeZone: TimeZone?
    package var customer: CustomerMail?
    /// Earlier mails of the conversation, oldest first, without the customer's mail that is answered.
    package var thread: [EarlierMail] = []
    package var agent: String?
    /// Plain text, with quotes and signature. All offsets in the judgement count Unicode scalars of it.
    package var body: String
    /// The reply's HTML source where there is one: style breaks are evidence of a paste.
    package var html: String?

    package init(body: String) { self.body = body }
}

/// The customer's mail that the reply answers.
package struct CustomerMail: Sendable {
    package var name: String
    package var address: String
    package var subject: String
    package var body: String
    package init(name: String = "", address: String = "", subject: String = "", body: String) {
        self.name = name
        self.address = address
        self.subject = subject
        self.body = body
    }
}

package struct EarlierMail: Sendable {
    package enum Author: String, Sendable, Codable { case customer, agent }
    package var author: Author
    package var at: Date?
    package var body: String
    package init(author: Author, at: Date?, body: String) {
        self.author = author
        self.at = at
        self.body = body
    }
}
