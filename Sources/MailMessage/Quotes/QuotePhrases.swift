/// The words by which mail programs introduce quotes, in lower case.
enum QuotePhrases {
    enum Field: Hashable { case from, sent, date, to, cc, subject, replyTo, messageID }

    /// What stands between dashes above a quoted or forwarded message.
    static let separators: Set<String> = [
        "original message", "original appointment", "original email", "forwarded message", "forwarded email",
        "reply message", "begin forwarded text", "end forwarded text", "original-nachricht",
        "originalnachricht", "ursprüngliche nachricht",
        "weitergeleitete nachricht", "ursprüngliche mail", "urspr. nachricht", "originalmail",
        "message d'origine", "message d’origine", "message original", "message transféré", "message initial",
        "courriel original", "message transmis", "e-mail d'origine",
        "mensaje original", "mensaje reenviado", "mensaje origen", "correo original",
        "mensagem original", "mensagem encaminhada", "mensagem reencaminhada",
        "messaggio originale", "messaggio inoltrato", "messaggio originario",
        "oorspronkelijk bericht", "origineel bericht", "doorgestuurd bericht", "oorspronkelijke bericht",
        "wiadomość oryginalna", "oryginalna wiadomość", "wiadomość przekazana", "treść przekazanej wiadomości",
        "przekazana wiadomość",
        "originalmeddelande", "ursprungligt meddelande", "vidarebefordrat meddelande",
        "original meddelelse", "oprindelig meddelelse", "videresendt meddelelse", "oprindelig besked",
        "opprinnelig melding", "videresendt melding", "original melding",
        "alkuperäinen viesti", "välitetty viesti", "edelleenlähetetty viesti",
        "původní zpráva", "původní e-mail", "přeposlaná zpráva", "preposlaná správa", "pôvodná správa",
        "orijinal mesaj", "özgün ileti", "orijinal ileti", "yönlendirilen mesaj", "iletilen mesaj", "i̇letilen mesaj",
        "yönlendirilen ileti", "i̇letilen ileti",
        "исходное сообщение", "пересылаемое сообщение", "пересланное сообщение", "оригинальное сообщение",
        "конец пересылаемого сообщения", "оригінальне повідомлення", "переслане повідомлення",
        "eredeti üzenet", "továbbított üzenet", "mesaj original", "mesaj redirecționat",
        "αρχικό μήνυμα", "προωθημένο μήνυμα",
        "原始邮件", "原邮件", "转发邮件信息", "转发的邮件", "原始信件", "原始郵件", "轉寄郵件", "轉寄的郵件", "回复的邮件", "原始消息",
        "元のメッセージ", "転送メッセージ", "転送されたメッセージ", "元のメール",
        "original", "原始郵件訊息", "原信件", "轉寄信件", "转发邮件", "转发的消息", "已转发邮件", "已轉寄訊息", "转发消息",
        "forwarded mail", "original e-mail", "start original message", "start of original message",
        "weitergeleitete e-mail", "weitergeleitete mail", "original nachricht", "ursprüngliche e-mail",
        "message transféré par", "courrier original", "mail original", "mail d'origine", "message réexpédié",
        "missatge original", "missatge reenviat", "mensaxe orixinal", "mezua originala",
        "mensagem original encaminhada", "mensaje original reenviado", "messaggio in origine",
        "doorgestuurde mail", "doorgestuurd e-mailbericht", "origineel mailbericht", "doorgezonden bericht",
        "wiadomość przesłana dalej", "przesłana wiadomość", "oryginalny e-mail",
        "vidarebefordrat mail", "vidaresänt meddelande", "videresendt e-post", "opprinnelig e-post",
        "oprindelig e-mail", "alkuperäinen sähköposti", "edelleen lähetetty viesti",
        "předaná zpráva", "přeposlaný e-mail", "originální zpráva", "originálna správa",
        "izvorna poruka", "proslijeđena poruka", "izvirno sporočilo", "posredovano sporočilo", "originalna poruka",
        "mesaj inițial", "mesajul original", "mesaj redirecţionat", "mesaj retransmis",
        "оригинално съобщение", "препратено съобщение", "първоначално съобщение", "оригинална порука",
        "прослеђена порука", "початкове повідомлення", "пересилане повідомлення", "вихідне повідомлення",
        "исходное письмо", "пересылаемое письмо", "перенаправленное сообщение", "переадресованное сообщение",
        "πρωτότυπο μήνυμα", "προωθούμενο μήνυμα", "originalus laiškas", "persiųstas laiškas", "algne kiri",
        "edastatud kiri", "edastatud sõnum", "oriģinālā ziņa", "pārsūtītā ziņa",
        "הודעה מקורית", "הודעה שהועברה", "ההודעה המקורית", "הודעה מועברת",
        "الرسالة الأصلية", "رسالة معاد توجيهها", "الرسالة المعاد توجيهها", "پیام اصلی",
        "thư gốc", "tin nhắn gốc", "thư đã chuyển tiếp", "tin nhắn đã chuyển tiếp", "thư được chuyển tiếp",
        "pesan asli", "pesan terusan", "pesan yang diteruskan", "mesej asal", "ข้อความต้นฉบับ", "ข้อความที่ส่งต่อ",
        "元のメッセージ（転送）", "転送メール", "オリジナルメッセージ", "전달된 메일", "전달 메시지", "원래 메시지", "원본 이메일",
        "원본 메시지", "전달된 메시지", "원본 메일", "original message(원본 메일)", "원본메시지",
    ]

