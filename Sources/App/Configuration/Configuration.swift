/// The settings of one Rightback: its desk, its mail accounts, and how it acknowledges and judges.
///
/// No secret is held here, only where each is to be found.
///
/// `config/rightback.example.yml` is the manual of the settings.
package struct Configuration: Sendable, Equatable {
    package var desk: DeskSettings
    package var accounts: [AccountSettings]
    package var acknowledgement: AcknowledgementSettings
    package var gate: GateSettings
    package var intake: IntakeSettings
    /// The file of the ledger.
    package var ledger: String
    /// The folder of templates that stand in for the built-in ones.
    package var templates: String?
    /// The folder of text files (`*.txt`) that agents paste from.
    package var replyTemplates: String?
    package var log: LogSettings

    /// Reads a configuration file.
    /// - Parameters:
    ///   - environment: the process's; only `CREDENTIALS_DIRECTORY` is looked at, where systemd puts secret files.
    ///   - knownRules: the ids that `gate.rules` may name; any when empty.
    /// - Throws: `ConfigurationError` with everything that is wrong.
    package static func load(
        path: String, environment: [String: String] = [:], knownRules: [String] = []
    ) throws -> Configuration {
        let yaml = try ConfigurationText.read(file: path)
        return try Configuration(yaml: yaml, file: path, environment: environment, knownRules: knownRules)
    }

    /// Reads a configuration from its text; `file` names it in errors, and relative paths count from its folder.
    /// - Throws: `ConfigurationError` with everything that is wrong.
    package init(
        yaml: String, file: String, environment: [String: String] = [:], knownRules: [String] = []
    ) throws {
        let origin = ConfigurationOrigin(file: file, environment: environment)
        let reading = try ConfigurationReading(yaml: yaml, origin: origin, knownRules: knownRules)
        guard let configuration = reading.configuration, reading.problems.isEmpty else {
            throw ConfigurationError(reading.problems)
        }
        self = configuration
    }

    /// Nil when a setting that must be there is missing or wrong; `section` then holds the problem.
    init?(_ section: inout ConfigurationSection, knownRules: [String]) {
        let desk = section.requiredSection(
            "desk", expected: "a section with name, address, contact and timeZone",
            remedy: "run \"rightback init\" in an empty folder to see one"
        ) { DeskSettings(&$0) }
        accounts = section.accounts("accounts", deskAddress: desk?.address ?? "")
        acknowledgement = section.section("acknowledgement") { AcknowledgementSettings(&$0) }
        gate = section.section("gate") { GateSettings(&$0, knownRules: knownRules) }
        intake = section.section("intake") { IntakeSettings(&$0) }
        let path = section.anyPath
        ledger = section.value("ledger", path.example("ledger.sqlite"), default: "/var/lib/rightback/ledger.sqlite")
        templates = section.optional("templates", path.example("templates"))
        replyTemplates = section.optional("replyTemplates", path.example("reply-templates"))
        log = section.section("log") { LogSettings(&$0) }
        guard let desk else { return nil }
        self.desk = desk
    }
}
