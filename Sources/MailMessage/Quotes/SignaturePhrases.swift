/// The words that signatures and footers are known by, in lower case.
enum SignaturePhrases {
    static let deviceBeginnings = PhraseSet([
        "sent from my ", "sent from mail for windows", "sent from outlook", "sent from yahoo", "sent from proton",
        "sent from gmail", "sent from samsung", "sent from a ", "via mobile", "via phone", "skickades från e-post",
        "az iphone-omról",
        "sent from an ", "sent from the road",
        "sent from a mobile", "sent from iphone",
        "sent from ipad", "sent from myspace", "sent via ", "sent using ", "sent with proton", "sent with sparrow",
        "sent with mailbutler", "get outlook for ", "sent on the go", "sent by mobile",
        "von meinem iphone", "von meinem ipad", "von meinem handy", "von meinem mobiltelefon", "von unterwegs gesendet",
        "gesendet von mail", "gesendet von meinem", "gesendet mit", "gesendet von outlook", "gesendet von yahoo",
        "holen sie sich outlook", "outlook für",
        "envoyé de mon", "envoyé depuis mon", "envoyé à partir de", "envoyé depuis l", "télécharger outlook",
        "obtenez outlook", "provenance : courrier",
        "enviado desde mi", "enviado desde correo", "enviado desde el", "enviado desde outlook", "obtener outlook",
        "enviado do meu", "enviado via ", "enviado a partir do meu", "obter o outlook", "enviado do yahoo",
        "inviato da iphone", "inviato da ipad", "inviato dal mio", "inviato da posta", "scarica outlook",
        "ottieni outlook",
        "verzonden vanaf mijn", "verstuurd vanaf mijn", "verzonden met", "verzonden via", "outlook downloaden",
        "wysłane z ", "wysłano z ", "pobierz program outlook",
        "skickat från min", "skickat från mitt", "skickat från e-post", "hämta outlook",
        "sendt fra min", "sendt fra mitt", "sendt fra e-post", "sendt fra mail", "hent outlook",
        "lähetetty iphonesta", "lähetetty ipadista", "lähetetty laitteesta", "lähetetty puhelimesta",
        "odesláno z ", "odoslané z ", "získejte outlook",
        "отправлено с ", "отправлено из ", "послано с ", "надіслано з ",
        "发自我的", "來自我的", "从我的", "傳送自我的", "寄自我的", "发自 ", "从 windows 版", "iphoneから送信", "ipadから送信",
        "나의 iphone에서 보냄", "내 iphone에서 보냄", "iphone'umdan", "iphone’umdan", "ipad'imden", "samsung galaxy",
        "küldve az iphone",
    ])

    /// What may follow the name of a device.
    static let deviceExcuses = PhraseSet(["excuse", "typo", "brevity", "forgive", "tippfehler", "apolog", "faute"])

    /// What people write mail with.
    static let devices = PhraseSet([
        "iphone", "ipad", "ipod", "android", "samsung", "galaxy", "huawei", "xiaomi", "redmi", "oneplus", "pixel",
        "motorola", "nokia", "lumia", "blackberry", "windows phone", "windows 10", "windows mail", "outlook", "hotmail",
        "gmail", "yahoo", "aol", "proton", "tutanota", "gmx", "web.de", "mail.ru", "mailru", "yandex", "mail app",
        "k-9", "bluemail", "typeapp", "airmail", "mailbird", "thunderbird", "myphone", "smartphone", "mobile phone",
        "mobile device", "mobile", "mobil", "handy", "phone", "tablet", "macbook", "apple watch", "spark", "newton",
        "téléphone", "portable", "móvil", "teléfono", "celular", "telemóvel", "cellulare", "telefonino", "telefon",
        "telefoon", "komórki", "puhelim", "akıllı", "смартфон", "телефон", "мобильн", "мобільн", "почты", "пошти",
        "κινητό", "הטלפון", "נייד", "الهاتف", "هاتف", "điện thoại", "ponsel", "手机", "手機", "邮箱", "郵件", "邮件", "スマート",
        "携帯", "휴대", "스마트폰", "네이버",
    ])

