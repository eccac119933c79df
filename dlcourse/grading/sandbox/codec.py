"""Values as JSON and raw bytes, and back: numbers, texts, containers, arrays, generators.

Nothing is built by a name that came over the channel, but for the classes that both ends were
given. A function stays where it is: the other end gets a handle, and calls back. Anything else
arrives as `Opaque`: its type's name and what it looks like.

Both ends of a call number the containers, arrays and objects of the arguments alike (`Table`), so
that a value that *is* an argument arrives as that very argument, and one that the call has changed
can be changed at the other end too. Arrays that share memory arrive as separate ones.

What is too large to be looked at is refused at both ends: by the sender, so that an honest one gets
a sentence, and by the receiver, which trusts no sender. A value counts by what it is when written
out in full, so a list of ten lists, each ten times the next, is as large as it looks.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np

from dlcourse.checks.compare import numbers
from dlcourse.grading.sandbox.table import PARTS, TOO_MUCH, CodecError, Scales, Table
from dlcourse.runner.verdict import flat

Node = Any
_KEYS = 10_000  # parts of a message whose hashes may have been chosen to be the same
_KIND = 100  # parts that a type counts for which is made here
_WIDE = 2**28  # entries of an array whose sides of no length had a length of one
_INT = 20_000  # characters of a whole number, in base 16
_DIGITS = 1000  # of a fraction or a decimal number, and the largest exponent of ten
_BYTES = 128 << 20  # of the arrays of one message
_DTYPE = re.compile(r"[<>|=]?(?:b1|[iu][1248]|f(?:2|4|8|16)|c(?:8|16|32)|[SU][1-9][0-9]{0,5})")
_FRACTION = re.compile(rf"-?[0-9]{{1,{_DIGITS}}}(?:/[0-9]{{1,{_DIGITS}}})?")
_ITSELF = "a value that holds itself"
_BIT_GENERATORS = ("PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64")
_HIGHEST = {"pos": 624, "buffer_pos": 4, "has_uint32": 1, "uinteger": 2**32 - 1}
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
        self._scales = Scales()

    def node(self, value: Any, depth: int = 0) -> Node:
        """Return a value's node. Raises CodecError for one that is too large or too deep."""
        self._scales.add(depth)
        kind = type(value)
        if value is None or kind in (bool, str, float):
            return value
        if kind is int:
            return value if -(2**53) < value < 2**53 else ["i", _in_base_16(value)]
        number = self._table.number(value)
        if number is not None:
            weight = self._table.weights[number]
            if weight is None:
                raise CodecError(_ITSELF)
            self._scales.add(depth, weight[0] - 1, weight[1])
            return ["r", number]
        if isinstance(value, np.ndarray):
            return self._array(value, depth)
        if isinstance(value, np.generic):
            return self._scalar(value)
        return self._other(value, depth)

    def or_opaque(self, value: Any) -> Node:
        """Return a value's node, or one that says that it can't be sent."""
        numbered, blobs, count = len(self._table.values), len(self.blobs), self._scales.count
        try:
            return self.node(value)
        except CodecError as error:
            self._table.cut(numbered)
            del self.blobs[blobs:]
            self._scales.count, self._scales.deepest = count, 0
            name = flat(type(value).__name__, 60)
            return ["z!", name, f"a {name} that can't be looked at: {error}", None]

    def _array(self, value: np.ndarray[Any, Any], depth: int) -> Node:
        if value.dtype.kind == "O":
            items = value.ravel().tolist() if value.size <= PARTS else [None] * (PARTS + 1)
            return self._whole(
                value, depth, lambda: ["o", list(value.shape), self._nodes(items, depth)]
            )
        plain = value if type(value) is np.ndarray else np.asarray(value)
        if not _DTYPE.fullmatch(plain.dtype.str):
            return self._opaque(value)
        if plain.nbytes > _BYTES or plain.ndim > 32:
            raise CodecError(f"an array of {plain.nbytes} bytes and {plain.ndim} dimensions")
        self._table.add(value, (1, 0))
        order = "F" if plain.flags.f_contiguous and not plain.flags.c_contiguous else "C"
        self.blobs.append(_bytes_of(plain, order))
        order = order if plain.flags.writeable else order.lower()
        return ["a", plain.dtype.str, list(plain.shape), order, len(self.blobs) - 1]

    def _scalar(self, value: np.generic) -> Node:
        if value.dtype.str in ("<U0", ">U0", "|S0"):  # '' and b'', as NumPy keeps them in arrays
            kind = value.dtype.str.replace("0", "1")
            return ["n", kind, bytes(np.dtype(kind).itemsize).hex()]
        if not _DTYPE.fullmatch(value.dtype.str):
            return self._opaque(value)
        return ["n", value.dtype.str, value.tobytes().hex()]

    def _nodes(self, items: Sequence[Any], depth: int) -> list[Node]:
        return [self.node(item, depth + 1) for item in items]

    def _whole(self, value: Any, depth: int, make: Callable[[], Node]) -> Node:
        """Number a value that has parts, and return its node."""
        number = self._table.add(value)
        before = self._scales.begin(depth)
        node = make()
        self._table.settle(number, value, self._scales.weight(before))
        return node

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
                self._scales.add(depth, _length(value))
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
                return self._whole(value, depth, lambda: [letter, self._nodes(tuple(value), depth)])
            case dict():
                pairs = list(dict.items(value))
                return self._whole(
                    value, depth, lambda: ["d", [self._nodes(pair, depth) for pair in pairs]]
                )
            case np.random.Generator() if type(value) is np.random.Generator:
                name = type(value.bit_generator).__name__
                if name in _BIT_GENERATORS:
                    self._table.add(value, (1, 0))
                    return ["g", name, _Plain.node(self, value.bit_generator.state, depth)]
            case Foreign():
                return ["f", value.number]
        return self._object(value, depth)

    def _object(self, value: Any, depth: int) -> Node:
        kind = type(value)
        place = _place(kind, self._setup)
        if place is not None:
            self._table.add(value, (1, 0))  # of known classes alone one object may hold itself
            return ["x", *place, self._state(vars(value), depth)]
        if isinstance(value, type):
            place = _place(value, self._setup)
            if place is not None:
                return ["X", *place]
        self._scales.add(depth, _KIND)
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
            read = numbers(value)
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
        new = len(self._table.values)
        node = self.node(value)
        weight = self._table.weights[new] if new < len(self._table.weights) else None
        self._table.settle(number, value, weight or (1, 0))
        return node


