import Testing

@testable import MailMessage

/// The lines by which mail programs introduce a quote.
@Suite("Attribution lines")
struct AttributionTests {
    /// With an address or a full date and time: quotes all that follows, marked or not.
    static let certain = [
        // English: Gmail, Apple Mail, Outlook for Mac, mutt, Yahoo, Evolution, AOL, ProtonMail, Zoho, Horde, Notes
        "On Wed, Mar 4, 2026 at 10:15 AM Desk <desk@example.org> wrote:",
        "On Wed, Mar 4, 2026 at 10:15\u{202F}AM Desk <desk@example.org> wrote:",
        "On Wed, Mar 4, 2026 at 10:15\u{A0}AM, Example Desk via Forum <\ndesk@example.org> wrote:",
        "On Wed, Mar 4, 2026 at 10:15 AM Example Desk <desk@example.org>\nwrote:",
        "On Wed, Mar 4, 2026 at 10:15 AM Example Desk <desk@example.org\n> wrote:",
        "On Wed, Mar 4, 2026 at 10:15 AM Example Desk\n<desk@example.org>\nwrote:",
        "On Mar 4, 2026, at 10:15 AM, Desk <desk@example.org> wrote:",
        "*On Wed, Mar 4, 2026 at 10:15 AM Desk <desk@example.org> wrote:*",
        "On Wed, Mar 04, 2026 at 10:15:00AM +0100, Desk wrote:",
        "On 3/4/26, 10:15 AM, \"Example Desk\" <desk@example.org> wrote:",
        "On Wednesday, March 4, 2026 at 10:15:00 AM GMT+1, Desk <desk@example.org> wrote: ",
        "  On Wednesday, 4 March 2026, 10:15, Desk <desk@example.org> wrote:",
        "On Wed, 2026-03-04 at 10:15 +0100, Example Desk wrote:",
        "In a message dated 3/4/2026 10:15:00 A.M. Eastern Standard Time, \ndesk@example.org writes:",
        "On Wednesday, March 4th, 2026 at 10:15 AM, Desk <desk@example.org> wrote:",
        "---- On Wed, 04 Mar 2026 10:15:00 +0100 Desk <desk@example.org> wrote ----",
        "---- Le mer., 04 mars 2026 10:15:00 +0100 Desk <desk@example.org> a écrit ----",
        "Quoting Example Desk <desk@example.org>:",
        "-----\"Desk\" <desk@example.org> wrote: -----",
        "Example Desk <desk@example.org> writes:",
        "Example Desk <desk@example.org> wrote on Wed, 4 Mar 2026 at 10:15:",
        "At 2026-03-04 10:15:00, \"Desk\" <desk@example.org> wrote:",
        "* Example Desk <desk@example.org> [2026-03-04 10:15]:",
        "[ On Wednesday, March 4, 2026 at 10:15:00 (+0100), Desk wrote: ]",
        ">>> Example Desk <desk@example.org> 3/4/2026 10:15 AM >>>",
        "2026-03-04 10:15 GMT+01:00 Example Desk <desk@example.org>:",
        "On Wed, 4 Mar 2026 10:15:00 +0900\nExample Desk <desk@example.org> wrote:",
        // German
        "Am Mi., 4. März 2026 um 10:15 Uhr schrieb Desk <desk@example.org>:",
        "Am Mi., 4. März 2026 um 10:15 Uhr schrieb Example Desk <\ndesk@example.org>:",
        "Am Mittwoch, 4. März 2026 um 10:15:00 MEZ hat Desk <desk@example.org> Folgendes geschrieben:",
        "Am Mittwoch, 4. März 2026, 10:15:00 schrieb Example Desk:",
        "Desk <desk@example.org> schrieb am Mi., 4. März 2026, 10:15:",
        "Zitat von Desk <desk@example.org>:",
        // French
        "Le mer. 4 mars 2026 à 10:15, Desk <desk@example.org> a écrit :",
        "Le mer. 4 mars 2026 à 10:15, Desk <desk@example.org> a écrit\u{A0}:",
        "Le mer. 4 mars 2026 à 10:15, Example Desk <desk@example.org> a\nécrit :",
        "Le 04/03/2026 10:15, Example Desk a écrit :",
        "Le mercredi 4 mars 2026 à 10:15:00 UTC+1, Desk <desk@example.org> a écrit :",
        // Spanish, Catalan, Portuguese, Galician
        "El mié, 4 mar 2026 a las 10:15, Desk (<desk@example.org>) escribió:",
        "El mié, 4 mar 2026 a las 10:15, Example Desk\n(<desk@example.org>) escribió:",
        "El miércoles, 4 de marzo de 2026, 10:15:00 CET, Desk <desk@example.org> escribió:",
        "El dc, 4 de març 2026 a les 10:15, Desk (<desk@example.org>) va escriure:",
        "Missatge de Desk <desk@example.org> del dia dc., 4 de març 2026 a les 10:15:",
        "Em qua., 4 de mar. de 2026 às 10:15, Desk <desk@example.org> escreveu:",
        "Desk <desk@example.org> escreveu (quarta, 4/03/2026 à(s) 10:15):",
        "Em quarta-feira, 4 de março de 2026 10:15:00 BRT, Desk <desk@example.org> escreveu:",
        // Italian, Romanian
        "Il giorno mer 4 mar 2026 alle ore 10:15 Desk <desk@example.org> ha\nscritto:",
        "Il mercoledì 4 marzo 2026 alle ore 10:15:00 CET, Desk <desk@example.org> ha scritto:",
        "În mie., 4 mar. 2026 la 10:15, Desk <desk@example.org> a scris:",
        "Pe 4 mar. 2026, la 10:15, Desk <desk@example.org> a scris:",
        // Dutch, Swedish, Danish, Norwegian, Finnish, Icelandic
        "Op wo 4 mrt 2026 om 10:15 schreef Desk <desk@example.org>:",
        "Op woensdag 4 maart 2026 10:15 schreef Example Desk <\ndesk@example.org>:",
        "Den ons 4 mars 2026 kl 10:15 skrev Desk <desk@example.org>:",
        "4 mars 2026 kl. 10:15 skrev Desk <desk@example.org>:",
        "På ons, 4 mars 2026 kl 10:15 skrev Desk <desk@example.org>:",
        "Den ons. 4. mar. 2026 kl. 10.15 skrev Desk <desk@example.org>:",
        "Den 4. mar. 2026 kl. 10.15 skrev Example Desk <\ndesk@example.org>:",
        "ons. 4. mar. 2026 kl. 10:15 skrev Desk <desk@example.org>:",
        "ke 4. maalisk. 2026 klo 10.15 Desk (desk@example.org) kirjoitti:",
        "Desk <desk@example.org> kirjoitti 4.3.2026 kello 10.15:",
        "Þann mið., 4. mar. 2026 kl. 10:15 skrifaði Desk <desk@example.org>:",
        // Polish, Czech, Slovak, Croatian, Slovenian, Hungarian, the Baltic languages
        "śr., 4 mar 2026 o 10:15 Desk <desk@example.org> napisał(a):",
        "W dniu śr., 4.03.2026 o 10:15 Desk <desk@example.org> napisał(a):",
        "Wiadomość napisana przez Desk <desk@example.org> w dniu 4 mar 2026, o godz. 10:15:",
        "st 4. 3. 2026 v 10:15 odesílatel Desk <desk@example.org> napsal:",
        "Dne st 4. 3. 2026 10:15 uživatel Desk <desk@example.org>\nnapsal:",
        "st 4. 3. 2026 o 10:15 Desk <desk@example.org> napísal(a):",
        "sri, 4. ožu 2026. u 10:15 Desk <desk@example.org> napisao/la je:",
        "V V sre., 4. mar. 2026 ob 10:15 je oseba Desk <desk@example.org> napisala:",
        "Desk <desk@example.org> ezt írta (időpont: 2026. márc. 4., Sze, 10:15):",
        "2026-03-04, tr, 10:15 Desk <desk@example.org> rašė:",
        "Kuupäev K, 4. märts 2026 kell 10:15 kirjutas Desk <desk@example.org>:",
        // Russian, Ukrainian, Bulgarian, Serbian
        "ср, 4 мар. 2026 г. в 10:15, Desk <desk@example.org>:",
        "ср, 4 мар. 2026\u{202F}г. в 10:15, Example Desk <\ndesk@example.org>:",
        "Среда, 4 марта 2026, 10:15 +03:00 от Desk <desk@example.org>:",
        "04.03.2026, 10:15, \"Desk\" <desk@example.org>:",
        "4 марта 2026 г., в 10:15, Desk <desk@example.org> написал(а):",
        "ср, 4 бер. 2026 р. о 10:15 Desk <desk@example.org> пише:",
        "На ср, 4.03.2026 г. в 10:15 Desk <desk@example.org> написа:",
        "сре, 4. мар 2026. у 10:15 Desk <desk@example.org> је написао/ла:",
        // Turkish, Greek, Hebrew, Arabic, Persian
        "Desk <desk@example.org>, 4 Mar 2026 Çar, 10:15 tarihinde şunu yazdı:",
        "4 Mart 2026 Çarşamba 10:15 tarihinde Desk <desk@example.org> yazdı:",
        "Στις Τετ 4 Μαρ 2026 στις 10:15 π.μ., ο χρήστης Desk <desk@example.org>\nέγραψε:",
        "\u{202B}בתאריך יום ד׳, 4 במרץ 2026 ב-10:15 מאת \u{202A}Desk\u{202C}\u{200F} <\u{202A}desk@example.org\u{202C}\u{200F}>:\u{202C}",
        "\u{202B}في الأربعاء، 4 مارس 2026 في 10:15 ص تمت كتابة ما يلي بواسطة \u{202A}Desk\u{202C}\u{200F} <\u{202A}desk@example.org\u{202C}\u{200F}>:\u{202C}",
        // Vietnamese, Indonesian, Thai
        "Vào Th 4, 4 thg 3, 2026 vào lúc 10:15 Desk <desk@example.org> đã viết:",
        "Pada Rab, 4 Mar 2026 pukul 10.15 Desk <desk@example.org> menulis:",
        "ในวันที่ พ. 4 มี.ค. 2026 เวลา 10:15 Desk <desk@example.org> เขียนว่า:",
        // Chinese, Japanese, Korean
        "Desk <desk@example.org> 于2026年3月4日周三 10:15写道：",
        "Desk <desk@example.org> 於 2026年3月4日 週三 上午10:15寫道：",
        "在 2026年3月4日，上午10:15，Desk <desk@example.org> 写道：",
        "在 2026-03-04 10:15:00，\"Desk\" <desk@example.org> 写道：",
        "2026年3月4日(水) 10:15 Desk <desk@example.org>:",
        "2026/03/04 10:15、Desk <desk@example.org>のメール:",
        "2026年3月4日 10:15、Desk <desk@example.org>\nのメール：",
        "2026년 3월 4일 (수) 오전 10:15, Desk <desk@example.org>님이 작성:",
        "2026. 3. 4. 오전 10:15, Desk <desk@example.org> 작성:",
    ]

