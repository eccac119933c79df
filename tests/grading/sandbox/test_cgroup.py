"""Control groups of both versions, on files that stand for the kernel's."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dlcourse.grading.sandbox.cgroup import Cgroup, make_cgroup

OWN_1 = "9:cpu:/\n4:memory:/jobs\n0::/\n"
VERSIONS = {
    1: ("memory/jobs", OWN_1, "memory.limit_in_bytes", "memory.oom_control"),
    2: ("jobs", "0::/jobs\n", "memory.max", "memory.events"),
}


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def made(version: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cgroup:
    """A group in a folder that fills new ones with files, as the kernel does."""
    folder, text, limit, events = VERSIONS[version]
    (tmp_path / folder).mkdir(parents=True)
    own = tmp_path / "own"
    own.write_text(text)
    mkdir = Path.mkdir

    def filled(path: Path) -> None:
        mkdir(path)
        for name in (limit, events, "cgroup.procs"):
            (path / name).write_text("")

    monkeypatch.setattr(Path, "mkdir", filled)
    group = make_cgroup(1 << 30, tmp_path, own)
    assert group
    assert group.folder.parent == tmp_path / folder
    return group


def test_a_group_has_the_limit(made: Cgroup, version: int) -> None:
    assert (made.folder / VERSIONS[version][2]).read_text() == str(1 << 30)
    assert made.members == made.folder / "cgroup.procs"


def test_kills_are_counted(made: Cgroup, version: int) -> None:
    assert made.kills() == 0
    (made.folder / VERSIONS[version][3]).write_text("oom 3\nunder_oom 0\noom_kill 2\n")
    assert made.kills() == 2


@pytest.mark.parametrize("text", ["", "4:cpu:/\n", "0::/jobs\n", "4:memory:/jobs\n"])
def test_where_none_can_be_made_there_is_none(text: str, tmp_path: Path) -> None:
    (tmp_path / "jobs").mkdir()
    (tmp_path / "memory" / "jobs").mkdir(parents=True)
    own = tmp_path / "own"
    own.write_text(text)
    assert make_cgroup(1 << 30, tmp_path, own) is None
    assert make_cgroup(1 << 30, tmp_path, tmp_path / "absent") is None
    left = {path.name for path in tmp_path.rglob("*") if path.is_dir()}
    assert left == {"jobs", "memory"}


def test_groups_that_a_killed_grader_left_are_removed(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.write_text("0::/\n")
    dead = os.fork()
    if dead == 0:
        os._exit(0)
    os.waitpid(dead, 0)
    left, alive = (tmp_path / f"dlcourse-box-{pid}-0" for pid in (dead, os.getppid()))
    left.mkdir()
    alive.mkdir()
    make_cgroup(1 << 30, tmp_path, own)
    assert not left.exists()
    assert alive.exists()
