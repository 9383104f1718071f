"""Stand-ins for libraries that need not be installed: just what the shim asks of them."""

from types import ModuleType
from typing import Any, Dict, List


class Scalar:
    """A number of NumPy or PyTorch: it holds a plain one, and says so by `item`."""

    def __init__(self, held: Any, kind: str = "f") -> None:
        self.held = held
        self.dtype = type("dtype", (), {"kind": kind})

    def item(self) -> Any:
        return self.held

    def __str__(self) -> str:
        return f"<{self.held}>"


class Several:
    """An array or tensor that is no scalar."""

    def item(self) -> Any:
        raise RuntimeError("a Tensor with 2 elements cannot be converted to Scalar")

    def __float__(self) -> float:
        raise RuntimeError("a Tensor with 2 elements cannot be converted to Scalar")


class Figure:
    """A figure of Matplotlib."""

    def __init__(self) -> None:
        self.options: Dict[str, Any] = {}

    def savefig(self, file: Any, **options: Any) -> None:
        self.options = options
        file.write(b"drawn")


class Picture:
    """An image of Pillow, which writes its mode in place of its pixels."""

    def __init__(self, mode: str) -> None:
        self.mode = mode

    def convert(self, mode: str) -> "Picture":
        return Picture(mode)

    def save(self, file: Any, format: str) -> None:
        file.write(f"{format} {self.mode}".encode())


class Pixels(Picture):
    """An image of Pillow made of an array, kept as it came."""

    def __init__(self, array: Any) -> None:
        super().__init__({2: "L"}.get(array.ndim) or {3: "RGB", 4: "RGBA"}[array.shape[2]])
        self.array = array


class Pillow:
    """Pillow: two modules, and the arrays that images were made of."""

    def __init__(self) -> None:
        self.arrays: List[Any] = []
        self.image = ModuleType("PIL.Image")
        self.image.Image = Picture
        self.image.fromarray = self.from_array
        self.package = ModuleType("PIL")
        self.package.Image = self.image

    def from_array(self, array: Any) -> Pixels:
        self.arrays.append(array)
        return Pixels(array)


class Tensor:
    """A tensor of PyTorch that needs a gradient, on a device, around an array."""

    def __init__(self, array: Any, steps: tuple = ("detach", "cpu", "numpy")) -> None:
        self.array = array
        self.steps = steps

    def detach(self) -> "Tensor":
        return self.after("detach")

    def cpu(self) -> "Tensor":
        return self.after("cpu")

    def numpy(self) -> Any:
        self.after("numpy")
        return self.array

    def after(self, step: str) -> "Tensor":
        assert self.steps[0] == step
        return Tensor(self.array, self.steps[1:])