    /// Without address or full time: an attribution only where marked lines follow.
    static let likely = [
        "Example Desk wrote:", "On Wednesday, Desk wrote:", "On 4 Mar 2026, Desk wrote:", "you wrote:",
        "According to Example Desk:", "Am 04.03.26 um 10:15 schrieb Desk:", "Am 04.03. schrieb Desk:",
        "Le 4 mars, Desk a écrit :", "El 4/3/26 a las 10:15, Desk escribió:", "Il 04/03/26 10:15, Desk ha scritto:",
        "Em 04/03/26 10:15, Desk escreveu:", "Op 04-03-26 om 10:15 schreef Desk:",
        "W dniu 4.03.26 o 10:15, Desk pisze:",
        "Den 2026-03-04 kl. 10:15, skrev Desk:", "Den 04.03.26 10.15, skrev Desk:", "Desk skrev den 2026-03-04:",
        "Desk kirjoitti 4.3.2026 klo 10.15:", "Dne 04. 03. 26 v 10:15 Desk napsal(a):",
        "4.03.26 10:15 tarihinde Desk yazdı:", "04.03.26 10:15, Desk пишет:", "04.03.26 10:15, Desk пише:",
        "2026/3/4 10:15, Desk 写道:", "於 2026/3/4 上午 10:15, Desk 寫道:", "Deskさんは書きました:",
        "2026/03/04 10:15、Deskさんは書きました：", "26. 3. 4. 10:15에 Desk 이(가) 쓴 글:",
        "2026. 03. 04. 10:15 keltezéssel, Desk írta:",
        "Στις 4/3/26 10:15, ο/η Desk έγραψε:", "El 4/3/26 a les 10:15, Desk ha escrit:",
        "Desk je 4. 3. 2026 ob 10:15 napisal(a):", "U 04.03.26. u 10:15, Desk je napisao/la:",
        "Pe 04.03.26 10:15, Desk a scris:",
        "Vào 04/03/26 10:15, Desk viết:", "Pada 04/03/26 10.15, Desk menulis:", "Dňa 4. 3. 26 o 10:15 Desk napísal(a):",
        "In article <m1@example.org>, Desk wrote:", "Dana Whitfield:", "Dana Whitfield asks us with a smile:",
        "Thus spake Desk:", "Hi,\nOn Wed, 4 Mar 2026 at 10:15, Desk wrote:",
    ]

