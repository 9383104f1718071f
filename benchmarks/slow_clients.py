#!/usr/bin/env python3
"""Checks that the service, in the launcher's 256 MB of heap, serves a quick client while many slow and stalled ones wait."""

import argparse
import hashlib
import json
import os
import re
import socket
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

from common import Vault

SLOW_BYTES_A_SECOND = 200_000
STILL_THERE_BYTES = 1_000_000


class SlowClient(threading.Thread):
    """Reads the head of an answer and then at its own pace: some bytes each second, or none until it is told to."""

    def __init__(self, address, pace):
        super().__init__(daemon=True)
        self.pace = pace
        self.read = 0
        self.on = threading.Event()
        parts = urlsplit(address)
        self.socket = socket.create_connection((parts.hostname, parts.port), timeout=60)
        self.socket.sendall(f"GET {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\n\r\n".encode())

    def run(self):
        while not self.on.wait(1):
            self.take(self.pace)
        self.take(STILL_THERE_BYTES)

    def take(self, wanted):
        while wanted > 0:
            got = len(self.socket.recv(wanted))
            if got == 0:
                raise EOFError("the service closed the connection of a slow client")
            wanted -= got
            self.read += got

    def still_gets_its_bytes(self):
        before = self.read
        self.on.set()
        self.join(60)
        return not self.is_alive() and self.read - before >= STILL_THERE_BYTES


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--clients", type=int, default=64, help="half of them slow, half of them stalled")
    arguments.add_argument("--megabytes", type=int, default=300)
    arguments.add_argument("--seconds", type=int, default=20, help="how long they are slow")
    arguments.add_argument("--folder", help="where to put everything; among the temporary files where not given")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        check(options, Path(folder))


def check(options, folder):
    workspace = folder / "workspace"
    workspace.mkdir()
    for number in range(options.megabytes):
        (workspace / f"noise-{number}").write_bytes(os.urandom(1_000_000))
    vault = Vault(folder / "vault" / "home")
    vault.run("checkpoint", vault.session, str(workspace))
    with vault.serving() as base:
        address = f"{base}/api/sessions/{vault.session}/download"
        expected = fetch(address)
        paces = [SLOW_BYTES_A_SECOND, 0] * (options.clients // 2)
        clients = [SlowClient(address, pace) for pace in paces]
        for client in clients:
            client.start()
        results = watch(base, address, expected, options.seconds)
        results["slow clients still served"] = sum(client.still_gets_its_bytes() for client in clients)
        results["most memory, MB"] = most_memory(vault.service)
    for what, found in results.items():
        print(f"{what}: {found}")
    if results["slow clients still served"] < len(clients):
        sys.exit("some slow clients were left alone")


def watch(base, address, expected, seconds):
    """What a quick client sees meanwhile."""
    deadline = time.monotonic() + seconds
    downloads, answers = [], []
    while not downloads or time.monotonic() < deadline:
        begin = time.perf_counter()
        with urllib.request.urlopen(f"{base}/api/sessions", timeout=60) as answer:
            json.load(answer)
        answers.append(time.perf_counter() - begin)
        begin = time.perf_counter()
        if fetch(address) != expected:
            sys.exit("the quick client got other bytes")
        downloads.append(time.perf_counter() - begin)
    return {
        "downloads of the quick client": len(downloads),
        "the longest, s": round(max(downloads), 3),
        "the longest that /api/sessions took, s": round(max(answers), 3),
    }


def fetch(address):
    """The length and the SHA-256 of what is there."""
    digest, length = hashlib.sha256(), 0
    with urllib.request.urlopen(address, timeout=60) as answer:
        while piece := answer.read(1 << 20):
            digest.update(piece)
            length += len(piece)
    return length, digest.hexdigest()


def most_memory(process):
    status = Path(f"/proc/{process}/status").read_text()
    return int(re.search(r"VmHWM:\s*(\d+)", status).group(1)) // 1000


if __name__ == "__main__":
    main()
