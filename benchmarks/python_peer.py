"""What a small converter in Python does: rows to messages to rows, for each agent whose sessions are measured."""

import json
import sys
import time


def convert(agent, source, target):
    """Writes a trace as messages, one a row; answers the processor seconds that it took."""
    begin = time.process_time()
    with open(target, "w", encoding="utf-8") as out:
        for message in MESSAGES[agent](source):
            out.write(json.dumps({"type": "message", "message": message}) + "\n")
    return time.process_time() - begin


def rows(source):
    with open(source, encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def put_together(role, blocks, time_said):
    """One message for what is said, thought and asked, and one for each answer of a tool."""
    message = {"role": role, "content": "", "timestamp": time_said}
    for kind, value in blocks:
        if kind == "answer":
            yield {"role": "tool", "content": value[1], "toolCallId": value[0]}
        elif kind == "call":
            identity, name, arguments = value
            call = {"id": identity, "function": {"name": name, "arguments": arguments}}
            message.setdefault("toolCalls", []).append(call)
        elif kind == "thought":
            message["reasoningContent"] = value
        else:
            message["content"] += value
    if len(message) > 3 or message["content"]:
        yield message


def claude_code(source):
    for row in rows(source):
        if row.get("type") in ("user", "assistant"):
            content = row["message"]["content"]
            blocks = [{"type": "text", "text": content}] if isinstance(content, str) else content
            yield from put_together(row["message"]["role"], map(claude_block, blocks), row["timestamp"])


def claude_block(block):
    kind = block["type"]
    if kind == "tool_result":
        return "answer", (block["tool_use_id"], words(block.get("content", "")))
    if kind == "tool_use":
        return "call", (block["id"], block["name"], json.dumps(block["input"]))
    if kind == "thinking":
        return "thought", block["thinking"]
    return "text", block.get("text", "")


def words(content):
    """A text, or the texts of a list of blocks."""
    if isinstance(content, str):
        return content
    return "\n".join(block.get("text") or "" for block in content)


def codex(source):
    for row in rows(source):
        item = row["payload"]
        if row["type"] == "response_item":
            role = item.get("role", "assistant")
            yield from put_together(role, [codex_block(item)], row["timestamp"])


def codex_block(item):
    kind = item["type"]
    if kind.endswith("_output"):
        return "answer", (item.get("call_id"), words(item.get("output") or ""))
    if kind.endswith("_call"):
        return "call", (item.get("call_id"), item.get("name"), item.get("arguments") or json.dumps(item.get("input")))
    if kind == "reasoning":
        return "thought", words(item["summary"])
    return "text", words(item.get("content", ""))


def pi(source):
    for row in rows(source):
        if row["type"] == "message":
            message = row["message"]
            content = message.get("content", "")
            if message["role"] == "toolResult":
                blocks = [("answer", (message["toolCallId"], words(content)))]
            else:
                blocks = [("text", content)] if isinstance(content, str) else map(pi_block, content)
            yield from put_together(message["role"], blocks, row["timestamp"])


def pi_block(block):
    kind = block["type"]
    if kind == "toolCall":
        return "call", (block["id"], block["name"], json.dumps(block["arguments"]))
    if kind == "thinking":
        return "thought", block["thinking"]
    return "text", block.get("text", "")


def zot(source):
    for row in rows(source):
        if row["type"] == "message":
            message = row["message"]
            yield from put_together(message["role"], map(zot_block, message["content"]), message.get("time"))


def zot_block(block):
    if "call_id" in block:
        return "answer", (block["call_id"], words(block["content"]))
    if "arguments" in block:
        return "call", (block["id"], block["name"], json.dumps(block["arguments"]))
    if "summary" in block:
        return "thought", block["summary"]
    return "text", block.get("text", "")


def ml_intern(source):
    with open(source, encoding="utf-8") as file:
        document = json.load(file)
    messages = document["messages"]
    for message in json.loads(messages) if isinstance(messages, str) else messages:
        blocks = [("text", words(message.get("content") or ""))]
        if message["role"] == "tool":
            blocks = [("answer", (message.get("tool_call_id"), blocks[0][1]))]
        for call in message.get("tool_calls") or []:
            blocks.append(("call", (call["id"], call["function"]["name"], call["function"]["arguments"])))
        yield from put_together(message["role"], blocks, message.get("timestamp"))


MESSAGES = {"claude-code": claude_code, "codex": codex, "pi": pi, "zot": zot, "ml-intern": ml_intern}


if __name__ == "__main__":
    print(convert(*sys.argv[1:]))
