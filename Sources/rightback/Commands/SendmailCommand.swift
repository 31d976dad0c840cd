internal import App
internal import ArgumentParser
internal import Desk
internal import Foundation
internal import ReplyAnalysis

struct SendmailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sendmail",
        abstract: "A drop-in for a mail client's send command: judges, then sends or refuses.",
        discussion: """
            Takes what mail clients give sendmail: -t (recipients from the message), -i, -f ADDRESS, -F NAME, -oX, -bm, and
            recipients. The message comes on standard input. A header "X-Rightback-Override: reason" sends in spite of
            findings; it is recorded, and removed from what is sent.

            Examples:
              rightback sendmail -t -i < reply.eml
              set sendmail="rightback sendmail"            (in mutt)

            Exit codes: 0 sent; 1 held, with the findings on standard error; 75 try again later; 2 it could not be sent.
            """)

    @Argument(parsing: .captureForPassthrough, help: "What mail clients give sendmail.") var words: [String] = []

    func run() async throws {
        if words.first == "--help" { throw CleanExit.helpRequest(self) }
        let call = try SendmailCall(words: words)
        let bytes = try InputFile.read("-")
        var options = ConfigurationOption()
        options.path = call.configuration
        let sending = ReplySending(runtime: try DeskRuntime(configuration: options.load()))
        let outcome = try await sending.send(
            SendmailCall.withoutDotEnd(bytes, isIgnored: call.ignoresDots), recipients: call.recipients,
            takesRecipientsFromMessage: call.takesRecipientsFromMessage, returnPath: call.returnPath)
        switch outcome {
        case .sent: return
        case .held(let record):
            complain(
                LintText(name: "reply \(record.id)", body: record.body, judgement: record.judgement, usesColour: false)
                    .rendered)
            complain("rightback: held; mend it, or add the header X-Rightback-Override: REASON")
            throw ExitCode.found
        case .tryAgain(let detail):
            complain("rightback: \(detail)")
            throw ExitCode(75)
        case .refused(let detail): throw Complaint(detail)
        }
    }
}

/// The words of a sendmail call (as Postfix's sendmail(1) takes them).
struct SendmailCall: Equatable {
    var takesRecipientsFromMessage = false
    var ignoresDots = false
    var returnPath: String?
    var recipients: [String] = []
    var configuration: String?

    init(words: [String]) throws {
        var rest = words[...]
        var isPastOptions = false
        while let word = rest.popFirst() {
            if isPastOptions || !word.hasPrefix("-") || word == "-" {
                recipients.append(word)
                continue
            }
            switch word {
            case "--": isPastOptions = true
            case "-t": takesRecipientsFromMessage = true
            case "-i", "-oi": ignoresDots = true
            case "-ti", "-it":
                takesRecipientsFromMessage = true
                ignoresDots = true
            case "--config": configuration = try Self.value(of: word, from: &rest)
            case "-f", "-r": returnPath = try Self.value(of: word, from: &rest)
            case "-F", "-B", "-N", "-R", "-V", "-L", "-X", "-O", "-h": _ = try Self.value(of: word, from: &rest)
            case _ where word.hasPrefix("-f") || word.hasPrefix("-r"): returnPath = String(word.dropFirst(2))
            case "-bm", "-G", "-n", "-U", "-v", "-m": break
            case _ where word.hasPrefix("-b"):
                throw Complaint("sendmail \(word): only mail submission is served here; leave it out")
            case _
            where ["-o", "-F", "-B", "-N", "-R", "-V", "-L", "-X", "-O", "-h", "-q"].contains(where: word.hasPrefix):
                break
            default: throw Complaint("sendmail \(word): unknown option; see rightback sendmail --help")
            }
        }
        if returnPath?.isEmpty == true || returnPath == "<>" { returnPath = nil }
        guard takesRecipientsFromMessage || !recipients.isEmpty else {
            throw Complaint("sendmail: no recipients; give addresses, or -t to take them from the message")
        }
    }

    private static func value(of option: String, from rest: inout ArraySlice<String>) throws -> String {
        guard let value = rest.popFirst() else { throw Complaint("sendmail \(option): its value is missing") }
        return value
    }

    /// Without `-i`, a line with a single dot ends the message.
    static func withoutDotEnd(_ bytes: [UInt8], isIgnored: Bool) -> [UInt8] {
        guard !isIgnored else { return bytes }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let end = lines.firstIndex { $0.elementsEqual(".".utf8) || $0.elementsEqual(".\r".utf8) }
        guard let end else { return bytes }
        return Array(lines[..<end].joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")]
    }
}
