import Testing

@testable import MailMessage

/// Header blocks, separators, forwards and the markers of help desks.
@Suite("Quoted and forwarded messages")
struct QuotedMessageTests {
    static func newText(_ text: String, _ writer: String = "") -> String {
        let writers = writer.isEmpty ? [] : [Mailbox(name: writer, address: "mail@example.test")]
        return ReplyText.text([.new], of: ReplyText.zones(of: MarkedText(text), writers: writers), in: text)
    }

    /// From, sent, to, subject as Outlook and its like write them, and the forward line of the language.
    static let headerBlocks = [
        ["From", "Sent", "To", "Subject"], ["Von", "Gesendet", "An", "Betreff"], ["De", "Envoyé", "À", "Objet"],
        ["De\u{A0}", "Envoyé\u{A0}", "À\u{A0}", "Objet\u{A0}"], ["De", "Enviado", "Para", "Asunto"],
        ["De", "Enviada", "Para", "Assunto"],
        ["Da", "Inviato", "A", "Oggetto"], ["Van", "Verzonden", "Aan", "Onderwerp"], ["Od", "Wysłano", "Do", "Temat"],
        ["Från", "Skickat", "Till", "Ämne"], ["Fra", "Sendt", "Til", "Emne"],
        ["Lähettäjä", "Lähetetty", "Vastaanottaja", "Aihe"],
        ["Od", "Odesláno", "Komu", "Předmět"], ["Od", "Odoslané", "Komu", "Predmet"],
        ["Kimden", "Gönderildi", "Kime", "Konu"],
        ["От", "Отправлено", "Кому", "Тема"], ["Від", "Надіслано", "Кому", "Тема"], ["发件人", "发送时间", "收件人", "主题"],
        ["寄件者", "寄件日期", "收件者", "主旨"], ["差出人", "送信日時", "宛先", "件名"], ["보낸 사람", "보낸 날짜", "받는 사람", "제목"],
        ["Feladó", "Elküldve", "Címzett", "Tárgy"], ["Από", "Στάλθηκε", "Προς", "Θέμα"],
        ["De la", "Trimis", "Către", "Subiect"],
        ["От", "Изпратено", "До", "Относно"], ["Šalje", "Poslano", "Prima", "Predmet"], ["מאת", "נשלח", "אל", "נושא"],
        ["من", "تم الإرسال", "إلى", "الموضوع"], ["Từ", "Đã gửi", "Đến", "Chủ đề"],
        ["Dari", "Dikirim", "Kepada", "Subjek"],
        ["De", "Enviat", "Per a", "Assumpte"],
    ]

    @Test("a header block in any language begins the quote", arguments: headerBlocks, [": ", "：", ":\t"])
    func headerBlock(labels: [String], colon: String) {
        let values = ["Desk <desk@example.org>", "Wednesday, March 4, 2026 10:15", "Dana", "Re: Order 4711"]
        let plain = zip(labels, values).map { $0 + colon + $1 }.joined(separator: "\n")
        #expect(Self.newText("It works now.\n\n\(plain)\n\nDoes it work?") == "It works now.")
        let bold = zip(labels, values).map { "*\($0):* \($1)" }.joined(separator: "\n")
        #expect(Self.newText("It works now.\n\n________________________________\n\(bold)\n\nOld") == "It works now.")
    }

    static let separators = [
        "-----Original Message-----", "-----Ursprüngliche Nachricht-----", "-----Message d'origine-----",
        "-----Mensaje original-----",
        "-----Mensagem original-----", "-----Messaggio originale-----", "-----Oorspronkelijk bericht-----",
        "-----Wiadomość oryginalna-----", "-----Ursprungligt meddelande-----", "-----Oprindelig meddelelse-----",
        "-----Opprinnelig melding-----", "-----Alkuperäinen viesti-----", "-----Původní zpráva-----",
        "-----Orijinal Mesaj-----",
        "-----Исходное сообщение-----", "-----Оригінальне повідомлення-----", "-----原始邮件-----", "-----原始郵件-----",
        "-----元のメッセージ-----", "-----원본 메시지-----", "-----Eredeti üzenet-----", "-----Αρχικό μήνυμα-----",
        "-----הודעה מקורית-----",
        "-----الرسالة الأصلية-----", "-----Thư gốc-----", "-----Pesan Asli-----",
        "------------------ Original ------------------",
        "------------------ 原始邮件 ------------------", "‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐",
        "-------- Original message --------",
        "--- Original Message ---", "________ Original Message ________", "---------- Forwarded message ---------",
        "---------- Weitergeleitete Nachricht ---------", "---------- Message transféré ---------",
        "---------- Пересылаемое сообщение ---------",
        "----- Forwarded by Desk/Berlin/Example on 03/04/2026 10:15 AM -----", "Begin forwarded message:",
        "Anfang der weitergeleiteten Nachricht:", "Début du message réexpédié\u{A0}:", "Inicio del mensaje reenviado:",
        "Início da mensagem reencaminhada:", "Inizio messaggio inoltrato:", "Begin doorgestuurd bericht:", "下面是被转发的邮件：",
        "전달된 메시지:", "Vidarebefordrat brev:", "Videresendt besked:", "Välitetty viesti alkaa:",
        "İletilen ileti başlangıcı:",
    ]

