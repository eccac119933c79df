"""The names that an answer sets, read off the stub and the visible tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dlcourse.exercises import read
from dlcourse.exercises.fields import Field, fields


def question(starter: str, *tests: str) -> dict[str, Any]:
    return {"starter": starter, "tests": [{"source": test} for test in tests]}


def of(root: Path, assignment: str, name: str) -> dict[str, Field]:
    public = read(root / "solutions" / f"{assignment}.py").question(name).public()
    return {field.name: field for field in fields(public)}


def test_a_function_is_no_form() -> None:
    assert fields(question("def fit(X):\n    # Write your answer here.")) == ()
    assert fields(question("rate = 1 + 1  # a number")) == ()
    assert fields(question("# Write your answer here.")) == ()


def test_each_kind_of_field_is_told_by_what_stands_in_the_stub(root: Path) -> None:
    found = of(root, "ps3_vanishing_gradients", "steepest")
    assert {name: field.kind for name, field in found.items()} == {
        "slope": "formula",
        "lines": "lines",
        "place": "number",
    }
    assert found["place"].words == "your x, a number"
    assert found["slope"].symbols == ("x",)


def test_a_derivation_has_its_two_ends_and_its_least_number_of_lines(root: Path) -> None:
    field = of(root, "ps3_vanishing_gradients", "steepest")["lines"]
    assert (field.first, field.last, field.least) == ("1/4 - s*(1 - s)", "(s - 1/2)^2", 3)
    assert field.symbols == ("s",)


def test_a_test_may_give_the_answer_another_name(root: Path) -> None:
    field = of(root, "ps2_backpropagation", "derivation")["derivation"]
    assert field.first == "diff((y - w*x)^2 / 2, w)"
    assert field.symbols == ("w", "x", "y")


def test_only_visible_tests_are_read(root: Path) -> None:
    """The visible tests of this derivation want one line, a hidden one wants three."""
    assert of(root, "ps4_activations", "slope_lines")["slope_lines"].least == 1


def test_symbols_come_from_the_comment_or_from_the_others_where_no_test_names_the_field() -> None:
    check = 'check_formula(a, "x", "what", symbols=["x", "y"])'
    stub = 'a = ""  # in x\nb = ""  # your formula in r, s and t, as text\nc = ""  # ∂L/∂c'
    found = {field.name: field.symbols for field in fields(question(stub, check))}
    assert found == {"a": ("x", "y"), "b": ("r", "s", "t"), "c": ("x", "y")}


def test_ends_that_the_tests_disagree_on_or_compute_are_left_out() -> None:
    tests = [
        'check_derivation(a, "x", "what", symbols=["x"], last="y")',
        'check_derivation(a, "x + 0", "what", symbols=["x"], last=end)',
    ]
    (field,) = fields(question("a = []  # lines", *tests))
    assert (field.first, field.last) == (None, "y")


@pytest.mark.parametrize("number", range(1, 9))
def test_every_formula_of_the_course_has_symbols(root: Path, number: int) -> None:
    (path,) = (root / "solutions").glob(f"ps{number}_*.py")
    for asked in read(path).questions:
        checked = any(
            name in test.source
            for test in asked.tests
            for name in ("check_formula(", "check_derivation(")
        )
        found = fields(asked.public())
        assert bool(found) == checked, asked.name
        assert all(field.symbols for field in found if field.kind != "number"), asked.name
