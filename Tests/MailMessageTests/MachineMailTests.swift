import MailMessage
import Testing

@Suite("A machine that writes")
struct MachineMailTests {
    static let dana = "Dana Whitfield <dana@example.test>"
    static let postmaster = "postmaster@mx.example.test"

    /// By the words alone: from an ordinary address, with an ordinary return path, without a telling field.
    static let bounces: [ShortMail] = [
        ShortMail(dana, "failure notice", "Hi. This is the qmail-send program at mx.example.test.\n", .bounce),
        ShortMail(
            dana, "Undelivered Mail Returned to Sender", "This is the mail system at host mx.example.test.", .bounce),
        ShortMail(dana, "Hello", "This is the Postfix program at host mx.example.test.", .bounce),
        ShortMail(
            dana, "Mail delivery failed", "This message was created automatically by mail delivery software.", .bounce),
        ShortMail(
            dana, "Warning: message 1abc-0001 delayed 24 hours",
            "A message that you sent has not yet been delivered to one or more of its\nrecipients.", .bounce),
        ShortMail(dana, "Returned mail: User unknown", "The original message was received at Mon, 2 Mar", .bounce),
        ShortMail(
            dana, "Hello", "   ----- The following addresses had permanent fatal errors -----\n<x@example.test>",
            .bounce),
        ShortMail(dana, "Hello", "   ----- Transcript of session follows -----\n550 <x@example.test>", .bounce),
        ShortMail(dana, "Hello", "Your message\n\n  To: x\n\ndid not reach the following recipient(s):", .bounce),
        ShortMail(dana, "Undeliverable: Order", "Delivery has failed to these recipients or groups:", .bounce),
        ShortMail(dana, "Hello", "Diagnostic information for administrators:\nGenerating server: mx", .bounce),
        ShortMail(
            dana, "DELIVERY FAILURE: User x (x@example.test) not listed in Domino Directory",
            "Your message\n  Subject: Order\nwas not delivered to:\n  x@example.test\nbecause:\n  User not listed",
            .bounce),
        ShortMail(
            dana, "Undeliverable message", "------- Failure Reasons  --------\n\nUser not listed in public", .bounce),
        ShortMail(
            dana, "Hello", "The message that you sent was undeliverable to the following:\n   x (user not found)",
            .bounce),
        ShortMail(dana, "Hello", "The attached file had the following undeliverable recipient(s):", .bounce),
        ShortMail(dana, "Undeliverable Mail", "Unknown user: x@example.test\n\nOriginal message follows.", .bounce),
        ShortMail(dana, "Undeliverable Mail", "User mailbox exceeds allowed size: x@example.test", .bounce),
        ShortMail(
            dana, "Delivery Notification: Delivery has failed", "This report relates to a message you sent", .bounce),
        ShortMail(dana, "Message delivery has failed", "Unable to deliver message to: <x@example.test>", .bounce),
        ShortMail(
            dana, "Undeliverable Mail: \"Order\"",
            "Your message:\n   From:    dana@example.org\n   Subject: Order\n\nCould not be delivered because of",
            .bounce),
        ShortMail(
            dana, "Delivery Status", "   --- The following addresses had delivery problems ---\n<x@example.test>",
            .bounce),
        ShortMail(
            dana, "Mail", "Your mail sent on: Thu, 5 Mar 2026 11:04:47 +0900\n  Could not be delivered to: <x>", .bounce
        ),
        ShortMail(
            dana, "Mail System Error - Returned Mail", "The user(s) account is disabled.\n<x@example.test>: 550",
            .bounce),
        ShortMail(
            dana, "Mail could not be delivered", "Sent <<< RCPT TO:<x@example.test>\nReceived >>> 550 5.1.1", .bounce),
        ShortMail(dana, "Hello", "Message from InterScan Messaging Security Suite\nUnable to deliver", .bounce),
        ShortMail(
            dana, "Hello", "Your message could not be sent.\nA transcript of the attempts to send follows.", .bounce),
        ShortMail(
            dana, "There was an error sending your mail", "We had trouble delivering your message. Full details:",
            .bounce),
        ShortMail(
            dana, "Delivery status notification", "Hi!\n\nThis is the MAILER-DAEMON, please DO NOT REPLY to it.",
            .bounce),
        ShortMail(dana, "Hello", "This is the DragonFly Mail Agent v0.13 at mx.example.test.", .bounce),
        ShortMail(
            dana, "Delivery failure",
            "Message from example.test.\nUnable to deliver message to the following address(es).", .bounce),
        ShortMail(dana, "Hello", "Sorry, we were unable to deliver your message to the following address.", .bounce),
        ShortMail(
            dana, "Hello", "Delivery to the following recipient failed permanently:\n\n   x@example.test", .bounce),
        ShortMail(
            dana, "Hello", "An error occurred while sending mail. The mail server responded:\nUnable to send message",
            .bounce),
        ShortMail(dana, "Hello", "The attached message had PERMANENT fatal delivery errors!", .bounce),
        ShortMail(
            dana, "**Message you sent blocked by our bulk email filter**",
            "Your message to: x@example.test\nwas blocked by our Spam Firewall.", .bounce),
        ShortMail(
            dana, "VIRUS IN YOUR MAIL",
            "Our content checker found\n    virus: Eicar-Test\nin your email to <x@example.test>", .bounce),
        ShortMail(
            dana, "BANNED CONTENTS IN MAIL FROM YOU",
            "BANNED CONTENTS ALERT for the message to recipient <x@example.test>", .bounce),
        ShortMail(
            dana, "Mail failure",
            "Your message to <x@example.test> failed: SMTP error, mailbox unavailable. It was not delivered.", .bounce),
        ShortMail(
            dana, "Unzustellbar: Bestellung",
            "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Verteilerlisten:", .bounce),
        ShortMail(dana, "Hallo", "Ihre Nachricht hat einige oder alle Empfänger nicht erreicht.", .bounce),
        ShortMail(dana, "Non remis : commande", "Échec de la remise pour ces destinataires ou groupes :", .bounce),
        ShortMail(dana, "No se puede entregar: pedido", "Error de entrega a estos destinatarios o grupos:", .bounce),
        ShortMail(
            dana, "Não é possível entregar: pedido", "Falha na entrega a estes destinatários ou grupos:", .bounce),
        ShortMail(dana, "Recapito non riuscito: ordine", "Recapito non riuscito ai seguenti destinatari:", .bounce),
        ShortMail(dana, "Onbestelbaar: bestelling", "Uw bericht kan niet worden bezorgd bij x@example.test.", .bounce),
        ShortMail(dana, "Olevererbart", "Det gick inte att leverera till följande mottagare: x@example.test", .bounce),
        ShortMail(dana, "Kan ikke leveres: ordre", "Levering til disse modtagere eller grupper mislykkedes:", .bounce),
        ShortMail(
            dana, "Toimittaminen epäonnistui",
            "Viestin toimittaminen seuraaville vastaanottajille epäonnistui: x@example.test", .bounce),
        ShortMail(dana, "Niedostarczone: zamówienie", "Nie można dostarczyć wiadomości do: x@example.test", .bounce),
        ShortMail(
            dana, "Nedoručitelné: objednávka", "Doručení následujícím příjemcům se nezdařilo: x@example.test", .bounce),
        ShortMail(
            dana, "Teslim edilemedi: sipariş", "İletiniz aşağıdaki alıcılara teslim edilemedi: x@example.test", .bounce),
        ShortMail(
            dana, "Недоставленное сообщение", "Это письмо создано автоматически сервером. Ваше письмо не доставлено.",
            .bounce),
        ShortMail(dana, "Delivery Status Notification (Failure)", "Dobrý den, skupina neexistuje.", .bounce),
        ShortMail(dana, "系统退信", "抱歉，您的邮件被退回来了。收件人 x@example.test", .bounce),
        ShortMail(dana, "配信エラー", "以下のメールアドレスへの送信に失敗しました。\nx@example.test", .bounce),
        ShortMail(dana, "배달되지 않음", "다음 받는 사람에게 메일을 배달하지 못했습니다: x@example.test", .bounce),
    ]