    static let separatorBeginnings = PhraseSet([
        "forwarded by ", "original message from", "weitergeleitet von ", "original message follows", "réacheminé par ",
        "transféré par ", "reenviado por ", "inoltrato da ", "doorgestuurd door ",
    ])

    /// Lines that introduce a forwarded message without dashes.
    static let forwardLines: Set<String> = [
        "begin forwarded message", "anfang der weitergeleiteten nachricht", "début du message réexpédié",
        "début du message transféré", "inicio del mensaje reenviado", "início da mensagem encaminhada",
        "início da mensagem reencaminhada", "inizio messaggio inoltrato", "begin doorgestuurd bericht",
        "rozpoczęcie przekazywanej wiadomości", "początek przekazywanej wiadomości", "vidarebefordrat brev",
        "start på videresendt besked", "videresendt besked", "begynnelse på videresendt melding",
        "videresendt melding", "välitetty viesti alkaa", "začátek přeposílané zprávy", "iletilen ileti başlangıcı",
        "i̇letilen ileti başlangıcı", "i̇letilen mesaj",
        "начало переадресованного сообщения", "下面是被转发的邮件", "以下是转发的邮件", "以下は転送されたメッセージです",
        "転送されたメッセージ", "전달된 메시지 시작", "전달받은 메시지 시작", "original message", "forwarded message",
        "begin forwarded email",
        "weitergeleitete nachricht", "anfang der weitergeleiteten e-mail", "ursprüngliche nachricht",
        "message transféré", "mensaje reenviado", "mensagem encaminhada", "messaggio inoltrato", "doorgestuurd bericht",
        "inici del missatge reenviat", "videresendt meddelelse", "start på videresendt meddelelse",
        "välitetyn viestin alku", "začiatok preposlanej správy", "továbbított üzenet kezdete",
        "începutul mesajului redirecționat", "începutul mesajului redirecţionat", "αρχή προωθημένου μηνύματος",
        "початок переадресованого повідомлення", "початок пересланого повідомлення", "начало на препратеното съобщение",
        "započni proslijeđenu poruku", "začetek posredovanega sporočila", "תחילת ההודעה שהועברה",
        "بدء الرسالة المعاد توجيهها", "بداية الرسالة المُعاد توجيهها", "bắt đầu thư được chuyển tiếp",
        "bắt đầu thư đã chuyển tiếp", "mulai pesan terusan", "開始轉寄郵件", "开始转发的邮件", "以下為轉寄的郵件",
        "以下は、転送されたメッセージです", "여기부터 전달된 메시지", "전달된 메시지", "пересылаемое сообщение",
        "przekazana wiadomość",
    ]

    /// `wrote` and its like.
    static let verbs = PhraseSet([
        "wrote", "writes", "has written", "schrieb", "schrieb am", "hat geschrieben", "geschrieben",
        "a écrit", "écrit", "a ecrit", "escribió", "escribio", "ha escrito", "escreveu", "escreveu o seguinte",
        "ha scritto", "scrive", "scrisse", "schreef", "heeft geschreven", "het volgende geschreven",
        "napisał", "napisała", "napisał(a)", "napisal", "napisal(a)", "pisze", "skrev", "skrev følgende",
        "kirjoitti", "napsal", "napsala", "napsal(a)", "napísal", "napísal(a)", "yazdı", "şunu yazdı", "şunları yazdı",
        "написал", "написала", "написал(а)", "пишет", "писал", "пишете", "пише", "написав", "написа",
        "írta", "έγραψε", "a scris", "rašė", "rakstīja", "kirjutas", "je napisao", "je napisal",
        "写道", "寫道", "写到", "のメール", "書きました", "は書きました", "wrote:", "님이 작성", "작성", "께서 작성", "escrit",
        "va escriure", "skrifaði", "כתב", "كتب", "said", "đã viết", "menulis",
        "napisana przez", "napisao", "napisala", "napisao/la", "je napisao/la", "написао", "написао/ла",
        "hat folgendes",
        "ha escrit", "escribiu", "idatzi zuen", "viết", "menulis:", "เขียนว่า", "쓴 글", "님이 쓴", "님의 말", "さんは書きました",
        "さんが書きました", "さん wrote", "כתבה", "כתב/ה", "מאת", "كتبت", "تمت كتابة", "نوشت", "írta", "kirjutas", "ezt írta",
        "пишут", "написали", "сообщил", "повідомив", "ha scritto", "skreiv", "napisali",
    ])