    /// `Sent from` at the start of the line.
    static let sentBeginnings = PhraseSet([
        "sent from", "sent by", "sent via", "sent using", "sent with", "sent on", "composed on", "typed on",
        "written on",
        "from my ", "via my ", "get ", "gesendet ", "versendet ", "verschickt ", "geschrieben mit",
        "diese nachricht wurde",
        "diese e-mail wurde", "diese mail wurde", "von mein", "von meiner", "envoyé", "message envoyé",
        "ce message a été",
        "enviado", "enviada", "este mensaje ha sido enviado", "esta mensagem foi enviada", "mensaje enviado", "enviat ",
        "inviato", "inviata", "messaggio inviato", "verzonden", "verstuurd", "gestuurd v", "wysłan",
        "wiadomość wysłana",
        "skickat", "skickades", "sendt", "lähetetty", "lähetin", "odeslán", "odoslan", "poslan", "отправлен", "послан",
        "надіслан", "відправлен", "изпратен", "trimis", "elküldve", "küldve", "στάλθηκε", "απεστάλη", "εστάλη",
        "gönderen",
        "נשלח", "أُرسلت", "أرسلت", "تم الإرسال", "مرسل من", "được gửi", "gửi từ", "đã gửi", "dikirim", "ส่งจาก",
        "išsiųsta",
        "nosūtīts", "saadetud", "发自", "發自", "来自", "來自", "从我", "從我", "寄自", "傳送自", "由", "sent", "poslano", "послато",
    ])

    /// `sent` at the end, the device before it.
    static let sentEndings = PhraseSet([
        " gesendet", " geschickt", " verschickt", " gönderildi", " küldve", "から送信", "より送信", "에서 보냄", "에서 보냈습니다",
        "에서 전송",
        "傳送", "发送", "發送", "寄出", "から送信しました", "から送付",
    ])

    static let contactMarks = PhraseSet([
        "www.", "http:", "https:", "tel.", "tel:", "fax", "phone", "mobile:", "mobil:", "telefon", "téléphone",
        "skype:",
        "e-mail:", "email:", "电话", "電話", "手机", "전화",
    ])

    /// Words of a line below which an address or a name is what the mail is about.
    static let announcing = PhraseSet([
        "address", "deliver", "ship", "send ", "details", "contact", "reach", "write to", "forward to", "call ",
        "invoice to",
        "adresse", "anschrift", "liefer", "kontakt", "envoy", "livr", "coordonnées", "dirección", "envíe", "enviar",
        "datos",
        "contacto", "morada", "endereço", "indirizzo", "spedi", "adres", "verzend", "wyślij", "wysłać", "osoit",
        "adresu",
        "адрес", "доставк", "地址", "住所", "주소",
    ])

    static let deviceEndings = PhraseSet([
        "iphone gesendet", "ipad gesendet", "から送信", "에서 보냄",
    ])

