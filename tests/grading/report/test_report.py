"""`dlcourse report`: who stands where, which marks are old, and feedback that never is."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from nbgrader.converters import GenerateFeedback
from nbgrader.coursedir import CourseDirectory

from dlcourse.grading.alone import alone
from dlcourse.grading.bulk.journal import Journal
from dlcourse.grading.bulk.submission import read_submission
from dlcourse.grading.config import instructor_config
from dlcourse.grading.dates import moment
from dlcourse.grading.export import MarksExport
from dlcourse.grading.release import release
from dlcourse.grading.report.written import safe
from dlcourse.grading.term import book as books
from tests.exercises.text import GOOD
from tests.grading.bulk.classes import NAME, RIGHT, answer
from tests.grading.report.conftest import NAMES
from tests.grading.term.typed import Typed

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("report")]
MADE_ANEW = "was missing or older than the marks; it was made anew"


def rows(course: Typed) -> dict[str, dict[str, str]]:
    with (course.folder / "course/report/report.csv").open(newline="", encoding="utf-8") as file:
        return {row["student_id"]: row for row in csv.DictReader(file)}


def feedback(course: Typed, learner: str) -> str:
    page = course.folder / f"course/feedback/{learner}/{NAME}/{NAME}.html"
    return page.read_text(encoding="utf-8")


def give(course: Typed, learner: str, score: float, comment: str) -> None:
    """Mark by hand, as the formgrader does."""
    with course.gradebook() as book:
        book.find_grade("double-known", NAME, NAME, learner).manual_score = score
        book.find_comment("double", NAME, NAME, learner).manual_comment = comment
        book.db.commit()


def test_everybody_has_a_status_points_and_a_reason(course: Typed) -> None:
    said = course("report")
    assert (said.status, said.err) == (0, "")
    found = rows(course)
    assert {name: (row["status"], row["points"]) for name, row in found.items()} == {
        "ada": ("graded", "2"),
        "cut": ("quarantined", ""),
        "edd": ("graded, changed tests", "2"),
        "fix": ("graded, repaired", "2"),
        "lee": ("graded, late", "1.6"),
        "mia": ("missing", ""),
        "nil": ("graded", "0"),
        "zoe": ("graded", "1"),
    }
    assert found["lee"]["reason"] == "It came 1 day and 8 hours late: 0.4 taken off."
    assert found["lee"]["handed_in"] == "2026-02-03T08:00:00Z"
    assert found["cut"]["reason"].startswith(f"{NAME}.ipynb was cut off or broken")
    assert found["fix"]["reason"].startswith("The cell double-known was there more than once")
    assert found["edd"]["reason"].startswith("The cell double-known was changed")
    assert found["mia"]["reason"] == "Nothing was handed in."
    assert said.out.startswith(f"{NAME}: 8 learners: 6 graded, 1 ")
    for name in NAMES:
        assert any(
            line.startswith(f"{name}  {found[name]['status']}") for line in said.out.split("\n")
        )


def test_the_page_and_the_json_say_the_same(course: Typed) -> None:
    course("report", NAME)
    found = rows(course)
    text = (course.folder / "course/report/report.html").read_text(encoding="utf-8")
    page = BeautifulSoup(text, "html.parser")
    cells = [[c.get_text() for c in row.find_all(["th", "td"])] for row in page.find_all("tr")][1:]
    assert [(c[1], c[4]) for c in cells] == [(r["status"], r["reason"]) for r in found.values()]
    assert [c[2] for c in cells][:2] == ["2 of 2", "–"]
    assert "://" not in text
    data = json.loads((course.folder / "course/report/report.json").read_text(encoding="utf-8"))
    points = {one["student"]: one["points"] for one in data["learners"]}
    assert points == {n: float(r["points"]) if r["points"] else None for n, r in found.items()}


def test_grades_csv_tells_0_from_missing_and_failed(course: Typed) -> None:
    path = course.folder / "grades.csv"
    with course.gradebook() as book:
        MarksExport(to=str(path)).export(book)
    with path.open(newline="", encoding="utf-8") as file:
        found = {r["student_id"]: (r["score"], r["status"]) for r in csv.DictReader(file)}
    assert found["nil"] == ("0.0", "graded")
    assert found["mia"] == ("0.0", "missing")
    assert found["cut"] == ("", "failed")


def test_what_a_person_should_look_at_is_said(course: Typed) -> None:
    with course.gradebook() as book:
        book.find_submission_notebook(NAME, NAME, "ada").flagged = True
        grade = book.find_grade("double-known", NAME, NAME, "zoe")
        grade.auto_score = None
        book.db.commit()
    course("report")
    assert rows(course)["ada"]["status"] == "graded, flagged"
    assert rows(course)["ada"]["reason"] == "A person should look at it."
    assert rows(course)["zoe"]["status"] == "graded, to mark by hand"


def test_who_is_not_graded_yet_or_in_no_list_is_there(course: Typed) -> None:
    answer(course.folder, "new", RIGHT)
    answer(course.folder, "mia", RIGHT)
    course("report")
    assert rows(course)["new"]["status"] == rows(course)["mia"]["status"] == "not graded"
    assert f"dlcourse grade {NAME}" in rows(course)["new"]["reason"]


def test_a_corrected_hand_in_is_no_longer_quarantined(course: Typed) -> None:
    answer(course.folder, "cut", RIGHT)
    course("report")
    assert rows(course)["cut"]["status"] == "not graded"


def stale_by(course: Typed) -> dict[str, str]:
    """Return by learner why a mark is old, as the report says it."""
    said = course("report")
    found = {name: r["reason"] for name, r in rows(course).items() if "stale" in r["status"]}
    for name in list(found)[:5]:  # of more, it says how many
        assert name in said.err
    assert bool(found) == (f"dlcourse grade {NAME} makes them anew" in said.err)
    return {n: reason.partition("older than this: ")[2] for n, reason in found.items()}


def test_a_mark_is_older_than_another_hand_in(course: Typed) -> None:
    assert stale_by(course) == {}
    answer(course.folder, "ada", "def double(x):\n    return 7\n")
    assert stale_by(course) == {"ada": "another notebook was handed in. Grade it again."}


def test_a_mark_is_older_than_a_changed_test(course: Typed) -> None:
    course.write(f"solutions/{NAME}.py", GOOD.replace("double(2) == 4", "double(3) == 6"))
    release(course.folder / "solutions", course.folder / "course")
    assert set(stale_by(course).values()) == {"double-known tests something else. Grade it again."}


def test_a_mark_is_older_than_a_due_date(course: Typed) -> None:
    with course.gradebook() as book:
        books.set_due(book, {NAME: moment("2026-02-04 00:00 UTC")})
    assert set(stale_by(course)) == {"lee"}
    with course.gradebook() as book:
        books.set_due(book, {NAME: moment("2026-02-01 12:00 UTC")})
    assert set(stale_by(course)) == {"ada", "edd", "fix", "zoe"}, "of lee's, as much is taken off"


def test_feedback_is_made_anew_after_a_mark_or_a_comment_by_hand(course: Typed) -> None:
    assert MADE_ANEW not in course("report").out, "what dlcourse grade made is as new as the marks"
    before = {name: feedback(course, name) for name in ("ada", "zoe")}
    give(course, "zoe", 0.5, "Nearly.")
    assert f"The feedback of zoe {MADE_ANEW}" in course("report").out
    assert "Nearly." in feedback(course, "zoe")
    assert "0.5 of 2 points" in feedback(course, "zoe")
    assert feedback(course, "ada") == before["ada"]
    assert MADE_ANEW not in course("report").out
    shutil.rmtree(course.folder / "course/feedback/ada")
    assert f"The feedback of ada {MADE_ANEW}" in course("report").out
    assert feedback(course, "ada") == before["ada"]


def test_nbgrader_never_passes_over_feedback_that_is_old(course: Typed) -> None:
    give(course, "zoe", 0.5, "Nearly.")
    config = instructor_config()
    directory = CourseDirectory(config=config, assignment_id=NAME)
    GenerateFeedback(coursedir=directory, config=config).start()
    assert "Nearly." in feedback(course, "zoe")
    assert MADE_ANEW not in course("report").out


def test_no_output_holds_a_hidden_test(course: Typed) -> None:
    give(course, "zoe", 0.5, "Nearly.")
    said = course("report")
    course("feedback", NAME)
    written = [p for p in (course.folder / "course/report").rglob("*") if p.suffix != ".zip"]
    texts = [p.read_text(encoding="utf-8") for p in written if p.is_file()]
    assert len(texts) >= 5
    for text in (said.out, said.err, *texts, feedback(course, "zoe")):
        assert "double(17)" not in text
        assert "34" not in text.replace("#1b6433", "")


def test_a_sentence_for_each_bad_input(course: Typed, tmp_path: Path) -> None:
    said = course("report", "ps7")
    assert (said.status, said.out) == (1, "")
    assert f"ps7 is no assignment of this course. Did you mean {NAME}?" in said.err
    said = course("report", "--course", tmp_path / "elsewhere")
    assert "There is no assignment in" in said.err
    assert not (tmp_path / "elsewhere").exists()
    with alone(course.folder / "course/results", "grading this course"):
        said = course("report")
    assert (said.status, said.out) == (1, "")
    assert "is grading this course. Wait until it is done" in said.err
    course.write("course/report", "a file")
    said = course("report")
    assert said.status == 1
    assert "course/report could not be read or written: File exists. What was there" in said.err


def test_the_journal_remembers_why_by_what_was_handed_in(course: Typed) -> None:
    journal = Journal(course.folder / f"course/results/{NAME}")
    folder = course.folder / f"course/submitted/cut/{NAME}"
    assert "cut off" in str(journal.problem("cut", read_submission("cut", folder)))
    (folder / f"{NAME}.ipynb").write_text("other", encoding="utf-8")
    assert journal.problem("cut", read_submission("cut", folder)) is None
    assert journal.problem("nobody", read_submission("nobody", folder)) is None


@pytest.mark.parametrize("text", ["=cmd()", "+1", "-1", "@x"])
def test_no_text_is_a_formula(text: str) -> None:
    assert safe(text) == f"'{text}"
    assert safe("a=b") == "a=b"