    /// How a wrapped attribution begins.
    static let beginnings = PhraseSet([
        "on ", "at ", "am ", "um ", "le ", "el ", "il ", "em ", "a ", "op ", "w dniu", "dnia ", "den ", "på ", "dne ",
        "dňa ", "vào ", "pada ", "în ", "στις ", "la ", "no dia", "il giorno", "från", "fra:", "tarihinde",
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "mo.", "di.", "mi.", "do.", "fr.", "sa.", "so.",
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
        "lun", "mar", "mié", "jue", "vie", "sáb", "dom", "seg", "ter", "qua", "qui", "sex",
        "lör", "sön", "mån", "tis", "ons", "tors", "fre", "man", "tir", "tor", "lør", "søn",
        "ma ", "ti ", "ke ", "to ", "pe ", "la ", "su ", "maanantai", "tiistai", "pon", "wt", "śr", "czw", "pt", "sob",
        "niedz", "út", "st ", "čt", "pá", "so ", "ne ", "po ", "pzt", "sal", "çar", "per", "cum", "cmt", "paz",
        "понедельник", "вторник", "среда", "среду", "четверг", "пятниц", "суббот", "воскресенье",
        "пн", "вт", "ср", "чт", "пт", "сб", "вс", "в ", "от ", "在", "于", "於",
        "in a message dated ", "in article ", "in message ", "quoting ", "missatge de ", "o ", "no ", "v ", "u ", "w ",
        "na ", "dana ", "на ", "у ", "сре", "нд", "þann ", "kuupäev ", "szo", "hét", "ked", "sze", "csüt", "pén", "vas",
        "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "segunda", "terça", "quarta",
        "quinta",
        "sexta", "mié.", "dl", "dt", "dc", "dj", "dv", "ds", "dg", "sri", "čet", "pet", "sub", "ned", "uto", "wto",
        "בתאריך", "ב-", "ב", "في ", "در ", "يوم", "ในวันที่", "เมื่อ", "thứ ", "pada ", "el ", "στις", "την", "pe ",
        "zitat von", "citando ", "cytowanie ",
    ])

    /// How mailers begin that give no verb, and those that write the verb before the name.
    static let quotingBeginnings = PhraseSet([
        "quoting ", "zitat von ", "zitiere ", "citando a ", "citando ", "citação de ", "citazione di ", "cytowanie ",
        "citat från ", "citat fra ", "citace ", "citation de ", "according to ", "thus spake ", "thus spoke ",
        "bericht van ", "missatge de ", "цитирую ", "цитирование ",
    ])

    static let labels: [String: Field] = {
        var labels: [String: Field] = [:]
        for (field, names) in labelNames {
            for name in names { labels[name] = field }
        }
        return labels
    }()

    /// Every label, for a look at how a line begins.
    static let labelBeginnings = PhraseSet(labels.keys.sorted())

    /// Labels in the middle of a line.
    static let innerLabels = PhraseSet(
        labels.filter { $0.value != .from && $0.key.utf8.count > 1 }.keys.sorted().map { " \($0):" })

