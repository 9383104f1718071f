"""`log_confusion_matrix`: A-43, A-46, BEAT-A1."""

import sys
from types import ModuleType

import pytest
from fakes import Scalar

TRUE = ["cat", "cat", "dog", "cow"]
PREDICTED = ["cat", "dog", "dog", "cat"]


def offer(monkeypatch, confusion_matrix):
    metrics = ModuleType("sklearn.metrics")
    metrics.confusion_matrix = confusion_matrix
    monkeypatch.setitem(sys.modules, "sklearn", ModuleType("sklearn"))
    monkeypatch.setitem(sys.modules, "sklearn.metrics", metrics)


@pytest.fixture
def without_sklearn(monkeypatch):
    monkeypatch.setitem(sys.modules, "sklearn", None)
    monkeypatch.setitem(sys.modules, "sklearn.metrics", None)


@pytest.fixture(params=["counted", "sklearn"])
def either(request):
    """With scikit-learn, where it is installed, and without."""
    if request.param == "counted":
        request.getfixturevalue("without_sklearn")
    else:
        pytest.importorskip("sklearn", reason="scikit-learn is not installed")


def test_a_matrix_is_an_event(local, either):
    local.shim.log_confusion_matrix(4, "val", TRUE, PREDICTED, run="first")
    assert local.lines("log_events.jsonl") == [
        '{"type": "confusion_matrix", "step": 4, "key": "val", "labels": ["cat", "cow", "dog"], '
        '"matrix": [[1, 0, 1], [1, 0, 0], [0, 0, 1]], "run": "first"}'
    ]


def test_labels_give_the_order(local, either):
    local.shim.log_confusion_matrix(1, "val", TRUE, PREDICTED, labels=["dog", "cow", "cat"])
    assert local.event()["labels"] == ["dog", "cow", "cat"]
    assert local.event()["matrix"] == [[1, 0, 0], [0, 0, 1], [1, 0, 1]]


def test_pairs_of_other_labels_do_not_count(local, either):
    local.shim.log_confusion_matrix(1, "val", TRUE, PREDICTED, labels=["cat", "dog"])
    assert local.event()["matrix"] == [[1, 1], [0, 1]]


def test_labels_that_occur_nowhere_count_nothing(local, either):
    local.shim.log_confusion_matrix(1, "val", TRUE, PREDICTED, labels=["eel"])
    assert local.event()["matrix"] == [[0]]


def test_all_may_be_iterators(local, either):  # BEAT-A1
    local.shim.log_confusion_matrix(1, "val", iter([0, 1, 1]), (guess for guess in [0, 1, 0]))
    local.shim.log_confusion_matrix(1, "val", iter([0, 1, 1]), iter([0, 1, 0]), iter([1, 0]))
    assert [event["matrix"] for event in local.events()] == [[[1, 0], [1, 1]], [[1, 1], [0, 1]]]


def test_the_scalars_of_a_library_are_what_they_hold(local, either):
    true, predicted, labels = [Scalar(0), Scalar(1)], [Scalar(0), 0], [Scalar(0), 1]
    local.shim.log_confusion_matrix(1, "val", true, predicted, labels)
    assert local.event()["labels"] == ["0", "1"]
    assert local.event()["matrix"] == [[1, 0], [1, 0]]


def test_labels_without_a_common_order_are_sorted_as_text(local, either):
    local.shim.log_confusion_matrix(1, "val", ["b", 1, None], [1, 1, "b"])
    assert local.event()["labels"] == ["1", "None", "b"]
    assert local.event()["matrix"] == [[1, 0, 0], [0, 0, 1], [1, 0, 0]]


def test_sequences_of_different_length_are_refused(local, either):
    with pytest.raises(ValueError, match="y_true has 2 labels, y_pred has 1"):
        local.shim.log_confusion_matrix(1, "val", [0, 1], [0])
    assert not local.root.exists()


def test_scikit_learn_counts_where_it_is_installed(local, monkeypatch):
    offer(monkeypatch, lambda true, predicted, labels: [[Scalar(7), Scalar(8)]] * len(labels))
    monkeypatch.setattr(Scalar, "__int__", Scalar.item, raising=False)
    local.shim.log_confusion_matrix(1, "val", [0, 1], [0, 1])
    assert local.event()["matrix"] == [[7, 8], [7, 8]]


def test_what_scikit_learn_refuses_is_counted_all_the_same(local, monkeypatch):
    def refuse(true, predicted, labels):
        raise ValueError("Mix of label input types")

    offer(monkeypatch, refuse)
    local.shim.log_confusion_matrix(1, "val", [0, 1], [0, 1])
    assert local.event()["matrix"] == [[1, 0], [0, 1]]
