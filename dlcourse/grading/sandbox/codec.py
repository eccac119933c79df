"""Values as JSON and raw bytes, and back: numbers, texts, containers, arrays, generators.

Nothing is built by a name that came over the channel, but for the classes that both ends were
given. A function stays where it is: the other end gets a handle, and calls back. Anything else
arrives as `Opaque`: its type's name and what it looks like.

Both ends of a call number the containers, arrays and objects of the arguments alike (`Table`), so
that a value that *is* an argument arrives as that very argument, and one that the call has changed
can be changed at the other end too. Arrays that share memory arrive as separate ones.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np

from dlcourse.runner.verdict import flat

Node = Any
_DEPTH = 60
_NODES = 300_000
_DTYPE = re.compile(r"[<>|=]?(?:b1|[iu][1248]|f(?:2|4|8|16)|c(?:8|16|32)|[SU][0-9]{1,6})")
_BIT_GENERATORS = ("PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64")
_OBJECTS = (  # modules whose classes cross by their attributes
    "dlcourse.activations",
    "dlcourse.convolution",
    "dlcourse.layers",
    "dlcourse.losses",
    "dlcourse.network",
    "dlcourse.optimizers",
    "dlcourse.perceptron",
    "dlcourse.training",
)


class CodecError(ValueError):
    """A node that stands for no value, or a value that is too large or too deep."""


class Opaque:
    """A value that stayed at the other end: its type's name, and what it looks like."""

    def __init__(self, shown: str) -> None:
        self._shown = shown

    def __repr__(self) -> str:
        return self._shown


class OpaqueArray(Opaque):
    """One that NumPy can read as an array of numbers."""

    def __init__(self, shown: str, array: np.ndarray[Any, Any]) -> None:
        super().__init__(shown)
        self._array = array

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray[Any, Any]:
        return self._array if dtype is None else self._array.astype(dtype)


class Table:
    """The numbered values of one call, the same at both ends."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self._numbers: dict[int, int] = {}

    def add(self, value: Any) -> int:
        """Number a value, and keep it."""
        self._numbers[id(value)] = len(self.values)
        self.values.append(value)
        return len(self.values) - 1

    def forget(self, value: Any) -> None:
        """Let a value have no number, so that it is sent as a whole."""
        self._numbers.pop(id(value), None)

    def recall(self, value: Any, number: int) -> None:
        """Let a value have this number again, and what it is now at that number."""
        self._numbers[id(value)] = number
        self.values[number] = value

    def number(self, value: Any) -> int | None:
        """Return the number of a value that was added, or None."""
        return self._numbers.get(id(value))


class Functions:
    """The functions of this end that the other may call, and how its own are called.

    `foreign(number, name, parameters, kind)` makes a function that calls the other end's.
    """

    def __init__(self, foreign: Callable[[int, str, list[str] | None, str], Any]) -> None:
        self.foreign = foreign
        self.own: list[Any] = []
        self._numbers: dict[int, int] = {}

    def number(self, function: Any) -> int:
        """Return the handle of one of this end's functions."""
        number = self._numbers.get(id(function))
        if number is None:
            number = self._numbers[id(function)] = len(self.own)
            self.own.append(function)
        return number

    def get(self, number: Any) -> Any:
        """Return this end's function. Raises CodecError for a handle that was never given out."""
        if type(number) is not int or not 0 <= number < len(self.own):
            raise CodecError(f"no function has the handle {flat(number, 40)}")
        return self.own[number]


class Foreign:
    """What a function of the other end looks like here; `number` is its handle there."""

    number: int


