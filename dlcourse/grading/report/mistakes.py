"""What a class got wrong: for each question the diagnoses and how many got each. No name is in it.

It is read from the graded notebooks after the step that hides hidden tests, so it says no more of
them than a learner's feedback does.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nbgrader.utils import is_grade, is_solution
from traitlets.config import Config

from dlcourse.grading.feedback import HideHiddenTests, failure_of, is_failure
from dlcourse.grading.page.book import Place
from dlcourse.grading.page.content import Content, content
from dlcourse.grading.page.exporter import FeedbackPage
from dlcourse.grading.page.marks import MarkedNotebook
from dlcourse.grading.plain import plain_python
from dlcourse.grading.plan import property_of_cell
from dlcourse.runner.verdict import Failure
from dlcourse.runner.words import KIND_WORDS

UNANSWERED = KIND_WORDS["unanswered"]
_SAYS_NOTHING = frozenset({"wrong", "error"})  # kinds in which no diagnosis is a gap of the tests


@dataclass(frozen=True)
class Unnamed:
    """An answer that lost points and that no test could say why of; `count` learners wrote it."""

    source: str  # without comments and docstrings
    failed: tuple[str, ...]  # the properties that it does not have
    count: int


@dataclass
class Question:
    """One question, as a class answered it."""

    name: str
    title: str
    place: Place | None = None
    right: int = 0  # all of its tests passed
    wrong: int = 0
    unanswered: int = 0
    diagnoses: Counter[str] = field(default_factory=Counter)  # learners by diagnosis
    failed: Counter[str] = field(default_factory=Counter)  # learners by property that did not hold
    answers: Counter[tuple[str, tuple[str, ...]]] = field(default_factory=Counter)
    unreadable: int = 0  # answers that no diagnosis fits and that are no Python

    @property
    def unnamed(self) -> list[Unnamed]:
        """The answers that no diagnosis fits, the most frequent first."""
        found = sorted(self.answers.items(), key=lambda item: (-item[1], item[0]))
        return [Unnamed(source, failed, count) for (source, failed), count in found]

    @property
    def said(self) -> list[tuple[str, int]]:
        """The diagnoses and how many got each, the most frequent first."""
        return sorted(self.diagnoses.items(), key=lambda item: (-item[1], item[0]))


@dataclass
class Mistakes:
    """What a class got wrong in one assignment."""

    assignment: str
    title: str = ""
    learners: int = 0
    questions: dict[str, Question] = field(default_factory=dict)

    @property
    def hardest(self) -> list[Question]:
        """The questions, those first that most got wrong."""
        return sorted(self.questions.values(), key=lambda q: -(q.wrong + q.unanswered))


def mistakes(config: Config, assignment: str, notebooks: Sequence[Mapping[str, Any]]) -> Mistakes:
    """Return what the graded notebooks of a class say, given those of each learner by name.

    The notebooks are changed.
    """
    hide, places = HideHiddenTests(config=config), FeedbackPage(config=config).taught(assignment)
    found = Mistakes(assignment)
    for of_learner in notebooks:
        found.learners += bool(of_learner)
        for name, notebook in of_learner.items():
            hide.preprocess(notebook, {})
            page = content(notebook, MarkedNotebook(), assignment, "", name, places)
            _add(found, page, notebook)
    return found


def _add(found: Mistakes, page: Content, notebook: Any) -> None:
    found.title = found.title or page.title
    cells = {c.metadata["nbgrader"]["grade_id"]: c for c in notebook.cells if _is_named(c)}
    owners = _owners(cells)
    for asked in page.questions:
        tests = [cells[name] for name, owner in owners.items() if owner == asked.name]
        if not tests:
            continue  # a person marks it
        question = found.questions.setdefault(
            asked.name, Question(asked.name, asked.title, asked.place)
        )
        failures = {
            property_of_cell(c.source) or c.metadata["nbgrader"]["grade_id"]: _failure(c)
            for c in tests
            if any(map(is_failure, c.outputs))
        }
        _count(question, failures, cells[asked.name].source if asked.name in cells else "")


def _is_named(cell: Any) -> bool:
    return cell.cell_type == "code" and bool(cell.metadata.get("nbgrader", {}).get("grade_id"))


def _owners(cells: Mapping[str, Any]) -> dict[str, str]:
    """Return for each test the question that it is of: by its name, else the answer above it."""
    answers = [name for name, cell in cells.items() if is_solution(cell)]
    owners, above = {}, ""
    for name, cell in cells.items():
        if is_solution(cell):
            above = name
        elif is_grade(cell):
            named = [answer for answer in answers if name.startswith(f"{answer}-")]
            owners[name] = max(named, key=len, default=above)
    return owners


def _failure(cell: Any) -> Failure:
    return failure_of(cell) or Failure("", "error")


def _count(question: Question, failures: Mapping[str, Failure], source: str) -> None:
    if not failures:
        question.right += 1
        return
    kinds = {failure.kind for failure in failures.values()}
    if kinds == {"unanswered"}:
        question.unanswered += 1
        return
    question.wrong += 1
    question.failed.update(failures.keys())
    named = {said for failure in failures.values() if (said := _diagnosis(failure))}
    question.diagnoses.update(named)
    if not named and kinds & _SAYS_NOTHING:
        plain = _without_words(source)
        if plain:
            question.answers[plain, tuple(sorted(failures))] += 1
        else:
            question.unreadable += 1
    elif not named:
        question.diagnoses.update({KIND_WORDS[kind] for kind in kinds})


def _diagnosis(failure: Failure) -> str:
    """Return the diagnosis without an input's numbers, where there is one."""
    said = failure.general or failure.diagnosis or ""
    return "" if said in KIND_WORDS.values() else said


def _without_words(source: str) -> str:
    """Return an answer without comments and docstrings, in which names may stand."""
    try:
        tree = ast.parse(plain_python(source))
    except (SyntaxError, ValueError, RecursionError):
        return ""
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            node.body = [part for part in body or () if not _is_text(part)]
            if not node.body and not isinstance(node, ast.Module):
                node.body = [ast.Pass()]
    return ast.unparse(tree)


def _is_text(statement: ast.AST) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(
        getattr(statement.value, "value", None), str
    )


def bank_files(found: Mistakes) -> dict[str, str]:
    """Return the answers that no diagnosis fits as files of the bank, by path.

    Each says in its head that no test names it yet: whoever takes it into tests/submissions puts
    the diagnosis there, and then into the test.
    """
    files = {}
    for question in found.questions.values():
        for number, answer in enumerate(question.unnamed, 1):
            path = f"{found.assignment}/{question.name}/wrong_of_a_class_{number}.py"
            wrote = "1 learner" if answer.count == 1 else f"{answer.count} learners"
            fails = "; ".join(answer.failed)
            files[path] = (
                f"# diagnosis: -\n# because: no test names it yet. {wrote} wrote it. It fails: "
                f"{fails}\n{answer.source}\n"
            )
    return files


def linked(found: Mistakes, book: Path, start: str) -> None:
    """Give each question without an address that of the book's copy on this machine, if any.

    `book` is the folder of the built pages; `start` stands before a page's name in the link.
    """
    for question in found.questions.values():
        place = question.place
        if (
            place
            and not place.address
            and place.file
            and (book / place.file.split("#")[0]).is_file()
        ):
            question.place = Place(
                place.chapter, place.section, f"{start}/{place.file}", place.file
            )
