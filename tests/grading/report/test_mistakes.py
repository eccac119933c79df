"""What the class got wrong: how many got which diagnosis, and what no diagnosis fits."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from nbformat.v4 import new_notebook
from traitlets.config import Config

from dlcourse.checks import CheckFailed
from dlcourse.grading.config import REFEREE
from dlcourse.grading.report.mistakes import Mistakes, bank_files, linked, mistakes
from dlcourse.grading.report.written import mistakes_to_html
from tests import bank
from tests.grading.bulk.classes import NAME
from tests.grading.report.conftest import NAMES
from tests.grading.term.typed import Typed
from tests.grading.test_page import HIDDEN, check, code, failure, text

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("report")]
FOUR = "doubled once too often"
PLACES = {
    NAME: {
        "": ["Chapter 9: Double", "", "book/9.html"],
        "double": ["Chapter 9: Double", "Twice", "book/9.html#twice"],
    }
}


def config(book: str = "") -> Config:
    made = Config()
    made.FeedbackPage.places, made.FeedbackPage.book = PLACES, book
    made.Autograde.autograde_preprocessors = [REFEREE]
    return made


def graded(answer: str, *known: Any, hidden: CheckFailed | None = None) -> dict[str, Any]:
    """Return one learner's graded notebooks: an answer, and what its two tests put out."""
    cells = [
        text("## 1. Double", "double-statement", locked=True),
        code(answer, "double", solution=True),
        check("double-known", '"""A known value."""\ncheck(3)', *known),
        check("double-hidden", HIDDEN, *(failure(hidden) if hidden else ())),
    ]
    return {NAME: new_notebook(cells=cells, metadata={"dlcourse": {"refereed": True}})}


def wrong(**fields: Any) -> list[Any]:
    return failure(CheckFailed("the known value", **fields))


def page_of(found: Mistakes) -> str:
    return " ".join(BeautifulSoup(mistakes_to_html(found), "html.parser").get_text(" ").split())


NUMBERED = CheckFailed("large", diagnosis="4711 is not 9422", general=None, expected="9422")
CLASS: list[Callable[[], dict[str, Any]]] = [
    lambda: graded("def double(x): return 2 * x"),
    lambda: graded("def double(x): return 4 * x", *wrong(diagnosis=FOUR)),
    lambda: graded("def double(x): return 4*x", *wrong(diagnosis="4 x 3", general=FOUR)),
    lambda: graded("", *wrong(kind="unanswered"), hidden=CheckFailed("", kind="unanswered")),
    lambda: graded("# by Ann\ndef double(x):\n    'Ann'\n    return x**3", *wrong(got="27")),
    lambda: graded("def double(x):\n  return x ** 3 # mine", *wrong(got="27")),
    lambda: graded("def double(x): return 5 * x", hidden=NUMBERED),
    lambda: graded("def double(x): return 6 * (x", *wrong(kind="error")),
    lambda: graded("while True: pass", *wrong(kind="overtime")),
]


@pytest.fixture(scope="module")
def found() -> Mistakes:
    return mistakes(config(), NAME, [make() for make in CLASS])


def test_each_diagnosis_is_counted_once_a_learner(found: Mistakes) -> None:
    question = found.questions["double"]
    assert (found.learners, question.right, question.wrong, question.unanswered) == (9, 1, 7, 1)
    assert question.said == [(FOUR, 2), ("the answer takes too long on this input", 1)]
    assert question.failed == {"A known value.": 6, "Large numbers.": 1}


def test_what_no_diagnosis_fits_is_listed_alike_answers_once(found: Mistakes) -> None:
    answers = {(a.source, a.count) for a in found.questions["double"].unnamed}
    assert answers == {
        ("def double(x):\n    return x ** 3", 2),
        ("def double(x):\n    return 5 * x", 1),
    }
    assert found.questions["double"].unreadable == 1


def test_the_page_has_no_name_and_no_number_of_a_hidden_test(found: Mistakes) -> None:
    said = page_of(found)
    assert "1 right, 7 wrong, 1 not answered" in said
    assert f"{FOUR} 2" in said
    assert "No diagnosis fits: 4 learners" in said
    assert "To teach again: Chapter 9: Double, “Twice”" in said
    for secret in ("Ann", "4711", "9422", "mine"):
        assert secret not in mistakes_to_html(found)


def test_the_paragraph_to_teach_again_is_linked(tmp_path: Path) -> None:
    found = mistakes(config("https://book.example"), NAME, [CLASS[1]()])
    assert 'href="https://book.example/book/9.html#twice"' in mistakes_to_html(found)
    found = mistakes(config(), NAME, [CLASS[1]()])
    linked(found, tmp_path, "file:///html")
    assert "href" not in mistakes_to_html(found), "the book is not built here"
    (tmp_path / "book").mkdir()
    (tmp_path / "book/9.html").write_text("", encoding="utf-8")
    linked(found, tmp_path, "file:///html")
    assert 'href="file:///html/book/9.html#twice"' in mistakes_to_html(found)


def test_an_answer_that_no_diagnosis_fits_is_a_file_for_the_bank(
    found: Mistakes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = bank_files(found)
    for path, source in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(source, encoding="utf-8")
    monkeypatch.setattr(bank, "SUBMISSIONS", tmp_path)
    first, second = bank.submissions("wrong")
    assert (first.assignment, first.question, first.diagnosis) == (NAME, "double", "-")
    assert first.because == "no test names it yet. 2 learners wrote it. It fails: A known value."
    assert "x ** 3" in first.path.read_text(encoding="utf-8")
    assert not second.named


def test_the_report_of_a_class_has_it(course: Typed) -> None:
    said = course("report")
    folder = course.folder / "course/report"
    text = (folder / f"mistakes-{NAME}.html").read_text(encoding="utf-8")
    assert "6 learners handed in ps9 and were graded." in " ".join(
        BeautifulSoup(text, "html.parser").get_text().split()
    )
    assert not [
        name for name in (*NAMES, "Nil", "Doe") if f">{name}" in text or f" {name} " in text
    ]
    (question,) = json.loads((folder / "report.json").read_text("utf-8"))["mistakes"][0][
        "questions"
    ]
    assert (question["right"], question["wrong"]) == (4, 2)
    files = sorted(folder.rglob("wrong_of_a_class_*.py"))
    assert "def double(x):\n    return 0\n" in "".join(f.read_text("utf-8") for f in files)
    assert f"as files for the bank ({len(files)})" in said.out
    stray = files[0].with_name("wrong_of_a_class_99.py")
    stray.write_text("of an earlier report", encoding="utf-8")
    own = files[0].with_name("mine.py")
    own.write_text("the instructor's", encoding="utf-8")
    course("report")
    assert not stray.exists()
    assert own.exists()
