"""`log_image`, `log_images`, `log_figure`: A-43, A-44, A-47, BEAT-A17."""

import os
import sys

import pytest
from conftest import files_below
from fakes import Figure, Picture, Pillow, Tensor


@pytest.fixture
def pillow(monkeypatch):
    pillow = Pillow()
    monkeypatch.setitem(sys.modules, "PIL", pillow.package)
    monkeypatch.setitem(sys.modules, "PIL.Image", pillow.image)
    return pillow


@pytest.fixture
def without_pillow(monkeypatch):
    monkeypatch.setitem(sys.modules, "PIL", None)


@pytest.fixture
def numpy():
    return pytest.importorskip("numpy", reason="NumPy is not installed")


# Events.


def test_an_image_is_an_event(local, png):
    local.shim.log_image(1, "val/pred", png, caption="a cat", run="first")
    assert local.lines("log_events.jsonl") == [
        '{"type": "image", "step": 1, "key": "val/pred", "path": "figures/val/pred/1.png", '
        '"caption": "a cat", "run": "first"}'
    ]


def test_images_are_one_event(local, png):
    local.shim.log_images(2, "grid", [png, png], captions=["a", "b"], run="first")
    assert local.lines("log_events.jsonl") == [
        '{"type": "image_grid", "step": 2, "key": "grid", "items": '
        '[{"path": "figures/grid/2_0.png", "caption": "a"}, '
        '{"path": "figures/grid/2_1.png", "caption": "b"}], "run": "first"}'
    ]
    assert files_below(local.root / "figures") == ["grid/2_0.png", "grid/2_1.png"]


def test_a_caption_that_is_not_given_is_not_recorded(local, png):
    local.shim.log_image(1, "val", png)
    assert list(local.event()) == ["type", "step", "key", "path"]


@pytest.mark.parametrize(("given", "recorded"), [("", ""), (0, "0"), (False, "False")])
def test_an_empty_caption_is_recorded(local, png, given, recorded):  # BEAT-A17
    local.shim.log_image(1, "val", png, caption=given)
    assert local.event()["caption"] == recorded


def test_empty_captions_of_a_grid_are_recorded(local, png):  # BEAT-A17
    local.shim.log_images(1, "val", [png, png, png], captions=["", None])
    assert [item.get("caption") for item in local.event()["items"]] == ["", None, None]


def test_images_and_captions_may_be_iterators(local, png):  # BEAT-A1
    local.shim.log_images(1, "val", (png for _ in "ab"), captions=(letter for letter in "ab"))
    assert [item["caption"] for item in local.event()["items"]] == ["a", "b"]


# Files.


@pytest.mark.parametrize("kind", [os.fspath, os.fsencode, lambda path: path])
def test_the_bytes_of_a_file_are_copied(local, tmp_path, kind):
    given = tmp_path / "photo.jpg"
    given.write_bytes(b"\xff\xd8\xff and so on")
    local.shim.log_image(1, "val", kind(given))
    assert (local.root / "figures/val/1.png").read_bytes() == given.read_bytes()


def test_an_image_that_is_there_already_stays(local):
    there = local.root / "figures/val/1.png"
    there.parent.mkdir(parents=True)
    there.write_bytes(b"drawn before")
    local.shim.log_image(1, "val", there)
    assert there.read_bytes() == b"drawn before"
    assert local.event()["path"] == "figures/val/1.png"


def test_a_file_that_is_missing_is_named_and_not_recorded(local, tmp_path):
    with pytest.raises(FileNotFoundError, match="missing.png"):
        local.shim.log_image(1, "val", tmp_path / "missing.png")
    assert not local.root.exists()


def test_an_image_replaces_that_of_the_same_step(local, png, tmp_path):
    other = tmp_path / "other.png"
    other.write_bytes(b"other")
    local.shim.log_image(1, "val", png)
    local.shim.log_image(1, "val", other)
    assert (local.root / "figures/val/1.png").read_bytes() == b"other"


# What libraries make.


def test_an_image_of_pillow_is_saved_as_png_in_rgb(local, pillow):
    local.shim.log_image(1, "val", Picture("CMYK"))
    assert (local.root / "figures/val/1.png").read_bytes() == b"PNG RGB"


@pytest.mark.parametrize("image", [None, 7, [[0, 1]], object()])
def test_anything_else_is_a_type_error(local, pillow, image):
    with pytest.raises(TypeError, match="is no image"):
        local.shim.log_image(1, "val", image)
    assert not local.root.exists()


def test_pillow_that_is_missing_is_a_type_error(local, without_pillow):
    with pytest.raises(TypeError, match="Pillow, which is not installed"):
        local.shim.log_image(1, "val", Picture("RGB"))


def test_numpy_that_is_missing_is_a_type_error(local, pillow, monkeypatch):
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(TypeError, match="NumPy, which is not installed"):
        local.shim.log_image(1, "val", Tensor(None))


def test_bytes_of_an_array_are_kept(local, pillow, numpy):
    local.shim.log_image(1, "val", numpy.array([[0, 1], [2, 255]], numpy.uint8))
    assert pillow.arrays[0].tolist() == [[0, 1], [2, 255]]


