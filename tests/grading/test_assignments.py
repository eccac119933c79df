"""Text notebooks: what is read from them, and what is refused, with file, line and reason."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dlcourse.grading.assignments import AssignmentError, questions, read, release_version
from dlcourse.grading.worked import reason

STANDARD = sys.stdlib_module_names
PS1 = Path(__file__).resolve().parents[2] / "solutions" / "ps1_perceptron.py"
ASSIGNMENTS = sorted(PS1.parent.glob("*.py"))


def header(kind: str, grade_id: str, points: object = None) -> str:
    """Return a cell's first line, as nbgrader's own metadata in jupytext's percent format."""
    meta: dict[str, Any] = {
        "grade": kind == "test",
        "grade_id": grade_id,
        "locked": kind != "answer",
        "schema_version": 3,
        "solution": kind == "answer",
        "task": False,
    }
    if points is not None:
        meta["points"] = points
    mark = " [markdown]" if kind == "text" else ""
    return f"# %%{mark} nbgrader={json.dumps(meta)}\n"


GOOD = (
    header("text", "double-statement")
    + "# ## 1. Double\n#\n# Twice the number. *2 points.*\n\n"
    + header("answer", "double")
    + "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION\n\n"
    + header("test", "double-known", 1)
    + '"""Twice two is four."""\nassert double(2) == 4\n\n'
    + header("test", "double-random", 1)
    + '"""Hidden: other numbers."""\n### BEGIN HIDDEN TESTS\n'
    + "assert double(17) == 34\n### END HIDDEN TESTS\n"
)


def refusal(tmp_path: Path, text: str) -> str:
    path = tmp_path / "ps9.py"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AssignmentError) as error:
        read(path)
    return str(error.value).replace(str(tmp_path) + "/", "")


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_a_sound_notebook_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ps9.py"
    path.write_text(GOOD, encoding="utf-8")
    notebook = read(path)
    assert [c.cell_type for c in notebook.cells] == ["markdown", "code", "code", "code"]
    assert "jupytext" not in notebook.metadata
    again = read(path)
    assert [c.id for c in again.cells] == [c.id for c in notebook.cells], "ids are stable"
    assert len({c.id for c in notebook.cells}) == 4


def test_the_release_has_no_solution_and_no_hidden_test(tmp_path: Path) -> None:
    path = tmp_path / "ps9.py"
    path.write_text(GOOD, encoding="utf-8")
    text = "\n".join(c.source for c in release_version(read(path)).cells)
    assert "return 2 * x" not in text
    assert "17" not in text
    assert "# Write your answer here." in text
    assert "assert double(2) == 4" in text
    assert "Hidden: other numbers." in text


def test_a_question_knows_its_tests_and_its_points(tmp_path: Path) -> None:
    path = tmp_path / "ps9.py"
    path.write_text(GOOD, encoding="utf-8")
    (question,) = questions(read(path))
    assert question.name == "double"
    assert question.points == 2
    assert question.statement.startswith("## 1. Double")
    assert question.tests == (("Twice two is four.", 1, False), ("Other numbers.", 1, True))


