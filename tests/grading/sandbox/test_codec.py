"""Values over the channel: every kind arrives as it was, and nothing else does any harm."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from dlcourse.grading.sandbox.codec import Encoder, Functions, Opaque, OpaqueArray
from dlcourse.grading.sandbox.table import CodecError, Table, weigh
from dlcourse.layers import Dense
from tests.grading.sandbox.ends import Crossing, decode, foreign, same

PRIME = 2**61 - 1  # whole numbers that differ by it have the same hash

# What arrives is what was sent

ARRAYS = hnp.arrays(
    st.one_of(
        hnp.floating_dtypes(endianness="?"),
        hnp.integer_dtypes(endianness="?"),
        hnp.unsigned_integer_dtypes(),
        hnp.boolean_dtypes(),
        hnp.complex_number_dtypes(endianness="<", sizes=(64, 128)),
        hnp.unicode_string_dtypes(min_len=1, max_len=3),
    ),
    hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=3),
)
KEYS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.binary(max_size=20),
    st.fractions(),
    st.decimals(min_value=-(10**20), max_value=10**20),
    st.complex_numbers(),
    st.tuples(st.integers(), st.text()),
    st.frozensets(st.integers(), max_size=3),
)
LEAVES = st.one_of(
    KEYS,
    ARRAYS,
    ARRAYS.filter(lambda a: a.size > 0).map(lambda a: a.ravel()[0]),
    st.integers(0, 9).map(np.random.default_rng),
    st.builds(range, st.integers(-9, 9), st.integers(-99, 99), st.integers(1, 5)),
    st.sets(st.integers() | st.text(), max_size=4),
)
VALUES = st.recursive(
    LEAVES,
    lambda parts: (
        st.lists(parts, max_size=4)
        | st.tuples(parts, parts)
        | st.dictionaries(KEYS, parts, max_size=4)
    ),
    max_leaves=12,
)


@given(VALUES)
@settings(max_examples=400, deadline=None)
def test_every_value_arrives_as_it_was(value: Any) -> None:
    assert same(Crossing().over(value), value)


@given(st.lists(VALUES, min_size=1, max_size=4), st.data())
@settings(max_examples=200, deadline=None)
def test_what_is_the_same_arrives_as_the_same(values: list[Any], data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(0, len(values) - 1), max_size=8))
    many = [values[i] for i in places] + [[values[i]] for i in places]
    assert same(Crossing().over(many), many)


@given(st.lists(VALUES, max_size=5))
@settings(max_examples=200, deadline=None)
def test_what_was_sent_before_comes_back_as_itself(values: list[Any]) -> None:
    """A reply is decoded with the request's table: an argument is that very argument."""
    to = Crossing()
    arrived = [to.over(value) for value in values]
    back = Crossing()
    back.here, back.there = to.there, to.here
    for value, other in zip(values, arrived, strict=True):
        fresh = [np.zeros(3), [1], {2: 3}, object]  # whose places in memory may be old ones
        assert same(back.over(fresh[:3]), fresh[:3])
        if isinstance(value, list | dict | set | np.ndarray | np.random.Generator):
            assert back.over(other) is value


def test_places_in_memory_that_are_used_again_mix_nothing_up() -> None:
    """Tuples, sets and generators are numbered before they are there, which leaves no trace."""
    crossing = Crossing()
    for value in ((1.0, (2.0,)), {1, 2}, frozenset({3}), np.random.default_rng(0)):
        crossing.over(value)
    table = crossing.there
    assert {id(value) for value in table.values} == set(table._numbers)
    assert all(table.values[n] is not None for n in table._numbers.values())


@pytest.mark.parametrize(
    "array",
    [
        np.arange(12.0).reshape(3, 4)[::-1, ::-2],
        np.asfortranarray(np.arange(6).reshape(2, 3)),
        np.arange(6.0).reshape(2, 3).T,
        np.broadcast_to(np.arange(3.0), (4, 3)),
        np.array(5.0),
        np.zeros((0, 3)),
        np.array([1.0, np.nan, -np.inf, -0.0]),
        np.array([1, 2], dtype=">i4"),
        np.array([1, 2], dtype=np.longdouble) / 3,
        np.array(["", "é"]),
        np.array([b"a", b"bc"]),
        np.array([1, "two", None, [3]], dtype=object),
        np.zeros(3, dtype=bool),
    ],
    ids=str,
)
def test_arrays_of_every_kind(array: np.ndarray[Any, Any]) -> None:
    arrived = Crossing().over(array)
    assert same(arrived, array)
    assert arrived.base is None or not np.shares_memory(arrived, array)


