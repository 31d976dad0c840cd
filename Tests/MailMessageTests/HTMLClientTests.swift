import MailMessage
import Testing

/// What each mail program writes around a reply or a forwarded message, and what of it is new.
@Suite("HTML of mail programs")
struct HTMLClientTests {
    struct Mail: Sendable, CustomStringConvertible {
        let description: String
        let newText: String
        let signature: String
        let html: String
        init(_ description: String, new: String, signature: String = "", _ html: String) {
            self.description = description
            newText = new
            self.signature = signature
            self.html = html
        }
    }

    @Test("only what is new is new text, and the signature is told apart", arguments: replies + forwards + inline)
    func reads(mail: Mail) {
        let source = "From: dana@example.test\nSubject: x\nContent-Type: text/html; charset=utf-8\n\n" + mail.html
        let message = Message(Array(source.utf8))
        #expect(message.newText == mail.newText)
        #expect(message.signature == mail.signature)
        // Every quote in the table has this word, and no new text has it.
        #expect(message.quoted.contains("shipped"))
        #expect(message.text.contains("shipped"))
    }

    static let replies = [
        Mail(
            "Gmail", new: "Yes, please.", signature: "--\nDana Whitfield",
            """
            <div dir="ltr">Yes, please.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" \
            class="gmail_attr">On Tue, Mar 3, 2026 at 4:58 PM Desk &lt;<a href="mailto:desk@example.org">desk@example.org</a>\
            &gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid \
            rgb(204,204,204);padding-left:1ex"><div>It has shipped.</div></blockquote></div><div><br clear="all"></div>\
            <span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature">Dana Whitfield</div>
            """),
        Mail(
            "Gmail of old", new: "Yes, please.",
            """
            <div dir="ltr">Yes, please.</div><div class="gmail_extra"><br><div class="gmail_quote">On Tue, Mar 3, 2026 at \
            4:58 PM, Desk <span dir="ltr">&lt;<a href="mailto:desk@example.org">desk@example.org</a>&gt;</span> wrote:<br>\
            <blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid">It has shipped.</blockquote>\
            </div><br></div>
            """),
        Mail(
            "Outlook on the desktop", new: "It is still open.\n\nPlease look.",
            """
            <div class=WordSection1><p class=MsoNormal>It is still open.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>\
            <p class=MsoNormal>Please look.</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm \
            0cm'><p class=MsoNormal><b>Von:</b> Desk &lt;desk@example.org&gt; <br><b>Gesendet:</b> Dienstag, 3. März 2026 \
            16:58<br><b>Betreff:</b> Order</p></div></div><p class=MsoNormal>It has shipped.</p></div>
            """),
        Mail(
            "Outlook 2010", new: "It is still open.",
            """
            <div class=WordSection1><p class=MsoNormal>It is still open.<o:p></o:p></p><div style='border:none;border-top:solid \
            #B5C4DF 1.0pt;padding:3.0pt 0in 0in 0in'><p class=MsoNormal><b><span style='font-size:10.0pt'>From:</span></b> Desk\
            </p></div><p class=MsoNormal>It has shipped.</p></div>
            """),
        Mail(
            "Outlook on the web", new: "It is still open.", signature: "Dana Whitfield\n\nBuyer",
            """
            <div class="elementToProof">It is still open.</div><div id="Signature"><p>Dana Whitfield</p><p style="margin:0">Buyer</p>\
            </div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" \
            dir="ltr"><font face="Calibri, sans-serif"><b>From:</b> Desk &lt;desk@example.org&gt;<br><b>Sent:</b> Tuesday</font>\
            </div><div><div class="x_elementToProof">It has shipped.</div></div>
            """),
        Mail(
            "Outlook for phones", new: "Still open", signature: "Get Outlook for iOS <https://aka.ms/o0ukef>",
            """
            <div dir="auto">Still open</div><div id="ms-outlook-mobile-signature"><div><br></div>Get <a \
            href="https://aka.ms/o0ukef">Outlook for iOS</a></div><div id="mail-editor-reference-message-container" \
            class="ms-outlook-mobile-reference-message"><hr style="display: inline-block; width: 98%;"><div id="divRplyFwdMsg">\
            <b>From:</b> Desk</div><div>It has shipped.</div></div>
            """),
        Mail(
            "Outlook for the Mac", new: "Still open",
            """
            <div>Still open</div><span id="OLK_SRC_BODY_SECTION"><div><span>From: </span>Desk<br><span>Date: </span>Tuesday</div>\
            <div>It has shipped.</div></span>
            """),
        Mail(
            "Hotmail of old", new: "Still open",
            """
            <body class='hmmessage'><div dir='ltr'>Still open<br><br><div><hr id="stopSpelling">Date: Tue, 3 Mar 2026 \
            16:58:00 +0100<br>Subject: Order<br>From: desk@example.org<br><br>It has shipped.</div></div></body>
            """),
        Mail(
            "Windows Mail", new: "Still open",
            """
            <div>Still open</div><div data-signatureblock="true"><div><br></div></div><div style="padding-top: 5px; \
            border-top-color: rgb(229, 229, 229); border-top-width: 1px; border-top-style: solid;"><div><b>От:</b>&nbsp;<a \
            href="mailto:desk@example.org">Desk</a></div></div><div>It has shipped.</div>
            """),
        Mail(
            "Apple Mail", new: "Still open", signature: "Dana",
            """
            <html><body class="ApplePlainTextBody">Still open<br><div><div id="AppleMailSignature">Dana</div><br>\
            <blockquote type="cite"><div>On 3. Mar 2026, at 16:58, Desk &lt;desk@example.org&gt; wrote:</div><br \
            class="Apple-interchange-newline"><div>It has shipped.</div></blockquote></div></body></html>
            """),
        Mail(
            "Mail on the iPhone", new: "Still open", signature: "Sent from my iPhone",
            """
            <div dir="ltr">Still open</div><div dir="ltr"><br></div><div dir="ltr">Sent from my iPhone</div><div dir="ltr"><br>\
            <blockquote type="cite">On 3 Mar 2026, at 16:58, Desk &lt;desk@example.org&gt; wrote:<br><br></blockquote></div>\
            <blockquote type="cite"><div dir="ltr">﻿It has shipped.</div></blockquote>
            """),
        Mail(
            "Thunderbird", new: "Still open", signature: "--\nDana",
            """
            <p>Still open</p><div class="moz-cite-prefix">On 03.03.26 16:58, Desk wrote:<br></div><blockquote type="cite" \
            cite="mid:a@example.org"><p>It has shipped.</p></blockquote><div class="moz-signature">-- <br>Dana</div>
            """),
        Mail(
            "Yahoo", new: "Still open",
            """
            <div class="ydp1f2e3d4cyahoo-style-wrap"><div dir="ltr">Still open</div></div><div id="ydp5a6b7c8dyahoo_quoted_12" \
            class="ydp5a6b7c8dyahoo_quoted"><div><div>On Tuesday, March 3, 2026 at 04:58:00 PM, Desk wrote:</div><div><div \
            id="ydp5a6b7c8dyiv99">It has shipped.</div></div></div></div>
            """),
        Mail(
            "Yahoo on phones", new: "Still open",
            signature: "Sent from Yahoo Mail on Android <https://mail.example.org/dl>",
            """
            Still open<br><br><div id="ymail_android_signature"><a href="https://mail.example.org/dl">Sent from Yahoo Mail on \
            Android</a></div><br><blockquote style="margin: 0 0 20px 0;"><div>On Tue, Mar 3, 2026 at 4:58 PM, Desk<div>\
            &lt;desk@example.org&gt; wrote:</div></div><div style="padding: 10px 0 0 20px; border-left: 1px solid #6D00F6;">\
            It has shipped.</div></blockquote>
            """),
        Mail(
            "Proton", new: "Still open", signature: "Sent with Proton Mail <https://proton.me/> secure email.",
            """
            <div>Still open</div><div class="protonmail_signature_block"><div class="protonmail_signature_block-user \
            protonmail_signature_block-empty"></div><div class="protonmail_signature_block-proton">Sent with <a \
            href="https://proton.me/" target="_blank">Proton Mail</a> secure email.</div></div><div class="protonmail_quote">On \
            Tuesday, March 3rd, 2026 at 4:58 PM, Desk &lt;desk@example.org&gt; wrote:<br><blockquote class="protonmail_quote" \
            type="cite">It has shipped.</blockquote><br></div>
            """),
        Mail(
            "Tutanota", new: "Still open",
            """
            <div>Still open</div><div><br></div><div>3. März 2026, 16:58 von desk@example.org:<br></div><blockquote \
            class="tutanota_quote" style="border-left: 1px solid #93A3B8; padding-left: 10px;">It has shipped.</blockquote>
            """),
        Mail(
            "Tutanota in English", new: "Still open",
            """
            <div>Still open</div><div>Mar 3, 2026, 16:58 by desk@example.org:<br></div><blockquote class="tutanota_quote">It has \
            shipped.</blockquote>
            """),
        Mail(
            "GMX", new: "Still open",
            """
            <div>Still open</div><div>&nbsp;<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; \
            border-left:2px solid #C3D9E5;"><div style="margin:0 0 10px 0;"><b>Gesendet:</b>&nbsp;Dienstag, 03. März 2026<br>\
            <b>Von:</b>&nbsp;Desk</div><div name="quoted-content">It has shipped.</div></div></div>
            """),
        Mail(
            "Zimbra", new: "Still open",
            """
            <div style="font-family: arial"><div>Still open</div><hr id="zwchr" data-marker="__DIVIDER__"><div \
            data-marker="__HEADERS__"><b>From: </b>"Desk" &lt;desk@example.org&gt;<br><b>To: </b>"Dana"</div><div \
            data-marker="__QUOTED_TEXT__">It has shipped.</div></div>
            """),
        Mail(
            "Zoho", new: "Still open",
            """
            <div>Still open</div><div class="zmail_extra_hr" style="border-top: 1px solid rgb(204, 204, 204);"></div><div \
            class="zmail_extra" data-zbluepencil-ignore="true"><div><br></div><div id="Zm-_Id_-Sgn1">---- On Tue, 03 Mar 2026 \
            16:58:00 +0100 <b>Desk &lt;desk@example.org&gt;</b> wrote ---<br></div><br><blockquote id="blockquote_zmail" \
            style="margin: 0px;"><div>It has shipped.</div></blockquote></div>
            """),
        Mail(
            "a line drawn above the quote", new: "Still open",
            """
            <div>Still open</div><hr><div class="aolmail_moz-cite-prefix">On 03.03.26 16:58, Desk wrote:</div><blockquote>It has \
            shipped.</blockquote>
            """),
        Mail(
            "AOL", new: "Still open",
            """
            <font color='black' size='2'>Still open<br><br><div style="font-family:arial">-----Original Message-----<br>From: \
            Desk &lt;desk@example.org&gt;<br>To: dana &lt;dana@example.test&gt;<br>Sent: Tue, Mar 3, 2026 4:58 pm<br>Subject: \
            Order<br><br><div id="AOLMsgPart_1_a"><style>.aolReplacedBody p{}</style><div class="aolReplacedBody">It has \
            shipped.</div></div></div></font>
            """),
        Mail(
            "Yandex", new: "Still open",
            """
            <div>Still open</div><div>&nbsp;</div><div>03.03.2026, 16:58, "Desk" &lt;desk@example.org&gt;:</div><blockquote>\
            <div>It has shipped.</div></blockquote>
            """),
        Mail(
            "Mail.ru", new: "Still open", signature: "--\nDana",
            """
            <div>Still open</div><div data-signature-widget="container"><div data-signature-widget="content"><div>--<br>Dana</div>\
            </div></div><div class="mail-quote-collapse"><blockquote style="border-left:1px solid #0857A6;margin:10px;padding:0 0 \
            0 10px;">Вторник, 3 марта 2026, 16:58 +03:00 от Desk &lt;desk@example.org&gt;:<br>It has shipped.</blockquote></div>
            """),
        Mail(
            "QQ", new: "还没有收到。",
            """
            <div>还没有收到。</div><div><br></div><div style="font-size: 12px;font-family: Arial Narrow;padding:2px 0 2px 0;">\
            ------------------&nbsp;原始邮件&nbsp;------------------</div><div style="font-size: 12px;background:#efefef;padding:8px;">\
            <div><b>发件人:</b>&nbsp;"Desk" &lt;desk@example.org&gt;;</div><div><b>发送时间:</b>&nbsp;2026年3月3日(星期二) 16:58</div>\
            </div><div>It has shipped.</div>
            """),
        Mail(
            "Foxmail", new: "还没有收到。",
            """
            <div>还没有收到。</div><blockquote style="margin-Top: 0px; margin-Bottom: 0px; margin-Left: 0.5em"><div>&nbsp;</div>\
            <div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><div><b>发件人：</b>&nbsp;Desk</div>\
            </div><div>It has shipped.</div></blockquote>
            """),
        Mail(
            "163", new: "还没有收到。",
            """
            <div>还没有收到。</div><div id="imail_signature" class="ntes-signature"></div><div class="ntes-mailmaster-quote" \
            style="padding-top: 1px"><div>---- 回复的原邮件 ----</div><table><tr><td>发件人</td><td>Desk</td></tr></table>\
            <div>It has shipped.</div></div>
            """),
        Mail(
            "Samsung", new: "Still open", signature: "Sent from my Galaxy",
            """
            <body dir="auto"><div dir="auto">Still open</div><div dir="auto"><br></div><div id="composer_signature" dir="auto">\
            <div style="font-size:12px">Sent from my Galaxy</div></div><div><br></div><div align="left"><div>-------- Original \
            message --------</div><div>From: Desk &lt;desk@example.org&gt;</div><div>Date: 03/03/2026 16:58 (GMT+01:00)</div>\
            <div>Subject: Order</div></div>It has shipped.</body>
            """),
        Mail(
            "Spark", new: "Still open", signature: "Dana",
            """
            <div name="messageBodySection"><div dir="auto">Still open</div></div><div name="messageSignatureSection"><br>Dana</div>\
            <div name="messageReplySection">On Mar 3, 2026 at 16:58 +0100, Desk &lt;desk@example.org&gt;, wrote:<br><blockquote \
            type="cite" class="spark_quote">It has shipped.</blockquote></div>
            """),
        Mail(
            "Front", new: "Still open",
            """
            <div>Still open<br></div><br><blockquote type="cite" class="front-blockquote">On March 3, 2026 at 4:58 PM GMT+1 <a \
            href="mailto:desk@example.org">desk@example.org</a> wrote:<br><br><div>It has shipped.</div></blockquote>
            """),
        Mail(
            "Missive", new: "Still open",
            """
            <div>Still open</div><div><br></div><div>On March 3, 2026 at 4:58 PM, Desk (<a \
            href="mailto:desk@example.org">desk@example.org</a>) wrote:</div><div class="missive_quote"><blockquote \
            style="margin-top:0;margin-bottom:0" type="cite">It has shipped.</blockquote></div>
            """),
        Mail(
            "Superhuman and K-9", new: "Still open",
            """
            <div>Still open</div><br><div class="gmail_quote">On Tue, Mar 03, 2026 at 4:58 PM, Desk &lt;desk@example.org&gt; \
            wrote:<br><blockquote class="gmail_quote" style="margin:0 0 0 0.8ex"><div class="gmail_quote">It has shipped.</div>\
            </blockquote></div>
            """),
        Mail(
            "Airmail", new: "Still open", signature: "Dana",
            """
            <div>Still open</div><div id="bloop_sign_1772553480" class="bloop_sign"><div>Dana</div></div><br><p \
            class="airmail_on">On 3 March 2026 at 16:58:00, Desk (<a href="mailto:desk@example.org">desk@example.org</a>) \
            wrote:</p><blockquote type="cite" class="clean_bq">It has shipped.</blockquote>
            """),
        Mail(
            "Roundcube", new: "Still open", signature: "--\nDana",
            """
            <p>Still open</p><div id="_rc_sig">-- <br>Dana</div><p id="reply-intro">On 2026-03-03 16:58, Desk wrote:</p>\
            <blockquote type="cite" style="padding: 0 0.4em; border-left: #1010ff 2px solid; margin: 0"><p>It has shipped.</p>\
            </blockquote>
            """),
        Mail(
            "HubSpot", new: "Still open",
            """
            <div>Still open</div><div class="hs_reply"><div>On Tue, Mar 3, 2026 at 4:58 PM, Desk wrote:</div><div>It has \
            shipped.</div></div>
            """),
        Mail(
            "Zendesk", new: "Still open",
            """
            <div>Still open</div><div class="quotedReply"><blockquote>It has shipped.</blockquote></div>
            """),
        Mail(
            "Freshdesk", new: "Still open",
            """
            <div>Still open</div><div class="freshdesk_quote"><blockquote class="freshdesk_quote">On Tue, 3 Mar at 4:58 PM, Desk \
            &lt;desk@example.org&gt; wrote:<br>It has shipped.</blockquote></div>
            """),
        Mail(
            "Fastmail", new: "Still open", signature: "Dana",
            """
            <!DOCTYPE html><html><head><style type="text/css">p.MsoNormal{margin:0}</style></head><body><div>Still open</div>\
            <div id="sig123" class="signature"><div>Dana</div></div><div>On Tue, Mar 3, 2026, at 4:58 PM, Desk wrote:</div>\
            <blockquote type="cite" id="qt"><div>It has shipped.</div></blockquote></body></html>
            """),
        Mail(
            "a reply that quotes Outlook's mark in a quote, with an answer below", new: "See below.\n\nThanks!",
            """
            <div>See below.</div><div class="gmail_quote"><div class="gmail_attr">On Tue, Desk wrote:</div><blockquote \
            class="gmail_quote"><div>One.</div><div id="m_-12divRplyFwdMsg"><b>From:</b> X</div><div>It has shipped.</div>\
            </blockquote></div><div>Thanks!</div>
            """),
    ]

