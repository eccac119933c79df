"""`dlcourse collect`: what counts is graded, what does not is kept, and each is said."""

from __future__ import annotations

import datetime
import errno
import os
import shutil
import zipfile
from pathlib import Path

import pytest
from nbgrader.coursedir import CourseDirectory

from dlcourse.grading.bulk.journal import write_whole
from dlcourse.grading.config import instructor_config
from dlcourse.grading.errors import GradingError
from dlcourse.grading.handin.collect import adopt_all
from dlcourse.grading.handin.kept import Kept
from tests.grading.term.typed import Typed

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("course")]
PS1 = "ps1_one"
DUE = "2026-02-01 23:59 UTC"  # a date that is over: files of the future have no likely time
AT = datetime.datetime(2026, 2, 1, 23, 59)
HOUR = datetime.timedelta(hours=1)


@pytest.fixture
def course(released: Typed) -> Typed:
    """A released course with a class and a due date."""
    released("course", "init", "--roster", "class.csv", "--time-zone", "UTC")
    released("course", "due", "ps1", DUE)
    return released


def notebook(course: Typed, name: str, text: str, at: datetime.datetime) -> Path:
    path = course.write(name, text)
    seconds = at.replace(tzinfo=datetime.UTC).timestamp()
    os.utime(path, (seconds, seconds))
    return path


