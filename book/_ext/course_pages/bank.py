"""The directive {bank}: how the grader did on the bank of wrong and right answers.

`make bank` grades every answer and writes what became of each into _build/bank.json; the page is
made from that file. Before that was done in this copy, it says how.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from . import common

RECORD = "_build/bank.json"
HEAD = "| Assignment | Wrong answers | lost points | named | share | Right answers | full marks |"
MISSING = (
    "The figures are not there yet: the tests of the bank have not been run in this copy of the "
    "course. `make test` runs them, and builds this page again."
)
Outcome = dict[str, Any]


def table(outcomes: Sequence[Outcome]) -> list[str]:
    """Return a table in Markdown: a row an assignment, and their sum."""
    rows = [HEAD, "|---|---:|---:|---:|---:|---:|---:|"]
    for name in sorted({str(outcome["assignment"]) for outcome in outcomes}):
        rows.append(_row(name, [o for o in outcomes if o["assignment"] == name]))
    return [*rows, _row("**all**", outcomes)]


def _row(name: str, outcomes: Sequence[Outcome]) -> str:
    wrong = [o for o in outcomes if o["kind"] == "wrong"]
    right = [o for o in outcomes if o["kind"] == "right"]
    lost = sum(o["points"] < o["possible"] for o in wrong)
    full = sum(o["points"] == o["possible"] for o in right)
    named = sum(o["named"] for o in wrong)
    numbers = [f"{n:,}" for n in (len(wrong), lost, named)]
    numbers += [f"{100 * named / len(wrong):.1f}\u00a0%", f"{len(right):,}", f"{full:,}"]
    return f"| {' | '.join([name, *numbers])} |"


class Bank(SphinxDirective):  # type: ignore[misc]  # Sphinx is untyped here
    """The table of the bank's figures, or how to get it."""

    def run(self) -> list[nodes.Node]:
        """Return it; the page depends on the record of the tests."""
        path = Path(self.env.srcdir) / RECORD
        self.env.note_dependency(str(path))
        lines = [MISSING]
        if path.exists():
            lines = table(json.loads(path.read_text(encoding="utf-8")))
        return [common.parsed(self, lines, path, "bank")]


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("bank", Bank)
