internal import App
internal import ArgumentParser
internal import Foundation

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Teaches the ledger what the desk sent before, so that reuse is known from the first day.",
        discussion: """
            Can be run again: what is known already is not added twice.

            Examples:
              rightback import --mbox sent.mbox
              rightback import --maildir ~/Maildir/.Sent
              rightback import --folder Sent

            Exit codes: 0 done; 2 it could not be read.
            """)

    @OptionGroup var options: ConfigurationOption
    @Option(help: "An mbox file of sent mail.") var mbox: String?
    @Option(help: "A maildir of sent mail.") var maildir: String?
    @Option(help: "An IMAP folder of sent mail, of the first account or of --account.") var folder: String?
    @Option(help: "The account whose folder is read.") var account: String?

    func validate() throws {
        guard [mbox, maildir, folder].compactMap({ $0 }).count == 1 else {
            throw ValidationError("give one of --mbox FILE, --maildir DIR or --folder IMAPFOLDER")
        }
    }

    func run() async throws {
        let importing = try HistoryImport(runtime: DeskRuntime(configuration: options.load()))
        let isTerminal = isatty(STDERR_FILENO) == 1
        let result = try await importing.run(source(), account: account) { count in
            if isTerminal, count % 100 == 0 { FileHandle.standardError.write(Data("\r\(count) read".utf8)) }
        }
        if isTerminal { FileHandle.standardError.write(Data("\r".utf8)) }
        print("\(result.added) added, \(result.known) known already, \(result.empty) without words of their own")
    }

    private func source() -> HistoryImport.Source {
        if let mbox { return .mbox(mbox) }
        if let maildir { return .maildir(maildir) }
        return .folder(folder ?? "Sent")
    }
}