    /// Closings that say nothing else.
    static let closings: Set<String> = [
        "best regards", "kind regards", "warm regards", "regards", "best wishes", "with kind regards",
        "warmest regards", "kindest regards", "sincerely", "sincerely yours", "yours sincerely", "yours faithfully",
        "yours truly", "thanks and regards", "thanks & regards", "thanks and best regards",
        "thank you and best regards", "cordially", "with best regards", "very best", "br", "kr", "rgds",
        "many thanks and best regards", "mit freundlichen grüßen", "mit freundlichen grüssen",
        "mit freundlichem gruß", "mit freundlichem gruss", "freundliche grüße", "freundliche grüsse", "viele grüße",
        "viele grüsse", "liebe grüße", "liebe grüsse", "beste grüße", "beste grüsse", "schöne grüße",
        "herzliche grüße", "mit besten grüßen", "gruß", "gruss", "grüße", "lg", "vg", "mfg", "hochachtungsvoll",
        "danke und gruß", "vielen dank und viele grüße", "mit besten grüssen", "cordialement", "bien cordialement",
        "bien à vous", "très cordialement", "salutations", "meilleures salutations", "sincères salutations",
        "salutations distinguées", "amicalement", "saludos", "un saludo", "saludos cordiales", "atentamente",
        "un cordial saludo", "cordialmente", "reciba un cordial saludo", "atenciosamente", "cumprimentos",
        "com os melhores cumprimentos", "melhores cumprimentos", "abraços", "abraço", "cordiali saluti",
        "distinti saluti", "saluti", "un saluto", "cordialità", "in fede", "met vriendelijke groet",
        "met vriendelijke groeten", "vriendelijke groet", "vriendelijke groeten", "groeten", "groet", "mvg",
        "hartelijke groet", "pozdrawiam", "z poważaniem", "pozdrowienia", "z wyrazami szacunku",
        "serdecznie pozdrawiam", "med vänlig hälsning", "med vänliga hälsningar", "vänliga hälsningar", "hälsningar",
        "mvh", "vänligen", "med venlig hilsen", "venlig hilsen", "med venlige hilsner", "hilsen", "kh",
        "med vennlig hilsen", "vennlig hilsen", "beste hilsen", "ystävällisin terveisin", "terveisin",
        "parhain terveisin", "terveiset", "yst.terv", "s pozdravem", "s úctou", "s přátelským pozdravem",
        "s pozdravom", "saygılarımla", "saygılar", "selamlar", "с уважением", "с наилучшими пожеланиями",
        "всего доброго", "з повагою", "此致", "敬礼", "此致敬礼", "祝好", "順頌商祺", "谨此", "敬具", "안녕히 계세요", "드림",
        "best regards and thanks", "with regards", "with many thanks and kind regards", "yours", "yours respectfully",
        "very truly yours", "with sincere regards", "best wishes and thanks", "respectfully yours", "greetings",
        "kindly", "with gratitude", "warmly", "with warm regards", "with warmest regards", "many greetings",
        "kindest", "best rgds", "b.rgds", "brgds", "bests", "greetz", "cordial regards", "high regards",
        "regards and thanks", "xoxo", "mit freundlichen grüßen und vielen dank", "mit freundlichen gruessen",
        "viele gruesse", "freundliche gruesse", "liebe gruesse", "beste gruesse", "lieben gruß", "lieber gruß",
        "besten gruß", "sonnige grüße", "schöne gruesse", "herzlichst", "herzliche grüsse", "ganz liebe grüße",
        "ihre", "ihr", "mit besten gruß", "mit lieben grüßen", "mit herzlichen grüßen", "mit kollegialen grüßen",
        "mit vorzüglicher hochachtung", "gruesse", "grüsse", "grüessli", "freundlichst", "freundlicher gruß",
        "freundlichen gruß", "m.f.g", "mfg.", "bg", "ll.gg", "schönen gruß", "schönen gruss", "vielen grüßen",
        "bien à toi", "bien cordialement vôtre", "cordialement vôtre", "sincèrement", "sincerement",
        "bien sincèrement", "meilleurs sentiments", "salutations cordiales", "meilleures salutations distinguées",
        "respectueusement", "avec mes salutations", "mes salutations", "veuillez agréer mes salutations distinguées",
        "cdlt", "cdt", "bàv", "à bientôt", "bises", "bisous", "amitiés", "très sincèrement", "un saludo cordial",
        "saludos cordiales y gracias", "reciban un cordial saludo", "un abrazo", "abrazos", "atte", "atentos saludos",
        "saludos atentos", "afectuosamente", "quedo atento", "quedo atenta", "le saluda atentamente",
        "les saluda atentamente", "besos", "con un cordial saludo", "salutacions", "salutacions cordials",
        "cordialment", "atentament", "una salutació", "um abraço", "abs", "com os meus cumprimentos",
        "os melhores cumprimentos", "cordiais saudações", "saudações", "cordiais cumprimentos", "respeitosamente",
        "beijos", "sds", "grande abraço", "distintamente", "con i migliori saluti", "i migliori saluti",
        "cari saluti", "un cordiale saluto", "un caro saluto", "i più cordiali saluti", "porgo cordiali saluti",
        "porgo distinti saluti", "tanti saluti", "con cordialità", "met hartelijke groet", "met hartelijke groeten",
        "hartelijke groeten", "met vriendelijke groeten en dank", "beste groeten", "met beste groet", "gr", "grtz",
        "m.v.g", "hoogachtend", "vr. gr", "vr.gr", "groetjes", "liefs", "fijne dag", "z pozdrowieniami",
        "pozdrawiam serdecznie", "serdeczne pozdrowienia", "z góry dziękuję i pozdrawiam", "łączę pozdrowienia",
        "pozdr", "z uszanowaniem", "łączę wyrazy szacunku", "z wyrazami uszanowania", "bästa hälsningar",
        "med bästa hälsningar", "hälsar", "hälsning", "vänlig hälsning", "allt gott", "ha det bra", "hej så länge",
        "m.v.h", "med hälsning", "de bedste hilsner", "bedste hilsner", "mange hilsner", "kærlig hilsen", "hilsner",
        "dbh", "med hilsen", "vh", "v.h", "de beste hilsener", "med beste hilsen", "beste hilsener", "hilsener",
        "vennlige hilsener", "med vennlige hilsener", "med de beste hilsener", "ystävällisesti", "parhaat terveiset",
        "t:", "yt", "yst. terv", "terv", "terkuin", "kunnioittavasti", "ystävällisin terveisin ja kiitos",
        "s pozdravem a přáním hezkého dne", "s přáním hezkého dne", "se srdečným pozdravem", "s pozdravem a díky",
        "zdraví", "s pozdravom a prianím pekného dňa", "s priateľským pozdravom", "pozdravuji", "mějte se",
        "s poštovanjem", "srdačan pozdrav", "lijep pozdrav", "pozdrav", "lp", "lep pozdrav", "s spoštovanjem",
        "s lepimi pozdravi", "lijepi pozdravi", "с поштовањем", "поздрав", "üdvözlettel", "tisztelettel", "üdv",
        "üdvözlet", "szívélyes üdvözlettel", "köszönettel", "cu stimă", "cu respect", "toate cele bune", "cu drag",
        "numai bine", "o zi bună", "o zi buna", "cu stima", "με εκτίμηση", "με φιλικούς χαιρετισμούς", "χαιρετισμούς",
        "φιλικά", "με φιλικους χαιρετισμους", "σας ευχαριστώ", "saygılarımızla", "i̇yi çalışmalar dilerim",
        "iyi çalışmalar dilerim", "sevgiler",
        "sevgilerle", "hürmetler", "saygı ve selamlarımla", "с уважением и благодарностью", "всего наилучшего",
        "с наилучшими", "с приветом", "удачи", "хорошего дня", "до свидания", "искренне ваш",
        "з найкращими побажаннями", "з вдячністю", "з пошаною", "щиро", "всього найкращого", "поздрави", "с уважение",
        "хубав ден", "сърдечни поздрави", "pagarbiai", "geriausi linkėjimai", "su pagarba", "ar cieņu",
        "lugupidamisega", "parimat", "tervitades", "heade soovidega", "kveðja", "bestu kveðjur", "með kveðju",
        "kær kveðja", "בברכה", "בכבוד רב", "ברכות", "מכבד", "תודה ובברכה", "مع التحية", "تحياتي", "مع خالص التحية",
        "مع أطيب التحيات", "وتفضلوا بقبول فائق الاحترام", "أطيب التحيات", "مع الشكر والتقدير", "با احترام", "با تشکر",
        "trân trọng", "thân mến", "trân trọng cảm ơn", "thân ái", "kính thư", "salam", "hormat saya", "salam hormat",
        "hormat kami", "ขอแสดงความนับถือ", "ด้วยความเคารพ", "祝工作顺利", "祝 好", "祝商祺", "顺颂商祺", "順頌時祺", "敬上", "敬祝商祺", "谨启",
        "祝您工作愉快", "商祺", "此致 敬礼", "敬啟", "祝順心", "祝您愉快", "顺祝商祺", "祝一切顺利", "敬白", "草々", "かしこ", "拝", "何卒よろしくお願い申し上げます",
        "宜しくお願い申し上げます", "よろしくお願い申し上げます", "どうぞよろしくお願いいたします", "どうぞよろしくお願いします", "올림", "배상", "감사드립니다", "고맙습니다",
        "안녕히 계십시오", "수고하세요",
    ]

