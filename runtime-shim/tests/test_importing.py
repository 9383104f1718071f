"""What importing does, and does not do: A-20, A-48, A.2.3, BEAT-A13."""

import sys

import pytest
from conftest import files_below

NAMES = ["trainable", "trainable_local"]


def test_it_offers_eight_functions(local):  # A.2.4
    assert local.shim.__all__ == [
        "log",
        "configure_dashboard",
        "log_image",
        "log_images",
        "log_figure",
        "log_table",
        "log_confusion_matrix",
        "show_html",
    ]
    assert all(callable(getattr(local.shim, name)) for name in local.shim.__all__)


def test_all_other_names_are_private(local):
    public = {name for name in vars(local.shim) if not name.startswith("_")}
    assert public == set(local.shim.__all__)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_created_before_the_first_record(export, name):  # BEAT-A13
    before = files_below(export.folder)
    export.run(f"import {name}")
    assert files_below(export.folder) == sorted([*before, "script.py"])
    assert not (export.folder / "trainable_out").exists()


def test_records_go_to_trainable_out_unless_told_otherwise(export):  # A.2.3
    export.run("import trainable; trainable.log(1, {'loss': 0.5})")
    assert files_below(export.folder / "trainable_out") == ["metrics.jsonl"]


def test_an_empty_variable_is_none(export):  # A.2.3
    export.run("import trainable; trainable.log(1, {})", TRAINABLE_LOCAL_OUT="")
    assert files_below(export.folder / "trainable_out") == ["metrics.jsonl"]


def test_another_directory_can_be_told(export):  # A.2.3, A.3 9
    script = "import trainable; trainable.log(1, {}); trainable.log(2, {})"
    export.run(script, TRAINABLE_LOCAL_OUT="runs/first")
    assert len((export.folder / "runs/first/metrics.jsonl").read_text().splitlines()) == 2


def test_the_directory_is_that_of_the_import(export):  # A.2.3
    (export.folder / "elsewhere").mkdir()
    export.run("import trainable, os; os.chdir('elsewhere'); trainable.log(1, {})")
    assert (export.folder / "trainable_out/metrics.jsonl").is_file()


@pytest.mark.parametrize("mode", ["local", "", "Sandbox", "other"])
def test_any_other_mode_is_local(export, mode):  # A.2.3
    environment = {**export.sandbox(), "TRAINABLE_RUNTIME_MODE": mode}
    export.run("import trainable; trainable.log(1, {})", **environment)
    assert (export.folder / "trainable_out/metrics.jsonl").is_file()


@pytest.mark.parametrize("name", NAMES)
def test_either_file_is_the_module_trainable(export, name):
    script = f"import {name}, sys; print(sys.modules['trainable'] is {name})"
    assert export.run(script).stdout == "True\n"


@pytest.mark.parametrize("name", NAMES)
def test_either_file_suffices(export, name):
    (export.folder / f"{name}.py").rename(export.folder / "kept")
    for gone in NAMES:
        (export.folder / f"{gone}.py").unlink(missing_ok=True)
    (export.folder / "kept").rename(export.folder / f"{name}.py")
    export.run(f"import {name}\nimport trainable\ntrainable.log(1, {{}})")
    assert (export.folder / "trainable_out/metrics.jsonl").is_file()


@pytest.mark.parametrize("names", [NAMES, NAMES[::-1]])
def test_both_files_are_one_module(export, names):  # BEAT-A13
    script = f"import {names[0]}, {names[1]}; print({names[0]} is {names[1]})"
    assert export.run(script).stdout == "True\n"


@pytest.mark.parametrize("names", [NAMES, NAMES[::-1]])
def test_both_files_have_one_state(export, names):  # BEAT-A13
    script = f"""
import {names[0]} as first, {names[1]} as second
first.log(1, {{"loss": "high"}})
second.log(2, {{"loss": "high"}})
"""
    assert len(export.run(script).stderr.splitlines()) == 1


def test_a_trainable_of_another_origin_gives_way(export):
    (export.folder / "trainable.py").write_text("log = None")
    script = "import trainable, trainable_local; from trainable import log; log(1, {})"
    export.run(script)
    assert (export.folder / "trainable_out/metrics.jsonl").is_file()


def test_a_file_of_a_package_is_the_module_too(export):
    (export.folder / "vendored").mkdir()
    (export.folder / "trainable_local.py").rename(export.folder / "vendored/trainable_local.py")
    (export.folder / "trainable.py").unlink()
    script = "from vendored import trainable_local; import trainable; print(trainable.log)"
    assert export.run(script).stdout.startswith("<function log ")


@pytest.mark.parametrize("name", NAMES)
def test_it_may_start_an_interactive_python(export, name):  # BEAT-A13
    typed = """
import sys, __main__, trainable, trainable_local
assert trainable is not __main__ and sys.modules["__main__"] is __main__
assert trainable is trainable_local
json = str = None
trainable.log(1, {})
print(log is trainable.log)
"""
    startup = str(export.folder / f"{name}.py")
    done = export.command([sys.executable, "-i"], typed, PYTHONSTARTUP=startup)
    assert "Error" not in done.stderr
    assert done.stdout.endswith("[trainable] step 1\nTrue\n")


def test_it_may_be_loaded_again(export):
    script = """
import importlib, trainable
before = trainable
importlib.reload(trainable).log(1, {})
import trainable_local
print(before is trainable_local)
"""
    assert export.run(script).stdout == "[trainable] step 1\nTrue\n"


def test_it_needs_no_package(export):  # A.3 9
    export.run("import trainable; trainable.log(1, {'loss': 0.5})", "-S", "-s")
    assert (export.folder / "trainable_out/metrics.jsonl").is_file()
