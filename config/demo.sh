#!/bin/bash
# Shows the main job on real servers: a throwaway Dovecot and Postfix on loopback, customers' mail in, acknowledgements out,
# agents' replies judged, the week reported. Installs what is missing (only then, and to start the mail servers, it needs
# root), and stops everything it started. Exits with 0 only if all of it was seen.
set -euo pipefail
cd "$(dirname "$0")/.."
source config/packages.sh
need_swift
need_packages "${build_packages[@]}" "${server_packages[@]}"

swift build --product rightback
rightback=$(swift build --show-bin-path)/rightback

root=()
if [[ $(id -u) != 0 ]]; then root=(sudo); fi
started=$SECONDS
work=$(mktemp -d /tmp/rightback-demo.XXXXXX)
chmod 711 "$work"  # the mail servers run as users of their own
service=
finish() {
  local status=$?
  if [[ -n $service ]]; then kill "$service" 2>/dev/null && wait "$service" 2>/dev/null || true; fi
  "${root[@]}" config/mail-server.sh stop "$work/server" >/dev/null 2>&1 || true
  if ((status != 0)); then
    echo "The demonstration did not see all it should have; the service's log:" >&2
    tail -40 "$work/service.log" >&2 2>/dev/null || true
  fi
  "${root[@]}" rm -rf "$work/server"
  rm -f "$work/service.log" "$work"/ledger.sqlite* "$work/rightback.yml"
  exit $status
}
trap finish EXIT

say() { printf '\n== %s\n' "$*"; }
failed=0
check() { # check WHAT COMMAND…
  local what=$1
  shift
  if "$@" >/dev/null; then echo "  ok: $what"; else echo "  MISSING: $what" && failed=1; fi
}
field() { sed -n "s/.*\"$2\": *\"\{0,1\}\([^\",}]*\)\"\{0,1\},\{0,1\}$/\1/p" "$1" | head -1; }

say "A throwaway mail server on loopback"
"${root[@]}" config/mail-server.sh start "$work/server" >"$work/ports"
source "$work/ports"
rm "$work/ports"
echo "  IMAP on port $IMAPS_PORT, SMTP on port $SMTP_PORT"

cat >"$work/rightback.yml" <<YML
desk:
  name: Fernhill Bikes
  address: support@desk.test
  contact: Priya Nair, +44 20 7946 0018
  timeZone: Europe/London
  agents:
    - { name: Priya Nair, address: priya@desk.test }
    - { name: Tom Okafor, address: tom@desk.test }
accounts:
  - name: support
    imap:
      host: localhost
      port: $IMAPS_PORT
      caFile: $work/server/cert.pem
      password: { environment: DEMO_PASSWORD }
    smtp: { host: localhost, port: $SMTP_PORT, security: starttls, caFile: $work/server/cert.pem }
replyTemplates: $PWD/fixtures/desk/templates
ledger: ledger.sqlite
YML
export DEMO_PASSWORD=secret RIGHTBACK_CONFIG=$work/rightback.yml

# What lies in a mailbox: a customer's INBOX, or a folder of the desk's.
messages() { # messages ADDRESS [FOLDER]: how many
  local found
  found=$(curl -s --cacert "$work/server/cert.pem" -u "$1:secret" "imaps://localhost:$IMAPS_PORT/" \
    -X "STATUS ${2:-INBOX} (MESSAGES)" | sed -n 's/.*MESSAGES \([0-9]*\).*/\1/p')
  echo "${found:-0}"
}
message() { # message ADDRESS FOLDER NUMBER: the whole message
  curl -s --cacert "$work/server/cert.pem" -u "$1:secret" "imaps://localhost:$IMAPS_PORT/$2;MAILINDEX=$3" | tr -d '\r'
}
await() { # await SECONDS COMMAND…: until it succeeds
  local deadline=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < deadline)) || return 1
    sleep 0.1
  done
}
holds() { [[ $(messages "$1" "$2") -ge $3 ]]; }

say "rightback check"
"$rightback" check | sed 's/^/  /'

say "rightback serve"
"$rightback" serve 2>"$work/service.log" &
service=$!
await 10 grep -q watching "$work/service.log"

