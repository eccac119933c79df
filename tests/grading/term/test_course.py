"""`dlcourse course …`: what is typed, what is seen, and what the gradebook then holds."""

from __future__ import annotations

import csv
import datetime
import errno
import json
import os
import sqlite3
from pathlib import Path

import pytest
from nbgrader.apps import NbGraderAPI
from sqlalchemy.exc import OperationalError

from dlcourse.grading.alone import alone
from dlcourse.grading.config import instructor_config
from dlcourse.grading.export import MarksExport
from tests.grading.term.typed import ROSTER, Typed

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("course")]
ZONE = "Europe/Berlin"


def state(folder: Path) -> dict[str, bytes]:
    """All files of the course but for the lock."""
    found = [p for p in (folder / "course").rglob("*") if p.is_file() and p.name != "lock"]
    return {str(path): path.read_bytes() for path in found}


def test_a_class_is_set_up_by_one_command_and_shown(project: Typed) -> None:
    project.write("due.csv", "assignment,due\nps1,2027-02-01 23:59\nps2,2027-02-08 23:59 UTC\n")
    said = project(
        "course", "init", "--roster", "class.csv", "--due", "due.csv", "--time-zone", ZONE,
        "--late", "10%", "--exchange", project.folder / "shared",
    )  # fmt: skip
    assert (said.status, said.err) == (0, "")
    assert "The class list: 3 new, 0 changed, 0 as before." in said.out
    assert "ps1_one: due 2027-02-01 23:59 Europe/Berlin, 0 with a hand-in, not released" in said.out
    assert "ps2_two: due 2027-02-09 00:59 Europe/Berlin" in said.out
    assert "late      loses 10 % of the score for each day that has begun" in said.out
    assert f"c.Exchange.root = '{project.folder / 'shared'}'" in said.out
    assert (project.folder / "shared").stat().st_mode & 0o7777 == 0o1777
    with project.gradebook() as book:
        assert book.find_student("zoe").lms_user_id == "4713"
        assert book.find_assignment("ps1_one").duedate == datetime.datetime(2027, 2, 1, 22, 59)
    assert project("course").out.splitlines()[:5] == said.out.splitlines()[1:6]


def test_a_second_time_changes_what_is_named_alone(project: Typed) -> None:
    project("course", "init", "--roster", "class.csv", "--time-zone", ZONE, "--late", "zero")
    project.write("class.csv", "id,email\ndoe,new@example.org\nnew,\n")
    said = project("course", "init", "--roster", "class.csv")
    assert "The class list: 1 new, 1 changed, 0 as before." in said.out
    assert "In the gradebook and not in the list: roe, zoe. They stay" in said.out
    assert "loses the whole score" in said.out
    with project.gradebook() as book:
        jane = book.find_student("doe")
        assert (jane.email, jane.last_name, jane.lms_user_id) == ("new@example.org", "Doe", "4711")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--roster", "bad.csv"), "doe stands in line 2 too"),
        (
            ("--roster", "class.csv", "--due", "bad_due.csv"),
            "bad_due.csv:2: '2027-02-01 23:59' has",
        ),
        (("--roster", "class.csv", "--due", "bad_due.csv"), "bad_due.csv:3: ps9 is no assignment"),
        (("--roster", "class.csv", "--late", "110%"), "'110%' is no late policy. Wanted none"),
        (("--roster", "class.csv", "--time-zone", "CET"), "CET is no time zone"),
        (("--roster", "class.csv", "--exchange", "class.csv"), "is no folder, so it can't be the"),
        (("--roster", "class.csv", "--course-id", "a/b"), "'a/b' can't be the course's name"),
    ],
)
def test_bad_input_is_a_sentence_and_changes_nothing(
    arguments: tuple[str, ...], says: str, project: Typed
) -> None:
    project.write("bad.csv", ROSTER + "doe,Joe,,\n")
    project.write("bad_due.csv", "assignment,due\nps1,2027-02-01 23:59\nps9,none\n")
    project("course", "init", "--late", "zero")
    before = state(project.folder)
    said = project("course", "init", *arguments)
    assert (said.status, said.out) == (1, "")
    assert says in said.err
    assert state(project.folder) == before


