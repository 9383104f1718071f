"""Records what a training script has to tell: metrics, images, figures, tables, pages.

    import trainable

    trainable.log(1, {"loss": 0.5})

It runs on Python 3.9 or later and needs nothing else. NumPy, Pillow, PyTorch, Matplotlib and
scikit-learn are asked only when a call hands over something of theirs. `trainable.py` and
`trainable_local.py` are the same file; import either, or both, and there is one module.

There are two modes.

local, the default
    Everything goes below one directory: `metrics.jsonl` and `log_events.jsonl` with one JSON
    object a line, `dashboard.json`, and the files in `figures/` and `html/`. `log` also prints a
    line for you to read. Nothing is created before the first record.

sandbox
    Each record is a line of JSON on standard output, for the program that runs the script. Images
    and pages go below the directory of the session, whose `src` comes first on `sys.path`.

The environment is read once, on import.

    TRAINABLE_RUNTIME_MODE   sandbox; anything else means local
    TRAINABLE_LOCAL_OUT      local: the directory, ./trainable_out unless given
    TRAINABLE_VOLUME_ROOT    sandbox: where the volume is mounted, /data unless given
    TRAINABLE_SESSION_ID     sandbox: the session, kept in sessions/<id> of the volume

What is odd does not end a run. A number that JSON has no word for (NaN, infinity) is recorded as
null; so is a metric that is no number, and standard error says so once for each name. Any number
of threads and processes may record at the same time: every line is written whole or not at all.
"""

# This source can be put in front of a script, which then shares its names. So all names begin with
# an underscore, except the functions that are offered.
import contextlib as _contextlib
import hashlib as _hashlib
import itertools as _itertools
import json as _json
import math as _math
import os as _os
import re as _re
import shutil as _shutil
import sys as _sys
import threading as _threading
import time as _time
import types as _types
import typing as _t

try:
    import fcntl as _fcntl
except ImportError:
    _fcntl = None

try:
    import msvcrt as _msvcrt
except ImportError:
    _msvcrt = None

__all__ = [
    "log",
    "configure_dashboard",
    "log_image",
    "log_images",
    "log_figure",
    "log_table",
    "log_confusion_matrix",
    "show_html",
]

_MOST_ROWS = 1000
_LONGEST_KEY = 160
_FIGURE_DPI = 120

_SANDBOX = _os.environ.get("TRAINABLE_RUNTIME_MODE") == "sandbox"
_SESSION = _os.environ.get("TRAINABLE_SESSION_ID", "")
_ROOT = _os.path.abspath(
    _os.path.join(_os.environ.get("TRAINABLE_VOLUME_ROOT") or "/data", "sessions", _SESSION)
    if _SANDBOX
    else _os.environ.get("TRAINABLE_LOCAL_OUT") or "trainable_out"
)
_SHOWN_ROOT = f"/sessions/{_SESSION}/".replace("//", "/") if _SANDBOX else ""

_Record = _t.Dict[str, _t.Any]


# What is offered.


def log(step: int, metrics: _t.Mapping[str, _t.Any], run: _t.Optional[str] = None) -> None:
    """Records the metrics of a step: numbers, or what `float` and `.item()` make a number of.

    `run` tells the runs of one directory apart.
    """
    numbers = {str(name): _number(name, value) for name, value in _named(metrics).items()}
    recorded = {name: _finite(number) for name, number in numbers.items()}
    record = {"step": _step(step), "metrics": recorded, **_named_run(run)}
    if _SANDBOX:
        _send(record)
    else:
        _append("metrics.jsonl", {**record, "ts": _time.time()})
        _tell(_readable(record["step"], numbers, run), _sys.stdout)


def configure_dashboard(charts: _t.Any) -> None:
    """Says which charts to show, in place of those that were named before."""
    chosen = {"charts": _json_value(charts)}
    if _SANDBOX:
        _send({"chart_config": chosen})
    else:
        text = _json.dumps(chosen, indent=2, allow_nan=False)
        with _new_file(_os.path.join(_ROOT, "dashboard.json")) as file:
            file.write(text.encode("ascii"))


def log_image(
    step: int,
    key: str,
    image: _t.Any,
    caption: _t.Optional[str] = None,
    run: _t.Optional[str] = None,
) -> None:
    """Records an image: the path of a file, or an image of Pillow, an array or a tensor.

    A file is copied as it is. Channels of arrays come last, those of tensors first or last; values
    up to 1 are taken as brightness from 0 to 1, larger ones from 0 to 255. Anything else is a
    TypeError.
    """
    name = f"{_safe_key(key)}/{_step(step)}.png"
    _emit("image", step, key, {"items": [_saved(image, name, caption)]}, run)


