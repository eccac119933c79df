"""The directive {attacks}: what attacks on the grader got from stock nbgrader, and what from ours.

`make test` hands in every attack and writes what became of it into _build/attacks.json; what stock
made of the same files is kept in tests/attacks/stock.json, by `make attacks`. Before the tests were
run in this copy, the page says how.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from . import common

RECORD = "_build/attacks.json"
STOCK = "tests/attacks/stock.json"
HEAD = (
    "| What is attacked, or with what | Attacks | stock: got something | points given away "
    "| this grader: got something | points given away |"
)
MISSING = (
    "The figures are not there yet: the attacks have not been tried in this copy of the course. "
    "`make test` tries them, and builds this page again."
)
Outcome = dict[str, Any]


def table(outcomes: Sequence[Outcome], stock: Mapping[str, Outcome]) -> list[str]:
    """Return a table in Markdown: a row a kind of attack, and their sum.

    Only attacks that both graders were given are in it.
    """
    both = [outcome for outcome in outcomes if outcome["name"] in stock]
    rows = [HEAD, "|---|---:|---:|---:|---:|---:|"]
    for kind in sorted({str(outcome["kind"]) for outcome in both}):
        rows.append(_row(kind, [o for o in both if o["kind"] == kind], stock))
    return [*rows, _row("**all**", both, stock)]


def _row(name: str, outcomes: Sequence[Outcome], stock: Mapping[str, Outcome]) -> str:
    theirs = [stock[outcome["name"]] for outcome in outcomes]
    gained = [max(0.0, o["points"] - o["deserved"]) for o in outcomes]
    got = [bool(g or o["through"] or o["faults"]) for g, o in zip(gained, outcomes, strict=True)]
    numbers = [len(outcomes), sum(map(_bites, theirs)), sum(o["gave"] for o in theirs)]
    numbers += [sum(got), sum(gained)]
    return f"| {' | '.join([name, *(f'{n:,g}' for n in numbers)])} |"


def _bites(entry: Outcome) -> bool:
    """Whether stock gave points or a hidden number away, or somebody else or the mark was lost."""
    keys = ("gave", "no_mark", "next_lost", "leaked", "through")
    return any(entry[key] for key in keys)


class Attacks(SphinxDirective):  # type: ignore[misc]  # Sphinx is untyped here
    """The table of the attacks, or how to get it."""

    def run(self) -> list[nodes.Node]:
        """Return it; the page depends on the record of the tests."""
        root = Path(self.env.srcdir)
        record, stock = root / RECORD, root / STOCK
        self.env.note_dependency(str(record))
        self.env.note_dependency(str(stock))
        lines = [MISSING]
        if record.exists() and stock.exists():
            known = {e["name"]: e for e in json.loads(stock.read_text(encoding="utf-8"))}
            lines = table(json.loads(record.read_text(encoding="utf-8")), known)
        return [common.parsed(self, lines, record, "attacks")]


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("attacks", Attacks)