    @Test("a separator in any language begins the quote", arguments: separators)
    func separator(line: String) {
        #expect(Self.newText("See below.\n\n\(line)\nOld words\n\nmore of them") == "See below.")
    }

    @Test("a frame of dashes in an unknown language does above header fields")
    func unknownSeparator() {
        let block = "From: Desk <desk@example.org>\nDate: Wed, 4 Mar 2026 10:15\nSubject: Order\n\nOld"
        #expect(Self.newText("See below.\n\n---------- Ujumbe uliotumwa ----------\n\(block)") == "See below.")
        #expect(
            Self.newText("See below.\n\n---------- Part two ----------\nMore")
                == "See below.\n\n---------- Part two ----------\nMore")
    }

    @Test(
        "what is forwarded without a word is the text",
        arguments: [
            "---------- Forwarded message ---------\nFrom: Tom <tom@example.test>\nDate: Wed, 4 Mar 2026 10:15\nSubject: Lamp\nTo: <dana@example.test>\n\n\n",
            "From: Tom <tom@example.test>\nSent: Wednesday, March 4, 2026 10:15\nTo: Dana\nSubject: Lamp\n\n",
            "-- \nDana Whitfield\n+44 1603 000000\n\n---------- Forwarded message ---------\nFrom: Tom <tom@example.test>\n\n",
            "Sent from my iPhone\n\nBegin forwarded message:\n\nFrom: Tom <tom@example.test>\nSubject: Lamp\nDate: 4 March 2026 at 10:15\nTo: Dana\n\n",
        ])
    func bareForward(head: String) {
        #expect(Self.newText(head + "The lamp is broken.\n") == "The lamp is broken.")
        let inner = "The lamp is broken.\n\nOn 4 Mar 2026 at 10:15, Desk <desk@example.org> wrote:\n\nIs it?\n"
        #expect(Self.newText(head + inner) == "The lamp is broken.")
    }

    @Test("a forward's text is quoted below a comment")
    func commentedForward() {
        let text =
            "Please help.\n\n---------- Forwarded message ---------\nFrom: Tom <tom@example.test>\nDate: Wed, 4 Mar 2026\nSubject: Lamp\n\nIt broke."
        #expect(Self.newText(text) == "Please help.")
    }

    @Test("an answer below a marked quote with a header block above it is new")
    func belowHeaderBlock() {
        let text =
            "-----Original Message-----\nFrom: Desk <desk@example.org>\nSent: Wed, 4 Mar 2026 10:15\nTo: Dana\nSubject: Lamp\n\n> Is it broken?\n\nYes, it is."
        #expect(Self.newText(text) == "Yes, it is.")
    }

    static let markers = [
        "##- Please type your reply above this line -##",
        "##- Bitte geben Sie Ihre Antwort oberhalb dieser Zeile ein. -##",
        "##- Veuillez saisir votre réponse au-dessus de cette ligne. -##",
        "##- Escriba su respuesta por encima de esta línea -##",
        "##- Digite sua resposta acima desta linha -##", "##- Digitare la risposta sopra questa riga -##",
        "##- Typ uw antwoord boven deze regel -##", "##- Wpisz swoją odpowiedź powyżej tej linii -##",
        "##- Skriv ditt svar ovanför den här raden -##",
        "##- Skriv dit svar over denne linje -##", "##- Kirjoita vastauksesi tämän rivin yläpuolelle -##",
        "##- Svou odpověď napište nad tento řádek -##",
        "##- Yanıtınızı bu satırın üstüne yazın -##", "##- Введите ответ выше этой строки -##", "##- 请在此行上方输入回复 -##",
        "##- この行より上に返信を入力してください -##", "##- 이 줄 위에 답장을 입력하세요 -##",
        "Reply above this line.", "—-—-—-—-—-—-—-— Reply above this line. —-—-—-—",
        "-- Please reply above this line --",
        "===== Please reply above this line =====", "--- Reply ABOVE THIS LINE to add a comment ---",
        "-- write above this line --",
        "[Please write your reply above this line]", "---- Reply above this line to respond ----",
    ]

    @Test("what is below a desk's marker is quoted", arguments: markers)
    func marker(line: String) {
        let below = "\n\nTom, Mar 4, 10:15:\n\nDoes it work?\n\n-- \nExample Desk"
        #expect(Self.newText("It works now.\n\n\(line)\(below)") == "It works now.")
        #expect(
            Self.newText("It works now.\n\nOn 4 Mar 2026 at 10:15, Desk <desk@example.org> wrote:\n\n\(line)\(below)")
                == "It works now.")
        // Another desk's own notice begins with it.
        #expect(Self.newText("\(line)\n\nYour request was solved.") == "Your request was solved.")
    }

    @Test(
        "text that looks like a quote's beginning and is none stays",
        arguments: [
            "From: Berlin\nTo: Paris\nDate: 4 March\nTwo seats, please.",
            "Von: Bonn\nNach: Köln\nDatum: 4.3.2026\nZwei Plätze bitte.",
            "I wrote my answer above this line on the form, why is it gone?",
            "- I wrote my reply above this line but nothing came",
            "Subject: my order\nIt is late.",
            "The original message:\nis it lost?",
            "```\n> prompt\n-- \nOn 4 Mar 2026 at 10:15, Desk <desk@example.org> wrote:\n```\nThat is the log.",
            "date: 4 March 2026\nfrom: 10:15\nto: 11:15\nPlease book it.",
        ])
    func noQuote(text: String) {
        #expect(Self.newText(text) == text)
    }

    @Test("a quoted line that a program wrapped stays quoted, an answer does not")
    func wrappedTail() {
        let long = "> The lamp that you sent to us last week was broken when we opened the box and"
        #expect(Self.newText("Yes.\n\n\(long)\nso on\n> it goes") == "Yes.")
        #expect(Self.newText("\(long).\nyes\n> it goes") == "yes")
    }

    @Test("marks behind an indent quote as Emacs writes them, not as a prompt")
    func indented() {
        #expect(Self.newText("    DW> Does it work?\n    >> It did.\n\nIt does.") == "It does.")
        #expect(Self.newText("I typed\n    >>> print(1)\n    1") == "I typed\n    >>> print(1)\n    1")
    }

    @Test("what stands between [quote] tags is quoted")
    func quoteTags() {
        #expect(Self.newText("[quote=\"tom, post:3\"]\nDoes it work?\n[/quote]\nIt does.") == "It does.")
        #expect(Self.newText("[quote]\nnever closed") == "[quote]\nnever closed")
    }
}

