#!/bin/bash
# How fast mail is read, and in how much memory, beside GMime on the same mail in the same run, as JSON lines.
# bench-reading.sh [FOLDER [OPTION…]]: the folder's files are read as mails, one each; fixtures/messages if not said.
set -euo pipefail
folder=$(realpath "${1:-$(dirname "$0")/../fixtures/messages}")
shift || true
cd "$(dirname "$0")/.."
source config/packages.sh
need_swift
need_packages libxml2-dev libgmime-3.0-dev pkg-config

export RIGHTBACK_BENCH=1
# In the form in which it is installed.
build=(swift build -c release --static-swift-stdlib --scratch-path .build/bench)
"${build[@]}" --product rightback-bench >&2
"$("${build[@]}" --show-bin-path)/rightback-bench" "$folder" "$@"