    static let forwards = [
        Mail(
            "Gmail, forwarded", new: "For you.",
            """
            <div dir="ltr">For you.<br><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">\
            ---------- Forwarded message ---------<br>From: <strong class="gmail_sendername">Desk</strong> <span>&lt;<a \
            href="mailto:desk@example.org">desk@example.org</a>&gt;</span><br>Date: Tue, Mar 3, 2026<br>Subject: Order<br></div>\
            <br><br><div>It has shipped.</div><div><blockquote>older</blockquote></div><div>Desk</div></div></div>
            """),
        Mail(
            "Outlook on the web, forwarded", new: "For you.",
            """
            <div>For you.</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div \
            id="divRplyFwdMsg"><b>From:</b> Desk<br><b>Subject:</b> Order</div><div>It has shipped.</div>
            """),
        Mail(
            "Apple Mail, forwarded", new: "For you.",
            """
            <body>For you.<br><div><br><blockquote type="cite"><div>Begin forwarded message:</div><br \
            class="Apple-interchange-newline"><div><b>From: </b>Desk &lt;desk@example.org&gt;</div><div><b>Subject: \
            </b>Order</div><br><div>It has shipped.</div></blockquote></div></body>
            """),
        Mail(
            "Thunderbird, forwarded", new: "For you.", signature: "--\nDana",
            """
            <p>For you.</p><div class="moz-signature">-- <br>Dana</div><div class="moz-forward-container"><br><br>-------- \
            Weitergeleitete Nachricht --------<table class="moz-email-headers-table"><tbody><tr><th>Betreff: </th><td>Order</td>\
            </tr><tr><th>Von: </th><td>Desk</td></tr></tbody></table><br>It has shipped.</div>
            """),
        Mail(
            "Proton, forwarded", new: "For you.",
            """
            <div>For you.</div><div class="protonmail_quote">------- Forwarded Message -------<br>From: Desk \
            &lt;desk@example.org&gt;<br>Subject: Order<br><br><blockquote class="protonmail_quote" type="cite">It has \
            shipped.</blockquote></div>
            """),
        Mail(
            "Yahoo, forwarded", new: "For you.",
            """
            <div>For you.</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>----- Forwarded Message -----</div><div><b>From:\
            </b> Desk</div><div>It has shipped.</div></div>
            """),
        Mail(
            "Outlook on the desktop, forwarded", new: "For you.",
            """
            <p class=MsoNormal>For you.</p><div style='mso-element:para-border-div;border:none;border-top:solid #E1E1E1 \
            1.0pt;padding:3.0pt 0in 0in 0in'><p class=MsoNormal style='border:none;padding:0in'><b>From: </b>Desk<br><b>Subject: \
            </b>Order</p></div><p class=MsoNormal>It has shipped.</p>
            """),
        Mail(
            "Mail.ru, forwarded", new: "Для вас.",
            """
            <div>Для вас.</div><br>-------- Пересылаемое сообщение --------<br>От кого: Desk &lt;desk@example.org&gt;<br>Кому: \
            Dana<br>Дата: Вторник<br>Тема: Order<br><br><div>It has shipped.</div>
            """),
    ]