def test_subclasses_arrive_as_what_they_are_made_of() -> None:
    class Number(int):
        pass

    class Text(str):
        __slots__ = ()

    class Items(list[Any]):
        pass

    class Grid(np.ndarray[Any, Any]):
        pass

    values = [Number(3), Text("x"), Items([1]), np.zeros(2).view(Grid), 2**300, -(2**53)]
    assert same(Crossing().over(values), [3, "x", [1], np.zeros(2), 2**300, -(2**53)])


@dataclass
class Node:
    """A class of the setup's, whose objects may point at each other."""

    value: float
    next: Any = None


Node.__module__ = "__main__"


def test_objects_of_known_classes_cross_by_their_attributes() -> None:
    first, second = Node(1.0), Node(2.0)
    first.next, second.next = second, first  # in a ring
    arrived = Crossing({"Node": Node}).over([first, Node])
    assert arrived[0].next.next is arrived[0]
    assert (arrived[0].value, arrived[0].next.value, arrived[1]) == (1.0, 2.0, Node)
    layer = Dense(2, 3, rng=np.random.default_rng(0))
    crossed = Crossing().over(layer)
    assert type(crossed) is Dense
    assert same(crossed.params, layer.params)


def test_anything_else_is_shown_and_no_more() -> None:
    class Celsius:
        def __repr__(self) -> str:
            return "5 °C"

        def __array__(self, dtype: Any = None, copy: Any = None) -> Any:
            return np.array([5.0])

    shown = Crossing().over(Celsius())
    assert isinstance(shown, OpaqueArray)
    assert (repr(shown), type(shown).__name__) == ("5 °C", "Celsius")
    assert same(np.asarray(shown), np.array([5.0]))
    half = Crossing().over(sp.Rational(1, 2))
    assert (repr(half), float(np.asarray(half))) == ("1/2", 0.5)
    assert isinstance(Crossing().over(np.datetime64("2026-01-01")), Opaque)
    assert isinstance(Crossing().over(np.zeros(2, dtype=[("a", "f8")])), Opaque)


def test_functions_stay_where_they_are() -> None:
    def double(x: float) -> float:
        return 2 * x

    crossing = Crossing()
    assert crossing.over([double, double]) == [("function", 0, "double", ["x"], "function")] * 2
    assert crossing.functions[0].get(0) is double


# What is too large, by accident


def ring() -> list[Any]:
    found: list[Any] = []
    found.append(found)
    return found


def doubled(times: int) -> Any:
    found: Any = [1]
    for _ in range(times):
        found = [found, found]
    return found


def deep(times: int, make: Callable[[Any], Any] = lambda part: [part]) -> Any:
    found: Any = 1
    for _ in range(times):
        found = make(found)
    return found


LARGE: dict[str, Callable[[], Any]] = {
    "many": lambda: list(range(400_000)),
    "deep": lambda: deep(200),
    "deep tuples": lambda: deep(200, lambda part: (part,)),
    "deep dictionaries": lambda: deep(200, lambda part: {"a": part}),
    "a ring": ring,
    "doubled": lambda: doubled(40),
    "a huge number": lambda: 2 ** (10**6),
    "a long range": lambda: range(10**30),
    "a wide array": lambda: np.broadcast_to(1.0, (10**6, 10**6)),
    "an array of objects": lambda: np.broadcast_to(np.array(None, dtype=object), (10**4, 10**4)),
    "many functions": lambda: [lambda: 1 for _ in range(5000)],
}


@pytest.mark.parametrize("name", LARGE)
def test_what_is_too_large_is_a_sentence(name: str) -> None:
    with pytest.raises(CodecError):
        Crossing().node(LARGE[name]())
    value = LARGE[name]()
    table, functions = Table(), Functions(foreign)
    encoder = Encoder(table, functions, {})
    nodes = [encoder.or_opaque(v) for v in ([1.0], value, np.ones(2), [2.0])]
    blobs = [memoryview(bytearray(blob)) for blob in encoder.blobs]
    first, shown, array, last = decode(["l", json.loads(json.dumps(nodes))], blobs)
    assert "can't be looked at: " in repr(shown)
    assert same([first, array, last], [[1.0], np.ones(2), [2.0]])


def test_a_value_weighs_what_it_is_when_written_out() -> None:
    assert weigh([1, [2, 3], {"a": (4,)}]) == (9, 3)
    assert weigh(doubled(3)) == (2**4 - 1 + 2**3, 4)
    for value in (doubled(40), ring(), deep(100)):
        with pytest.raises(CodecError):
            weigh(value)


# What is hostile


