"""A change in mid-term: what was made for an older release is graded, and no mark moves unsaid."""

from __future__ import annotations

import datetime
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory

from dlcourse.grading.bulk.report import Report
from dlcourse.grading.bulk.run import Options, grade_class
from dlcourse.grading.config import COURSE_ID, course_config
from dlcourse.grading.release import release
from dlcourse.grading.versions import MARK, read_history
from tests.exercises.text import GOOD, WELL, header
from tests.grading.bulk.classes import (
    NAME,
    RIGHT,
    WRONG,
    answer,
    answered,
    files,
    gradebook,
    hand_in,
    project,
)

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("versions")]


def more_points(text: str) -> str:
    return text.replace(
        '"double-known", "locked": true, "schema_version": 3, "solution": false, '
        '"task": false, "points": 1',
        '"double-known", "locked": true, '
        '"schema_version": 3, "solution": false, "task": false, "points": 5',
    ).replace("*2 points.*", "*6 points.*")


def another_test(text: str) -> str:
    return text.replace("assert double(2) == 4", "assert double(3) == 6")


def another_statement(text: str) -> str:
    return text.replace("Twice the number.", "Double it.")


def new_question(text: str) -> str:
    return f"{text}\n{WELL}"


def new_test(text: str) -> str:
    more = header("test", "double-zero", 2) + '"""Zero."""\nassert double(0) == 0\n'
    return f"{text}\n{more}".replace("*2 points.*", "*4 points.*")


def renamed_question(text: str) -> str:
    return text.replace('"double', '"twice')


def test_gone(text: str) -> str:
    at = text.index("# %% nbgrader" + header("test", "double-random", 1).partition("nbgrader")[2])
    return text[:at].replace("*2 points.*", "*1 point.*")


