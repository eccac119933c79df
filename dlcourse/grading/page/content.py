"""What a feedback page says, as plain data made from a graded notebook and its marks.

Nothing here reads a message: what failed comes as the fields of a failure. Of a test there is its
property, its points and its failure, never its code; so no hidden test can be seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from nbgrader.utils import is_grade, is_solution, is_task

from dlcourse.grading.feedback import AT_HOME, IS_HIDDEN, UNNAMED, failure_of, is_failure
from dlcourse.grading.page.book import WHOLE, Place
from dlcourse.grading.page.marks import Mark, MarkedNotebook
from dlcourse.grading.page.outputs import Output, outputs_of, said
from dlcourse.grading.page.text import to_html
from dlcourse.grading.plan import property_of_cell
from dlcourse.grading.versions import MARK, as_given
from dlcourse.runner.words import fields

_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_CODE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
# What to do next, where the test itself does not say.
_NEXT = {
    "error": "call your answer with an input like that, and read the last line of the error",
    "unanswered": "write your answer in its cell, and run the tests below it",
    "overtime": "look for a loop that does not end, or for one that NumPy can do at once",
    "missing": "run the cell of your answer by itself: it has to define what the test calls",
}
_BY_HAND = "go through this input by hand, with each line of your answer"
_OTHER_INPUTS = (
    "inputs of your own: other sizes, other signs, other shapes than in the visible tests"
)


@dataclass(frozen=True)
class Test:
    """One test: its property, its points, and of a failure what the check said."""

    __test__ = False  # the name is the field's; pytest shall not look for tests in here

    property: str
    mark: Mark
    hidden: bool = False
    failed: bool = False
    what: str = ""  # the property that did not hold, in the check's words
    fields: tuple[tuple[str, str], ...] = ()
    said: str = ""  # what the test put out, where it has no fields


@dataclass(frozen=True)
class Cell:
    """A cell as it was graded, with what it showed: code, or the text of a written answer."""

    code: str = ""
    text: str = ""  # HTML
    outputs: tuple[Output, ...] = ()


@dataclass
class Question:
    """One question: what a learner wrote, what its tests found, what a person said."""

    name: str  # of its cell
    title: str = ""
    link: str = ""  # what a link to it says, which no other link does
    cells: list[Cell] = field(default_factory=list)
    tests: list[Test] = field(default_factory=list)
    mark: Mark | None = None  # where a person gives points for the answer itself
    comment: str = ""  # HTML
    place: Place | None = None

    @property
    def marks(self) -> list[Mark]:
        """All marks of the question."""
        return [*([self.mark] if self.mark else []), *(test.mark for test in self.tests)]

    @property
    def got(self) -> float:
        """The points got."""
        return sum(mark.got for mark in self.marks)

    @property
    def possible(self) -> float:
        """The points that there are."""
        return sum(mark.possible for mark in self.marks)

    @property
    def failed(self) -> list[Test]:
        """The tests that failed, in their order."""
        return [test for test in self.tests if test.failed]

    @property
    def passed(self) -> list[Test]:
        """The tests that did not fail."""
        return [test for test in self.tests if not test.failed]

    @property
    def waits(self) -> bool:
        """Whether a person has still to look at it."""
        return any(mark.waits for mark in self.marks)


@dataclass(frozen=True)
class Content:
    """A whole page."""

    title: str
    assignment: str
    student: str
    questions: tuple[Question, ...]
    marks: MarkedNotebook
    repairs: tuple[str, ...] = ()
    others: tuple[Cell, ...] = ()  # cells of the learner's before the first question
    made_from: str = ""  # a digest of the graded notebook and its marks

    @property
    def got(self) -> float:
        """The points that count in the end."""
        return self.marks.score - (self.marks.penalty or 0.0)

    @property
    def parts(self) -> list[tuple[str, float]]:
        """What the points are made of, in words, where that is more than the tests' own."""
        scores = list(self.marks.scores.values())
        by_hand = [score.manual for score in scores if score.manual is not None]
        parts = [
            ("by the tests", [score.auto or 0.0 for score in scores if score.manual is None]),
            ("by your instructor", by_hand),
            ("extra credit", [s.extra for s in scores if s.extra and not s.waits]),
            ("taken off, for being late", [-self.marks.penalty] if self.marks.penalty else []),
            ("possible, and not yet graded", [s.possible for s in scores if s.waits]),
        ]
        shown = [(words, sum(numbers)) for words, numbers in parts if numbers]
        return shown if len(shown) > 1 else []


