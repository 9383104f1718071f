"""`log`: A-41, A-42, A.2.4, BEAT-A11."""

import time

import pytest
from fakes import Scalar, Several


def test_a_record_has_its_keys_in_order_and_python_separators(local):
    before = time.time()
    local.shim.log(1, {"loss": 0.5, "größe": 2}, run="first")
    (line,) = local.lines("metrics.jsonl")
    start = '{"step": 1, "metrics": {"loss": 0.5, "gr\\u00f6\\u00dfe": 2.0}, "run": "first", "ts": '
    assert line.startswith(start)
    assert before <= float(line[len(start) : -1]) <= time.time()


def test_a_record_ends_with_one_line_feed(local):
    local.shim.log(1, {"loss": 0.5})
    assert (local.root / "metrics.jsonl").read_bytes().endswith(b"}\n")


def test_each_call_adds_a_line(local):  # A.3 9
    local.shim.log(1, {"loss": 0.5})
    local.shim.log(2, {"loss": 0.25})
    assert [record["step"] for record in local.metrics()] == [1, 2]


def test_a_run_that_is_not_given_is_not_recorded(local):
    local.shim.log(1, {"loss": 0.5}, run="")
    assert list(local.metrics()[0]) == ["step", "metrics", "ts"]


def test_a_run_is_recorded_as_text(local):
    local.shim.log(1, {"loss": 0.5}, run=7)
    assert local.metrics()[0]["run"] == "7"


@pytest.mark.parametrize("step", [3, 3.0, "3", True + 2, Scalar(3)])
def test_a_step_is_recorded_as_an_integer(local, step):
    local.shim.log(step, {})
    assert '"step": 3,' in local.lines("metrics.jsonl")[0]


@pytest.mark.parametrize(
    ("given", "recorded"), [(2, 2.0), (True, 1.0), ("0.5", 0.5), ("1e3", 1000.0), (" 7 ", 7.0)]
)
def test_a_value_is_recorded_as_a_float(local, given, recorded):
    local.shim.log(1, {"value": given})
    value = local.metrics()[0]["metrics"]["value"]
    assert (type(value), value) == (float, recorded)


@pytest.mark.parametrize("held", [0.5, "0.5"])
def test_the_scalar_of_a_library_is_what_it_holds(local, held):  # BEAT-A11
    local.shim.log(1, {"loss": Scalar(held)})
    assert local.metrics()[0]["metrics"] == {"loss": 0.5}


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), float("-inf"), "nan", "1e999", 10**400, Scalar(1e999)]
)
def test_what_is_not_finite_is_recorded_as_null(local, capsys, value):  # BEAT-A11
    local.shim.log(1, {"loss": value, "kept": 1})
    assert local.metrics()[0]["metrics"] == {"loss": None, "kept": 1.0}
    assert capsys.readouterr().err == ""


def test_none_is_recorded_as_null(local, capsys):  # BEAT-A11
    local.shim.log(1, {"loss": None})
    assert local.metrics()[0]["metrics"] == {"loss": None}
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("value", ["high", b"\xff", [1, 2], {}, 1j, object(), Several()])
def test_what_is_no_number_is_recorded_as_null(local, value):  # A-41, BEAT-A11
    local.shim.log(1, {"loss": value, "kept": 1})
    assert local.metrics()[0]["metrics"] == {"loss": None, "kept": 1.0}


def test_what_is_no_number_is_warned_of_once_for_each_name(local, capsys):  # BEAT-A11
    for step in range(3):
        local.shim.log(step, {"rank": "high", "mood": "low"})
    assert capsys.readouterr().err.splitlines() == [
        "[trainable] metric rank is recorded as null: str is no number",
        "[trainable] metric mood is recorded as null: str is no number",
    ]


@pytest.mark.parametrize("metrics", ["high", 0.5, ["loss"]])
def test_metrics_that_have_no_names_do_not_end_the_run(local, capsys, metrics):  # BEAT-A11
    local.shim.log(1, metrics)
    assert local.metrics()[0]["metrics"] == {}
    assert capsys.readouterr().err.startswith("[trainable] metrics are left out: ")


def test_no_metrics_at_all_are_none_recorded(local, capsys):  # BEAT-A11
    local.shim.log(1, None)
    assert local.metrics()[0]["metrics"] == {}
    assert capsys.readouterr().err == ""


def test_a_line_for_people_is_printed(local, capsys):  # A.2.4
    local.shim.log(1, {"loss": 0.5, "error": float("nan"), "none": None}, run="first")
    assert capsys.readouterr().out == "[trainable] first step 1 loss=0.5 error=nan none=null\n"


def test_the_line_for_people_suits_a_terminal_that_knows_ascii_alone(export):  # A.2.4
    script = "import trainable; trainable.log(1, {'größe': 1})"
    printed = export.run(script, PYTHONIOENCODING="ascii", TRAINABLE_LOCAL_OUT="out")
    assert printed.stdout == "[trainable] step 1 gr\\xf6\\xdfe=1\n"


def test_numbers_of_numpy_are_recorded(local):  # BEAT-A11
    numpy = pytest.importorskip("numpy", reason="NumPy is not installed")
    local.shim.log(
        numpy.int64(1), {"a": numpy.float32(0.5), "b": numpy.array(2), "c": numpy.array([3])}
    )
    assert local.metrics()[0]["metrics"] == {"a": 0.5, "b": 2.0, "c": 3.0}


def test_numbers_of_pytorch_are_recorded(local):  # BEAT-A11
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    local.shim.log(1, {"loss": torch.tensor(0.5, requires_grad=True)})
    assert local.metrics()[0]["metrics"] == {"loss": 0.5}