    static let byHeader: [ShortMail] = [
        ShortMail("MAILER-DAEMON@mx.example.test", "Hello", "Unable to deliver your message to x.", .bounce),
        ShortMail("MAILER-DAEMON@mx.example.test", "Hello", "x", .system),
        ShortMail("MAILER-DAEMON <>", "Mail delivery failed", "x", .bounce),
        ShortMail("Mail Delivery System <kim@example.test>", "Hello", "Delivery failed", .bounce),
        ShortMail(postmaster, "Delivery failure", "NOTICE\nYour delivery to x@example.test has been failed.", .bounce),
        ShortMail(
            "postmaster2@mx.example.test", "Mail kam zurück", "Zustellung an <x@example.test> nicht zugestellt.",
            .bounce),
        ShortMail(dana, "Hello", "x", fields: "Return-Path: <>\n", .system),
        ShortMail(dana, "Hello", "550 unknown user", fields: "Return-Path: <>\n", .bounce),
        ShortMail(dana, "Out of office", "x", fields: "Return-Path: <>\n", .autoReply),
        ShortMail(dana, "Hello", "x", fields: "Return-Path: <MAILER-DAEMON@mx.example.test>\n", .bounce),
        ShortMail(dana, "Hello", "x", fields: "X-Failed-Recipients: x@example.test\n", .bounce),
        ShortMail(dana, "Hello", "x", fields: "Auto-Submitted: auto-generated\n", .system),
        ShortMail(
            dana, "Re: x", "x", fields: "Auto-Submitted: auto-replied; owner-email=\"a@example.test\"\n", .autoReply),
        ShortMail(dana, "Re: x", "x", fields: "Auto-Submitted: auto-replied (zimbra; vacation)\n", .autoReply),
        ShortMail(dana, "Re: x", "x", fields: "X-Autoreply: yes\nPrecedence: bulk\n", .autoReply),
        ShortMail(dana, "x", "x", fields: "Precedence: auto_reply\n", .autoReply),
        ShortMail(dana, "x", "x", fields: "X-Autorespond: x\n", .autoReply),
        ShortMail(dana, "x", "x", fields: "Delivered-To: Autoresponder\nPrecedence: junk\n", .autoReply),
        ShortMail(dana, "x", "x", fields: "X-FC-MachineGenerated: true\n", .autoReply),
        ShortMail(dana, "x", "x", fields: "X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent\n", .autoReply),
        ShortMail(
            dana, "Re: x", "x",
            fields: "X-Auto-Response-Suppress: All\nX-MS-Exchange-Inbox-Rules-Loop: dana@example.test\n", .autoReply),
        ShortMail(dana, "Re: x", "x", fields: "X-AskVersion: 2.5\n", .autoReply),
        ShortMail(dana, "x", "x", fields: "X-Auto-Generated: notification\n", .system),
        ShortMail(dana, "x", "x", fields: "X-JIRA-FingerPrint: 978a\n", .system),
        ShortMail(dana, "x", "x", fields: "X-ServiceNow-Generated: true\n", .system),
        ShortMail(dana, "x", "x", fields: "Message-Context: voice-message\n", .system),
        ShortMail(dana, "x", "x", fields: "X-CallingTelephoneNumber: +4930\n", .system),
        ShortMail(dana, "Re: [l] x", "x", fields: "List-Id: <l.example.org>\n", .list),
        ShortMail(dana, "x", "x", fields: "Mailing-List: contact l-help@example.org; run by ezmlm\n", .list),
        ShortMail(dana, "x", "x", fields: "Precedence: list\n", .list),
        ShortMail(dana, "Offers", "x", fields: "Return-Path: <bounces@esp.example.test>\n", .bulk),
        ShortMail(dana, "Statement", "Your statement is ready.\nPlease do not reply to this email.", .system),
        ShortMail(dana, "x", "x", fields: "Sender: owner-l@example.org\n", .list),
        ShortMail(dana, "x", "x", fields: "Sender: l-bounces@example.org\n", .list),
        ShortMail(dana, "x", "x", fields: "Return-Path: <l-return-12-desk=example.org@example.test>\n", .list),
        ShortMail(dana, "x", "x", fields: "X-Sympa-To: l@example.org\n", .list),
        ShortMail(dana, "x", "x", fields: "X-Google-Group-Id: 4711\n", .list),
        ShortMail(dana, "Offers", "x", fields: "List-Unsubscribe: <mailto:u@example.org>\n", .bulk),
        ShortMail(dana, "Offers", "x", fields: "X-MC-User: 4711\n", .bulk),
        ShortMail(dana, "Offers", "x", fields: "X-SFMC-Stack: 7\n", .bulk),
        ShortMail(dana, "Offers", "x", fields: "X-HS-Cid: 4711\n", .bulk),
        ShortMail(dana, "Offers", "x", fields: "X-Roving-ID: 11.4711\n", .bulk),
        ShortMail(dana, "Offers", "x", fields: "X-Mailin-Campaign: 12\n", .bulk),
        ShortMail(dana, "Offers", "x", fields: "Feedback-ID: 12:34:campaign:esp\n", .bulk),
        ShortMail(dana, "Offers", "x", fields: "Precedence: bulk\n", .bulk),
        ShortMail(dana, "Offers", "x", fields: "X-Spam-Flag: YES\n", .bulk),
        ShortMail("Shop <noreply@shop.example.test>", "Order confirmation", "x", .system),
        ShortMail("Shop <ne-pas-repondre@shop.example.test>", "Commande", "x", .system),
        ShortMail("Shop <nicht.antworten@shop.example.test>", "Bestellung", "x", .system),
        ShortMail("Shop <no-responder@shop.example.test>", "Pedido", "x", .system),
        ShortMail("Paper <newsletter@paper.example.test>", "This week", "x", .bulk),
        ShortMail("Net <notifications@net.example.test>", "Kim follows you", "x", .system),
        ShortMail("Cron Daemon <root@srv.example.test>", "Cron <root@srv> /usr/bin/backup", "x", .system),
        ShortMail(
            "Nagios <nagios@srv.example.test>", "** PROBLEM Service Alert: srv/disk is CRITICAL **", "x", .system),
        ShortMail(dana, "[FIRING:1] DiskFull", "x", .system),
        ShortMail("logwatch@srv.example.test", "Logwatch for srv (Linux)", "x", .system),
        ShortMail("majordomo@example.test", "Majordomo results", "x", .system),
        ShortMail("voicemail@pbx.example.test", "Voicemail from 030 4711", "x", .system),
    ]

