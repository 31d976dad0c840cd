#!/usr/bin/env python3
"""Measures the service on real servers, and prints one JSON line a figure.

usage: config/bench.py [--bin .build/release/rightback] [--count 100]

- acknowledgement latency: from a mail's delivery by LMTP to its acknowledgement accepted by Postfix, beside a bare IDLE
  client that does nothing but wait for the server's notice of the same mail: the floor that the IMAP server sets
- resident memory of the service, idle after that work
- a cold `lint` of one reply, beside a cold `python3 -c 'import email.parser'`, the least that a checker in a script costs

Needs root, Debian's dovecot-imapd dovecot-lmtpd postfix openssl, and Python 3.9 with its standard library.
"""
import argparse, datetime, json, os, pathlib, random, re, signal, smtplib, socket, ssl, statistics, subprocess, sys, tempfile, threading, time

PROJECT = pathlib.Path(__file__).resolve().parent.parent


def report(name, **figures):
    print(json.dumps({"name": name, **{k: round(v, 3) if isinstance(v, float) else v for k, v in figures.items()}}), flush=True)


def configuration(folder, ports, waiting):
    text = f"""
desk: {{ name: Bench, address: support@desk.test, contact: the bench, timeZone: Europe/London }}
accounts:
  - name: support
    imap: {{ host: localhost, port: {ports["IMAPS_PORT"]}, caFile: {folder}/server/cert.pem, password: {{ environment: BENCH_PASSWORD }} }}
    smtp: {{ host: localhost, port: {ports["SMTP_PORT"]}, security: starttls, caFile: {folder}/server/cert.pem }}
    {waiting}
acknowledgement: {{ limits: {{ perDeskPerHour: 100000 }} }}
ledger: ledger.sqlite
"""
    path = folder / "rightback.yml"
    path.write_text(text)
    return path


def deliver(ports, number):
    sender = f"customer{number}@customer.test"
    mail = (f"From: Customer {number} <{sender}>\r\nTo: support@desk.test\r\nSubject: Question {number}\r\n"
            f"Message-ID: <bench-{number}@customer.test>\r\n\r\nDo you ship to Norway?\r\n")
    with smtplib.LMTP("127.0.0.1", int(ports["LMTP_PORT"])) as lmtp:
        lmtp.sendmail(sender, ["support@desk.test"], mail)
        return time.time()


class Service:
    """`rightback serve`, and when it logged what."""

    def __init__(self, binary, config):
        self.acknowledged, self.ready = [], threading.Event()
        self.process = subprocess.Popen([binary, "serve", "--config", config], stderr=subprocess.PIPE, text=True,
                                        env={**os.environ, "BENCH_PASSWORD": "secret"})
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stderr:
            if "watching" in line: self.ready.set()
            if " acknowledged " in line or "info: acknowledged" in line:
                stamp = datetime.datetime.fromisoformat(line.split()[0].replace("Z", "+00:00"))
                self.acknowledged.append(stamp.timestamp())

    def memory(self):
        text = pathlib.Path(f"/proc/{self.process.pid}/smaps_rollup").read_text()
        return {k: int(re.search(rf"^{k}: +(\d+)", text, re.M).group(1)) / 1024 for k in ("Rss", "Pss", "Private_Dirty")}

    def processor_time(self):
        """Seconds of processor time so far."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(10)


class BareIdle:
    """A client that selects INBOX, idles, and notes when the server tells of a new message."""

    def __init__(self, ports, folder):
        context = ssl.create_default_context(cafile=f"{folder}/server/cert.pem")
        raw = socket.create_connection(("localhost", int(ports["IMAPS_PORT"])))
        self.file = context.wrap_socket(raw, server_hostname="localhost").makefile("rwb", buffering=0)
        self.file.readline()
        for tag, command in (("b1", "LOGIN support@desk.test secret"), ("b2", "SELECT INBOX")):
            self.file.write(f"{tag} {command}\r\n".encode())
            while not self.file.readline().startswith(tag.encode()): pass
        self.file.write(b"b3 IDLE\r\n")
        self.file.readline()
        self.told = []
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in iter(self.file.readline, b""):
            if b"EXISTS" in line: self.told.append(time.time())


def await_count(what, count, seconds=30):
    end = time.time() + seconds
    while len(what) < count:
        if time.time() > end: sys.exit(f"only {len(what)} of {count} came within {seconds} s")
        time.sleep(0.002)


def latency(service, idle, ports, numbers, how):
    whole, floor = [], []
    pauses = random.Random(1)
    for number in numbers:
        # Mail comes when it comes: neither back to back nor in step with the server's own timers.
        time.sleep(pauses.uniform(0.6, 1.4))
        seen, told = len(service.acknowledged), len(idle.told)
        delivered = deliver(ports, number)
        await_count(service.acknowledged, seen + 1)
        await_count(idle.told, told + 1)
        whole.append((service.acknowledged[seen] - delivered) * 1000)
        floor.append((idle.told[told] - delivered) * 1000)
    report(f"delivery to acknowledgement accepted, {how}", n=len(whole), median_ms=statistics.median(whole), worst_ms=max(whole))
    report("delivery to notice, bare IDLE client in the same run", n=len(floor), median_ms=statistics.median(floor), worst_ms=max(floor),
           ratio=statistics.median(whole) / max(0.001, statistics.median(floor)))


def cold(name, command, runs=40):
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append((time.perf_counter() - started) * 1000)
    report(name, n=runs, median_ms=statistics.median(times), worst_ms=max(times))
    return statistics.median(times)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--bin", default=str(PROJECT / ".build/release/rightback"))
    arguments.add_argument("--count", type=int, default=100)
    options = arguments.parse_args()
    if not os.access(options.bin, os.X_OK): sys.exit(f"{options.bin}: not there; build it: swift build -c release --product rightback")
    with tempfile.TemporaryDirectory(prefix="rightback-bench.") as name:
        folder = pathlib.Path(name)
        folder.chmod(0o711)
        server = str(PROJECT / "config/mail-server.sh")
        started = subprocess.run([server, "start", folder / "server"], capture_output=True, text=True)
        if started.returncode: sys.exit(started.stderr)
        try:
            ports = dict(line.split("=") for line in started.stdout.split())
            idle = BareIdle(ports, folder)
            first = 0
            for how, waiting in (("IDLE", ""), ("a look every 100 ms", "idle: false\n    pollInterval: 100ms")):
                service = Service(options.bin, configuration(folder, ports, waiting))
                if not service.ready.wait(20): sys.exit("the service did not begin to watch")
                latency(service, idle, ports, range(first, first + options.count), how)
                first += options.count
                spent = service.processor_time()
                time.sleep(5)
                report(f"idle after the work, {how}", **{k + "_MiB": v for k, v in service.memory().items()},
                       processor_share=(service.processor_time() - spent) / 5)
                report("exit code on SIGTERM", code=service.end())
        finally:
            subprocess.run([server, "stop", folder / "server"], capture_output=True)
    reply = str(PROJECT / "fixtures/desk/replies/03-canned-marcus.eml")
    own = cold("cold lint of one reply", [options.bin, "lint", reply])
    peer = cold("cold python3 -c 'import email.parser'", [sys.executable, "-S", "-c", "import email.parser"])
    report("cold lint, ratio to the bare script", ratio=own / peer)


if __name__ == "__main__":
    main()
