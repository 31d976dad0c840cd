#!/bin/bash
# Feeds what reads strangers' bytes with made-up ones, guided by coverage and watched by AddressSanitizer: whole messages, header
# fields, HTML, and what an IMAP server says.
#   fuzz.sh [SECONDS]    so long for each of the four, 60 if not said; the corpora in .build/fuzz/corpus grow from run to run
#   fuzz.sh --runs N     N inputs for each, from the fixtures alone and always the same ones: what CI does
# What is found lies in .build/fuzz/findings; mended, it becomes a fixture in fixtures/fuzz/TARGET and is fed first ever after.
set -euo pipefail
cd "$(dirname "$0")/.."
source config/packages.sh
if [[ ${1:-} == --runs ]]; then
  bound=(-runs="${2:?--runs takes a number}" -seed=1)
  # Sets and dictionaries in the same order each time, so that each run sees the same coverage.
  export SWIFT_DETERMINISTIC_HASHING=1
  corpus=$(mktemp -d)
  trap 'rm -rf "$corpus"' EXIT
else
  bound=(-max_total_time="${1:-60}")
  corpus=.build/fuzz/corpus
fi
need_swift
need_packages libxml2-dev pkg-config

export RIGHTBACK_FUZZ=1
swift build -c release --scratch-path .build/fuzz
binaries=$(swift build -c release --scratch-path .build/fuzz --show-bin-path)

seeds=.build/fuzz/seeds
findings=.build/fuzz/findings
rm -rf "$seeds"
mkdir -p "$seeds"/Fuzz{Message,Fields,HTML,Wire} "$findings"
mails=(fixtures/messages/*.eml fixtures/desk/*/*.eml)
cp "${mails[@]}" "$seeds/FuzzMessage"
# The value of each header field, one a file.
awk -v folder="$seeds/FuzzFields" '
  FNR == 1 { inHeader = 1 }
  { sub(/\r$/, "") }
  /^$/ { inHeader = 0 }
  inHeader && /^[!-9;-~]+:/ { close(file); file = folder "/" ++count; sub(/^[^:]*: */, "") }
  inHeader && file { print > file }' "${mails[@]}"
# The mails that have a part of HTML, from its first tag on.
for mail in "${mails[@]}"; do
  sed -n '/^<[a-zA-Z!]/,$p' "$mail" > "$seeds/FuzzHTML/$(basename "$mail").html"
done
find "$seeds" -size 0 -delete
cp fixtures/week/report.html "$seeds/FuzzHTML"
for transcript in fixtures/transcripts/*.imap; do
  sed 's/$/\r/' "$transcript" > "$seeds/FuzzWire/$(basename "$transcript")"
done

# Freed memory is kept from use for a while, but not so much that it hides what the parsers themselves take.
export ASAN_OPTIONS=quarantine_size_mb=16
# libFuzzer takes the signal of a trap itself, keeps the input and shows the stack.
export SWIFT_BACKTRACE=enable=no

# fuzz TARGET BYTES: at most so many bytes an input. 10 seconds for one of these would be far from linear time.
fuzz() {
  local log=.build/fuzz/$1.log
  local known=()
  mkdir -p "$corpus/$1"
  if [[ -d fixtures/fuzz/$1 ]]; then known=("fixtures/fuzz/$1"); fi
  echo "$1 ${bound[*]}" >&2
  if "$binaries/$1" "${bound[@]}" -max_len="$2" -timeout=10 -rss_limit_mb=512 -print_final_stats=1 \
    -artifact_prefix="$findings/$1-" "$corpus/$1" "$seeds/$1" "${known[@]}" >"$log" 2>&1; then
    grep -E $'^#[0-9]+\t(INITED|DONE)|^stat::peak_rss' "$log"
  else
    tail -n 60 "$log"
    return 1
  fi
}
status=0
fuzz FuzzMessage 8192 || status=1
fuzz FuzzFields 512 || status=1
fuzz FuzzHTML 8192 || status=1
fuzz FuzzWire 2048 || status=1
exit $status
