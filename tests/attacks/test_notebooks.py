"""Attacks by the notebook's file itself, on marks and on whoever looks at the pages."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from dlcourse.grading.bulk.run import grade_class
from dlcourse.grading.config import course_config
from tests.grading.bulk.classes import NAME, RIGHT, WRONG, answered, gradebook, hand_in, project

pytestmark = [pytest.mark.attacks, pytest.mark.xdist_group("attacking_notebooks")]

MARK = "attack-mark"
ACTIVE = (
    f"<script>'{MARK}'</script><img src=x onerror='{MARK}'><iframe srcdoc='{MARK}'></iframe>"
    f"<svg onload='{MARK}'></svg><a href='javascript:{MARK}'>x</a><style>.{MARK} {{}}</style>"
)
Notebook = dict[str, Any]


def graded_cells(notebook: Notebook) -> list[Notebook]:
    return [c for c in notebook["cells"] if c["metadata"]["nbgrader"]["grade"]]


def points_raised(notebook: Notebook) -> None:
    """Gives its tests 1,000 points, and its answer the kind of a test that was passed."""
    for cell in graded_cells(notebook):
        cell["metadata"]["nbgrader"]["points"] = 1000


def unlocked_tests(notebook: Notebook) -> None:
    """Unlocks its tests and puts `pass` in their place."""
    for cell in graded_cells(notebook):
        cell["metadata"]["nbgrader"]["locked"] = False
        cell["source"] = "pass"


def retyped_tests(notebook: Notebook) -> None:
    """Declares its tests to be answers, for a person to grade."""
    for cell in graded_cells(notebook):
        cell["metadata"]["nbgrader"]["solution"] = True
        cell["source"] = "pass"


def outputs_claimed(notebook: Notebook) -> None:
    """Brings outputs of tests that were passed, and counts of cells that were run."""
    for cell in graded_cells(notebook):
        data = {"text/plain": "1.0", "application/vnd.dlcourse.verdict+json": {"passed": True}}
        cell["outputs"] = [{"output_type": "display_data", "data": data, "metadata": {}}]
        cell["execution_count"] = 7


def refereed_claimed(notebook: Notebook) -> None:
    """Says of itself that it was refereed, and how it was graded."""
    notebook["metadata"]["dlcourse"] = {"refereed": True, "boxed": [], "score": 2, "repairs": ["x"]}
    notebook["metadata"]["nbgrader"] = {"score": 2, "max_score": 2}
    for cell in notebook["cells"]:
        cell["metadata"]["dlcourse"] = {"passed": True}
        cell["metadata"]["nbgrader"] |= {"score": 99, "checksum": "0" * 32}


def own_tests(notebook: Notebook) -> None:
    """Brings further tests, which pass, under names of its own and of the course's answer."""
    for place, cell in enumerate(copy.deepcopy(graded_cells(notebook))):
        cell["id"] = f"own-{place}"
        cell["metadata"]["nbgrader"] |= {"grade_id": f"own-{place}", "points": 50}
        cell["source"] = "pass"
        notebook["cells"].append(cell)


def another_kernel(notebook: Notebook) -> None:
    """Names a kernel that is a command of the learner's, and a language that is none."""
    notebook["metadata"]["kernelspec"] = {"name": "../../evil", "display_name": ACTIVE}
    notebook["metadata"]["language_info"] = {"name": ACTIVE, "pygments_lexer": "../evil"}


def huge_metadata(notebook: Notebook) -> None:
    """Fills the metadata of the notebook and its cells with megabytes, and deep lists."""
    deep: Any = []
    for _ in range(80):
        deep = [deep]
    notebook["metadata"]["deep"] = deep
    notebook["metadata"]["wide"] = {str(n): "x" * 100 for n in range(30_000)}
    for cell in notebook["cells"]:
        cell["metadata"]["tags"] = [f"{MARK}-{n}" for n in range(5000)]


