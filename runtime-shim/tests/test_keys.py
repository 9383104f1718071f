"""Where files go that are named by a key: A-40, BEAT-A2."""

import os

import pytest
from conftest import files_below

OUTSIDE = ["../../esc", "..", "/etc/cron", "a/../../../b", "..\\..\\b", "C:\\b", "~/b", "a\0b", "."]


@pytest.mark.parametrize(
    ("key", "path"),
    [
        ("val/pred", "val/pred"),
        ("/val/pred/", "val/pred"),
        ("a b:c", "a_b_c"),
        ("größe", "gr__e"),
        ("v1.2_x-y", "v1.2_x-y"),
        (7, "7"),
        ("", "log"),
        ("///", "log"),
    ],
)
def test_a_key_is_a_path_of_harmless_characters(local, png, key, path):
    local.shim.log_image(1, key, png)
    assert local.event()["path"] == f"figures/{path}/1.png"
    assert (local.root / "figures" / path / "1.png").is_file()


def test_an_event_names_the_key_as_it_was_given(local, png):
    local.shim.log_image(1, "a b", png)
    assert local.event()["key"] == "a b"


@pytest.mark.parametrize("key", OUTSIDE)
def test_no_key_leaves_the_figures(local, png, tmp_path, key):  # BEAT-A2
    local.shim.log_image(1, key, png)
    outside = set(files_below(tmp_path)) - {png.name, "out/log_events.jsonl"}
    assert len(outside) == 1
    assert outside.pop().startswith("out/figures/")


@pytest.mark.parametrize("key", OUTSIDE)
def test_no_key_leaves_the_pages(local, key):  # BEAT-A2
    local.shim.show_html("<p>", key=key)
    page = (local.root / local.event()["path"]).resolve()
    assert (local.root / "html").resolve() in page.parents


@pytest.mark.parametrize("key", OUTSIDE)
def test_no_key_reaches_another_session(sandbox, png, tmp_path, key):  # BEAT-A2
    sandbox.shim.log_images(1, key, [png])
    written = [name for name in files_below(tmp_path) if name.endswith("1_0.png")]
    assert len(written) == 1
    assert written[0].startswith("sessions/0f1e2d3c/figures/")


@pytest.mark.parametrize("key", ["k" * 5000, "k/" * 2500, "ü" * 5000])
def test_a_long_key_is_cut(local, png, key):  # BEAT-A2
    local.shim.log_image(1, key, png)
    local.shim.show_html("<p>", key=key)
    assert [len(event["path"]) < 200 for event in local.events()] == [True, True]


def test_long_keys_that_begin_alike_stay_apart(local, png):  # BEAT-A2
    local.shim.log_image(1, "k" * 5000 + "a", png)
    local.shim.log_image(1, "k" * 5000 + "b", png)
    assert len({event["path"] for event in local.events()}) == 2


@pytest.mark.parametrize("link", ["figures", "figures/val"])
def test_a_link_that_leads_out_is_refused(local, png, tmp_path, link):  # BEAT-A2
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (local.root / link).parent.mkdir(parents=True)
    (local.root / link).symlink_to(elsewhere)
    with pytest.raises(ValueError, match="a link leads out of"):
        local.shim.log_image(1, "val/pred", png)
    assert list(elsewhere.iterdir()) == []


def test_a_link_in_place_of_a_file_is_replaced(local, png, tmp_path):  # BEAT-A2
    precious = tmp_path / "precious"
    precious.write_text("kept")
    (local.root / "figures/val").mkdir(parents=True)
    (local.root / "figures/val/1.png").symlink_to(precious)
    local.shim.log_image(1, "val", png)
    assert precious.read_text() == "kept"
    assert (local.root / "figures/val/1.png").read_bytes() == png.read_bytes()


def test_a_link_that_stays_inside_is_followed(local, png):
    (local.root / "figures/val").mkdir(parents=True)
    (local.root / "figures/again").symlink_to("val")
    local.shim.log_image(1, "again", png)
    assert (local.root / "figures/val/1.png").is_file()


def test_the_directory_of_all_may_be_a_link(local, png, tmp_path):
    (tmp_path / "large disk").mkdir()
    os.symlink(tmp_path / "large disk", local.root)
    local.shim.log_image(1, "val", png)
    assert files_below(tmp_path / "large disk") == ["figures/val/1.png", "log_events.jsonl"]
