#!/usr/bin/env python3
"""Reads messages made to be slow, deep or large, each in a process of its own, and says what memory and time it took.

hostile.py BINARY: fails where one takes more than ten times the message's size beyond what a short message takes, or more than a
second for each two megabytes and one besides, or ends otherwise than by reading it.
"""
import base64
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable

HEAD = b"From: dana@example.org\nSubject: x\n"
MIXED = HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n"
HTML = HEAD + b"Content-Type: text/html\n\n"
BASE64 = b"Content-Transfer-Encoding: base64\n\n"
M = 1 << 20


def nested(part: bytes, count: int) -> bytes:
    message = b"Subject: deep\n\n" + b"x" * M
    for _ in range(count):
        message = part + message
    return message


CASES = {
    "100,000 parts": lambda: MIXED + b"--b\n\nx\n" * 100_000,
    "parts with many fields": lambda: MIXED + (b"--b\n" + b"a:\n" * 2_000 + b"\nx\n") * 1_900,
    "multiparts inside each other": lambda: b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(100_000)),
    "messages inside each other": lambda: b"Content-Type: message/rfc822\n\n" * 200_000,
    "encoded messages inside each other": lambda: nested(
        b"Content-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\n", 38),
    "multiparts without their boundary": lambda: MIXED
    + (b"--b\nContent-Type: multipart/mixed; boundary=zz\n\n" + b"--q\n" * 200) * 3_000,
    "header field of 10 MB": lambda: b"Subject: " + b"a " * (5 * M) + b"\n\nx",
    "folded header field of 10 MB": lambda: b"Subject: a" + b"\n bcd" * (2 * M) + b"\n\nx",
    "header of 10 MB": lambda: b"X-A: b\n" * (10 * M // 7) + b"\nx",
    "1,000,000 addresses": lambda: b"To: " + b"a@example.org, " * 1_000_000 + b"\n\nx",
    "open comments": lambda: b"To: " + b"(" * (5 * M) + b"\n\nx",
    "30 MB of encoded words that do not end": lambda: b"Subject: " + b"=?" * (15 * M) + b"\n\nx",
    "30 MB of encoded words": lambda: b"Subject: " + b"=?utf-8?q?a?= " * (2 * M) + b"\n\nx",
    "30 MB of encoded words in the text": lambda: HEAD + b"\n" + b"=?" * (15 * M),
    "parameters": lambda: b"Content-Type: text/plain" + b"; a*0*=b" * M + b"\n\nx",
    "50 MB of base64": lambda: HEAD + BASE64 + base64.encodebytes(b"Good morning, where is it?\n" * 1_350_000),
    "50 MB of base64 as a file": lambda: HEAD + b"Content-Type: application/pdf\n" + BASE64
    + base64.encodebytes(bytes(range(256)) * 145_000),
    "paddings of base64": lambda: HEAD + BASE64 + b"QQ==\n" * (4 * M),
    "20 MB of line ends": lambda: HEAD + b"\n" + b"\n" * (20 * M),
    "20 MB of quotes": lambda: HEAD + b"\n" + b"> a\n" * (5 * M),
    "20 MB of 8-bit text": lambda: HEAD + b"\n" + b"\xe4" * (20 * M),
    "beginnings of uuencoded files": lambda: HEAD + b"\n" + b"begin 644 a\n" * M,
    "elements inside each other": lambda: HTML + b"<div><p>a</p>" * (M // 2),
    "attributes": lambda: HTML + b"<p " + b"a=b " * M + b">x",
}


def read(binary: str, file: str) -> tuple[int, float, int]:
    """The peak memory in bytes, the processor time in seconds, and the exit code."""
    process = subprocess.Popen([binary, "parse", file], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss * 1024, usage.ru_utime + usage.ru_stime, process.returncode


def write(file: str, make: Callable[[], bytes]) -> int:
    """Writes a message in a process of its own: what this one holds at its peak would count for those that it starts."""
    child = os.fork()
    if child == 0:
        with open(file, "wb") as target:
            target.write(make())
        os._exit(0)
    os.waitpid(child, 0)
    return os.path.getsize(file)


def main() -> int:
    binary = sys.argv[1]
    # No message is worth the machine: what runs away ends.
    resource.setrlimit(resource.RLIMIT_CPU, (120, 120))
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "message.eml")
        write(file, lambda: HTML + b"<p>x</p>")
        least, _, _ = read(binary, file)
        for name, make in CASES.items():
            size = write(file, make)
            memory, seconds, code = read(binary, file)
            times = (memory - least) / size
            fails = code != 0 or times > 10 or seconds > 1 + size / (2 * M)
            failures += fails
            print(f"{name:40} {size / M:6.1f} MB {times:5.1f} times {seconds:6.2f} s{'  FAILS' if fails else ''}")
    return 1 if failures else 0


sys.exit(main())
