"""The shim, imported anew for each test, and scripts that import it in a process of their own."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any, Callable, Dict, List

import pytest

SOURCE = Path(__file__).parent.parent / "trainable.py"
SESSION = "0f1e2d3c"


class Recorded:
    """A shim, and what it left in its directory."""

    def __init__(self, shim: ModuleType, root: Path) -> None:
        self.shim = shim
        self.root = root

    def lines(self, name: str) -> List[str]:
        return (self.root / name).read_text("utf-8").splitlines()

    def metrics(self) -> List[Dict[str, Any]]:
        return [strictly_parsed(line) for line in self.lines("metrics.jsonl")]

    def events(self) -> List[Dict[str, Any]]:
        return [strictly_parsed(line) for line in self.lines("log_events.jsonl")]

    def event(self) -> Dict[str, Any]:
        (event,) = self.events()
        return event

    def files(self) -> List[str]:
        return files_below(self.root)


def strictly_parsed(line: str) -> Any:
    """Reads JSON as others do: without the NaN and Infinity that Python's reader takes."""

    def refuse(word: str) -> None:
        raise ValueError(f"{word} is not JSON")

    return json.loads(line, parse_constant=refuse)


def files_below(root: Path) -> List[str]:
    return sorted(str(path.relative_to(root)) for path in root.rglob("*") if path.is_file())


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Callable[..., ModuleType]:
    """Imports the shim with an environment of its own."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setattr(sys, "path", list(sys.path))

    def load(**environment: str) -> ModuleType:
        for name in [name for name in os.environ if name.startswith("TRAINABLE_")]:
            monkeypatch.delenv(name)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setitem(sys.modules, "trainable_local", ModuleType("replaced by the shim"))
        spec = importlib.util.spec_from_file_location("trainable", SOURCE)
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, "trainable", module)
        spec.loader.exec_module(module)
        return module

    return load


@pytest.fixture
def local(load: Callable[..., ModuleType], tmp_path: Path) -> Recorded:
    out = tmp_path / "out"
    return Recorded(load(TRAINABLE_LOCAL_OUT=str(out)), out)


@pytest.fixture
def sandbox(load: Callable[..., ModuleType], tmp_path: Path) -> Recorded:
    shim = load(
        TRAINABLE_RUNTIME_MODE="sandbox",
        TRAINABLE_SESSION_ID=SESSION,
        TRAINABLE_VOLUME_ROOT=str(tmp_path),
    )
    return Recorded(shim, tmp_path / "sessions" / SESSION)


@pytest.fixture
def sent(capsys: pytest.CaptureFixture) -> Callable[[], List[Dict[str, Any]]]:
    """The envelopes that were printed since it was last asked."""
    return lambda: [strictly_parsed(line) for line in capsys.readouterr().out.splitlines()]


class Export:
    """A directory with the two files of an export, in which scripts run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("trainable.py", "trainable_local.py"):
            shutil.copyfile(SOURCE, folder / name)

    def run(self, script: str, *options: str, **environment: str) -> "subprocess.CompletedProcess":
        file = self.folder / "script.py"
        file.write_text(script, "utf-8")
        return self.command([sys.executable, *options, str(file)], **environment)

    def command(
        self, command: List[str], typed: str = "", **environment: str
    ) -> "subprocess.CompletedProcess":
        """Runs a command to its end, which has to be a good one."""
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment(environment),
            input=typed,
            encoding="utf-8",
            capture_output=True,
        )
        assert done.returncode == 0, done.stderr
        return done

    def environment(self, more: Dict[str, str]) -> Dict[str, str]:
        ours = ("TRAINABLE_", "PYTHON")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        paths = {"PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"}
        return {**kept, **paths, **more}

    def sandbox(self) -> Dict[str, str]:
        return {
            "TRAINABLE_RUNTIME_MODE": "sandbox",
            "TRAINABLE_SESSION_ID": SESSION,
            "TRAINABLE_VOLUME_ROOT": str(self.folder / "volume"),
        }


@pytest.fixture
def export(tmp_path: Path) -> Export:
    folder = tmp_path / "export"
    folder.mkdir()
    return Export(folder)


@pytest.fixture
def png(tmp_path: Path) -> Path:
    """A file to log as an image. Its content does not matter."""
    file = tmp_path / "given.png"
    file.write_bytes(b"\x89PNG not really")
    return file
