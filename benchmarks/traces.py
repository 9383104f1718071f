"""Traces for the benchmarks: made by rule in the form of several agents, or a sample repeated."""

import json
import random
import re
from pathlib import Path

WORDS = "the agent reads a file and says what it found there before it changes one line of it".split()
SESSION = "0b6f4c1e-0000-4000-8000-000000000000"
ANSWER_CHARACTERS = 4000
LONG = "<long>"
MEGABYTE = "long " * 200_000


class Made:
    """A trace that was made, and what an import must count in it."""

    def __init__(self, path, turns, rows):
        self.path, self.rows = path, rows
        self.counts = {"userMessages": turns, "assistantMessages": turns, "toolCalls": turns, "toolResults": turns}


def make(path, agent, megabytes, long_row_megabytes=0, seed=1):
    """Writes turns of an agent to a file: a prompt, a thought, words, a request to a tool and its answer.

    The tool's first answer may be a very long one; the others are of some KB.
    """
    texts = Texts(seed)
    head, turn = AGENTS[agent]
    wanted = (megabytes + long_row_megabytes) * 1_000_000
    written = rows = turns = 0
    with open(path, "w", encoding="utf-8") as file:
        def put(row):
            nonlocal written, rows
            pieces = (json.dumps(row, separators=(",", ":")) + "\n").partition(LONG)
            written += file.write(pieces[0])
            for _ in range(long_row_megabytes if pieces[1] else 0):
                written += file.write(MEGABYTE)
            written += file.write(pieces[2])
            rows += 1

        for row in head:
            put(row)
        while written < wanted:
            answer = LONG if long_row_megabytes and turns == 0 else texts.lines()
            for row in turn(turns, texts, answer):
                put(row)
            turns += 1
    return Made(Path(path), turns, rows)


class Texts:
    """Texts out of few words; each is made once, and taken often."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.made = [" ".join(self.random.choices(WORDS, k=200)) for _ in range(500)]

    def of(self, length):
        return self.random.choice(self.made)[:length]

    def lines(self):
        return "\n".join(self.of(80) for _ in range(ANSWER_CHARACTERS // 80))


def time(number):
    return f"2026-01-{1 + number // 86400 % 28:02}T{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}.000Z"


def uuid(number):
    return f"00000000-0000-4000-8000-{number:012}"


def claude_turn(turn, texts, answer):
    number = 5 * turn
    call = f"toolu_{turn:016}"
    usage = {"input_tokens": 1000, "output_tokens": 200, "cache_read_input_tokens": 9000,
             "cache_creation_input_tokens": 100}
    said = {"id": f"msg_{turn:016}", "type": "message", "role": "assistant", "model": "claude-sample-1",
            "stop_reason": None, "usage": usage}
    messages = [
        {"role": "user", "content": texts.of(200)},
        {**said, "content": [{"type": "thinking", "thinking": texts.of(400), "signature": ""}]},
        {**said, "content": [{"type": "text", "text": texts.of(600)}]},
        {**said, "content": [{"type": "tool_use", "id": call, "name": "Read",
                              "input": {"file_path": "/work/" + texts.of(20), "limit": 200}}]},
        {"role": "user", "content": [{"type": "tool_result", "tool_use_id": call, "content": answer}]},
    ]
    for i, message in enumerate(messages, number):
        yield {"parentUuid": None if i == 0 else uuid(i - 1), "isSidechain": False, "userType": "external",
               "cwd": "/work", "sessionId": SESSION, "version": "2.1.42", "gitBranch": "main",
               "type": message["role"], "message": message, "uuid": uuid(i), "timestamp": time(i)}


def codex_turn(turn, texts, answer):
    call = f"call_{turn:016}"
    items = [
        {"type": "message", "role": "user", "content": [{"type": "input_text", "text": texts.of(200)}]},
        {"type": "reasoning", "summary": [{"type": "summary_text", "text": texts.of(400)}]},
        {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": texts.of(600)}]},
        {"type": "function_call", "name": "shell", "call_id": call,
         "arguments": json.dumps({"command": ["cat", texts.of(20)]})},
        {"type": "function_call_output", "call_id": call, "output": answer},
    ]
    for i, item in enumerate(items, 5 * turn):
        yield {"timestamp": time(i), "type": "response_item", "payload": item}


def zot_turn(turn, texts, answer):
    call = f"call_{turn:016}"
    contents = [
        ("user", [{"text": texts.of(200)}]),
        ("assistant", [{"reasoning_id": f"rs_{turn}", "summary": texts.of(400)}, {"text": texts.of(600)},
                       {"id": call, "name": "read", "arguments": {"path": "/work/" + texts.of(20)}}]),
        ("tool", [{"call_id": call, "content": [{"text": answer}]}]),
    ]
    for i, (role, content) in enumerate(contents, 3 * turn):
        yield {"type": "message", "message": {"role": role, "content": content, "time": time(i)}}


AGENTS = {
    "claude-code": ([], claude_turn),
    "codex": ([{"timestamp": time(0), "type": "session_meta",
                "payload": {"id": SESSION, "timestamp": time(0), "cwd": "/work", "originator": "codex_exec",
                            "cli_version": "0.130.0", "source": "exec"}}], codex_turn),
    "zot": ([{"type": "meta", "meta": {"id": SESSION, "cwd": "/work", "model": "sample-1", "provider": "sample",
                                       "started": time(0), "version": "0.1.62"}}], zot_turn),
}

IDS = re.compile(rb"\b([0-9a-f]{8})(-[0-9a-f]{4}-[0-9a-f]{4}-)|\b(toolu_|msg_|call_|fc_|rs_|req_)")


def repeat(sample, target, megabytes):
    """Writes a sample again and again, each time with ids of its own: rows, or one document of ml-intern's."""
    content = Path(sample).read_bytes()
    times = max(1, round(megabytes * 1_000_000 / len(content)))
    if content.count(b"\n") > 1 and content.lstrip()[:2] != b"{\n":
        rows = content if content.endswith(b"\n") else content + b"\n"
        with open(target, "wb") as file:
            for k in range(times):
                file.write(renamed(rows, k))
    else:
        document = json.loads(content)
        packed = isinstance(document["messages"], str)
        messages = json.loads(document["messages"]) if packed else document["messages"]
        text = json.dumps(messages).encode()
        several = [message for k in range(times) for message in json.loads(renamed(text, k))]
        document["messages"] = json.dumps(several) if packed else several
        Path(target).write_text(json.dumps(document, indent=None if packed else 2))


def renamed(rows, k):
    def other(match):
        if match[1]:
            return b"%08x" % (int(match[1], 16) ^ k) + match[2]
        return match[3] + b"%05d" % k

    return IDS.sub(other, rows)
