#!/usr/bin/env python3
"""Makes a zip of a workspace: Forkpoint as a command and as a service, Python's zipfile and zip -r, in turn."""

import argparse
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from common import Vault, missing, table, timed


def python_zip(workspace, target):
    begin = time.perf_counter()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(workspace.rglob("*")):
            archive.write(path, path.relative_to(workspace))
    return time.perf_counter() - begin


def zip_r(workspace, target):
    target.unlink(missing_ok=True)
    begin = time.perf_counter()
    subprocess.run(["zip", "-qr", str(target), "."], cwd=workspace, check=True)
    return time.perf_counter() - begin


def fetch(address, target):
    return timed(["curl", "-sSf", "-o", str(target), address])[0]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--generator", required=True, help="the script that makes workspaces")
    arguments.add_argument("--scale", default="M", choices="SML")
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--folder", help="where to put everything; among the temporary files where not given")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        measure(options, Path(folder))


def measure(options, folder):
    workspace = folder / "workspace"
    subprocess.run([sys.executable, options.generator, "make", options.scale, str(workspace)], check=True)
    vault = Vault(folder / "vault" / "home")
    vault.run("checkpoint", vault.session, str(workspace))
    with_zip = not missing("zip")
    rows = {}
    with vault.serving() as base:
        address = f"{base}/api/sessions/{vault.session}/download"
        for _ in range(options.runs):
            ours, theirs = folder / "ours.zip", folder / "theirs.zip"
            rows.setdefault("forkpoint export", []).append(
                vault.time("export", vault.session, "--format", "zip", "-o", str(ours))
            )
            rows.setdefault("forkpoint, service", []).append(fetch(address, ours))
            rows.setdefault("Python zipfile", []).append(python_zip(workspace, theirs))
            if with_zip:
                rows.setdefault("zip -r", []).append(zip_r(workspace, theirs))
    for ours in ("forkpoint export", "forkpoint, service"):
        table(rows, ours)
        print()


if __name__ == "__main__":
    main()
