#!/bin/bash
# A throwaway mail server on loopback, for tests and for the demonstration: Postfix takes mail by SMTP and hands it to
# Dovecot by LMTP; Dovecot serves it by IMAP. Every address in desk.test and customer.test is a mailbox; each password is
# "secret". Ports are chosen by the system and written to DIR/ports.env, the certificate to trust to DIR/cert.pem.
#
#   mail-server.sh start DIR [--expired-certificate] [--without "IDLE MOVE …"] [--quota BYTES]
#   mail-server.sh stop DIR        again and again if you like; DIR itself stays
#   mail-server.sh resume DIR      after stop: the same servers at the same ports
#
# --without   IMAP capabilities that the server shall not announce
# --quota     bytes that a mailbox may hold
#
# Mail for tempfail@customer.test is refused with 450, mail for reject@customer.test with 550.
# Needs root and Debian's packages dovecot-imapd dovecot-lmtpd postfix openssl.
set -euo pipefail
export PATH="$PATH:/usr/sbin:/sbin"

usage() {
  sed -n '2,/^set /p' "$0" | sed '$d; s/^# \{0,1\}//' >&2
  exit 2
}

fail() {
  echo "mail-server.sh: $*" >&2
  exit 1
}

[[ $# -ge 2 ]] || usage
verb=$1
dir=$(realpath -m "$2")
shift 2

# Whether a process runs; one that has ended and waits for its parent to notice does not.
runs() {
  [[ -d /proc/$1 ]] && ! grep -q '^State:[[:space:]]Z' "/proc/$1/status" 2>/dev/null
}

# Ends a daemon by its own pid file and waits until it is gone; no daemon is no error.
end() {
  local file=$1 name=$2 pid attempt
  [[ -s $file ]] || return 0
  pid=$(tr -d ' \n' <"$file")
  [[ $(cat "/proc/$pid/comm" 2>/dev/null) == "$name" ]] || return 0
  kill "$pid" 2>/dev/null || return 0
  for ((attempt = 0; attempt < 100; attempt++)); do
    runs "$pid" || return 0
    ((attempt < 50)) || kill -9 "$pid" 2>/dev/null || return 0
    sleep 0.05
  done
  fail "$name ($pid) would not end"
}

stop() {
  end "$dir/spool/pid/master.pid" master
  end "$dir/run/master.pid" dovecot
}

free_ports() {
  perl -MIO::Socket::INET -e '
    my @held = map { IO::Socket::INET->new(Listen => 1, LocalAddr => "127.0.0.1") or die "no free port\n" } 1 .. shift;
    print join(" ", map { $_->sockport } @held), "\n"' "$1"
}

# Waits until each port answers with its greeting, at most ten seconds in all.
await_greetings() {
  local port line deadline=$((SECONDS + 10))
  for port in "$@"; do
    until { exec 3<>"/dev/tcp/127.0.0.1/$port" && read -r -t 5 line <&3 && [[ -n $line ]]; } 2>/dev/null; do
      ((SECONDS < deadline)) || return 1
      sleep 0.02
    done
    exec 3<&- 3>&-
  done
}

make_certificate() {
  local name='DNS:localhost,IP:127.0.0.1'
  if [[ $expired != yes ]]; then
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout "$dir/key.pem" -out "$dir/cert.pem" -days 30 \
      -subj /CN=localhost -addext "subjectAltName=$name" 2>/dev/null
    return
  fi
  mkdir -p "$dir/ca"
  : >"$dir/ca/index.txt"
  cat >"$dir/ca/openssl.cnf" <<CONF
[ca]
default_ca = throwaway
[throwaway]
new_certs_dir = $dir/ca
database = $dir/ca/index.txt
rand_serial = yes
default_md = sha256
policy = names
x509_extensions = extensions
[names]
commonName = supplied
[extensions]
basicConstraints = CA:TRUE
subjectAltName = $name
CONF
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout "$dir/key.pem" -out "$dir/ca/request.pem" -subj /CN=localhost 2>/dev/null
  openssl ca -batch -selfsign -config "$dir/ca/openssl.cnf" -keyfile "$dir/key.pem" -in "$dir/ca/request.pem" \
    -out "$dir/cert.pem" -startdate 20200101000000Z -enddate 20200201000000Z -notext 2>/dev/null
}

announced_capabilities() {
  local word
  for word in IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE NAMESPACE LITERAL+ UIDPLUS ESEARCH SPECIAL-USE MOVE \
    CHILDREN UNSELECT LIST-EXTENDED; do
    [[ " $without " == *" $word "* ]] || echo -n "$word "
  done
}

write_dovecot() {
  cat >"$dir/dovecot.conf" <<CONF
base_dir = $dir/run
log_path = $dir/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
mail_location = maildir:$dir/mail/%d/%n
mail_uid = mail
mail_gid = mail
first_valid_uid = 1
ssl = yes
ssl_cert = <$dir/cert.pem
ssl_key = <$dir/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
mail_max_userip_connections = 100
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=mail gid=mail home=$dir/mail/%d/%n
}
service imap-login {
  inet_listener imap {
    port = $IMAP_PORT
  }
  inet_listener imaps {
    port = $IMAPS_PORT
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = $LMTP_PORT
  }
}
service auth {
  unix_listener $dir/spool/private/auth {
    mode = 0666
  }
}
CONF
  if [[ -n $without ]]; then echo "imap_capability = $(announced_capabilities)" >>"$dir/dovecot.conf"; fi
  if [[ -n $quota ]]; then
    cat >>"$dir/dovecot.conf" <<CONF
mail_plugins = quota
protocol imap {
  mail_plugins = quota imap_quota
}
plugin {
  quota = maildir:User quota
  quota_rule = *:bytes=$quota
  quota_grace = 0
}
CONF
  fi
}

# Starts a daemon that holds nothing of ours open: who waits for this script may wait for its files and pipes to be closed.
launch() (
  for fd in /proc/"$BASHPID"/fd/*; do
    fd=${fd##*/}
    ((fd <= 2)) || eval "exec $fd>&-"
  done
  "$@" >>"$dir/start.log" 2>&1 </dev/null || true
)

