import Foundation
import TestSupport
import Testing
import WorkingTime

@testable import App

/// What right configurations read as.
@Suite struct GoodConfigurationTests {
    static func load(_ name: String) throws -> Configuration {
        try Configuration.load(path: Fixtures.folder.appendingPathComponent("configuration/good/\(name).yml").path)
    }
    static let folder = Fixtures.folder.appendingPathComponent("configuration/good").standardizedFileURL.path

    @Test(arguments: try Fixtures.files(in: "configuration/good", extension: "yml"))
    func aRightConfigurationIsRead(_ file: URL) throws {
        #expect(throws: Never.self) { try Configuration.load(path: file.path) }
    }

    @Test func theSmallestIsFilledWithDefaults() throws {
        let configuration = try Self.load("smallest")
        let zone = try #require(TimeZone(identifier: "Europe/London"))
        #expect(configuration.desk.calendar == .weekdays(timeZone: zone))
        let login = Configuration.Login(
            user: "support@example.org", proof: .password(.file(Self.folder + "/imap-password")))
        let account = try #require(configuration.accounts.first)
        #expect(account.imap.login == login)
        #expect(account.smtp.login == login)
        #expect(account.imap.port == 993)
        #expect(account.smtp.port == 465)
        #expect(account.imap.security == .tls)
        #expect(account.folders == Configuration.FolderSettings())
        #expect(account.pollInterval == .seconds(60))
        #expect(account.idle)
        #expect(configuration.acknowledgement.enabled)
        #expect(configuration.acknowledgement.answerWithin == .minutes(240))
        #expect(configuration.acknowledgement.subjectPrefix == "Auto: ")
        #expect(!configuration.acknowledgement.relaxedReturnPath)
        #expect(configuration.gate.enabled)
        #expect(configuration.intake.skipOlderThan == .seconds(7 * 24 * 3600))
        #expect(configuration.intake.byteLimit == 2_097_152)
        #expect(configuration.ledger == "/var/lib/rightback/ledger.sqlite")
        #expect(configuration.templates == nil)
        #expect(configuration.log.level == .info)
    }

    @Test func aDayByItselfWinsOverARange() throws {
        let calendar = try Self.load("hours-with-breaks").desk.calendar
        let morning = ClockInterval(start: ClockTime(hour: 9, minute: 0), end: ClockTime(hour: 12, minute: 30))
        let afternoon = ClockInterval(start: ClockTime(hour: 13, minute: 30), end: ClockTime(hour: 17, minute: 0))
        let wednesday = ClockInterval(start: ClockTime(hour: 9, minute: 0), end: ClockTime(hour: 12, minute: 0))
        #expect(calendar.hours[.tuesday] == [morning, afternoon])
        #expect(calendar.hours[.wednesday] == [wednesday])
        #expect(calendar.hours[.saturday] == nil)
        #expect(calendar.hours[.sunday] == nil)
        let holidays = [CivilDay(year: 2026, month: 12, day: 25), CivilDay(year: 2026, month: 12, day: 26)]
        #expect(calendar.holidays == Set(holidays))
    }

    @Test func eachAccountHasItsOwnServersAndFolders() throws {
        let configuration = try Self.load("two-accounts")
        let orders = try #require(configuration.accounts.last)
        #expect(configuration.accounts.map(\.name) == ["support", "orders"])
        #expect(orders.imap.security == .starttls)
        #expect(orders.imap.port == 143)
        #expect(orders.imap.login == .init(user: "orders", proof: .token(command: "mailtoken orders")))
        #expect(orders.imap.caFile == Self.folder + "/private-ca.pem")
        #expect(orders.smtp.host == "2001:db8::25")
        #expect(orders.smtp.port == 25)
        #expect(orders.smtp.login == nil)
        #expect(orders.folders.inbox == ["INBOX", "Returns"])
        #expect(orders.folders.outbox == "INBOX.Outbox")
        #expect(orders.folders.held == "Held")
        #expect(orders.addresses == ["orders@example.org"])
        #expect(orders.pollInterval == .seconds(120))
        #expect(!orders.idle)
    }

    @Test func whatIsSetReplacesTheDefault() throws {
        let configuration = try Self.load("two-accounts")
        #expect(!configuration.acknowledgement.enabled)
        #expect(configuration.acknowledgement.answerWithin == .workingDays(2))
        #expect(configuration.acknowledgement.subjectPrefix == "")
        #expect(configuration.gate.maxReplySize == 1 << 20)
        #expect(configuration.gate.disabledRules == ["NameTheNextStep"])
        #expect(configuration.gate.severities == ["FillEveryPlaceholder": .warning])
        #expect(configuration.gate.thresholds == [.canned: 0.7])
        #expect(configuration.gate.weights == Self.folder + "/desk.weights")
        #expect(configuration.intake.byteLimit == 65_536)
        #expect(configuration.intake.skipOlderThan == .seconds(36 * 3600))
        #expect(configuration.log == .init(level: .debug, format: .json))
    }

    @Test func relativePathsCountFromTheFileAndAbsoluteOnesStay() throws {
        let configuration = try Self.load("two-accounts")
        #expect(configuration.ledger == Self.folder + "/state/ledger.sqlite")
        #expect(configuration.templates == Self.folder + "/templates")
        #expect(configuration.replyTemplates == "/srv/replies")
    }

    @Test func anAliasStandsForItsAnchor() throws {
        let account = try #require(try Self.load("aliases").accounts.first)
        #expect(account.smtp.login?.user == "mailer")
        #expect(account.smtp.login?.proof == account.imap.login?.proof)
    }

    @Test(arguments: [
        (Configuration.ServerSettings.Security.tls, 993, 465), (.starttls, 143, 587), (.plain, 143, 25),
    ])
    func theUsualPortFollowsTheSecurity(
        _ security: Configuration.ServerSettings.Security, _ imap: Int, _ smtp: Int
    ) throws {
        let smallest = Fixtures.folder.appendingPathComponent("configuration/good/smallest.yml")
        let yaml = try String(contentsOf: smallest, encoding: .utf8)
            .replacingOccurrences(of: "      host:", with: "      security: \(security)\n      host:")
        let account = try Configuration(yaml: yaml, file: "x.yml").accounts.first
        #expect(account?.imap.security == security)
        #expect(account?.smtp.security == security)
        #expect(account?.imap.port == imap)
        #expect(account?.smtp.port == smtp)
    }

    @Test(arguments: [
        ("imap-password", "credentials/imap-password"), ("./imap-password", "imap-password"), ("other", "other"),
    ])
    func aBareNameOfASecretFileMeansSystemdsCredentialFirst(_ written: String, _ found: String) throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").standardizedFileURL.path
        try FileManager.default.createDirectory(atPath: root + "/credentials", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: root) }
        try Data("x".utf8).write(to: URL(fileURLWithPath: root + "/credentials/imap-password"))
        let smallest = Fixtures.folder.appendingPathComponent("configuration/good/smallest.yml")
        let yaml = try String(contentsOf: smallest, encoding: .utf8)
        let configuration = try Configuration(
            yaml: yaml.replacingOccurrences(of: "file: imap-password", with: "file: \(written)"),
            file: root + "/rightback.yml", environment: ["CREDENTIALS_DIRECTORY": root + "/credentials"])
        #expect(configuration.accounts.first?.imap.login?.proof == .password(.file(root + "/" + found)))
    }
}
