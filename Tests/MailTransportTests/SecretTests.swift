import Desk
import Foundation
import Testing

@testable import MailTransport

struct SecretTests {
    private func resolve(_ secret: Secret, environment: [String: String] = [:], within: Duration = .seconds(5)) throws
        -> String
    {
        try secret.resolve(deadline: .now + within, wakeUp: WakeUp(), environment: environment)
    }

    @Test(arguments: ["top secret", "top secret\n", "top secret\r\n\n"])
    func aFileCountsWithoutItsLineEnd(_ content: String) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(content.utf8).write(to: file)
        #expect(try resolve(.file(file.path)) == "top secret")
    }

    @Test func aVariableOfTheEnvironment() throws {
        #expect(try resolve(.environment("MAIL_SECRET"), environment: ["MAIL_SECRET": "s3"]) == "s3")
    }

    @Test(arguments: ["echo s3; echo more", "printf s3", "cat /dev/null; printf 's3\\r\\n'", "echo noise >&2; echo s3"])
    func theFirstLineOfACommand(_ line: String) throws {
        #expect(try resolve(.command(line)) == "s3")
    }

    @Test(arguments: [
        (Secret.file("/nowhere/secret"), "there is no such file"), (.file("/"), "it can't be read"),
        (.environment("MAIL_SECRET"), "it is not set"), (.command("exit 3"), "the command failed with exit status 3"),
        (.command("kill -9 $$"), "the command failed with signal 9"), (.command("true"), "it is empty"),
        (.value(""), "it is empty"), (.command("no-such-program-here"), "the command failed with exit status 127"),
    ])
    func whatGivesNoSecretSaysWhyAndWhatToDo(_ secret: Secret, _ detail: String) throws {
        let failure = #expect(throws: MailFailure.self) { try resolve(secret) }
        #expect(failure?.kind == .misconfigured && failure?.detail == detail && failure?.remedy != nil)
    }

    @Test func aCommandThatHangsIsEnded() throws {
        let start = ContinuousClock.now
        let failure = #expect(throws: MailFailure.self) {
            try resolve(.command("sleep 60; echo s3"), within: .milliseconds(100))
        }
        #expect(failure?.detail.hasPrefix("the command took too long") == true)
        #expect(ContinuousClock.now - start < .seconds(30))
    }

    @Test func aCommandCanBeInterrupted() throws {
        let wakeUp = try WakeUp()
        wakeUp.fire()
        #expect(throws: CancellationError.self) {
            try Secret.command("sleep 60").resolve(deadline: .now + .seconds(60), wakeUp: wakeUp, environment: [:])
        }
    }

    @Test func theDescriptionTellsNothingOfIt() {
        #expect("\(Secret.value("hidden")) \(Secret.command("echo hidden"))" == "value command")
    }
}