write_postfix() {
  cat >"$dir/postfix/main.cf" <<CONF
compatibility_level = 3.6
queue_directory = $dir/spool
data_directory = $dir/data
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.desk.test
mydestination =
mynetworks = 127.0.0.0/8
message_size_limit = 52428800
virtual_mailbox_domains = desk.test, customer.test
virtual_transport = lmtp:inet:127.0.0.1:$LMTP_PORT
default_transport = error:5.1.2 no outside mail in this setup
maillog_file = $dir/postfix.log
maillog_file_prefixes = $dir
smtpd_recipient_restrictions =
  check_recipient_access inline:{
    { tempfail@customer.test = 450 4.2.1 The mailbox is busy, try again later },
    { reject@customer.test = 550 5.1.1 Nobody of that name lives here } },
  permit_mynetworks, reject
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth
smtpd_tls_cert_file = $dir/cert.pem
smtpd_tls_key_file = $dir/key.pem
smtpd_tls_security_level = may
smtpd_client_connection_count_limit = 0
smtpd_client_connection_rate_limit = 0
biff = no
CONF
  cat >"$dir/postfix/master.cf" <<CONF
127.0.0.1:$SMTP_PORT inet n - n - - smtpd
127.0.0.1:$SMTPS_PORT inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
127.0.0.1:$SMTP_NO_TLS_PORT inet n - n - - smtpd -o smtpd_tls_security_level=none
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
CONF
}

start() {
  mkdir -p "$dir"/{mail,run,postfix,spool,data}
  chmod 755 "$dir"
  chown mail "$dir/mail"
  chown postfix "$dir/data"
  make_certificate
  local attempt
  for attempt in 1 2 3; do
    read -r IMAP_PORT IMAPS_PORT LMTP_PORT SMTP_PORT SMTPS_PORT SMTP_NO_TLS_PORT < <(free_ports 6)
    write_postfix
    launch postfix -c "$dir/postfix" start
    write_dovecot
    launch dovecot -c "$dir/dovecot.conf"
    # A port may have been taken by another since it was found free; the wrapped TLS ports greet nobody who doesn't do TLS.
    if await_greetings "$IMAP_PORT" "$LMTP_PORT" "$SMTP_PORT" "$SMTP_NO_TLS_PORT"; then
      printf '%s=%s\n' IMAP_PORT "$IMAP_PORT" IMAPS_PORT "$IMAPS_PORT" LMTP_PORT "$LMTP_PORT" SMTP_PORT "$SMTP_PORT" \
        SMTPS_PORT "$SMTPS_PORT" SMTP_NO_TLS_PORT "$SMTP_NO_TLS_PORT" >"$dir/ports.env.new"
      mv "$dir/ports.env.new" "$dir/ports.env"
      cat "$dir/ports.env"
      return
    fi
    stop
  done
  fail "the servers didn't come up; see start.log, dovecot.log and postfix.log in $dir"
}

resume() {
  # shellcheck disable=SC1091
  . "$dir/ports.env"
  launch postfix -c "$dir/postfix" start
  launch dovecot -c "$dir/dovecot.conf"
  await_greetings "$IMAP_PORT" "$LMTP_PORT" "$SMTP_PORT" "$SMTP_NO_TLS_PORT" || fail "the servers didn't come up again"
}

case $verb in
start)
  [[ $(id -u) == 0 ]] || fail "needs root"
  command -v dovecot postfix openssl perl >/dev/null || fail "needs: apt-get install dovecot-imapd dovecot-lmtpd postfix openssl"
  expired=no without='' quota=''
  while [[ $# -gt 0 ]]; do
    case $1 in
    --expired-certificate) expired=yes ;;
    --without) without=${2:?} && shift ;;
    --quota) quota=${2:?} && shift ;;
    *) usage ;;
    esac
    shift
  done
  start
  ;;
stop) stop ;;
resume) resume ;;
*) usage ;;
esac