    /// Thanks and wishes: a closing with a name below, words to the reader without one.
    static let thanks: Set<String> = [
        "all the best", "best", "respectfully", "köszönettel", "a presto", "alvast bedankt", "att", "bedankt",
        "besten dank",
        "bonne journée", "cheers", "danke", "dziękuję",
        "děkuji", "gracias", "grata", "grato", "grazie", "hezký den", "iyi günler", "iyi çalışmalar", "kiitos",
        "many thanks", "merci", "muchas gracias", "obrigada", "obrigado", "på forhånd tak", "t", "tack", "tak",
        "take care", "takk", "teşekkürler", "thank you", "thanks", "thanks in advance", "thx", "vielen dank",
        "спасибо", "よろしくお願いいたします", "よろしくお願いします", "以上", "宜しくお願い致します", "谢谢", "감사합니다", "thanks a lot",
        "thank you very much", "thanks so much", "thank you so much", "thanks again", "thank you again",
        "thanks very much", "many thanks in advance", "thank you in advance", "thanks for your help",
        "thank you for your help", "thanks for your time", "thank you for your time", "thanks for any help", "ty",
        "tia", "tnx", "ta", "with thanks", "much appreciated", "thank you kindly", "have a nice day",
        "have a good day", "have a great day", "talk soon", "see you", "bye", "peace", "love", "later", "danke schön",
        "dankeschön", "danke im voraus", "vielen dank im voraus", "vielen dank für ihre hilfe", "vielen lieben dank",
        "herzlichen dank", "tausend dank", "schönen tag", "schönen abend", "schönes wochenende", "bis dann",
        "bis bald", "merci beaucoup", "merci d'avance", "merci par avance", "merci d’avance", "un grand merci",
        "bonne soirée", "bonne réception", "belle journée", "gracias de antemano", "mil gracias",
        "un millón de gracias", "gracias por su ayuda", "moltes gràcies", "gràcies", "gràcies per endavant",
        "muito obrigado", "muito obrigada", "desde já agradeço", "obrigado desde já", "grazie mille",
        "grazie in anticipo", "molte grazie", "buona giornata", "dank", "dank u", "dank je", "dank u wel",
        "dank je wel", "bij voorbaat dank", "bij voorbaat hartelijk dank", "hartelijk dank", "dzięki",
        "dziękuję bardzo", "z góry dziękuję", "miłego dnia", "tack på förhand", "tack så mycket", "tusen tack",
        "tak på forhånd", "mange tak", "på forhånd takk", "tusen takk", "mange takk", "takk på forhånd",
        "kiitos etukäteen", "kiitoksia", "kiitos paljon", "kiitos jo etukäteen", "díky", "děkuji předem",
        "předem děkuji", "děkuji mnohokrát", "děkujeme", "ďakujem", "vopred ďakujem", "hvala", "hvala lijepa",
        "unaprijed hvala", "hvala lepa", "хвала", "köszönöm", "előre is köszönöm", "mulțumesc", "multumesc",
        "mulțumesc anticipat", "ευχαριστώ", "ευχαριστώ πολύ", "ευχαριστώ εκ των προτέρων", "teşekkür ederim",
        "i̇yi çalışmalar", "i̇yi günler",
        "teşekkür ederiz", "şimdiden teşekkürler", "çok teşekkürler", "заранее спасибо", "спасибо заранее",
        "большое спасибо", "благодарю", "дякую", "дякую заздалегідь", "щиро дякую", "благодаря",
        "предварително благодаря", "ačiū", "paldies", "tänan", "aitäh", "takk fyrir", "תודה", "תודה רבה", "תודה מראש",
        "شكرا", "شكراً", "شكرا لك", "شكرا جزيلا", "متشکرم", "cảm ơn", "xin cảm ơn", "cám ơn", "terima kasih",
        "ขอบคุณ", "ขอบคุณครับ", "ขอบคุณค่ะ", "謝謝", "谢谢您", "多谢", "感谢", "感謝", "非常感谢", "ありがとうございます", "ありがとうございました",
        "お願いします", "お願いいたします",
    ]