    static let replies: [ShortMail] = [
        ShortMail(dana, "Automatic reply: Order", "I am away.", .autoReply),
        ShortMail(dana, "Automatische Antwort: Bestellung", "Ich bin im Urlaub.", .autoReply),
        ShortMail(dana, "Réponse automatique : Commande", "Je suis absent.", .autoReply),
        ShortMail(dana, "Respuesta automática: Pedido", "Estoy fuera.", .autoReply),
        ShortMail(dana, "Resposta automática: Pedido", "Estou fora.", .autoReply),
        ShortMail(dana, "Risposta automatica: Ordine", "Sono fuori.", .autoReply),
        ShortMail(dana, "Automatisch antwoord: Bestelling", "Ik ben weg.", .autoReply),
        ShortMail(dana, "Autosvar: Beställning", "Jag är borta.", .autoReply),
        ShortMail(dana, "Automatisk svar: Bestilling", "Jeg er ikke her.", .autoReply),
        ShortMail(dana, "Automaattinen vastaus: Tilaus", "Olen poissa.", .autoReply),
        ShortMail(dana, "Automatyczna odpowiedź: Zamówienie", "Nie ma mnie.", .autoReply),
        ShortMail(dana, "[Automatyczna odpowiedź] Zamówienie", "Nie ma mnie.", .autoReply),
        ShortMail(dana, "Automatická odpověď: Objednávka", "Nejsem tu.", .autoReply),
        ShortMail(dana, "Otomatik yanıt: Sipariş", "Yokum.", .autoReply),
        ShortMail(dana, "Автоматический ответ: Заказ", "Меня нет.", .autoReply),
        ShortMail(dana, "自动回复: 订单", "我不在。", .autoReply),
        ShortMail(dana, "自動返信: 注文", "不在です。", .autoReply),
        ShortMail(dana, "자동 회신: 주문", "없습니다.", .autoReply),
        ShortMail(
            dana, "AUTO: Dana Whitfield is out of the office (returning 09/03/2026)", "I am out of the office.",
            .autoReply),
        ShortMail(dana, "Out of Office: Order", "x", .autoReply),
        ShortMail(dana, "Out of Office AutoReply: Order", "I am away until Monday.", .autoReply),
        ShortMail(dana, "Order (Automatic Response)", "I am currently away.", .autoReply),
        ShortMail(dana, "[desk #12] AutoReply: Order", "This message has been automatically generated.", .autoReply),
        ShortMail(dana, "Vacation: back in May", "I am on vacation until May.", .autoReply),
        ShortMail(
            dana, "Re: Order",
            "I am out of the office until Monday. For urgent matters please contact Tom.", .autoReply),
        ShortMail(
            dana, "AW: Bestellung",
            "Ich bin bis zum 9. März nicht im Büro. In dringenden Fällen wenden Sie sich an Tom Feld.", .autoReply),
        ShortMail(dana, "Re : Commande", "Je suis absent jusqu'au 9. En cas d'urgence, appelez Tom.", .autoReply),
        ShortMail(dana, "SV: Beställning", "Jag är på semester. Vid brådskande ärenden, ring Tom.", .autoReply),
        ShortMail(
            dana, "Order", "I am currently away from my desk and have limited access to email.",
            fields: "In-Reply-To: <x@example.org>\n", .autoReply),
        ShortMail(dana, "Away until May 5", "I am currently away and will reply when I return.", .autoReply),
        ShortMail(dana, "RE: Order", "This is an automated response to your message.", .autoReply),
        ShortMail(dana, "Re: Order", "This email address is no longer in use.", .autoReply),
        // Challenges.
        ShortMail(
            dana, "Re: Order (Verification)", "Just this once, click the link below to have your mail delivered.",
            .autoReply),
        ShortMail(
            dana, "Re: Order", "I apologize for this automatic reply to your email.\nTo control spam, I now allow",
            .autoReply),
        ShortMail(
            dana, "Please confirm your message", "To confirm that your message is no spam, reply to this one.",
            .autoReply),
        ShortMail(
            dana, "Your message to l awaits approval",
            "Your mail to 'l' with the subject\n\n    Order\n\nIs being held", .autoReply),
        // Other desks.
        ShortMail(
            dana, "[Request received] Order",
            "##- Please type your reply above this line -##\n\nYour request (4711) has been received.", .autoReply),
        ShortMail(
            dana, "Ticket Received - Order", "Dear Desk,\nWe have received your request and a ticket has been created.",
            .autoReply),
        ShortMail(
            dana, "Case 00004711: Order",
            "Thank you for contacting us. Your case number is 00004711. We answer within 24 hours.", .autoReply),
        ShortMail(
            dana, "RE: Order [ticket 4711]",
            "Your message has been received. A member of our support team will be in touch.", .autoReply),
        ShortMail(
            dana, "[example.test #12] Order",
            "Greetings,\n\nThis message has been automatically generated in response to the creation of a ticket",
            .autoReply),
        ShortMail(
            dana, "[Ticket#2026030412] Bestellung",
            "Vielen Dank für Ihre Anfrage. Ihre Ticketnummer ist 2026030412.", .autoReply),
        ShortMail(
            dana, "Eingang Ihrer Nachricht", "Wir haben Ihre Anfrage erhalten und antworten schnellstmöglich.",
            .autoReply),
        ShortMail(
            dana, "Votre demande", "Nous avons bien reçu votre demande. Elle porte le numéro de dossier 12.", .autoReply
        ),
        ShortMail(dana, "Su solicitud", "Hemos recibido su solicitud. Le responderemos lo antes posible.", .autoReply),
        ShortMail(dana, "Seu chamado", "Recebemos sua solicitação. Número do chamado: 12.", .autoReply),
        ShortMail(dana, "La sua richiesta", "Abbiamo ricevuto la sua richiesta. Numero di ticket: 12.", .autoReply),
        ShortMail(dana, "Uw vraag", "Wij hebben uw vraag ontvangen en reageren binnen twee werkdagen.", .autoReply),
        ShortMail(dana, "Ditt ärende", "Vi har mottagit ditt ärende. Ärendenummer: 12.", .autoReply),
        ShortMail(dana, "Twoje zgłoszenie", "Otrzymaliśmy Państwa zgłoszenie. Numer zgłoszenia: 12.", .autoReply),
        ShortMail(dana, "Ваше обращение", "Мы получили ваше обращение. Номер заявки: 12.", .autoReply),
        ShortMail(dana, "お問い合わせ", "お問い合わせを受け付けました。受付番号は自動で 12 です。", .autoReply),
        // Calendars.
        ShortMail(
            dana, "Accepted: Call on Friday", "",
            fields: "Content-Type: text/calendar; method=REPLY; charset=utf-8\n", .autoReply),
    ]

