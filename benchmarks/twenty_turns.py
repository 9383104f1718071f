#!/usr/bin/env python3
"""Saves a workspace after each of twenty turns, then lays every checkpoint out and compares it with what was saved: bytes,
modes and times. Prints what each save added and cost, and fails where anything differs."""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from common import Vault


def manifest(root):
    """Every path below a folder, and the folder itself, with its mode, its time and the digest of its content."""
    entries = {}
    for folder, _, files in os.walk(root):
        for path in [folder, *(os.path.join(folder, name) for name in files)]:
            status = os.lstat(path)
            content = hashlib.sha256(Path(path).read_bytes()).hexdigest() if os.path.isfile(path) else ""
            entries[os.path.relpath(path, root)] = (status.st_mode, status.st_mtime_ns, content)
    return entries


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--generator", required=True, help="the script that makes and mutates workspaces")
    arguments.add_argument("--scale", default="M", choices="SML")
    arguments.add_argument("--turns", type=int, default=20)
    arguments.add_argument("--folder", help="where to work; the system's folder for temporary files otherwise")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        sys.exit(check(options, Path(folder)))


def check(options, folder):
    workspace = folder / "workspace"
    run = lambda *words: subprocess.run(["python3", options.generator, *words], check=True)
    run("make", options.scale, str(workspace))
    vault = Vault(folder / "vault" / "home")
    saved = {}
    for turn in range(options.turns + 1):
        if turn:
            run("mutate", str(workspace), "--turn", str(turn))
        answer = json.loads(vault.run("checkpoint", vault.session, str(workspace), "--json"))
        saved[answer["number"]] = manifest(workspace)
        print(f"checkpoint {answer['number']}: {answer['files']} files, {answer['addedBytes']:,} bytes added", flush=True)
    different = [number for number, expected in saved.items() if not same(vault, folder, number, expected)]
    vault.run("verify")
    print(f"{len(saved) - len(different)} of {len(saved)} checkpoints are what was saved")
    return 1 if different else 0


def same(vault, folder, number, expected):
    copy = folder / "copy"
    vault.run("checkout", vault.session, str(copy), "--at", str(number))
    actual = manifest(copy)
    shutil.rmtree(copy)
    for path in sorted(expected.keys() | actual.keys()):
        if expected.get(path) != actual.get(path):
            print(f"checkpoint {number}: {path}: {expected.get(path)} became {actual.get(path)}")
            return False
    return True


if __name__ == "__main__":
    main()