def test_due_dates_and_extensions_are_nbgraders_own(released: Typed) -> None:
    released("course", "init", "--roster", "class.csv", "--time-zone", ZONE)
    assert (
        "ps1_one has no due date, so there is nothing to extend"
        in released("course", "extend", "ps1", "doe", "2d").err
    )
    said = released("course", "due", "ps1", "2027-02-01 23:59")
    assert said.out == "ps1_one is due 2027-02-01 23:59 Europe/Berlin.\n"
    said = released("course", "extend", "ps1", "doe", "2d")
    assert said.out == "doe has 2 days more for ps1_one: until 2027-02-03 23:59 Europe/Berlin.\n"
    said = released("course", "extend", "ps1", "roe", "2027-02-02 11:59")
    assert said.out.startswith("roe has 12 hours more")
    for learner, until, says in (
        ("nobody", "2d", "nobody is nobody in the gradebook"),
        ("doe", "2027-01-01 10:00", "is not after ps1_one's due date"),
        ("doe", "2 months", "Or a length of time: 36h, 2d, 1w; none takes it back."),
    ):
        said = released("course", "extend", "ps1", learner, until)
        assert (said.status, says in said.err) == (1, True), said.err
    said = released("course", "due", "ps1", "2027-02-10 23:59")
    assert "  doe has 2 days more: until 2027-02-12 23:59 Europe/Berlin." in said.out
    with released.gradebook() as book:
        submission = book.find_submission("ps1_one", "doe")
        assert submission.duedate == datetime.datetime(2027, 2, 12, 22, 59)
    released("course", "extend", "ps1", "doe", "none")
    assert "doe has" not in released("course").out
    assert "  roe has 12 hours more, until 2027-02-11 11:59 Europe/Berlin" in released("course").out


def test_more_time_alone_is_no_hand_in_in_the_export(released: Typed) -> None:
    released("course", "init", "--roster", "class.csv")
    released("course", "due", "ps1", "2027-02-01 23:59 UTC")
    released("course", "extend", "ps1", "doe", "2d")
    with released.gradebook() as book:
        MarksExport(to=str(released.folder / "grades.csv")).export(book)
    with (released.folder / "grades.csv").open(encoding="utf-8") as file:
        scores = {r["student_id"]: r["score"] for r in csv.DictReader(file)}
    assert scores == {"doe": "0.0", "roe": "0.0", "zoe": "0.0"}
    assert "ps1_one: due 2027-02-01 23:59 UTC, 0 with a hand-in" in released("course").out


def test_release_and_class_use_the_gradebook_and_the_name_that_nbgrader_has(
    project: Typed, root: Path
) -> None:
    settings = (root / "nbgrader_config.py").read_text(encoding="utf-8")
    (project.folder / "elsewhere").mkdir()
    project.write(
        "nbgrader_config.py",
        f"{settings}\nc.CourseDirectory.db_url = 'sqlite:///{project.folder}/elsewhere/marks.db'\n"
        "c.CourseDirectory.course_id = 'own'\nc.CourseDirectory.source_directory = 'origin'\n",
    )
    said = project("release")
    assert (said.status, said.err) == (0, "")
    said = project("course", "init", "--roster", "class.csv")
    assert "course    own, in " in said.out
    assert not (project.folder / "course/gradebook.db").exists()
    assert {path.name for path in (project.folder / "course").iterdir()} == {
        "origin", "release", "results", "versions",
    }  # fmt: skip
    with project.gradebook("elsewhere/marks.db", "own") as book:
        assert [row.name for row in book.assignments] == ["ps1_one", "ps2_two"]
        assert {row.course_id for row in book.assignments} == {"own"}
        assert len(book.students) == 3
    assert [row["name"] for row in NbGraderAPI(config=instructor_config()).get_assignments()] == [
        "ps1_one",
        "ps2_two",
    ]


def test_a_configuration_that_does_not_load_stops_every_command(project: Typed) -> None:
    project.write("nbgrader_config.py", "c = get_config()\nc.CourseDirectory.course_id = own\n")
    for command in (("release",), ("course",), ("grade",), ("solutions", "ps1"), ("collect",)):
        said = project(*command)
        assert said.status == 1
        assert "nbgrader's configuration could not be read: NameError: name 'own' is" in said.err
    assert not (project.folder / "course").exists()


