"""nbgrader with no option at all: where the exchange and the learners' notebooks are."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dlcourse.grading.config import course_config
from dlcourse.grading.release import release

NAME = "ps1_perceptron"
COURSE_ID = "deep_learning_checked"


class Project:
    """A folder with the project's nbgrader_config.py, as a user with nothing set up."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root, self.folder = root, folder
        shutil.copy(root / "nbgrader_config.py", folder)
        (folder / "solutions").mkdir()
        shutil.copy(root / f"solutions/{NAME}.py", folder / "solutions")

    def nbgrader(self, *arguments: str) -> str:
        """Run one of nbgrader's commands in the folder."""
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        run = subprocess.run(
            [Path(sys.executable).with_name("nbgrader"), *arguments],
            cwd=self.folder,
            env={
                "HOME": str(home),
                "PATH": "/usr/bin:/bin",
                "PYTHONPATH": str(self.root),
                "JUPYTER_CONFIG_DIR": str(home / "jupyter"),
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout + run.stderr


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the user's own Jupyter settings: empty."""
    folder = tmp_path / "jupyter"
    folder.mkdir()
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(folder))
    return folder


def mode(path: Path) -> str:
    return oct(path.stat().st_mode & 0o7777)


@pytest.mark.instructor
@pytest.mark.xdist_group("instructor")
def test_release_fetch_submit_and_collect_need_no_option_and_no_root(
    root: Path, tmp_path: Path
) -> None:
    project = Project(root, tmp_path)
    course = tmp_path / "course"
    release(tmp_path / "solutions", course)
    project.nbgrader("release_assignment", NAME)
    # What nbgrader asks of an exchange: all may write here and hand in, none may read the others'.
    assert mode(course / "exchange") == "0o777"
    assert mode(course / f"exchange/{COURSE_ID}/outbound") == "0o755"
    assert mode(course / f"exchange/{COURSE_ID}/inbound") == "0o2733"
    assert f"{COURSE_ID} {NAME}" in project.nbgrader("list")

    project.nbgrader("fetch_assignment", NAME)
    path = tmp_path / f"work/{NAME}/{NAME}.ipynb"
    assert path.read_bytes() == (course / f"release/{NAME}/{NAME}.ipynb").read_bytes()
    path.write_bytes(path.read_bytes() + b"\n")
    project.nbgrader("submit", NAME)
    project.nbgrader("collect", NAME)
    (collected,) = (course / "submitted").glob(f"*/{NAME}/{NAME}.ipynb")
    assert collected.read_bytes() == path.read_bytes()
    outside = {"course", "home", "jupyter", "nbgrader_config.py", "solutions", "work"}
    assert {p.name for p in tmp_path.iterdir()} == outside


def test_the_exchange_is_in_the_course_unless_it_is_set(tmp_path: Path, settings: Path) -> None:
    exchange = course_config(tmp_path / "course").Exchange
    assert exchange.root == str(tmp_path / "course/exchange")
    assert exchange.assignment_dir == str(tmp_path / "work")

    own = settings / "nbgrader_config.py"
    own.write_text('c = get_config()\nc.Exchange.root = "/srv/exchange"\n', encoding="utf-8")
    exchange = course_config(tmp_path / "course").Exchange
    assert "root" not in exchange, "nbgrader reads ours last, so ours would win"
    assert exchange.assignment_dir == str(tmp_path / "work")

    own.unlink()
    own.with_suffix(".json").write_text('{"Exchange": {"root": "/srv"}}', encoding="utf-8")
    assert "root" not in course_config(tmp_path / "course").Exchange

    own.with_suffix(".json").write_text("this is no JSON", encoding="utf-8")
    own.write_text("this is no Python", encoding="utf-8")
    exchange = course_config(tmp_path / "course").Exchange
    assert exchange.root == str(tmp_path / "course/exchange")


@pytest.mark.instructor
def test_nbgrader_takes_the_exchange_of_the_user_or_of_the_command_line(
    root: Path, tmp_path: Path
) -> None:
    project = Project(root, tmp_path)
    settings = tmp_path / "home/jupyter"
    settings.mkdir(parents=True)
    for name in ("theirs", "once"):
        (tmp_path / name).mkdir()
        (tmp_path / name).chmod(0o777)
    (settings / "nbgrader_config.py").write_text(
        f'c = get_config()\nc.Exchange.root = "{tmp_path / "theirs"}"\n', encoding="utf-8"
    )
    release(tmp_path / "solutions", tmp_path / "course")
    project.nbgrader("release_assignment", NAME)
    assert (tmp_path / f"theirs/{COURSE_ID}/outbound/{NAME}").is_dir()
    project.nbgrader("release_assignment", NAME, f"--Exchange.root={tmp_path / 'once'}")
    assert (tmp_path / f"once/{COURSE_ID}/outbound/{NAME}").is_dir()
    assert not (tmp_path / "course/exchange").exists()
