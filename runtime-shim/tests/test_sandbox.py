"""What the sandbox mode sends and keeps: A-20, A-21, A-44, A-49, A.2.3, A.2.4."""

import io
import sys

from conftest import SOURCE, files_below, strictly_parsed
from fakes import Figure

ROOT = "/sessions/0f1e2d3c"


def test_metrics_are_one_line(sandbox, capsys):  # A.2.4
    sandbox.shim.log(1, {"loss": 0.5, "none": float("nan")}, run="first")
    sandbox.shim.log(2, {})
    assert capsys.readouterr().out == (
        '{"step": 1, "metrics": {"loss": 0.5, "none": null}, "run": "first"}\n'
        '{"step": 2, "metrics": {}}\n'
    )


def test_charts_are_one_line(sandbox, capsys):  # A.2.4
    sandbox.shim.configure_dashboard(["loss"])
    assert capsys.readouterr().out == '{"chart_config": {"charts": ["loss"]}}\n'


def test_an_image_is_an_item(sandbox, png, capsys):
    sandbox.shim.log_image(1, "val/pred", png, caption="", run="first")
    assert capsys.readouterr().out == (
        '{"log": {"type": "image", "step": 1, "key": "val/pred", "data": {"items": '
        '[{"path": "/sessions/0f1e2d3c/figures/val/pred/1.png", "caption": ""}]}, '
        '"run": "first"}}\n'
    )
    assert (sandbox.root / "figures/val/pred/1.png").read_bytes() == png.read_bytes()


def test_images_are_items(sandbox, png, sent):
    sandbox.shim.log_images(1, "val", [png, png])
    (envelope,) = sent()
    assert envelope["log"]["type"] == "image_grid"
    assert envelope["log"]["data"] == {
        "items": [{"path": f"{ROOT}/figures/val/1_0.png"}, {"path": f"{ROOT}/figures/val/1_1.png"}]
    }


def test_a_figure_is_an_item(sandbox, sent):
    sandbox.shim.log_figure(1, "curve", Figure())
    (envelope,) = sent()
    assert envelope["log"]["type"] == "image"
    assert envelope["log"]["data"] == {"items": [{"path": f"{ROOT}/figures/curve/1.png"}]}


def test_a_table_is_data(sandbox, sent):
    sandbox.shim.log_table(1, "t", ["a"], [[1]])
    data = {"columns": ["a"], "rows": [[1.0]], "truncated": False}
    assert sent() == [{"log": {"type": "table", "step": 1, "key": "t", "data": data}}]


def test_a_confusion_matrix_is_data(sandbox, sent):
    sandbox.shim.log_confusion_matrix(1, "val", [0, 1], [0, 0])
    data = {"labels": ["0", "1"], "matrix": [[1, 0], [1, 0]]}
    assert sent() == [{"log": {"type": "confusion_matrix", "step": 1, "key": "val", "data": data}}]


def test_a_page_is_data_of_step_0(sandbox, sent):  # A.2.4
    sandbox.shim.show_html("<p>", title="Report", key="report")
    data = {"title": "Report", "path": f"{ROOT}/html/report.html"}
    assert sent() == [{"log": {"type": "html", "step": 0, "key": "report", "data": data}}]
    assert (sandbox.root / "html/report.html").read_text() == "<p>"


def test_records_are_sent_and_not_kept(sandbox):  # A.2.3
    sandbox.shim.log(1, {"loss": 0.5})
    sandbox.shim.log_table(1, "t", ["a"], [[1]])
    sandbox.shim.configure_dashboard([])
    assert sandbox.files() == ["src/__init__.py"]


def test_every_line_is_one_that_the_server_takes(sandbox, png, capsys):
    sandbox.shim.log(1, {"loss": 0.5})
    sandbox.shim.configure_dashboard([])
    sandbox.shim.log_image(1, "k", png)
    sandbox.shim.log_images(1, "k", [png])
    sandbox.shim.log_figure(1, "k", Figure())
    sandbox.shim.log_table(1, "k", ["a"], [["line\nfeed"]])
    sandbox.shim.log_confusion_matrix(1, "k", [0], [0])
    lines = capsys.readouterr().out.splitlines()
    records = [strictly_parsed(line) for line in lines]
    assert all(line.startswith("{") for line in lines)
    assert [next(iter(record)) for record in records] == ["step", "chart_config"] + ["log"] * 5
    assert {record["log"]["type"] for record in records[2:]} == {
        "image",
        "image_grid",
        "table",
        "confusion_matrix",
    }


