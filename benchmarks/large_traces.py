#!/usr/bin/env python3
"""Checks that very large traces are imported, converted and exported in a heap of 256 MB, which is what the launcher gives.

For each agent a trace of about a gigabyte is made, and one with a row of 100 MB. The commands and the running service
take each in and hand it out again. It checks what they answer, that nothing is wrong with the trace, that they count
what was made, and that the native export is the trace, byte for byte. It tells time and the most memory that each
process had at once.
"""

import argparse
import filecmp
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import traces
from common import FORKPOINT, Vault

FORMS = ["native", "claude-code", "html", "markdown"]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--agents", nargs="+", default=list(traces.AGENTS))
    options.add_argument("--megabytes", type=int, default=1000, help="of the long trace; none is made of 0")
    options.add_argument("--row-megabytes", type=int, default=100, help="of the long row")
    options.add_argument("--folder", default=tempfile.gettempdir(), help="where to work; takes some GB")
    chosen = options.parse_args()
    print("| trace | step | s | most memory, MB |\n|---|---|---|---|", flush=True)
    for agent in chosen.agents:
        if chosen.megabytes:
            check(agent, chosen.megabytes, 0, chosen.folder)
        check(agent, 1, chosen.row_megabytes, chosen.folder)


def check(agent, megabytes, row_megabytes, folder):
    with tempfile.TemporaryDirectory(dir=folder) as place:
        made = traces.make(Path(place) / "trace.jsonl", agent, megabytes, row_megabytes)
        name = f"{agent}, row of {row_megabytes} MB" if row_megabytes else f"{agent}, {megabytes} MB"
        Check(name, made, Path(place)).run()


class Check:
    def __init__(self, name, made, place):
        self.name, self.made, self.place = name, made, place
        self.vault = Vault(place / "home")

    def run(self):
        session = self.imported(self.command("import", str(self.made.path), "--json"))
        self.written("convert", str(self.made.path), "--to", "claude-code")
        for form in FORMS:
            self.written("export", session, "--format", form)
        with self.vault.serving() as base:
            self.step("service, import", lambda: self.post(f"{base}/api/workspaces/posted/imports?name=trace.jsonl"))
            self.step("service, to claude-code",
                      lambda: drain(f"{base}/api/sessions/{session}/trace?format=claude-code"))
            self.step("service, to html", lambda: drain(f"{base}/api/sessions/{session}/trace?format=html"))

    def imported(self, answer):
        [told] = answer
        expect(told["rows"] == self.made.rows, f"{told['rows']} rows instead of {self.made.rows}")
        expect(told["issueCount"] == 0, f"{told['issueCount']} issues")
        for field, count in self.made.counts.items():
            expect(told[field] == count, f"{told[field]} {field} instead of {count}")
        return told["session"]

    def written(self, *arguments):
        """Runs a command that writes a file; a native one must be the trace."""
        out = self.place / "out"
        out.mkdir()
        answer = self.command(*arguments, "-o", str(out / "document"), "--json")
        file = Path(answer["path"])
        expect(file.stat().st_size == answer["bytes"], f"{file} has another length than told")
        if "native" in arguments:
            expect(filecmp.cmp(file, self.made.path, shallow=False), "the native export differs")
        else:
            expect(answer["fidelity"]["messages"]["leftOut"] == 0, "messages were left out")
        subprocess.run(["rm", "-rf", str(out)], check=True)

    def command(self, *arguments):
        begin = time.perf_counter()
        process = subprocess.Popen([FORKPOINT, *arguments], env=self.vault.env, stdout=subprocess.PIPE)
        printed = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        expect(status == 0, f"{' '.join(arguments)} failed")
        step = " ".join([arguments[0], *arguments[2:4]]) if arguments[0] != "import" else "import"
        self.tell(step, time.perf_counter() - begin, usage.ru_maxrss)
        return json.loads(printed)

    def step(self, name, take):
        begin = time.perf_counter()
        take()
        self.tell(name, time.perf_counter() - begin, peak(self.vault.service))

    def post(self, address):
        with open(self.made.path, "rb") as body:
            length = {"Content-Type": "application/x-ndjson", "Content-Length": str(self.made.path.stat().st_size)}
            request = urllib.request.Request(address, body, length, method="POST")
            with urllib.request.urlopen(request, timeout=1800) as response:
                self.imported(json.load(response))

    def tell(self, step, seconds, kilobytes):
        print(f"| {self.name} | {step} | {seconds:.1f} | {kilobytes / 1000:.0f} |", flush=True)


def drain(address):
    with urllib.request.urlopen(address, timeout=1800) as response:
        length = int(response.headers["Content-Length"])
        taken = 0
        while piece := response.read(1 << 20):
            taken += len(piece)
    expect(taken == length > 0, f"{taken} bytes instead of {length}")


def peak(process):
    """The most memory that a process had at once, in kB; of Linux alone."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0])


def expect(holds, otherwise):
    if not holds:
        sys.exit(f"large_traces: {otherwise}")


if __name__ == "__main__":
    main()
