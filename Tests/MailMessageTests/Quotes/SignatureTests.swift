import Testing

@testable import MailMessage

/// What is below the sender's own words, and what only looks like it.
@Suite("Signatures and footers")
struct SignatureTests {
    static func newText(_ text: String, _ writer: String = "") -> String { QuotedMessageTests.newText(text, writer) }

    static let deviceLines = [
        "Sent from my iPhone", "Sent from my Verizon Wireless BlackBerry", "Sent from my Samsung Galaxy smartphone.",
        "Sent from Yahoo Mail for iPhone", "Get Outlook for iOS<https://example.test/o>", "Get Outlook for Android",
        "Sent from Outlook for iOS", "Sent from Mail for Windows", "Sent with Proton Mail secure email.",
        "Sent via mobile",
        "Sent from my phone, please excuse typos", "Sent from a mobile device", "<sent from my phone>",
        "_Sent from my tablet_",
        "Von meinem iPhone gesendet", "Gesendet von Mail für Windows", "Gesendet mit der GMX iPhone App",
        "Von meinem Samsung Galaxy Smartphone gesendet.",
        "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.", "Holen Sie sich Outlook für iOS",
        "Envoyé de mon iPhone", "Envoyé depuis mon téléphone Orange", "Envoyé à partir d’Outlook pour Android",
        "Télécharger Outlook pour iOS",
        "Enviado desde mi iPhone", "Enviado desde Correo para Windows", "Obtener Outlook para iOS",
        "Enviado do meu iPhone", "Enviado via iPad",
        "Inviato da iPhone", "Inviato dal mio dispositivo Samsung", "Scarica Outlook per iOS",
        "Verstuurd vanaf mijn iPhone", "Verzonden met Outlook voor Android",
        "Wysłane z iPhone'a", "Wysłano z telefonu Samsung", "Skickat från min iPhone",
        "Skickades från E-post för Windows", "Sendt fra min iPhone",
        "Sendt fra Outlook for Android", "Lähetetty iPhonesta", "Lähetetty Samsung-puhelimesta", "Odesláno z iPhonu",
        "Odoslané z iPhonu",
        "iPhone'umdan gönderildi", "Samsung cihazımdan gönderildi", "Отправлено с iPhone",
        "Отправлено из мобильной Почты Mail", "Надіслано з iPhone",
        "发自我的 iPhone", "发自我的华为手机", "從我的 iPhone 傳送", "iPhoneから送信", "Androidから送信", "나의 iPhone에서 보냄", "내 Galaxy에서 보냄",
        "Az iPhone-omról küldve",
        "Trimis de pe iPhone-ul meu", "Στάλθηκε από το iPhone μου", "Изпратено от моя iPhone", "Poslano s mog iPhonea",
        "נשלח מה-iPhone שלי", "أُرسلت من الـ iPhone",
        "Đã gửi từ iPhone của tôi", "Dikirim dari iPhone saya", "Enviat des del meu iPhone", "ส่งจาก iPhone ของฉัน",
    ]