    /// Every closing, for a look at how a line begins; the longer before those that they begin with.
    static let closingBeginnings = PhraseSet(closings.union(thanks).filter { $0.utf8.count > 1 }.sorted(by: >))

    /// Small words inside names.
    static let nameParticles = Set(
        [
            "von", "van", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "du", "la", "le", "ten", "ter",
            "zu",
            "zum", "bin", "al", "and", "und", "et", "y", "from", "at", "the",
        ].map { Array($0.utf8) })

    static let longestClosing = closings.union(thanks).map(\.utf8.count).max() ?? 0

    /// Punctuation outside ASCII that may end a closing.
    static let wideMarks = ["，", "。", "！", "…", "–", "—", "、", "،", "।"].map { Array($0.utf8) }

    static let legal = PhraseSet([
        "confidential", "intended recipient", "intended solely", "privileged", "if you have received this",
        "received this email in error", "received this e-mail in error", "received this message in error", "disclosure",
        "delete this", "notify the sender", "virus", "registered office", "registered in england", "company number",
        "please consider the environment", "think before you print", "unsubscribe", "this e-mail and any",
        "this email and any",
        "vertraulich", "irrtümlich erhalten", "nicht der richtige adressat", "unbefugte", "geschäftsführer",
        "amtsgericht",
        "handelsregister", "ust-id", "hrb ", "sitz der gesellschaft", "vernichten sie",
        "confidentiel", "destinataire", "si vous avez reçu", "par erreur", "pensez à l'environnement", "exclusivement",
        "confidencial", "destinatario", "por error", "medio ambiente", "aviso legal", "rgpd", "protección de datos",
        "destinatário", "por engano", "mensagem é confidencial",
        "riservat", "informazioni contenute", "per errore", "d.lgs", "esclusivamente",
        "vertrouwelijk", "geadresseerde", "abusievelijk", "niet de bedoelde ontvanger",
        "poufn", "adresat", "omyłkowo", "krs", "kapitał zakładow",
        "konfidentiell", "avsedd för", "fortrolig", "tiltænkte modtager", "feilaktig mottatt", "luottamuksell",
        "důvěrn", "určena pouze", "gizli", "yanlışlıkla", "конфиденциальн", "по ошибке", "保密", "机密", "機密",
    ])

    static let footerBeginnings = PhraseSet([
        "confidentiality notice", "disclaimer", "legal notice", "this e-mail and any", "this email and any",
        "this message and any", "this message contains", "this email is confidential", "this e-mail is confidential",
        "the information contained in this", "the information in this email", "to unsubscribe", "diese e-mail enthält",
        "diese nachricht enthält", "der inhalt dieser e-mail", "ce message", "ce courriel", "este mensaje",
        "este correo",
        "esta mensagem", "questo messaggio", "le informazioni contenute", "dit bericht", "deze e-mail",
        "de informatie in",
        "ta wiadomość", "niniejsza wiadomość", "detta meddelande", "denne e-mail", "denne e-posten", "tato zpráva",
        "please consider the environment", "bu e-posta", "это сообщение", "данное сообщение",
    ])
}
