internal import Desk
internal import Foundation
internal import LedgerStore
package import MailMessage
package import ReplyAnalysis
internal import WorkingTime

/// Judges replies outside the service: with the desk's knowledge where there is a configuration, without it where not.
package struct ReplyLinting: Sendable {
    package struct Outcome: Sendable {
        /// The reply's text; findings point into it.
        package let body: String
        package let judgement: Judgement
        /// What moved each score; nil unless asked for.
        package let explanation: Explanation?
    }

    private let judging: ReplyJudging
    private let world: DeskWorld

    /// - Parameter templates: a folder of texts that agents paste from; wins over the configured one.
    package init(configuration: Configuration?, templates: String?) throws {
        let sources = try (templates ?? configuration?.replyTemplates).map(TemplateLibrary.replySources(in:))
        let templates = sources ?? InMemoryReuseSources()
        guard let configuration else {
            world = DeskRuntime.world(timeZone: .current)
            judging = ReplyJudging(
                judge: Judge(calendar: .weekdays(timeZone: .current)),
                desk: DeskIdentity(name: "", address: "", contact: ""), templates: templates, ledger: nil)
            return
        }
        world = DeskRuntime.world(timeZone: configuration.desk.calendar.timeZone)
        let isLedgerThere = FileManager.default.fileExists(atPath: configuration.ledger)
        judging = ReplyJudging(
            judge: try Judge(configuration),
            desk: DeskIdentity(configuration), templates: templates,
            ledger: isLedgerThere ? try LedgerStore(path: configuration.ledger) : nil)
    }

    package func lint(_ bytes: [UInt8], original: Message?, explaining: Bool) async throws -> Outcome {
        let reply = AgentReply(bytes: bytes, desk: judging.desk)
        let result = try await judging.judge(reply, original: original, now: world.now())
        let explanation = explaining ? try judging.judge.explain(result.replyCase, against: result.sources) : nil
        return Outcome(body: result.replyCase.body, judgement: result.judgement, explanation: explanation)
    }

    /// Plain text as the mail message it would become.
    package static func asMessage(text: [UInt8]) -> [UInt8] {
        Array(
            "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                .utf8)
            + text
    }
}
