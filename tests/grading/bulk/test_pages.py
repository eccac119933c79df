"""Feedback pages: both commands make the same one."""

from __future__ import annotations

from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from nbgrader.converters import GenerateFeedback
from nbgrader.coursedir import CourseDirectory

from dlcourse.grading.bulk.run import grade_class
from dlcourse.grading.config import COURSE_ID, course_config
from dlcourse.grading.errors import GradingError
from dlcourse.grading.steps import course_steps
from tests.grading.bulk.classes import NAME, RIGHT, WRONG, answer, copied, hand_in, project

pytestmark = pytest.mark.instructor
ODD = "def double(x):\n    return '<b>' + x  # & <script>\n"


def test_both_commands_make_the_same_page(tmp_path: Path) -> None:
    folder = project(tmp_path)
    for learner, source in (("ada", RIGHT), ("ben", WRONG), ("odd", ODD), ("none", "")):
        answer(folder, learner, source)
    hand_in(folder, "twice", copied(folder))
    config = course_config(folder / "course")
    config.LateSubmissionPlugin.penalty_method = "zero"
    (folder / f"course/submitted/ben/{NAME}/timestamp.txt").write_text(
        "2026-01-02 00:00:00 UTC", encoding="utf-8"
    )
    with Gradebook(f"sqlite:///{folder}/course/gradebook.db", COURSE_ID) as book:
        book.update_or_create_assignment(NAME, duedate="2026-01-01 00:00:00 UTC")
    grade_class(config)
    with Gradebook(f"sqlite:///{folder}/course/gradebook.db", COURSE_ID) as book:
        book.find_grade("double-known", NAME, NAME, "ada").manual_score = 0.5
        book.find_grade("double-known", NAME, NAME, "ada").extra_credit = 0.25
        book.find_comment("double", NAME, NAME, "ada").manual_comment = "As $x + x$."
        book.db.commit()
    grade_class(config)
    ours = {path: path.read_bytes() for path in (folder / "course/feedback").rglob("*.html")}
    course = CourseDirectory(config=config, assignment_id=NAME)
    theirs = GenerateFeedback(coursedir=course, config=config)
    theirs.force = True
    theirs.start()
    assert len(ours) == 5
    for path, page in ours.items():
        assert page == path.read_bytes(), path


def test_a_page_of_another_kind_is_left_to_nbgrader(tmp_path: Path) -> None:
    config = course_config(tmp_path)
    config.GenerateFeedback.exporter_class = "nbconvert.exporters.HTMLExporter"
    with pytest.raises(GradingError, match=r"exporter_class is set; dlcourse grade makes .*Remove"):
        course_steps(config)
