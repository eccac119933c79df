"""dlcourse grade: past every notebook that fails, with its reason, and no mark lost or made up."""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde, GenerateFeedback
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from dlcourse.grading.bulk.run import Options, grade_class
from dlcourse.grading.config import COURSE_ID, course_config
from dlcourse.grading.errors import GradingError
from tests.grading.bulk.classes import (
    BROKEN,
    NAME,
    REPAIRED,
    RIGHT,
    WRONG,
    answer,
    answered,
    comments,
    files,
    gradebook,
    hand_in,
    project,
    scores,
)
from tests.grading.test_instructor_path import plain

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("grade")]

DIES = "import os\nos._exit(1)\n"
FAILED = {*BROKEN, "nothing", "file"}


def command(root: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dlcourse.grading", "grade", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course in which nobody has handed in anything."""
    return project(tmp_path_factory.mktemp("grade"))


def fresh(course: Path, folder: Path) -> Path:
    """Return a copy of a course, to hand in to."""
    shutil.copytree(course, folder / "project")
    return folder / "project"


@pytest.fixture(scope="module")
def graded(
    root: Path, course: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """The command, run on a class of which some fail, before and after who does not."""
    folder = fresh(course, tmp_path_factory.mktemp("class"))
    answer(folder, "ada", RIGHT)
    answer(folder, "zoe", WRONG)
    answer(folder, "dies", DIES)
    for kind, (make, _) in BROKEN.items():
        hand_in(folder, kind, make(folder))
    for kind, (make, _) in REPAIRED.items():
        hand_in(folder, kind, make(folder))
    hand_in(folder, "renamed", json.dumps(answered(folder, RIGHT)), "<b>mine.ipynb")
    strange = answer(folder, "strange", RIGHT)
    os.mkfifo(strange / "pipe.ipynb")
    os.mkfifo(strange / "pipe.txt")
    (strange / "numpy.py").write_text("raise SystemExit", encoding="utf-8")
    (strange / f"{NAME} (1).ipynb").mkdir()
    (strange / "link.txt").symlink_to("/dev/zero")
    (folder / f"course/submitted/nothing/{NAME}").mkdir(parents=True)
    (folder / "course/submitted/file").mkdir()
    (folder / f"course/submitted/file/{NAME}").write_text("", encoding="utf-8")
    return folder, command(root, folder, NAME, "--jobs", "2")


@pytest.mark.parametrize("kind", [kind for kind in BROKEN])
def test_nbgrader_fails_at_a_broken_notebook(kind: str, course: Path, tmp_path: Path) -> None:
    make, _ = BROKEN[kind]
    hand_in(tmp_path, "ada", make(course))
    shutil.copy(course / "course/gradebook.db", tmp_path / "course")
    config = course_config(tmp_path / "course")
    with pytest.raises(NbGraderException):
        autograde(config)


def autograde(config: Config) -> None:
    course = CourseDirectory(config=config, assignment_id=NAME)
    Autograde(coursedir=course, config=config).start()


@pytest.mark.parametrize("kind", [kind for kind in REPAIRED])
def test_nbgrader_takes_a_repaired_notebook_as_we_do(
    kind: str, course: Path, tmp_path: Path
) -> None:
    make, told = REPAIRED[kind]
    hand_in(tmp_path, "ada", make(course))
    shutil.copy(course / "course/gradebook.db", tmp_path / "course")
    shutil.copytree(course / "course/source", tmp_path / "course/source")
    config = course_config(tmp_path / "course")
    autograde(config)
    assert {row[0] for row in gradebook(tmp_path).values()} == {1.0}
    handed_on = CourseDirectory(config=config, assignment_id=NAME)
    GenerateFeedback(coursedir=handed_on, config=config).start()
    (page,) = (tmp_path / "course/feedback").rglob("*.html")
    assert told in plain(page)


def test_everybody_else_is_graded_and_the_command_fails_last(
    graded: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    folder, run = graded
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    told = run.stderr[run.stderr.index("need a look:") :].splitlines()[1:-1]
    assert {line.split(":")[0].strip() for line in told} == FAILED
    assert all(line.endswith(" No mark.") for line in told)
    for kind, (_, reason) in BROKEN.items():
        assert f"  {kind}: {reason}" in run.stderr
    assert f"wanted {NAME}.ipynb" in run.stderr
    assert f"/file/{NAME} is no folder" in run.stderr
    found = scores(folder)
    # An answer that ends its process costs its own tests, and nobody the mark.
    assert (found["ada"], found["zoe"], found["dies"]) == ("2.0", "1.0", "0.0")
    assert {found[who] for who in (*REPAIRED, "renamed", "strange")} == {"2.0"}
    pages = {page.parent.parent.name for page in (folder / "course/feedback").rglob("*.html")}
    assert pages == {"ada", "zoe", "dies", *REPAIRED, "renamed", "strange"}
    there = {path.name for path in (folder / f"course/autograded/strange/{NAME}").iterdir()}
    assert there == {f"{NAME}.ipynb", "numpy.py", "timestamp.txt"}


def test_repairs_are_told_to_the_learner_and_to_the_instructor(
    graded: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    folder = graded[0]
    report = json.loads((folder / "course/results/report.json").read_text(encoding="utf-8"))
    outcomes = {outcome["student"]: outcome for outcome in report["outcomes"]}
    wanted = {kind: told for kind, (_, told) in REPAIRED.items()} | {
        "renamed": f"<b>mine.ipynb was taken for {NAME}.ipynb by the cells in it.",
        "strange": "pipe.ipynb is a pipe, not a file, so it was left out.",
    }
    for kind, told in wanted.items():
        assert any(told in sentence for sentence in outcomes[kind]["repairs"]), kind
        page = folder / f"course/feedback/{kind}/{NAME}/{NAME}.html"
        assert told in plain(page)
    assert outcomes["renamed"]["flagged"] == []
    assert len(outcomes["strange"]["flagged"]) == 2
    with Gradebook(f"sqlite:///{folder}/course/gradebook.db", COURSE_ID) as book:
        assert book.find_submission_notebook(NAME, NAME, "strange").flagged
        assert not book.find_submission_notebook(NAME, NAME, "ada").flagged
    assert outcomes["ada"]["repairs"] == []


def test_who_has_no_mark_has_no_0_in_the_export(
    graded: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    found = scores(graded[0])
    assert {learner for learner, score in found.items() if score == ""} == FAILED


def test_the_report_says_who_how_much_and_why(
    graded: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    path = graded[0] / "course/results/report.json"
    report = json.loads(path.read_text(encoding="utf-8"))
    outcomes = {outcome["student"]: outcome for outcome in report["outcomes"]}
    assert {student for student, o in outcomes.items() if o["problem"]} == FAILED
    assert (outcomes["zoe"]["score"], outcomes["zoe"]["possible"]) == (1.0, 2.0)
    assert outcomes["cut"]["score"] is None
    assert f"{NAME}" in graded[1].stdout
    assert "0 … 2 … 2" in graded[1].stdout


def test_an_earlier_mark_stays_where_the_next_notebook_fails(
    root: Path, course: Path, tmp_path: Path
) -> None:
    folder = fresh(course, tmp_path)
    answer(folder, "ada", RIGHT)
    assert command(root, folder, NAME).returncode == 0
    before = files(folder, "feedback", "autograded")
    hand_in(folder, "ada", "{")
    run = command(root, folder, NAME)
    assert run.returncode == 1
    assert " The mark is 2, as before.\n" in run.stderr
    assert scores(folder)["ada"] == "2.0"
    assert files(folder, "feedback", "autograded") == before
    answer(folder, "ada", WRONG)
    assert command(root, folder).returncode == 0
    assert scores(folder)["ada"] == "1.0"
    assert files(folder, "feedback").keys() == {k for k in before if "feedback" in k}
    assert files(folder, "feedback", "autograded") != before


def test_nobody_and_nothing_to_grade_is_a_sentence(root: Path, tmp_path: Path) -> None:
    run = command(root, tmp_path, "ps0")
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr == "There is no assignment yet, so no ps0. Run make release first.\n"
    assert not (tmp_path / "course").exists()
    hand_in(tmp_path, "ada", "{}")
    with pytest.raises(GradingError, match=r"ps9 is not in the gradebook.*Run make release\."):
        grade_class(course_config(tmp_path / "course"), [NAME])


def test_without_a_box_nobody_is_graded_unless_that_is_asked_for(
    root: Path, course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = fresh(course, tmp_path)
    answer(folder, "ada", RIGHT)
    programs = tmp_path / "bin"  # all but bubblewrap
    programs.mkdir()
    for name in ("alembic", "env"):
        (programs / name).symlink_to(str(shutil.which(name)))
    monkeypatch.setenv("PATH", str(programs))
    run = command(root, folder, NAME)
    assert run.returncode == 1
    assert "the box needs bubblewrap, and there is no `bwrap` here. Install it" in run.stderr
    assert not (folder / "course/grades.csv").exists()
    run = command(root, folder, NAME, "--unsafe-no-sandbox")
    assert (run.returncode, run.stderr) == (0, "")
    assert scores(folder)["ada"] == "2.0"
    assert "The answers of 1 submissions ran WITHOUT A BOX" in run.stdout
    report = json.loads((folder / "course/results/report.json").read_text(encoding="utf-8"))
    assert [outcome["sandboxed"] for outcome in report["outcomes"]] == [False]


def test_the_instructors_own_configuration_counts(root: Path, course: Path, tmp_path: Path) -> None:
    folder = fresh(course, tmp_path)
    (folder / "course/nbgrader_config.py").write_text(
        'c = get_config()\nc.CourseDirectory.submitted_directory = "inbox"\n', encoding="utf-8"
    )
    run = command(root, folder, NAME)
    wanted = folder / f"course/inbox/LEARNER/{NAME}"
    assert run.stderr.startswith(f"Nobody has handed in {NAME}: there is no folder {wanted}. ")


def test_what_a_person_gave_stays_and_nothing_changes_when_all_are_graded_again(
    course: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    folder = fresh(course, tmp_path)
    config = course_config(folder / "course")
    for learner, source in (("ada", RIGHT), ("ben", WRONG), ("cleo", "x = 1 / 0")):
        answer(folder, learner, source)
    grade_class(config, [NAME])
    with Gradebook(f"sqlite:///{folder}/course/gradebook.db", COURSE_ID) as book:
        book.find_grade("double-known", NAME, NAME, "ben").manual_score = 0.5
        book.find_grade("double-known", NAME, NAME, "ben").extra_credit = 0.25
        book.find_comment("double", NAME, NAME, "ben").manual_comment = "Look at 3."
        book.db.commit()
    grade_class(config, [NAME])
    marks, made = gradebook(folder), files(folder, "feedback", "autograded")
    assert marks["ben", "double-known"] == (1.0, 0.5, 0.25, True)
    assert b"Look at 3." in made[f"course/feedback/ben/{NAME}/{NAME}.html"]
    said = comments(folder)
    assert said["ben", "double"] == (None, "Look at 3.")
    for _ in range(request.config.getoption("--regrades")):
        grade_class(config, [NAME], Options(jobs=2))
        assert gradebook(folder) == marks
        assert comments(folder) == said
        assert files(folder, "feedback", "autograded") == made


def test_a_run_that_is_killed_again_and_again_loses_and_doubles_no_mark(
    root: Path, course: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    start = fresh(course, tmp_path)
    for i in range(12):
        answer(start, f"s{i:02}", (RIGHT, WRONG, "1 / 0", "")[i % 4])
    whole = fresh(start, tmp_path / "whole")
    run = begun(root, whole)
    began = time.monotonic()
    assert run.wait() == 0
    longest = time.monotonic() - began
    by_chance = random.Random(17)
    folder, killed, through, found = fresh(start, tmp_path / "0"), 0, 0, []
    while killed < request.config.getoption("--kills"):
        run = begun(root, folder)
        with contextlib.suppress(subprocess.TimeoutExpired):
            run.wait(by_chance.uniform(0.0, longest))
        if run.returncode is None:
            run.send_signal(signal.SIGKILL)
            run.wait()
            killed += 1
            found.append(len(files(folder, "feedback")))
        else:  # it came through; the next one begins with nothing
            same(folder, whole)
            through += 1
            folder = fresh(start, tmp_path / str(through))
    last = command(root, folder, NAME, "--resume")
    assert last.returncode == 0, last.stderr
    same(folder, whole)
    print(f"{killed} kills; pages that were there at each: {found}")


def begun(root: Path, folder: Path) -> subprocess.Popen[bytes]:
    """Start a run that goes on where another was, and wait until it has the course to itself."""
    run = subprocess.Popen(
        [sys.executable, "-m", "dlcourse.grading", "grade", NAME, "--jobs", "2", "--resume"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    lock = folder / "course/results/lock"
    while run.poll() is None and not (lock.is_file() and f" {run.pid} " in lock.read_text()):
        time.sleep(0.01)
    return run


def same(one: Path, other: Path) -> None:
    """Assert that two classes have the same marks, comments, notebooks and feedback."""
    assert gradebook(one) == gradebook(other)
    assert comments(one) == comments(other)
    assert files(one, "feedback", "autograded") == files(other, "feedback", "autograded")
