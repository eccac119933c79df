"""The referee's verdicts are those of one process, byte for byte: every answer of the bank, boxed.

And its marks are those of stock nbgrader, on honest notebooks of all assignments.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory

from dlcourse.checks import calling
from dlcourse.grading.bulk.grader import Grader
from dlcourse.grading.bulk.run import grade_class
from dlcourse.grading.config import COURSE_ID, course_config
from dlcourse.grading.release import release
from dlcourse.runner.verdict import Verdict
from tests import bank
from tools.bank import WRONG_SECONDS, graded

pytestmark = pytest.mark.bank

ASSIGNMENTS = sorted(path.stem for path in (bank.ROOT / "solutions").glob("*.py"))
QUESTIONS = [(a, q) for a in ASSIGNMENTS for q in bank.names(bank.assignment(a))]
ANSWERS = [*bank.submissions("wrong"), *bank.submissions("right")]


@pytest.fixture(scope="module")
def boxed() -> Iterator[Grader]:
    """The grader that every worker has one of."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(calling, "SECONDS", calling.SECONDS)
        made = Grader()
        yield made
        made.close()


def answers(assignment: str, question: str) -> list[bank.Submission]:
    return [s for s in ANSWERS if (s.assignment, s.question) == (assignment, question)]


def differ(one: dict[str, Verdict], other: list[Verdict]) -> set[str]:
    """Return the names of the cells whose verdicts are not the same."""
    assert [v.grade_id for v in other] == list(one)
    return {v.grade_id for v in other if v.to_json() != one[v.grade_id].to_json()}


@pytest.mark.parametrize(("assignment", "question"), QUESTIONS)
def test_every_answer_gets_the_verdict_of_one_process(
    assignment: str, question: str, boxed: Grader
) -> None:
    notebook = bank.assignment(assignment)
    for submission in answers(assignment, question):
        expected = graded(submission)
        late = any(v.failure and v.failure.kind == "overtime" for v in expected.values())
        wrong = submission.path.name.startswith("wrong_")
        cells = bank.cells(
            notebook, {question: submission.path}, seconds=WRONG_SECONDS if wrong else None
        )
        # What is slow on a busy machine is no reason to fail; what is endless has to be as late.
        calling.SECONDS = WRONG_SECONDS if late else 60.0
        found = boxed.grade(cells)
        name = str(submission.path.relative_to(bank.SUBMISSIONS))
        if late and differ(expected, found):  # it is slow, not endless: both get more time
            longer = 10 * WRONG_SECONDS
            answer = {question: submission.path}
            expected = bank.grade(notebook, answer, seconds=longer)
            calling.SECONDS = longer
            found = boxed.grade(bank.cells(notebook, answer, seconds=longer))
        assert differ(expected, found) == set(), name
        full = all(v.passed for v in found)
        assert full == (not wrong), name


@pytest.mark.parametrize("kind", ["stub", "empty", "no_syntax"])
@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_no_answer_gets_the_verdict_of_one_process(
    assignment: str, kind: str, boxed: Grader
) -> None:
    notebook = bank.assignment(assignment)
    for question in bank.names(notebook):
        stub = bank.stubs(notebook)[question]
        answer = {"stub": stub, "empty": "", "no_syntax": "def answer(:\n    return 1\n"}[kind]
        cells = bank.cells(notebook, {question: answer})
        calling.SECONDS = 60.0
        assert not differ(bank.grade(notebook, {question: answer}), boxed.grade(cells))


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_a_whole_notebook_gets_the_verdict_of_one_process(assignment: str, boxed: Grader) -> None:
    notebook = bank.assignment(assignment)
    solved = bank.solutions(notebook)
    calling.SECONDS = 60.0
    found = boxed.grade(bank.cells(notebook, solved))
    assert not differ(bank.grade(notebook, solved), found)
    assert sum(verdict.points for verdict in found) == notebook.points


# Stock


def composed(assignment: str, notebook: Any) -> Any:
    """Return a notebook with an honest answer of the bank to each question, right or wrong."""
    rng = random.Random(assignment)
    made = copy.deepcopy(notebook)
    for cell in made.cells:
        meta = cell.metadata.nbgrader
        if meta.solution:
            known = [s.path.read_text(encoding="utf-8") for s in answers(assignment, meta.grade_id)]
            cell.source = rng.choice([text for text in known if "while True" not in text])
    return made


@pytest.fixture(scope="module")
def marks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[tuple[str, str], float]]:
    """The marks by stock and by dlcourse grade, of one notebook an assignment."""
    folder = tmp_path_factory.mktemp("oracle")
    course = folder / "course"
    released = release(bank.ROOT / "solutions", course)
    for path in released:
        made = composed(path.stem, nbformat.read(path, as_version=4))
        place = course / "submitted" / "ada" / path.stem
        place.mkdir(parents=True)
        nbformat.write(made, place / path.name)
    ours = course_config(course)
    grade_class(ours)
    found = {"ours": read_marks(course)}
    stock = course_config(course)
    del stock.Autograde.autograde_preprocessors

    def by_stock(assignment: str) -> None:
        at = CourseDirectory(config=stock, assignment_id=assignment)
        Autograde(coursedir=at, config=stock, force=True).start()

    with ThreadPoolExecutor(1) as pool:
        list(pool.map(by_stock, ASSIGNMENTS))
    found["stock"] = read_marks(course)
    return found


def read_marks(course: Path) -> dict[tuple[str, str], float]:
    with Gradebook(f"sqlite:///{course}/gradebook.db", COURSE_ID) as book:
        return {
            (assignment.name, grade.name): grade.auto_score
            for assignment in book.assignments
            for submission in assignment.submissions
            for notebook in submission.notebooks
            for grade in notebook.grades
        }


@pytest.mark.xdist_group("oracle")
@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_honest_notebooks_get_stocks_marks(
    assignment: str, marks: dict[str, dict[tuple[str, str], float]]
) -> None:
    one, other = (
        {name: score for (at, name), score in marks[by].items() if at == assignment}
        for by in ("ours", "stock")
    )
    assert one == other
    assert 0 < sum(one.values()) < bank.assignment(assignment).points
