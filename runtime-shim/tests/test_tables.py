"""`log_table`: A-43, A-45."""

import itertools
from datetime import date
from decimal import Decimal

import pytest
from fakes import Scalar


def test_a_table_is_an_event(local):
    local.shim.log_table(3, "errors", ["name", "count"], [["a", 1], ["b", None]], run="first")
    assert local.lines("log_events.jsonl") == [
        '{"type": "table", "step": 3, "key": "errors", "columns": ["name", "count"], '
        '"rows": [["a", 1.0], ["b", null]], "truncated": false, "run": "first"}'
    ]


@pytest.mark.parametrize(
    ("given", "recorded"),
    [
        (None, None),
        (2, 2.0),
        (0.5, 0.5),
        (True, "True"),
        ("2", "2"),
        (date(2026, 1, 2), "2026-01-02"),
        (Decimal("0.10"), "0.10"),
        (float("nan"), None),
        (float("inf"), None),
        (10**400, None),
        (Scalar(2), 2.0),
        (Scalar(True), "True"),
        (Scalar(float("nan")), None),
        (Scalar(1_767_312_000_000_000_000, kind="M"), "<1767312000000000000>"),
    ],
)
def test_a_cell_is_a_number_or_null_or_text(local, given, recorded):  # A-45, BEAT-A11
    local.shim.log_table(1, "t", ["cell"], [[given]])
    ((cell,),) = local.event()["rows"]
    assert (type(cell), cell) == (type(recorded), recorded)


def test_a_mapping_is_read_by_the_columns(local):
    local.shim.log_table(1, "t", ["b", "a", 7], [{"a": 1, "b": 2, "c": 3, 7: 4}, {}])
    assert local.event()["columns"] == ["b", "a", "7"]
    assert local.event()["rows"] == [[2.0, 1.0, 4.0], [None, None, None]]


@pytest.mark.parametrize(("given", "truncated"), [(999, False), (1000, False), (1001, True)])
def test_a_thousand_rows_are_kept(local, given, truncated):
    local.shim.log_table(1, "t", ["n"], [[number] for number in range(given)])
    event = local.event()
    assert (len(event["rows"]), event["truncated"]) == (min(given, 1000), truncated)


def test_rows_and_columns_may_be_iterators(local):  # BEAT-A1
    rows = (iter([number, {}]) for number in range(2))
    local.shim.log_table(1, "t", iter(["a", "b"]), rows)
    assert local.event()["columns"] == ["a", "b"]
    assert local.event()["rows"] == [[0.0, "{}"], [1.0, "{}"]]


def test_mappings_may_come_with_an_iterator_of_columns(local):  # BEAT-A1
    local.shim.log_table(1, "t", iter(["a"]), [{"a": 1}, {"a": 2}])
    assert local.event()["rows"] == [[1.0], [2.0]]


def test_rows_may_never_end(local):  # BEAT-A1
    local.shim.log_table(1, "t", ["n"], ([number] for number in itertools.count()))
    assert local.event()["truncated"] is True


def test_an_array_of_numpy_is_a_table(local):
    numpy = pytest.importorskip("numpy", reason="NumPy is not installed")
    local.shim.log_table(1, "t", ["a", "b"], numpy.array([[1, 2], [3, 4]]))
    assert local.event()["rows"] == [[1.0, 2.0], [3.0, 4.0]]


def test_a_time_of_numpy_is_text(local):
    numpy = pytest.importorskip("numpy", reason="NumPy is not installed")
    local.shim.log_table(1, "t", ["day"], [[numpy.datetime64("2026-01-02T00:00:00", "ns")]])
    assert local.event()["rows"] == [["2026-01-02T00:00:00.000000000"]]
