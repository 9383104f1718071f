"""`configure_dashboard`: A.2.4, BEAT-A11."""

from fakes import Scalar

CHARTS = [{"title": "größe", "metrics": ["loss"]}]


def test_the_charts_are_indented_json(local):  # A.2.4
    local.shim.configure_dashboard(CHARTS)
    assert (local.root / "dashboard.json").read_bytes() == (
        b'{\n  "charts": [\n    {\n      "title": "gr\\u00f6\\u00dfe",\n'
        b'      "metrics": [\n        "loss"\n      ]\n    }\n  ]\n}'
    )


def test_charts_replace_those_before(local):  # A.2.4
    local.shim.configure_dashboard(CHARTS * 100)
    local.shim.configure_dashboard([])
    assert (local.root / "dashboard.json").read_text() == '{\n  "charts": []\n}'
    assert local.files() == ["dashboard.json"]


def test_charts_may_be_anything_that_json_has_a_word_for(sandbox, sent):  # BEAT-A1, BEAT-A11
    array = Scalar(None)
    array.tolist = lambda: [1, 2.5]
    charts = ({"at": at, 2: (float("nan"), None, True, array)} for at in [array])
    sandbox.shim.configure_dashboard(charts)
    assert sent() == [
        {"chart_config": {"charts": [{"at": [1, 2.5], "2": [None, None, True, [1, 2.5]]}]}}
    ]


def test_what_json_has_no_word_for_is_text(sandbox, sent):  # BEAT-A11
    sandbox.shim.configure_dashboard({"kind": str, "bytes": b"a"})
    assert sent() == [{"chart_config": {"charts": {"kind": "<class 'str'>", "bytes": "b'a'"}}}]
