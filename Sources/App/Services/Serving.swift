internal import Desk
internal import Foundation
package import Logging
internal import ServiceLifecycle
internal import UnixSignals

/// Runs the desk: as a service until it is told to end, or for one round.
package struct Serving: Sendable {
    package let logger: Logger
    /// Reads the configuration anew (SIGHUP). The service goes on as it was when that fails.
    package let makeRuntime: @Sendable () throws -> DeskRuntime

    package init(logger: Logger, makeRuntime: @escaping @Sendable () throws -> DeskRuntime) {
        self.logger = logger
        self.makeRuntime = makeRuntime
    }

    /// Serves until SIGTERM or SIGINT; begins anew with the configuration read again on SIGHUP.
    package func run() async throws {
        var runtime = try makeRuntime()
        while true {
            let reload = ReloadService(logger: logger, makeRuntime: makeRuntime)
            try await serve(runtime, reload: reload)
            guard let next = reload.next else { return logger.info("ended") }
            logger.info("configuration read again")
            runtime = next
        }
    }

    private func serve(_ runtime: DeskRuntime, reload: ReloadService) async throws {
        var services: [any Service] = [reload]
        for account in runtime.accounts {
            var logger = self.logger
            logger[metadataKey: "account"] = "\(account.name)"
            let mailTaken = WakeUpCall()
            let troubles = TroubleLog()
            services.append(OutgoingService(account: account, mailTaken: mailTaken, logger: logger))
            for folder in account.settings.folders.inbox {
                services.append(
                    InboxService(
                        account: account, folder: folder, mailTaken: mailTaken, troubles: troubles, logger: logger))
            }
            services.append(OutboxService(account: account, troubles: troubles, logger: logger))
        }
        var configuration = ServiceGroupConfiguration(
            services: services.map {
                // Whoever ends, ends because all are to end.
                .init(service: $0, successTerminationBehavior: .gracefullyShutdownGroup)
            },
            gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet)
        configuration.maximumGracefulShutdownDuration = .seconds(4)
        logger.info("serving", metadata: ["accounts": "\(runtime.accounts.map(\.name).joined(separator: " "))"])
        try await ServiceGroup(configuration: configuration).run()
    }

    /// The group's own steps are of no interest to an operator.
    private var quiet: Logger {
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .warning)
        return quiet
    }

    /// One full round over all accounts, for cron.
    /// - Returns: the accounts that could not be served wholly, with what stopped them.
    package func once() async throws -> [(account: String, problem: any Error)] {
        let runtime = try makeRuntime()
        var problems: [(account: String, problem: any Error)] = []
        for account in runtime.accounts {
            var logger = self.logger
            logger[metadataKey: "account"] = "\(account.name)"
            do {
                try await OneRound(account: account, logger: logger).run()
            } catch {
                logger.error("\(error)")
                problems.append((account.name, error))
            }
        }
        return problems
    }
}

/// One account's round: folders, customers' mail, acknowledgements, replies.
struct OneRound: Sendable {
    let account: AccountRuntime
    let logger: Logger

    func run() async throws {
        let store = try await account.opener.open()
        do {
            try await work(store)
            await store.close()
        } catch {
            await store.close()
            throw error
        }
    }

    private func work(_ store: any MailStore) async throws {
        try await account.makeFolders(in: store)
        var trouble: (any Error)?
        for folder in account.settings.folders.inbox {
            do {
                try await account.intake.round(store: store, folder: folder) { IntakeLog.write($0, to: logger) }
            } catch let failure as MailFailure where failure.kind == .permanent {
                // A folder that can't be read keeps no other from being read.
                trouble = trouble ?? failure
                logger.error("\(failure)", metadata: ["folder": "\(folder)"])
            }
        }
        try await account.outgoing.sendDue { OutgoingLog.write($0, to: logger) }
        try await account.gatekeeper.round(store: store) { GateLog.write($0, to: logger) }
        if let trouble { throw trouble }
    }
}