say "Customers' mail comes in by SMTP"
for mail in fixtures/desk/customers/*.eml; do
  from=$(field "${mail%.eml}.json" envelopeFrom)
  curl -s "smtp://127.0.0.1:$SMTP_PORT" --mail-from "${from:-<>}" --mail-rcpt support@desk.test -T "$mail"
  echo "  $(basename "$mail" .eml)"
done
total=$(ls fixtures/desk/customers/*.eml | wc -l)
taken_in() { [[ $(grep -c 'taken in' "$work/service.log") -ge $total ]]; }
await 20 taken_in || true

say "The acknowledgements that arrived, and why three mails got none"
for mail in fixtures/desk/customers/*.eml; do
  name=$(basename "$mail" .eml)
  from=$(field "${mail%.eml}.json" envelopeFrom)
  if [[ $(field "${mail%.eml}.json" acknowledged) == true ]]; then
    await 10 holds "$from" INBOX 1 || true
    check "$name: acknowledged to $from" test "$(messages "$from")" = 1
  else
    id=$(sed -n 's/^Message-I[Dd]: *<\(.*\)>.*/\1/p' "$mail" | tr -d '\r' | head -1)
    reason=$(grep -F "messageID=$id" "$work/service.log" | sed -n 's/.*not acknowledged.* reason=\("[^"]*"\|[^ ]*\) rule=\([^ ]*\).*/\2: \1/p')
    check "$name: not acknowledged: $reason" test -n "$reason"
    if [[ -n $from ]]; then check "$name: nothing came to $from" test "$(messages "$from")" = 0; fi
  fi
done
echo
message dana@customer.test INBOX 1 | sed -n '/^Date/,$p' | sed 's/^/  | /'

say "Agents put replies into the outbox"
for reply in fixtures/desk/replies/*.eml; do
  curl -s --cacert "$work/server/cert.pem" -u support@desk.test:secret "imaps://localhost:$IMAPS_PORT/Outbox" -T "$reply"
  echo "  $(basename "$reply" .eml)"
done
sends=$(grep -l '"verdict": "send"' fixtures/desk/replies/*.json | wc -l)
holds=$(grep -l '"verdict": "hold"' fixtures/desk/replies/*.json | wc -l)
await 20 holds support@desk.test Sent "$sends" || true
# Each held reply lies beside its note.
await 20 holds support@desk.test Held $((2 * holds)) || true

say "What went out, and what came back"
for reply in fixtures/desk/replies/*.eml; do
  id=$(sed -n 's/^Message-I[Dd]: *\(<.*>\).*/\1/p' "$reply" | tr -d '\r' | head -1)
  [[ $(field "${reply%.eml}.json" verdict) == send ]] && folder=Sent || folder=Held
  found=no
  for ((number = 1; number <= $(messages support@desk.test "$folder"); number++)); do
    if message support@desk.test "$folder" "$number" | grep -qiF "message-id: $id"; then found=yes; fi
  done
  check "$(basename "$reply" .eml): $folder" test $found = yes
done
check "nothing is left in the outbox" test "$(messages support@desk.test Outbox)" = 0
echo
for ((number = 1; number <= $(messages support@desk.test Held); number++)); do
  note=$(message support@desk.test Held "$number")
  if grep -q '^X-Rightback-Auto: note' <<<"$note"; then
    perl -MMIME::QuotedPrint -0777 -ne 's/.*?\n\n//s; print decode_qp($_)' <<<"$note" | sed '/^What you can do/,$d; s/^/  | /'
  fi
done

say "rightback hold list"
"$rightback" hold list | cut -c1-150 | sed 's/^/  /'
say "rightback waiting"
"$rightback" waiting | cut -c1-150 | sed 's/^/  /'

say "rightback report: this week so far"
week=$(date +%G-W%V)
"$rightback" report --week "$week" | tee "$work/report.txt" | sed 's/^/  /'
"$rightback" report --week "$week" --format html --output "$work/report.html"
check "the report counts six acknowledgements" grep -Eq 'Mails acknowledged +6' "$work/report.txt"
check "the report as a page" grep -q '</html>' "$work/report.html"

say "rightback serve ends"
kill "$service"
wait "$service" && check "with exit code 0" true || { check "with exit code 0" false; }
chmod 711 "$work"  # the mail servers run as users of their own
service=
echo
echo "The report as a page: $work/report.html"
echo "It took $((SECONDS - started)) s after the build."
exit $failed
