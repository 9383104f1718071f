#!/usr/bin/env python3
"""Reading traces and writing them in another form, in one process that goes on and on: `Conversions.java`.

The traces are those of `converting.py`, and so is the peer. What is measured is the processor time of the one thread that
does the work, without the compilers and the collection of garbage beside it; the trace is in memory, and what is written
goes nowhere. All forms of all agents are warmed up before any is measured, so none is measured in a process that knows
nothing else; then they are measured in turn, each beside the peer.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import converting
import python_peer
from common import FORKPOINT, ROOT

FORMS = ("reading", "sts", "claude-code")
JAR = ROOT / "bootstrap" / "target" / "forkpoint" / "forkpoint.jar"


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--samples", type=Path, required=True, help="the folder of samples")
    options.add_argument("--agents", nargs="+", default=list(converting.SAMPLES), help="whose samples")
    options.add_argument("--megabytes", type=int, default=40, help="how much of each")
    options.add_argument("--seconds", type=int, default=10, help="how long each case is warmed up")
    options.add_argument("--runs", type=int, default=9)
    options.add_argument("--folder", default=tempfile.gettempdir(), help="where to work")
    chosen = options.parse_args()
    # The launcher builds what is not built yet.
    subprocess.run([FORKPOINT, "--version"], check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder, Process() as process:
        inputs = {agent: trace for _, agent, trace in converting.inputs(chosen, Path(folder))}
        for agent, trace in inputs.items():
            for form in forms(agent):
                process.warm_up(agent, form, trace, chosen.seconds)
        print("| MB/s, median (best) | reading | to sts | to claude-code | Python, to messages | time to sts, Python takes 1 |")
        print("|---|---|---|---|---|---|", flush=True)
        for agent, trace in inputs.items():
            runs = [measure(process, agent, trace, Path(folder) / "python.jsonl") for _ in range(chosen.runs)]
            print(f"| {agent} | " + " | ".join(row(trace.stat().st_size / 1e6, runs)) + " |", flush=True)


def forms(agent):
    """What there is to measure; a trace in its own form is not converted."""
    return [form for form in FORMS if form != agent]


def measure(process, agent, trace, target):
    """The processor seconds of each form, and of the peer."""
    seconds = {form: process.seconds(agent, form, trace) for form in forms(agent)}
    return {**seconds, "python": python_peer.convert(agent, trace, target)}


def row(megabytes, runs):
    for name in (*FORMS, "python"):
        if name in runs[0]:
            speeds = [megabytes / run[name] for run in runs]
            yield f"{statistics.median(speeds):.0f} ({max(speeds):.0f})"
        else:
            yield "–"
    yield f"{statistics.median(run['sts'] / run['python'] for run in runs):.2f}"


class Process:
    """The one process in which everything is measured."""

    def __enter__(self):
        home = subprocess.run([ROOT / ".mvn" / "find-jdk25"], check=True, stdout=subprocess.PIPE, text=True).stdout
        command = [f"{home.strip()}/bin/java", "-XX:+UseG1GC", "-Xmx256m", "-cp", str(JAR),
                   str(ROOT / "benchmarks" / "Conversions.java")]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(30)

    def seconds(self, agent, form, trace):
        self.process.stdin.write(f"{agent}\t{form}\t{trace}\n")
        return float(self.process.stdout.readline())

    def warm_up(self, agent, form, trace, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.seconds(agent, form, trace)


if __name__ == "__main__":
    sys.exit(main())
