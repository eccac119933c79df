"""A question: its tests, its version, and what everybody may see of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dlcourse.exercises import Question, parse, read
from tests.exercises.text import ASSIGNMENTS, GOOD
from tests.grading.secrets import secrets_of


def double(text: str = GOOD) -> Question:
    return parse(text, Path("ps9.py")).question("double")


def test_a_question_knows_its_tests_and_its_points() -> None:
    question = double()
    assert question.name == "double"
    assert question.title == "1. Double"
    assert question.points == 2
    assert question.statement.startswith("## 1. Double")
    assert question.stub == "def double(x):\n    # Write your answer here."
    assert [(test.property, test.points, test.hidden) for test in question.tests] == [
        ("Twice two is four.", 1, False),
        ("Other numbers.", 1, True),
    ]


HINTED = GOOD.replace(
    "*2 points.*\n",
    "*2 points.*\n#\n# <details><summary>Hint 1: look</summary>\n#\n# Once\n#\n# and again.\n#\n"
    "# </details>\n# <details><summary>Hint 2: code</summary>\n#\n# `2 * x`\n#\n# </details>\n",
)


def test_what_everybody_may_see_is_plain_data() -> None:
    public = double(HINTED).public()
    assert json.loads(json.dumps(public)) == public
    assert public == {
        "name": "double",
        "title": "1. Double",
        "statement": "Twice the number. *2 points.*",
        "hints": [
            {"title": "Hint 1: look", "text": "Once\n\nand again."},
            {"title": "Hint 2: code", "text": "`2 * x`"},
        ],
        "starter": "def double(x):\n    # Write your answer here.",
        "points": 2,
        "version": double().version,
        "tests": [
            {
                "grade_id": "double-known",
                "property": "Twice two is four.",
                "points": 1,
                "source": '"""Twice two is four."""\nassert double(2) == 4',
            }
        ],
        "hidden_tests": [
            {"grade_id": "double-random", "property": "Other numbers.", "points": 1}
        ],
    }  # fmt: skip


def texts(value: Any) -> Iterator[str]:
    """Yield every text in plain data."""
    if isinstance(value, str):
        yield value
    for part in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from texts(part)


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_no_solution_and_no_hidden_test_is_public(path: Path) -> None:
    public = [question.public() for question in read(path).questions]
    shown = "\n".join(texts(public))
    secrets = secrets_of(path.read_text(encoding="utf-8"))
    assert len(secrets) > 50
    assert [secret for secret in secrets if secret in shown] == []
    for question in public:
        assert [hint["title"][:6] for hint in question["hints"]] == ["Hint 1", "Hint 2", "Hint 3"]
        assert all(hint["text"] for hint in question["hints"])
        assert "<details>" not in question["statement"]
        assert "**Goal.**" in question["statement"]
        assert question["tests"]
        assert question["hidden_tests"]
        assert "# Write your answer here." in question["starter"]


SAME = {
    "the statement": ("Twice the number.", "Two times the number."),
    "the solution": ("return 2 * x", "return x + x"),
    "a helper in the solution": ("return 2 * x", "def twice(): return 2 * x\n    return twice()"),
    "the docstring of the answer": ("    ### BEGIN SOL", '    """Words."""\n    ### BEGIN SOL'),
    "the layout of the def line": ("def double(x):", "def double(\n    x,\n):"),
}
OTHER = {
    "a visible test": ("assert double(2) == 4", "assert double(2) == 4.0"),
    "a hidden test": ("double(17) == 34", "double(18) == 36"),
    "points": ('"points": 1', '"points": 1.5'),
    "an argument's name": ("def double(x):", "def double(y):"),
    "another argument": ("def double(x):", "def double(x, y=0):"),
    "a default": ("def double(x):", "def double(x=1):"),
    "the function's name": ("def double(x):", "def twice(x):"),
    "what a cell of names assigns": ("def double(x):", "f = 1\ndef double(x):"),
}


@pytest.mark.parametrize("what", SAME)
def test_words_and_solutions_leave_the_version_as_it_is(what: str) -> None:
    assert double(changed(*SAME[what])).version == double().version


@pytest.mark.parametrize("what", OTHER)
def test_the_version_changes_with(what: str) -> None:
    assert double(changed(*OTHER[what])).version != double().version


def changed(old: str, new: str) -> str:
    text = GOOD.replace("*2 points.*", "").replace(old, new)
    assert text != GOOD.replace("*2 points.*", "")
    return text


def test_the_version_knows_the_assigned_names_and_not_their_values() -> None:
    question = replace(double(), answer='f = ""\n### BEGIN SOLUTION\nf = "x"\n### END SOLUTION')
    assert replace(question, answer='f = "?"  # yours').version == question.version
    assert replace(question, answer='g = ""').version != question.version
    assert replace(question, answer='f: str = ""').version == question.version


def test_the_version_is_the_same_everywhere() -> None:
    """It stands beside marks that are kept: another Python or machine has to find it again."""
    assert double().version == "06a752465b87"


def test_all_versions_differ() -> None:
    versions = [question.version for path in ASSIGNMENTS for question in read(path).questions]
    assert len(set(versions)) == len(versions)
