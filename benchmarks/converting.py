#!/usr/bin/env python3
"""Reading traces and writing them in another form: the running service against a converter in Python.

A trace is a sample of an agent's repeated, with ids of its own each time, or one of Claude Code's that is made here. The
service reads it out of its vault, so its time holds the inflating of what is stored as well, and sending the document
over loopback. Reading alone is asking for what is wrong with the trace, which is read to its end for it. The peer is
what a small converter does: each row through `json.loads`, messages put together, each through `json.dumps`. What is
measured is the processor time of all threads together, those that compile and collect garbage included, so that it
says what one core does, whatever else the machine does; and the wall time.
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import python_peer
import traces
from common import Vault, processor_seconds

SAMPLES = {
    "claude-code": "claude-code/compaction-v2.0.76.jsonl",
    "codex": "codex/growth-019f5cfd/01.jsonl",
    "pi": "pi/v3-72-rows.jsonl",
    "zot": "zot/20260721-150122-0b6f4c1e.jsonl",
    "ml-intern": "ml-intern/trajectory-a.json",
}


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--samples", type=Path, help="the folder of samples; a trace is made where not given")
    options.add_argument("--agents", nargs="+", default=list(SAMPLES), help="whose samples")
    options.add_argument("--megabytes", type=int, default=100, help="how much of each")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--warm-up", type=int, default=10, help="how many runs come before; nothing of them counts")
    options.add_argument("--folder", default=tempfile.gettempdir(), help="where to work")
    chosen = options.parse_args()
    print("| MB/s of processor time (wall time) | reading | to sts | to claude-code | Python, to messages |")
    print("|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
        for name, agent, trace in inputs(chosen, Path(folder)):
            print(f"| {name} | " + " | ".join(measure(agent, trace, Path(folder) / name, chosen)) + " |", flush=True)


def inputs(chosen, folder):
    """The traces to measure, one after another."""
    if not chosen.samples:
        made = traces.make(folder / "made.jsonl", "claude-code", chosen.megabytes)
        yield "claude-code, made", "claude-code", made.path
        return
    for agent in chosen.agents:
        sample = chosen.samples / SAMPLES[agent]
        trace = folder / f"{agent}{sample.suffix}"
        traces.repeat(sample, trace, chosen.megabytes)
        yield agent, agent, trace


def measure(agent, trace, place, chosen):
    vault = Vault(place / "home")
    session = json.loads(vault.run("import", str(trace), "--json"))[0]["session"]
    megabytes = trace.stat().st_size / 1e6
    with vault.serving() as base:
        address = f"{base}/api/sessions/{session}"
        for what in ("issues?limit=1", "trace?format=sts", "trace?format=claude-code"):
            if what.endswith(agent):
                yield "–"
                continue
            for _ in range(chosen.warm_up):
                fetch(f"{address}/{what}", vault.service)
            yield speed(megabytes, [fetch(f"{address}/{what}", vault.service) for _ in range(chosen.runs)])
    yield speed(megabytes, [convert(agent, trace, place / "python.jsonl") for _ in range(chosen.runs)])


def fetch(address, service):
    """Takes an answer to its end; gives the processor seconds of the service, and those on the wall."""
    begin, wall = processor_seconds(service), time.perf_counter()
    with urllib.request.urlopen(address, timeout=600) as response:
        while response.read(1 << 20):
            pass
    return processor_seconds(service) - begin, time.perf_counter() - wall


def convert(agent, source, target):
    wall = time.perf_counter()
    return python_peer.convert(agent, source, target), time.perf_counter() - wall


def speed(megabytes, runs):
    processor, wall = (megabytes / statistics.median(seconds) for seconds in zip(*runs))
    return f"{processor:.0f} ({wall:.0f})"


if __name__ == "__main__":
    sys.exit(main())