def generator(name: str, **changed: Any) -> tuple[Any, list[bytes]]:
    """Return the node of a generator in whose state one field is another, and its bytes."""
    state = getattr(np.random, name)(1).state
    for part in (state, state["state"]):
        part |= {field: value for field, value in changed.items() if field in part}
    encoder = Encoder(Table(), Functions(foreign), {})
    node = encoder.node(state)
    return ["g", name, node], [bytes(blob) for blob in encoder.blobs]


MANY = [["i", hex(k * PRIME)] for k in range(1, 40_000)]
HOSTILE: dict[str, tuple[Any, list[bytes]]] = {
    "nothing": ([], []),
    "no letter": ([1], []),
    "a wrong letter": (["import os"], []),
    "too few fields": (["a", "<f8"], []),
    "too many fields": (["l", [], []], []),
    "a dictionary": ({"__class__": "x"}, []),
    "a huge number": (10**400, []),
    "a huge number's text": (["i", "0x" + "f" * 10**6], []),
    "no number's text": (["i", "zz"], []),
    "a fraction that explodes": (["q", "1e9999999"], []),
    "a fraction over nothing": (["q", "1/0"], []),
    "a decimal that explodes": (["D", "1e999999"], []),
    "no decimal": (["D", "--"], []),
    "a range for ever": (["R", 0, ["i", hex(10**30)], 1], []),
    "a long range": (["R", 0, 10**12, 1], []),
    "a range of nothing": (["R", 0, 1, 0], []),
    "a range of texts": (["R", "a", "b", "c"], []),
    "no complex number": (["c", "1", []], []),
    "itself": (["l", [["r", 0]]], []),
    "itself in a tuple": (["t", [["r", 0]]], []),
    "itself in a dictionary": (["d", [["a", ["r", 0]]]], []),
    "itself in an array": (["o", [1], [["r", 0]]], []),
    "what was never sent": (["r", 7], []),
    "before the first": (["r", -1], []),
    "no place": (["r", True], []),
    "laughs": (["l", [["l", [1]], *(["l", [["r", i], ["r", i]]] for i in range(1, 60))]], []),
    "laughs in tuples": (
        ["d", [[["t", [["t", [1]], *(["t", [["r", i], ["r", i]]] for i in range(2, 61))]], 1]]],
        [],
    ),
    "a list as a key": (["d", [[["l", []], 1]]], []),
    "an array as a key": (["d", [[["a", "<f8", [1], "C", 0], 1]]], [bytes(8)]),
    "a list in a set": (["s", [["l", []]]], []),
    "no pairs": (["d", [[1]]], []),
    "pairs of three": (["d", [[1, 2, 3]]], []),
    "a number for a list": (["l", 5], []),
    "a text for a list": (["l", "abc"], []),
    "a set of one hash": (["s", MANY], []),
    "keys of one hash": (["d", [[key, 1] for key in MANY]], []),
    "numbers of one hash": (["l", MANY], []),
    "bytes that did not come": (["b", 0], []),
    "bytes before the first": (["b", -1], [b"x"]),
    "bytes twice": (["l", [["b", 0], ["b", 0]]], [b"x"]),
    "an array's bytes twice": (["l", [["a", "<f8", [1], "C", 0]] * 2], [bytes(8)]),
    "too few bytes": (["a", "<f8", [3], "C", 0], [bytes(8)]),
    "too many bytes": (["a", "<f8", [1], "C", 0], [bytes(80)]),
    "a shape that overflows": (["a", "<f8", [2**32, 2**32, 2**32], "C", 0], [b""]),
    "a shape below 0": (["a", "<f8", [-1, -1], "C", 0], [bytes(8)]),
    "a shape of truths": (["a", "<f8", [True], "C", 0], [bytes(8)]),
    "a shape of fractions": (["a", "<f8", [1.0], "C", 0], [bytes(8)]),
    "a wide shape of nothing": (["a", "<f8", [0, 2**40], "C", 0], [b""]),
    "100 dimensions": (["a", "<f8", [1] * 100, "C", 0], [bytes(8)]),
    "strides": (["a", "<f8", [1], "K", 0], [bytes(8)]),
    "objects": (["a", "|O", [1], "C", 0], [bytes(8)]),
    "records": (["a", "f8,f8", [1], "C", 0], [bytes(16)]),
    "dates": (["a", "<M8[s]", [1], "C", 0], [bytes(8)]),
    "texts of no length": (["a", "<U0", [2**28], "C", 0], [b""]),
    "no characters": (["a", "<U1", [1], "C", 0], [b"\xff\xff\xff\xff"]),
    "no type": (["a", ["<f8"], [1], "C", 0], [bytes(8)]),
    "an array of objects of another shape": (["o", [2, 2], [1]], []),
    "a scalar of too many bytes": (["n", "<f8", "00" * 9], []),
    "a scalar that is no hex": (["n", "<f8", "xx"], []),
    "a long number that is none": (["n", "<f16", "00" * 7 + "00ff7f" + "00" * 6], []),
    "another generator": (["g", "system", None], []),
    "a generator without a state": (["g", "PCG64", None], []),
    "a generator's wrong state": (["g", "PCG64", ["d", [["bit_generator", "PCG64"]]]], []),
    **{
        f"a generator with {field} {value}": generator(name, **{field: value})
        for name, field, value in (
            ("MT19937", "pos", 2**31 - 1),
            ("MT19937", "pos", -1),
            ("Philox", "buffer_pos", -(2**30)),
            ("Philox", "buffer_pos", 5),
            ("PCG64", "has_uint32", 2),
            ("PCG64", "uinteger", 2**40),
            ("PCG64", "bit_generator", "MT19937"),
        )
    },
    "generators in generators": (deep(100, lambda part: ["g", "PCG64", part]), []),
    "a class of Python's": (["x", "os", "system", []], []),
    "a class of the checks'": (["X", "dlcourse.checks.calling", "Answer"], []),
    "a class that is none": (["x", "dlcourse.layers", "np", []], []),
    "a class by no name": (["x", "dlcourse.layers", ["Dense"], []], []),
    "an object's class": (["x", "dlcourse.layers", "Dense", [["__class__", 1]]], []),
    "an object's attribute": (["x", "dlcourse.layers", "Dense", [["a b", 1]]], []),
    "no attributes": (["x", "dlcourse.layers", "Dense", [1]], []),
    "a function of ours": (["f", 0], []),
    "a function of no number": (["F", "1", "f", [], "function"], []),
    "a function of no names": (["F", 1, "f", "abc", "function"], []),
    "many functions": (["l", [["F", 1, "f", None, "function"]] * 4000], []),
    "many kinds": (["l", [["z!", f"A{i}", "a", None] for i in range(4000)]], []),
    "no kind": (["z!", None, "a", None], []),
    "what is no array": (["z!", "A", "a", 3], []),
    "deep": (deep(500, lambda part: ["l", [part]]), []),
    "many": (["l", [1] * 400_000], []),
}