    static let reports: [ShortMail] = [
        ShortMail(
            dana, "Abuse Report", "This is an email abuse report for an email message received from IP 192.0.2.1",
            .report),
        ShortMail(dana, "complaint about message from 192.0.2.1", "x", .report),
        ShortMail(dana, "Report Domain: example.org Submitter: mail.example.test", "x", .report),
        ShortMail(
            dana, "Read: Order", "Your message\n\n  To: Dana\n  Subject: Order\n\nwas read on Wednesday", .report),
        ShortMail(
            dana, "Gelesen: Bestellung", "Ihre Nachricht\n\nAn: Dana\n\nwurde am Mittwoch gelesen. Sie wurde gelesen.",
            .report),
        ShortMail(dana, "Lu : Commande", "Votre message a été lu le mercredi 4 mars.", .report),
    ]

    @Test("is recognised and the deciding rule given", arguments: bounces + byHeader + replies + reports)
    func kind(mail: ShortMail) {
        let automatic = mail.message.automatic
        #expect(automatic.kind == mail.kind, "\(automatic.reason)")
        #expect(!automatic.reason.isEmpty)
    }
}

@Suite("Text of a machine")
struct MachineTextTests {
    static let texts: [(text: String, kind: AutomaticMail.Kind)] = [
        ("This is the mail\nsystem at\r\nhost mx.example.test.", .bounce),
        ("\u{A0}This\u{A0}is  the\tmail system at host mx.example.test.", .bounce),
        ("I’m afraid I wasn’t able to deliver your message to x.", .bounce),
        ("THIS IS THE MAIL SYSTEM AT HOST MX.EXAMPLE.TEST.", .bounce),
        ("EINE VON IHNEN GESENDETE NACHRICHT KAM NICHT AN. FOLGENDE EMPFÄNGER FEHLEN.", .bounce),
        ("WIADOMOŚĆ NIE ZOSTAŁA DOSTARCZONA", .bounce),
        ("ZPRÁVU NELZE DORUČIT. VAŠI ZPRÁVU SE NEPODAŘILO DORUČIT.", .bounce),
        ("VIESTIÄ EI VOITU TOIMITTAA", .bounce),
        ("DIT BERICHT GING NAAR X. NIE MOŻNA DOSTARCZYĆ", .bounce),
        ("İLETİNİZ TESLİM EDİLEMEDİ", .bounce),
        ("ВАШЕ ПИСЬМО НЕ ДОСТАВЛЕНО", .bounce),
        ("Η ΠΑΡΆΔΟΣΗ ΑΠΈΤΥΧΕ", .bounce),
        ("Somebody says (this is the mail system at host mx.example.test)", .none),
        (String(repeating: "Long words before it. ", count: 60) + "This is the mail system at host mx.", .none),
    ]