    private static let labelNames: [(Field, [String])] = [
        (
            .from,
            [
                "from", "von", "de", "da", "van", "od", "från", "fra", "lähettäjä", "kimden", "gönderen", "от",
                "от кого",
                "від", "发件人", "寄件者", "寄件人", "差出人", "送信者", "보낸 사람", "보낸사람", "odesílatel", "odosielateľ", "feladó",
                "expéditeur", "mittente", "remitente", "remetente", "nadawca", "afzender", "avsändare", "από", "de la",
                "saatja", "del",
                "šalje", "pošiljatelj", "nuo", "no", "desde", "frá", "из", "від кого", "од", "מאת", "من", "từ",
                "người gửi", "dari",
                "จาก", "发信人", "發件人", "寄信人", "發信人", "发件者", "发送者", "发送人", "送り主", "보내는 사람", "보내는사람", "발신", "발신자", "보낸이",
            ]
        ),
        (
            .sent,
            [
                "sent", "gesendet", "gesendet am", "envoyé", "envoyé le", "enviado", "enviado el", "enviada",
                "enviada em", "enviado em", "inviato", "verzonden", "wysłano", "wysłane", "skickat",
                "skickat den", "sendt", "sendt den", "lähetetty", "odesláno", "odoslané", "gönderildi",
                "gönderme tarihi", "gönderilme tarihi", "отправлено", "надіслано", "发送时间", "寄件日期", "傳送日期", "送信日時",
                "送信日", "보낸 날짜", "보낸날짜", "elküldve", "trimis", "date d'envoi", "fecha de envío", "sent on",
                "sent at",
                "enviat", "enviat el", "enviada el", "trimis la", "trimisă", "στάλθηκε", "εστάλη", "изпратено",
                "изпратен",
                "poslano", "послато", "išsiųsta", "nosūtīts", "saadetud", "sent", "נשלח", "נשלח ב", "تم الإرسال",
                "تاريخ الإرسال", "đã gửi", "ngày gửi", "gửi lúc", "dikirim", "ส่ง", "ส่งเมื่อ", "发送日期", "发件时间", "寄件時間",
                "發送時間", "傳送時間", "发送于", "送信", "보낸 시간", "보낸시간", "발송", "küldve", "küldés dátuma",
                "küldés ideje", "data wysłania", "data invio", "data di invio", "date d’envoi", "odoslaná", "odoslaný",
                "надіслано", "відправлено", "дата отправки", "inviata", "verstuurd", "lähetyspäivä", "lähetysaika",
                "sendt tidspunkt", "envoyée", "gesendet von", "gesendet um",
            ]
        ),
        (
            .date,
            [
                "date", "datum", "fecha", "data", "dato", "päivämäärä", "päiväys", "dátum", "tarih", "дата", "日期",
                "日付", "日時", "날짜", "ημερομηνία",
                "время", "час", "datum/uhrzeit", "datum und uhrzeit", "date et heure", "fecha y hora", "data e ora",
                "dată",
                "kuupäev", "data/hora", "datums", "zeit", "tanggal", "ngày", "วันที่", "תאריך", "التاريخ", "تاريخ", "时间",
                "時間", "일시", "날짜 및 시간",
            ]
        ),
        (
            .to,
            [
                "to", "an", "à", "a", "para", "aan", "do", "till", "til", "vastaanottaja", "komu", "kime", "alıcı",
                "кому",
                "收件人", "收件者", "宛先", "받는 사람", "받는사람", "příjemce", "címzett", "destinataire", "destinatario", "empfänger",
                "προς",
                "către", "pour", "per",
                "per a", "za", "prima", "primatelj", "prejemnik", "kam", "adressaat", "до", "за", "кому/куда",
                "получатель",
                "одержувач", "primeste", "אל", "ל", "إلى", "đến", "tới", "kepada", "ถึง", "收信人", "接收人", "收件方", "送信先",
                "받는이",
                "수신", "수신자", "받으시는 분", "odbiorca", "ontvanger", "mottagare", "modtager", "mottaker", "destinatari",
                "destinatário", "komu/kam", "příjemci", "adresat",
            ]
        ),
        (
            .cc,
            [
                "cc", "kopie", "copie", "copia", "com cópia", "kopia", "kopi", "kopio", "bilgi", "копия", "копія", "抄送",
                "副本",
                "참조", "bcc", "dw", "másolat",
                "kopia do", "kopija", "копие", "koopia", "kópia", "másolatot kap", "kopie an", "cópia", "κοινοποίηση",
                "κοιν.",
                "עותק", "העתק", "نسخة", "نسخة إلى", "đồng gửi", "tembusan", "สำเนา", "副本抄送", "カーボンコピー",
                "cópia para", "con copia", "kopie (cc)",
            ]
        ),
        (
            .subject,
            [
                "subject", "betreff", "objet", "sujet", "asunto", "assunto", "oggetto", "onderwerp", "temat", "ämne",
                "emne", "aihe",
                "předmět", "predmet", "konu", "тема", "主题", "主旨", "件名", "제목", "tárgy", "θέμα", "subiect", "re", "thema",
                "title", "titre",
                "assumpte", "tema", "predmet", "zadeva", "temats", "teema", "относно", "предмет", "темата", "נושא",
                "الموضوع",
                "موضوع", "chủ đề", "tiêu đề", "perihal", "subjek", "judul", "เรื่อง", "หัวเรื่อง", "標題", "标题", "主題", "主旨",

                "efni", "subiectul", "gaia", "assunto", "předmět zprávy", "тема письма",
            ]
        ),
        (.messageID, ["message-id", "in-reply-to", "organization", "newsgroups", "sender"]),
        (
            .replyTo,
            ["reply-to", "antwort an", "répondre à", "responder a", "responder para", "rispondi a", "antwoord aan"]
        ),
    ]
}