def test_a_generator_that_is_not_tampered_with_is_taken() -> None:
    for name in ("MT19937", "Philox", "PCG64", "SFC64", "PCG64DXSM"):
        node, blobs = generator(name)
        found = decode(node, [memoryview(bytearray(blob)) for blob in blobs])
        assert same(found, np.random.Generator(getattr(np.random, name)(1)))


@pytest.mark.parametrize("name", HOSTILE)
def test_what_stands_for_no_value_is_refused(name: str) -> None:
    node, blobs = HOSTILE[name]
    with pytest.raises(CodecError) as refused:
        decode(node, [memoryview(bytearray(blob)) for blob in blobs])
    assert len(str(refused.value)) < 300


SCRAPS = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(max_size=5),
        st.sampled_from([*"icbRqDltsdraonguxXfF", "z!", "<f8", "|O", "C", "PCG64", "__main__"]),
    ),
    lambda parts: st.lists(parts, max_size=6) | st.dictionaries(st.text(max_size=3), parts),
    max_leaves=30,
)
NODES = st.recursive(
    SCRAPS,
    lambda parts: st.builds(
        lambda letter, rest: [letter, *rest],
        st.sampled_from([*"icbRqDltsdraonguxXfF", "z!"]),
        st.lists(parts | st.lists(parts, max_size=3), min_size=1, max_size=4),
    ),
    max_leaves=20,
)


@given(NODES, st.lists(st.binary(max_size=32), max_size=3))
@settings(max_examples=1500, deadline=None)
def test_whatever_comes_is_a_value_or_is_refused(node: Any, blobs: list[bytes]) -> None:
    try:
        value = decode(node, [memoryview(bytearray(blob)) for blob in blobs])
    except CodecError:
        return
    weigh(value)
    repr(value)


@given(VALUES, st.data())
@settings(max_examples=500, deadline=None)
def test_a_value_whose_node_was_tampered_with(value: Any, data: st.DataObject) -> None:
    node, blobs = Crossing().node([value, np.ones(2)])
    text = json.dumps(node)
    at = data.draw(st.integers(0, len(text)))
    text = text[:at] + data.draw(st.sampled_from(["", "0", "9", '"', "[", "]", ",1", "-"])) + (
        text[at + data.draw(st.integers(0, 3)) :]
    )  # fmt: skip
    try:
        decode(json.loads(text), blobs)
    except (CodecError, json.JSONDecodeError):
        return
