"""What goes wrong around a run costs what it must, loses nothing, and is said in a sentence."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dlcourse.grading.bulk.pool import TRIES, Done, Pool, TaskDied, TaskOverdue
from dlcourse.grading.bulk.run import Options, grade_class
from dlcourse.grading.bulk.submission import Submission
from dlcourse.grading.bulk.task import Result, grade_sent
from dlcourse.grading.config import course_config
from dlcourse.grading.errors import GradingError
from tests.grading.bulk.classes import (
    NAME,
    RIGHT,
    WRONG,
    answer,
    comments,
    files,
    gradebook,
    project,
)

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("faults")]


def hangs(seconds: float) -> str:
    time.sleep(seconds)
    return "awake"


def dies_until(folder: str, times: int) -> str:
    marks = Path(folder)
    if len(list(marks.iterdir())) < times:
        (marks / str(os.getpid())).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "alive"


def grades_or_hangs(assignment: bytes, submission: Submission) -> Result:
    if submission.student == "s01":
        time.sleep(600)
    return grade_sent(assignment, submission)


def small_class(folder: Path, learners: int = 6) -> Path:
    made = project(folder)
    for i in range(learners):
        answer(made, f"s{i:02}", (RIGHT, WRONG, "1 / 0")[i % 3])
    return made


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A class that was graded without a fault."""
    folder = small_class(tmp_path_factory.mktemp("whole"))
    assert grade_class(course_config(folder / "course")).problems == []
    return folder


def same(one: Path, other: Path) -> None:
    assert gradebook(one) == gradebook(other)
    assert comments(one) == comments(other)
    made = [files(folder, "feedback", "autograded") for folder in (one, other)]
    for found in made:  # the command alone writes when a file was handed in
        for name in [name for name in found if name.endswith("/timestamp.txt")]:
            del found[name]
    assert made[0] == made[1]


def test_a_task_past_its_deadline_is_ended_and_the_others_go_on() -> None:
    with Pool(1) as pool:
        pool.submit("late", hangs, 600.0, seconds=0.5)
        for i in range(3):
            pool.submit(i, hangs, 0.0, seconds=60.0)
        first = pool.processes
        found = {key: (value, error) for key, value, error in pool.results()}
        assert pool.processes != first
    value, late = found.pop("late")
    assert (value, type(late)) == (None, TaskOverdue)
    assert str(late) == "it took more than 0.5 s, so it was stopped"
    assert found == {i: ("awake", None) for i in range(3)}


def test_a_task_whose_process_dies_is_done_again_but_not_for_ever(tmp_path: Path) -> None:
    for name in ("twice", "always"):
        (tmp_path / name).mkdir()
    with Pool(2) as pool:
        pool.submit("twice", dies_until, str(tmp_path / "twice"), 2)
        pool.submit("always", dies_until, str(tmp_path / "always"), 1000)
        pool.submit("other", hangs, 0.0)
        found = {key: (value, error) for key, value, error in pool.results()}
    assert found["twice"] == ("alive", None)
    assert found["other"] == ("awake", None)
    assert isinstance(found["always"][1], TaskDied)
    assert len(list((tmp_path / "always").iterdir())) == TRIES


def test_an_error_that_cannot_be_sent_is_an_error_still() -> None:
    with Pool(1) as pool:
        pool.submit("missing", __import__, "no such module")
        pool.submit("unsendable", open, os.devnull)
        found = {key: error for key, _, error in pool.results()}
    assert isinstance(found["missing"], ImportError)
    assert "cannot pickle" in str(found["unsendable"])


def test_a_submission_that_is_never_done_gets_a_sentence(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = small_class(tmp_path)
    config = course_config(folder / "course")
    monkeypatch.setattr("dlcourse.grading.bulk.run.grade_sent", grades_or_hangs)
    report = grade_class(config, [NAME], Options(jobs=2, seconds=20.0))
    assert [(o.student, o.problem, o.score) for o in report.problems] == [
        ("s01", "It could not be graded: it took more than 20 s, so it was stopped.", None)
    ]
    graded = {key: row for key, row in gradebook(whole).items() if key[0] != "s01"}
    assert {k: row for k, row in gradebook(folder).items() if k[0] != "s01"} == graded
    monkeypatch.undo()
    assert grade_class(config, [NAME], Options(resume=True)).problems == []
    same(folder, whole)


def test_a_worker_that_is_killed_costs_nobody_anything(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, killed = small_class(tmp_path), []
    results = Pool.results

    def results_and_kill(self: Pool) -> Iterator[Done]:
        for number, result in enumerate(results(self)):
            if number in (1, 4):
                killed.append(self.processes[0])
                os.kill(killed[-1], signal.SIGKILL)
            yield result

    monkeypatch.setattr(Pool, "results", results_and_kill)
    report = grade_class(course_config(folder / "course"), [NAME], Options(jobs=2))
    assert len(set(killed)) == 2
    assert report.problems == []
    same(folder, whole)


def test_where_no_file_can_grow_nothing_is_lost_and_a_sentence_says_so(
    root: Path, whole: Path, tmp_path: Path
) -> None:
    folder = small_class(tmp_path)
    room = (folder / "course/gradebook.db").stat().st_size // 2  # none for its backup

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    run = command(root, folder, preexec_fn=bound)
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    assert "gradebook.db could not be backed up" in run.stderr
    assert run.stderr.endswith("Put that right, then run this again; nothing was changed.\n")
    run = command(root, folder)
    assert (run.returncode, run.stderr) == (0, "")
    same(folder, whole)


def test_where_feedback_cannot_be_written_there_are_marks_and_a_sentence(
    root: Path, whole: Path, tmp_path: Path
) -> None:
    folder = small_class(tmp_path)
    (folder / "course/feedback").write_text("a file where a folder is wanted", encoding="utf-8")
    run = command(root, folder)
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    wanted = "It was graded, but its feedback could not be written: Not a directory. Put that right"
    assert f"  s00, s01, s02 and 3 more: {wanted}" in run.stderr
    assert gradebook(folder) == gradebook(whole)
    (folder / "course/feedback").unlink()
    assert command(root, folder, "--resume").returncode == 0
    same(folder, whole)


def test_two_runs_at_once_on_a_course_are_one_and_a_sentence(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = small_class(tmp_path)
    config = course_config(folder / "course")
    said: list[str] = []
    lock = folder / "course/results/lock"
    lock.parent.mkdir()
    lock.write_text("process 1 on a machine that was killed", encoding="utf-8")  # which is none
    results = Pool.results

    def another_one_first(self: Pool) -> Iterator[Done]:
        if not said:
            with pytest.raises(GradingError) as other:
                grade_class(config, [NAME])
            said.append(str(other.value))
        yield from results(self)

    monkeypatch.setattr(Pool, "results", another_one_first)
    assert grade_class(config, [NAME]).problems == []
    assert said[0].startswith(f"process {os.getpid()} on ")
    assert said[0].endswith(
        "is grading this course. Wait until it is done, or end it; then run this again."
    )
    same(folder, whole)


def command(
    root: Path, folder: Path, *arguments: str, preexec_fn: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dlcourse.grading", "grade", NAME, "--jobs", "2", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=preexec_fn,
    )
