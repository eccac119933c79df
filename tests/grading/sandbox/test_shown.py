"""What a learner's cell shows reaches the notebook that a person marks by hand, and no more."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import pytest

from dlcourse.grading.bulk.grader import Grader
from dlcourse.grading.sandbox.shown import PICTURE, TEXT, VALUE, taken
from dlcourse.runner.run import Cell, answer_cell

PNG = b"\x89PNG\r\n\x1a\nrest"


@pytest.fixture(scope="module")
def grader() -> Iterator[Grader]:
    made = Grader(("matplotlib.pyplot",))
    yield made
    made.close()


def shown(grader: Grader, *sources: str, test: str = "assert True") -> list[list[tuple[str, str]]]:
    answers = [Cell(f"a{i}", "answer", source) for i, source in enumerate(sources)]
    grader.grade([*answers, Cell("t", "test", test, 1.0, hidden=True)])
    return [[(s.kind, s.data) for s in grader.shown[cell.grade_id]] for cell in answers]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = 3", []),
        ("print('one')\nprint('two')", [(TEXT, "one\ntwo\n")]),
        ("x = 3\nx + 1", [(VALUE, "4")]),
        ("print('first')\n[1, 2]", [(TEXT, "first\n"), (VALUE, "[1, 2]")]),
        ("[1, 2];", []),
        ("None", []),
        ("object()", [(VALUE, "<object object>")]),
        ("display(3, 'a')", [(TEXT, "3\n'a'\n")]),
        ("import sys\nprint('oh', file=sys.stderr)", [(TEXT, "oh\n")]),
        ("print('before')\n1 / 0", [(TEXT, "before\n")]),
        ("class A:\n    def __repr__(self):\n        raise ValueError\nA()", []),
    ],
)
def test_a_cell_shows_what_a_notebook_would(
    grader: Grader, source: str, expected: list[tuple[str, str]]
) -> None:
    assert shown(grader, source) == [expected]


def test_a_figure_is_shown_by_the_cell_that_drew_it(grader: Grader) -> None:
    draws = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()\n"
    one, other = shown(grader, draws, "print('none')")
    assert [kind for kind, _ in one] == [PICTURE]
    assert base64.b64decode(one[0][1]).startswith(PNG[:8])
    assert other == [(TEXT, "none\n")]


def test_what_a_hidden_test_makes_an_answer_print_is_not_shown(grader: Grader) -> None:
    answer = "print('mine')\ndef f(x):\n    print(x)\n    return x"
    assert shown(grader, answer, test="f(4321)") == [[(TEXT, "mine\n")]]


def test_a_flood_is_cut_at_its_beginning(grader: Grader) -> None:
    ((one,),) = shown(grader, "for i in range(10**6):\n    print(i)")
    assert one[1].startswith("0\n1\n2\n")
    assert len(one[1]) == 20_000


@pytest.mark.parametrize(
    ("texts", "pictures"),
    [
        (None, []),
        ("text", []),
        ([["text"]], []),
        ([["html", "<script>"]], []),
        ([[TEXT, 3]], []),
        ([], [b"<svg onload=alert(1)>"]),
        ([], [PNG + bytes(1 << 20)]),
    ],
)
def test_a_process_is_not_believed(texts: Any, pictures: list[bytes]) -> None:
    assert taken(texts, [memoryview(picture) for picture in pictures]) == []


def test_a_process_may_not_show_more_than_so_much() -> None:
    texts = [[TEXT, "x" * 30_000], [VALUE, "\ud800"], [VALUE, "a third"]]
    found = taken(texts, [memoryview(PNG)] * 20)
    assert [len(s.data) for s in found[:2]] == [20_000, 1]
    assert [s.kind for s in found] == [TEXT, VALUE, *[PICTURE] * 8]


def test_a_last_line_that_fails_is_quoted_as_any_other() -> None:
    class Nothing:
        def write(self, text: str) -> int:
            return len(text)

        def value(self, value: Any) -> None:
            raise AssertionError

    cell = Cell("a", "answer", "x = 0\n1 / x")
    one, other = answer_cell(cell, {}, Nothing()), answer_cell(cell, {})
    assert one is not None
    assert one == other
    assert "(line 2: `1 / x`)" in str(one.got)
