"""README, CONTRIBUTING and SECURITY say where things are: each of them has to be there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "SECURITY.md")
# Made by the targets or the user's own: not in the repository.
MADE = ("_build/", "course/", "work/", ".venv/", "~/")
PLACEHOLDERS = {"NN_": "[0-9][0-9]_", "psN_": "ps[0-9]_", "name": "*", "QUESTION": "*", "…": "*"}
SUFFIXES = (".md", ".py", ".yml", ".yaml", ".toml", ".json", ".bib", ".js", ".mplstyle", ".lock")


def text_of(root: Path, name: str) -> str:
    return (root / name).read_text(encoding="utf-8")


def spans(text: str) -> set[str]:
    """Return what stands in backticks and has no blank in it, outside of code blocks."""
    text = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    return {span for span in re.findall(r"`([^`\n]+)`", text) if " " not in span}


def paths(text: str) -> set[str]:
    """Return the places of the repository that a text names."""
    named = {span for span in spans(text) if "/" in span or span.endswith(SUFFIXES)}
    links = set(re.findall(r"\]\(([^)#:]+)\)", text))
    return {path for path in named | links if not path.startswith(MADE) and "=" not in path}


def found(root: Path, path: str) -> bool:
    """Return whether the path, or for a bare name some file of that name, is there."""
    for placeholder, pattern in PLACEHOLDERS.items():
        path = path.replace(placeholder, pattern)
    if "/" in path.rstrip("/"):
        return any(root.glob(path))
    tops = (root, *(root / top for top in ("book", "dlcourse", "solutions", "tests", "tools")))
    return any(any(top.glob(path)) for top in tops) or any((root / "tests").rglob(path))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_that_is_named_exists(document: str, root: Path) -> None:
    named = paths(text_of(root, document))
    assert named
    assert sorted(path for path in named if not found(root, path)) == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_module_that_is_named_exists(document: str, root: Path) -> None:
    for name in re.findall(r"\bdlcourse(?:\.[a-z_]+)+", text_of(root, document)):
        place = root / name.replace(".", "/")
        assert place.with_suffix(".py").exists() or (place / "__init__.py").exists(), name


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_target_that_is_named_exists(document: str, root: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of(root, "Makefile"), re.MULTILINE))
    text = text_of(root, document)
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE))
    assert named <= targets


def test_the_table_of_modules_is_complete(root: Path) -> None:
    rows = re.findall(
        r"^\| `(\w+)/?` \| (.+?) \| (.+?) \|$", text_of(root, "README.md"), re.MULTILINE
    )
    package = root / "dlcourse"
    modules = {path.stem for path in package.glob("*.py")} - {"__init__"}
    packages = {path.parent.name for path in package.glob("*/__init__.py")}
    assert sorted(name for name, _, _ in rows) == sorted(modules | packages)


def test_the_table_of_modules_names_every_chapter(root: Path) -> None:
    text = text_of(root, "README.md")
    numbers = dict(re.findall(r"\| \[(\d)\]\((book/\d\d_\w+\.md)\) \|", text))
    chapters = sorted(path.name for path in (root / "book").glob("[0-9][0-9]_*.md"))
    assert numbers == {name[1]: f"book/{name}" for name in chapters}


def test_contributing_says_where_each_kind_of_change_belongs(root: Path) -> None:
    text = text_of(root, "CONTRIBUTING.md")
    table = text[text.index("## Where a change belongs") : text.index("## A chapter")]
    changes = [line.split("|")[1] for line in table.splitlines() if line.startswith("| ")]
    wanted = ("message", "suspects", "moving figure", "feedback page", "layer", "figure's colour")
    assert [kind for kind in wanted if not any(kind in change for change in changes)] == []
