"""What is handed on: marks for Canvas and Moodle, feedback in a zip and through the exchange."""

from __future__ import annotations

import csv
import io
import logging
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from nbgrader.coursedir import CourseDirectory
from nbgrader.exchange import ExchangeError

from dlcourse.grading.config import instructor_config
from dlcourse.grading.report.packed import pack
from dlcourse.grading.returned import ReturnFeedback
from dlcourse.grading.term.book import learners, set_due
from dlcourse.grading.term.roster import read_roster
from tests.grading.bulk.classes import NAME, answer
from tests.grading.report.conftest import NAMES
from tests.grading.term.typed import Typed

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("report")]
POINTS = {"ada": "2", "edd": "2", "fix": "2", "lee": "1.6", "nil": "0", "zoe": "1"}
CANVAS = (
    "\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,Week 1 (12),{title} (987),Final Score\n"
    '"    Points Possible",,,,,5,2,(read only)\n'
    '"Doe, Ada",4711,A-1,ada@uni,One,4,,50\n'
    '"Doe, Mia",4716,A-2,mia@uni,One,3,1.5,50\n'
    '"Doe, Nil",,A-3,NIL,One,3,,50\n'
    '"Student, Test",1,,,One,,,\n'
)


def table(path: Path) -> list[list[str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize("platform", ["canvas", "moodle"])
def test_a_table_comes_back_with_the_same_learners_and_marks(platform: str, course: Typed) -> None:
    said = course("export", platform)
    assert (said.status, said.err) == (0, "")
    assert "6 marks for" in said.out
    assert "No mark, missing: mia. Their cells say nothing." in said.out
    assert "No mark, quarantined: cut." in said.out
    path = course.folder / f"course/report/{platform}.csv"
    unknown = {"canvas": "email", "moodle": "lms_id"}[platform]  # which has no column of its own
    with course.gradebook() as book:
        listed = [replace(learner, **{unknown: ""}) for learner in learners(book)]
    assert read_roster(path)[0] == listed
    found = table(path)
    students = found[0].index({"canvas": "SIS Login ID", "moodle": "Username"}[platform])
    marks = {row[students]: row[-1] for row in found[1:] if row[students]}
    assert marks == {name: POINTS.get(name, "") for name in NAMES}


def test_canvas_gets_the_columns_that_it_asks_for(course: Typed) -> None:
    course("export", "canvas", NAME)
    found = table(course.folder / "course/report/canvas.csv")
    assert found[0] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", NAME]
    assert found[1] == ["    Points Possible", "", "", "", "", "2"]
    assert found[2] == ["Doe, Ada", "4711", "", "ada", "", "2"]


def test_a_table_of_canvas_is_filled_in(course: Typed) -> None:
    path = course.write("from canvas.csv", CANVAS.format(title=NAME))
    said = course("export", "canvas", "--like", path, "--to", "to.csv")
    assert said.status == 0
    assert "Not in from canvas.csv, so their marks are not: edd, fix, lee, zoe." in said.out
    found = table(course.folder / "to.csv")
    assert found[0] == [
        *("Student", "ID", "SIS User ID", "SIS Login ID", "Section"),
        f"{NAME} (987)",
    ]
    assert [row[-1] for row in found[1:]] == ["2", "2", "1.5", "0", ""]
    assert found[3][:5] == ["Doe, Mia", "4716", "A-2", "mia@uni", "One"]


def test_a_column_may_have_another_title(course: Typed) -> None:
    path = course.write("canvas.csv", CANVAS.format(title="Doubling"))
    said = course("export", "canvas", "--like", path)
    assert said.status == 1
    assert (
        f"canvas.csv has no column of {NAME}; its columns are Week 1, Doubling, Final Score. "
        f"Say which it is: --column {NAME}='TITLE'. Nothing was written."
    ) in said.err
    assert not (course.folder / "course/report/canvas.csv").exists()
    said = course("export", "canvas", "--like", path, "--column", "ps9=Doubling")
    assert said.status == 0
    assert table(course.folder / "course/report/canvas.csv")[2][-1] == "2"


def test_a_table_of_moodle_is_filled_in(course: Typed) -> None:
    text = (
        "First name;Last name;ID number;Email address;Assignment: ps9 (Real);"
        "Assignment: ps9 (Percentage);Last downloaded from this course\n"
        "Zoe;Doe;;ZOE@example.org;-;-;1\nMia;Doe;mia;;-;-;1\n"
    )
    path = course.write("moodle.csv", text)
    said = course("export", "moodle", "--like", path)
    assert said.status == 0
    found = table(course.folder / "course/report/moodle.csv")
    assert found[0][4:] == ["Assignment: ps9 (Real)"]
    assert [row[-1] for row in found[1:]] == ["1", "-"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", "is empty. Export the marks there, as CSV."),
        (f"Student,ID,Section,{NAME}\nSomebody,1,x,2\n", "has nobody of this class"),
        (f"Student,ID,Section,{NAME},PS9\nAda,4711,x,2,2\n", f"two columns are of {NAME}"),
    ],
)
def test_a_strange_table_gets_a_sentence(text: str, wanted: str, course: Typed) -> None:
    path = course.write("strange.csv", text)
    said = course("export", "canvas", "--like", path)
    assert said.status == 1
    assert wanted in said.err
    assert not (course.folder / "course/report/canvas.csv").exists()


@pytest.mark.parametrize("column", ["ps9", "ps9=", "ps7=Week 7"])
def test_a_strange_column_gets_a_sentence(column: str, course: Typed) -> None:
    path = course.write("canvas.csv", CANVAS.format(title="Doubling"))
    said = course("export", "canvas", "--like", path, "--column", column)
    assert said.status == 1
    assert "Wanted" in said.err
    assert "Traceback" not in said.err


def test_marks_that_are_old_are_named_when_they_are_exported(course: Typed) -> None:
    answer(course.folder, "ada", "def double(x):\n    return 7\n")
    said = course("export", "moodle")
    assert said.status == 1
    assert f"Stale marks in {NAME}: ada. dlcourse grade {NAME} makes them anew" in said.err


def test_all_feedback_is_in_one_zip(course: Typed) -> None:
    (course.folder / f"course/feedback/zoe/{NAME}/{NAME}.html").unlink()
    answer(course.folder, "nil", "def double(x):\n    return 7\n")
    said = course("feedback", "ps9")
    assert said.status == 1, "the feedback of two is left out"
    assert "Stale marks in ps9: nil." in said.err
    assert "Left out, for they have no mark of what they handed in: cut." in said.out
    with zipfile.ZipFile(course.folder / f"course/report/feedback-{NAME}.zip") as archive:
        pages = {name: archive.read(name).decode() for name in archive.namelist()}
    assert set(pages) == {f"{n}/{NAME}.html" for n in ("ada", "edd", "fix", "lee", "zoe")}
    for name, page in pages.items():
        assert f"feedback for {name.partition('/')[0]}" in page
        assert "://" not in page, "it asks no host for anything"


def test_feedback_of_several_assignments_has_a_folder_for_each_in_the_learners(
    course: Typed,
) -> None:
    with course.gradebook() as book:
        set_due(book, {"ps8": None})  # which makes it an assignment
    said = course("feedback")
    assert "6 pages of 6 learners: " in said.out
    with zipfile.ZipFile(course.folder / "course/report/feedback.zip") as archive:
        there = archive.namelist()
    assert there == [f"{n}/{NAME}/{NAME}.html" for n in ("ada", "edd", "fix", "lee", "nil", "zoe")]
    directory = CourseDirectory(config=instructor_config())
    other = course.folder / "course/feedback/zoe/ps8"
    other.mkdir()
    (other / "part one.html").write_text("page", encoding="utf-8")
    (other / "part two.html").write_text("page", encoding="utf-8")
    at = {("ps8", "zoe"), (NAME, "zoe"), (NAME, "ada")}
    assert pack(directory, at, course.folder / "all.zip", several=True) == 4
    with zipfile.ZipFile(course.folder / "all.zip") as archive:
        assert archive.namelist() == [
            f"ada/{NAME}/{NAME}.html",
            "zoe/ps8/part one.html",
            "zoe/ps8/part two.html",
            f"zoe/{NAME}/{NAME}.html",
        ]


def test_nothing_is_packed_where_nobody_is_graded(course: Typed) -> None:
    for name in NAMES:
        answer(course.folder, name, "def double(x):\n    return 8\n")
    said = course("feedback")
    assert said.status == 1
    assert f"There is no feedback of {NAME} that is up to date. Run dlcourse grade" in said.err
    assert not list((course.folder / "course/report").glob("*.zip"))


def test_release_feedback_goes_past_who_handed_in_a_file(
    course: Typed, caplog: pytest.LogCaptureFixture
) -> None:
    with course.gradebook() as book:
        book.find_comment("double", NAME, NAME, "ada").manual_comment = "Well done."
        book.db.commit()
    config = instructor_config()
    config.Exchange.root = str(course.folder / "exchange")
    (course.folder / "exchange").mkdir(mode=0o777)
    (course.folder / "exchange").chmod(0o777)
    directory = CourseDirectory(config=config, assignment_id=NAME)
    releasing = ReturnFeedback(coursedir=directory, config=config)
    releasing.log = logging.getLogger("release")
    with caplog.at_level(logging.INFO):
        releasing.start()
    released = list((course.folder / "exchange").rglob("*.html"))
    assert len(released) == 1, "of those who handed in, ada alone has a secret"
    assert "Well done." in released[0].read_text(encoding="utf-8")
    assert "edd, fix, lee, nil, zoe handed in a file, not through the exchange" in caplog.text
    assert f"dlcourse feedback {NAME}" in caplog.text
    assert directory.student_id_exclude == ""


def test_without_an_exchange_another_way_is_named(course: Typed) -> None:
    config = instructor_config()
    config.Exchange.root = str(course.folder / "nowhere")
    releasing = ReturnFeedback(
        coursedir=CourseDirectory(config=config, assignment_id=NAME), config=config
    )
    with pytest.raises(ExchangeError, match=f"dlcourse feedback {NAME} needs none"):
        releasing.start()
    assert not (course.folder / "nowhere").exists()


def test_nbgrader_releases_feedback_by_our_class(course: Typed) -> None:
    del course
    name = instructor_config().ExchangeFactory.release_feedback
    assert name == f"{ReturnFeedback.__module__}.{ReturnFeedback.__name__}"


def test_a_row_that_is_short_is_filled(course: Typed) -> None:
    path = course.write("canvas.csv", f"Student,ID,Section,{NAME} (1)\nAda,4711\n")
    assert course("export", "canvas", "--like", path).status == 0
    text = (course.folder / "course/report/canvas.csv").read_text(encoding="utf-8")
    assert list(csv.reader(io.StringIO(text)))[1] == ["Ada", "4711", "", "2"]
