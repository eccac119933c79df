"""README, CONTRIBUTING, SECURITY and NEXT say where things are: each of them has to be there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from dlcourse.exercises import read
from dlcourse.grading.__main__ import commands
from tests import bank

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "NEXT.md")
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


@pytest.mark.parametrize("document", [*DOCUMENTS, "book/instructors.md"])
def test_every_make_target_that_is_named_exists(document: str, root: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of(root, "Makefile"), re.MULTILINE))
    text = text_of(root, document)
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE))
    assert named <= targets


@pytest.mark.parametrize("document", ["README.md", "book/instructors.md"])
def test_every_command_that_is_told_can_be_typed(
    document: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """So that nobody types what the page says, and reads that there is no such option."""
    text = text_of(root, document)
    spans = re.findall(r"`(dlcourse [^`\n]+)`", text)
    typed = re.findall(r"^(dlcourse .+)$", text, re.MULTILINE)
    refused = []
    for line in {*spans, *typed}:
        words = shlex.split(line, comments=True)
        try:
            commands().parse_args(words[1:])
        except SystemExit as error:
            if error.code:
                refused.append((line, capsys.readouterr().err.splitlines()[-1]))
    assert spans
    assert typed
    assert refused == []


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


def test_the_first_change_that_contributing_tells_of_does_what_it_says(
    root: Path, tmp_path: Path
) -> None:
    text = text_of(root, "CONTRIBUTING.md")
    first = text[text.index("## A first change") : text.index("## What to run")]
    given = re.search(r"^cat > (\S+) <<'END'\n(.*?)^END$", first, re.DOTALL | re.MULTILINE)
    (suspect,) = re.findall(r"^```python\n(.*?)^```", first, re.DOTALL | re.MULTILINE)
    assert given is not None
    assignment, question, name = Path(given[1]).parts[-3:]
    answer = given[2]
    assert not (root / given[1]).exists(), "it was made: tell of another"
    (tmp_path / name).write_text(answer, encoding="utf-8")
    source = text_of(root, f"solutions/{assignment}.py")
    anchor = re.search(r'look for `(".*?")`', first)
    assert anchor is not None
    assert source.count(anchor[1]) == 1
    changed = re.sub(rf"(?m)^( *{re.escape(anchor[1])}.*\n)", lambda m: m[1] + suspect, source)
    wanted, *others = re.findall(r"^# (?:diagnosis|also): (.*)$", answer, re.MULTILINE)
    for code, named in ((source, False), (changed, True)):
        (tmp_path / f"{assignment}.py").write_text(code, encoding="utf-8")
        verdicts = bank.grade(read(tmp_path / f"{assignment}.py"), {question: tmp_path / name})
        said = {verdict.failure.diagnosis for verdict in verdicts.values() if verdict.failure}
        assert said, "the mistake costs a point before, too"
        assert (wanted in said) is named
        assert said - {None, "", wanted} <= set(others), "the bank wants each to be true"