def log_images(
    step: int,
    key: str,
    images: _t.Iterable[_t.Any],
    captions: _t.Optional[_t.Iterable[_t.Optional[str]]] = None,
    run: _t.Optional[str] = None,
) -> None:
    """Records images that belong together, each as `log_image` takes it."""
    stem = f"{_safe_key(key)}/{_step(step)}"
    captioned = zip(images, _itertools.chain(captions or (), _itertools.repeat(None)))
    items = [
        _saved(image, f"{stem}_{number}.png", caption)
        for number, (image, caption) in enumerate(captioned)
    ]
    _emit("image_grid", step, key, {"items": items}, run)


def log_figure(step: int, key: str, fig: _t.Any, run: _t.Optional[str] = None) -> None:
    """Records a figure of Matplotlib; what cannot be saved like one is a TypeError."""
    path, shown = _place("figures", f"{_safe_key(key)}/{_step(step)}.png")
    try:
        with _new_file(path) as file:
            fig.savefig(file, format="png", bbox_inches="tight", dpi=_FIGURE_DPI)
    except Exception as failure:
        raise TypeError(f"log_figure: {key} is no figure that can be saved: {failure}") from failure
    _emit("image", step, key, {"items": [{"path": shown}]}, run)


def log_table(
    step: int,
    key: str,
    columns: _t.Iterable[_t.Any],
    rows: _t.Iterable[_t.Any],
    run: _t.Optional[str] = None,
) -> None:
    """Records the first 1000 rows of a table; a row is a sequence of cells, or a mapping by column.

    Numbers are recorded as numbers, None as null, everything else as text.
    """
    names = list(columns)
    kept = list(_itertools.islice(rows, _MOST_ROWS + 1))
    table = {
        "columns": [str(name) for name in names],
        "rows": [_cells(row, names) for row in kept[:_MOST_ROWS]],
        "truncated": len(kept) > _MOST_ROWS,
    }
    _emit("table", step, key, table, run)


def log_confusion_matrix(
    step: int,
    key: str,
    y_true: _t.Iterable[_t.Any],
    y_pred: _t.Iterable[_t.Any],
    labels: _t.Optional[_t.Iterable[_t.Any]] = None,
    run: _t.Optional[str] = None,
) -> None:
    """Records how often each label, a row, was taken for each label, a column.

    Without `labels` these are all that occur, sorted. With them, pairs of others do not count.
    """
    true, predicted = _scalars(y_true), _scalars(y_pred)
    if len(true) != len(predicted):
        raise ValueError(f"y_true has {len(true)} labels, y_pred has {len(predicted)}")
    names = _in_order({*true, *predicted}) if labels is None else _scalars(labels)
    counted = {
        "labels": [str(name) for name in names],
        "matrix": _confusions(true, predicted, names),
    }
    _emit("confusion_matrix", step, key, counted, run)


def show_html(
    html: str, *, title: _t.Optional[str] = None, key: _t.Optional[str] = None
) -> None:
    """Keeps a page, as `html/<key>.html`; without a key it is `artifact`."""
    name = "artifact" if key is None or str(key) == "" else str(key)
    path, shown = _place("html", _safe_key(name) + ".html")
    with _new_file(path) as file:
        file.write(str(html).encode("utf-8", "replace"))
    page = {"title": name if title is None else str(title), "path": shown}
    _emit("html", 0, name, page, None)


# Values: what JSON can hold.


def _step(step: _t.Any) -> int:
    return int(_scalar(step))


def _named_run(run: _t.Optional[str]) -> _Record:
    return {"run": str(run)} if run else {}


def _scalar(value: _t.Any) -> _t.Any:
    """What a scalar of NumPy, PyTorch and their like holds; anything else as it is."""
    item = getattr(value, "item", None)
    if not callable(item) or _is_time(value):
        return value
    try:
        return item()
    except Exception:  # it has several elements, or means something else by the name
        return value


def _is_time(value: _t.Any) -> bool:
    """Whether this is a time of NumPy, which holds nothing but a count of nanoseconds."""
    return getattr(getattr(value, "dtype", None), "kind", None) in ("M", "m")


def _scalars(values: _t.Iterable[_t.Any]) -> _t.List[_t.Any]:
    return [_scalar(value) for value in values]


