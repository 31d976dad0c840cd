import Foundation
import MailMessage
import Testing

@Suite("Charsets")
struct CharsetTests {
    /// Sentences of customers, in charsets that their mail does not name: charset and language, bytes, text.
    static let sentences: [(String, String, String)] = [
        (
            "windows-1252 de",
            "R3V0ZW4gVGFnLCBpY2ggd2FydGUgc2VpdCBlaW5lciBXb2NoZSBhdWYgZGllIEdy9t9lIDM4LiBL9m5uZW4gU2llIG1pciBkYXMgYml0dGUgZXJrbORyZW4/IFNjaPZuZSBHcvzfZQ==",
            "Guten Tag, ich warte seit einer Woche auf die Größe 38. Können Sie mir das bitte erklären? Schöne Grüße"
        ),
        (
            "windows-1252 fr",
            "Qm9uam91ciwgamUgbpJhaSB0b3Vqb3VycyBwYXMgcmXndSBsZSBjb2xpcyBjb21tYW5k6SDgIE5v62wuIE/5IGVzdC1pbCA/IEqSZXNw6HJlIHVuZSBy6XBvbnNlIHRy6HMgYmllbnT0dC4=",
            "Bonjour, je n’ai toujours pas reçu le colis commandé à Noël. Où est-il ? J’espère une réponse très bientôt."
        ),
        (
            "windows-1252 es",
            "v0TzbmRlIGVzdOEgbWkgcGVkaWRvPyBNYfFhbmEgc2FsZ28gZGUgdmlhamUgeSB0b2Rhdu1hIG5vIGhhIGxsZWdhZG8uIFNlZ/puIGxhIHDhZ2luYSwgZGVi7WEgbGxlZ2FyIGFxde0u",
            "¿Dónde está mi pedido? Mañana salgo de viaje y todavía no ha llegado. Según la página, debía llegar aquí."
        ),
        (
            "windows-1252 pt",
            "Qm9tIGRpYSwgbuNvIHJlY2ViaSBhIGVuY29tZW5kYSBlIGEgY29uZmlybWHn428gYWluZGEgZXN04SBlbSBmYWx0YS4gT2JyaWdhZG8gcGVsYSBhdGVu5+NvLCBhdOkgYW1hbmjjLg==",
            "Bom dia, não recebi a encomenda e a confirmação ainda está em falta. Obrigado pela atenção, até amanhã."
        ),
        (
            "windows-1252 sv",
            "SGVqLCB2YXIg5HIgbWl0dCBwYWtldD8gSmFnIGJlaPZ2ZXIgZGV0IGb2cmUgbPZyZGFnLCBvY2ggcOUgc2lkYW4gc3TlciBpbmdlbnRpbmcgb20gZvZyc2VuaW5nZW4u",
            "Hej, var är mitt paket? Jag behöver det före lördag, och på sidan står ingenting om förseningen."
        ),
        (
            "windows-1252 fi",
            "SHl25OQgcORpduTkLCB0aWxhdWtzZW5pIGVpIG9sZSB2aWVs5Gvk5G4gdHVsbHV0IHBlcmlsbGUuIEzkaGV05HR0ZWv2IHNldXJhbnRhdHVubnVrc2VuIHTkbuTkbj8=",
            "Hyvää päivää, tilaukseni ei ole vieläkään tullut perille. Lähetättekö seurantatunnuksen tänään?"
        ),
        (
            "windows-1252 da",
            "SGVqLCBqZWcgaGFyIHBy+HZldCBhdCBm5SBzdmFyIGkgZ+VyIG9nc+UuIEv4YmVyZW4gZuVyIGluZ2VuIOZza2UsIG9nIHBha2tlbiBzdOVyIHDlIPhlbi4=",
            "Hej, jeg har prøvet at få svar i går også. Køberen får ingen æske, og pakken står på øen."
        ),
        (
            "windows-1252 it",
            "QnVvbmdpb3JubywgaWwgcGFjY28gbm9uIOggcGn5IGFycml2YXRvIHBlcmNo6SBpbCBjb3JyaWVyZSBub24gY5LoLiBQdfIgZGFybWkgdW5hIHJpc3Bvc3RhIGdp4CBsdW5lZOw/",
            "Buongiorno, il pacco non è più arrivato perché il corriere non c’è. Può darmi una risposta già lunedì?"
        ),
        (
            "windows-1250 pl",
            "RHppZfEgZG9icnksIHphbfN3aWVuaWUgerNvv29uZSB3IHplc3qzeW0gdHlnb2RuaXUgamVzemN6ZSBuaWUgZG90YXKzby4gUHJvc3rqIG8gcGlsbrkgb2Rwb3dpZWSfLCBkemnqa3Vq6i4=",
            "Dzień dobry, zamówienie złożone w zeszłym tygodniu jeszcze nie dotarło. Proszę o pilną odpowiedź, dziękuję."
        ),
        (
            "iso-8859-2 pl",
            "RHppZfEgZG9icnksIHphbfN3aWVuaWUgerNvv29uZSB3IHplc3qzeW0gdHlnb2RuaXUgamVzemN6ZSBuaWUgZG90YXKzby4gUHJvc3rqIG8gcGlsbrEgb2Rwb3dpZWS8LCBkemnqa3Vq6i4=",
            "Dzień dobry, zamówienie złożone w zeszłym tygodniu jeszcze nie dotarło. Proszę o pilną odpowiedź, dziękuję."
        ),
        (
            "windows-1250 cs",
            "RG9icv0gZGVuLCB6Ym+e7SBqc2VtIGplmnTsIG5lZG9zdGFsLiBN+Z5ldGUgbWkgcHJvc+1tIPjtY2ksIGtkeSBw+GlqZGU/IETsa3VqaSwgdOya7W0gc2UgbmEgb2Rwb3bs7y4=",
            "Dobrý den, zboží jsem ještě nedostal. Můžete mi prosím říci, kdy přijde? Děkuji, těším se na odpověď."
        ),
        (
            "iso-8859-2 cs",
            "RG9icv0gZGVuLCB6Ym++7SBqc2VtIGpluXTsIG5lZG9zdGFsLiBN+b5ldGUgbWkgcHJvc+1tIPjtY2ksIGtkeSBw+GlqZGU/IETsa3VqaSwgdOy57W0gc2UgbmEgb2Rwb3bs7y4=",
            "Dobrý den, zboží jsem ještě nedostal. Můžete mi prosím říci, kdy přijde? Děkuji, těším se na odpověď."
        ),
        (
            "iso-8859-2 hu",
            "SvMgbmFwb3QsIGEgbWVncmVuZGVsdCBjaXD1IG3pZyBuZW0g6XJrZXpldHQgbWVnLiBL6XJlbSwg7XJq4WsgbWVnLCBtaWtvciBr/GxkaWsgYSBr9nZldGtlevUgY3NvbWFnb3QsIGVs9XJlIGlzIGv2c3r2bvZtLg==",
            "Jó napot, a megrendelt cipő még nem érkezett meg. Kérem, írják meg, mikor küldik a következő csomagot, előre is köszönöm."
        ),
        (
            "windows-1254 tr",
            "TWVyaGFiYSwgc2lwYXJp/mltIGjibOIgZ2VsbWVkaS4gTPx0ZmVuIGthcmdvbnVuIG5lcmVkZSBvbGR18HVudSBz9nlsZXIgbWlzaW5pej8gVGX+ZWtr/HJsZXIsIGl5aSDnYWz9/m1hbGFyLg==",
            "Merhaba, siparişim hâlâ gelmedi. Lütfen kargonun nerede olduğunu söyler misiniz? Teşekkürler, iyi çalışmalar."
        ),
        (
            "windows-1251 ru",
            "x+Tw4OLx8uLz6fLlISDM7ukg5+Dq4Ocg5O4g8ej1IO/u8CDt5SDv8Oj4uOsuIM/u5PHq4Obo8uUsIO/u5uDr8+nx8uAsIOru4+TgIOXj7iDk7vHy4OL/8j8=",
            "Здравствуйте! Мой заказ до сих пор не пришёл. Подскажите, пожалуйста, когда его доставят?"
        ),
        (
            "koi8-r ru",
            "+sTSwdfT1NfVytTFISDtz8og2sHLwdogxM8g08nIINDP0iDOxSDQ0snbo8wuIPDPxNPLwdbJ1MUsINDP1sHM1crT1MEsIMvPx8TBIMXHzyDEz9PUwdfR1D8=",
            "Здравствуйте! Мой заказ до сих пор не пришёл. Подскажите, пожалуйста, когда его доставят?"
        ),
        (
            "iso-8859-5 ru",
            "t9Tg0NLh4tLj2eLVISC83tkg19Da0Ncg1N4g4djlIN/e4CDd1SDf4Njo8dsuIL/e1OHa0NbY4tUsIN/e1tDb49nh4tAsINre09TQINXT3iDU3uHi0NLv4j8=",
            "Здравствуйте! Мой заказ до сих пор не пришёл. Подскажите, пожалуйста, когда его доставят?"
        ),
        (
            "cp866 ru",
            "h6TgoKLh4qLjqeKlISCMrqkgp6CqoKcgpK4g4ajlIK+u4CCtpSCv4Kjo8asuII+upOGqoKao4qUsIK+upqCr46nh4qAsIKquo6SgIKWjriCkruHioKLv4j8=",
            "Здравствуйте! Мой заказ до сих пор не пришёл. Подскажите, пожалуйста, когда его доставят?"
        ),
        ("windows-1251 ru", "5+Dq4Ocg7eUg7/Do+OXr", "заказ не пришел"),
        ("koi8-r ru", "2sHLwdogzsUg0NLJ28XM", "заказ не пришел"),
        (
            "windows-1251 uk",
            "xO7h8O7j7iDk7f8hIMzuuiDn4Ozu4uvl7e3/IPnlIO3lIO/w6On46+4uIM+z5Org5rPy/Cwg4fPk/CDr4PHq4Cwg6u7r6CDp7uPuIOTu8fLg4uv/8vw/",
            "Доброго дня! Моє замовлення ще не прийшло. Підкажіть, будь ласка, коли його доставлять?"
        ),
        (
            "koi8-u uk",
            "5M/C0s/HzyDEztEhIO3PpCDawc3P18zFzs7RIN3FIM7FINDSycrbzM8uIPCmxMvB1qbU2CwgwtXE2CDMwdPLwSwgy8/MySDKz8fPIMTP09TB18zR1Ng/",
            "Доброго дня! Моє замовлення ще не прийшло. Підкажіть, будь ласка, коли його доставлять?"
        ),
        (
            "windows-1251 bg",
            "xO7h+vAg5OXtLCDv7vD69+rg8uAg7Ogg7vnlIO3lIOUg7/Do8fLo4+3g6+AuIMru4+Ag+eUg/yDv7uvz9+A/IMHr4OPu5ODw/yDv8OXk4uDw6PLl6+3uLg==",
            "Добър ден, поръчката ми още не е пристигнала. Кога ще я получа? Благодаря предварително."
        ),
        (
            "windows-1253 el",
            "yuHr5+zd8eEg8+HyLCDnIPDh8eHj4+Xr3+Eg7O/1IOTl7SDd9+XpIN3x6OXpIOHq/OzhLiDQ/PTlIOjhIPTn7SDw4fHh69zi+TsgxfX34fHp8/T+IPDv6/0u",
            "Καλημέρα σας, η παραγγελία μου δεν έχει έρθει ακόμα. Πότε θα την παραλάβω; Ευχαριστώ πολύ."
        ),
        (
            "windows-1255 he",
            "+ezl7Swg5OTm7vDkIPns6SDy4+np7yDs4CDk4uny5C4g7vrpIOTp4CD64unyPyD65ePkIPjh5CDy7CDk8ub45C4=",
            "שלום, ההזמנה שלי עדיין לא הגיעה. מתי היא תגיע? תודה רבה על העזרה."
        ),
        (
            "windows-1256 ar",
            "49HNyMehIOHjIO3V4SDY4cjtIM3K7CDH4cLkLiDjyuwg0+3K4yDH4crm1e3hvyDU39HHIMzS7eHHIOHf4yDa4ewgx+Hj08faz8ku",
            "مرحبا، لم يصل طلبي حتى الآن. متى سيتم التوصيل؟ شكرا جزيلا لكم على المساعدة."
        ),
        (
            "cp874 th",
            "ysfRyrTVpMPRuiDK1Lmk6dK31ejK0einq9fpzcLRp+TB6MHSttanIKHD2LPS4ajpp8fRubfV6KjRtMrop7Tpx8Kkw9G6IKLNuqTYs8HSoQ==",
            "สวัสดีครับ สินค้าที่สั่งซื้อยังไม่มาถึง กรุณาแจ้งวันที่จัดส่งด้วยครับ ขอบคุณมาก"
        ),
        (
            "shift_jis ja",
            "gqiQophigsmCyILBgsSCqILogtyCt4FCko2VtoK1gr2PpJVpgqqC3IK+k82CooLEgqKC3IK5gvGBQoKigsKUrZGXgrOC6oLcgreCqYFC",
            "お世話になっております。注文した商品がまだ届いていません。いつ発送されますか。"
        ),
        ("shift_jis ja", "w73EgsySjZW2gs2DTIODg5ODWoOLgrWCxIKtgr6Cs4KigUI=", "ﾃｽﾄの注文はキャンセルしてください。"),
        (
            "euc-jp ja",
            "pKrApM/DpMukyqTDpMakqqTqpN6kuaGjw+3KuKS3pL++psnKpKyk3qTAxs+kpKTGpKSk3qS7pPOho6SkpMTIr8H3pLWk7KTepLmkq6Gj",
            "お世話になっております。注文した商品がまだ届いていません。いつ発送されますか。"
        ),
        (
            "iso-2022-jp ja",
            "GyRCJCpAJE9DJEskSiRDJEYkKiRqJF4kOSEjQ21KOCQ3JD8+JklKJCwkXiRARk8kJCRGJCQkXiQ7JHMhIxsoQg==",
            "お世話になっております。注文した商品がまだ届いていません。"
        ),
        (
            "euc-kr ko",
            "vsiz58fPvLy/5C4gwda5rsfRILvzx7DAzCC+xsH3ILW1wvjHz8H2IL7KvtK9wLTPtNkuIL7wwaYguei827XHs6q/5D8gsKi758fVtM+02S4=",
            "안녕하세요. 주문한 상품이 아직 도착하지 않았습니다. 언제 배송되나요? 감사합니다."
        ),
        (
            "gbk zh", "xPq6w6OsztLJz9bctqm1xMnMxre7ucO709DK1bW9o6zH687KyrLDtMqxuvK/ydLUt6K79aO/0LvQu8T6tcSw79b6oaM=",
            "您好，我上周订的商品还没有收到，请问什么时候可以发货？谢谢您的帮助。"
        ),
        ("gbk zh", "tqm1pbu5w7u1vaOsztK1xGlQaG9uZcrWu/q6xcLru7vByw==", "订单还没到，我的iPhone手机号码换了"),
        (
            "big5 zh", "sXqmbqFBp9qkV7ZnrXGqurDTq37B2ahTprOmrKjsoUG90LDdpLC78q7JrdSlaaVIpVizZqFIwcLBwrF6qrrAsKajoUM=",
            "您好，我上週訂的商品還沒有收到，請問什麼時候可以出貨？謝謝您的幫忙。"
        ),
        (
            "utf-16le",
            "VwBoAGUAcgBlACAAaQBzACAAbQB5ACAAcABhAHIAYwBlAGwAPwAgAEkAIABvAHIAZABlAHIAZQBkACAAaQB0ACAAbABhAHMAdAAgAHcAZQBlAGsALgA=",
            "Where is my parcel? I ordered it last week."
        ),
        (
            "utf-16be",
            "AFcAaABlAHIAZQAgAGkAcwAgAG0AeQAgAHAAYQByAGMAZQBsAD8AIABJACAAbwByAGQAZQByAGUAZAAgAGkAdAAgAGwAYQBzAHQAIAB3AGUAZQBrAC4=",
            "Where is my parcel? I ordered it last week."
        ),
        (
            "utf-16le ru",
            "FwQ0BEAEMAQyBEEEQgQyBEMEOQRCBDUEIQAgABwEPgQ5BCAANwQwBDoEMAQ3BCAANAQ+BCAAQQQ4BEUEIAA/BD4EQAQgAD0ENQQgAD8EQAQ4BEgEUQQ7BCwAIAA6BD4EMwQ0BDAEIAA1BDMEPgQgADQEPgRBBEIEMAQyBE8EQgQ/AA==",
            "Здравствуйте! Мой заказ до сих пор не пришёл, когда его доставят?"
        ),
        (
            "windows-1252", "VGhlIHByaWNlIHdhcyAyNSCAIJYgb3Igd2FzIGl0IKMyMD8gSZJkIGxpa2Ugk3RoZSBibHVlIG9uZZSF",
            "The price was 25 € – or was it £20? I’d like “the blue one”…"
        ),
        ("windows-1252", "TdxMTEVSLCBHUtxTU0UgQVVTIEvWTE4=", "MÜLLER, GRÜSSE AUS KÖLN"),
        ("windows-1252", "Q2Fm6Q==", "Café"),
    ]