BAD = {
    "missing solution marker": (
        GOOD.replace("    ### BEGIN SOLUTION\n", "").replace("    ### END SOLUTION\n", ""),
        "# %% nbgrader",
        "no solution marker",
    ),
    "open solution": (GOOD.replace("    ### END SOLUTION\n", ""), "### BEGIN SOL", "no ### END"),
    "end without begin": (
        GOOD.replace("    ### BEGIN SOLUTION\n", ""),
        "### END SOLUTION",
        "without a ### BEGIN SOLUTION",
    ),
    "open hidden test": (GOOD.replace("### END HIDDEN TESTS\n", ""), "### BEGIN HID", "no ### END"),
    "duplicated grade_id": (
        GOOD.replace(header("test", "double-random", 1), header("test", "double-known", 5)),
        ', "points": 5',
        "'double-known' is used twice",
    ),
    "points missing": (
        GOOD.replace(', "points": 1', "", 1),
        '# %% nbgrader={"grade": true',
        "points are None",
    ),
    "points zero": (GOOD.replace('"points": 1', '"points": 0', 1), ', "points": 0', "points are 0"),
    "points as text": (
        GOOD.replace('"points": 1', '"points": "1"', 1),
        ', "points": "1"',
        "points are '1'",
    ),
    "broken metadata": (GOOD.replace('"grade": true', '"grade": tru', 1), '{"grade": tru,', "JSON"),
    "no metadata": (GOOD + "\n# %%\nx = 1\n", "# %%\nx", "no nbgrader metadata"),
    "no grade_id": (
        GOOD.replace('"grade_id": "double-known", ', ""),
        '# %% nbgrader={"grade": true, "locked"',
        "grade_id is missing",
    ),
    "no docstring": (
        GOOD.replace('"""Twice two is four."""\n', ""),
        '# %% nbgrader={"grade": true',
        "no docstring",
    ),
    "not Python": (
        GOOD.replace("assert double(2) == 4", "assert double(2 =="),
        "assert double(2 ==",
        "not valid Python",
    ),
    "hidden test outside a test": (
        GOOD.replace("2 * x\n", "2 * x\n### BEGIN HIDDEN TESTS\n### END HIDDEN TESTS\n"),
        "# %% nbgrader",
        "never run",
    ),
    "points of the statement": (
        GOOD.replace("*2 points.*", "*3 points.*"),
        "# %% [markdown]",
        "says 3 points, its tests give 2",
    ),
    "no statement": (
        GOOD.replace('"double-statement"', '"intro"'),
        "# %% nbgrader",
        "no statement",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_malformed_notebook_is_refused_with_file_line_and_reason(
    name: str, tmp_path: Path
) -> None:
    text, at, reason = BAD[name]
    message = refusal(tmp_path, text)
    assert reason in message
    assert f"ps9.py:{line_of(text, at)}: " in message
    assert re.fullmatch(r"(ps9\.py:\d+: .+\n?)+", message)


def test_every_problem_is_named_at_once(tmp_path: Path) -> None:
    text = GOOD.replace('"points": 1', '"points": 0').replace("    ### END SOLUTION\n", "")
    assert refusal(tmp_path, text).count("ps9.py:") == 3


def test_what_is_no_notebook_is_refused(tmp_path: Path) -> None:
    assert "no '# %%' cell" in refusal(tmp_path, "x = 1\n")
    assert "first cell has no" in refusal(tmp_path, "x = 1\n\n" + GOOD)
    path = tmp_path / "ps9.py"
    path.write_bytes(b"# %%\n\xff\xfe")
    with pytest.raises(AssignmentError, match=r"ps9\.py:1: cannot be read as UTF-8"):
        read(path)


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_an_assignment_follows_the_anatomy(path: Path) -> None:
    found = questions(read(path))
    assert 6 <= len(found) <= 10
    for question in found:
        assert len(re.findall(r"<details><summary>Hint [123]:", question.statement)) == 3
        for word in ("**Goal.**", "**Why.**", f"*{question.points:g} points.*"):
            assert word in question.statement, f"{question.name} has no {word}"
        assert any(hidden for *_, hidden in question.tests)
        assert any(not hidden for *_, hidden in question.tests)


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_every_answer_has_its_reason(path: Path) -> None:
    for cell in read(path).cells:
        if cell.metadata.nbgrader.solution:
            assert len(reason(cell.source)) > 60, cell.metadata.nbgrader.grade_id


def test_each_chapter_has_its_assignment_and_all_are_many() -> None:
    chapters = sorted(path.stem for path in (PS1.parents[1] / "book").glob("0*.md"))
    assert [f"ps{name[1]}_{name[3:]}" for name in chapters] == [path.stem for path in ASSIGNMENTS]
    found = [question for path in ASSIGNMENTS for question in questions(read(path))]
    assert len(found) >= 60
    assert sum(len(question.tests) for question in found) >= 150


@pytest.mark.parametrize("number", [2, 4, 5, 6])
def test_two_questions_of_these_chapters_are_answered_in_algebra(number: int) -> None:
    cells = read(ASSIGNMENTS[number - 1]).cells
    algebra = {
        cell.metadata.nbgrader.grade_id.split("-")[0]
        for cell in cells
        if re.search(r"^ *check_(formula|derivation)\(", cell.source, re.MULTILINE)
    }
    assert len(algebra - {"setup"}) >= 2


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_the_notebook_needs_dlcourse_and_numpy_alone(path: Path) -> None:
    imported = set()
    for cell in read(path).cells:
        if cell.cell_type == "code":
            for node in ast.walk(ast.parse(cell.source)):
                if isinstance(node, ast.Import):
                    imported |= {alias.name.split(".")[0] for alias in node.names}
                if isinstance(node, ast.ImportFrom):
                    imported.add(str(node.module).split(".")[0])
    assert imported - STANDARD <= {"numpy", "dlcourse", "sympy"}


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
    sources = [cell.source for cell in read(path).cells if cell.cell_type == "code"]
    run = subprocess.run(
        [sys.executable, "-c", RUN.format(absent=ABSENT)],
        input=json.dumps(sources),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout.endswith("all passed\n"), run.stderr
    assert not run.stderr
