"""Whatever a learner's process sends: its test is lost, and the next submission is graded."""

from __future__ import annotations

import json
import struct
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dlcourse.grading.sandbox.plain import forked
from dlcourse.grading.sandbox.referee import Referee, Times
from dlcourse.runner.run import Cell
from dlcourse.runner.verdict import Verdict

pytestmark = pytest.mark.attacks

SETUP = "import numpy as np\nfrom dlcourse.checks import call, check_close\nmodel = {'w': [1.0]}"
# Sends bytes from inside of a call, by the learner's own end of the connection.
SENDS = """
import os
import sys

def show(x, rng=None, model=None):
    frame = sys._getframe()
    while type(frame.f_locals.get("self")).__name__ != "_Child":
        frame = frame.f_back
    frame.f_locals["self"].channel.connection.sendall(bytes.fromhex({data!r}))
    os._exit(0)
"""
HONEST = "def show(x, rng=None, model=None):\n    return 0.8372615 * x"
TESTS = (
    "check_close(call(show, 1.0, np.random.default_rng(1), model), 0.8372615, 'a number')",
    "rng = np.random.default_rng(2)\nassert show(2.0, rng, model) == 1.674523\n"
    "assert rng.random() == np.random.default_rng(2).random()\nassert model == {'w': [1.0]}",
)
NAMES = ("i", "c", "b", "R", "q", "D", "l", "t", "s", "z", "d", "r", "a", "o", "n", "g", "x", "X")
TAGS = st.sampled_from([*NAMES, "f", "F", "z!", "", "zz"])
SMALL = st.integers(-2, 5) | st.sampled_from([2**31, 2**63, 10**30])
DTYPES = ("<f8", "|b1", "<U4", "<f16", "C", "F", "c", "1e999", "1/0", "-0x1", "__main__", "model")
GENERATORS = ("PCG64", "MT19937", "Philox", "SFC64", "state", "pos", "key", "buffer_pos")
TEXTS = st.sampled_from([*DTYPES, *GENERATORS, "bit_generator"])
LEAVES = st.none() | st.booleans() | SMALL | st.floats() | TEXTS | st.text(max_size=5)


def _lists(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(inner, max_size=5) | st.builds(
        lambda tag, parts: [tag, *parts], TAGS, st.lists(inner, max_size=5)
    )


NODES = st.recursive(LEAVES, _lists, max_leaves=25)
FIELDS = ("value", "changed", "printed", "error", "overtime", "back", "args", "kwargs", "values")
MORE = ("failure", "ok", "do", "says", "kinds")
MESSAGES = st.dictionaries(st.sampled_from([*FIELDS, *MORE]), NODES, max_size=5) | NODES
CHANGES = st.builds(
    lambda pairs, value: {"value": value, "changed": pairs},
    st.lists(st.tuples(SMALL, NODES).map(list), max_size=4),
    NODES,
)


def frame(message: Any, blobs: list[bytes]) -> bytes:
    header = json.dumps([message, list(map(len, blobs))]).encode()
    data = b"".join(blob + bytes(-len(blob) % 16) for blob in blobs)
    return struct.pack(">IQ", len(header), len(data)) + header + data


FRAMES = st.builds(
    frame, MESSAGES | CHANGES, st.lists(st.binary(max_size=32) | st.just(bytes(8)), max_size=4)
)
CUT = st.builds(lambda data, end: data[:end], FRAMES, st.integers(0, 60))
HEADS = st.builds(struct.Struct(">IQ").pack, st.integers(0, 2**32 - 1), st.integers(0, 2**64 - 1))
ANYTHING = (
    st.binary(max_size=200) | FRAMES | CUT | HEADS | st.lists(FRAMES, max_size=4).map(b"".join)
)
REFEREE = Referee(forked, Times(cell=5.0, call=0.3, submission=30.0, test=5.0))


def grade(answer: str) -> list[Verdict]:
    tests = [Cell(f"t{i}", "test", source, 1.0) for i, source in enumerate(TESTS)]
    return REFEREE.grade([Cell("s", "setup", SETUP), Cell("show", "answer", answer), *tests])


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=ANYTHING)
def test_bytes_of_any_kind_cost_the_test_and_nobody_else(data: bytes) -> None:
    verdicts = grade(SENDS.format(data=data.hex()))
    assert [verdict.passed for verdict in verdicts] == [True, False, False]
    assert [verdict.passed for verdict in grade(HONEST)] == [True, True, True]
