import MailMessage
import Testing

/// A mail as its sender's mail program would send it: from, subject, text.
struct ShortMail: Sendable, CustomStringConvertible {
    var from: String
    var subject: String
    /// Fields and what else differs from a person's mail, lines ended by `\n`.
    var fields: String
    var text: String
    var kind: AutomaticMail.Kind
    var description: String { "\(from) | \(subject) | \(text.prefix(40))" }

    init(
        _ from: String, _ subject: String, _ text: String, fields: String = "",
        _ kind: AutomaticMail.Kind = .none
    ) {
        self.from = from
        self.subject = subject
        self.text = text
        self.fields = fields
        self.kind = kind
    }

    var message: Message {
        let address = from.split(separator: "<").last.map { $0.filter { $0 != ">" } } ?? ""
        var header =
            "Received: from mail.example.test (mail.example.test [192.0.2.7]) by mx.example.org with ESMTP id A1\n"
        header += "Received: from [10.0.0.5] by mail.example.test with ESMTPSA id B2\n"
        if !fields.contains("Return-Path:") { header = "Return-Path: <\(address)>\n" + header }
        if !fields.contains("Content-Type:") { header += "Content-Type: text/plain; charset=utf-8\n" }
        header += "From: \(from)\nTo: Desk <desk@example.org>\nMessage-ID: <4711@mail.example.test>\n"
        header += "Date: Wed, 4 Mar 2026 10:15:00 +0100\nSubject: \(subject)\n"
        return Message(Array("\(header)\(fields)\n\(text)\n".utf8))
    }
}

@Suite("A person who writes about machines")
struct PeopleAboutMachinesTests {
    static let dana = "Dana Whitfield <dana@example.test>"

