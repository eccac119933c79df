"""make grade: past every notebook that fails, with its reason, and no mark lost or made up."""

from __future__ import annotations

import copy
import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory

from dlcourse.grading.config import course_config
from dlcourse.grading.grade import GradingError, grade, problem_of
from dlcourse.grading.release import release
from tests.exercises.text import GOOD

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("grade")]

NAME = "ps9"  # two points
RIGHT, WRONG = "def double(x):\n    return x + x\n", "def double(x):\n    return 4\n"
EXPECTED = {NAME: {"double-known", "double-random"}}


def answered(project: Path, answer: str) -> Any:
    """Return the released notebook, as JSON, with this answer."""
    path = project / f"course/release/{NAME}/{NAME}.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["metadata"]["nbgrader"]["solution"]:
            cell["source"] = answer
    return notebook


def hand_in(project: Path, learner: str, text: str | bytes, name: str = f"{NAME}.ipynb") -> Path:
    folder = project / f"course/submitted/{learner}/{NAME}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def copied(project: Path) -> str:
    notebook = answered(project, RIGHT)
    notebook["cells"].append(copy.deepcopy(notebook["cells"][2]))
    return json.dumps(notebook)


def stripped(project: Path) -> str:
    notebook = answered(project, RIGHT)
    for cell in notebook["cells"]:
        cell["metadata"] = {}
    return json.dumps(notebook)


