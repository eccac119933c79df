"""A sample of the bank through Pyodide, and the reference solutions; `make livebank` runs all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dlcourse.runner.verdict import Verdict
from tests import bank
from tests.live.banked import EXCEPTIONS, PLENTY, alike, all_compared, answered, in_sample, path_of
from tests.live.node import NodePython
from tools.bank import graded

pytestmark = [pytest.mark.bank, pytest.mark.xdist_group("pyodide")]
ONE_IN = 12


@pytest.fixture(scope="module")
def python() -> Iterator[NodePython]:
    started = NodePython()
    yield started
    started.close()


def answers() -> list[bank.Submission]:
    return [*bank.submissions("wrong"), *bank.submissions("right")]


@pytest.mark.parametrize("name", sorted(p.stem for p in (bank.ROOT / "solutions").glob("*.py")))
def test_the_reference_solutions_pass_in_pyodide(python: NodePython, name: str) -> None:
    assignment = bank.assignment(name)
    for question in assignment.questions:
        found = python.ask({"check": answered(name, question.name, question.answer, PLENTY)})
        assert found["points"] == question.points, found.get("words", found)


def test_a_sample_of_the_bank_gets_the_same_verdicts_and_words() -> None:
    cases = [(s, graded(s)) for s in answers() if in_sample(s, ONE_IN)]
    assert len(cases) > 80
    found = [d for differences in all_compared(cases) for d in differences]
    assert [d for d in found if d.answer not in EXCEPTIONS] == []


def test_every_exception_is_an_answer_of_the_bank() -> None:
    assert set(EXCEPTIONS) <= {path_of(s) for s in answers()}


def test_last_digits_and_whole_numbers_sizes_are_all_that_is_overlooked() -> None:
    assert alike("got 1.0000001, int64", "got 1.0000002, int32")
    assert not alike("got 1.001", "got 1.002")
    assert not alike("2 of 2", "1 of 2")
    assert not alike("got 1", "had 1")
    assert not alike("(1, 2)", "(1, 2, 3)")


def test_one_answer_leaves_nothing_for_the_next(python: NodePython) -> None:
    spoil = "import numpy as np\nnp.exp = None\nnp.seterr(all='raise')\nnp.zeros = len"
    python.ask({"check": answered("ps1_perceptron", "sigmoid", spoil, PLENTY)})
    answer = bank.assignment("ps1_perceptron").question("sigmoid").answer
    found = python.ask({"check": answered("ps1_perceptron", "sigmoid", answer, PLENTY)})
    assert found["passed"] == found["tests"]
    assert all(Verdict.from_json(verdict).passed for verdict in found["verdicts"])