    @Test("is read whatever its letters, lines and spaces", arguments: texts)
    func folding(text: String, kind: AutomaticMail.Kind) {
        let mail = ShortMail("dana@example.test", "Hello", text, kind)
        #expect(mail.message.automatic.kind == kind, "\(mail.message.automatic.reason)")
    }
}

@Suite("Where a mail came in")
struct ForgedOriginTests {
    /// The `Received` field of the receiving server, other fields, and whether two signs of forgery are there.
    static let hops: [(received: String, fields: String, kind: AutomaticMail.Kind)] = [
        (
            "from mx.example.org (pool-7.isp.example.test [203.0.113.7]) by mx.example.org with SMTP id A1B2C3D4", "",
            .bulk
        ),
        ("from mx.example.org (localhost [127.0.0.1]) by mx.example.org with SMTP id A1B2C3D4", "", .none),
        ("from mx.example.org (mx.example.org [203.0.113.7]) by mx.example.org with SMTP id A1B2C3D4", "", .none),
        (
            "from mx.example.org (pool-7.isp.example.test [203.0.113.7]) by mx.example.org with ESMTPA id A1B2C3D4", "",
            .none
        ),
        ("from 198.51.100.9 ([203.0.113.7]) by mx.example.org with ESMTP id A1B2C3D4", "", .bulk),
        ("from 203.0.113.7 ([203.0.113.7]) by mx.example.org with ESMTP id A1B2C3D4", "", .none),
        (
            "from 203.0.113.7 ([203.0.113.7]) by mx.example.org with ESMTP id A1B2C3D4", "Message-ID: <x@203.0.113.7>",
            .bulk
        ),
        (
            "from [203.0.113.7] ([203.0.113.7]) by mx.example.org with ESMTP id A1B2C3D4",
            "Message-ID: <2026.A1B2C3D4@mx.example.org>\nX-Mailer: Microsoft Outlook Express 6.00", .bulk
        ),
        (
            "from [203.0.113.7] ([203.0.113.7]) by mx.example.org with ESMTP id A1B2C3D4",
            "Message-ID: <000a01@kim>\nX-Mailer: Microsoft Outlook Express 6.00\nX-MSMail-Priority: Normal", .none
        ),
        (
            "from kim (pool-7.isp.example.test [203.0.113.7]) by mx.example.org with ESMTP id A1B2C3D4",
            "Date: Wed, 4 Mar 2026 10:15:00 +0360\nX-MSMail-Priority: Normal", .bulk
        ),
        (
            "from kim (pool-7.isp.example.test [203.0.113.7]) by mx.example.org with ESMTP id A1B2C3D4",
            "Date: Wed, 4 Mar 2026 10:15:00 +0530\nX-MSMail-Priority: Normal", .none
        ),
    ]

    @Test("a header that contradicts itself twice is a bulk mailer's", arguments: hops)
    func forged(received: String, fields: String, kind: AutomaticMail.Kind) {
        let id = fields.contains("Message-ID") ? "" : "Message-ID: <m1@example.test>\n"
        let header = "Received: \(received); Wed, 4 Mar 2026\nFrom: kim@example.test\nSubject: Hello\n\(id)\(fields)"
        let message = Message(Array("\(header)\n\nHello\n".utf8))
        #expect(message.automatic.kind == kind, "\(message.automatic.reason)")
    }

    @Test("below another server's hop nothing is judged")
    func relayed() {
        let header = """
            Received: from mail.isp.example.test (mail.isp.example.test [203.0.113.9]) by mx.example.org with ESMTP id A1B2C3D4
            Received: from 198.51.100.9 ([203.0.113.7]) by mail.isp.example.test with ESMTP id E5F6
            From: kim@example.test
            Subject: Hello
            """
        #expect(Message(Array("\(header)\n\nHello\n".utf8)).automatic.kind == .none)
    }
}
