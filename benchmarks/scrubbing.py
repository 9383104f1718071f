#!/usr/bin/env python3
"""Scrubbing rows, in one process that goes on and on: `Scrubbings.java`.

What is measured is the processor time of the one thread that does the work, both passes, without the compilers and the
collection of garbage beside it. The transcript is made of the text files of a folder, as an agent would have read them:
with numbers at their lines, or twice in a row. The slow inputs are one row each that begins something again and again;
each is measured in two sizes, the second twice the first.
"""

import argparse
import base64
import json
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from common import FORKPOINT, ROOT

JAR = ROOT / "bootstrap" / "target" / "forkpoint" / "forkpoint.jar"
SLOW = ("a", "a-", "okta.", " ", "-----BEGIN ", "token=", "sk-", "eyJ", "://a:b@", "kind: secret\\n", "\\\\\\\"", "%41",
        "\\u0041", "\\u001b[31m", "\\/", "key = a1b2c3d4e5f6g7h8 ", "_sk-", "-eyJ", "AAAA", " -u", "password: ", "\\\"",
        "%25", "login password ", "-----BEGIN RSA PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\\n",
        "https://user:pw12345@")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--texts", type=Path, required=True, help="a folder of ordinary text files")
    options.add_argument("--megabytes", type=int, default=50, help="how long the transcript is")
    options.add_argument("--slow-megabytes", type=float, default=0.5, help="how long a slow input is")
    options.add_argument("--warm-up", type=int, default=5, help="runs that do not count")
    options.add_argument("--runs", type=int, default=9)
    options.add_argument("--jar", type=Path, default=JAR, help="where the classes are")
    chosen = options.parse_args()
    if chosen.jar == JAR:
        # The launcher builds what is not built yet.
        subprocess.run([FORKPOINT, "--version"], check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as folder, Process(chosen.jar) as process:
        transcript = Path(folder) / "transcript.jsonl"
        write_transcript(chosen.texts, transcript, chosen.megabytes * 1_000_000)
        for _ in range(chosen.warm_up):
            process.scrub(transcript)
        runs = [process.scrub(transcript) for _ in range(chosen.runs)]
        speeds = [transcript.stat().st_size / 1e6 / seconds for seconds, _ in runs]
        print("| | MB/s, median (best) | findings a MB |\n|---|---|---|")
        print(f"| transcript | {statistics.median(speeds):.0f} ({max(speeds):.0f}) "
              f"| {runs[0][1] / (transcript.stat().st_size / 1e6):.2f} |\n")
        print("| again and again | MB/s | time of twice as much takes |\n|---|---|---|", flush=True)
        inputs = {f"`{piece}`": lambda size, piece=piece: repeated(piece, size) for piece in SLOW} | OTHERS
        for name, rows in inputs.items():
            sizes = (int(chosen.slow_megabytes * times * 1_000_000) for times in (1, 2))
            once, twice = slow(process, Path(folder), [rows(size) for size in sizes])
            print(f"| {name} | {chosen.slow_megabytes / once:.1f} | {twice / once:.2f} |", flush=True)


def write_transcript(texts, target, size):
    """Rows as of tool results, until there are so many bytes."""
    random.seed(7)
    files = sorted(path for path in texts.rglob("*") if path.is_file() and path.stat().st_size < 400_000)
    random.shuffle(files)
    written = 0
    with target.open("w", encoding="utf-8") as out:
        while written < size:
            for file in files:
                try:
                    text = file.read_text(encoding="utf-8")
                except (OSError, UnicodeDecodeError):
                    continue
                written += out.write(row(text[:30_000]) + "\n")
                if written >= size:
                    return


def row(text):
    if random.random() < 0.5:
        text = "\n".join(f"{number:6}\t{line}" for number, line in enumerate(text.split("\n"), 1))
    result = {"type": "user", "uuid": f"{random.getrandbits(128):032x}",
              "message": {"role": "user", "content": [{"type": "tool_result", "content": text}]}}
    if random.random() < 0.2:
        result["toolUseResult"] = {"stdout": text}
    return json.dumps(result, ensure_ascii=False)


def repeated(piece, size):
    """A row that has the piece again and again."""
    return '["' + piece * (size // len(piece)) + '"]\n'


def nested(size):
    """Rows of JSON in JSON, twenty deep."""
    text = "x token=abc"
    for _ in range(20):
        text = json.dumps({"a": text})[:20_000].rstrip("\\")
    row = json.dumps([text]) + "\n"
    return row * max(1, size // len(row))


def encoded(size):
    """Base64 of base64 of base64 of base64."""
    text = "password=q8w7e6r5t4y3u2 and so on and on. " * (size // 130)
    for _ in range(4):
        text = base64.b64encode(text.encode()).decode()
    return json.dumps([text]) + "\n"


def distinct(size):
    """Secrets of which no two are the same."""
    random.seed(1)
    return "".join(json.dumps([f"key = {random.getrandbits(100):025x}"]) + "\n" for _ in range(size // 36))


OTHERS = {"JSON in JSON, 20 deep": nested, "base64 in base64": encoded, "different secrets": distinct}


def slow(process, folder, inputs):
    """The median seconds that each of the inputs takes, in turn, once the process knows them."""
    files = [folder / f"slow-{number}.jsonl" for number in range(len(inputs))]
    for file, rows in zip(files, inputs):
        file.write_text(rows, encoding="utf-8")
    rounds = [[process.scrub(file)[0] for file in files] for _ in range(10)]
    return [statistics.median(seconds) for seconds in zip(*rounds[5:])]


class Process:
    """The one process in which everything is measured."""

    def __init__(self, jar):
        home = subprocess.run([ROOT / ".mvn" / "find-jdk25"], check=True, stdout=subprocess.PIPE, text=True).stdout
        self.command = [f"{home.strip()}/bin/java", "-XX:+UseG1GC", "-Xmx512m", "-cp", str(jar),
                        str(ROOT / "benchmarks" / "Scrubbings.java")]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(30)

    def scrub(self, file):
        """The processor seconds, and the number of findings."""
        self.process.stdin.write(f"{file}\n")
        seconds, findings = self.process.stdout.readline().split("\t")
        return float(seconds), int(findings)


if __name__ == "__main__":
    sys.exit(main())
