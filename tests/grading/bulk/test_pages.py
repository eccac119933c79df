"""Feedback pages: the words and the marks that nbgrader's own command puts there."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from nbgrader.api import Gradebook
from nbgrader.converters import GenerateFeedback
from nbgrader.coursedir import CourseDirectory

from dlcourse.grading.bulk.run import grade_class
from dlcourse.grading.config import COURSE_ID, course_config
from tests.grading.bulk.classes import NAME, RIGHT, WRONG, answer, project

pytestmark = pytest.mark.instructor
ODD = "def double(x):\n    return '<b>' + x  # & <script>\n"


def test_a_page_is_the_one_that_nbgrader_makes(tmp_path: Path) -> None:
    folder = project(tmp_path)
    for learner, source in (("ada", RIGHT), ("ben", WRONG), ("odd", ODD), ("none", "")):
        answer(folder, learner, source)
    config = course_config(folder / "course")
    config.LateSubmissionPlugin.penalty_method = "zero"
    (folder / f"course/submitted/ben/{NAME}/timestamp.txt").write_text(
        "2026-01-02 00:00:00 UTC", encoding="utf-8"
    )
    with Gradebook(f"sqlite:///{folder}/course/gradebook.db", COURSE_ID) as book:
        book.update_or_create_assignment(NAME, duedate="2026-01-01 00:00:00 UTC")
    grade_class(config)
    places = {who: folder / f"course/feedback/{who}/{NAME}/{NAME}.html" for who in
              ("ada", "ben", "odd", "none")}  # fmt: skip
    ours = {who: _read(path) for who, path in places.items()}
    course = CourseDirectory(config=config, assignment_id=NAME)
    theirs = GenerateFeedback(coursedir=course, config=config)
    theirs.force = True
    theirs.start()
    assert "Late submission penalty (Score: -1.0)" in ours["ben"]
    for who, path in places.items():
        assert ours[who] == _read(path), who


def _read(path: Path) -> str:
    """Return a page, read and written in one manner: attributes in order, no stray blanks."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").prettify()
