"""Nobody works in course/release: what was typed there does not go out to the class."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from nbgrader.coursedir import CourseDirectory
from nbgrader.exchange import ExchangeError, ExchangeFactory

from dlcourse.grading.config import course_config
from tests.grading.bulk.classes import NAME, RIGHT, project

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("unworked")]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a released assignment."""
    return project(tmp_path_factory.mktemp("project"))


def to_the_exchange(project: Path) -> None:
    """Do what `nbgrader release_assignment` and the formgrader's button do."""
    config = course_config(project / "course")
    course = CourseDirectory(config=config, assignment_id=NAME)
    step = ExchangeFactory(config=config).ReleaseAssignment
    step(coursedir=course, config=config, force=True).start()


def answered(notebook: Any) -> None:
    for cell in notebook["cells"]:
        if cell["metadata"]["nbgrader"]["solution"]:
            cell["source"] = RIGHT


def run(notebook: Any) -> None:
    output = {"output_type": "stream", "name": "stdout", "text": "4"}
    next(c for c in notebook["cells"] if c["cell_type"] == "code")["outputs"] = [output]


def added(notebook: Any) -> None:
    own = {"cell_type": "markdown", "id": "own", "metadata": {}, "source": "Ask for 3."}
    notebook["cells"].append(own)


TYPED: dict[str, Callable[[Any], None]] = {
    "double)": answered,
    "which was run": run,
    "a cell that was added": added,
}


@pytest.mark.parametrize("said", TYPED)
def test_what_was_typed_in_a_release_stops_it_with_a_sentence(said: str, made: Path) -> None:
    path = made / f"course/release/{NAME}/{NAME}.ipynb"
    before = path.read_bytes()
    notebook = json.loads(before)
    TYPED[said](notebook)
    path.write_text(json.dumps(notebook), encoding="utf-8")
    try:
        with pytest.raises(ExchangeError, match="is not as it was made") as caught:
            to_the_exchange(made)
    finally:
        path.write_bytes(before)
    assert said in str(caught.value)
    assert "Nothing was released" in str(caught.value)


def test_a_release_that_is_as_it_was_made_goes_out(made: Path) -> None:
    path = made / f"course/release/{NAME}/{NAME}.ipynb"
    # As JupyterLab saves it when nothing was typed: another order, other blanks.
    text = json.dumps(json.loads(path.read_text(encoding="utf-8")), indent=4)
    path.write_text(text, encoding="utf-8")
    to_the_exchange(made)
    (out,) = (made / "course/exchange").glob(f"*/outbound/{NAME}/{NAME}.ipynb")
    assert out.read_text(encoding="utf-8") == text
