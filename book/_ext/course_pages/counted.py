"""What the introduction says of the book's size, counted from the sources as it is built.

The role {counted}`claims` is the number of rows of claims.yml; {counted}`01_perceptron` says how
long a chapter takes to read and how many exercises it has; {counted}`minutes` gives the shortest
and the longest of the chapters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxRole

WORDS_A_MINUTE = 200
SECONDS_A_CELL = 11
CELL = re.compile(r"^```\{code-cell\}.*?^```\s*$", re.DOTALL | re.MULTILINE)
CLOSED = re.compile(r"^:?tags: \[[^\]]*\b(fold|hide-input|hide-cell|remove-input)\b", re.MULTILINE)
# What a line opens to, of which only the line is on the way through the page.
ASIDE = re.compile(
    r"^<details class=\"aside\"><summary>(.*?)</summary>$.*?^</details>$", re.DOTALL | re.MULTILINE
)
# What is no prose: the header, other directives, formulas, roles' names, links' targets.
NO_PROSE = (
    re.compile(r"\A---.*?^---\s*$", re.DOTALL | re.MULTILINE),
    re.compile(r"^```.*?^```\s*$", re.DOTALL | re.MULTILINE),
    re.compile(r"^:\w+:.*$", re.MULTILINE),
    re.compile(r"\$\$.*?\$\$(?: \([\w-]+\))?", re.DOTALL),
    re.compile(r"\$[^$]*\$"),
    re.compile(r"\{[\w:]+\}|\]\([^)]*\)|<[^>`]*>"),
)
WORD = re.compile(r"\w[\w’'.-]*")


@dataclass(frozen=True)
class Length:
    """A chapter's words of prose without formulas, its cells that stand open, its exercises.

    What is folded into an aside counts only by its line.
    """

    words: int
    cells: int
    exercises: int

    @property
    def minutes(self) -> int:
        """How long the page takes to read through once, without its exercises."""
        return round(self.words / WORDS_A_MINUTE + self.cells * SECONDS_A_CELL / 60)

    def __str__(self) -> str:
        return f"{self.minutes} min, {self.exercises} exercises"


def length(source: str) -> Length:
    """Return the length of a chapter's source."""
    source = ASIDE.sub(r"\1", source)
    cells = CELL.findall(source)
    exercises = len(re.findall(r"^```\{exercise\}", source, re.MULTILINE))
    prose = CELL.sub(" ", source)
    for pattern in NO_PROSE:
        prose = pattern.sub(" ", prose)
    still_open = sum(CLOSED.search(cell) is None for cell in cells)
    return Length(len(WORD.findall(prose)), still_open, exercises)


class Counted(SphinxRole):  # type: ignore[misc]  # Sphinx is untyped here
    """The number, as text; the page depends on the files in which it was counted."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the text."""
        folder = Path(self.env.srcdir) / "book"
        if self.text == "claims":
            said = str(len(yaml.safe_load(self._read(folder / "claims.yml"))))
        elif self.text == "minutes":
            chapters = sorted(folder.glob("0*.md"))
            minutes = sorted(length(self._read(path)).minutes for path in chapters)
            said = f"{minutes[0]} to {minutes[-1]}"
        else:
            said = str(length(self._read(folder / f"{self.text}.md")))
        return [nodes.Text(said)], []

    def _read(self, path: Path) -> str:
        self.env.note_dependency(str(path))
        return path.read_text(encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Register the role."""
    app.add_role("counted", Counted())