def content(
    notebook: Any,
    marks: MarkedNotebook,
    assignment: str,
    student: str,
    name: str,
    places: Mapping[str, Place],
) -> Content:
    """Return what the page of a graded notebook says.

    Its hidden tests have been hidden. `name` is the notebook's; `places` says by a question's name
    where it is taught, and by WHOLE where all of them are.
    """
    reading = _Reading(marks)
    for cell in notebook.cells:
        reading.read(cell)
    for question in reading.questions:
        question.place = places.get(question.name) or places.get(WHOLE)
    _name_links(reading.questions)
    repairs = notebook.metadata.get(MARK, {}).get("repairs", [])
    return Content(
        reading.title or name,
        assignment,
        student,
        tuple(reading.questions),
        marks,
        tuple(map(str, repairs)),
        tuple(reading.others),
    )


class _Reading:
    """Reads a notebook cell by cell. A question begins with its answer, or a heading above it."""

    def __init__(self, marks: MarkedNotebook) -> None:
        self._marks = marks
        self.title = ""
        self.questions: list[Question] = []
        self.others: list[Cell] = []
        self._heading = ""  # of the question that comes next
        self._held: list[Cell] = []  # what a learner put between its heading and its answer

    def read(self, cell: Any) -> None:
        """Take in the next cell."""
        meta = cell.metadata.get("nbgrader", {})
        name = str(meta.get("grade_id", ""))
        if is_solution(cell) or is_task(cell):
            self._begin(name, cell, meta)
        elif is_grade(cell):
            self._test(name, cell, meta)
        elif cell.cell_type == "markdown":
            self._headings(cell.source)
        elif cell.cell_type == "code" and not meta.get("locked"):
            self._loose(cell)

    def _headings(self, source: str) -> None:
        found = _HEADING.search(_CODE.sub("", source))
        if found is None:
            return
        words = found[2].replace("`", "").replace("**", "")
        if found[1] == "#" and not self.title and not self.questions:
            self.title = words
        else:
            self._heading = words

    def _begin(self, name: str, cell: Any, meta: Mapping[str, Any]) -> None:
        if is_task(cell) and not self._heading:
            self._headings(as_given(cell.source))
        question = Question(name, self._heading or name)
        question.cells += self._held
        self._heading, self._held = "", []
        if not is_task(cell):
            question.cells.append(_cell(cell))
        if is_grade(cell) or is_task(cell):
            question.mark = self._mark(name, meta)
        question.comment = to_html(self._marks.comments.get(name) or "")
        self.questions.append(question)

    def _test(self, name: str, cell: Any, meta: Mapping[str, Any]) -> None:
        owners = [q for q in self.questions if name.startswith(f"{q.name}-")]
        if not owners and not self.questions:
            self.questions.append(Question("", self._heading or "Tests"))
        question = max(owners, key=lambda q: len(q.name)) if owners else self.questions[-1]
        question.tests.append(_test(name, cell, self._mark(name, meta)))

    def _loose(self, cell: Any) -> None:
        if not cell.source.strip():
            return
        if self._heading:
            self._held.append(_cell(cell))
        elif self.questions:
            self.questions[-1].cells.append(_cell(cell))
        else:
            self.others.append(_cell(cell))

    def _mark(self, name: str, meta: Mapping[str, Any]) -> Mark:
        return self._marks.scores.get(name) or Mark(float(meta.get("points", 0.0)))


def _cell(cell: Any) -> Cell:
    if cell.cell_type != "code":
        return Cell(text=to_html(cell.source))
    return Cell(cell.source.strip("\n"), outputs=tuple(outputs_of(cell.outputs)))


def _test(name: str, cell: Any, mark: Mark) -> Test:
    hidden = bool(cell.metadata.get(MARK, {}).get(IS_HIDDEN))
    words = property_of_cell(cell.source) or (UNNAMED if hidden else name)
    outputs = cell.get("outputs", [])
    if not any(map(is_failure, outputs)):
        return Test(words, mark, hidden)
    failure = failure_of(cell)
    if failure is None:
        return Test(words, mark, hidden, True, said=said(outputs))
    found = fields(failure)
    if failure.advice is None:
        usual = _OTHER_INPUTS if hidden else _BY_HAND if failure.got else AT_HOME
        found.append(("Try", _NEXT.get(failure.kind, usual)))
    return Test(words, mark, hidden, True, failure.what, tuple(found))


def _name_links(questions: Iterable[Question]) -> None:
    """Give each question a link's name of its own, where two have one title."""
    seen: dict[str, int] = {}
    for question in questions:
        count = seen[question.title] = seen.get(question.title, 0) + 1
        question.link = f"{question.title} ({count})" if count > 1 else question.title
