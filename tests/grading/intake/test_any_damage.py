"""Any combination of damage: nothing raises, no other question loses, nothing empty earns."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.grading.intake.damage import (
    RIGHT,
    STUBS,
    TESTS,
    full,
    grade,
    name_of,
    own,
    released,
    right,
)

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("intake")]

# What a person can do to one cell, by its place; whether the text of an answer can be lost by it.
HARMLESS = ("copy", "move", "retype", "strip", "new id", "own cell", "mark as raw", "outputs")
DAMAGE = st.tuples(st.sampled_from(HARMLESS), st.integers(0, 10_000), st.integers(0, 10_000))


def harmed(notebook: Any, damage: list[tuple[str, int, int]]) -> Any:
    """Return the notebook after all that was done to it."""
    cells = notebook["cells"]
    for kind, first, second in damage:
        i, j = first % len(cells), second % len(cells)
        cell = cells[i]
        if kind == "copy":
            cells.insert(j, copy.deepcopy(cell))
        elif kind == "move":
            cells.insert(j, cells.pop(i))
        elif kind == "retype":
            cell["cell_type"] = "markdown" if cell["cell_type"] == "code" else "code"
        elif kind == "mark as raw":
            cell["cell_type"] = "raw"
        elif kind == "strip":
            cell["metadata"] = {}
        elif kind == "new id":
            cell["id"] = f"new-{second}"
        elif kind == "outputs":
            cell["outputs"] = [{"output_type": "execute_result", "data": {"text/plain": "99"}}]
        else:
            cells.insert(i, own(f"note_{second} = {second}"))
    return notebook


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(DAMAGE, max_size=12))
def test_right_answers_that_are_still_there_keep_their_marks(
    damage: list[tuple[str, int, int]],
) -> None:
    assert full(grade(harmed(right(), damage))) == set(RIGHT)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(DAMAGE, max_size=12),
    st.sets(st.sampled_from(sorted(RIGHT))),
    st.sets(st.sampled_from([name_of(cell) for cell in released()["cells"]])),
)
def test_what_is_empty_earns_nothing_and_what_is_deleted_costs_itself(
    damage: list[tuple[str, int, int]], empty: set[str], deleted: set[str]
) -> None:
    notebook = right(RIGHT | {name: STUBS[name] for name in empty})
    notebook["cells"] = [c for c in notebook["cells"] if name_of(c) not in deleted] or [own("")]
    result = grade(harmed(notebook, damage))
    there = set(RIGHT) - empty - deleted
    if result.problem is not None:
        assert not there
        return
    got = full(result)
    # A question may need another's answer; what is nowhere can have no mark.
    assert got <= there
    alone = full(grade(right({name: RIGHT[name] for name in there})))
    assert got == alone
    assert set(result.notebooks[next(iter(result.notebooks))].scores) >= {
        test for tests in TESTS.values() for test in tests
    }


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=400), st.integers(0, 10_000), st.integers(0, 400))
def test_bytes_put_in_anywhere_raise_nothing(data: bytes, place: int, taken: int) -> None:
    text = json.dumps(right(STUBS)).encode()
    place %= len(text)
    result = grade(text[:place] + data + text[place + taken :])
    if result.problem is None:
        assert full(result) == set()
    else:
        assert result.problem.endswith("ask for it again.")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["cell_type", "source", "metadata", "nbgrader", "grade_id", "id", "cells"]
            )
            | st.text(max_size=5),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(JSON, max_size=6), JSON, st.integers(0, 50))
def test_json_put_in_anywhere_costs_no_mark(cells: list[Any], metadata: Any, place: int) -> None:
    notebook = right()
    notebook["cells"][place:place] = cells
    notebook["metadata"] = metadata
    assert full(grade(notebook)) == set(RIGHT)
