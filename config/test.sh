#!/bin/bash
# Runs all tests: those on fixtures, those against a real Dovecot and Postfix on loopback, and, where a folder ../shared
# with corpora lies beside the project, those on them. Installs what it needs. Any argument goes to "swift test".
set -euo pipefail
cd "$(dirname "$0")/.."
source config/packages.sh
need_swift
need_packages "${build_packages[@]}" "${server_packages[@]}" python3

if [[ $(id -u) != 0 ]]; then
  echo "note: not root, so the tests against real mail servers are skipped; run as root to have them all" >&2
fi
swift build --build-tests
if (($#)); then exec swift test --skip-build "$@"; fi
# In turns: tests that wait for servers share no processor with those that compute.
status=0
swift test --skip-build --skip 'MailTransportTests|EndToEndTests' || status=1
swift test --skip-build --filter MailTransportTests || status=1
swift test --skip-build --filter EndToEndTests || status=1
exit $status