class Encoder:
    """Turns values into nodes, and collects the bytes of their arrays in `blobs`."""

    def __init__(self, table: Table, functions: Functions, setup: Mapping[str, Any]) -> None:
        self.blobs: list[bytes | memoryview] = []
        self._table, self._functions, self._setup = table, functions, setup
        self._count = 0

    def node(self, value: Any, depth: int = 0) -> Node:
        """Return a value's node. Raises CodecError for one that is too large or too deep."""
        self._count += 1
        if depth > _DEPTH or self._count > _NODES:
            raise CodecError("a value with too many parts, or parts within parts")
        kind = type(value)
        if value is None or kind in (bool, str, float):
            return value
        if kind is int:
            return value if -(2**53) < value < 2**53 else ["i", hex(value)]
        number = self._table.number(value)
        if number is not None:
            return ["r", number]
        if isinstance(value, np.ndarray):
            return self._array(value, depth)
        if isinstance(value, np.generic):
            return self._scalar(value)
        return self._other(value, depth)

    def _array(self, value: np.ndarray[Any, Any], depth: int) -> Node:
        if value.dtype.kind == "O":
            self._table.add(value)
            shown = [self.node(item, depth + 1) for item in value.ravel().tolist()]
            return ["o", list(value.shape), shown]
        plain = value if type(value) is np.ndarray else np.asarray(value)
        if not _DTYPE.fullmatch(plain.dtype.str):
            return self._opaque(value)
        self._table.add(value)
        order = "F" if plain.flags.f_contiguous and not plain.flags.c_contiguous else "C"
        self.blobs.append(_bytes_of(plain, order))
        return ["a", plain.dtype.str, list(plain.shape), order, len(self.blobs) - 1]

    def _scalar(self, value: np.generic) -> Node:
        if not _DTYPE.fullmatch(value.dtype.str):
            return self._opaque(value)
        return ["n", value.dtype.str, value.tobytes().hex()]

    def _other(self, value: Any, depth: int) -> Node:
        match value:
            case bool():
                return bool(value)
            case int():
                return self.node(int.__index__(value), depth)
            case float():
                return float.__float__(value)
            case str():
                return str.__str__(value)
            case complex():
                return ["c", value.real, value.imag]
            case bytes() | bytearray():
                self.blobs.append(bytes(value))
                return ["b", len(self.blobs) - 1]
            case range():
                return ["R", *map(self.node, (value.start, value.stop, value.step))]
            case Fraction():
                return ["q", str(Fraction(value))]
            case Decimal():
                return ["D", str(Decimal(value))]
            case list() | tuple() | set() | frozenset():
                letter = next(
                    name
                    for name, kind in (("l", list), ("t", tuple), ("s", set), ("z", frozenset))
                    if isinstance(value, kind)
                )
                self._table.add(value)
                return [letter, [self.node(item, depth + 1) for item in tuple(value)]]
            case dict():
                self._table.add(value)
                pairs = list(dict.items(value))
                return ["d", [[self.node(k, depth + 1), self.node(v, depth + 1)] for k, v in pairs]]
            case np.random.Generator() if type(value) is np.random.Generator:
                name = type(value.bit_generator).__name__
                if name in _BIT_GENERATORS:
                    self._table.add(value)
                    return ["g", name, _Plain.node(self, value.bit_generator.state, depth)]
            case Foreign():
                return ["f", value.number]
        return self._object(value, depth)

    def _object(self, value: Any, depth: int) -> Node:
        kind = type(value)
        place = _place(kind, self._setup)
        if place is not None:
            self._table.add(value)
            return ["x", *place, self._state(vars(value), depth)]
        if isinstance(value, type):
            place = _place(value, self._setup)
            if place is not None:
                return ["X", *place]
        if callable(value):
            name = flat(getattr(value, "__name__", "the answer"), 60)
            kind_name = flat(kind.__name__, 60)
            return ["F", self._functions.number(value), name, parameters(value), kind_name]
        return self._opaque(value)

    def _state(self, attributes: Mapping[str, Any], depth: int) -> Node:
        return [[name, self.node(item, depth + 1)] for name, item in list(attributes.items())]

    def _opaque(self, value: Any) -> Node:
        try:
            shown = " ".join(repr(value).split())
        except Exception:
            shown = f"a {flat(type(value).__name__, 60)} that cannot be shown"
        array = None
        try:
            read = np.asarray(value)
            if read.dtype.kind != "O" and _DTYPE.fullmatch(read.dtype.str):
                array = self._array(np.array(read), 0)
        except Exception:
            array = None
        return ["z!", flat(type(value).__name__, 60), flat(shown, 200), array]

    def again(self, value: Any) -> Node:
        """Return the node of a value that was numbered before and has changed since."""
        number = self._table.number(value)
        assert number is not None
        self._table.forget(value)
        node = self.node(value)
        self._table.recall(value, number)
        return node


class _Plain:
    """The state of a bit generator: numbers, texts and arrays in dictionaries, not numbered."""

    @staticmethod
    def node(encoder: Encoder, state: Mapping[str, Any], depth: int) -> Node:
        inner = Encoder(Table(), encoder._functions, {})
        inner.blobs = encoder.blobs
        return inner.node(dict(state), depth + 1)


def parameters(function: Any) -> list[str] | None:
    """Return the names of a function's parameters, or None where Python does not know them."""
    import inspect

    try:
        return [flat(name, 40) for name in inspect.signature(function).parameters]
    except (TypeError, ValueError):
        return None


