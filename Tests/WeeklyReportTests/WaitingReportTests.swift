import Desk
import Foundation
import Testing
import WorkingTime

@testable import WeeklyReport

@Suite struct WhoWaits {
    private func report(at instant: Date) -> WaitingReport {
        WaitingReport(
            waiting: WaitingConversation.list(
                of: ExampleWeek.conversations, at: instant, calendar: ExampleWeek.calendar),
            at: instant, timeZone: ExampleWeek.zone)
    }

    @Test func standsInATableLongestFirst() {
        #expect(
            report(at: ExampleWeek.at(20, 10)).text() == """
                Waits  Since             Reference  Customer       With        Subject
                -----  ----------------  ---------  -------------  ----------  -----------------
                 14 h  Wed 18 Nov 12:00  RB-000002  Eli Stone      Tom Okafor  Wrong pedals
                  1 h  Thu 19 Nov 18:00  RB-000004  Jörg Ångström  nobody yet  Bremse [31mrot […

                """)
    }

    @Test func isSaidWhenNobodyDoes() {
        #expect(report(at: ExampleWeek.at(9, 9)).text() == "Nobody waits for an answer.\n")
    }

    @Test func standsWithOpenPromisesAndNamesTheBrokenOnes() {
        func promise(_ owner: String?, due: Date?) -> OpenPromise {
            OpenPromise(
                conversationID: 2, reference: "RB-000002", customer: "Eli Stone", owner: owner,
                text: "I write\nto you.",
                madeAt: ExampleWeek.at(18, 9), due: due)
        }
        var report = report(at: ExampleWeek.at(9, 9))
        report.promises = [
            promise("Tom Okafor", due: ExampleWeek.at(8, 17)), promise(nil, due: ExampleWeek.at(20, 17)),
            promise("Priya Nair", due: nil),
        ]
        #expect(
            report.text() == """
                Nobody waits for an answer.

                Open promises:
                Due                       Reference  By          To         Promise
                ----------------  ------  ---------  ----------  ---------  ---------------
                Sun 8 Nov 17:00   BROKEN  RB-000002  Tom Okafor  Eli Stone  I write to you.
                Fri 20 Nov 17:00          RB-000002  the desk    Eli Stone  I write to you.
                no time given             RB-000002  Priya Nair  Eli Stone  I write to you.

                """)
        #expect(report.of(agent: "tom okafor").promises.map(\.owner) == ["Tom Okafor"])
    }

    @Test func isAJSONDocumentOfVersionOne() throws {
        let json = try report(at: ExampleWeek.at(13, 17)).json()
        #expect(
            json == """
                {
                  "asOf" : "2026-11-13T17:00:00+01:00",
                  "promises" : [

                  ],
                  "schema" : 1,
                  "timeZone" : "Europe/Berlin",
                  "waiting" : [
                    {
                      "address" : "customer2@customer.test",
                      "agent" : "Tom Okafor",
                      "customer" : "Eli Stone",
                      "reference" : "RB-000002",
                      "seconds" : 3600,
                      "since" : "2026-11-13T16:00:00+01:00",
                      "subject" : "Wrong pedals"
                    }
                  ]
                }

                """)
    }
}
