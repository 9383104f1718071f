#!/usr/bin/env python3
"""Saves a workspace into a bucket, lets an agent change it, saves it after each turn, and checks it out:
Forkpoint as a command and as a service, and restic, in turn, on the same S3 server, which runs beside them."""

import argparse
import json
import os
import shutil
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

from common import Vault, java, missing, post, table, test_class_path, timed

KEY, SECRET = "test-access-key", "test-secret-key"


class Server:
    """The S3 server of the tests, in a process of its own: it says its address, and for each line the name of a new bucket."""

    def __init__(self):
        self.process = subprocess.Popen(
            [java(), "-Xmx2g", "-cp", test_class_path("adapters-s3"), "dev.forkpoint.adapters.s3.S3ServerProcess"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, bufsize=1,
        )
        self.address = self.process.stdout.readline().strip()

    def bucket(self):
        self.process.stdin.write("\n")
        return self.process.stdout.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)


class Bucket(Vault):
    """A vault whose store is a bucket."""

    def __init__(self, home, server):
        os.environ.update(
            FORKPOINT_STORE=f"s3://{server.bucket()}/vault",
            FORKPOINT_S3_ENDPOINT=server.address,
            FORKPOINT_S3_ACCESS_KEY=KEY,
            FORKPOINT_S3_SECRET_KEY=SECRET,
        )
        super().__init__(home)

    def save(self, workspace):
        return self.time("checkpoint", self.session, str(workspace))

    def restore(self, target):
        return self.time("checkout", self.session, str(target))


class Service:
    """A service that runs, and its vault, whose store is a bucket."""

    def __init__(self, vault, base):
        self.base = base
        self.session = vault.session

    def save(self, workspace):
        return post(f"{self.base}/api/sessions/{self.session}/checkpoints", {"directory": str(workspace)})

    def restore(self, target):
        begin = time.perf_counter()
        target.mkdir()
        order = urllib.request.Request(
            f"{self.base}/api/sessions/{self.session}/checkouts",
            data=json.dumps({"holder": "benchmark"}).encode(),
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(order) as files:
            checkout = files.headers["Location"]
            with subprocess.Popen(["tar", "-xzf", "-", "-C", str(target)], stdin=subprocess.PIPE) as tar:
                shutil.copyfileobj(files, tar.stdin)
        seconds = time.perf_counter() - begin
        urllib.request.urlopen(urllib.request.Request(self.base + checkout, method="DELETE")).close()
        return seconds


class Restic:
    def __init__(self, home, server):
        self.command = ["restic", "-q", "-r", f"s3:{server.address}/{server.bucket()}"]
        self.env = {
            "RESTIC_PASSWORD": "benchmark", "PATH": "/usr/bin:/bin", "HOME": str(home),
            "AWS_ACCESS_KEY_ID": KEY, "AWS_SECRET_ACCESS_KEY": SECRET,
        }
        timed([*self.command, "init"], env=self.env)

    def save(self, workspace):
        return timed([*self.command, "backup", str(workspace)], env=self.env)[0]

    def restore(self, target):
        return timed([*self.command, "restore", "latest", "--target", str(target)], env=self.env)[0]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--generator", required=True, help="the script that makes and mutates workspaces")
    arguments.add_argument("--scale", default="S", choices="SML")
    arguments.add_argument("--turns", type=int, default=5)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder, Server() as server:
        folder = Path(folder)
        served = Bucket(folder / "service" / "home", server)
        with served.serving() as base:
            tools = {
                "forkpoint, command": Bucket(folder / "command" / "home", server),
                "forkpoint, service": Service(served, base),
            }
            if not missing("restic"):
                tools["restic"] = Restic(folder, server)
            measure(options, folder, tools)


def measure(options, folder, tools):
    workspace = folder / "workspace"
    subprocess.run(["python3", options.generator, "make", options.scale, str(workspace)], check=True)
    first = {name: [tool.save(workspace)] for name, tool in tools.items()}
    turns = {name: [] for name in tools}
    restores = {name: [] for name in tools}
    for turn in range(1, options.turns + 1):
        subprocess.run(["python3", options.generator, "mutate", str(workspace), "--turn", str(turn)], check=True)
        for name, tool in tools.items():
            turns[name].append(tool.save(workspace))
        for name, tool in tools.items():
            target = folder / "restored"
            restores[name].append(tool.restore(target))
            shutil.rmtree(target)
    reference = "restic" if "restic" in tools else "forkpoint, command"
    for title, rows in (("First save", first), ("A turn", turns), ("A checkout", restores)):
        print(f"\n{title}\n")
        table(rows, reference)


if __name__ == "__main__":
    main()
