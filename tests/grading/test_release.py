"""make release: all or nothing, free of answers, and the same notebook as in the book."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from dlcourse.exercises import AssignmentError, read
from dlcourse.grading.assignments import notebook, release_version
from dlcourse.grading.release import release
from tests.grading.secrets import secrets_of

pytestmark = pytest.mark.instructor
NAMES = sorted(p.stem for p in (Path(__file__).resolve().parents[2] / "solutions").glob("*.py"))


@pytest.fixture(scope="session")
def released(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course released from the real solutions/."""
    course = tmp_path_factory.mktemp("course")
    release(root / "solutions", course)
    return course


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_course_holds_notebooks_and_what_was_released_when(released: Path) -> None:
    notebooks = {f"{kind}/{n}/{n}.ipynb" for kind in ("source", "release") for n in NAMES}
    versions = {f"versions/{name}/0001.json" for name in NAMES}
    assert set(contents(released)) == {"gradebook.db", *notebooks, *versions}


@pytest.mark.parametrize("name", NAMES)
def test_the_release_has_no_solution_and_no_hidden_test(
    name: str, released: Path, root: Path
) -> None:
    path = released / f"release/{name}/{name}.ipynb"
    text = "\n".join(cell.source for cell in nbformat.read(path, as_version=4).cells)
    secrets = secrets_of((root / f"solutions/{name}.py").read_text(encoding="utf-8"))
    assert len(secrets) > 50
    assert [secret for secret in secrets if secret in text] == []


@pytest.mark.parametrize("name", NAMES)
def test_nbgrader_releases_the_notebook_that_the_book_offers(
    name: str, released: Path, root: Path
) -> None:
    path = released / f"release/{name}/{name}.ipynb"
    ours = release_version(notebook(read(root / f"solutions/{name}.py")))
    assert nbformat.read(path, as_version=4) == ours
    nbformat.validate(nbformat.read(path, as_version=4))


@pytest.mark.parametrize("name", NAMES)
def test_nbgrader_validates_the_notebook_with_the_reference_answers(
    name: str, released: Path
) -> None:
    """`nbgrader validate` runs it in a kernel, as the button of JupyterLab does."""
    run = subprocess.run(
        [
            Path(sys.executable).with_name("nbgrader"),
            "validate",
            released / f"source/{name}/{name}.ipynb",
        ],
        cwd=released,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Success! Your notebook passes all the tests." in run.stdout, run.stdout + run.stderr


def test_a_second_release_changes_no_notebook(root: Path, tmp_path: Path) -> None:
    solutions, course = tmp_path / "solutions", tmp_path / "course"
    solutions.mkdir()
    for name in NAMES[:2]:
        shutil.copy(root / f"solutions/{name}.py", solutions)
    release(solutions, course)
    before = contents(course)
    release(solutions, course)
    after = contents(course)
    assert {k: v for k, v in before.items() if k.endswith("ipynb")} == {
        k: v for k, v in after.items() if k.endswith("ipynb")
    }


def test_a_malformed_notebook_stops_the_release_and_leaves_the_last_one(
    root: Path, released: Path, tmp_path: Path
) -> None:
    text = (root / "solutions/ps1_perceptron.py").read_text(encoding="utf-8")
    shutil.copytree(released, tmp_path / "course")
    (tmp_path / "solutions").mkdir()
    good, bad = tmp_path / "solutions/ps0_good.py", tmp_path / "solutions/ps1_perceptron.py"
    good.write_text(text, encoding="utf-8")
    bad.write_text(text.replace("    ### BEGIN SOLUTION\n", "", 1), encoding="utf-8")
    before = contents(tmp_path / "course")
    run = subprocess.run(
        [sys.executable, "-m", "dlcourse.grading", "release"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    line = text[: text.index("    ### END SOLUTION")].count("\n")  # a line above it is gone
    reason = f"solutions/ps1_perceptron.py:{line}: ### END SOLUTION without a ### BEGIN SOLUTION"
    assert reason in run.stderr
    assert "ps0_good" not in run.stderr
    assert "Traceback" not in run.stderr
    assert "the last release is as it was" in run.stderr
    assert contents(tmp_path / "course") == before


def test_what_nbgrader_refuses_leaves_the_last_release_too(
    root: Path, released: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    course = tmp_path / "course"
    shutil.copytree(released, course)
    before = contents(course)
    monkeypatch.setattr(
        "dlcourse.grading.release.NbGraderAPI.generate_assignment",
        lambda *_: {"success": False, "log": "[ERROR] no space left"},
    )
    with pytest.raises(AssignmentError, match=r"nbgrader did not take ps1_perceptron:\n.*no space"):
        release(root / "solutions", course)
    assert contents(course) == before


def test_a_folder_without_assignments_is_named(tmp_path: Path) -> None:
    with pytest.raises(AssignmentError, match="there is no assignment"):
        release(tmp_path, tmp_path / "course")
