#!/usr/bin/env python3
"""Asks the running service for pages of a catalog of many sessions, on the embedded database and on PostgreSQL.

The catalog is filled by `Catalogs.java`. PostgreSQL is that of the tests, or the empty database at `--postgres`, whose
user and password the URL names. Every kind of search, filter and order is asked for over HTTP, in turn, as often as it
is told; the service has the launcher's heap.
"""

import argparse
import os
import statistics
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

from common import FORKPOINT, ROOT, Vault, java, test_class_path

PAGE = 50
COMMAND = "`forkpoint ls`"
MEMORY = "memory"
QUESTIONS = {
    "the first page": {},
    "a page far down": {"cursor": "far"},
    "a word that every fourth has": {"search": "lay"},
    "the same word far down": {"search": "lay", "cursor": "far"},
    "a word that every hundredth has": {"search": "LANTERN"},
    "two words that one has": {"search": "zeppelin lantern"},
    "a word that none has": {"search": "nowhere-{run}"},
    "none in a workspace": {"search": "nowhere-{run}", "workspace": "workspace-3"},
    "an agent that a quarter has": {"agent": "codex"},
    "an agent that twenty have": {"agent": "gemini"},
    "an agent that none has": {"agent": "nobody-{run}"},
    "a workspace, of twenty": {"workspace": "workspace-3"},
    "a workspace, last saved first": {"workspace": "workspace-3", "sort": "updated"},
    "last saved first": {"sort": "updated"},
    "last saved first, far down": {"sort": "updated", "cursor": "far"},
    "most messages first": {"sort": "messages"},
    "most checkpoints first": {"sort": "checkpoints"},
    "most bytes first": {"sort": "bytes"},
    "most bytes first, every hundredth": {"sort": "bytes", "search": "lantern"},
    "most bytes first, none": {"sort": "bytes", "search": "nowhere-{run}"},
}


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sessions", type=int, default=100_000)
    options.add_argument("--runs", type=int, default=9)
    options.add_argument("--postgres", help="the JDBC URL of an empty database; a server of the tests where not given")
    options.add_argument("--folder", default=tempfile.gettempdir(), help="where to work")
    chosen = options.parse_args()
    # The launcher builds what is not built yet.
    subprocess.run([FORKPOINT, "--version"], check=True, stdout=subprocess.DEVNULL)
    fill = [java(), "-Xmx256m", "-cp", test_class_path("adapters-jdbc"), str(ROOT / "benchmarks" / "Catalogs.java"),
            str(chosen.sessions)]
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
        embedded = Vault(Path(folder) / "embedded" / "home")
        subprocess.run([*fill, str(embedded.home)], check=True)
        answers = [asked(embedded, chosen.runs)]
        with subprocess.Popen([*fill, chosen.postgres or "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
            os.environ.update(settings([server.stdout.readline().rstrip("\n") for _ in range(3)]))
            answers.append(asked(Vault(Path(folder) / "shared" / "home"), chosen.runs))
            server.stdin.close()
    show(answers)


def show(answers):
    print("| | embedded: median, s | best, s | PostgreSQL: median, s | best, s |\n|---|---|---|---|---|")
    for question in (*QUESTIONS, COMMAND):
        print(f"| {question} | " + " | ".join(told(answer[question]) for answer in answers) + " |")
    memory = " | ".join(f"{answer[MEMORY]:.0f} |" for answer in answers)
    print(f"| most memory of the service, MB | {memory} |")


def settings(told):
    """What the service has to know of a server; what is not told stands in the URL."""
    names = ("FORKPOINT_CATALOG_URL", "FORKPOINT_CATALOG_USER", "FORKPOINT_CATALOG_PASSWORD")
    return {name: value for name, value in zip(names, told) if value}


def asked(vault, runs):
    """The seconds that each answer took, run by run, and the most memory that the service had at once."""
    seconds = {COMMAND: [vault.time("ls") for _ in range(3)]}
    with vault.serving() as base:
        for run in range(runs + 1):
            for question, parameters in QUESTIONS.items():
                taken = seconds_of(f"{base}/api/sessions?{query(parameters, run)}")
                # The first run is the one that loads and compiles.
                seconds.setdefault(question, []).extend([taken] if run else [])
        seconds[MEMORY] = most_memory(vault.service)
    return seconds


def query(parameters, run):
    """What none has is another thing in each run, since a database may remember what it answered last."""
    return urllib.parse.urlencode({"limit": PAGE, **{name: text.format(run=run) for name, text in parameters.items()}})


def seconds_of(address):
    begin = time.perf_counter()
    with urllib.request.urlopen(address, timeout=60) as answer:
        answer.read()
    return time.perf_counter() - begin


def most_memory(process):
    """In MB; of Linux alone."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1000


def told(seconds):
    return f"{statistics.median(seconds):.3f} | {min(seconds):.3f}"


if __name__ == "__main__":
    main()
