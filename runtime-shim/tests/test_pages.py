"""`show_html`: A.2.4, BEAT-A17."""

import pytest


def test_a_page_is_kept_in_utf_8(local):  # A.2.4
    local.shim.show_html("<p>größer</p>", key="report/one")
    assert (local.root / "html/report/one.html").read_bytes() == "<p>größer</p>".encode()


def test_a_page_is_an_event(local):  # BEAT-A17
    local.shim.show_html("<p>", title="Report", key="report")
    assert local.lines("log_events.jsonl") == [
        '{"type": "html", "step": 0, "key": "report", "title": "Report", '
        '"path": "html/report.html"}'
    ]


@pytest.mark.parametrize("key", [None, ""])
def test_a_page_without_a_key_is_the_artifact(local, key):  # A.2.4
    local.shim.show_html("<p>", key=key)
    assert local.event()["key"] == "artifact"
    assert local.event()["path"] == "html/artifact.html"


def test_a_page_without_a_title_has_its_name(local):  # A.2.4
    local.shim.show_html("<p>", key="report")
    assert local.event()["title"] == "report"


def test_a_page_replaces_that_of_the_same_key(local):  # A.2.4
    local.shim.show_html("long ago", key="report")
    local.shim.show_html("now", key="report")
    assert (local.root / "html/report.html").read_text() == "now"


def test_half_of_a_surrogate_pair_does_not_end_the_run(local):  # A.2.4
    local.shim.show_html("a\ud83d", key="report")
    assert (local.root / "html/report.html").read_text() == "a?"


def test_title_and_key_are_named(local):  # A.2.4
    with pytest.raises(TypeError):
        local.shim.show_html("<p>", "Report")
