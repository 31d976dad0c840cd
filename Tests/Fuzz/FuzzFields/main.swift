import CLibFuzzer
import Foundation
import MailMessage

/// Fields that are read each in its own way.
let names = [
    "From", "To", "Date", "Message-ID", "References", "Subject", "Return-Path", "Content-Type", "Content-Disposition",
    "Content-Transfer-Encoding",
]

// One value in all fields: it stays within them when read, and what was read stays within its field when written.
let code = fuzz(CommandLine.argc, CommandLine.unsafeArgv) { start, count in
    let value = Array(UnsafeBufferPointer(start: start, count: count).filter { $0 != 0x0D })
        .split(separator: 0x0A).joined(separator: [0x0D, 0x0A, 0x20])
    let header = names.map { Array("\($0): ".utf8) + value }.joined(separator: [0x0D, 0x0A])
    let message = Message(Array(header) + Array("\r\n\r\nGood morning\r\n".utf8))
    precondition(message.headers.fields.map(\.name) == names, "a value that makes or hides fields")

    var draft = MessageDraft(
        from: message.from.first ?? Mailbox(address: "dana@example.org"),
        date: message.date ?? MailDate(instant: Date(timeIntervalSince1970: 0), offset: 0),
        messageID: message.messageID ?? "1@example.org", text: message.text)
    draft.to = message.to
    draft.subject = message.subject
    draft.references = message.references
    draft.extraHeaders = [("X-Value", message.headers.first("Content-Type") ?? "")]
    let known: Set = [
        "Date", "From", "To", "Message-ID", "References", "Subject", "X-Value", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding",
    ]
    let written = Message(draft.serialized()).headers.fields.map(\.name)
    precondition(known.isSuperset(of: written) && Set(written).count == written.count, "a value that writes fields")
}
exit(code)
