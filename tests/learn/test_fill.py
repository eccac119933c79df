"""A learner's work/: what was typed survives everything, and new assignments are added."""

from __future__ import annotations

import errno
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from dlcourse.exercises import read
from dlcourse.grading.assignments import notebook, release_version
from dlcourse.learn.fill import RECORD, Filled, fill

ONE = {"ps1/ps1.ipynb": b"the first"}
TWO = {**ONE, "ps2/ps2.ipynb": b"the second"}


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    work = tmp_path / "work"
    assert fill(work, TWO) == Filled(added=list(TWO))
    found = contents(work)
    del found[RECORD]
    assert found == TWO


def test_what_was_typed_survives_and_new_ones_alone_are_added(tmp_path: Path) -> None:
    fill(tmp_path, ONE)
    (tmp_path / "ps1/ps1.ipynb").write_bytes(b"typed")
    (tmp_path / "ps1/notes.txt").write_bytes(b"mine")
    assert fill(tmp_path, TWO) == Filled(added=["ps2/ps2.ipynb"])
    assert fill(tmp_path, TWO) == Filled()
    assert (tmp_path / "ps1/ps1.ipynb").read_bytes() == b"typed"
    assert (tmp_path / "ps1/notes.txt").read_bytes() == b"mine"


def test_a_newer_release_is_named_and_put_over_nothing(tmp_path: Path) -> None:
    fill(tmp_path, ONE)
    newer = {"ps1/ps1.ipynb": b"the first, corrected"}
    for _ in range(2):
        assert fill(tmp_path, newer) == Filled(newer=["ps1/ps1.ipynb"])
        assert (tmp_path / "ps1/ps1.ipynb").read_bytes() == b"the first"
    # With the own copy under another name, the new one is added beside it.
    (tmp_path / "ps1/ps1.ipynb").rename(tmp_path / "ps1/mine.ipynb")
    assert fill(tmp_path, newer) == Filled(added=["ps1/ps1.ipynb"])
    assert fill(tmp_path, newer) == Filled()
    assert (tmp_path / "ps1/mine.ipynb").read_bytes() == b"the first"


@pytest.mark.parametrize("record", [b"", b"[]", b"{", b"\xff", None])
def test_a_record_that_is_lost_costs_no_notebook(record: bytes | None, tmp_path: Path) -> None:
    fill(tmp_path, ONE)
    (tmp_path / "ps1/ps1.ipynb").write_bytes(b"typed")
    (tmp_path / RECORD).unlink()
    if record is not None:
        (tmp_path / RECORD).write_bytes(record)
    assert fill(tmp_path, TWO) == Filled(added=["ps2/ps2.ipynb"])
    assert (tmp_path / "ps1/ps1.ipynb").read_bytes() == b"typed"


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "work").write_text("mine", encoding="utf-8")
    (problem, other) = fill(tmp_path / "work", TWO).problems
    assert problem == other
    assert problem.startswith(f"{tmp_path / 'work'}: this is no folder")
    assert "Give it another name, then run make lab again." in problem
    assert (tmp_path / "work").read_text(encoding="utf-8") == "mine"


def test_what_stands_in_the_way_of_one_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "ps1").write_text("mine", encoding="utf-8")
    filled = fill(tmp_path, TWO)
    assert filled.added == ["ps2/ps2.ipynb"]
    (problem,) = filled.problems
    assert problem.startswith(f"{tmp_path / 'ps1'}: this is no folder")
    assert (tmp_path / "ps1").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("state", ["folder", "link to nothing"])
def test_what_is_no_file_in_a_notebooks_place_is_named(state: str, tmp_path: Path) -> None:
    target = tmp_path / "ps1/ps1.ipynb"
    target.parent.mkdir()
    if state == "folder":
        target.mkdir()
        (target / "kept").write_text("mine", encoding="utf-8")
    else:
        target.symlink_to(tmp_path / "nowhere")
    (problem,) = fill(tmp_path, ONE).problems
    assert problem.startswith(f"{target}: this is no file")
    assert target.is_symlink() or (target / "kept").exists()
    assert not (tmp_path / "nowhere").exists()


def test_a_link_to_a_file_is_followed_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"typed")
    (tmp_path / "work/ps1").mkdir(parents=True)
    (tmp_path / "work/ps1/ps1.ipynb").symlink_to(tmp_path / "elsewhere")
    assert fill(tmp_path / "work", ONE) == Filled()
    assert (tmp_path / "elsewhere").read_bytes() == b"typed"


