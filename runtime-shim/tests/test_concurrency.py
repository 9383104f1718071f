"""Threads and processes that record at the same time, and writes that fail: BEAT-A12."""

import collections
import os
import subprocess
import sys

import pytest
from conftest import strictly_parsed

PROCESSES = 8
LINES = 500


def steps_by_run(lines):
    steps = collections.defaultdict(list)
    for line in lines:
        record = strictly_parsed(line)
        steps[record["run"]].append(record["step"])
    return steps


def everybody(count, lines):
    return {str(number): list(range(lines)) for number in range(count)}


def test_processes_do_not_mix_their_lines(export):
    script = f"""
import sys, trainable
for step in range({LINES}):
    trainable.log(step, {{"loss": 0.5, "long name " * 50: 1}}, run=sys.argv[1])
"""
    (export.folder / "script.py").write_text(script)
    writers = [
        subprocess.Popen(
            [sys.executable, "script.py", str(number)],
            cwd=export.folder,
            env=export.environment({}),
            stdout=subprocess.DEVNULL,
        )
        for number in range(PROCESSES)
    ]
    assert [writer.wait() for writer in writers] == [0] * PROCESSES
    lines = (export.folder / "trainable_out/metrics.jsonl").read_text().splitlines()
    assert len(lines) == PROCESSES * LINES
    assert steps_by_run(lines) == everybody(PROCESSES, LINES)


THREADS = """
import threading, trainable

def record(name):
    for step in range({lines}):
        trainable.log(step, {{"loss": 0.5, "long name " * 1000: 1}}, run=name)

threads = [threading.Thread(target=record, args=(str(number),)) for number in range({threads})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


def test_threads_do_not_mix_their_lines(export):
    export.run(THREADS.format(threads=8, lines=50))
    lines = (export.folder / "trainable_out/metrics.jsonl").read_text().splitlines()
    assert steps_by_run(lines) == everybody(8, 50)


def test_threads_of_a_sandbox_do_not_mix_their_lines(export):
    done = export.run(THREADS.format(threads=8, lines=50), **export.sandbox())
    assert steps_by_run(done.stdout.splitlines()) == everybody(8, 50)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.parametrize("mode", ["local", "sandbox"])
def test_children_do_not_mix_their_lines(export, mode):
    """More than a pipe takes at once, so that a write is done in parts."""
    script = """
import os, trainable
children = []
for number in range(4):
    child = os.fork()
    if not child:
        for step in range(25):
            trainable.log(step, {"a long name " * 20_000: 1}, run=str(number))
        os._exit(0)
    children.append(child)
for child in children:
    os.waitpid(child, 0)
"""
    environment = {**export.sandbox(), "TRAINABLE_RUNTIME_MODE": mode}
    printed = export.run(script, **environment).stdout.splitlines()
    kept = export.folder / "trainable_out/metrics.jsonl"
    lines = printed if mode == "sandbox" else kept.read_text().splitlines()
    assert steps_by_run(lines) == everybody(4, 25)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_child_does_not_wait_for_a_thread_that_it_has_not(export):
    script = """
import os, signal, threading, trainable

def record():
    while True:
        trainable.log(1, {"loss": 0.5})

threading.Thread(target=record, daemon=True).start()
for _ in range(100):
    child = os.fork()
    if not child:
        signal.alarm(30)
        trainable.log(2, {"loss": 0.5})
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
os._exit(0)
"""
    export.run(script)
    lines = (export.folder / "trainable_out/metrics.jsonl").read_text().splitlines()
    assert [strictly_parsed(line)["step"] for line in lines].count(2) == 100


def test_a_line_that_finds_no_room_leaves_no_part_of_itself(export):
    pytest.importorskip("resource", reason="this system limits no files")
    script = """
import resource, trainable
resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))
recorded = 0
try:
    while True:
        trainable.log(recorded, {"loss": 0.5})
        recorded += 1
except OSError:
    print(recorded)
"""
    recorded = int(export.run(script).stdout.splitlines()[-1])
    content = (export.folder / "trainable_out/metrics.jsonl").read_text()
    assert content.endswith("\n")
    assert len([strictly_parsed(line) for line in content.splitlines()]) == recorded > 0


def test_a_file_system_without_locks_will_do(local, monkeypatch):
    def refuse(descriptor, operation):
        raise OSError("no locks available")

    monkeypatch.setattr(pytest.importorskip("fcntl"), "lockf", refuse)
    local.shim.log(1, {})
    assert local.metrics()[0]["step"] == 1


WINDOWS = """
import os, sys, types

calls = []

def locking(descriptor, mode, count):
    calls.append((mode, os.lseek(descriptor, 0, os.SEEK_CUR), count))

sys.modules["fcntl"] = None
sys.modules["msvcrt"] = types.SimpleNamespace(LK_LOCK=1, LK_UNLCK=0, locking=locking)
import trainable
trainable.log(1, {})
trainable.log(2, {})
print(calls == [(1, 0x7FFFFFFF, 1), (0, 0x7FFFFFFF, 1)] * 2)
"""


def test_windows_locks_a_byte_that_is_never_there(export):
    assert export.run(WINDOWS).stdout.splitlines()[-1] == "True"
    lines = (export.folder / "trainable_out/metrics.jsonl").read_text().splitlines()
    assert [strictly_parsed(line)["step"] for line in lines] == [1, 2]


def test_windows_locks_no_output_out_of_its_place(export):
    (export.folder / "script.py").write_text(WINDOWS)
    to_a_file = ["sh", "-c", '"$0" script.py > printed', sys.executable]
    export.command(to_a_file, **export.sandbox())
    assert (export.folder / "printed").read_text() == (
        '{"step": 1, "metrics": {}}\n{"step": 2, "metrics": {}}\nTrue\n'
    )


def test_a_system_without_locks_will_do(export):
    script = """
import sys
sys.modules["fcntl"] = sys.modules["msvcrt"] = None
import trainable
trainable.log(1, {})
"""
    export.run(script)
    assert (export.folder / "trainable_out/metrics.jsonl").is_file()