def _place(kind: type, setup: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return the module and name of a class that crosses by its attributes, or None."""
    module, name = kind.__module__, kind.__qualname__
    if module in _OBJECTS and getattr(sys.modules.get(module), name, None) is kind:
        return module, name
    if module == "__main__" and setup.get(name) is kind:
        return module, name
    return None


class Decoder:
    """Turns nodes back into values. Raises CodecError for what stands for none."""

    def __init__(
        self,
        blobs: Sequence[bytes | memoryview],
        table: Table,
        functions: Functions,
        setup: Mapping[str, Any],
    ) -> None:
        self._blobs, self._table = blobs, table
        self._functions, self._setup = functions, setup
        self._count = 0

    def value(self, node: Node, depth: int = 0) -> Any:
        """Return the value of a node."""
        self._count += 1
        if depth > _DEPTH or self._count > _NODES:
            raise CodecError("a value with too many parts, or parts within parts")
        if node is None or isinstance(node, bool | int | float | str):
            return node
        if not isinstance(node, list) or not node or not isinstance(node[0], str):
            raise CodecError(f"no value: {flat(node, 60)}")
        method = _METHODS.get(node[0])
        if method is None or len(node) != method[1]:
            raise CodecError(f"no value: {flat(node, 60)}")
        try:
            return method[0](self, *node[1:], depth=depth + 1)
        except CodecError:
            raise
        except (TypeError, ValueError, OverflowError, ArithmeticError, LookupError) as error:
            raise CodecError(f"no value: {flat(node, 60)}: {flat(error, 60)}") from None

    def _blob(self, number: Any) -> bytes | memoryview:
        if type(number) is not int or not 0 <= number < len(self._blobs):
            raise CodecError("bytes that did not come")
        return self._blobs[number]

    def _int(self, text: Any, *, depth: int) -> int:
        return int(_text(text), 16)

    def _complex(self, real: Any, imaginary: Any, *, depth: int) -> complex:
        return complex(float(real), float(imaginary))

    def _bytes(self, number: Any, *, depth: int) -> bytes:
        return bytes(self._blob(number))

    def _range(self, start: Any, stop: Any, step: Any, *, depth: int) -> range:
        return range(*(self.value(n, depth) for n in (start, stop, step)))

    def _fraction(self, text: Any, *, depth: int) -> Fraction:
        return Fraction(_text(text, 10_000))

    def _decimal(self, text: Any, *, depth: int) -> Decimal:
        return Decimal(_text(text, 10_000))

    def _list(self, items: Any, *, depth: int) -> list[Any]:
        found: list[Any] = []
        self._table.add(found)
        found.extend(self.value(item, depth) for item in _list(items))
        return found

    def _fixed(self, make: Callable[[list[Any]], Any], items: Any, depth: int) -> Any:
        """A container that is made whole is numbered before its parts, as when it was sent."""
        number = self._table.add(object())
        made = make([self.value(item, depth) for item in _list(items)])
        self._table.recall(made, number)
        return made

    def _tuple(self, items: Any, *, depth: int) -> Any:
        return self._fixed(tuple, items, depth)

    def _set(self, items: Any, *, depth: int) -> Any:
        return self._fixed(set, items, depth)

    def _frozenset(self, items: Any, *, depth: int) -> Any:
        return self._fixed(frozenset, items, depth)

    def _dict(self, pairs: Any, *, depth: int) -> dict[Any, Any]:
        found: dict[Any, Any] = {}
        self._table.add(found)
        for key, item in _list(pairs):
            known = self.value(key, depth)
            found[known] = self.value(item, depth)
        return found

    def _known(self, number: Any, *, depth: int) -> Any:
        if type(number) is not int or not 0 <= number < len(self._table.values):
            raise CodecError("a value that was never sent")
        return self._table.values[number]

    def _array(self, dtype: Any, shape: Any, order: Any, blob: Any, *, depth: int) -> Any:
        found = _array(_dtype(dtype), self._blob(blob), _shape(shape), order)
        self._table.add(found)
        return found

    def _objects(self, shape: Any, items: Any, *, depth: int) -> Any:
        items = _list(items)
        found: np.ndarray[Any, Any] = np.empty(len(items), dtype=object)
        number = self._table.add(found)
        for i, item in enumerate(items):
            found[i] = self.value(item, depth)
        shaped = found.reshape(_shape(shape))
        self._table.recall(shaped, number)
        return shaped

    def _scalar(self, dtype: Any, text: Any, *, depth: int) -> Any:
        return _array(_dtype(dtype), bytes.fromhex(_text(text, 1 << 20)), (), "C")[()]

    def _generator(self, name: Any, state: Any, *, depth: int) -> np.random.Generator:
        number = self._table.add(object())
        if name not in _BIT_GENERATORS:
            raise CodecError(f"no generator: {flat(name, 40)}")
        bits = getattr(np.random, name)()
        inner = Decoder(self._blobs, Table(), self._functions, {})
        bits.state = inner.value(state, depth)
        found = np.random.Generator(bits)
        self._table.recall(found, number)
        return found

    def _class(self, module: Any, name: Any, *, depth: int = 0) -> type:
        kind = None
        if module == "__main__":
            kind = self._setup.get(_text(name))
        elif module in _OBJECTS:
            kind = getattr(sys.modules.get(module), _text(name), None)
        if not isinstance(kind, type) or _place(kind, self._setup) != (module, name):
            raise CodecError(f"no class that may cross: {flat(name, 40)}")
        return kind

    def _instance(self, module: Any, name: Any, state: Any, *, depth: int) -> Any:
        kind = self._class(module, name)
        found: Any = object.__new__(kind)
        self._table.add(found)
        for attribute, item in _list(state):
            if not _text(attribute).isidentifier() or attribute.startswith("__"):
                raise CodecError(f"no attribute: {flat(attribute, 40)}")
            vars(found)[attribute] = self.value(item, depth)
        return found

    def _own(self, number: Any, *, depth: int) -> Any:
        return self._functions.get(number)

    def _foreign(self, number: Any, name: Any, names: Any, kind: Any, *, depth: int) -> Any:
        if type(number) is not int or not (names is None or isinstance(names, list)):
            raise CodecError("no function")
        known = None if names is None else [flat(_text(n), 40) for n in names[:100]]
        return self._functions.foreign(number, flat(_text(name), 60), known, _identifier(kind))

    def _opaque(self, name: Any, shown: Any, array: Any, *, depth: int) -> Opaque:
        kind = _identifier(name)
        words = flat(_text(shown), 200)
        if array is None:
            opaque: Opaque = type(kind, (Opaque,), {})(words)
            return opaque
        read: Opaque = type(kind, (OpaqueArray,), {})(words, self.value(array, depth))
        return read


_METHODS: dict[str, tuple[Callable[..., Any], int]] = {
    "i": (Decoder._int, 2),
    "c": (Decoder._complex, 3),
    "b": (Decoder._bytes, 2),
    "R": (Decoder._range, 4),
    "q": (Decoder._fraction, 2),
    "D": (Decoder._decimal, 2),
    "l": (Decoder._list, 2),
    "t": (Decoder._tuple, 2),
    "s": (Decoder._set, 2),
    "z": (Decoder._frozenset, 2),
    "d": (Decoder._dict, 2),
    "r": (Decoder._known, 2),
    "a": (Decoder._array, 5),
    "o": (Decoder._objects, 3),
    "n": (Decoder._scalar, 3),
    "g": (Decoder._generator, 3),
    "x": (Decoder._instance, 4),
    "X": (Decoder._class, 3),
    "f": (Decoder._own, 2),
    "F": (Decoder._foreign, 5),
    "z!": (Decoder._opaque, 4),
}


def _bytes_of(array: np.ndarray[Any, Any], order: str) -> bytes | memoryview:
    """Return an array's bytes: where they are, if they lie in a row, else a copy."""
    if array.flags.c_contiguous and array.size and array.dtype.kind in "biuf":
        return memoryview(array.reshape(-1).view(np.uint8))  # type: ignore[arg-type]
    return array.tobytes("F" if order == "F" else "C")


def _identifier(name: Any) -> str:
    return re.sub(r"\W", "_", flat(_text(name), 60)) or "object"


def _text(value: Any, longest: int = 20_000) -> str:
    if not isinstance(value, str) or len(value) > longest:
        raise CodecError(f"no text, or too long: {flat(value, 40)}")
    return value


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise CodecError(f"no list: {flat(value, 40)}")
    return value


def _shape(value: Any) -> tuple[int, ...]:
    shape = tuple(_list(value))
    if len(shape) > 32 or not all(type(n) is int and 0 <= n < 2**40 for n in shape):
        raise CodecError(f"no shape: {flat(value, 60)}")
    return shape


def _dtype(text: Any) -> np.dtype[Any]:
    if not isinstance(text, str) or not _DTYPE.fullmatch(text):
        raise CodecError(f"no type of numbers: {flat(text, 40)}")
    return np.dtype(text)


def _array(
    dtype: np.dtype[Any], data: bytes | memoryview, shape: tuple[int, ...], order: Any
) -> Any:
    count = 1
    for size in shape:
        count *= size
    if order not in ("C", "F") or count * dtype.itemsize != len(data):
        raise CodecError(f"{len(data)} bytes for an array of {count} times {dtype}")
    if dtype.itemsize == 0:
        return np.empty(shape, dtype)
    if dtype.kind == "b":  # any other byte than 0 and 1 is no truth value
        return (np.frombuffer(data, np.uint8) != 0).reshape(shape, order=order)
    if dtype.kind == "U" and data and np.frombuffer(data, dtype.byteorder + "u4").max() > 0x10FFFF:
        raise CodecError("text with what is no character")
    found = np.frombuffer(data, dtype).reshape(shape, order=order)
    return found if found.flags.writeable and found.flags.aligned else found.copy(order="K")