extension QuotedMessageTests {
    @Test("other marks than > quote below an attribution only", arguments: ["| ", "} ", "--]", ": ", "  | "])
    func bars(mark: String) {
        let quote = "\(mark)Does it work?\n\(mark)Tell us."
        #expect(Self.newText("Tom wrote:\n\(quote)\n\nIt does.\n\n\(mark)Really?\n\nYes.") == "It does.\n\nYes.")
        #expect(Self.newText("See:\n\(quote)") == "See:\n\(quote)")
    }

    @Test(
        "Lotus Notes puts each label on a line of its own",
        arguments: [["To", "cc", "Subject"], ["An", "Kopie", "Thema"]])
    func notes(labels: [String]) {
        let block =
            "Tom Berger/Berlin/Example\n03/04/2026 10:15 AM\n\n\(labels[0])\ndana@example.test\n\(labels[1])\n\n"
        #expect(Self.newText("It works.\n\n\(block)\(labels[2])\nLamp\n\nDoes it work?\n") == "It works.")
        #expect(Self.newText("Take the lamp\nto\nNorwich\n\nsubject\nto availability").hasPrefix("Take"))
    }

    @Test("what is signed between quotes counts above a list's footer")
    func signedAboveFooter() {
        let text = "Hi\n\n> One?\nYes.\n\nSent from my iPhone\n> -- \n> Tom\n\n-- \nlamps mailing list\n"
        #expect(Self.newText(text) == "Hi\n\nYes.")
    }
}
