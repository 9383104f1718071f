#!/usr/bin/env python3
"""Lists what there is: `forkpoint ls` against `restic snapshots`, each with twenty entries."""

import argparse
import tempfile
from pathlib import Path

from common import Vault, missing, table, timed
from turns import Restic


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=9)
    options = arguments.parse_args()
    if missing("restic"):
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(options, Path(folder))


def measure(options, folder):
    small = folder / "small"
    small.mkdir()
    (small / "file").write_text("content")
    vault = Vault(folder / "vault" / "home")
    restic = Restic(folder / "restic")
    for _ in range(19):
        vault.run("fork", vault.session)
        restic.save(small)
    rows = {"forkpoint ls": [], "restic snapshots": []}
    for _ in range(options.runs):
        rows["forkpoint ls"].append(vault.time("ls"))
        rows["restic snapshots"].append(
            timed(["restic", "-q", "-r", str(restic.repository), "snapshots"], env=restic.env)[0]
        )
    table(rows, "restic snapshots")


if __name__ == "__main__":
    main()