def test_a_read_only_folder_gives_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, ONE)
    before = contents(tmp_path)

    def refuse(self: Path, *_: object, **__: object) -> None:
        if self.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(self))
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(self))

    # As the file system answers; the permissions themselves would not stop root.
    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(Path, "mkdir", lambda *_, **__: None)
    filled = fill(tmp_path, TWO)
    monkeypatch.undo()
    assert filled == Filled(
        problems=[f"{tmp_path / 'ps2/ps2.ipynb'}: it could not be added (Permission denied)."]
    )
    assert contents(tmp_path) == before


# A process whose files may have ten bytes: the eleventh fails, as on a full disk.
FULL = """
import resource, sys
from pathlib import Path
from dlcourse.learn.fill import fill
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
print(*fill(Path(sys.argv[1]), {"ps1.ipynb": b"x" * 100}).problems, sep="\\n")
"""


def test_a_disk_that_fills_up_leaves_no_half_a_notebook(root: Path, tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", FULL, tmp_path],
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == f"{tmp_path / 'ps1.ipynb'}: it could not be added (File too large).\n"
    assert contents(tmp_path) == {}


def work(root: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dlcourse.grading", "work"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_command_fills_work_from_the_assignments(root: Path, tmp_path: Path) -> None:
    solutions = tmp_path / "solutions"
    solutions.mkdir()
    source = solutions / "ps1_perceptron.py"
    shutil.copy(root / "solutions/ps1_perceptron.py", source)
    first = work(root, tmp_path)
    path = tmp_path / "work/ps1_perceptron/ps1_perceptron.ipynb"
    assert (first.returncode, first.stdout) == (0, f"added {path.relative_to(tmp_path)}\n")
    assert nbformat.read(path, as_version=4) == release_version(notebook(read(source)))
    assert not (tmp_path / "course").exists(), "a learner's folder needs no instructor's course"

    path.write_text("typed", encoding="utf-8")
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("# **Goal.**", "# **Your goal.**", 1), encoding="utf-8")
    (solutions / "ps0_bad.py").write_text("x = 1\n", encoding="utf-8")
    shutil.copy(root / "solutions/ps2_backpropagation.py", solutions)
    second = work(root, tmp_path)
    assert second.returncode == 1
    added, newer = second.stdout.splitlines()
    assert added == "added work/ps2_backpropagation/ps2_backpropagation.ipynb"
    assert newer.startswith(
        "work/ps1_perceptron/ps1_perceptron.ipynb: there is a newer release; your copy is as you "
        "left it. The new one is work/ps1_perceptron-updated/ps1_perceptron.ipynb. Your copy "
        "cannot be read as a notebook, so no answer is in it. "
    )
    assert second.stderr.startswith("solutions/ps0_bad.py:1: ")
    assert path.read_text(encoding="utf-8") == "typed"


def recipe(root: Path, target: str) -> str:
    """Return what make would do for a target, one command a line."""
    plan = subprocess.run(
        ["make", "--dry-run", "--always-make", target],
        cwd=root,
        env={k: v for k, v in os.environ.items() if not k.startswith(("MAKE", "MFLAGS"))},
        capture_output=True,
        text=True,
        check=True,
    )
    return plan.stdout


def test_make_lab_fills_work_and_makes_no_release(root: Path) -> None:
    plan = recipe(root, "lab")
    assert "-m dlcourse.grading work\n" in plan
    as_root = "--allow-root " if os.getuid() == 0 else ""
    assert plan.rstrip().endswith(f"jupyter lab {as_root}work")
    assert "release" not in plan
    assert "requirements-learn.lock" in plan
    assert "requirements.lock" not in plan, "a learner needs no Node, no Playwright and no SciPy"


@pytest.mark.parametrize("target", ["clean", "release", "grade", "book", "lint", "test"])
def test_no_other_target_names_work(target: str, root: Path) -> None:
    assert not re.search(r"(?<![\w./-])work(?![\w.-])", recipe(root, target))


def test_clean_keeps_a_learners_and_an_instructors_files(root: Path, tmp_path: Path) -> None:
    for folder in ("work", "course", "_build", "book", "dlcourse", "solutions"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "kept").write_text("mine", encoding="utf-8")
    shutil.copy(root / "Makefile", tmp_path)
    subprocess.run(["make", "clean"], cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "work/kept").exists()
    assert (tmp_path / "course/kept").exists()
    assert not (tmp_path / "_build").exists()


def test_git_ignores_work(root: Path) -> None:
    assert "work/" in (root / ".gitignore").read_text(encoding="utf-8").splitlines()
