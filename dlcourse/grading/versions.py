"""The releases of an assignment: what each gave, so that what was made for an older one is known.

A record holds digests, points and names: no test and no solution. It is written when nbgrader makes
a release, into course/versions/ASSIGNMENT/NUMBER.json, and read when submissions are graded.
"""

from __future__ import annotations

import ast
import contextlib
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from dlcourse.exercises.regions import HIDDEN, Region
from dlcourse.grading.plain import plain_python

_SCHEME = Region("mark scheme", "### BEGIN MARK SCHEME", "### END MARK SCHEME")
FOLDER = "versions"  # in the course's folder
# The last line of a test that is hidden as a whole.
LATER = "pass  # This test runs when the notebook is graded."
MARK = "dlcourse"  # the part of a notebook's metadata that is ours


@dataclass(frozen=True)
class ReleasedCell:
    """One cell of a release: digests of what learners got and of all of it, and its points."""

    text: str
    whole: str
    points: float | None = None  # None: worth none
    answer: bool = False


@dataclass(frozen=True)
class ReleasedNotebook:
    """One notebook of a release: its cells in their order, and the questions' versions.

    `renamed` gives a cell's name in this release by that in the one before.
    """

    cells: Mapping[str, ReleasedCell]
    versions: Mapping[str, str] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Release:
    """One release of an assignment, counted from 1."""

    number: int
    notebooks: Mapping[str, ReleasedNotebook]

    def texts(self, notebook: str) -> dict[str, str]:
        """Return by a cell's name the digest of what learners got."""
        found = self.notebooks.get(notebook)
        return {name: cell.text for name, cell in found.cells.items()} if found else {}


def normal(text: str) -> str:
    """Return a text without what an editor changes: blanks at the ends of lines, blank ends."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def digest_of(text: str) -> str:
    """Return a short digest of a text; blanks at the ends of lines don't count."""
    return hashlib.sha256(normal(text).encode(errors="replace")).hexdigest()[:16]


def renamed(history: Sequence[Release], notebook: str) -> dict[str, str]:
    """Return today's name of each cell that had another in an earlier release."""
    found: dict[str, str] = {}
    for release in history:
        step = release.notebooks[notebook].renamed if notebook in release.notebooks else {}
        found = {old: step.get(new, new) for old, new in found.items()} | dict(step)
    return {old: new for old, new in found.items() if old != new}


def release_of(
    history: Sequence[Release], notebook: str, metadata: Mapping[str, Any]
) -> Release | None:
    """Return the newest release whose versions a notebook's metadata gives."""
    versions = versions_in(metadata)
    for release in reversed(history):
        known = release.notebooks.get(notebook)
        if versions and known and dict(known.versions) == versions:
            return release
    return None


def versions_in(metadata: Mapping[str, Any]) -> dict[str, str]:
    """Return the versions of questions in a notebook's metadata, which may hold anything."""
    own = metadata.get(MARK)
    found = own.get("versions") if isinstance(own, Mapping) else None
    if not isinstance(found, Mapping):
        return {}
    return {k: v for k, v in found.items() if isinstance(k, str) and isinstance(v, str)}


def read_history(course: Path, assignment: str) -> tuple[Release, ...]:
    """Return the releases of an assignment, the oldest first; what can't be read is left out."""
    found = []
    for path in (course / FOLDER / assignment).glob("[0-9]*.json"):
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError):
            found.append(_release(json.loads(path.read_text(encoding="utf-8"))))
    return tuple(sorted(found, key=lambda release: release.number))


def _release(data: Any) -> Release:
    return Release(
        int(data["number"]),
        {
            name: ReleasedNotebook(
                {cell: ReleasedCell(**fields) for cell, fields in notebook["cells"].items()},
                notebook["versions"],
                notebook["renamed"],
            )
            for name, notebook in data["notebooks"].items()
        },
    )


def remember(course: Path, assignment: str, notebook: str, made: ReleasedNotebook) -> None:
    """Write a notebook's release down, if anything of it is new.

    A notebook that the newest record does not have yet is added to it.
    """
    history = read_history(course, assignment)
    last = history[-1] if history else Release(0, {})
    if notebook in last.notebooks and replace(made, renamed={}) == replace(
        last.notebooks[notebook], renamed={}
    ):
        return
    number = max(1, last.number + (notebook in last.notebooks))
    release = Release(number, {**last.notebooks, notebook: made})
    if number > last.number:  # what was renamed before was so in an earlier record
        others = {n: replace(r, renamed={}) for n, r in last.notebooks.items() if n != notebook}
        release = Release(number, {**others, notebook: made})
    folder = course / FOLDER / assignment
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(asdict(release), ensure_ascii=False, indent=1)
    new = folder / f".{number:04}.new"
    new.write_text(f"{text}\n", encoding="utf-8")
    new.replace(folder / f"{number:04}.json")


def changes(history: Sequence[Release], notebook: str, since: int) -> dict[str, str]:
    """Return what changed for the marks since a release: by a cell's name, a sentence's end.

    The cells are those of the newest release, and those of the older one that are gone.
    """
    older = [release for release in history if release.number <= since]
    later = [release for release in history if release.number > since]
    if not older or not later or notebook not in older[-1].notebooks:
        return {}
    old, new = older[-1].notebooks[notebook].cells, later[-1].notebooks[notebook].cells
    now = renamed(later, notebook)
    was = {now.get(name, name): cell for name, cell in old.items()}
    found = {}
    for name, cell in new.items():
        if cell.points is None:
            continue
        if name not in was:
            found[name] = f"{name} is new"
        elif cell.points != was[name].points:
            before = was[name].points or 0.0
            found[name] = f"{name} gives {cell.points:g} points, not {before:g}"
        elif cell.whole != was[name].whole:
            found[name] = f"{name} tests something else"
    gone = {name for name, cell in was.items() if cell.points is not None} - set(new)
    return found | {name: f"{name} is gone" for name in gone}


def same_cells(old: Mapping[str, ReleasedCell], new: Mapping[str, ReleasedCell]) -> dict[str, str]:
    """Return the new name of each cell that was renamed: it holds the same, and alone does."""
    gone, added = set(old) - set(new), set(new) - set(old)
    found: dict[str, str] = {}
    for name in sorted(gone):
        alike = [n for n in added if (new[n].whole, new[n].answer) == _content(old[name])]
        rivals = [n for n in gone if _content(old[n]) == _content(old[name])]
        if len(alike) == 1 and len(rivals) == 1 and old[name].whole != digest_of(""):
            found[name] = alike[0]
    return found


def _content(cell: ReleasedCell) -> tuple[str, bool]:
    return cell.whole, cell.answer


def as_given(source: str) -> str:
    """Return what a learner gets of a cell: no hidden test, no mark scheme."""
    given = _SCHEME.removed(HIDDEN.removed(source))
    return ended(given) if HIDDEN.is_in(source) else given


def ended(source: str) -> str:
    """Return what is left of a test once its hidden part is gone, with an end that has no value.

    A kernel shows a docstring that ends a cell as the cell's value, which `nbgrader validate` then
    takes for partial credit and warns of.
    """
    try:
        body = ast.parse(plain_python(source)).body
    except (SyntaxError, ValueError):
        return source
    if not body or not isinstance(body[-1], ast.Expr):
        return source
    value = body[-1].value
    is_text = isinstance(value, ast.Constant) and isinstance(value.value, str)
    return f"{source.rstrip()}\n{LATER}" if is_text else source