def null_characters(notebook: Notebook) -> None:
    """Puts null characters, lone surrogates and terminal codes into its texts."""
    for cell in notebook["cells"]:
        cell["metadata"]["\0name"] = "\0\ud800\x1b[2J"
        if cell["metadata"]["nbgrader"]["solution"]:
            cell["source"] += "\n# \0 \x1b]0;x\x07"


def scripts(notebook: Notebook) -> None:
    """Puts scripts into texts, outputs, answers and metadata, for the grader's browser."""
    text = {"metadata": {}, "source": f"{ACTIVE}\n\n[x](javascript:{MARK})"}
    notebook["cells"] += [
        {"cell_type": "markdown", "id": "text", **text},
        {"cell_type": "raw", "id": "raw", **text, "metadata": {"raw_mimetype": "text/html"}},
    ]
    data = {"text/html": ACTIVE, "application/javascript": MARK, "image/svg+xml": ACTIVE}
    output = {"output_type": "display_data", "data": data, "metadata": {}}
    code = {"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": [output]}
    notebook["cells"] += [
        {"id": "code", "source": f"# {ACTIVE}", **code},
        {"id": "fails", "source": f"raise ValueError({ACTIVE!r})", **code},
    ]
    notebook["metadata"]["title"] = f"</title>{ACTIVE}"
    notebook["metadata"]["authors"] = [{"name": ACTIVE}]


ATTACKS: list[Callable[[Notebook], None]] = [
    points_raised,
    unlocked_tests,
    retyped_tests,
    outputs_claimed,
    refereed_claimed,
    own_tests,
    another_kernel,
    huge_metadata,
    null_characters,
    scripts,
]


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course, graded: each attack with a wrong answer, and somebody whose answer is right."""
    folder = project(tmp_path_factory.mktemp("notebooks"))
    for attack in ATTACKS:
        notebook = answered(folder, WRONG)
        attack(notebook)
        hand_in(folder, attack.__name__, json.dumps(notebook))
    hand_in(folder, "zoe", json.dumps(answered(folder, RIGHT)))
    grade_class(course_config(folder / "course"))
    return folder


def points(graded: Path, learner: str) -> float:
    return sum(
        row[0] or 0.0 for (student, _), row in gradebook(graded).items() if student == learner
    )


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_a_file_gains_no_point(attack: Callable[[Notebook], None], graded: Path) -> None:
    assert points(graded, attack.__name__) <= 1  # that the wrong answer earns by a visible test
    assert {name for student, name in gradebook(graded) if student == "zoe"} >= {
        name for student, name in gradebook(graded) if student == attack.__name__
    }


def test_the_next_one_has_all_points(graded: Path) -> None:
    assert points(graded, "zoe") == 2


def active(page: str) -> list[str]:
    """Return what of an attack would run, or cover the page, in a browser."""
    return [
        str(tag)[:200] for tag in BeautifulSoup(page, "html.parser").find_all(True) if acts(tag)
    ]


def acts(tag: Any) -> bool:
    if str(tag.attrs.get("href", "")).startswith("javascript:"):
        return True
    acting = tag.name in ("script", "style", "iframe", "svg", "object", "title")
    return MARK in str(tag) and (acting or any(name.startswith("on") for name in tag.attrs))


def test_no_script_of_a_learners_runs_in_the_pages(graded: Path) -> None:
    (page,) = (graded / f"course/feedback/scripts/{NAME}").glob("*.html")
    text = page.read_text(encoding="utf-8")
    assert MARK in text  # it is shown, as letters
    assert active(text) == []


def test_what_runs_is_seen() -> None:
    assert len(active(f"<p>{ACTIVE}</p>")) == 6


def test_the_graded_notebook_holds_no_script_for_the_formgrader(graded: Path) -> None:
    path = graded / f"course/autograded/scripts/{NAME}/{NAME}.ipynb"
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    (text,) = [c for c in cells if c["cell_type"] == "markdown" and MARK in "".join(c["source"])]
    assert "".join(text["source"]).startswith("```\n")
    assert not any(
        MARK in json.dumps(o.get("data", {})) for c in cells for o in c.get("outputs", [])
    )