    @Test("text that names no charset is read in the likely one", arguments: sentences)
    func unnamed(charset: String, base64: String, expected: String) {
        let body = "Subject: x\nContent-Transfer-Encoding: base64\n\n" + base64
        #expect(Message(Array(body.utf8)).text == expected, "\(charset)")
    }

    @Test("text is not read by a wrong name when it is plainly something else", arguments: sentences)
    func misnamed(charset: String, base64: String, expected: String) {
        let body = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n" + base64
        #expect(Message(Array(body.utf8)).text == expected, "\(charset)")
    }

    /// Labels as mailers write them: label, bytes, text.
    static let labels: [(String, String, String)] = [
        ("utf-8", "w7w=", "ü"),
        ("UTF8", "w7w=", "ü"),
        ("utf_8", "w7w=", "ü"),
        ("unicode-1-1-utf-8", "w7w=", "ü"),
        ("unicode20utf8", "w7w=", "ü"),
        ("x-unicode20utf8", "w7w=", "ü"),
        ("utf-8-sig", "w7w=", "ü"),
        ("utf8mb4", "w7w=", "ü"),
        ("utf-8http-equiv", "w7w=", "ü"),
        ("charset=utf-8", "w7w=", "ü"),
        ("'utf-8'", "w7w=", "ü"),
        ("C.UTF-8", "w7w=", "ü"),
        ("en_US.UTF-8", "w7w=", "ü"),
        ("cp65001", "w7w=", "ü"),
        ("utf-8utf-8", "w7w=", "ü"),
        ("utf-8\\", "w7w=", "ü"),
        ("iso-8859-1", "/A==", "ü"),
        ("ISO_8859-1:1987", "/A==", "ü"),
        ("latin1", "/A==", "ü"),
        ("l1", "/A==", "ü"),
        ("iso8859_1", "/A==", "ü"),
        ("8859_1", "/A==", "ü"),
        ("cp819", "/A==", "ü"),
        ("ibm819", "/A==", "ü"),
        ("csISOLatin1", "/A==", "ü"),
        ("iso-ir-100", "/A==", "ü"),
        ("windows-1252", "/A==", "ü"),
        ("cp1252", "/A==", "ü"),
        ("x-cp1252", "/A==", "ü"),
        ("ansi_x3.110-1983", "/A==", "ü"),
        ("ISO-8859-1-Windows-3.1-Latin-1", "/A==", "ü"),
        ("windows-1252http-equiv", "/A==", "ü"),
        ("us-ascii", "/A==", "ü"),
        ("ansi_x3.4-1968", "/A==", "ü"),
        ("x-unknown", "/A==", "ü"),
        ("unknown-8bit", "/A==", "ü"),
        ("x-user-defined", "/A==", "ü"),
        ("default_charset", "/A==", "ü"),
        ("iso-8859-1`", "/A==", "ü"),
        ("_iso-8859-1", "/A==", "ü"),
        ("iso-8859-2", "sw==", "ł"),
        ("latin2", "sw==", "ł"),
        ("l2", "sw==", "ł"),
        ("csisolatin2", "sw==", "ł"),
        ("iso_8859-2:1987", "sw==", "ł"),
        ("iso8859-2", "sw==", "ł"),
        ("windows-1250", "sw==", "ł"),
        ("x-cp1250", "sw==", "ł"),
        ("cp-1250", "sw==", "ł"),
        ("iso-8859-15", "pA==", "€"),
        ("latin9", "pA==", "€"),
        ("latin-9", "pA==", "€"),
        ("l9", "pA==", "€"),
        ("iso8859-15", "pA==", "€"),
        ("csisolatin9", "pA==", "€"),
        ("iso-8859-9", "/g==", "ş"),
        ("latin5", "/g==", "ş"),
        ("windows-1254", "/g==", "ş"),
        ("csisolatin5", "/g==", "ş"),
        ("iso_8859-9:1989", "/g==", "ş"),
        ("windows-1251", "z/A=", "Пр"),
        ("cp1251", "z/A=", "Пр"),
        ("x-cp1251", "z/A=", "Пр"),
        ("win-1251", "z/A=", "Пр"),
        ("CP-1251", "z/A=", "Пр"),
        ("koi8-r", "8NI=", "Пр"),
        ("koi8_r", "8NI=", "Пр"),
        ("koi8", "8NI=", "Пр"),
        ("cskoi8r", "8NI=", "Пр"),
        ("koi8-u", "8NI=", "Пр"),
        ("koi8-ru", "8NI=", "Пр"),
        ("iso-8859-5", "v+A=", "Пр"),
        ("cyrillic", "v+A=", "Пр"),
        ("csisolatincyrillic", "v+A=", "Пр"),
        ("cp866", "j+A=", "Пр"),
        ("ibm866", "j+A=", "Пр"),
        ("866", "j+A=", "Пр"),
        ("csibm866", "j+A=", "Пр"),
        ("cp-866", "j+A=", "Пр"),
        ("dos-866", "j+A=", "Пр"),
        ("cp850", "gQ==", "ü"),
        ("cp-850", "gQ==", "ü"),
        ("ibm850", "gQ==", "ü"),
        ("ibm-850", "gQ==", "ü"),
        ("x-cp850", "gQ==", "ü"),
        ("macintosh", "nw==", "ü"),
        ("x-mac-roman", "nw==", "ü"),
        ("mac", "nw==", "ü"),
        ("csmacintosh", "nw==", "ü"),
        ("MacRoman", "nw==", "ü"),
        ("iso-8859-7", "4Q==", "α"),
        ("greek", "4Q==", "α"),
        ("elot_928", "4Q==", "α"),
        ("windows-1253", "4Q==", "α"),
        ("sun_eu_greek", "4Q==", "α"),
        ("iso-8859-8", "+Q==", "ש"),
        ("iso-8859-8-i", "+Q==", "ש"),
        ("iso-8859-8-e", "+Q==", "ש"),
        ("visual", "+Q==", "ש"),
        ("logical", "+Q==", "ש"),
        ("hebrew", "+Q==", "ש"),
        ("windows-1255", "+Q==", "ש"),
        ("iso-8859-6", "xw==", "ا"),
        ("asmo-708", "xw==", "ا"),
        ("windows-1256", "xw==", "ا"),
        ("arabic", "xw==", "ا"),
        ("tis-620", "oQ==", "ก"),
        ("windows-874", "oQ==", "ก"),
        ("iso-8859-11", "oQ==", "ก"),
        ("dos-874", "oQ==", "ก"),
        ("cp874", "oQ==", "ก"),
        ("shift_jis", "ko0=", "注"),
        ("shift-jis", "ko0=", "注"),
        ("sjis", "ko0=", "注"),
        ("x-sjis", "ko0=", "注"),
        ("ms_kanji", "ko0=", "注"),
        ("windows-31j", "ko0=", "注"),
        ("csshiftjis", "ko0=", "注"),
        ("ms932", "ko0=", "注"),
        ("cp932", "ko0=", "注"),
        ("windows-932", "ko0=", "注"),
        ("shift_jis", "h0A=", "①"),
        ("cp932", "h0A=", "①"),
        ("euc-jp", "w+0=", "注"),
        ("x-euc-jp", "w+0=", "注"),
        ("eucjp-ms", "w+0=", "注"),
        ("ujis", "w+0=", "注"),
        ("cseucpkdfmtjapanese", "w+0=", "注"),
        ("iso-2022-jp", "GyRCQ20bKEI=", "注"),
        ("csiso2022jp", "GyRCQ20bKEI=", "注"),
        ("_iso-2022-jp$ESC", "GyRCQ20bKEI=", "注"),
        ("iso-2022-jp-ms", "GyRCQ20bKEI=", "注"),
        ("cp50220", "GyRCQ20bKEI=", "注"),
        ("x-iso-2022-jp", "GyRCQ20bKEI=", "注"),
        ("us-ascii", "GyRCQ20bKEI=", "注"),
        ("iso-2022-jp", "GyRCLSEbKEI=", "①"),
        ("iso-2022-jp", "GyhJQxsoQg==", "ﾃ"),
        ("euc-kr", "wdY=", "주"),
        ("ks_c_5601-1987", "wdY=", "주"),
        ("ks_c_5601-1989", "wdY=", "주"),
        ("ksc5601", "wdY=", "주"),
        ("ksc_5601", "wdY=", "주"),
        ("korean", "wdY=", "주"),
        ("x-windows-949", "wdY=", "주"),
        ("windows-949", "wdY=", "주"),
        ("cp949", "wdY=", "주"),
        ("iso-ir-149", "wdY=", "주"),
        ("cseuckr", "wdY=", "주"),
        ("iso-2022-kr", "GyQpQw5BVg8=", "주"),
        ("csiso2022kr", "GyQpQw5BVg8=", "주"),
        ("gb2312", "tqk=", "订"),
        ("gbk", "tqk=", "订"),
        ("gb18030", "tqk=", "订"),
        ("x-gbk", "tqk=", "订"),
        ("cp936", "tqk=", "订"),
        ("euc-cn", "tqk=", "订"),
        ("gb_2312-80", "tqk=", "订"),
        ("csgb2312", "tqk=", "订"),
        ("chinese", "tqk=", "订"),
        ("iso-ir-58", "tqk=", "订"),
        ("hz-gb-2312-x", "tqk=", "订"),
        ("GB2312_CHARSET", "tqk=", "订"),
        ("hz-gb-2312", "fns2KX59", "订"),
        ("HZ", "fns2KX59", "订"),
        ("big5", "rXE=", "訂"),
        ("big5-hkscs", "rXE=", "訂"),
        ("cn-big5", "rXE=", "訂"),
        ("x-x-big5", "rXE=", "訂"),
        ("csbig5", "rXE=", "訂"),
        ("cp950", "rXE=", "訂"),
        ("windows-950", "rXE=", "訂"),
        ("utf-7", "K1UxYy0=", "南"),
        ("unicode-1-1-utf-7", "K1UxYy0=", "南"),
        ("x-utf-7", "K1UxYy0=", "南"),
        ("utf-16le", "6GyHZUEA", "注文A"),
        ("unicode", "6GyHZUEA", "注文A"),
        ("ucs-2", "6GyHZUEA", "注文A"),
        ("utf-16be", "bOhlhwBB", "注文A"),
        ("unicodefffe", "bOhlhwBB", "注文A"),
    ]

    @Test("a charset is known by every name that mailers use for it", arguments: labels)
    func label(label: String, base64: String, expected: String) {
        let body = "Content-Type: text/plain; charset=\"\(label)\"\nContent-Transfer-Encoding: base64\n\n" + base64
        #expect(Message(Array(body.utf8)).text == expected)
    }
}