    static let inline = [
        Mail(
            "answers between Thunderbird's quotes", new: "It did not.\n\nNo, thank you.",
            """
            <div class="moz-cite-prefix">On 03.03.26 16:58, Desk wrote:</div><blockquote type="cite">It has shipped.</blockquote>\
            It did not.<br><blockquote type="cite">Shall we send another?</blockquote><p>No, thank you.</p>
            """),
        Mail(
            "answers between Gmail's quotes", new: "It did not.\n\nNo, thank you.",
            """
            <div dir="ltr"><div class="gmail_quote"><div class="gmail_attr">On Tue, Desk &lt;desk@example.org&gt; wrote:<br></div>\
            <blockquote class="gmail_quote" style="border-left:1px solid #ccc">It has shipped.</blockquote><div>It did not.</div>\
            <blockquote class="gmail_quote" style="border-left:1px solid #ccc">Shall we send another?</blockquote><div>No, thank \
            you.</div></div></div>
            """),
        Mail(
            "answers between Proton's quotes", new: "It did not.\n\nNo, thank you.",
            """
            <div class="protonmail_quote">On Tuesday, Desk wrote:<br><blockquote class="protonmail_quote" type="cite">It has \
            shipped.</blockquote><div>It did not.</div><blockquote class="protonmail_quote" type="cite">Shall we?</blockquote>\
            <div>No, thank you.</div></div>
            """),
        Mail(
            "answers between quotes in a quoted mail of one's own", new: "Thanks.",
            """
            <div>Thanks.</div><blockquote type="cite"><blockquote type="cite">Where is it?</blockquote>It has shipped.\
            <blockquote type="cite">And when?</blockquote>Tuesday.</blockquote>
            """),
    ]
}
