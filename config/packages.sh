# Sourced by demo.sh, test.sh and fuzz.sh: Debian's packages, asked for only when they are missing.

# need_packages NAME…: installs those that are missing; as root, or by sudo, which may ask for a password.
need_packages() {
  local missing=() name root=()
  for name in "$@"; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
  done
  ((${#missing[@]})) || return 0
  echo "Installing: ${missing[*]}" >&2
  if [[ $(id -u) != 0 ]]; then
    command -v sudo >/dev/null || {
      echo "these packages are missing and installing them needs root: apt-get install ${missing[*]}" >&2
      return 1
    }
    root=(sudo)
  fi
  # Mail servers are wanted as programs only: Debian would start them at once and with every boot.
  local guard=/usr/sbin/policy-rc.d guarded=no status=0
  if [[ ! -e $guard ]]; then
    printf '#!/bin/sh\nexit 101\n' | "${root[@]}" tee "$guard" >/dev/null && "${root[@]}" chmod 755 "$guard"
    guarded=yes
  fi
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null ||
    { "${root[@]}" apt-get update -q >/dev/null &&
      "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null; } ||
    status=1
  if [[ $guarded == yes ]]; then "${root[@]}" rm -f "$guard"; fi
  ((status == 0)) || echo "apt-get could not install: ${missing[*]}" >&2
  return $status
}

# need_swift: Swift is no Debian package; says where to get it.
need_swift() {
  command -v swift >/dev/null && return 0
  echo "Swift 6.2 or later is missing: https://www.swift.org/install/linux/" >&2
  return 1
}

build_packages=(libcurl4-openssl-dev libxml2-dev libsqlite3-dev pkg-config)
server_packages=(dovecot-imapd dovecot-lmtpd postfix openssl perl curl)
