"""The list of collisions: what a test's inputs cannot tell apart is there, and nothing else."""

from __future__ import annotations

from typing import Any

import numpy as np

from dlcourse.runner.run import Cell
from tools.collisions import Run, collisions, report, watch

SETUP = Cell("setup", "setup", "import numpy as np\nfrom dlcourse.checks import *\n")
TEST = Cell(
    "twice-known",
    "test",
    """
    for x, wanted in ((2.0, 4.0), (np.zeros(2), np.zeros(2))):
        suspects = {"a square": x**2, "one more": x + 3, "not doubled": x}
        check_close(call(twice, x), wanted, "twice", suspects=suspects)
    """.replace("\n    ", "\n"),
    1.0,
)


def run(name: str, source: str, *mistakes: str) -> Run:
    from dlcourse.checks import functions, numbers

    before = numbers.compare
    try:
        answer = Cell("twice", "answer", f"def twice(x):\n    return {source}\n")
        return watch([SETUP, answer, TEST], Run(name, mistakes))
    finally:
        numbers.compare = functions.compare = before  # type: ignore[attr-defined]


def listed() -> str:
    wrong = [
        run("wrong_square", "x**2", "a square"),
        run("wrong_plus", "x + 1.5", "a constant is added"),
        run("wrong_also_plus", "x + x*0 + 1.5", "a sum"),
        run("wrong_minus", "x", "the 2 is left out"),
    ]
    return "\n".join(report(run("solution", "2 * x"), wrong))


def test_the_list_says_what_the_inputs_cannot_tell_apart() -> None:
    text = listed()
    assert "right value = suspect “a square”" in text
    assert "suspect “not doubled” = wrong_minus, whose mistake is “the 2 is left out”" in text
    assert "wrong_plus = wrong_also_plus, and no suspect" in text
    assert "1 of 4 pass: wrong_square" in text
    assert "no test sees wrong_square" in text
    assert "one test alone sees wrong_plus, wrong_also_plus, wrong_minus" in text


def test_two_suspects_of_one_value_are_listed_and_a_named_mistake_is_not() -> None:
    run_ = run("wrong_minus", "x", "not doubled")
    right = run("solution", "2 * x").seen["twice-known"][0]
    there: list[tuple[Run, Any]] = [(run_, run_.seen["twice-known"][0])]
    assert list(collisions(right, there)) == ["right value = suspect “a square”"]
    right.suspects["b"] = [np.array(2.0)]
    assert "suspect “not doubled” = suspect “b”" in list(collisions(right, there))
