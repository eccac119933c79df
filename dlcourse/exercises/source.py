"""The percent format, as far as solutions/ uses it: cells that begin with a line "# %% …".

    # %% [markdown] nbgrader={"grade_id": "fit-statement", …}
    # ## 1. Fit

    # %% nbgrader={"grade_id": "fit", …}
    def fit(X, t):

A line that is "# %%", or goes on after a space, begins a cell wherever it stands. jupytext, which
JupyterLab opens these files with, reads the same; what it would read otherwise is refused in
dlcourse.exercises.problems.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from dlcourse.exercises.cell import Cell

_FENCE = "# ---"
_MARK = re.compile(r"# %%(?: |$)")
# A title, the kind in brackets, key=JSON pairs; each may be left out.
_FIRST = re.compile(
    r"# %%\s*(?P<title>[^={\[]*?)\s*(?:\[(?P<kind>\w+)\])?\s*(?P<pairs>[\w.-]+=.*)?"
)
_KERNELSPEC = re.compile(r"^# {3}kernelspec:\n((?:# {5}.+\n)+)", re.MULTILINE)
_ENTRY = re.compile(r"^# {5}(\w+): (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Source:
    """A text notebook taken apart: the kernel its front matter names, and its cells."""

    kernelspec: dict[str, str]
    cells: tuple[Cell, ...]
    stray: str  # what stands before the first cell and belongs to none


def take_apart(text: str) -> Source:
    """Split a text notebook into cells; metadata that cannot be read is left out, as {}."""
    lines = text.removesuffix("\n").split("\n")
    body = lines.index(_FENCE, 1) + 1 if lines[0] == _FENCE and _FENCE in lines[1:] else 0
    starts = [i for i, line in enumerate(lines) if i >= body and _MARK.match(line)]
    bounds = [*starts, len(lines)]
    return Source(
        _kernelspec("\n".join(lines[:body])),
        tuple(_cell(lines[i:j], i + 1) for i, j in pairwise(bounds)),
        "\n".join(lines[body : bounds[0]]).strip(),
    )


def _cell(lines: list[str], number: int) -> Cell:
    first, *content = lines
    while content and not content[-1].strip():  # the blank lines that part the cells
        content.pop()
    found = _FIRST.fullmatch(first)
    if found is None:
        return Cell("code", "\n".join(content), {}, number)
    kind = found["kind"] or "code"
    if kind != "code":
        content = [_uncommented(line) for line in content]
    return Cell(kind, "\n".join(content), _metadata(found["title"], found["pairs"]), number)


def _uncommented(line: str) -> str:
    return line.removeprefix("# ") if line.startswith("# ") else line.removeprefix("#")


def _metadata(title: str, pairs: str | None) -> dict[str, Any]:
    found: dict[str, Any] = {"title": title} if title else {}
    decoder, rest = json.JSONDecoder(), pairs or ""
    while rest:
        key, _, value = rest.partition("=")
        value = value.lstrip()
        try:
            found[key], end = decoder.raw_decode(value)
        except ValueError:
            return {}
        rest = value[end:].strip()
    return found


def _kernelspec(front_matter: str) -> dict[str, str]:
    """Return the kernel's entry of the front matter; all else there is jupytext's own."""
    found = _KERNELSPEC.search(f"{front_matter}\n")
    return dict(_ENTRY.findall(found[1])) if found else {}
