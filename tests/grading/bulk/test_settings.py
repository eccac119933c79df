"""What a course sets for nbgrader holds here, or a sentence says why not; stock's marks."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, ClassVar

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.apps import NbGraderAPI
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor, SaveAutoGrades
from traitlets.config import Config

from dlcourse.grading.bulk.run import grade_class
from dlcourse.grading.config import REFEREE, course_config
from dlcourse.grading.errors import GradingError
from dlcourse.grading.known import known_notebook
from dlcourse.grading.partial import ends_in_value, handing_over
from dlcourse.grading.sandbox.shown import Shown
from dlcourse.grading.steps import course_steps
from tests.grading.bulk import own_steps
from tests.grading.bulk.classes import comments, gradebook
from tests.grading.fixture_course import meta

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("settings")]
NAME = "week2"
OWN = own_steps.__name__
TESTS = {
    "whole": (2, "assert square(3) == 9"),
    "share": (4, "points = 0\nfor n in range(4):\n    points += square(n) == n * n\npoints"),
    "float": (2, "(0.25 +\n square(1) / 2)  # é: at most 0.75"),
    "quiet": (1, "0.5 * square(1);  # not shown"),
    "numpy": (1, "import numpy as np\nnp.float64(0.5)"),
    "text": (1, "str(square(1))"),
    "none": (1, "print(square(1))"),
    "negative": (1, "-square(1)"),
    "truth": (1, "square(2) == 4"),
    "boxed": (2, "0.5 if square.__name__ == 'square' else 1"),
    "boxed-wrong": (2, "assert square.__name__\nassert square(2) == 4\n1.5"),
}
RIGHT = "def square(n):\n    return n * n"
ANSWERS = {
    "right": RIGHT,
    "wrong": "def square(n):\n    return n",
    "slip": "def square(n):\n    retrun n * n",
    "error": "def square(n):\n    return n / 0",
    "stub": None,
}


def make(course: Path) -> None:
    """Make a course with a notebook of all kinds of cells, and hand in to it."""
    folder = course / "source" / NAME
    folder.mkdir(parents=True)
    answer = "### BEGIN SOLUTION\n" + RIGHT + "\n### END SOLUTION"
    manual: dict[str, Any] = {"grade": True, "solution": True}
    cells = [new_code_cell(answer, metadata=meta("square", solution=True))]
    for name, (points, test) in TESTS.items():
        kind: dict[str, Any] = {"grade": True, "locked": True, "points": points}
        cells.append(new_code_cell(test, metadata=meta(name, **kind)))
    cells += [
        new_markdown_cell("Because ...", metadata=meta("why", points=1, **manual)),
        new_code_cell("# a plot", metadata=meta("plot", points=2, **manual)),
        new_markdown_cell("Draw it.", metadata=meta("task", task=True, points=3, locked=True)),
    ]
    kernel = {"name": "python3", "language": "python", "display_name": "Python 3"}
    nbformat.write(
        new_notebook(cells=cells, metadata={"kernelspec": kernel}), folder / f"{NAME}.ipynb"
    )
    made = NbGraderAPI(config=course_config(course)).generate_assignment(NAME)
    assert made["success"], made["log"]
    for learner, source in ANSWERS.items():
        notebook = nbformat.read(course / f"release/{NAME}/{NAME}.ipynb", as_version=4)
        for cell in notebook.cells:
            if cell.metadata.nbgrader.grade_id == "square" and source is not None:
                cell.source = source
            if cell.metadata.nbgrader.grade_id == "why" and learner == "right":
                cell.source = "Because it is."
        to = course / f"submitted/{learner}/{NAME}"
        to.mkdir(parents=True)
        nbformat.write(notebook, to / f"{NAME}.ipynb")


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course, before anybody is graded."""
    folder = tmp_path_factory.mktemp("settings")
    make(folder / "course")
    return folder


def graded(first: Path, folder: Path, by: str, change: Callable[[Config], None]) -> Path:
    """Return a copy of the course that was graded."""
    shutil.copytree(first, folder / by)
    config = course_config(folder / by / "course")
    change(config)
    if by == "bulk":
        assert grade_class(config).problems == []
    else:
        course = CourseDirectory(config=config, assignment_id=NAME)
        Autograde(coursedir=course, config=config).start()
    return folder / by


def stock(config: Config) -> None:
    del config.Autograde.autograde_preprocessors


def test_part_of_the_points_and_marks_by_hand_are_as_in_stock(first: Path, tmp_path: Path) -> None:
    wanted = graded(first, tmp_path, "stock", stock)
    marks = gradebook(wanted)
    assert [marks["wrong", name][0] for name in TESTS] == [0, 2, 0.75, 1, 1, 1, 1, 1, 1, 0.5, 0]
    assert marks["right", "boxed-wrong"][0] == 1.5
    assert [marks["right", name][3] for name in ("why", "plot", "task")] == [True, False, True]
    for by in ("referee", "bulk"):
        found = graded(first, tmp_path, by, lambda _: None)
        assert gradebook(found) == marks, by
        assert comments(found) == comments(wanted), by


def own(config: Config) -> None:
    usual = config.Autograde.autograde_preprocessors
    config.Autograde.autograde_preprocessors = [
        own_steps.Spelling,
        REFEREE,
        f"{OWN}.Lenient",
        *usual[1:],
    ]
    config.Lenient.test = "whole"
    config.ClearMetadataPreprocessor.enabled = True  # which takes the cells' tags away
    config.ClearMetadataPreprocessor.preserve_cell_metadata_mask = ["nbgrader"]


