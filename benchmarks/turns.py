#!/usr/bin/env python3
"""Saves a workspace, lets turns of an agent change it, and saves it after each: Forkpoint as a command and as a
service that has run for a while, restic, and tar with gzip, in turn, on the same files."""

import argparse
import statistics
import subprocess
import tempfile
from pathlib import Path

from common import Vault, missing, post, ratio, size, table, timed


class Restic:
    def __init__(self, repository):
        self.repository = repository
        self.env = {"RESTIC_PASSWORD": "benchmark", "PATH": "/usr/bin:/bin", "HOME": str(repository.parent)}
        timed(["restic", "-q", "-r", str(repository), "init"], env=self.env)

    def save(self, workspace):
        return timed(["restic", "-q", "-r", str(self.repository), "backup", str(workspace)], env=self.env)[0]


def tar_gzip(workspace, target):
    seconds = timed(["sh", "-c", f"tar -C {workspace} -cf - . | gzip -6 > {target}"])[0]
    return seconds, target.stat().st_size


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--generator", required=True, help="the script that makes and mutates workspaces")
    arguments.add_argument("--scale", default="M", choices="SML")
    arguments.add_argument("--turns", type=int, default=5)
    arguments.add_argument("--without-tar", action="store_true")
    arguments.add_argument("--folder", help="where to put everything; among the temporary files where not given")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        measure(options, Path(folder))


def warm_up(options, other, address):
    """A service that runs has saved something before: another workspace, a tenth as large, three times."""
    subprocess.run(["python3", options.generator, "make", "S", str(other)], check=True)
    for turn in range(1, 4):
        post(address, {"directory": str(other)})
        subprocess.run(["python3", options.generator, "mutate", str(other), "--turn", str(turn)], check=True)


def measure(options, folder):
    workspace = folder / "workspace"
    subprocess.run(["python3", options.generator, "make", options.scale, str(workspace)], check=True)
    with_restic = not missing("restic")
    vault, warm = Vault(folder / "command" / "home"), Vault(folder / "service" / "home")
    restic = Restic(folder / "restic") if with_restic else None
    first, turns, added = {}, {}, {}
    with warm.serving() as base:
        address = f"{base}/api/sessions/{warm.session}/checkpoints"
        warm_up(options, folder / "other", address)

        def save_all(times):
            stores = {"forkpoint, command": vault.home, "forkpoint, service": warm.home}
            before = {name: size(home) for name, home in stores.items()}
            if restic:
                before["restic"] = size(restic.repository)
                times.setdefault("restic", []).append(restic.save(workspace))
            times.setdefault("forkpoint, command", []).append(
                vault.time("checkpoint", vault.session, str(workspace))
            )
            times.setdefault("forkpoint, service", []).append(post(address, {"directory": str(workspace)}))
            if restic:
                stores["restic"] = restic.repository
            for name, home in stores.items():
                added.setdefault(name, []).append(size(home) - before[name])
            if not options.without_tar:
                seconds, length = tar_gzip(workspace, folder / "turn.tar.gz")
                times.setdefault("tar, gzip -6", []).append(seconds)
                added.setdefault("tar, gzip -6", []).append(length)

        save_all(first)
        for turn in range(1, options.turns + 1):
            subprocess.run(
                ["python3", options.generator, "mutate", str(workspace), "--turn", str(turn)], check=True
            )
            save_all(turns)
    report(first, turns, added)


def report(first, turns, added):
    reference = "restic" if "restic" in first else "forkpoint, command"
    print("First save\n")
    table(first, reference)
    print(f"\nA turn, {len(turns[reference])} of them\n")
    table(turns, reference)
    print(f"\nBytes that a turn adds\n\n| | median, MB | {reference} takes 1 |\n|---|---|---|")
    for name, lengths in added.items():
        share = ratio(lengths[1:], added[reference][1:])
        print(f"| {name} | {statistics.median(lengths[1:]) / 1e6:.2f} | {share:.3f} |")


if __name__ == "__main__":
    main()