    @Test("a device's line in any language is a signature", arguments: deviceLines)
    func deviceLine(line: String) {
        #expect(Self.newText("It works now.\n\n\(line)\n") == "It works now.")
        #expect(
            Self.newText(
                "It works now.\n\n\(line)\n\nOn 4 Mar 2026 at 10:15, Desk <desk@example.org> wrote:\n> Does it?")
                == "It works now.")
    }

    static let closings = [
        "Best regards,", "Kind Regards", "Thanks,", "Thanks & best regards,", "Thanks in advance and kind regards",
        "Many thanks!", "Cheers,", "Yours sincerely,",
        "Mit freundlichen Grüßen", "Viele Grüße aus Bonn", "Vielen Dank und viele Grüße", "MfG", "LG", "Cordialement,",
        "Bien à vous,", "Merci d’avance,",
        "Un saludo,", "Saludos cordiales,", "Atentamente,", "Atenciosamente,", "Com os melhores cumprimentos,",
        "Cordiali saluti", "Distinti saluti,",
        "Met vriendelijke groet,", "Pozdrawiam,", "Z poważaniem", "Med vänliga hälsningar", "Med venlig hilsen",
        "Med vennlig hilsen", "Ystävällisin terveisin",
        "S pozdravem", "S pozdravom", "Saygılarımla,", "С уважением,", "З повагою,", "此致", "谢谢！", "敬具", "よろしくお願いいたします。",
        "감사합니다.", "Üdvözlettel,",
        "Με εκτίμηση,", "Cu stimă,", "Поздрави,", "Srdačan pozdrav,", "בברכה,", "مع التحية،", "Trân trọng,",
        "Hormat saya,", "Salutacions cordials,",
    ]

    @Test("a closing in any language begins the signature, with title and contact below", arguments: closings)
    func closing(line: String) {
        #expect(Self.newText("It works now.\n\n\(line)\nDana") == "It works now.")
        let card = "\(line)\n\nDana Whitfield\nHead of Lamps\nExample Ltd.\n+44 1603 000000 | www.example.test"
        #expect(Self.newText("It works now.\n\n\(card)\n") == "It works now.")
    }

    static let footers = [
        "Virus-free. www.avg.com", "Virenfrei. www.avast.com", "Libre de virus. www.avast.com",
        "Garanti sans virus. www.avast.com",
        "This email has been checked for viruses by Avast antivirus software.\nwww.avast.com",
        "---\nDiese E-Mail wurde von Avast Antivirus auf Viren geprüft.\nhttps://www.avast.com/antivirus",
        "-- \nYou received this message because you are subscribed to the Google Groups \"lamps\" group.\nTo unsubscribe from this group, write to lamps+unsubscribe@example.org.",
        "_______________________________________________\nlamps mailing list\nlamps@example.org\nhttps://example.org/mailman/listinfo/lamps",
        "—\nReply to this email directly, view it on the site, or unsubscribe.\nYou are receiving this because you were mentioned.",
        "This e-mail and any attachments may be confidential and are intended solely for the addressee.",
        "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, vernichten Sie diese Mail.",
        "Ce message est confidentiel. Si vous l'avez reçu par erreur, merci de le détruire.",
        "Este mensaje es confidencial y va dirigido a su destinatario. Si lo ha recibido por error, bórrelo.",
        "Questo messaggio contiene informazioni riservate. Se lo ha ricevuto per errore lo distrugga.",
        "Dit bericht is vertrouwelijk en alleen bestemd voor de geadresseerde.",
        "Настоящее сообщение содержит конфиденциальную информацию и получено Вами возможно по ошибке; просим его удалить.",
    ]

    @Test("footers of lists, scanners and firms are cut, above and below a quote", arguments: footers)
    func footer(text: String) {
        #expect(Self.newText("It works now.\n\n\(text)\n") == "It works now.")
        #expect(
            Self.newText(
                "It works now.\n\nOn 4 Mar 2026 at 10:15, Desk <desk@example.org> wrote:\n> Does it?\n\n\(text)\n")
                == "It works now.")
        #expect(Self.newText("It works now.\n\nSent from my iPhone\n\n\(text)\n") == "It works now.")
    }

    static let signedByName = [
        ("It works now.\n\nDana", "It works now."), ("It works now.\n\n- Dana", "It works now."),
        ("It works now. —Dana", "It works now. —Dana"),
        ("It works now.\n—Dana W.", "It works now."), ("it works now\n\ndana whitfield", "it works now"),
        ("It works now.\n\nThanks, Dana", "It works now."),
        ("It works now.\n\nThanks, Tom", "It works now.\n\nThanks, Tom"),
        ("It works now.\n\nTom", "It works now.\n\nTom"),
        ("It works now.\n\nDana Whitfield\nHead of Lamps\n+44 1603 000000", "It works now."),
        (
            "Please send it to:\nDana Whitfield\n1 Mill Lane\nNorwich",
            "Please send it to:\nDana Whitfield\n1 Mill Lane\nNorwich"
        ),
        (
            "My new address is below.\n\nDana Whitfield\n1 Mill Lane\n+44 1603 000000",
            "My new address is below.\n\nDana Whitfield\n1 Mill Lane\n+44 1603 000000"
        ),
        ("The name on the order is\nDana Whitfield", "The name on the order is\nDana Whitfield"), ("Dana", "Dana"),
        ("Name: Dana", "Name: Dana"), ("It works now.\n\nBest, Dana\n", "It works now."),
    ]

    @Test("the sender's own name at the end is a signature, another's is not", arguments: signedByName)
    func ownName(text: String, expected: String) {
        #expect(Self.newText(text, "Dana Whitfield") == expected)
    }

    static let others = [
        ("It works now.\n\n---\nDana Whitfield", "It works now."),
        (
            "It works now.\n\n-- \nDana\n\n-- \nYou received this message because you are subscribed to the group.",
            "It works now."
        ),
        ("It works now.\n\nKind regards\n", "It works now."),
        ("It works now.\n\nKind regards, Dana\n", "It works now."),
        ("It works now.\n\n________________\n", "It works now."),
        ("It works.\n\nDana Whitfield\ndana@example.test\n+44 1603 000000\nwww.example.test", "It works."),
    ]

    @Test("other ends of letters", arguments: others)
    func end(text: String, expected: String) {
        #expect(Self.newText(text) == expected)
    }

    @Test(
        "what only looks like a signature stays",
        arguments: [
            "I want to order:\n- a lamp\n- a desk\n- two chairs", "I want to order\n\n* lamp\n* desk", "Thanks, Tom",
            "Thanks", "Thank you so much!",
            "Please send it to:\nDana Whitfield\n1 Mill Lane", "Hi\n\nThanks\nDana\n\nPS: when will it come?",
            "Thanks\n\nTom is my husband, he will open the door for you.", "Danke\n\nWann kommt die Lampe?",
            "Order 1: keep\n--\nOrder 2: cancel\n--\nOrder 3: keep",
            "Order 1: keep\n----------\nOrder 2: please cancel",
            "Sent from my desk, is much easier than my phone.", "It was sent from Berlin\nand never came",
            "Gesendet wurde es am Montag",
            "Roses are red\nViolets are blue\n\nLamps are dead\nand so are you",
            "1. Does it work?\n2. When does it come?\n3. Who pays?",
            "def f(x):\n    return x -- 1\n\nprint(f(2))", "Is this email confidential?",
            "My virus scanner says that your file has a virus.",
            "I got an email that says\n\nYou are overdue, please pay.\n\nIs that from you?",
            "How do I unsubscribe from your newsletter?",
            "Best price is what I want.", "Best\nlamp\never, I love it and want a second one.",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "Mein Name:\nDana Whitfield", "See you\n\nin court if you do not pay me back.", "Grüße bitte Tom von mir.",
            "Regards to Tom and his lamp, please.",
        ])
    func noSignature(text: String) {
        #expect(Self.newText(text) == text)
    }
}
