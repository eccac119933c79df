"""What a learner does not get: the lines of a cell between two markers, and what stands for them.

The markers are nbgrader's. It finds their words anywhere in a line, and so does this module, so
that neither shows what the other hides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

# What stands in an answer cell in place of the solution; in a text cell, nbgrader's own words.
STUB = "# Write your answer here."
TEXT_STUB = "YOUR ANSWER HERE"


@dataclass(frozen=True)
class Region:
    """The lines between two markers, which may be indented."""

    name: str
    begin: str
    end: str

    def opens(self, line: str) -> bool:
        """Whether the line is the marker at the beginning."""
        return self.begin.lstrip("# ") in line

    def closes(self, line: str) -> bool:
        """Whether the line is the marker at the end."""
        return self.end.lstrip("# ") in line

    def is_in(self, source: str) -> bool:
        """Whether a region begins anywhere in the cell."""
        return self.opens(source)

    def inside(self, source: str) -> str:
        """Return the lines between the markers, without them."""
        return "\n".join(line for line, place in self._places(source) if place == "inside")

    def replaced(self, source: str, stub: str) -> str:
        """Return the cell with a stub in place of each region, indented as its first marker is."""
        kept = []
        for line, place in self._places(source):
            if place == "begin":
                kept.append(line[: len(line) - len(line.lstrip())] + stub)
            elif place == "outside":
                kept.append(line)
        return "\n".join(kept)

    def removed(self, source: str) -> str:
        """Return the cell without its regions."""
        return "\n".join(line for line, place in self._places(source) if place == "outside")

    def _places(self, source: str) -> Iterator[tuple[str, str]]:
        place = "outside"
        for line in source.split("\n"):
            if self.opens(line):
                yield line, "begin"
                place = "inside"
            elif self.closes(line):
                yield line, "end"
                place = "outside"
            else:
                yield line, place


SOLUTION = Region("solution", "### BEGIN SOLUTION", "### END SOLUTION")
HIDDEN = Region("hidden test", "### BEGIN HIDDEN TESTS", "### END HIDDEN TESTS")