def test_a_gradebook_that_is_not_this_courses_is_left_as_it_was(released: Typed) -> None:
    path = released.folder / "course/gradebook.db"
    original = path.read_bytes()

    def all_say(*says: str) -> None:
        before = path.read_bytes()
        for command in (("release",), ("course", "roster", "class.csv"), ("grade", "ps1")):
            said = released(*command)
            assert said.status == 1
            assert all(words in said.err for words in says), said.err
            assert path.read_bytes() == before

    for version, says in (
        ("167914646830", "by an older nbgrader"),
        ("ffff", "by a newer nbgrader"),
    ):
        with sqlite3.connect(path) as db:
            db.execute("UPDATE alembic_version SET version_num = ?", (version,))
        db.close()
        all_say("gradebook.db was made", says)
    path.write_bytes(original)
    released.write("course/class.json", json.dumps({"CourseDirectory": {"course_id": "other"}}))
    all_say("is the gradebook of the course deep_learning_checked; this course is other.")
    (released.folder / "course/class.json").unlink()
    path.write_bytes(b"this is no database, but long enough to look like one" * 20)
    all_say("can't be read as a gradebook: file is not a database")
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE recipes (name TEXT)")
    db.close()
    all_say("is a database, but no gradebook of nbgrader's: it has the tables recipes")


def test_showing_makes_nothing(typed: Typed) -> None:
    said = typed("course")
    assert (said.status, said.err) == (0, "")
    assert "There is no assignment yet: make release makes them." in said.out
    assert not (typed.folder / "course").exists()


def test_a_broken_class_file_is_a_sentence(project: Typed) -> None:
    project.write("course/class.json", "{")
    said = project("course", "late", "zero")
    assert (said.status, "class.json is broken: " in said.err) == (1, True)
    assert (project.folder / "course/class.json").read_text(encoding="utf-8") == "{"


def test_two_commands_at_once_are_one_and_a_sentence(released: Typed) -> None:
    commands = ("course", "roster", "class.csv"), ("collect", "ps1", "class.csv"), ("release",)
    with alone(released.folder / "course/results", "grading this course"):
        before = state(released.folder)
        for command in commands:
            said = released(*command)
            assert said.status == 1
            assert "is grading this course. Wait until it is done, or end it" in said.err
        assert state(released.folder) == before
    assert released("course", "roster", "class.csv").status == 0


