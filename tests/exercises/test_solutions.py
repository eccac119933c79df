"""The course's own assignments: what each question has, and what its notebook needs."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from dlcourse.checks import own
from dlcourse.exercises import read
from dlcourse.grading.worked import reason
from tests.exercises.text import ASSIGNMENTS

STANDARD = sys.stdlib_module_names


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_an_assignment_follows_the_anatomy(path: Path) -> None:
    found = read(path).questions
    assert 6 <= len(found) <= 10
    for question in found:
        assert len(re.findall(r"<details><summary>Hint [123]:", question.statement)) == 3
        for word in ("**Goal.**", "**Why.**", f"*{question.points:g} points.*"):
            assert word in question.statement, f"{question.name} has no {word}"
        task, _, _ = question.statement.partition("**Goal.**")
        assert "**Find the slip.**" not in task, f"{question.name}: the task comes first"
        assert any(test.hidden for test in question.tests)
        assert any(not test.hidden for test in question.tests)


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_every_answer_has_its_reason(path: Path) -> None:
    for question in read(path).questions:
        assert len(reason(question.answer)) > 60, question.name


def test_each_chapter_has_its_assignment_and_all_are_many(root: Path) -> None:
    chapters = sorted(path.stem for path in (root / "book").glob("0*.md"))
    assert [f"ps{name[1]}_{name[3:]}" for name in chapters] == [path.stem for path in ASSIGNMENTS]
    found = [question for path in ASSIGNMENTS for question in read(path).questions]
    assert len(found) >= 60
    assert sum(len(question.tests) for question in found) >= 150


@pytest.mark.parametrize("number", [2, 4, 5, 6])
def test_two_questions_of_these_chapters_are_answered_in_algebra(number: int) -> None:
    algebra = [
        question.name
        for question in read(ASSIGNMENTS[number - 1]).questions
        if any(
            re.search(r"^ *check_(formula|derivation)\(", test.source, re.MULTILINE)
            for test in question.tests
        )
    ]
    assert len(algebra) >= 2


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_the_notebook_needs_dlcourse_and_numpy_alone(path: Path) -> None:
    imported = set()
    for cell in read(path).cells:
        if cell.kind == "code":
            for node in ast.walk(ast.parse(cell.source)):
                if isinstance(node, ast.Import):
                    imported |= {alias.name.split(".")[0] for alias in node.names}
                if isinstance(node, ast.ImportFrom):
                    imported.add(str(node.module).split(".")[0])
    assert imported - STANDARD <= {"numpy", "dlcourse", "sympy"}


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_no_function_of_a_test_takes_a_name_that_a_learner_might(path: Path) -> None:
    """Where the tests share the answer's process, it would replace a learner's helper."""
    taken = [
        node.name
        for question in read(path).questions
        for test in question.tests
        for node in ast.parse(test.source).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
    ]
    assert taken == []


# What a machine of the tests has and a learner's may not.
ABSENT = ("scipy", "sklearn", "nbgrader", "jupytext", "nbformat", "yaml", "bs4", "sphinx", "pytest")
RUN = """
import json, sys
for name in {absent}:
    sys.modules[name] = None  # importing it fails
for source in json.load(sys.stdin):
    exec(compile(source, "cell", "exec"), globals())
print("all passed")
"""


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_the_reference_answers_pass_with_dlcourse_alone(path: Path) -> None:
    sources = [cell.source for cell in read(path).cells if cell.kind == "code"]
    run = subprocess.run(
        [sys.executable, "-c", RUN.format(absent=ABSENT)],
        input=json.dumps(sources),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout.endswith("all passed\n"), run.stderr
    assert not run.stderr


def own_work(path: Path) -> dict[str, str]:
    """Return the table of an assignment's setup: what each answer has to do without."""
    (table,) = (
        node.value
        for node in ast.parse(read(path).setup).body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == own.TABLE
    )
    found: dict[str, str] = ast.literal_eval(table)
    return found


# dlcourse has nothing that does these: the first is made of it, the second measures any function.
FREE = {"deep_network", "gaps"}


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_each_function_to_write_says_what_it_does_without(path: Path) -> None:
    written = {
        node.name
        for question in read(path).questions
        for node in ast.parse(question.answer).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }
    table = own_work(path)
    assert set(table) <= written
    # A function that an answer defines beside those of the stub is the answer's own.
    asked = {
        found
        for question in read(path).questions
        for found in re.findall(r"^def (\w+)\(", question.stub, re.MULTILINE)
    }
    assert asked - FREE <= set(table)


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_what_an_answer_does_without_is_there_and_refuses(path: Path) -> None:
    for names in own_work(path).values():
        for name in names.split():
            found = own._functions(name)
            assert found, name
            with own.without([name]):
                for function, _ in found:
                    with pytest.raises(own.OwnWorkError, match=rf"dlcourse\.{name}"):
                        function()
