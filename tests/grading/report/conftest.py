"""A class that was graded once, by `dlcourse grade`, with one learner of each kind."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

from dlcourse.grading.config import COURSE_ID
from dlcourse.grading.dates import moment
from dlcourse.grading.term import book as books
from dlcourse.grading.term.roster import Learner
from tests.grading.bulk.classes import NAME, RIGHT, WRONG, answer, answered, copied, hand_in
from tests.grading.bulk.classes import project as made_project
from tests.grading.term.conftest import typed
from tests.grading.term.typed import Typed

__all__ = ["typed"]
NAMES = ("ada", "cut", "edd", "fix", "lee", "mia", "nil", "zoe")
DUE, LATE = "2026-02-01 23:59 UTC", "2026-02-03 08:00:00.000000 UTC"
IN_TIME = "2026-02-01 20:00:00.000000 UTC"
NIL = "# by Nil\ndef double(x):\n    'Nil wrote this.'\n    return 0\n"


@pytest.fixture(scope="session")
def graded_class(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project: mia handed in nothing, cut a broken file, nil gets 0, lee came late."""
    folder = tmp_path_factory.mktemp("report")
    made_project(folder)
    with Gradebook(f"sqlite:///{folder}/course/gradebook.db", COURSE_ID) as book:
        class_list = [
            Learner(name, name.title(), "Doe", f"{name}@example.org", str(4711 + i))
            for i, name in enumerate(NAMES)
        ]
        books.add_learners(book, class_list)
        books.set_due(book, {NAME: moment(DUE)})
    late = {"penalty_method": "per day", "percent_per_day": 10.0}
    settings = json.dumps({"LatePolicy": late, "Deadlines": {"time_zone": "UTC"}})
    (folder / "course/class.json").write_text(settings, encoding="utf-8")
    for name, source in (("ada", RIGHT), ("lee", RIGHT), ("nil", NIL), ("zoe", WRONG)):
        answer(folder, name, source)
    hand_in(folder, "cut", copied(folder)[:500])
    hand_in(folder, "fix", copied(folder))
    hand_in(folder, "edd", json.dumps(with_changed_test(folder)))
    for place in (folder / "course/submitted").glob(f"*/{NAME}"):
        when = LATE if place.parent.name == "lee" else IN_TIME
        (place / "timestamp.txt").write_text(when, encoding="utf-8")
    (folder / f"course/submitted/ada/{NAME}/submission_secret.txt").write_text("secret", "utf-8")
    subprocess.run(
        [sys.executable, "-m", "dlcourse.grading", "grade", NAME, "--jobs", "1"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        check=False,  # it ends with 1: cut has no mark
    )
    return folder / "course"


def with_changed_test(folder: Path) -> Any:
    notebook = answered(folder, RIGHT)
    notebook["cells"][2]["source"] = "assert True"
    return notebook


@pytest.fixture
def course(typed: Typed, graded_class: Path) -> Typed:
    """The folder with the graded class, in which commands are typed."""
    shutil.copytree(graded_class, typed.folder / "course")
    return typed
