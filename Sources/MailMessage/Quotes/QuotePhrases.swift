/// The words by which mail programs introduce quotes, in lower case.
enum QuotePhrases {
    enum Field: Hashable { case from, sent, date, to, cc, subject, replyTo }

    /// What stands between dashes above a quoted or forwarded message.
    static let separators: Set<String> = [
        "original message", "original appointment", "original email", "forwarded message", "forwarded email",
        "reply message", "begin forwarded text", "begin forwarded message", "end forwarded text", "original-nachricht",
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
        "orijinal mesaj", "özgün ileti", "orijinal ileti", "yönlendirilen mesaj", "iletilen mesaj",
        "исходное сообщение", "пересылаемое сообщение", "пересланное сообщение", "оригинальное сообщение",
        "конец пересылаемого сообщения", "оригінальне повідомлення", "переслане повідомлення",
        "eredeti üzenet", "továbbított üzenet", "mesaj original", "mesaj redirecționat",
        "αρχικό μήνυμα", "προωθημένο μήνυμα",
        "原始邮件", "原邮件", "转发邮件信息", "转发的邮件", "原始信件", "原始郵件", "轉寄郵件", "轉寄的郵件", "回复的邮件", "原始消息",
        "元のメッセージ", "転送メッセージ", "転送されたメッセージ", "元のメール",
        "원본 메시지", "전달된 메시지", "원본 메일", "전달된 메일", "original message(원본 메일)", "원본메시지",
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
        "начало переадресованного сообщения", "下面是被转发的邮件", "以下是转发的邮件", "以下は転送されたメッセージです",
        "転送されたメッセージ", "전달된 메시지 시작", "전달받은 메시지 시작", "original message", "forwarded message",
        "begin forwarded email",
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
    ])

    static let labels: [String: Field] = {
        var labels: [String: Field] = [:]
        for (field, names) in labelNames {
            for name in names { labels[name] = field }
        }
        return labels
    }()

    private static let labelNames: [(Field, [String])] = [
        (
            .from,
            [
                "from", "von", "de", "da", "van", "od", "från", "fra", "lähettäjä", "kimden", "gönderen", "от",
                "от кого",
                "від", "发件人", "寄件者", "寄件人", "差出人", "送信者", "보낸 사람", "보낸사람", "odesílatel", "odosielateľ", "feladó",
                "expéditeur", "mittente", "remitente", "remetente", "nadawca", "afzender", "avsändare", "από", "de la",
                "saatja", "del",
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
            ]
        ),
        (
            .date,
            [
                "date", "datum", "fecha", "data", "dato", "päivämäärä", "päiväys", "dátum", "tarih", "дата", "日期",
                "日付", "日時", "날짜", "ημερομηνία",
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
            ]
        ),
        (
            .cc,
            [
                "cc", "kopie", "copie", "copia", "com cópia", "kopia", "kopi", "kopio", "bilgi", "копия", "копія", "抄送",
                "副本",
                "참조", "bcc", "dw", "másolat",
            ]
        ),
        (
            .subject,
            [
                "subject", "betreff", "objet", "sujet", "asunto", "assunto", "oggetto", "onderwerp", "temat", "ämne",
                "emne", "aihe",
                "předmět", "predmet", "konu", "тема", "主题", "主旨", "件名", "제목", "tárgy", "θέμα", "subiect", "re",
                "title", "titre",
            ]
        ),
        (
            .replyTo,
            ["reply-to", "antwort an", "répondre à", "responder a", "responder para", "rispondi a", "antwoord aan"]
        ),
    ]
}