@pytest.mark.parametrize(
    ("given", "bytes_of_it"),
    [
        ([[0.0, 0.5], [1.0, 1.0000005]], [[0, 128], [255, 255]]),
        ([[-1.0, 0.2], [0.4, 0.6]], [[0, 51], [102, 153]]),
        ([[0.0, 100.4], [255.0, 300.0]], [[0, 100], [255, 255]]),
        ([[float("nan"), float("inf")], [0.0, 1.0]], [[0, 0], [0, 255]]),
        ([[False, True], [True, False]], [[0, 255], [255, 0]]),
        ([[0, 2], [128, 400]], [[0, 2], [128, 255]]),
    ],
)
def test_other_values_become_bytes(local, pillow, numpy, given, bytes_of_it):
    local.shim.log_image(1, "val", numpy.array(given))
    assert pillow.arrays[0].tolist() == bytes_of_it


@pytest.mark.parametrize(
    ("shape", "mode"),
    [((2, 5), "L"), ((2, 5, 1), "L"), ((2, 5, 3), "RGB"), ((2, 5, 4), "RGBA")],
)
def test_the_channels_say_what_an_array_is(local, pillow, numpy, shape, mode):
    local.shim.log_image(1, "val", numpy.zeros(shape))
    assert (local.root / "figures/val/1.png").read_bytes() == f"PNG {mode}".encode()


@pytest.mark.parametrize("shape", [(3,), (0, 4), (2, 5, 2), (2, 2, 2, 3)])
def test_an_array_of_another_shape_is_a_type_error(local, pillow, numpy, shape):
    with pytest.raises(TypeError, match="is no image"):
        local.shim.log_image(1, "val", numpy.zeros(shape))


def test_an_array_of_text_is_a_type_error(local, pillow, numpy):
    with pytest.raises(TypeError, match="is no image"):
        local.shim.log_image(1, "val", numpy.array([["a"]]))


@pytest.mark.parametrize(
    ("shape", "image"),
    [
        ((3, 2, 5), (2, 5, 3)),
        ((4, 2, 5), (2, 5, 4)),
        ((1, 2, 5), (2, 5)),
        ((3, 2, 4), (3, 2, 4)),
        ((2, 5, 3), (2, 5, 3)),
        ((2, 5), (2, 5)),
    ],
)
def test_the_channels_of_a_tensor_may_come_first(local, pillow, numpy, shape, image):
    local.shim.log_image(1, "val", Tensor(numpy.zeros(shape)))
    assert pillow.arrays[0].shape == image


def test_an_array_is_a_png_of_its_pixels(local, numpy):
    image = pytest.importorskip("PIL.Image", reason="Pillow is not installed")
    given = numpy.arange(24, dtype=numpy.uint8).reshape(2, 4, 3)
    local.shim.log_image(1, "val", given)
    with image.open(local.root / "figures/val/1.png") as saved:
        assert saved.format == "PNG"
        assert numpy.asarray(saved).tolist() == given.tolist()


def test_a_tensor_of_pytorch_is_an_image(local, numpy):
    image = pytest.importorskip("PIL.Image", reason="Pillow is not installed")
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    local.shim.log_image(1, "val", torch.zeros(3, 2, 5, requires_grad=True))
    with image.open(local.root / "figures/val/1.png") as saved:
        assert (saved.mode, saved.size) == ("RGB", (5, 2))


# Figures.


def test_a_figure_is_saved_tight_as_png(local):  # A.2.4
    figure = Figure()
    local.shim.log_figure(1, "curve", figure, run="first")
    assert figure.options == {"format": "png", "bbox_inches": "tight", "dpi": 120}
    assert (local.root / "figures/curve/1.png").read_bytes() == b"drawn"


def test_a_figure_is_an_image_event(local):  # A.2.4, A-43
    local.shim.log_figure(1, "curve", Figure(), run="first")
    assert local.lines("log_events.jsonl") == [
        '{"type": "image", "step": 1, "key": "curve", "path": "figures/curve/1.png", '
        '"run": "first"}'
    ]


def test_what_cannot_be_saved_as_a_figure_is_a_type_error(local):  # A.2.4
    with pytest.raises(TypeError, match="curve is no figure"):
        local.shim.log_figure(1, "curve", object())
    assert local.files() == []


def test_a_figure_that_fails_half_way_leaves_what_was_there(local):  # A.2.4
    class Broken(Figure):
        def savefig(self, file, **options):
            file.write(b"half")
            raise OSError("no space left")

    local.shim.log_figure(1, "curve", Figure())
    with pytest.raises(TypeError, match="no space left"):
        local.shim.log_figure(1, "curve", Broken())
    assert files_below(local.root / "figures") == ["curve/1.png"]
    assert (local.root / "figures/curve/1.png").read_bytes() == b"drawn"


def test_a_figure_of_matplotlib_is_drawn(local):  # A.2.4
    figures = pytest.importorskip("matplotlib.figure", reason="Matplotlib is not installed")
    local.shim.log_figure(1, "curve", figures.Figure())
    assert (local.root / "figures/curve/1.png").read_bytes().startswith(b"\x89PNG")
