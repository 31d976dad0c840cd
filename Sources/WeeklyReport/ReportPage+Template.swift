extension ReportPage {
    /// The built-in page, the same as `config/templates/report.html.mustache` (a test compares them).
    package static let template = #"""
        {{! The weekly report for a browser and for paper: one file, no script, nothing fetched from elsewhere.
            Values: desk, week, span, basis, notes[], cards[] (name, value, note, change), compares, figures[] (name, now, before, change, note),
            waiting[] (time, since, reference, customer, agent, unowned, subject), agents[] (name, isDesk, answered, waiting, median, ninetieth, responses,
            judged, sent, held, overridden, canned, empathy, hollow, nextSteps, promises), writers[] (the agents with replies), hasReplies, flags[], holdReasons[], declined[] (name, example, count,
            percent), overrides[] (at, agent, recipient, subject, reason), promises[] (due, open, agent, recipient, reference, text); has… is true where the
            list of that name has entries. }}
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{{desk}}: week {{week}}</title>
        <style>
        :root {
          color-scheme: light dark;
          --page: #f6f5f2; --sheet: #ffffff; --ink: #1d2129; --soft: #5b6472; --line: #dcdfe4; --accent: #17594a; --bar: #9fc7b8; --warn: #9a3412; --warn-back: #fdf0e7;
        }
        @media (prefers-color-scheme: dark) {
          :root { --page: #14171b; --sheet: #1c2026; --ink: #e8eaed; --soft: #a3abb7; --line: #343a43; --accent: #7fd0b5; --bar: #2f6d59; --warn: #ffb088; --warn-back: #3a2418; }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
        main { max-width: 1080px; margin: 0 auto; padding: 32px 24px 48px; }
        header { border-bottom: 3px solid var(--accent); padding-bottom: 14px; margin-bottom: 22px; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 16px; }
        h1 { font-size: 29px; line-height: 1.2; margin: 0; letter-spacing: -0.01em; overflow-wrap: anywhere; }
        header .week { color: var(--accent); font-weight: 600; font-size: 18px; }
        header .span { flex-basis: 100%; margin: 4px 0 0; }
        header .basis { flex-basis: 100%; margin: 0; color: var(--soft); font-size: 13.5px; }
        h2 { font-size: 17px; margin: 0 0 10px; }
        section { background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; padding: 18px 20px; margin: 0 0 18px; break-inside: avoid; }
        .cards { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px; margin: 0 0 18px; }
        .card { background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; break-inside: avoid; }
        .card .name { color: var(--soft); font-size: 13.5px; }
        .card .value { font-size: 31px; line-height: 1.25; font-weight: 650; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
        .card .note { font-size: 13.5px; }
        .card .change { font-size: 13.5px; color: var(--soft); font-variant-numeric: tabular-nums; }
        .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 18px; align-items: start; margin-bottom: 18px; }
        .pair section { margin: 0; }
        .pair > section:only-child { grid-column: 1 / -1; }
        table { border-collapse: collapse; width: 100%; font-size: 14px; }
        th, td { text-align: left; vertical-align: top; padding: 6px 14px 6px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
        th:last-child, td:last-child { padding-right: 0; }
        tbody tr:last-child > * { border-bottom: 0; }
        thead th { color: var(--soft); font-weight: 600; font-size: 12.5px; border-bottom-color: var(--soft); vertical-align: bottom; overflow-wrap: normal; }
        tbody th { font-weight: 500; }
        tbody th { min-width: 6.5em; overflow-wrap: break-word; }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .t { white-space: nowrap; font-variant-numeric: tabular-nums; }
        .strong { font-weight: 650; }
        tr.desk > * { border-top: 2px solid var(--soft); font-weight: 650; }
        small, .soft { color: var(--soft); font-size: 13px; font-weight: 400; }
        .tag { color: var(--warn); background: var(--warn-back); border-radius: 4px; padding: 1px 7px; white-space: nowrap; }
        .bars { list-style: none; margin: 0; padding: 0; }
        .bars li { display: grid; grid-template-columns: 1fr auto; gap: 0 12px; padding: 5px 0 7px; }
        .bars b { font-weight: 650; font-variant-numeric: tabular-nums; }
        .bars .track { grid-column: 1 / -1; height: 6px; border-radius: 3px; background: var(--line); overflow: hidden; }
        .bars .track i { display: block; height: 100%; background: var(--bar); border-radius: 3px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .bars small { grid-column: 1 / -1; overflow-wrap: anywhere; }
        .none { margin: 0; color: var(--soft); }
        .pair.wide { grid-template-columns: 3fr 2fr; }
        .pair > div { display: grid; gap: 18px; min-width: 0; }
        .help { color: var(--soft); font-size: 13.5px; }
        .help h2 { color: var(--ink); }
        .help p { margin: 0 0 8px; }
        .help p:last-child { margin: 0; }
        @media (max-width: 720px) {
          main { padding: 20px 14px 32px; }
          h1 { font-size: 24px; }
          section { padding: 14px; }
          .cards { grid-template-columns: 1fr 1fr; gap: 10px; }
          .card { padding: 11px 12px; }
          .card .value { font-size: 25px; }
          table { font-size: 13px; }
          th, td { padding-right: 9px; }
          .pair, .pair.wide { grid-template-columns: 1fr; }
          table.stack, .stack tbody, .stack tr, .stack td, .stack th { display: block; width: 100%; }
          .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .stack tr { border-bottom: 1px solid var(--line); padding: 8px 0; }
          .stack tr:last-child { border-bottom: 0; }
          .stack tr.desk { border-top: 2px solid var(--soft); }
          .stack tr.desk > * { border-top: 0; }
          .stack td, .stack tbody th { border: 0; padding: 2px 0; text-align: left; white-space: normal; display: grid; grid-template-columns: 9.5em 1fr; gap: 8px; }
          .stack tbody th.lead { display: block; font-weight: 650; font-size: 15px; }
          .tight tr { display: grid; grid-template-columns: 1fr 1fr; gap: 0 18px; }
          .tight tbody th.lead { grid-column: 1 / -1; }
          .tight tbody td { grid-template-columns: 1fr auto; }
          .stack td > .tag { justify-self: start; }
          .stack td::before { content: attr(data-label); color: var(--soft); font-weight: 400; }
        }
        @media print {
          @page { size: A4; margin: 14mm; }
          :root { --page: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #17594a; --bar: #9fc7b8; --warn: #7a2a0c; --warn-back: #fff; }
          body { font-size: 9pt; line-height: 1.35; }
          main { max-width: none; padding: 0; }
          header { padding-bottom: 8px; margin-bottom: 12px; }
          h1 { font-size: 18pt; }
          h2 { font-size: 11pt; margin-bottom: 5px; }
          section, .card { border-radius: 0; padding: 8px 11px; margin-bottom: 10px; }
          .cards { grid-template-columns: repeat(6, 1fr); gap: 6px; margin-bottom: 10px; }
          .card { margin: 0; padding: 7px 8px; }
          .card .value { font-size: 12pt; white-space: nowrap; }
          .card .name, .card .note, .card .change, .help, small { font-size: 7.5pt; }
          .pair { gap: 10px; margin-bottom: 10px; }
          .pair > div { gap: 10px; }
          .pair > div section { margin: 0; }
          table { font-size: 8.5pt; }
          thead th { font-size: 7.5pt; }
          th, td { padding: 3px 9px 3px 0; }
          thead { display: table-header-group; }
          tr { break-inside: avoid; }
          .long { break-inside: auto; }
        }
        </style>
        </head>
        <body>
        <main>
        <header>
        <h1>{{desk}}</h1>
        <div class="week">Week {{week}}</div>
        <p class="span">{{span}}</p>
        <p class="basis">{{basis}}</p>
        </header>

        <div class="cards">
        {{#cards}}
        <div class="card"><div class="name">{{name}}</div><div class="value">{{value}}</div><div class="note">{{note}}</div>{{#change}}<div class="change">{{change}}</div>{{/change}}</div>
        {{/cards}}
        </div>

        <section class="long">
        <h2>Who waits, longest first</h2>
        {{#hasWaiting}}
        <table class="stack">
        <thead><tr><th class="n">Waits</th><th>Since</th><th>Customer</th><th>Subject</th><th>With</th><th>Reference</th></tr></thead>
        <tbody>
        {{#waiting}}
        <tr><td class="n strong" data-label="Waits">{{time}}</td><td class="t" data-label="Since">{{since}}</td><td data-label="Customer">{{customer}}</td><td data-label="Subject">{{subject}}</td><td data-label="With"><span{{#unowned}} class="tag"{{/unowned}}>{{agent}}</span></td><td class="t" data-label="Reference">{{reference}}</td></tr>
        {{/waiting}}
        </tbody>
        </table>
        {{/hasWaiting}}
        {{^hasWaiting}}
        <p class="none">Nobody waits for an answer.</p>
        {{/hasWaiting}}
        </section>

        {{#hasAgents}}
        <section>
        <h2>By agent: answers and the gate</h2>
        <table class="stack tight">
        <thead><tr><th>Agent</th><th class="n">Answered</th><th class="n">Waiting</th><th class="n">First response,<br>median</th><th class="n">90th<br>percentile</th><th class="n">of<br>answers</th><th class="n">Replies<br>judged</th><th class="n">Sent</th><th class="n">Held</th><th class="n">Overridden</th></tr></thead>
        <tbody>
        {{#agents}}
        <tr{{#isDesk}} class="desk"{{/isDesk}}><th class="lead" scope="row">{{name}}</th><td class="n" data-label="Answered">{{answered}}</td><td class="n" data-label="Waiting">{{waiting}}</td><td class="n" data-label="Median">{{median}}</td><td class="n" data-label="90th pct.">{{ninetieth}}</td><td class="n" data-label="of answers">{{responses}}</td><td class="n" data-label="Judged">{{judged}}</td><td class="n" data-label="Sent">{{sent}}</td><td class="n" data-label="Held">{{held}}</td><td class="n" data-label="Overridden">{{overridden}}</td></tr>
        {{/agents}}
        </tbody>
        </table>
        </section>
        {{/hasAgents}}

        {{#hasReplies}}
        <section>
        <h2>By agent: what the replies were like</h2>
        <table class="stack tight">
        <thead><tr><th>Agent</th><th class="n">Canned</th><th class="n">Genuine empathy,<br>where needed</th><th class="n">Hollow<br>sympathy</th><th class="n">Explicit<br>next step</th><th class="n">Promises<br>made</th></tr></thead>
        <tbody>
        {{#writers}}
        <tr{{#isDesk}} class="desk"{{/isDesk}}><th class="lead" scope="row">{{name}}</th><td class="n" data-label="Canned">{{canned}}</td><td class="n" data-label="Empathy">{{empathy}}</td><td class="n" data-label="Hollow">{{hollow}}</td><td class="n" data-label="Next step">{{nextSteps}}</td><td class="n" data-label="Promises">{{promises}}</td></tr>
        {{/writers}}
        </tbody>
        </table>
        </section>

        <div class="pair">
        {{#hasHoldReasons}}
        <section>
        <h2>Why replies were held</h2>
        <ul class="bars">
        {{#holdReasons}}
        <li><span>{{name}}</span><b>{{count}}</b><span class="track"><i style="width:{{percent}}%"></i></span>{{#example}}<small>{{example}}</small>{{/example}}</li>
        {{/holdReasons}}
        </ul>
        </section>
        {{/hasHoldReasons}}
        {{#hasFlags}}
        <section>
        <h2>Flags</h2>
        <ul class="bars">
        {{#flags}}
        <li><span>{{name}}</span><b>{{count}}</b><span class="track"><i style="width:{{percent}}%"></i></span></li>
        {{/flags}}
        </ul>
        </section>
        {{/hasFlags}}
        </div>
        {{/hasReplies}}

        {{#hasOverrides}}
        <section>
        <h2>Sent by override</h2>
        <table class="stack">
        <thead><tr><th>When</th><th>Agent</th><th>To</th><th>Subject</th><th>Reason</th></tr></thead>
        <tbody>
        {{#overrides}}
        <tr><td class="t" data-label="When">{{at}}</td><td data-label="Agent">{{agent}}</td><td data-label="To">{{recipient}}</td><td data-label="Subject">{{subject}}</td><td data-label="Reason">{{reason}}</td></tr>
        {{/overrides}}
        </tbody>
        </table>
        </section>
        {{/hasOverrides}}

        {{#hasPromises}}
        <section class="long">
        <h2>Promises made, earliest due first</h2>
        <table class="stack">
        <thead><tr><th>Due</th><th>Agent</th><th>To</th><th>Promise</th></tr></thead>
        <tbody>
        {{#promises}}
        <tr><td class="t" data-label="Due"><span{{#open}} class="tag"{{/open}}>{{due}}</span></td><td data-label="Agent">{{agent}}</td><td data-label="To"><span>{{recipient}}{{#reference}} <small>{{reference}}</small>{{/reference}}</span></td><td data-label="Promise">{{text}}</td></tr>
        {{/promises}}
        </tbody>
        </table>
        </section>
        {{/hasPromises}}

        <div class="pair wide">
        <section>
        <h2>The week in figures</h2>
        <table>
        <thead><tr><th></th><th class="n">This week</th>{{#compares}}<th class="n">Last week</th><th class="n">Change</th>{{/compares}}</tr></thead>
        <tbody>
        {{#figures}}
        <tr><th scope="row">{{name}}{{#note}} <small>{{note}}</small>{{/note}}</th><td class="n">{{now}}</td>{{#compares}}<td class="n">{{before}}</td><td class="n">{{change}}</td>{{/compares}}</tr>
        {{/figures}}
        </tbody>
        </table>
        </section>
        <div>
        {{#hasDeclined}}
        <section>
        <h2>Why mails were not acknowledged</h2>
        <ul class="bars">
        {{#declined}}
        <li><span>{{name}}</span><b>{{count}}</b><span class="track"><i style="width:{{percent}}%"></i></span>{{#example}}<small>{{example}}</small>{{/example}}</li>
        {{/declined}}
        </ul>
        </section>
        {{/hasDeclined}}
        <section class="help">
        <h2>How to read the figures</h2>
        {{#notes}}
        <p>{{.}}</p>
        {{/notes}}
        </section>
        </div>
        </div>
        </main>
        </body>
        </html>

        """#
}