test_gone.__test__ = False  # type: ignore[attr-defined]  # it makes a text


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course whose class was graded, with what a person gave, a late one and an extension."""
    folder = project(tmp_path_factory.mktemp("term"))
    for learner, source in (("ada", RIGHT), ("ben", WRONG), ("cleo", RIGHT), ("dora", RIGHT)):
        place = answer(folder, learner, source)
        (place / "timestamp.txt").write_text("2026-01-03 00:00:00 UTC", encoding="utf-8")
    with book_of(folder) as book:
        book.update_or_create_assignment(NAME, duedate="2026-01-02 00:00:00 UTC")
    (folder / "course" / "penalties.py").write_text("", encoding="utf-8")
    grade(folder)
    with book_of(folder) as book:
        book.find_grade("double-known", NAME, NAME, "ben").manual_score = 0.5
        book.find_grade("double-random", NAME, NAME, "ben").extra_credit = 0.25
        book.find_comment("double", NAME, NAME, "ben").manual_comment = "Look at 3."
        book.find_submission(NAME, "cleo").extension = datetime.timedelta(days=2)
        book.db.commit()
    grade(folder)
    return folder


def book_of(folder: Path) -> Any:
    return Gradebook(f"sqlite:///{folder}/course/gradebook.db", COURSE_ID)


def config_of(folder: Path) -> Any:
    config = course_config(folder / "course")
    config.LateSubmissionPlugin.penalty_method = "zero"
    return config


def grade(folder: Path, *, dry: bool = False, said: list[str] | None = None) -> Report:
    tell = (said if said is not None else []).append
    return grade_class(config_of(folder), [NAME], Options(dry_run=dry), tell)


@pytest.fixture
def course(first: Path, tmp_path: Path) -> Path:
    """A copy of that course, to release anew."""
    shutil.copytree(first, tmp_path / "project")
    return tmp_path / "project"


def again(course: Path, change: Callable[[str], str]) -> None:
    """Release a changed assignment."""
    text = change(GOOD)
    assert text != GOOD
    (course / f"solutions/{NAME}.py").write_text(text, encoding="utf-8")
    release(course / "solutions", course / "course")


def moves(report: Report) -> dict[str, tuple[float, float, tuple[str, ...]]]:
    return {move.student: (move.before, move.after, move.why) for move in report.moves}


def test_a_release_says_which_versions_it_is_of_and_gives_nothing_away(first: Path) -> None:
    path = first / f"course/release/{NAME}/{NAME}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    (known,) = read_history(first / "course", NAME)
    assert notebook.metadata[MARK]["assignment"] == NAME
    assert notebook.metadata[MARK]["versions"] == dict(known.notebooks[NAME].versions)
    assert set(known.notebooks[NAME].versions) == {"double"}
    texts = path.read_text(encoding="utf-8") + "".join(
        p.read_text(encoding="utf-8") for p in (first / "course/versions").rglob("*.json")
    )
    assert "double(17)" not in texts
    assert "2 * x" not in texts


def test_a_release_without_a_change_is_the_same_release(course: Path) -> None:
    before = files(course, "versions")
    release(course / "solutions", course / "course")
    assert files(course, "versions") == before
    assert moves(grade(course)) == {}


def test_marks_that_move_by_being_late_are_said_first_too(course: Path) -> None:
    with book_of(course) as book:
        book.update_or_create_assignment(NAME, duedate="2026-01-04 00:00:00 UTC")
        book.find_submission(NAME, "cleo").extension = datetime.timedelta(days=-3)
        book.db.commit()
    before, said = gradebook(course), list[str]()
    planned = grade(course, dry=True, said=said)
    assert gradebook(course) == before
    assert {move.student: move.taken_off for move in planned.moves} == {
        "ada": (2, 0), "ben": (0.75, 0), "cleo": (0, 2), "dora": (2, 0),
    }  # fmt: skip
    (table,) = said
    assert "cleo:  2 → 0     for being late 2 are taken off, not 0 (-2)" in table
    assert "ben:   0 → 0.75  for being late 0 are taken off, not 0.75 (+0.75)" in table
    assert moves(grade(course)) == moves(planned)
    assert moves(grade(course)) == {}


CHANGES: dict[Callable[[str], str], tuple[dict[str, tuple[float, float]], str]] = {
    another_statement: ({}, ""),
    renamed_question: ({}, ""),
    more_points: ({"ada": (2, 6), "cleo": (2, 6), "dora": (2, 6)}, "double-known gives 5 points"),
    another_test: ({}, ""),
    new_test: ({"ada": (2, 4), "cleo": (2, 4), "dora": (2, 4)}, "double-zero is new (+2)"),
    new_question: ({}, ""),
    test_gone: (
        {"ada": (2, 1), "ben": (0.75, 0.5), "cleo": (2, 1), "dora": (2, 1)},
        "double-random is gone",
    ),
}


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_what_was_handed_in_before_is_graded_and_whose_marks_move_is_said_first(
    change: Callable[[str], str], course: Path
) -> None:
    before, kept = gradebook(course), files(course, "autograded", "feedback", "results")
    again(course, change)
    assert len(read_history(course / "course", NAME)) == 2
    expected, because = CHANGES[change]
    # The release alone moves nothing.
    after_release = gradebook(course)
    assert {row for row in after_release.values() if any(row[:3])} == {
        row for row in before.values() if any(row[:3])
    }
    said: list[str] = []
    planned = grade(course, dry=True, said=said)
    assert gradebook(course) == after_release
    assert files(course, "autograded", "feedback", "results") == kept
    assert {who: (a, b) for who, (a, b, _) in moves(planned).items()} == expected
    assert all(because in why[0] for _, _, why in moves(planned).values())
    assert ("\n".join(said) != "") == bool(expected)
    done = grade(course, said=said)
    assert moves(done) == moves(planned)
    assert [o.problem for o in done.outcomes] == [None] * 4
    with book_of(course) as book:
        for who, (_, after) in expected.items():
            assert book.find_submission(NAME, who).score == after
        assert book.find_submission(NAME, "cleo").extension == datetime.timedelta(days=2)
        late = {who: book.find_submission(NAME, who) for who in ("ada", "cleo")}
        assert late["ada"].late_submission_penalty == late["ada"].score
        assert not late["cleo"].late_submission_penalty
        grades = {g.name: g for g in book.find_submission(NAME, "ben").notebooks[0].grades}
        (name,) = [n for n in grades if n.endswith("-known") and "well" not in n]
        assert (grades[name].manual_score, grades[name].max_score) == (
            0.5,
            5 if change is more_points else 1,
        )
        comments = book.find_submission(NAME, "ben").notebooks[0].comments
        assert "Look at 3." in {comment.manual_comment for comment in comments}
    assert moves(grade(course)) == {}


def test_a_new_question_is_unanswered_and_the_rest_keeps_its_marks(course: Path) -> None:
    again(course, new_question)
    report = grade(course)
    outcome = next(o for o in report.outcomes if o.student == "ada")
    assert (outcome.score, outcome.possible) == (2, 6)
    told = "The cells double-well-statement, double-well and double-well-known were not there yet"
    assert any(told in sentence for sentence in outcome.repairs)
    assert gradebook(course)["ada", "double-well-known"][0] == 0


def test_what_a_person_gave_for_a_test_that_is_gone_is_kept(course: Path) -> None:
    again(course, test_gone)
    grade(course)
    path = course / f"course/versions/{NAME}/retired.json"
    rows = json.loads(path.read_text(encoding="utf-8"))["ben"].values()
    assert [(row["cell"], row["extra_credit"]) for row in rows] == [("double-random", 0.25)]
    assert {cell for _, cell in gradebook(course)} == {"double-known"}


def test_an_answer_of_an_older_release_keeps_its_marks_under_its_new_name(course: Path) -> None:
    old = json.dumps(answered(course, RIGHT))
    again(course, renamed_question)
    hand_in(course, "ben", old)
    report = grade(course)
    assert [o.score for o in report.outcomes] == [2, 1.75, 2, 2]  # a person's ½, and ¼ extra
    assert report.moves[0].why[0] == "another notebook was handed in (+1)"
    assert gradebook(course)["ben", "twice-known"][:2] == (1.0, 0.5)


def test_nbgraders_own_command_grades_what_is_older_too(course: Path) -> None:
    again(course, new_question)
    config = config_of(course)
    config.Autograde.force = True
    at = CourseDirectory(config=config, assignment_id=NAME)
    Autograde(coursedir=at, config=config).start()
    found = gradebook(course)
    assert (found["ada", "double-known"][0], found["ada", "double-well-known"][0]) == (1.0, 0.0)


def test_the_hidden_test_of_an_old_release_is_no_edited_cell(course: Path) -> None:
    again(course, another_test)
    outcome = next(o for o in grade(course).outcomes if o.student == "ada")
    assert outcome.repairs == (
        "The notebook is of an earlier release: it was graded by the tests of today.",
    )
