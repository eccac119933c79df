"""The gradebook in PostgreSQL: the same marks, in a server that the test starts."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from nbgrader.apps import NbGraderAPI

from dlcourse.grading.backup import back_up
from dlcourse.grading.bulk.run import grade_class
from dlcourse.grading.config import course_config
from tests.grading.bulk.classes import NAME, RIGHT, WRONG, answer, files, gradebook, project

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("postgresql")]


def program(name: str) -> str:
    """Return a program of the server's; Debian keeps them apart from the PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    place = str(found[-1]) if found else shutil.which(name)
    assert place, f"{name} is not there; run: .ci/system-packages"
    return place


@pytest.fixture
def server() -> Iterator[str]:
    """The address of an empty database, reached through a socket in a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # a socket's path has to be short
    # The server will not run as root.
    user = "postgres" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name
    shutil.chown(folder, user)

    def run(*command: str) -> None:
        subprocess.run(
            command, check=True, cwd=folder, stdout=subprocess.DEVNULL,
            user=user if os.getuid() == 0 else None,
        )  # fmt: skip

    data = folder / "data"
    run(program("initdb"), "-D", str(data), "-A", "trust", "-U", "course", "--no-sync")
    options = f"-c listen_addresses='' -c unix_socket_directories={folder}"
    control = (program("pg_ctl"), "-D", str(data), "-w", "-l", str(folder / "log"))
    run(*control, "-o", options, "start")
    try:
        yield f"postgresql+psycopg://course@/postgres?host={folder}"
    finally:
        run(*control, "-m", "immediate", "stop")
        shutil.rmtree(folder)


def test_the_marks_are_the_same_as_in_sqlite(server: str, tmp_path: Path) -> None:
    one = project(tmp_path / "one")
    for i in range(6):
        answer(one, f"s{i:02}", (RIGHT, WRONG, "1 / 0")[i % 3])
    two = tmp_path / "two"
    shutil.copytree(one, two)
    grade_class(course_config(one / "course"))

    (two / "course/gradebook.db").unlink()
    config = course_config(two / "course")
    config.CourseDirectory.db_url = server
    assert NbGraderAPI(config=config).generate_assignment(NAME)["success"]
    for _ in range(2):
        report = grade_class(config)
        assert report.problems == []
        assert gradebook(two, server) == gradebook(one)
    assert files(two, "feedback", "autograded") == files(one, "feedback", "autograded")
    assert not (two / "course/gradebook.db").exists()
    with zipfile.ZipFile(back_up(config).path) as archive:
        archive.extract("gradebook.db", two / "course")
    assert gradebook(two) == gradebook(one)
