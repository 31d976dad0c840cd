import Desk
import Testing

/// What `Authentication-Results` says, and whether `From` is answered in the relaxed mode.
struct AuthenticationCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var fields: [String]
    var from = "Lena <lena@customer.test>"
    var isAnswered: Bool
    init(_ name: String, _ fields: [String], from: String = "Lena <lena@customer.test>", _ isAnswered: Bool) {
        testDescription = name
        self.fields = fields
        self.from = from
        self.isAnswered = isAnswered
    }
}

@Suite struct RelaxedReturnPathTests {
    static let cases: [AuthenticationCase] = [
        .init("no results", [], false),
        .init("DMARC passed", ["mx.desk.test; dmarc=pass header.from=customer.test"], true),
        .init("in capitals, folded, with a version", ["MX.desk.test 1;\r\n\tDKIM=Pass header.d=Customer.test"], true),
        .init("spaces around the signs", ["mx.desk.test; dkim = pass header.d = customer.test"], true),
        .init("DKIM by i", ["mx.desk.test; dkim=pass header.i=@customer.test"], true),
        .init("SPF aligned", ["mx.desk.test; spf=pass smtp.mailfrom=bounce@customer.test"], true),
        .init("SPF of another domain", ["mx.desk.test; spf=pass smtp.mailfrom=x@evil.test"], false),
        .init("SPF of HELO only", ["mx.desk.test; spf=pass smtp.helo=customer.test"], false),
        .init(
            "DKIM of the parent domain", ["mx.desk.test; dkim=pass header.d=customer.test"],
            from: "l@mail.customer.test", true),
        .init("DKIM of the top level", ["mx.desk.test; dkim=pass header.d=test"], false),
        .init("DKIM of a domain that only ends alike", ["mx.desk.test; dkim=pass header.d=tomer.test"], false),
        .init("DKIM failed", ["mx.desk.test; dkim=fail header.d=customer.test"], false),
        .init("DKIM passed and DMARC failed", ["mx.desk.test; dkim=pass header.d=customer.test; dmarc=fail"], false),
        .init("an untrusted server", ["mx.evil.test; dmarc=pass header.from=customer.test"], false),
        .init(
            "a server whose name only begins alike", ["mx.desk.test.evil.test; dmarc=pass header.from=customer.test"],
            false),
        .init("the result in a comment", ["mx.desk.test; spf=none (dmarc=pass header.from=customer.test)"], false),
        .init(
            "a comment that closes with an escape",
            ["mx.desk.test; spf=none (\\) ; dmarc=pass header.from=customer.test)"], false),
        .init(
            "the trusted name in a comment", ["(mx.desk.test;) mx.evil.test; dmarc=pass header.from=customer.test"],
            false),
        .init(
            "the result in a quoted local part",
            ["mx.desk.test; spf=pass smtp.mailfrom=\"; dmarc=pass header.from=customer.test ;\"@evil.test"], false),
        .init(
            "a failure hidden behind a quoted parenthesis",
            ["mx.desk.test; spf=pass smtp.mailfrom=\"(\"@customer.test; dmarc=fail header.from=customer.test"], false),
        .init(
            "a forged pass below the server's own word",
            ["mx.desk.test; dkim=none", "mx.desk.test; dkim=pass header.d=customer.test"], false),
        .init(
            "each method in a field of its own",
            ["mx.desk.test; spf=softfail smtp.mailfrom=x@evil.test", "mx.desk.test; dkim=pass header.d=customer.test"],
            true),
        .init(
            "two signatures, one aligned",
            ["mx.desk.test; dkim=pass header.d=sender.test; dkim=pass header.d=customer.test"], true),
        .init(
            "two authors", ["mx.desk.test; dmarc=pass header.from=customer.test"],
            from: "l@customer.test, v@victim.test", false),
    ]

    private func decision(_ test: AuthenticationCase, isRelaxed: Bool = true) -> AcknowledgementDecision {
        let results = test.fields.map { ("Authentication-Results", Optional($0)) }
        return PolicyCase("", [("Return-Path", nil), ("From", test.from)] + results).with {
            $0.settings = {
                $0.relaxedReturnPath = isRelaxed
                $0.trustedAuthenticationServers = ["mx.desk.test"]
            }
        }.decision
    }

    @Test("From is answered only when a trusted server authenticated its domain", arguments: cases)
    func alignment(of test: AuthenticationCase) {
        let decision = decision(test)
        #expect(decision.isToSend == test.isAnswered, "\(decision.rule): \(decision.reason)")
        #expect((decision.recipient != nil) == test.isAnswered)
    }

    @Test("In the strict mode nothing but the return path is answered", arguments: cases)
    func strict(_ test: AuthenticationCase) { #expect(!decision(test, isRelaxed: false).isToSend) }

    @Test("A null return path is final in the relaxed mode too")
    func null() {
        let decision = PolicyCase(
            "",
            [("Return-Path", "<>"), ("Authentication-Results", "mx.desk.test; dmarc=pass header.from=customer.test")]
        ).with {
            $0.settings = {
                $0.relaxedReturnPath = true
                $0.trustedAuthenticationServers = ["mx.desk.test"]
            }
        }.decision
        #expect(!decision.isToSend)
    }
}