def test_a_disk_that_is_full_when_releasing_is_a_sentence(
    project: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/course/source")

    monkeypatch.setattr("dlcourse.grading.release.nbformat.write", full)
    said = project("release")
    assert said.status == 1
    assert "released" not in said.out
    assert said.err.startswith("/course/source could not be written: No space left on device. Put")


def test_a_gradebook_that_is_locked_is_a_sentence_of_every_command(
    released: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in ("in/doe.ipynb", "course/submitted/doe/ps1_one/ps1_one.ipynb"):
        released.write(path, "{}")

    def locked(*_: object, **__: object) -> None:
        raise OperationalError("SELECT 1", {}, sqlite3.OperationalError("database is locked"))

    monkeypatch.setattr("nbgrader.api.Gradebook.__init__", locked)
    for command in (
        ("release",), ("course",), ("course", "roster", "class.csv"),
        ("course", "due", "ps1", "none"), ("collect", "ps1", "in"), ("grade", "ps1"),
        ("report", "ps1"), ("export", "moodle", "ps1"),
    ):  # fmt: skip
        said = released(*command)
        assert said.status == 1, command
        assert "database is locked" in said.err, command
        assert "Traceback" not in said.err


def test_the_class_is_listed_and_a_learner_who_is_nobody_gets_a_guess(released: Typed) -> None:
    assert released("course", "roster").out == (
        "Nobody is in the class yet: dlcourse course roster FILE.csv.\n"
    )
    released("course", "init", "--roster", "class.csv", "--time-zone", ZONE)
    assert "zoe  Zoë Müller, zoe@example.org, LMS id 4713" in released("course", "roster").out
    released("course", "due", "ps1", "2027-02-01 23:59")
    said = released("course", "extend", "ps1", "zo", "2d")
    assert said.err.startswith("zo is nobody in the gradebook. Did you mean zoe? dlcourse course ")
    released.write("course/submitted/zoe/ps1_one/ps1_one.ipynb", "{}")
    said = released("grade", "ps1", "--student", "zoe", "--student", "zo")
    assert (said.status, "zo has not handed in ps1_one: there" in said.err) == (1, True)
    assert said.err.endswith("/zo/ps1_one. Did you mean zoe? Nobody was graded.\n")
    said = released("collect", "ps1", "class.csv", "--student", "zo")
    assert said.err.endswith("Nothing was taken.\n")


def test_a_folder_that_holds_anything_is_no_exchange(project: Typed) -> None:
    """nbgrader lets everybody write into it, and gave away the whole project."""
    project.write("teaching/marks.txt", "secret")
    (project.folder / "teaching").chmod(0o755)
    for folder, says in (
        ("", "this course, with its solutions and marks, lies in it"),
        ("..", "this course, with its solutions and marks, lies in it"),
        ("course", "this course, with its solutions and marks, lies in it"),
        ("teaching", "something else lies in it"),
    ):
        said = project("course", "init", "--exchange", folder)
        assert (said.status, said.out) == (1, ""), folder
        assert says in said.err
    assert (project.folder / "teaching").stat().st_mode & 0o777 == 0o755
    assert project("course", "init", "--exchange", "course/exchange").status == 0
    assert project("course", "init", "--exchange", "course/exchange").status == 0
    project.write("teaching/dl26/inbound/doe.txt", "handed in")
    said = project("course", "init", "--exchange", "teaching")
    assert "Not everybody may write into the exchange" in said.err


def test_the_courses_name_may_change_until_somebody_hands_in(released: Typed) -> None:
    (released.folder / "course/exchange/deep_learning_checked/outbound").mkdir(parents=True)
    said = released("course", "init", "--roster", "class.csv", "--course-id", "dl27")
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("The course is called dl27 now.\nWhat was released to the exchange")
    assert "course    dl27, in " in released("course").out
    assert released("course", "init", "--course-id", "dl27").out.startswith("course    dl27")
    assert (released("release").status, released("report").status) == (0, 0)
    with released.gradebook(course_id="dl27") as book:
        assert [(row.name, row.course_id) for row in book.assignments] == [
            ("ps1_one", "dl27"),
            ("ps2_two", "dl27"),
        ]
        book.add_submission("ps1_one", "doe", timestamp=datetime.datetime(2027, 1, 1))
    before = state(released.folder)
    said = released("course", "init", "--course-id", "dl28")
    assert (said.status, said.out) == (1, "")
    assert "handed in to the course dl27 already, so it can't be called dl28 any more" in said.err
    assert state(released.folder) == before


def test_all_that_is_wrong_in_both_files_is_said_at_once(project: Typed) -> None:
    project.write("bad.csv", ROSTER + "doe,Joe,,\n")
    project.write("due.csv", "assignment,due\nps1,2027-02-31 23:59\n")
    both = ("--roster", "bad.csv", "--due", "due.csv", "--time-zone", ZONE)
    said = project("course", "init", *both)
    assert "bad.csv:5: doe stands in line 2 too" in said.err
    assert "Wanted such as 2027-02-01 23:59, meant in Europe/Berlin if no other" in said.err
    said = project("course", "init", "--due", "class.csv")
    assert said.err.startswith(
        "class.csv has no column due. Its first line is to be assignment,due"
    )


def test_dlcourse_alone_lists_its_commands_by_the_name_that_was_typed(typed: Typed) -> None:
    said = typed()
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("usage: dlcourse [-h] COMMAND")
    assert "collect   take in what was handed in" in said.err


def test_short_names_are_resolved_and_missing_ones_named_by_every_command(released: Typed) -> None:
    for command in (("grade",), ("solutions",), ("collect",), ("course", "due")):
        date = ("none",) if command[0] == "course" else ()
        said = released(*command, "ps3", *date)
        assert said.status == 1, command
        assert "ps3 is no assignment of this course." in said.err
        assert "Wanted one of ps1_one, ps2_two" in said.err
    said = released("grade", "ps2")
    assert said.err.startswith("Nobody has handed in ps2_two: ")
