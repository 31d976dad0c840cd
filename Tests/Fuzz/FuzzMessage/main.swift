import CLibFuzzer
import Foundation
import MailMessage

// A whole message: it reads, its zones cover its text, its defects lie within it.
let code = fuzz(CommandLine.argc, CommandLine.unsafeArgv) { start, count in
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let message = Message(bytes)
    var end = message.text.startIndex
    for zone in message.zones {
        precondition(zone.range.lowerBound == end, "zones with a gap")
        end = zone.range.upperBound
    }
    precondition(end == message.text.endIndex, "text without a zone")
    precondition(message.defects.allSatisfy { (0...count).contains($0.offset) }, "a defect outside the message")
    _ = (message.headers.fields, message.normalizedSubject, message.ancestors)
    for part in MailboxFile.messages(in: bytes) { precondition(part.count <= count, "a message longer than its file") }
    _ = Message.removingHeaders(["Bcc"], from: bytes)
}
exit(code)