BROKEN: dict[str, tuple[Callable[[Path], str | bytes], str]] = {
    "copied": (copied, f"{NAME}.ipynb has a copied cell: double-known. Delete the copy."),
    "cut": (lambda p: copied(p)[:500], f"{NAME}.ipynb is broken or cut off: as JSON, Unterminated"),
    "empty": (lambda _: "\n", f"{NAME}.ipynb is empty. Ask for it again."),
    "latin": (lambda _: b'{"cells": "\xe9"}', f"{NAME}.ipynb is not text in UTF-8"),
    "list": (lambda _: "[]", f"{NAME}.ipynb is not a notebook (AttributeError"),
    "object": (lambda _: '{"cells": [1]}', f"{NAME}.ipynb is not a notebook ("),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one released assignment of two points."""
    folder = tmp_path_factory.mktemp("grade")
    (folder / "solutions").mkdir()
    (folder / f"solutions/{NAME}.py").write_text(GOOD, encoding="utf-8")
    release(folder / "solutions", folder / "course")
    return folder


def command(root: Path, project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dlcourse.grading", "grade", *arguments],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )


def scores(project: Path) -> dict[str, str]:
    """Return the scores in grades.csv, as text."""
    with (project / "course/grades.csv").open(newline="", encoding="utf-8") as file:
        return {row["student_id"]: row["score"] for row in csv.DictReader(file)}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_notebook_is_told_in_a_sentence_and_nbgrader_fails_at_it(
    kind: str, project: Path, tmp_path: Path
) -> None:
    make, reason = BROKEN[kind]
    folder = hand_in(tmp_path, "ada", make(project))
    told = problem_of(folder, EXPECTED)
    assert told
    assert told.startswith(reason)

    (tmp_path / "course/gradebook.db").write_bytes((project / "course/gradebook.db").read_bytes())
    config = course_config(tmp_path / "course")
    course = CourseDirectory(config=config, assignment_id=NAME)
    with pytest.raises(NbGraderException):
        Autograde(coursedir=course, config=config).start()


def test_a_notebook_that_is_not_there_is_told(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / NAME
    folder.write_text("", encoding="utf-8")
    assert f"{folder} is no folder" in str(problem_of(folder, EXPECTED))
    folder.unlink()
    folder.mkdir()
    told = f"No notebook was handed in; wanted {NAME}.ipynb in {folder}."
    assert problem_of(folder, EXPECTED) == told
    text = json.dumps(answered(project, RIGHT))
    (folder / "mine.ipynb").write_text(text, encoding="utf-8")
    told = f"No notebook is called {NAME}.ipynb; there is mine.ipynb. Rename the right one."
    assert problem_of(folder, EXPECTED) == told
    (folder / f"{NAME}.ipynb").write_text(stripped(project), encoding="utf-8")
    told = f"{NAME}.ipynb has none of the tests' cells, so nbgrader would give it 0."
    assert problem_of(folder, EXPECTED) == told
    (folder / f"{NAME}.ipynb").write_text(text, encoding="utf-8")
    assert problem_of(folder, EXPECTED) is None


@pytest.fixture(scope="module")
def graded(root: Path, project: Path) -> subprocess.CompletedProcess[str]:
    """The command, run on a class of which some fail, before and after who does not."""
    hand_in(project, "ada", json.dumps(answered(project, RIGHT)))
    hand_in(project, "zoe", json.dumps(answered(project, WRONG)))
    for kind, (make, _) in BROKEN.items():
        hand_in(project, kind, make(project))
    hand_in(project, "renamed", json.dumps(answered(project, RIGHT)), "mine.ipynb")
    (project / f"course/submitted/nothing/{NAME}").mkdir(parents=True)
    # A kernel that dies: nbgrader itself finds this out, as it grades.
    hand_in(project, "dies", json.dumps(answered(project, "import os\nos._exit(1)\n")))
    return command(root, project, NAME)


FAILED = {*BROKEN, "renamed", "nothing", "dies"}


def test_everybody_else_is_graded_and_the_command_fails_last(
    graded: subprocess.CompletedProcess[str], project: Path
) -> None:
    assert graded.returncode == 1
    assert "Traceback" not in graded.stderr
    told = graded.stderr[graded.stderr.index("Of 11 learners, 9 need a look:") :].splitlines()
    assert {line.split(":")[0].strip() for line in told[1:-1]} == FAILED
    assert all(line.endswith(" No mark.") for line in told[1:-1])
    assert "  dies: nbgrader could not grade it: Kernel died" in "\n".join(told)
    found = scores(project)
    assert (found["ada"], found["zoe"]) == ("2.0", "1.0")
    pages = {page.parent.parent.name for page in (project / "course/feedback").rglob("*.html")}
    assert pages == {"ada", "zoe"}


@pytest.mark.usefixtures("graded")
def test_who_has_no_mark_has_no_0_in_the_export(project: Path) -> None:
    found = scores(project)
    assert {learner for learner, score in found.items() if score == ""} == FAILED


@pytest.mark.usefixtures("graded")
def test_an_earlier_mark_stays_where_the_next_notebook_fails(root: Path, project: Path) -> None:
    page = project / f"course/feedback/ada/{NAME}/{NAME}.html"
    before = page.read_bytes()
    hand_in(project, "ada", "{")
    for broken in ("{", json.dumps(answered(project, "import os\nos._exit(1)\n"))):
        hand_in(project, "ada", broken)
        run = command(root, project, NAME)
        assert run.returncode == 1
        assert "  ada: " in run.stderr
        assert " The mark is 2, as before.\n" in run.stderr
        assert scores(project)["ada"] == "2.0"
        assert page.read_bytes() == before
    # And what is handed in anew counts, for the mark and for the feedback.
    hand_in(project, "ada", json.dumps(answered(project, WRONG)))
    results = dict(grade(course_config(project / "course"), NAME))
    assert results["ada"] is None
    assert page.read_bytes() != before
    assert {learner for learner, problem in results.items() if problem} == FAILED


def test_nobody_and_nothing_to_grade_is_a_sentence(root: Path, tmp_path: Path) -> None:
    run = command(root, tmp_path, "ps0")
    assert (run.returncode, run.stdout) == (1, "")
    wanted = tmp_path / "course/submitted/LEARNER/ps0"
    assert run.stderr == f"Nobody has handed in ps0: there is no folder {wanted}.\n"
    assert not (tmp_path / "course").exists()
    hand_in(tmp_path, "ada", "{}")
    with pytest.raises(GradingError, match=r"ps9 is not in the gradebook.*Run make release\."):
        grade(course_config(tmp_path / "course"), NAME)


def test_the_instructors_own_configuration_counts(root: Path, project: Path) -> None:
    (project / "course/nbgrader_config.py").write_text(
        'c = get_config()\nc.CourseDirectory.submitted_directory = "inbox"\n', encoding="utf-8"
    )
    try:
        run = command(root, project, NAME)
    finally:
        (project / "course/nbgrader_config.py").unlink()
    wanted = project / f"course/inbox/LEARNER/{NAME}"
    assert run.stderr == f"Nobody has handed in {NAME}: there is no folder {wanted}.\n"
