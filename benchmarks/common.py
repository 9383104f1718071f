"""What the benchmark scripts share: running and timing commands, a vault of their own, and tables."""

import contextlib
import json
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FORKPOINT = str(ROOT / "forkpoint")


def timed(command, **options):
    """Runs a command, which must succeed, and answers its wall time in seconds and what it printed."""
    begin = time.perf_counter()
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, **options)
    return time.perf_counter() - begin, done.stdout


def missing(tool):
    """Whether a peer is not there; says so."""
    if shutil.which(tool):
        return False
    print(f"{tool} is not installed and left out", file=sys.stderr)
    return True


def java():
    """The JVM that Forkpoint runs with."""
    home = subprocess.run([str(ROOT / ".mvn" / "find-jdk25")], check=True, stdout=subprocess.PIPE, text=True).stdout
    return f"{home.strip()}/bin/java"


def test_class_path(module):
    """The class path of a module's tests, which are compiled for it."""
    paths = ROOT / "target" / f"{module}.classpath"
    subprocess.run(
        [str(ROOT / "mvnw"), "-q", "-B", "-pl", module, "-am", "test-compile",
         "dependency:build-classpath", f"-Dmdep.outputFile={paths}"],
        cwd=ROOT, check=True,
    )
    classes = [str(ROOT / module / "target" / kind) for kind in ("test-classes", "classes")]
    return ":".join([*classes, paths.read_text().strip()])


def size(folder):
    """The length of all files below a folder."""
    return sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())


class Vault:
    """A fresh Forkpoint data directory with one session in it."""

    def __init__(self, home):
        self.home = Path(home)
        self.env = {**os.environ, "FORKPOINT_HOME": str(home)}
        trace = self.home.parent / "benchmark-session.jsonl"
        trace.parent.mkdir(parents=True, exist_ok=True)
        trace.write_text(
            '{"type":"user","uuid":"00000000-0000-4000-8000-000000000001","parentUuid":null,'
            '"sessionId":"00000000-0000-4000-8000-000000000000","timestamp":"2026-01-01T00:00:00.000Z",'
            '"cwd":"/work","message":{"role":"user","content":"benchmark"}}\n'
        )
        imported = json.loads(self.run("import", str(trace), "--workspace", "benchmark", "--json"))
        self.session = imported[0]["session"]

    def run(self, *arguments):
        return timed([FORKPOINT, *arguments], env=self.env)[1]

    def time(self, *arguments):
        return timed([FORKPOINT, *arguments], env=self.env)[0]

    @contextlib.contextmanager
    def serving(self):
        """The running service, on a port that nobody else has; gives its base address."""
        port = free_port()
        process = subprocess.Popen(
            [FORKPOINT, "serve", "--port", str(port)], env=self.env, stdout=subprocess.DEVNULL
        )
        self.service = process.pid
        base = f"http://127.0.0.1:{port}"
        try:
            wait_until_up(base + "/api/workspaces")
            yield base
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(30)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_until_up(address, seconds=60):
    deadline = time.monotonic() + seconds
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def processor_seconds(process):
    """How long a process has kept processors busy, all threads together; of Linux alone."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def post(address, document):
    """Posts JSON; answers the wall time in seconds."""
    request = urllib.request.Request(
        address, json.dumps(document).encode(), {"Content-Type": "application/json"}
    )
    begin = time.perf_counter()
    with urllib.request.urlopen(request, timeout=600) as response:
        response.read()
    return time.perf_counter() - begin


def ratio(ours, theirs):
    """The median of the ratios, pair by pair."""
    return statistics.median(a / b for a, b in zip(ours, theirs))


def table(rows, reference):
    """Prints the measurements `rows` (a name, and seconds run by run) against the one called `reference`."""
    print(f"| | median, s | {reference} takes 1 |")
    print("|---|---|---|")
    for name, seconds in rows.items():
        print(f"| {name} | {statistics.median(seconds):.3f} | {ratio(seconds, rows[reference]):.3f} |")