def test_a_script_may_catch_what_is_printed(sandbox, monkeypatch):  # A.2.4
    caught = io.StringIO()
    monkeypatch.setattr(sys, "stdout", caught)
    sandbox.shim.log(1, {})
    assert caught.getvalue() == '{"step": 1, "metrics": {}}\n'


def test_what_the_script_printed_comes_first_and_nothing_waits(export):  # A.2.4
    script = """
import os, trainable
print("before")
trainable.log(1, {})
os._exit(0)
"""
    printed = export.run(script, **export.sandbox()).stdout
    assert printed == 'before\n{"step": 1, "metrics": {}}\n'


def test_the_sources_of_the_session_come_first(export):
    sources = export.folder / f"volume{ROOT}/src"
    sources.mkdir(parents=True)
    (sources / "model.py").write_text("NAME = 'mine'")
    script = "import trainable, sys, model; print(model.NAME, sys.path[0])"
    assert export.run(script, **export.sandbox()).stdout == f"mine {sources}\n"
    assert (sources / "__init__.py").read_text() == ""


def test_what_is_in_the_sources_already_stays(export):
    package = export.folder / f"volume{ROOT}/src/__init__.py"
    package.parent.mkdir(parents=True)
    package.write_text("NAME = 'mine'")
    export.run("import trainable", **export.sandbox())
    assert package.read_text() == "NAME = 'mine'"


def test_a_volume_that_cannot_be_written_is_no_error(export):
    (export.folder / "volume").write_text("a file")
    script = "import trainable; trainable.log(1, {})"
    assert export.run(script, **export.sandbox()).stdout == '{"step": 1, "metrics": {}}\n'


def test_without_a_session_there_are_no_sources(export):
    environment = {**export.sandbox(), "TRAINABLE_SESSION_ID": ""}
    export.run("import trainable", **environment)
    assert not (export.folder / "volume").exists()


def test_without_a_session_files_are_beside_those_of_all(load, tmp_path, png, sent):  # A.2.3
    shim = load(TRAINABLE_RUNTIME_MODE="sandbox", TRAINABLE_VOLUME_ROOT=str(tmp_path / "volume"))
    shim.log_image(1, "val", png)
    (envelope,) = sent()
    assert envelope["log"]["data"] == {"items": [{"path": "/sessions/figures/val/1.png"}]}
    assert files_below(tmp_path / "volume") == ["sessions/figures/val/1.png"]


def test_a_script_with_the_shim_in_front_keeps_the_mode(export):
    printed = export.run(in_front_of("log(1, {})\nimport trainable\ntrainable.log(2, {})"))
    assert printed.stdout == '{"step": 1, "metrics": {}}\n{"step": 2, "metrics": {}}\n'


def test_a_script_with_the_shim_in_front_may_take_every_name(export):
    takes = "json = os = sys = time = math = re = types = threading = log = None\n"
    records = "import trainable\ntrainable.log(1, {})\nconfigure_dashboard([])"
    printed = export.run(in_front_of(takes + records))
    assert printed.stdout == '{"step": 1, "metrics": {}}\n{"chart_config": {"charts": []}}\n'


def in_front_of(script):
    """What a sandbox runs: the variables stand only while the shim is read."""
    return f"""
import os
os.environ["TRAINABLE_RUNTIME_MODE"] = "sandbox"
os.environ["TRAINABLE_SESSION_ID"] = "0f1e2d3c"
os.environ["TRAINABLE_VOLUME_ROOT"] = os.path.abspath("volume")
{SOURCE.read_text('utf-8')}
for name in ["RUNTIME_MODE", "SESSION_ID", "VOLUME_ROOT"]:
    os.environ.pop("TRAINABLE_" + name, None)
{script}
"""