    static let mails: [ShortMail] = [
        // Parcels and couriers.
        ShortMail(dana, "Delivery failed again!", "The courier says nobody was home. I was home all day."),
        ShortMail(dana, "My parcel was returned to sender", "Tracking says returned to sender. Please send it again."),
        ShortMail(dana, "Returned to sender", "The parcel came back to you, says the courier. What now?"),
        ShortMail(dana, "Undeliverable: the courier says", "the address does not exist. It does. Can you call them?"),
        ShortMail(dana, "Undeliverable", "That is what stands on the slip that the courier left at my door."),
        ShortMail(dana, "Delivery problem with order 4711", "My parcel could not be delivered. Please help."),
        ShortMail(dana, "Failed delivery attempt", "Two attempts failed, the depot is closed. When is the next one?"),
        ShortMail(dana, "Delivery status of 4711", "The page says delayed since Friday. Is it lost?"),
        ShortMail(dana, "Delivery report missing", "We need the delivery report of our last order for customs."),
        ShortMail(dana, "Return receipt", "I sent the shoes back on Monday and have no return receipt yet."),
        ShortMail(dana, "Delayed", "Our order is delayed for the third time. Please cancel it."),
        ShortMail(dana, "Message for the driver", "Please leave the parcel with the neighbours."),
        ShortMail(dana, "Warning: wrong address", "You ship to my old address. Please correct it."),
        ShortMail(dana, "Address error", "There is an error in my address, the recipient must be my wife."),
        ShortMail(dana, "We were unable to deliver", "your pallet to the customer, he refused it. Regards, Tom"),
        ShortMail(dana, "Unzustellbare Sendung", "Ihr Paket kam zurück, steht auf der Karte."),
        ShortMail(dana, "Zustellung fehlgeschlagen", "Der Bote war angeblich da. Ich war den ganzen Tag zu Hause."),
        ShortMail(dana, "Nicht zugestellt", "Die Zustellung an meine Adresse hat wieder nicht geklappt."),
        ShortMail(dana, "Rückläufer", "Die Ware kam als Rückläufer zu Ihnen, bitte erneut senden."),
        ShortMail(dana, "Non remis : mon colis", "Le livreur n'a pas sonné, pouvez-vous le relancer ?"),
        ShortMail(dana, "Échec de livraison", "Mon colis n'a pas pu être livré hier, j'étais là."),
        ShortMail(dana, "Entrega fallida", "El repartidor dice que no había nadie. Yo estaba en casa."),
        ShortMail(dana, "Não entregue", "A encomenda não foi entregue, o meu vizinho estava em casa."),
        ShortMail(dana, "Mancata consegna", "Il corriere non ha suonato, io ero in casa."),
        ShortMail(dana, "Niet bezorgd", "Het pakket is niet bezorgd, ik was thuis."),
        ShortMail(dana, "Ej levererat", "Paketet kom aldrig, jag var hemma hela dagen."),
        ShortMail(dana, "Ikke leveret", "Pakken er ikke leveret, jeg var hjemme."),
        ShortMail(dana, "Nie dostarczono", "Kurier nie dzwonił, byłam w domu, moja paczka wróciła."),
        ShortMail(dana, "Не доставлено", "Курьер не приехал, я был дома весь день."),
        ShortMail(dana, "配信不能", "商品が届きません。私の住所を確認してください。"),
        ShortMail(dana, "送信先の変更", "送信先のメールアドレスを変更したいです。よろしくお願いします。"),
        // Mail that came back, told in own words or shown.
        ShortMail(
            dana, "Mail delivery failed", "I tried to reach sales@example.org and my mail came back. Can you help?"),
        ShortMail(
            dana, "Undelivered mail", "Hello, I get undelivered mail messages when I write to your billing team."),
        ShortMail(
            dana, "Your mailbox bounces", "Since Monday I get \"user unknown\" and delivery failure notices. Why?"),
        ShortMail(
            dana, "Bounce from your server",
            "My message to info@example.org bounced, recipient unknown, says the server."),
        ShortMail(
            dana, "Problem with your mail server",
            """
            Hello, when I write to sales I get this:

            This is the mail system at host mx.example.org.

            I'm sorry to have to inform you that your message could not be delivered
            to one or more recipients.
            """),
        ShortMail(
            dana, "Undelivered Mail Returned to Sender",
            """
            Hi, what does this mean, and did you get my order?

            This message was created automatically by mail delivery software.
            A message that you sent could not be delivered to one or more of its recipients.
            """),
        ShortMail(
            dana, "Mail kommt zurück",
            """
            Guten Tag, ich bekomme immer diese Meldung:

            Ihre Nachricht konnte nicht zugestellt werden.
            """),
        ShortMail(
            dana, "Error",
            "Your system says \"this is the mail system at host mx.example.org\". What is that?"),
        ShortMail(dana, "Fwd: Undelivered Mail Returned to Sender", "This is the mail system at host mx.example.org."),
        ShortMail(dana, "Fwd: Mail delivery failed", "Is this from you?"),
        ShortMail(dana, "WG: Unzustellbar: Bestellung", "Können Sie das bitte prüfen?"),
        ShortMail(dana, "Re: Undelivered Mail Returned to Sender", "It works again, thanks."),
        ShortMail(dana, "RE: Undeliverable: Quote", "We moved. Please use the new address from now on."),
        ShortMail(dana, "TR : Échec de la remise", "Voici ce que je reçois."),
        ShortMail(dana, "RV: No entregado", "Esto me llega al escribirles."),
        ShortMail(dana, "Mailbox full", "My mailbox is full, I did not get your invoice. Can you send it again?"),
        ShortMail(dana, "Mailbox full?", "I mean the letterbox at my door. The leaflets do not fit, please stop them."),
        ShortMail(dana, "User unknown", "My login says user unknown. What shall I do?"),
        ShortMail(dana, "Message rejected", "The web form says message rejected whenever I press send."),
        ShortMail(dana, "Email not delivered", "I did not get the email with my licence key. Please send it again."),
        ShortMail(
            dana, "E-mail delivery failure since the move", "Since we moved to your hosting, all our mail fails."),
        ShortMail(dana, "Failure notice from your shop", "Why do I get a failure notice when I pay?"),
        ShortMail(
            dana, "Virus found in your download", "My scanner found a virus in your installer. Is that a false alarm?"),
        ShortMail(dana, "Virus alert", "Our anti-virus blocks your update on 40 machines. What can we do?"),
        ShortMail(dana, "Quarantine", "Your mails land in our quarantine, which sender address shall we allow?"),
        ShortMail(dana, "Spam", "Your newsletter lands in my spam folder, I want to read it though."),
        ShortMail(dana, "Licences", "This user doesn't have a licence any more: Tom Field. Please remove him."),
        ShortMail(dana, "Users", "The following users cannot log in since Monday: Tom, Kim, Ada."),
        ShortMail(dana, "Wrong address", "The following address is wrong in your records: Mill Lane 4."),
        ShortMail(dana, "Attachment", "The attachment you sent is broken, the message you sent to me before as well."),
        ShortMail(dana, "Connected", "Connected to the hub, but the lamp stays dark."),
        ShortMail(dana, "Antivirus", "Norton antivirus blocks the setup, server is up to date. Any advice?"),
        // Absences.
        ShortMail(dana, "Out of office printers", "All three printers in the office are out of order."),
        ShortMail(dana, "Out of office message", "How can I set an out of office message in your webmail?"),
        ShortMail(dana, "Out of office", "What number can I call when you're out of office?"),
        ShortMail(dana, "Order", "I will be out of the office until Monday, please deliver after that."),
        ShortMail(
            dana, "Delivery on Friday",
            "I am out of the office until Monday. For urgent questions of the driver please contact Tom Field."),
        ShortMail(dana, "Away until May 5", "I am away until May 5, please hold the delivery until then."),
        ShortMail(dana, "Invoice", "I am on vacation until Friday. Can the payment wait until then?"),
        ShortMail(dana, "Vacation rental booking", "We would like to book the vacation rental for July."),
        ShortMail(dana, "Vacation: two weeks in May", "Is the house free in May?"),
        ShortMail(dana, "On leave request form", "The form for leave does not open in my browser."),
        ShortMail(dana, "Absence : certificat médical", "Voici mon certificat, bonne journée."),
        ShortMail(dana, "Abwesenheit meines Sohnes", "Er ist krank und fehlt bis Freitag."),
        ShortMail(dana, "Urlaub im September", "Ist die Ferienwohnung im September noch frei?"),
        ShortMail(dana, "Bestellung", "Ich bin bis zum 9. März nicht zu Hause. Bitte später liefern."),
        ShortMail(dana, "Holiday on leave", "I need my papers."),
        ShortMail(dana, "Auto: Kaufvertrag", "Bitte senden Sie mir den Vertrag für das Auto."),
        ShortMail(dana, "Auto repair", "My car makes a noise, can I come on Friday?"),
        // Automatic things.
        ShortMail(dana, "Automatic door won't close", "The automatic door in hall 2 stays open since this morning."),
        ShortMail(dana, "Automatic renewal", "Please stop the automatic renewal of my contract."),
        ShortMail(dana, "I got your automatic reply but no answer", "It is a week now. Please answer my question."),
        ShortMail(dana, "Automatic reply", "I only ever get an automatic reply from you. Is anybody there?"),
        ShortMail(dana, "Autoreply settings", "Where can I switch the autoreply of my account off?"),
        ShortMail(dana, "Automated response not helpful", "Your bot did not understand my question."),
        ShortMail(dana, "Re: Automatic reply: Order", "Thanks, but when do you come back?"),
        ShortMail(dana, "Re: Out of Office: Order", "Then I will write again on Monday."),
        ShortMail(
            dana, "No answer",
            "Last week I wrote and got this:\nThis is an automatic reply. We will answer within two days."),
        ShortMail(dana, "Re: [Ticket #4711] Printer", "Still broken. Your ticket system closed my ticket, why?"),
        ShortMail(dana, "Ticket #4711", "My ticket is open for three weeks now. What is its status?"),
        ShortMail(dana, "Ticket 4711 was closed", "A ticket was closed that is not solved. Please open it again."),
        ShortMail(dana, "Support request", "Thank you for your help last week. The scanner is offline again."),
        ShortMail(
            dana, "Damaged goods",
            "We have received your goods damaged. Please send a replacement as soon as possible."),
        ShortMail(dana, "Offer", "Thank you for your message. We will send the drawings as soon as possible. Tom"),
        ShortMail(dana, "Request received?", "Did you receive my request from Monday?"),
        ShortMail(dana, "Verification code", "The verification code never comes to my phone."),
        ShortMail(dana, "Read: the manual?", "Your message says to read the manual. Which page?"),
        ShortMail(dana, "Cron jobs on my server", "The cron jobs of my package do not run since the update."),
        ShortMail(dana, "Backup failed", "The backup in your app failed twice. What can I do?"),
        ShortMail(dana, "Fax from your office", "The fax from your office was not readable, please send it again."),
        ShortMail(dana, "Call", "Please do not reply to this email, call me instead."),
        ShortMail(dana, "Unsubscribe", "Please take me off your list."),
        ShortMail(dana, "Newsletter", "I would like to get your newsletter again."),
        // People with the names of machines, and headers that are no machine's.
        ShortMail("Norman Mailer <norman.mailer@example.test>", "Book order", "Do you have the second volume?"),
        ShortMail("Post Master <p.master@example.test>", "Stamps", "Which stamps are valid for parcels?"),
        ShortMail("Tom Field <postmaster@firm.example.test>", "Invoice", "Please send us the invoice again."),
        ShortMail("Tom Field <root@tom.example.test>", "User unknown", "My login says user unknown, what shall I do?"),
        ShortMail("Admin <admin@firm.example.test>", "Delivery", "Our parcel did not arrive, can you check?"),
        ShortMail(
            "Mail Room <mail@firm.example.test>", "Returned parcels", "Two parcels came back to us. Are they yours?"),
        ShortMail("Kim Bounce <kim.bounce@example.test>", "Trampoline", "The trampoline lost a spring."),
        ShortMail("Kim Field <shop-owner@example.test>", "Sign", "The sign over my shop is dark."),
        ShortMail("Daemon Clark <daemon.clark@example.test>", "Order", "Where is it?"),
        ShortMail(dana, "Order", "Where is it?", fields: "Auto-Submitted: no\n"),
        ShortMail(dana, "Order", "Where is it?", fields: "X-Autoreply: no\nX-Auto-Generated: No\n"),
        ShortMail(dana, "Order", "Where is it?", fields: "X-Mailer: OTRS Mail Service (6.0)\n"),
        ShortMail(dana, "Order", "Where is it?", fields: "X-Auto-Response-Suppress: OOF, AutoReply\n"),
        ShortMail(dana, "Order", "Where is it?", fields: "X-MS-Exchange-Inbox-Rules-Loop: dana@example.test\n"),
        ShortMail(dana, "Order", "Where is it?", fields: "X-Spam-Status: No, score=0.1\nX-Spam-Flag: NO\n"),
        ShortMail(dana, "Order", "Where is it?", fields: "Disposition-Notification-To: <dana@example.test>\n"),
        ShortMail(dana, "Order", "Where is it?", fields: "Feedback-ID: 1.eu-west-1.abc=:AmazonSES\n"),
        ShortMail(dana, "Order", "Where is it?", fields: "X-Mailer: PHPMailer 6.9\nX-Priority: 3\n"),
        ShortMail(
            dana, "Invitation: call on Friday", "Shall we call on Friday?\n",
            fields: "Content-Type: text/calendar; method=REQUEST; charset=utf-8\n"),
    ]

    @Test("is a person", arguments: mails)
    func isNone(mail: ShortMail) {
        let automatic = mail.message.automatic
        #expect(automatic.kind == .none, "\(automatic.reason)")
    }

    @Test("and stays one who passes a bounce on with all its parts")
    func forwardedParts() {
        let parts = """
            --b
            Content-Type: text/plain

            Please see what I got.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org
            --b--
            """
        let fields = "Content-Type: multipart/mixed; boundary=b\n"
        let forward = ShortMail(Self.dana, "Fwd: Undeliverable: Order", parts, fields: fields)
        #expect(forward.message.automatic.kind == .none)
        let bounce = ShortMail(Self.dana, "Undeliverable: Order", parts, fields: fields)
        #expect(
            bounce.message.automatic == AutomaticMail(kind: .bounce, reason: "part of type message/delivery-status"))
    }
}
