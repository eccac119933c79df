"""The page of worked solutions: made from the assignment's own source, with the reasons."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from dlcourse.exercises import AssignmentError, parse, read
from dlcourse.grading.worked import (
    named_mistakes,
    reason,
    release_solutions,
    worked_answer,
    worked_solutions,
)

ANSWER = """def double(x):
    \"\"\"Return 2x.\"\"\"
    ### BEGIN SOLUTION
    # Why: adding a number to itself
    # is multiplying it by two.
    return 2 * x  # not x**2
    ### END SOLUTION
"""


def test_the_reason_is_the_first_comment_of_the_solution() -> None:
    assert reason(ANSWER) == "adding a number to itself is multiplying it by two."
    assert reason(ANSWER.replace("# Why: ", "# ")) == ""
    assert reason("x = 1") == ""


def test_the_answer_is_shown_without_markers_and_reason() -> None:
    assert worked_answer(ANSWER) == (
        'def double(x):\n    """Return 2x."""\n    return 2 * x  # not x**2'
    )


def test_the_empty_answer_before_a_formula_is_left_out() -> None:
    cell = 'f = ""  # your formula\n### BEGIN SOLUTION\n# Why: so.\nf = "x"\n### END SOLUTION'
    assert worked_answer(cell) == 'f = "x"'


def test_the_mistakes_are_those_of_the_tests_each_once() -> None:
    tests = [
        'check(x, suspects={"the sign": -1, "twice": 2})',
        'for k in (1, 2):\n    check(x, suspects={"twice": k} | {"a square": 4})',
        "check(x)",
    ]
    assert named_mistakes(tests) == ["the sign", "twice", "a square"]


def test_every_question_is_worked_out(root: Path) -> None:
    for path in sorted((root / "solutions").glob("*.py")):
        assignment = read(path)
        text = worked_solutions(assignment)
        for question in assignment.questions:
            assert reason(question.answer) in text
            assert worked_answer(question.answer) in text
        assert "### BEGIN" not in text
        assert "HIDDEN" not in text


def test_a_question_without_a_reason_is_named(root: Path) -> None:
    path = root / "solutions/ps1_perceptron.py"
    silent = parse(path.read_text(encoding="utf-8").replace("# Why: ", "# "), path)
    with pytest.raises(AssignmentError, match="no reason is given for weighted_sum, sigmoid"):
        worked_solutions(silent)


def test_an_unknown_assignment_is_named(root: Path, tmp_path: Path) -> None:
    with pytest.raises(AssignmentError, match="no assignment 'ps9'; there are ps1_perceptron"):
        release_solutions("ps9", root / "solutions", tmp_path)


@pytest.mark.instructor
def test_the_page_is_built_in_the_books_own_style(root: Path, tmp_path: Path) -> None:
    run = subprocess.run(
        [
            *(sys.executable, "-m", "dlcourse.grading", "solutions", "ps3_vanishing_gradients"),
            f"--course={tmp_path}",
        ],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    folder = tmp_path / "solutions/ps3_vanishing_gradients"
    assert str(folder / "index.html") in run.stdout
    html = (folder / "book/ps3_vanishing_gradients.html").read_text(encoding="utf-8")
    page = BeautifulSoup(html, "html.parser")
    heading = page.select_one("article h1")
    assert heading is not None
    assert "worked out" in heading.get_text()
    words = page.get_text()
    assert words.count("Why this is right.") == len(page.select("article h2")) >= 6
    assert page.select("article .katex-html")
    assert page.select("article div.highlight")