def _named(metrics: _t.Any) -> _t.Dict[_t.Any, _t.Any]:
    try:
        return {} if metrics is None else dict(metrics)
    except (TypeError, ValueError):
        _warn_once("metrics", f"metrics are left out: {type(metrics).__name__} is no mapping")
        return {}


def _number(name: _t.Any, value: _t.Any) -> _t.Optional[float]:
    """The value of a metric, which may be NaN or infinite; None where it is no number."""
    if value is None:
        return None
    try:
        return _float(_scalar(value))
    except Exception:  # a type of somebody else raises what it likes
        kind = type(value).__name__
        _warn_once(f"metric {name}", f"metric {name} is recorded as null: {kind} is no number")
        return None


def _float(value: _t.Any) -> float:
    try:
        return float(value)
    except OverflowError:
        return _math.inf


def _finite(number: _t.Optional[float]) -> _t.Optional[float]:
    return number if number is not None and _math.isfinite(number) else None


def _json_value(value: _t.Any) -> _t.Any:
    """The nearest thing to a value that JSON knows."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return _finite(value)
    if isinstance(value, _t.Mapping):
        return {str(name): _json_value(held) for name, held in value.items()}
    if isinstance(value, _t.Iterable) and not isinstance(value, bytes):
        return [_json_value(element) for element in value]
    return str(value)


_warned: _t.Set[str] = set()


def _warn_once(subject: str, message: str) -> None:
    if subject not in _warned:
        _warned.add(subject)
        _tell(f"[trainable] {message}", _sys.stderr)


# Tables and matrices.


def _cells(row: _t.Any, columns: _t.List[_t.Any]) -> _t.List[_t.Any]:
    if isinstance(row, _t.Mapping):
        return [_cell(row.get(column)) for column in columns]
    return [_cell(value) for value in row]


def _cell(value: _t.Any) -> _t.Union[None, float, str]:
    plain = _scalar(value)
    if plain is None:
        return None
    if isinstance(plain, (int, float)) and not isinstance(plain, bool):
        return _finite(_float(plain))
    return str(plain)


def _in_order(labels: _t.Set[_t.Any]) -> _t.List[_t.Any]:
    try:
        return sorted(labels)
    except TypeError:  # numbers and text have no order among themselves
        return sorted(labels, key=str)


def _confusions(
    true: _t.List[_t.Any], predicted: _t.List[_t.Any], labels: _t.List[_t.Any]
) -> _t.List[_t.List[int]]:
    try:
        from sklearn.metrics import confusion_matrix

        counts = confusion_matrix(true, predicted, labels=labels)
        return [[int(count) for count in row] for row in counts]
    except Exception:  # it is not there, or it refuses what can be counted all the same
        return _counted(true, predicted, labels)


def _counted(
    true: _t.List[_t.Any], predicted: _t.List[_t.Any], labels: _t.List[_t.Any]
) -> _t.List[_t.List[int]]:
    places = {label: place for place, label in enumerate(labels)}
    matrix = [[0] * len(labels) for _ in labels]
    for actual, guess in zip(true, predicted):
        if actual in places and guess in places:
            matrix[places[actual]][places[guess]] += 1
    return matrix


# Images.


def _saved(image: _t.Any, name: str, caption: _t.Optional[str]) -> _Record:
    """Puts an image among the figures, and returns how an event mentions it."""
    path, shown = _place("figures", name)
    if isinstance(image, (str, bytes, _os.PathLike)):
        _copy(_os.fsdecode(image), path)
    else:
        picture = _picture(image)
        with _new_file(path) as file:
            picture.save(file, format="PNG")
    return {"path": shown} if caption is None else {"path": shown, "caption": str(caption)}


def _copy(source: str, path: str) -> None:
    if _os.path.exists(path) and _os.path.samefile(source, path):
        return
    with open(source, "rb") as given, _new_file(path) as file:
        _shutil.copyfileobj(given, file)


def _picture(image: _t.Any) -> _t.Any:
    """Any image as one of Pillow."""
    try:
        from PIL import Image
    except ImportError:
        raise TypeError("an image that is no file needs Pillow, which is not installed") from None
    if isinstance(image, Image.Image):
        return image.convert("RGB")
    return Image.fromarray(_pixels(image))


def _pixels(image: _t.Any) -> _t.Any:
    """An array or tensor as rows of grey, RGB or RGBA bytes."""
    is_tensor = hasattr(image, "detach")
    if not is_tensor and not hasattr(image, "__array__"):
        raise TypeError(f"{type(image).__name__} is no image")
    try:
        import numpy
    except ImportError:
        raise TypeError("an image in an array needs NumPy, which is not installed") from None
    pixels = numpy.asarray(image.detach().cpu().numpy() if is_tensor else image)
    if is_tensor and _has_channels_first(pixels.shape):
        pixels = pixels.transpose(1, 2, 0)
    if pixels.ndim == 3 and pixels.shape[2] == 1:
        pixels = pixels[:, :, 0]
    if not _is_image(pixels):
        raise TypeError(f"an array of {pixels.dtype} {pixels.shape} is no image")
    return numpy.ascontiguousarray(_as_bytes(numpy, pixels))


def _has_channels_first(shape: _t.Tuple[int, ...]) -> bool:
    return len(shape) == 3 and shape[0] in (1, 3, 4) and shape[2] not in (1, 3, 4)


def _is_image(pixels: _t.Any) -> bool:
    has_colours = pixels.ndim == 3 and pixels.shape[2] in (3, 4)
    return pixels.size > 0 and pixels.dtype.kind in "buif" and (pixels.ndim == 2 or has_colours)


def _as_bytes(numpy: _t.Any, pixels: _t.Any) -> _t.Any:
    if pixels.dtype == numpy.uint8:
        return pixels
    values = numpy.nan_to_num(pixels.astype(numpy.float64), nan=0.0, posinf=0.0, neginf=0.0)
    if values.max() <= 1 + 1e-6:
        values = values * 255
    return numpy.rint(values.clip(0, 255)).astype(numpy.uint8)


# Files.


def _safe_key(key: _t.Any) -> str:
    """A key as a relative path that stays where it is put; a slash separates directories."""
    allowed = _re.sub(r"[^A-Za-z0-9_./-]", "_", str(key))
    parts = [part for part in allowed.split("/") if part]
    safe = "/".join(part if part.strip(".") else "_" * len(part) for part in parts) or "log"
    if len(safe) <= _LONGEST_KEY:
        return safe
    mark = "-" + _hashlib.sha256(safe.encode("ascii")).hexdigest()[:12]
    return safe[: _LONGEST_KEY - len(mark)].rstrip("/") + mark


def _place(tree: str, name: str) -> _t.Tuple[str, str]:
    """Where a file of one of the trees is, and how records name it.

    Raises ValueError where a symbolic link would lead out of the tree.
    """
    top = _os.path.join(_os.path.realpath(_ROOT), tree)
    path = _os.path.join(top, *name.split("/"))
    directory = _os.path.realpath(_os.path.dirname(path))
    if not (directory + _os.sep).startswith(top + _os.sep):
        raise ValueError(f"{tree}/{name} is not written: a link leads out of {top}")
    return path, f"{_SHOWN_ROOT}{tree}/{name}"


@_contextlib.contextmanager
def _new_file(path: str) -> _t.Iterator[_t.BinaryIO]:
    """Opens a file that takes its place, also that of a link, once it is complete."""
    _os.makedirs(_os.path.dirname(path), exist_ok=True)
    part = f"{path}.{_os.getpid()}-{_threading.get_ident()}.part"
    try:
        with open(part, "wb") as file:
            yield file
        _os.replace(part, path)
    except BaseException:
        with _contextlib.suppress(OSError):
            _os.unlink(part)
        raise


# Lines.


def _emit(kind: str, step: int, key: str, data: _Record, run: _t.Optional[str]) -> None:
    event = {"type": kind, "step": _step(step), "key": str(key)}
    if _SANDBOX:
        _send({"log": {**event, "data": data, **_named_run(run)}})
    else:
        fields = data["items"][0] if kind == "image" else data
        _append("log_events.jsonl", {**event, **fields, **_named_run(run)})


def _line(record: _Record) -> bytes:
    return (_json.dumps(record, allow_nan=False) + "\n").encode("ascii")


def _append(name: str, record: _Record) -> None:
    _os.makedirs(_ROOT, exist_ok=True)
    flags = _os.O_WRONLY | _os.O_CREAT | _os.O_APPEND | getattr(_os, "O_BINARY", 0)
    with _turn:  # also for closing, which gives up what locks the process has on the file
        descriptor = _os.open(_os.path.join(_ROOT, name), flags, 0o666)
        try:
            with _alone(descriptor):
                _write_or_undo(descriptor, _line(record))
        finally:
            _os.close(descriptor)


def _write_or_undo(descriptor: int, line: bytes) -> None:
    end = _os.fstat(descriptor).st_size
    try:
        _write(descriptor, line)
    except OSError:  # the disk is full: half a line would spoil the file for its readers
        _os.ftruncate(descriptor, end)
        raise


def _write(descriptor: int, line: bytes) -> None:
    while line:
        line = line[_os.write(descriptor, line) :]


def _send(record: _Record) -> None:
    """Prints a record for the program that reads standard output."""
    line, stdout = _line(record), _sys.stdout
    if stdout is not _sys.__stdout__:  # the script looks at its own output
        _tell(line.decode("ascii").rstrip("\n"), stdout)
    elif stdout is not None:
        with _alone(stdout.fileno()):
            stdout.flush()
            _write(stdout.fileno(), line)


def _tell(line: str, stream: _t.Optional[_t.TextIO]) -> None:
    if stream is not None:
        encoding = getattr(stream, "encoding", None) or "utf-8"
        printable = line.encode(encoding, "backslashreplace").decode(encoding)
        with _turn:
            stream.write(printable + "\n")
            stream.flush()


def _readable(
    step: int, numbers: _t.Dict[str, _t.Optional[float]], run: _t.Optional[str]
) -> str:
    shown = (
        f"{name}={'null' if number is None else format(number, 'g')}"
        for name, number in numbers.items()
    )
    return " ".join(["[trainable]", *([str(run)] if run else []), f"step {step}", *shown])


# Who may write a line now.

_turn = _threading.RLock()
if hasattr(_os, "register_at_fork"):
    # A child that is forked while another thread has its turn would wait for that thread forever.
    _os.register_at_fork(
        before=_turn.acquire, after_in_parent=_turn.release, after_in_child=_turn.release
    )


@_contextlib.contextmanager
def _alone(descriptor: int) -> _t.Iterator[None]:
    """Keeps other threads and processes from writing to a file or pipe."""
    with _turn:
        # Some file systems have no locks. A line is one write there as well.
        with _contextlib.suppress(OSError):
            _lock(descriptor)
        try:
            yield
        finally:
            with _contextlib.suppress(OSError):
                _unlock(descriptor)


def _lock(descriptor: int) -> None:
    if _fcntl is not None:
        _fcntl.lockf(descriptor, _fcntl.LOCK_EX)
    elif _msvcrt is not None:
        _lock_far_off(descriptor, _msvcrt.LK_LOCK)


def _unlock(descriptor: int) -> None:
    if _fcntl is not None:
        _fcntl.lockf(descriptor, _fcntl.LOCK_UN)
    elif _msvcrt is not None:
        _lock_far_off(descriptor, _msvcrt.LK_UNLCK)


def _lock_far_off(descriptor: int, mode: int) -> None:
    """Windows lets nobody read what is locked, so this locks a byte that is never there."""
    here = _os.lseek(descriptor, 0, _os.SEEK_CUR)
    try:
        _os.lseek(descriptor, 0x7FFF_FFFF, _os.SEEK_SET)
        _msvcrt.locking(descriptor, mode, 1)
    finally:
        _os.lseek(descriptor, here, _os.SEEK_SET)


# The module.


def _prepare_sources() -> None:
    """Lets a script of the sandbox import what its session keeps in `src`."""
    sources = _os.path.join(_ROOT, "src")
    _sys.path[:] = [sources, *(entry for entry in _sys.path if entry != sources)]
    with _contextlib.suppress(OSError):
        _os.makedirs(sources, exist_ok=True)
        open(_os.path.join(sources, "__init__.py"), "a").close()


def _register() -> None:
    """Makes this the module of both names, unless the other file was first."""
    module = _sys.modules.get("trainable")
    if getattr(module, "__all__", None) != __all__:
        module = _importable()
    _sys.modules["trainable"] = _sys.modules["trainable_local"] = _t.cast(_types.ModuleType, module)


def _importable() -> _types.ModuleType:
    """This module, or what stands for it where it runs as a script or in front of one."""
    module = _sys.modules.get(__name__)
    if __name__ != "__main__" and module is not None and vars(module) is globals():
        return module
    module = _types.ModuleType("trainable", __doc__)
    module.__dict__.update({name: globals()[name] for name in ["__all__", *__all__]})
    return module


if _SANDBOX and _SESSION:
    _prepare_sources()
_register()
