"""A newer release of what a learner has worked in: every answer is kept, and the old file too."""

from __future__ import annotations

import argparse
import copy
import os
import subprocess
from pathlib import Path
from typing import Any

import nbformat
import pytest

from dlcourse.learn.command import Learner, add_arguments
from dlcourse.learn.merge import UnmergeableError, merge
from dlcourse.learn.shelter import shelter

PLACE = "ps1_x/ps1_x.ipynb"


def cell(kind: str, source: str, name: str | None = None, *, solution: bool = False) -> Any:
    make = nbformat.v4.new_markdown_cell if kind == "markdown" else nbformat.v4.new_code_cell
    made = make(source)
    if name:
        made.id = f"id-{name}"
        made.metadata.nbgrader = {"grade_id": name, "solution": solution, "grade": False}
    return made


def stub(name: str, arguments: str = "x") -> Any:
    text = f'def {name}({arguments}):\n    """Do."""\n    # Write your answer here.'
    return cell("code", text, name, solution=True)


def release(*cells: Any, **versions: str) -> bytes:
    metadata = {"dlcourse": {"assignment": "ps1_x", "versions": versions}}
    made = nbformat.v4.new_notebook(cells=list(cells), metadata=metadata)
    return f"{nbformat.writes(made)}\n".encode()


OLD = release(
    cell("markdown", "# One", "f-statement"),
    stub("f"),
    cell("code", "assert f(1) == 2", "f-test"),
    cell("markdown", "# Two", "g-statement"),
    stub("g"),
    f="1",
    g="1",
)
NEW = release(
    cell("markdown", "# New", "h-statement"),
    stub("h"),
    cell("markdown", "# One, corrected", "f-statement"),
    stub("f", "x, y"),
    cell("code", "assert f(1, 0) == 2", "f-test"),
    cell("markdown", "# Two", "g-statement"),
    stub("g", "t"),
    f="2",
    g="1",
    h="1",
)
ANSWER = "def f(x):\n    return 2 * x"


def worked() -> Any:
    """Return the old release with an answer to f, a note of the learner's, and g untouched."""
    notebook = nbformat.reads(OLD.decode(), as_version=4)
    notebook.cells[1].source = ANSWER
    notebook.cells.insert(2, cell("code", "f(21)  # mine"))
    return notebook


def sources(data: bytes) -> list[str]:
    return [c.source for c in nbformat.reads(data.decode(), as_version=4).cells]


def data(notebook: Any) -> bytes:
    return f"{nbformat.writes(notebook)}\n".encode()


def test_answers_and_own_cells_are_taken_along() -> None:
    merged = merge(data(worked()), NEW)
    assert (merged.kept, merged.changed, merged.own) == (["f"], ["f"], 1)
    found = sources(merged.notebook)
    assert found == [*sources(NEW)[:3], ANSWER, "f(21)  # mine", *sources(NEW)[4:]]
    made = nbformat.reads(merged.notebook.decode(), as_version=4)
    nbformat.validate(made)
    assert made.metadata == nbformat.reads(NEW.decode(), as_version=4).metadata


def test_cells_are_known_by_their_ids_when_the_marks_are_stripped() -> None:
    notebook = worked()
    for each in notebook.cells:
        each.metadata.pop("nbgrader", None)
    merged = merge(data(notebook), NEW)
    assert merged.kept == ["f"]
    assert sources(merged.notebook)[3] == ANSWER


def test_of_two_answers_both_are_there_and_the_last_counts() -> None:
    notebook = worked()
    second = copy.deepcopy(notebook.cells[1])
    second.source, second.id = "def f(x):\n    return x + x", "another"
    notebook.cells.insert(3, second)
    found = sources(merge(data(notebook), NEW).notebook)
    assert found[3] == second.source
    assert ANSWER in found


def test_an_answer_to_a_question_that_is_gone_stays_as_a_cell_of_ones_own() -> None:
    notebook = worked()
    notebook.cells[-1].source = "def g(x):\n    return 7"
    kept = nbformat.reads(NEW.decode(), as_version=4)
    kept.cells = [c for c in kept.cells if not c.metadata.nbgrader.grade_id.startswith("g")]
    made = nbformat.reads(merge(data(notebook), data(kept)).notebook.decode(), as_version=4)
    (own,) = [c for c in made.cells if "return 7" in c.source]
    assert "nbgrader" not in own.metadata