class _Plain:
    """The state of a bit generator: numbers, texts and arrays in dictionaries, not numbered."""

    @staticmethod
    def node(encoder: Encoder, state: Mapping[str, Any], depth: int) -> Node:
        inner = Encoder(Table(), encoder._functions, {})
        inner.blobs, inner._scales = encoder.blobs, encoder._scales
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
    """Turns nodes back into values. Raises CodecError for what stands for none.

    What it takes of time and memory is bounded by the bounds on a message, whatever comes.
    """

    def __init__(
        self,
        blobs: Sequence[bytes | memoryview],
        table: Table,
        functions: Functions,
        setup: Mapping[str, Any],
    ) -> None:
        self._blobs: list[bytes | memoryview | None] = list(blobs)
        self._table = table
        self._functions, self._setup = functions, setup
        self._scales = Scales()
        self._keys = 0

    def value(self, node: Node, depth: int = 0) -> Any:
        """Return the value of a node."""
        self._scales.add(depth)
        if node is None or isinstance(node, bool | float | str):
            return node
        if isinstance(node, int):
            if not -(2**53) < node < 2**53:
                raise CodecError("a number with more digits than JSON's")
            return node
        if not isinstance(node, list) or not node or not isinstance(node[0], str):
            raise CodecError(f"no value: {_shown(node)}")
        method = _METHODS.get(node[0])
        if method is None or len(node) != method[1]:
            raise CodecError(f"no value: {_shown(node)}")
        try:
            return method[0](self, *node[1:], depth=depth)
        except CodecError:
            raise
        except (
            TypeError,
            ValueError,
            ArithmeticError,
            LookupError,
            AttributeError,
            MemoryError,
            RecursionError,
        ) as error:
            raise CodecError(f"no value: {_shown(node)}: {flat(error, 60)}") from None

    def _blob(self, number: Any) -> bytes | memoryview:
        """Return the bytes that came, to the first who asks: no two values share their memory."""
        if type(number) is not int or not 0 <= number < len(self._blobs):
            raise CodecError("bytes that did not come")
        blob, self._blobs[number] = self._blobs[number], None
        if blob is None:
            raise CodecError("bytes that are another value's")
        return blob

    def _values(self, items: Any, depth: int) -> list[Any]:
        return [self.value(item, depth + 1) for item in _list(items)]

    def _hashed(self, parts: int) -> None:
        """Count parts that are, or may be, looked up by a hash: that may take their square."""
        self._keys += parts
        if self._keys > _KEYS:
            raise CodecError("too many keys")

    def _int(self, text: Any, *, depth: int) -> int:
        self._hashed(1)
        return int(_text(text, _INT), 16)

    def _complex(self, real: Any, imaginary: Any, *, depth: int) -> complex:
        if not isinstance(real, float | int) or not isinstance(imaginary, float | int):
            raise CodecError("no complex number")
        self._hashed(1)
        return complex(float(real), float(imaginary))

    def _bytes(self, number: Any, *, depth: int) -> bytes:
        return bytes(self._blob(number))

    def _range(self, start: Any, stop: Any, step: Any, *, depth: int) -> range:
        found = range(*(self.value(n, depth + 1) for n in (start, stop, step)))
        self._scales.add(depth, _length(found))
        return found

    def _fraction(self, text: Any, *, depth: int) -> Fraction:
        if not _FRACTION.fullmatch(_text(text)):
            raise CodecError(f"no fraction: {_shown(text)}")
        self._hashed(1)
        return Fraction(text)

    def _decimal(self, text: Any, *, depth: int) -> Decimal:
        self._hashed(1)
        found = Decimal(_text(text, _DIGITS))
        if found.is_finite() and abs(found.adjusted()) > _DIGITS:
            raise CodecError(f"a decimal number with too many digits: {_shown(text)}")
        return found

    def _whole(self, make: Callable[[list[Any]], Any], items: Any, depth: int) -> Any:
        """Number a value that has parts, before them, as when it was sent."""
        number = self._table.reserve()
        before = self._scales.begin(depth)
        parts = self._values(items, depth)
        weight = self._scales.weight(before)
        if make in (set, frozenset):
            self._hashed(weight[0])
        made = make(parts)
        self._table.settle(number, made, weight)
        return made

    def _a_list(self, items: Any, *, depth: int) -> Any:
        return self._whole(list, items, depth)

    def _tuple(self, items: Any, *, depth: int) -> Any:
        return self._whole(tuple, items, depth)

    def _set(self, items: Any, *, depth: int) -> Any:
        return self._whole(set, items, depth)

    def _frozenset(self, items: Any, *, depth: int) -> Any:
        return self._whole(frozenset, items, depth)

    def _dict(self, pairs: Any, *, depth: int) -> dict[Any, Any]:
        number = self._table.reserve()
        before = self._scales.begin(depth)
        found: dict[Any, Any] = {}
        for key, item in _list(pairs):
            count = self._scales.count
            known = self.value(key, depth + 1)
            self._hashed(self._scales.count - count)
            found[known] = self.value(item, depth + 1)
        self._table.settle(number, found, self._scales.weight(before))
        return found

    def _known(self, number: Any, *, depth: int) -> Any:
        if type(number) is not int or not 0 <= number < len(self._table.values):
            raise CodecError("a value that was never sent")
        weight = self._table.weights[number]
        if weight is None:
            raise CodecError(_ITSELF)
        self._scales.add(depth, weight[0] - 1, weight[1])
        return self._table.values[number]

    def _array(self, dtype: Any, shape: Any, order: Any, blob: Any, *, depth: int) -> Any:
        if order not in ("C", "F", "c", "f"):
            raise CodecError(f"no order: {_shown(order)}")
        found = _array(_dtype(dtype), self._blob(blob), _shape(shape), order.upper())
        if order.islower():
            found.flags.writeable = False
        self._table.add(found, (1, 0))
        return found

    def _objects(self, shape: Any, items: Any, *, depth: int) -> Any:
        sides = _shape(shape)

        def make(parts: list[Any]) -> np.ndarray[Any, Any]:
            found: np.ndarray[Any, Any] = np.empty(len(parts), dtype=object)
            for i, part in enumerate(parts):
                found[i] = part
            return found.reshape(sides)

        return self._whole(make, items, depth)

    def _scalar(self, dtype: Any, text: Any, *, depth: int) -> Any:
        data = bytearray.fromhex(_text(text, 1 << 20))
        return _array(_dtype(dtype), memoryview(data), (), "C")[()]

    def _generator(self, name: Any, state: Any, *, depth: int) -> np.random.Generator:
        if name not in _BIT_GENERATORS:
            raise CodecError(f"no generator: {_shown(name)}")
        number = self._table.reserve()
        bits = getattr(np.random, name)()
        inner = Decoder([], Table(), self._functions, {})
        inner._blobs, inner._scales = self._blobs, self._scales
        found_state = inner.value(state, depth + 1)
        _check_state(found_state, bits.state)
        bits.state = found_state
        found = np.random.Generator(bits)
        self._table.settle(number, found, (1, 0))
        return found

    def _class(self, module: Any, name: Any, *, depth: int = 0) -> type:
        kind = None
        if module == "__main__":
            kind = self._setup.get(_text(name))
        elif module in _OBJECTS:
            kind = getattr(sys.modules.get(module), _text(name), None)
        if not isinstance(kind, type) or _place(kind, self._setup) != (module, name):
            raise CodecError(f"no class that may cross: {_shown(name)}")
        return kind

    def _instance(self, module: Any, name: Any, state: Any, *, depth: int) -> Any:
        kind = self._class(module, name)
        found: Any = object.__new__(kind)
        self._table.add(found, (1, 0))
        for attribute, item in _list(state):
            if not _text(attribute).isidentifier() or attribute.startswith("__"):
                raise CodecError(f"no attribute: {_shown(attribute)}")
            if callable(getattr(kind, attribute, None)):  # it would stand for the course's own
                raise CodecError(f"a value in the place of the method {_shown(attribute)}")
            vars(found)[attribute] = self.value(item, depth + 1)
        return found

    def _own(self, number: Any, *, depth: int) -> Any:
        return self._functions.get(number)

    def _foreign(self, number: Any, name: Any, names: Any, kind: Any, *, depth: int) -> Any:
        self._scales.add(depth, _KIND)
        if type(number) is not int or not (names is None or isinstance(names, list)):
            raise CodecError("no function")
        known = None if names is None else [flat(_text(n), 40) for n in names[:100]]
        return self._functions.foreign(number, flat(_text(name), 60), known, _identifier(kind))

    def _opaque(self, name: Any, shown: Any, array: Any, *, depth: int) -> Opaque:
        self._scales.add(depth, _KIND)
        kind = _identifier(name)
        words = flat(_text(shown), 200)
        if array is None:
            opaque: Opaque = type(kind, (Opaque,), {})(words)
            return opaque
        found = self.value(array, depth + 1)
        if not isinstance(found, np.ndarray):
            raise CodecError("no array")
        read: Opaque = type(kind, (OpaqueArray,), {})(words, found)
        return read