def submitted(course: Typed, learner: str = "doe") -> dict[str, str]:
    folder = course.folder / f"course/submitted/{learner}/{PS1}"
    return {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*")}


def kept(course: Typed, learner: str = "doe") -> list[str]:
    """Return what is kept of a learner, the oldest first."""
    del course
    found = Kept(CourseDirectory(config=instructor_config())).of(learner, PS1)
    return [(one.files / f"{PS1}.ipynb").read_text(encoding="utf-8") for one in found]


def exchanged(course: Typed, learner: str, text: str, at: datetime.datetime) -> None:
    name = f"{learner}+{PS1}+{at:%Y-%m-%d %H:%M:%S.%f} UTC+abc"
    inbound = f"course/exchange/deep_learning_checked/inbound/{name}"
    course.write(f"{inbound}/{PS1}.ipynb", text)
    course.write(f"{inbound}/submission_secret.txt", "secret")
    course.write(f"{inbound}/timestamp.txt", "whatever")


def test_the_newest_before_the_deadline_counts_and_the_others_are_kept(course: Typed) -> None:
    for text, at in (("first", AT - 3 * HOUR), ("second", AT - HOUR), ("late", AT + HOUR)):
        notebook(course, "in/doe ps1.ipynb", text, at)
        said = course("collect", "ps1", "in")
        assert (said.status, said.err) == (0, "")
    assert "late by 1 hour  kept; another one counts" in said.out
    assert "by the file's time" not in said.out
    assert "2026-02-02 00:59 UTC, the file's time" in said.out
    assert kept(course) == ["first", "second", "late"]
    assert submitted(course) == {
        f"{PS1}.ipynb": "second",
        "timestamp.txt": "2026-02-01 22:59:00.000000 UTC",
    }


def test_with_more_time_or_none_in_time_another_one_counts(course: Typed) -> None:
    for text, at in (("first", AT + HOUR), ("second", AT + 20 * HOUR)):
        notebook(course, "in/doe ps1.ipynb", text, at)
        course("collect", "ps1", "in")
    assert submitted(course)[f"{PS1}.ipynb"] == "second"
    said = course("course", "extend", "ps1", "doe", "2h")
    assert said.status == 0
    notebook(course, "in/roe ps1.ipynb", "his", AT)
    said = course("collect", "ps1", "in")
    assert submitted(course)[f"{PS1}.ipynb"] == "first"
    assert submitted(course, "roe")[f"{PS1}.ipynb"] == "his"
    assert "1 new, 1 as before; what counts changed for 2 learners." in said.out
    assert f"Now: dlcourse grade {PS1}" in said.out


def test_the_same_zip_again_brings_nothing_new(course: Typed) -> None:
    path = course.folder / "class.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for who in ("doejane_4711_1", "roerichard_LATE_4712_2"):
            entry = zipfile.ZipInfo(f"{who}_ps1.ipynb", (2026, 2, 9, 10, 0, 0))
            archive.writestr(entry, who)
    said = course("collect", "ps1", path)
    assert said.status == 0
    assert "2026-02-01 23:59 UTC, in time, says Canvas" in said.out
    assert "late, says Canvas  late by 7 days and 10 hours  counts" in said.out
    assert (
        "class.zip says only when it was made, which is after the due date: 1 hand-in is late"
        in said.out
    )
    before = submitted(course)
    said = course("collect", "ps1", path)
    assert said.out.startswith("0 new, 2 as before; what counts is as it was.")
    assert submitted(course) == before
    # A person knows better.
    said = course("collect", "ps1", path, "--student", "roe", "--time", "2026-02-01 12:00")
    assert "roe  2026-02-01 12:00 UTC, as typed" in said.out


def test_the_exchange_is_collected_whole_with_its_times_and_secrets(course: Typed) -> None:
    exchanged(course, "doe", "first", AT - 3 * HOUR)
    exchanged(course, "doe", "second", AT - HOUR)
    exchanged(course, "doe", "late", AT + HOUR)
    said = course("collect", "ps1")
    assert said.status == 0
    assert "the exchange's time" in said.out
    assert "says that it is doe's, and belongs to" in said.out
    assert kept(course) == ["first", "second", "late"]
    assert submitted(course) == {
        f"{PS1}.ipynb": "second",
        "submission_secret.txt": "secret",
        "timestamp.txt": "2026-02-01 22:59:00.000000 UTC",
    }
    assert "not in the class list" not in said.out
    exchanged(course, "stranger", "his", AT)
    said = course("collect")
    assert said.out.splitlines()[1].startswith(
        "1 new, 3 as before; what counts changed for 1 learner."
    )
    assert "stranger handed in through the exchange, and is not in the class list: dlc" in said.out


def test_a_page_in_the_place_of_a_notebook_does_not_count_before_one(course: Typed) -> None:
    notebook(course, "in/doe ps1.ipynb", "mine", AT - HOUR)
    course("collect", "ps1", "in")
    for name in ("doe.html", "roe.html"):
        notebook(course, f"pages/{name}", "a page", AT)
    said = course("collect", "ps1", "pages")
    first, second = said.out.splitlines()[:2]
    assert "doe" in first
    assert first.endswith("in time  kept; another one counts")
    assert second.endswith("in time  counts"), "roe has no other one"
    assert submitted(course)[f"{PS1}.ipynb"] == "mine"
    assert submitted(course, "roe")["roe.html"] == "a page"


def test_what_was_dropped_into_downloaded_is_collected_without_a_file_named(course: Typed) -> None:
    said = course("collect", "ps1")
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith("There is nothing to collect: no exchange in ")
    notebook(course, f"course/downloaded/{PS1}/archive/Doe_Jane_4711_x.ipynb", "it", AT)
    assert course("collect", "ps1").status == 0
    assert submitted(course)[f"{PS1}.ipynb"] == "it"


def test_unknown_people_are_named_and_the_others_collected(course: Typed) -> None:
    notebook(course, "in/doe.ipynb", "hers", AT)
    notebook(course, "in/stranger.ipynb", "whose", AT)
    said = course("collect", "ps1", "in")
    assert said.status == 1
    assert "Not taken, and still where it was (1):\n  stranger.ipynb is nobody's" in said.err
    assert submitted(course)[f"{PS1}.ipynb"] == "hers"
    assert (course.folder / "in/stranger.ipynb").exists()
    said = course("collect", "ps1", "in/stranger.ipynb", "--student", "stranger")
    assert (said.status, "stranger is nobody in the gradebook" in said.err) == (1, True)
    said = course("collect", "ps1", "in/stranger.ipynb", "--student", "roe")
    assert submitted(course, "roe")[f"{PS1}.ipynb"] == "whose"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("ps1", "in", "--time", "2026-02-01"), "'2026-02-01' has no time of day."),
        (("ps1", "--student", "doe"), "--time and --student say something of files"),
        (("ps1", "ps2", "./in"), "ps1_one and ps2_two were named for in. Name one"),
        (("ps1", "none.zip"), "none.zip is not there"),
    ],
)
def test_what_cannot_be_meant_is_a_sentence(
    arguments: tuple[str, ...], says: str, course: Typed
) -> None:
    notebook(course, "in/doe.ipynb", "hers", AT)
    said = course("collect", *arguments)
    assert (said.status, says in said.err) == (1, True), said.err
    assert not (course.folder / "course/handed_in").exists()