    @Test("quotes what follows, with marks and without", arguments: certain, ["", "> "])
    func certainLine(attribution: String, mark: String) {
        let text = "It works now.\n\n\(attribution)\n\n\(mark)Does it work?\n\(mark)Tell us\n"
        let zones = ReplyText.zones(of: text)
        #expect(ReplyText.text([.new], of: zones, in: text) == "It works now.", "\(attribution)")
        #expect(
            ReplyText.text([.quoted], of: zones, in: text) == "\(mark)Does it work?\n\(mark)Tell us", "\(attribution)")
    }

    @Test("belongs to the marked lines below it", arguments: likely)
    func likelyLine(attribution: String) {
        let text = "It works now.\n\n\(attribution)\n> Does it work?\n\nYes.\n"
        let zones = ReplyText.zones(of: text)
        let greeting = attribution.hasPrefix("Hi,") ? "\n\nHi," : ""
        #expect(ReplyText.text([.new], of: zones, in: text) == "It works now.\(greeting)\n\nYes.", "\(attribution)")
    }

    @Test(
        "a sentence with the same words is none",
        arguments: [
            "On Monday you wrote that it works:\nit does not.",
            "Here is what the printer wrote at 10:15:\nPAPER JAM",
            "The log of 2026-03-04 10:15 has what the server wrote:\nerror 17",
            "On Monday at 10:15 Tom said:\nwe refund you.",
            "I need three things:\n1. a lamp\n2. a desk\nThanks",
            "Please look at these:\n- 10:15 train\n- 11:15 train",
            "My colleague wrote:\nwe never got it.",
            "Le client a écrit :\nrien ne marche.",
            "Er schrieb:\nEs geht nicht.",
            "The address is <desk@example.org>\nand it bounces.",
            "Please write to Desk <desk@example.org>:\nhe knows.",
            "On 4 March 2026 I ordered these at 10:15:\n1 lamp",
            "Dana Whitfield:\nis the name on the order.",
            "from: where do I get it?\nto: whom do I pay?",
        ])
    func sentence(text: String) {
        let zones = ReplyText.zones(of: text)
        #expect(ReplyText.text([.new], of: zones, in: text) == text)
    }
}
