#!/usr/bin/env python3
"""Reading a trace and writing it in another form: the running service against a converter in Python.

The trace is one of Claude Code's, made here, or the file given. The service reads it out of its vault, so its time
holds the inflating of what is stored as well, and sending the document over loopback. The peer is what a small
converter does: each row through `json.loads`, messages put together, each through `json.dumps`. What is measured is
processor time, of all threads together, so that it says what one core does, whatever else the machine does.
"""

import argparse
import json
import random
import statistics
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from common import Vault, processor_seconds

WARM_UP = 3

WORDS = "the agent reads a file and says what it found there before it changes one line of it".split()


def synthetic(path, megabytes, seed=1):
    """Writes a trace of about that length: prompts, reasoning, requests to tools and their answers."""
    words = random.Random(seed)

    def text(length):
        return " ".join(words.choices(WORDS, k=length // 5))

    def row(kind, number, message, **more):
        return {
            "parentUuid": None if number == 0 else uuid(number - 1), "isSidechain": False, "userType": "external",
            "cwd": "/work", "sessionId": "0b6f4c1e-0000-4000-8000-000000000000", "version": "2.1.42",
            "gitBranch": "main", "type": kind, "message": message, "uuid": uuid(number),
            "timestamp": f"2026-01-02T{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}.000Z", **more,
        }

    written, number = 0, 0
    with open(path, "w", encoding="utf-8") as file:
        while written < megabytes * 1_000_000:
            for kind, message in turn(number, text):
                written += file.write(json.dumps(row(kind, number, message), separators=(",", ":")) + "\n")
                number += 1


def uuid(number):
    return f"00000000-0000-4000-8000-{number:012}"


def turn(number, text):
    call = f"toolu_{number:016}"
    usage = {"input_tokens": 1000, "output_tokens": 200, "cache_read_input_tokens": 9000,
             "cache_creation_input_tokens": 100}
    answer = {"id": f"msg_{number:016}", "type": "message", "role": "assistant", "model": "claude-sample-1",
              "stop_reason": None, "usage": usage}
    yield "user", {"role": "user", "content": text(200)}
    yield "assistant", {**answer, "content": [{"type": "thinking", "thinking": text(400), "signature": ""}]}
    yield "assistant", {**answer, "content": [{"type": "text", "text": text(600)}]}
    yield "assistant", {**answer, "content": [
        {"type": "tool_use", "id": call, "name": "Read", "input": {"file_path": "/work/" + text(20), "limit": 200}}]}
    yield "user", {"role": "user", "content": [
        {"type": "tool_result", "tool_use_id": call, "content": "\n".join(text(80) for _ in range(50))}]}


def convert_in_python(source, target):
    """The peer: rows to messages to rows."""
    with open(source, encoding="utf-8") as rows, open(target, "w", encoding="utf-8") as out:
        for line in rows:
            row = json.loads(line)
            if row.get("type") in ("user", "assistant"):
                for message in messages(row):
                    out.write(json.dumps({"type": "message", "message": message}) + "\n")


def messages(row):
    role, content = row["message"]["role"], row["message"]["content"]
    blocks = [{"type": "text", "text": content}] if isinstance(content, str) else content
    message = {"role": role, "content": "", "timestamp": row["timestamp"]}
    for block in blocks:
        if block["type"] == "tool_result":
            yield {"role": "tool", "content": block["content"], "toolCallId": block["tool_use_id"]}
        elif block["type"] == "text":
            message["content"] += block["text"]
        elif block["type"] == "thinking":
            message["reasoningContent"] = block["thinking"]
        elif block["type"] == "tool_use":
            function = {"name": block["name"], "arguments": json.dumps(block["input"])}
            message.setdefault("toolCalls", []).append({"id": block["id"], "function": function})
    if message["content"] or "toolCalls" in message or "reasoningContent" in message:
        yield message


def fetch(address, service):
    """Takes a document to its end; answers the processor seconds of the service."""
    begin = processor_seconds(service)
    with urllib.request.urlopen(address, timeout=600) as response:
        while response.read(1 << 20):
            pass
    return processor_seconds(service) - begin


def convert_timed(source, target):
    begin = time.process_time()
    convert_in_python(source, target)
    return time.process_time() - begin


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--trace", type=Path, help="a trace of Claude Code's; made where not given")
    options.add_argument("--megabytes", type=int, default=200, help="how much to make")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--to", nargs="+", default=["sts", "zot", "markdown", "html"])
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        trace = chosen.trace or Path(folder) / "trace.jsonl"
        if not chosen.trace:
            synthetic(trace, chosen.megabytes)
        megabytes = trace.stat().st_size / 1e6
        rows = measure(trace, Path(folder), chosen)
    print(f"| {megabytes:.0f} MB of rows | median, processor s | MB/s of one core | Python takes 1 |")
    print("|---|---|---|---|")
    peer = statistics.median(rows["Python, to sts"])
    for name, seconds in rows.items():
        median = statistics.median(seconds)
        print(f"| {name} | {median:.2f} | {megabytes / median:.0f} | {median / peer:.2f} |")


def measure(trace, folder, chosen):
    vault = Vault(folder / "home")
    session = json.loads(vault.run("import", str(trace), "--json"))[0]["session"]
    rows = {}
    with vault.serving() as base:
        for form in chosen.to:
            address = f"{base}/api/sessions/{session}/trace?format={form}"
            for _ in range(WARM_UP):
                fetch(address, vault.service)
            rows[f"service, to {form}"] = [fetch(address, vault.service) for _ in range(chosen.runs)]
    target = folder / "python.jsonl"
    rows["Python, to sts"] = [convert_timed(trace, target) for _ in range(chosen.runs)]
    return rows


if __name__ == "__main__":
    sys.exit(main())
