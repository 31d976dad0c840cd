/// The templates that serve where the desk has none of its own: the files of `config/templates`, to the letter.
package enum BuiltInTemplates {
    package static let acknowledgement =
        #"""
        {{! The acknowledgement that a customer gets at once. Plain text; values: README.md in this folder.
            RFC 3834: brief, and nothing of the customer's own message in it. }}
        {{#name}}
        Hello {{name}},
        {{/name}}
        {{^name}}
        Hello,
        {{/name}}

        your message has reached us, and a person will read it and answer you
        {{#deadline}}
        by {{deadline}}.
        {{/deadline}}
        {{^deadline}}
        as soon as the desk is open again.
        {{/deadline}}

        Your reference is {{reference}}. If you want to add something, just reply to
        this mail: it stays with the rest.

        If anything is wrong with this, turn to {{contact}}.

        {{desk}}

        This confirmation was sent automatically. The answer will not be.

        """#

    package static let heldNote =
        #"""
        {{! The note that an agent finds beside a reply that was held. Plain text; values: README.md in this folder. }}
        {{agent}}, your reply to {{recipient}} has not gone out.
        Subject: {{subject}}

        {{#problem}}
        {{problem}}

        {{/problem}}
        {{#hasFindings}}
        What the reader would stumble over:

        {{/hasFindings}}
        {{#findings}}
        {{number}}. {{message}}  [{{severity}}: {{rule}}]
        {{#marked}}
           > {{marked}}
        {{/marked}}
        {{#fix}}
           What would mend it: {{fix}}
        {{/fix}}

        {{/findings}}
        What you can do:

        - Mend the reply and put it into the outbox again. That is judged anew.
        - Send it as it is: flag the held message, or put it into the outbox with the
          header "X-Rightback-Override: your reason", or run
          rightback hold release {{id}} --reason "your reason"
          The reason stands in the weekly report.
        - Take it back: rightback hold discard {{id}}

        """#

    package static let manual =
        #"""
        # Templates

        [Mustache](https://mustache.github.io/mustache.5.html). Put changed copies into a folder of your own and name it under `templates` in
        `rightback.yml`; what that folder lacks is taken as built in. `rightback check` reads them all and names the line where one is wrong.
        A value that does not exist, or is empty, renders as nothing and makes `{{^value}}…{{/value}}` appear.

        | template | form | what it is |
        |---|---|---|
        | `acknowledgement.mustache` | text | what a customer gets at once |
        | `held-note.mustache` | text | what an agent finds beside a held reply |
        | `report.html.mustache` | HTML | the weekly report's page |

        ## acknowledgement

        | value | example | |
        |---|---|---|
        | `reference` | `RB-7K2M9Q` | always there |
        | `contact` | `Priya Nair, +49 30 5550 1234` | whom to turn to, as the configuration has it |
        | `desk` | `Fernhill Bikes` | |
        | `deadline` | `Tuesday 24 November, 11:00 (CET)` | absent when the calendar has no working time ahead |
        | `name` | `Dana Whitfield` | as the customer's mail gives it, one line; often absent |
        | `subject` | `Still no bike` | the original's, one line; not used by the built-in template |

        ## held-note

        | value | example | |
        |---|---|---|
        | `id` | `17` | what `rightback hold` commands take |
        | `agent`, `recipient`, `subject` | | of the held reply |
        | `problem` | | there when the reply was held because it could not (or not surely) be sent |
        | `hasFindings` | | whether `findings` has any |
        | `findings` | | a list of the following |
        | `findings.number` | `1` | |
        | `findings.severity` | `error` | `error`, `warning` or `suggestion` |
        | `findings.rule` | `NameTheNextStep` | |
        | `findings.message`, `findings.fix` | | what is wrong, and what would mend it |
        | `findings.marked` | `Someone will be in touch.` | the sentence; absent when the finding speaks of the whole reply |

        ## report

        The values of `report.html.mustache` are listed at its top. In an HTML template every value is escaped; keep it so.

        """#
}