_METHODS: dict[str, tuple[Callable[..., Any], int]] = {
    "i": (Decoder._int, 2),
    "c": (Decoder._complex, 3),
    "b": (Decoder._bytes, 2),
    "R": (Decoder._range, 4),
    "q": (Decoder._fraction, 2),
    "D": (Decoder._decimal, 2),
    "l": (Decoder._a_list, 2),
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


def _check_state(state: Any, like: Any) -> None:
    """Refuse the state of a generator whose fields are others than these, or out of bounds.

    NumPy believes the places in it, and reads there.
    """
    if type(state) is not type(like):
        raise CodecError("no state of a generator")
    if isinstance(like, dict):
        if list(state) != list(like):
            raise CodecError("other fields than those of a generator")
        for name, value in like.items():
            _check_state(state[name], value)
            if isinstance(value, int) and not 0 <= state[name] <= _HIGHEST.get(name, 2**128 - 1):
                raise CodecError(f"{name} of a generator is out of bounds")
    elif isinstance(like, np.ndarray):
        if (state.dtype, state.shape) != (like.dtype, like.shape):
            raise CodecError("a generator's numbers in another form")
    elif isinstance(like, str) and state != like:
        raise CodecError("another kind of generator")


def _in_base_16(value: int) -> str:
    text = hex(value)
    if len(text) > _INT:
        raise CodecError(f"a whole number of {value.bit_length()} bits")
    return text


def _length(value: range) -> int:
    try:
        return len(value)
    except OverflowError:
        raise CodecError(TOO_MUCH) from None


def _identifier(name: Any) -> str:
    return re.sub(r"\W", "_", flat(_text(name), 60)) or "object"


def _shown(node: Any) -> str:
    """Return the beginning of a node in words; it may be of any size and depth."""
    if isinstance(node, list):
        return f"[{', '.join(_shown(part) for part in node[:1])}, …]" if node else "[]"
    return flat(node[:60] if isinstance(node, str) else type(node).__name__, 60)


def _text(value: Any, longest: int = 20_000) -> str:
    if not isinstance(value, str) or len(value) > longest:
        raise CodecError(f"no text, or too long: {_shown(value)}")
    return value


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise CodecError(f"no list: {_shown(value)}")
    return value


def _shape(value: Any) -> tuple[int, ...]:
    shape = tuple(_list(value))
    wide = 1
    for size in shape if len(shape) <= 32 else (-1,):
        if type(size) is not int or not 0 <= size <= _WIDE:
            raise CodecError(f"no shape: {_shown(value)}")
        wide *= max(size, 1)
    if wide > _WIDE:
        raise CodecError("a shape that is too wide")
    return shape


def _dtype(text: Any) -> np.dtype[Any]:
    if not isinstance(text, str) or not _DTYPE.fullmatch(text):
        raise CodecError(f"no type of numbers: {_shown(text)}")
    return np.dtype(text)


def _array(
    dtype: np.dtype[Any], data: bytes | memoryview, shape: tuple[int, ...], order: Any
) -> Any:
    count = math.prod(shape)
    if count * dtype.itemsize != len(data):
        raise CodecError(f"{len(data)} bytes for an array of {count} times {dtype}")
    if dtype.kind == "b":  # any other byte than 0 and 1 is no truth value
        return (np.frombuffer(data, np.uint8) != 0).reshape(shape, order=order)
    if dtype.kind == "U" and data and np.frombuffer(data, dtype.byteorder + "u4").max() > 0x10FFFF:
        raise CodecError("text with what is no character")
    if dtype.char in "gG":
        _check_long(data, dtype)
    found = np.frombuffer(data, dtype).reshape(shape, order=order)
    return found if found.flags.writeable and found.flags.aligned else found.copy(order="K")


def _check_long(data: bytes | memoryview, dtype: np.dtype[Any]) -> None:
    """Refuse patterns that are no number: an 80-bit number says its leading 1 itself."""
    if dtype.byteorder == ">":
        raise CodecError("long numbers in an order of bytes that is not this machine's")
    if np.finfo(np.longdouble).nmant != 63:
        return
    halves = np.frombuffer(data, np.uint64).reshape(-1, 2)
    leads = halves[:, 0] >> np.uint64(63) == 1
    if np.any(leads != (halves[:, 1] & np.uint64(0x7FFF) != 0)):
        raise CodecError("bytes that are no number")
