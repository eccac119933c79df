"""Backups: all that cannot be made again, whole, and back in its place with any unzip."""

from __future__ import annotations

import argparse
import contextlib
import errno
import os
import shutil
import sqlite3
import zipfile
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from dlcourse.grading import backup
from dlcourse.grading.backup import BackupError, back_up, before_grading
from dlcourse.grading.bulk import command
from dlcourse.grading.config import COURSE_ID, course_config

NAME = "ps9"


@pytest.fixture(scope="module")
def gradebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gradebook with one learner."""
    path = tmp_path_factory.mktemp("gradebook") / "gradebook.db"
    with Gradebook(f"sqlite:///{path}", COURSE_ID) as book:
        book.add_student("ada", last_name="Lovelace")
    return path


@pytest.fixture
def course(gradebook: Path, tmp_path: Path) -> Path:
    """A course with a mark that a person gave, a submission, and what a command made."""
    folder = tmp_path / "course"
    for name in (
        f"submitted/ada/{NAME}/{NAME}.ipynb",
        f"source/{NAME}/{NAME}.ipynb",
        "versions/ps9/0001.json",
        "grades.csv",
        f"autograded/ada/{NAME}/{NAME}.ipynb",
        f"feedback/ada/{NAME}/{NAME}.html",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    shutil.copy(gradebook, folder)
    return folder


def inside(path: Path) -> set[str]:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return set(archive.namelist())


def learners(database: Path) -> list[str]:
    with contextlib.closing(sqlite3.connect(database)) as book:
        return [name for (name,) in book.execute("SELECT last_name FROM student")]


def test_a_backup_has_what_cannot_be_made_again_and_comes_back(course: Path) -> None:
    made = back_up(course_config(course))
    assert made.path.parent == course / "backups"
    submitted = f"submitted/ada/{NAME}/{NAME}.ipynb"
    source = f"source/{NAME}/{NAME}.ipynb"
    wanted = {"gradebook.db", submitted, source, "versions/ps9/0001.json", "grades.csv"}
    assert inside(made.path) == wanted
    assert made.files == len(wanted)
    for lost in ("gradebook.db", "submitted", "source", "versions"):
        path = course / lost
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    with zipfile.ZipFile(made.path) as archive:
        archive.extractall(course)
    assert learners(course / "gradebook.db") == ["Lovelace"]
    assert (course / submitted).read_text(encoding="utf-8") == submitted


def test_a_backup_has_no_older_backup_in_it_and_replaces_none(course: Path) -> None:
    paths = {back_up(course_config(course)).path for _ in range(3)}
    assert len(paths) == 3
    assert len({frozenset(inside(path)) for path in paths}) == 1
    assert {p.name for p in (course / "backups").iterdir()} == {path.name for path in paths}


def test_the_gradebook_is_that_of_the_configuration_wherever_it_is(course: Path) -> None:
    config = course_config(course)
    elsewhere = course.parent / "marks/own.db"
    elsewhere.parent.mkdir()
    (course / "gradebook.db").rename(elsewhere)
    config.CourseDirectory.db_url = f"sqlite:///{elsewhere}"
    made = back_up(config)
    with zipfile.ZipFile(made.path) as archive:
        archive.extract("gradebook.db", course.parent)
    assert learners(course.parent / "gradebook.db") == ["Lovelace"]


def test_a_gradebook_that_somebody_writes_to_is_as_it_was_at_one_moment(course: Path) -> None:
    with sqlite3.connect(course / "gradebook.db") as writer:
        writer.execute("UPDATE student SET last_name = 'half'")
        made = back_up(course_config(course))
        writer.rollback()
    with zipfile.ZipFile(made.path) as archive:
        archive.extract("gradebook.db", course.parent)
    assert learners(course.parent / "gradebook.db") == ["Lovelace"]


def test_before_a_grading_the_gradebook_is_kept_and_old_ones_go(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "KEPT", 2)
    by_hand = back_up(course_config(course)).path
    made = [before_grading(course_config(course)) for _ in range(4)]
    left = sorted((course / "backups").iterdir())
    assert by_hand in left
    assert len(left) == 3
    last = made[-1]
    assert last is not None
    assert inside(last.path) == {"gradebook.db", "grades.csv", "versions/ps9/0001.json"}


def test_nbgraders_own_grading_backs_up_once_an_hour(course: Path) -> None:
    config = course_config(course)
    first = before_grading(config, every=3600)
    assert first is not None
    assert before_grading(config, every=3600) is None
    an_hour_ago = first.path.stat().st_mtime - 3601
    os.utime(first.path, (an_hour_ago, an_hour_ago))
    assert before_grading(config, every=3600) is not None


def test_a_course_that_was_never_graded_needs_none(tmp_path: Path) -> None:
    assert before_grading(course_config(tmp_path / "course")) is None
    with pytest.raises(BackupError, match=r"There is no course in .* Run make release first"):
        back_up(course_config(tmp_path / "course"))
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_stops_the_grading_before_anything_is_changed(
    course: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.chdir(course.parent)
    monkeypatch.setattr(zipfile.ZipFile, "write", full)
    monkeypatch.setattr(command, "grade_class", lambda *_: pytest.fail("it was graded"))
    asked = argparse.Namespace(
        db=None, jobs=1, scheduler=None, resume=False, student=[], dry_run=False, assignments=[]
    )
    assert command.grade(asked) == 1
    said = capsys.readouterr().err
    assert "could not be backed up (No space left on device)" in said
    assert list((course / "backups").iterdir()) == []


def test_a_gradebook_that_is_none_is_a_sentence(course: Path) -> None:
    (course / "gradebook.db").write_bytes(b"this is no database, and long enough to be one" * 50)
    with pytest.raises(BackupError, match="could not be backed up"):
        back_up(course_config(course))
    assert list((course / "backups").iterdir()) == []