def test_a_course_with_steps_of_its_own_gets_the_marks_of_nbgrader_autograde(
    first: Path, tmp_path: Path
) -> None:
    one, two = (graded(first, tmp_path, by, own) for by in ("referee", "bulk"))
    marks = gradebook(two)
    assert marks == gradebook(one)
    assert marks["slip", "whole"][0] == 2.0  # by Spelling
    assert marks["wrong", "whole"][0] == 2.0  # by Lenient
    assert marks["error", "whole"][0] == 0.0
    for learner in ANSWERS:
        name = f"course/autograded/{learner}/{NAME}/{NAME}.ipynb"
        read = [nbformat.read(folder / name, as_version=4) for folder in (one, two)]
        assert read[0].cells == read[1].cells, learner


class _Local(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Named where other processes can't find it."""


_Local.__qualname__ = "nowhere"


class _Saves(SaveAutoGrades):  # type: ignore[misc]  # nbgrader has no types
    """Writes to the gradebook in a manner of its own."""


def _set(name: str, value: Any) -> Callable[[Config], None]:
    section, _, trait = name.partition(".")

    def change(config: Config) -> None:
        config[section][trait] = value

    return change


def _and(step: Any) -> Callable[[Config], None]:
    return lambda config: config.Autograde.autograde_preprocessors.append(step)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (_and(_Local), "which other processes can't import. Put it into a module"),
        (_and(f"{OWN}.Telling"), f"names {OWN}.Telling, which uses the gradebook"),
        (_and(_Saves), "_Saves, which uses the gradebook"),
        (_and("no.such.Step"), "names no.such.Step, which could not be imported"),
        (_and(REFEREE), "has the step to run the cells 2 times; wanted it once"),
        (
            _set("Autograde.autograde_preprocessors", [REFEREE]),
            "has the step to save the marks nowhere",
        ),
        (
            _set("Autograde.sanitize_preprocessors", ["nbgrader.preprocessors.ClearOutput"]),
            "sanitize_preprocessors has no step to restore the kernel",
        ),
        (
            _set("GenerateFeedback.preprocessors", ["nbgrader.preprocessors.Execute"]),
            "GenerateFeedback.preprocessors has the step to run the cells",
        ),
        (_set("Autograde.pre_convert_hook", print), "c.Autograde.pre_convert_hook is set"),
        (_set("CourseDirectory.notebook_id", "a*"), "c.CourseDirectory.notebook_id is 'a*'"),
        (_set("LimitOutput.max_lines", object), "c.LimitOutput.max_lines is <class 'object'>"),
    ],
)
def test_what_cannot_be_honoured_is_named(
    change: Callable[[Config], None], says: str, tmp_path: Path
) -> None:
    config = course_config(tmp_path)
    course_steps(config)
    change(config)
    with pytest.raises(GradingError) as refused:
        course_steps(config)
    assert says in str(refused.value)


def test_the_time_for_a_cell_and_who_is_left_out_are_the_courses(
    first: Path, tmp_path: Path
) -> None:
    shutil.copytree(first, tmp_path / "bulk")
    config = course_config(tmp_path / "bulk/course")
    config.Execute.timeout = 7
    assert course_steps(config).cell_seconds == 7.0
    config.CourseDirectory.student_id_exclude = "right,error"
    config.Autograde.create_student = False
    report = grade_class(config)
    assert {outcome.student for outcome in report.outcomes} == {"slip", "stub", "wrong"}
    assert all("is in the gradebook" in str(outcome.problem) for outcome in report.outcomes)
    assert gradebook(tmp_path / "bulk") == {}


@pytest.mark.parametrize(
    ("source", "shown"),
    [("1", True), ("1;", False), ("1 # ;", True), ("'words'", False), ("x = 1", False), ("", False),
     ("if x:\n    1", False), ("a, 2", True), ("(", False)],
)  # fmt: skip
def test_which_cells_end_in_a_value(source: str, shown: bool) -> None:
    assert ends_in_value(source) is shown


def test_handing_a_value_over_keeps_the_rest_of_the_line() -> None:
    made = handing_over("é = 1; (é,\n 2)  # pair", "t")
    assert made.startswith("é = 1; import dlcourse.grading.partial")
    assert made.endswith(".given('t', ((é,\n 2)))  # pair")


def test_a_test_that_gives_more_than_there_is_gives_nothing(tmp_path: Path) -> None:
    from dlcourse.grading.known import KnownCell
    from dlcourse.grading.plan import graded as graded_cells
    from dlcourse.runner.run import Cell, run
    from dlcourse.runner.verdict import Verdict

    class InOneProcess:
        shown: ClassVar[dict[str, list[Shown]]] = {}

        def grade(self, cells: Sequence[Cell]) -> list[Verdict]:
            return run(cells)

    test = KnownCell("t", "code", "3", locked=True, grade=True, points=2.0)
    known = known_notebook("n", {"t": test}, tmp_path / "none.ipynb")
    cell = new_code_cell("3", metadata=meta("t", grade=True, locked=True, points=2))
    notebook = new_notebook(cells=[cell])
    (verdict,) = graded_cells(notebook, known, InOneProcess())
    assert (verdict.points, verdict.passed) == (0.0, False)
    assert "the test gives 3 points, of 2" in notebook.cells[0].outputs[-1].evalue
