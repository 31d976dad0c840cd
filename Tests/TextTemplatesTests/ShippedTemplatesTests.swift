import Foundation
import TestSupport
import Testing
import TextTemplates

/// The templates under `config/templates`, rendered as they are shipped.
@Suite struct ShippedTemplates {
    private func template(_ name: String, _ kind: TextTemplate.Kind = .text) throws -> TextTemplate {
        let file = Fixtures.folder.deletingLastPathComponent().appendingPathComponent("config/templates/" + name)
        return try TextTemplate(String(decoding: Data(contentsOf: file), as: UTF8.self), kind: kind)
    }

    @Test func theAcknowledgementNamesReferenceContactAndDeadline() throws {
        let values: [String: any Sendable] = [
            "reference": "RB-7K2M9Q", "contact": "Priya Nair <priya@desk.test>", "desk": "Fernhill & Sons",
            "deadline": "Tuesday 24 November, 11:00 (CET)", "name": "Dana O'Neil", "subject": "never shown",
        ]
        #expect(
            try template("acknowledgement.mustache").render(values) == """
                Hello Dana O'Neil,

                your message has reached us, and a person will read it and answer you
                by Tuesday 24 November, 11:00 (CET).

                Your reference is RB-7K2M9Q. If you want to add something, just reply to
                this mail: it stays with the rest.

                If anything is wrong with this, turn to Priya Nair <priya@desk.test>.

                Fernhill & Sons

                This confirmation was sent automatically. The answer will not be.

                """)
    }

    @Test func theAcknowledgementPromisesNoTimeThatItDoesNotHave() throws {
        let text = try template("acknowledgement.mustache").render(["reference": "RB-7K2M9Q", "name": ""])
        #expect(text.hasPrefix("Hello,\n\nyour message"))
        #expect(text.contains("as soon as the desk is open again.\n"))
        #expect(!text.contains(" by "))
    }

    @Test func theHeldNoteMarksSentencesAndSaysHowToOverride() throws {
        let findings: [[String: any Sendable]] = [
            [
                "number": 1, "severity": "error", "rule": "NameTheNextStep",
                "message": "Nothing says what happens next.",
                "fix": "Say who does what by when.", "marked": "We're <looking> into it.",
            ],
            [
                "number": 2, "severity": "warning", "rule": "GreetByName", "message": "No name.", "fix": "",
                "marked": "",
            ],
        ]
        let text = try template("held-note.mustache").render([
            "id": 17, "agent": "Tom Okafor", "recipient": "dana@customer.test", "subject": "Re: Still no bike",
            "findings": findings, "hasFindings": true,
        ])
        #expect(
            text.hasPrefix(
                """
                Tom Okafor, your reply to dana@customer.test has not gone out.
                Subject: Re: Still no bike

                What the reader would stumble over:

                1. Nothing says what happens next.  [error: NameTheNextStep]
                   > We're <looking> into it.
                   What would mend it: Say who does what by when.

                2. No name.  [warning: GreetByName]

                What you can do:

                """))
        for way in ["flag the held message", "X-Rightback-Override: ", "rightback hold release 17 --reason"] {
            #expect(text.contains(way))
        }
    }

    @Test func theHeldNoteOfAnUnsentReplyNamesTheProblemAlone() throws {
        let text = try template("held-note.mustache").render([
            "id": 3, "agent": "Tom", "problem": "The server refused it.",
        ])
        #expect(text.contains("The server refused it.\n\nWhat you can do:"))
        #expect(!text.contains("stumble"))
    }

    @Test func thePageOfTheReportIsReadable() throws { _ = try template("report.html.mustache", .html) }
}
