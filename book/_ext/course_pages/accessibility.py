"""The directives {accessibility} and {reading-order}: what the tests found of the pages' barriers.

`make test` looks at every page and leaves what it found in _build/accessibility.json; the book that
is built next shows it. Before that was done in this copy, the page says how, and names no date.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from . import common

RECORD = "_build/accessibility.json"
FILE = "reading-order.txt"
SHOWN = 24  # lines of it that stand in the page
MISSING = (
    "The results are not there yet: the pages of this copy of the book have not been tested. "
    "`make test` tests them; the book that is built next shows what it found."
)
# What each check holds, and how; the names are those of the tests.
CHECKS = {
    "axe": (
        "axe-core finds no barrier",
        "its rules for WCAG 2.2, levels A and AA, in light and dark, 1280 and 390 pixels wide, "
        "with every fold open",
    ),
    "keyboard": (
        "Everything can be reached by keyboard",
        "Tab pressed from the first stop to the last: each thing that can be used, in the page’s "
        "order, its mark seen and not covered",
    ),
    "zoom-200": (
        "At 200\u00a0% nothing is cut off",
        "a window of 1280 by 1024 pixels, enlarged: it never scrolls sideways",
    ),
    "zoom-400": (
        "At 400\u00a0% nothing is cut off",
        "the same, so that 320 by 256 pixels are left; what stays in place covers no text",
    ),
    "forced-colours": (
        "In forced colours nothing is lost",
        "figures keep the ground that they were drawn for, and the mark of the keyboard is seen",
    ),
    "reduced-motion": (
        "Who asks for less motion gets none",
        "nothing fades, slides or scrolls by itself; moving figures move by their slider alone",
    ),
    "print": (
        "On paper stands the text",
        "no menu and no button, and dark letters also where the page is dark",
    ),
    "no-script": (
        "Without JavaScript the page can be read",
        "pictures, formulas and folds are there, the other pages can be reached, and nothing that "
        "would do nothing is shown",
    ),
    "order": (
        "What is seen is told, once, in the same order",
        "Chromium’s accessibility tree against the page: headings, pictures, formulas; each "
        "control has a name",
    ),
    "lettering": (
        "Lettering in figures is at least 9 pixels high on a phone",
        "measured in the drawings, in a window of 390 pixels",
    ),
}


def table(record: Mapping[str, Any]) -> list[str]:
    """Return what was found as a table in Markdown, and under it whatever does not hold."""
    rows = ["| What | How it was tested | Looked at | Result |", "|---|---|---|---|"]
    wrong = []
    for check, (what, how) in CHECKS.items():
        found = record["checks"][check]["found"]
        faults = {place: ones for place, ones in found.items() if ones}
        result = f"does not hold in {len(faults)}" if faults else "holds"
        rows.append(f"| {what} | {how} | {_places(list(found))} | {result} |")
        wrong += [f"- {what}: {place}: {_short(ones)}" for place, ones in faults.items()]
    when = date.fromisoformat(record["date"])
    with_what = f"{record['browser']} and axe-core {record['axe']}"
    said = f"Tested on {when.day} {when:%B %Y}: version {record['version']}, with {with_what}."
    return [said, "", *rows, *(["", "What does not hold:", "", *wrong] if wrong else [])]


def _short(faults: list[str]) -> str:
    """Return the first as code, since it may hold a piece of the page, and how many more."""
    more = f", and {len(faults) - 1} more" if len(faults) > 1 else ""
    return f"`` {faults[0]} ``{more}"


def _places(places: list[str]) -> str:
    """Return how many pages were looked at, and in how many windows: "27 pages, 56 windows"."""
    pages = len({place.partition("@")[0] for place in places})
    said = f"{pages} page{'s' * (pages != 1)}"
    return said if pages == len(places) else f"{said}, {len(places)} windows"


def _read(directive: SphinxDirective) -> tuple[Path, dict[str, Any] | None]:
    """Return the record and its place; the page depends on it."""
    path = Path(directive.env.srcdir) / RECORD
    directive.env.note_dependency(str(path))
    return path, json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


class Accessibility(SphinxDirective):  # type: ignore[misc]  # Sphinx is untyped here
    """The table of what was tested, or how to get it."""

    def run(self) -> list[nodes.Node]:
        """Return it."""
        path, record = _read(self)
        lines = [MISSING] if record is None else table(record)
        return [common.parsed(self, lines, path, "accessibility")]


class ReadingOrder(SphinxDirective):  # type: ignore[misc]  # Sphinx is untyped here
    """How a page begins as a screen reader goes through it, and a link to all of it."""

    def run(self) -> list[nodes.Node]:
        """Return it."""
        path, record = _read(self)
        if record is None:
            return [common.parsed(self, [MISSING], path, "reading-order")]
        lines = record["checks"]["order"]["lines"]
        up = "../" * self.env.docname.count("/")
        text = nodes.literal_block("", "\n".join(lines[:SHOWN]), language="text")
        link = f'<p><a href="{up}_static/{FILE}">All {len(lines):,} lines of it</a>, as text.</p>'
        begins = nodes.container("", text, classes=["reading-order"])
        return [begins, nodes.raw("", link, format="html")]


def _write(app: Sphinx) -> None:
    """Put the whole of the reading order beside the pages."""
    path = Path(app.srcdir) / RECORD
    if path.exists():
        lines = json.loads(path.read_text(encoding="utf-8"))["checks"]["order"]["lines"]
        text = "\n".join(lines) + "\n"
        (Path(app.outdir) / "_static" / FILE).write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("accessibility", Accessibility)
    app.add_directive("reading-order", ReadingOrder)
    common.after_html(app, _write)