def adopted(course: Typed) -> list[str]:
    del course
    config = instructor_config()
    return adopt_all(config, CourseDirectory(config=config), [(PS1, "doe")])


def test_what_is_put_into_submitted_is_kept_and_a_corrected_one_noticed(course: Typed) -> None:
    place = f"course/submitted/doe/{PS1}"
    notebook(course, f"{place}/{PS1}.ipynb", "first", AT - HOUR)
    assert adopted(course) == []
    assert submitted(course)["timestamp.txt"] == "2026-02-01 22:59:00.000000 UTC"
    notebook(course, f"{place}/{PS1}.ipynb", "corrected", AT + HOUR)
    assert adopted(course) == [
        f"doe has handed in {PS1} again (2026-02-02 00:59 UTC, by the file's time). What was there "
        "is kept. It is graded as it was put there; by the due date, that of 2026-02-01 22:59 UTC "
        f"would count: dlcourse collect {PS1} lets it."
    ]
    assert adopted(course) == []
    assert submitted(course)["timestamp.txt"] == "2026-02-02 00:59:00.000000 UTC"
    assert kept(course) == ["first", "corrected"]
    # A time that somebody writes there counts.
    course.write(f"{place}/timestamp.txt", "2026-02-01 23:00:00 UTC")
    adopted(course)
    assert [
        f"{one.stamp.time:%H:%M}"
        for one in Kept(CourseDirectory(config=instructor_config())).of("doe", PS1)
    ] == ["22:59", "23:00"]


def test_grading_keeps_first_what_was_put_there(
    course: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise GradingError("stopped here")

    monkeypatch.setattr("dlcourse.grading.bulk.command.grade_class", stop)
    place = f"course/submitted/doe/{PS1}/{PS1}.ipynb"
    says = f"doe has handed in {PS1} again (2026-02-01 22:59 UTC, by the file's time)."
    for text, hours in (("first", 2), ("corrected", 1)):
        notebook(course, place, text, AT - hours * HOUR)
        course("grade", "ps1", "--dry-run")
        assert text not in kept(course)
        said = course("grade", "ps1")
        assert said.err == "stopped here\n"
        assert (says in said.out) == (text == "corrected")
        assert kept(course)[-1] == text


def test_collecting_over_what_was_put_there_by_hand_loses_nothing(course: Typed) -> None:
    place = f"course/submitted/doe/{PS1}"
    notebook(course, f"{place}/{PS1}.ipynb", "by hand", AT - 3 * HOUR)
    course.write(f"{place}/link.txt", "x").unlink()
    (course.folder / place / "link.txt").symlink_to(course.folder / "class.csv")
    notebook(course, "in/doe.ipynb", "newer", AT - HOUR)
    assert course("collect", "ps1", "in").status == 0
    assert kept(course) == ["by hand", "newer"]
    (aside,) = (course.folder / f"course/handed_in/doe/{PS1}").glob(".replaced-*")
    assert (aside / "link.txt").is_symlink()


def test_a_full_disk_is_a_sentence_and_what_was_taken_is_not_taken_twice(
    course: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    for who in ("doe", "roe"):
        notebook(course, f"in/{who}.ipynb", who, AT)
    write, written = write_whole, []

    def full(path: Path, data: bytes, mode: int = 0o644) -> None:
        if data == b"roe":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        written.append(path)
        write(path, data, mode)

    monkeypatch.setattr("dlcourse.grading.handin.kept.write_whole", full)
    said = course("collect", "ps1", "in")
    assert (said.status, said.out) == (1, "")
    assert "could not be written: No space left on device. What was taken until now" in said.err
    assert kept(course) == ["doe"]
    assert list((course.folder / "course/handed_in/roe").rglob("*.ipynb")) == []
    monkeypatch.undo()
    os.chdir(course.folder)
    said = course("collect", "ps1", "in")
    assert said.out.splitlines()[-2].startswith(
        "1 new, 1 as before; what counts changed for 2 learners."
    )
    shutil.rmtree(course.folder / "in")