@pytest.mark.parametrize(
    "content",
    [b"", b"typed", b"[]", b"\xff\xfe", b'{"cells": 1}', OLD[: len(OLD) // 2], b'{"nbformat": 4}'],
)
def test_what_is_no_notebook_is_refused(content: bytes) -> None:
    with pytest.raises(UnmergeableError, match="cannot be read"):
        merge(content, NEW)


def ask(work: Path, contents: bytes, *arguments: str) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    learner = Learner(work, {PLACE: contents}, "learn", {"ps1_x": b"worked"}.get)
    return learner.run(parser.parse_args(["--work", str(work), *arguments]))


@pytest.fixture
def work(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A learner's folder, filled from the old release and worked in."""
    folder = tmp_path / "work"
    assert ask(folder, OLD) == 0
    (folder / PLACE).write_bytes(data(worked()))
    capsys.readouterr()
    return folder


def test_an_update_is_put_beside_with_the_answers_once(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (work / PLACE).read_bytes()
    beside = work / "ps1_x-updated/ps1_x.ipynb"
    assert ask(work, NEW) == 0
    said = capsys.readouterr().out
    assert f"The new one is {beside}. It has 1 answer and 1 cell of your own of {work}" in said
    assert "Look again at f: the question has changed." in said
    assert said.endswith("learn --update ps1_x\n")
    assert ANSWER in sources(beside.read_bytes())
    beside.write_bytes(b"worked in")
    assert ask(work, NEW) == 0
    assert f"The new one is {beside}." in capsys.readouterr().out
    assert beside.read_bytes() == b"worked in"
    assert (work / PLACE).read_bytes() == before


def test_the_next_update_has_the_answers_of_the_copy_that_was_worked_on_last(work: Path) -> None:
    ask(work, NEW)
    beside = work / "ps1_x-updated/ps1_x.ipynb"
    newer = nbformat.reads(beside.read_bytes().decode(), as_version=4)
    newer.cells[1].source = "def h(x):\n    return 5"
    beside.write_bytes(data(newer))
    os.utime(work / PLACE, (1, 1))
    ask(work, NEW.replace(b"# Two", b"# Two, again"))
    found = sources((work / "ps1_x-updated-2/ps1_x.ipynb").read_bytes())
    assert {"def h(x):\n    return 5", ANSWER, "# Two, again"} <= set(found)


def test_an_update_in_place_keeps_the_notebook_as_it_was(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (work / PLACE).read_bytes()
    assert ask(work, NEW, "--update", "ps1") == 0
    assert f"as it was, it is in {work / 'before/ps1_x-1.ipynb'}." in capsys.readouterr().out
    assert (work / "before/ps1_x-1.ipynb").read_bytes() == before
    assert ANSWER in sources((work / PLACE).read_bytes())
    assert not (work / "ps1_x-updated").exists()
    assert ask(work, NEW, "--update", "ps1") == 0
    assert "is of the newest release already" in capsys.readouterr().out
    assert not (work / "before/ps1_x-2.ipynb").exists()


def test_what_cannot_be_read_is_not_replaced(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (work / PLACE).write_bytes(b"half a note")
    assert ask(work, NEW, "--update", "ps1_x") == 1
    assert "cannot be read as a notebook, so the newer release was not" in capsys.readouterr().err
    assert (work / PLACE).read_bytes() == b"half a note"
    assert not (work / "before").exists()


def test_a_full_disk_is_a_sentence_and_costs_nothing(
    work: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (work / PLACE).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("dlcourse.learn.update.write_new", full)
    for arguments in ([], ["--update", "ps1"]):
        assert ask(work, NEW, *arguments) == 1
        said = capsys.readouterr().err
        assert "(No space left on device). Your copy is as you left it." in said
        assert (work / PLACE).read_bytes() == before


def test_a_name_that_is_none_is_told_with_those_that_are(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments in (["--update", "ps9"], ["--worked", "ps9"]):
        assert ask(work, NEW, *arguments) == 1
        assert capsys.readouterr().err == "There is no assignment 'ps9'; there are ps1_x.\n"


def test_worked_solutions_come_on_asking_twice(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ask(work, OLD, "--worked", "ps1") == 0
    said = capsys.readouterr().out
    assert "You have answered 1 of its 2 questions." in said
    assert said.endswith("ask once more: learn --worked ps1_x --open\n")
    assert not (work / "solutions").exists()
    assert ask(work, OLD, "--open") == 1
    assert not (work / "solutions").exists()
    assert ask(work, OLD, "--worked", "ps1", "--open") == 0
    assert (work / "solutions/ps1_x.ipynb").read_bytes() == b"worked"


def test_git_clean_steps_over_a_learners_folder(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init")
    (tmp_path / ".gitignore").write_text("work/\nother/\n", encoding="utf-8")
    for name in ("work", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "typed").write_text("mine", encoding="utf-8")
    shelter(tmp_path / "work")
    git("clean", "-fdx")
    assert (tmp_path / "work/typed").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "other").exists()


def test_a_folder_outside_of_a_repository_becomes_none(tmp_path: Path) -> None:
    shelter(tmp_path)
    assert list(tmp_path.iterdir()) == []
