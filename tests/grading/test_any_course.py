"""A course in nbgrader's plain manner gets stock's marks, both ways that it can be graded."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde, GenerateFeedback
from nbgrader.coursedir import CourseDirectory

from dlcourse.grading.__main__ import not_refereed
from dlcourse.grading.bulk.run import grade_class
from dlcourse.grading.config import course_config
from tests.grading.bulk.classes import gradebook
from tests.grading.fixture_course import ANSWERS, BOXED, NAME, NOTEBOOK, hand_in, make

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("any_course")]


@pytest.fixture(scope="module")
def courses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same class, graded by stock, by nbgrader with the referee, and by dlcourse grade."""
    first = tmp_path_factory.mktemp("stock")
    make(course_config(first / "course"), first / "course")
    hand_in(first / "course")
    found = {"stock": first}
    for name in ("referee", "bulk"):
        found[name] = tmp_path_factory.mktemp(name)
        shutil.copytree(first / "course", found[name] / "course")
    for name, folder in found.items():
        config = course_config(folder / "course")
        if name == "bulk":
            grade_class(config)
            continue
        if name == "stock":
            del config.Autograde.autograde_preprocessors
        course = CourseDirectory(config=config, assignment_id=NAME)
        Autograde(coursedir=course, config=config).start()
    return found


def test_all_three_give_the_same_marks(courses: dict[str, Path]) -> None:
    stock = gradebook(courses["stock"])
    assert {stock[learner, "total-known"][0] for learner in ANSWERS} == {0.0, 1.0}
    assert gradebook(courses["bulk"]) == stock
    assert gradebook(courses["referee"]) == stock


def test_which_tests_cannot_be_refereed_is_said_before_anybody_is_graded(
    courses: dict[str, Path],
) -> None:
    told = not_refereed(courses["stock"] / "course")
    assert {sentence.split()[1] for sentence in told} == BOXED
    assert f"{NAME}: plot-label looks at figures (axes). " in "".join(told)


@pytest.mark.parametrize("grader", ["referee", "bulk"])
def test_a_test_that_cannot_be_refereed_is_flagged(grader: str, courses: dict[str, Path]) -> None:
    folder = courses[grader]
    with Gradebook(f"sqlite:///{folder}/course/gradebook.db") as book:
        assert book.find_submission_notebook(NOTEBOOK, NAME, "right").flagged
    path = folder / f"course/autograded/right/{NAME}/{NOTEBOOK}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    mark = notebook.metadata.dlcourse
    assert (mark.refereed, mark.boxed) == (True, sorted(BOXED))
    assert (mark.release, "versions" in mark, "repairs" in mark) == (1, False, False)


@pytest.mark.parametrize("grader", ["referee", "bulk"])
def test_who_marks_a_plot_by_hand_sees_it(grader: str, courses: dict[str, Path]) -> None:
    path = courses[grader] / f"course/autograded/own_plot/{NAME}/{NOTEBOOK}.ipynb"
    cells = nbformat.read(path, as_version=4).cells
    (cell,) = (c for c in cells if c.metadata.get("nbgrader", {}).get("grade_id") == "own-plot")
    text, picture = cell.outputs
    assert text.text == "the squares\n"
    assert "image/png" in picture.data


def test_both_write_the_same_notebooks(courses: dict[str, Path]) -> None:
    for learner in ANSWERS:
        name = f"course/autograded/{learner}/{NAME}/{NOTEBOOK}.ipynb"
        one, two = (nbformat.read(courses[g] / name, as_version=4) for g in ("referee", "bulk"))
        assert one.cells == two.cells, learner


@pytest.mark.parametrize("grader", ["referee", "bulk"])
def test_the_feedback_page_serves_a_course_without_headings(
    grader: str, courses: dict[str, Path]
) -> None:
    config = course_config(courses[grader] / "course")
    if grader == "referee":
        course = CourseDirectory(config=config, assignment_id=NAME)
        GenerateFeedback(coursedir=course, config=config).start()
    pages = {
        learner: (courses[grader] / f"course/feedback/{learner}/{NAME}/{NOTEBOOK}.html").read_text(
            encoding="utf-8"
        )
        for learner in ANSWERS
    }
    page = BeautifulSoup(pages["wrong"], "html.parser")
    assert [link.get_text() for link in page.select("nav a")] == [
        "squares",
        "total",
        "why",
        "plot",
        "own-plot",
    ]
    failed = [" ".join(part.get_text().split()) for part in page.select(".failed")]
    assert any("Hidden test failed: A hidden test" in text for text in failed)
    assert any("Small numbers." in text for text in failed)
    assert "data:image/png;base64," in pages["own_plot"]
    assert "Your answer is not yet graded." in pages["own_plot"]
    for text in pages.values():
        assert "total-hidden" not in text
        assert "506" not in BeautifulSoup(text, "html.parser").get_text()
