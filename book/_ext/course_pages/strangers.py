"""The directive {strangers}: how the grader did on answers that nobody had foreseen.

`make strangers` grades them and writes tests/strangers/record.json; judged.json beside it says, for
each answer with a diagnosis, what a reader made of it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from . import common

FOLDER = "tests/strangers"
HEAD = "| Assignment | Wrong | named | general | false | silent | kept | Right | full |"


def table(states: Mapping[str, str], judged: Mapping[str, str]) -> list[str]:
    """Return a table in Markdown: a row an assignment, and their sum, with shares."""
    rows = [HEAD, f"|---|{'---:|' * 8}"]
    for name in sorted({path.split("/")[0] for path in states}):
        of_it = [path for path in states if path.startswith(f"{name}/")]
        short = name.split("_")[0]  # ps1: nine columns have to fit a page
        rows.append(_row(short, of_it, states, judged))
    return [*rows, _row("**all**", list(states), states, judged, shares=True)]


def _row(
    name: str,
    paths: Sequence[str],
    states: Mapping[str, str],
    judged: Mapping[str, str],
    *,
    shares: bool = False,
) -> str:
    found = Counter(states[path] for path in paths)
    letters = Counter(judged[path] for path in paths if states[path] == "named")
    wrong = found["named"] + found["silent"] + found["kept"]
    counts = [letters["N"], letters["G"], letters["F"], found["silent"], found["kept"]]
    cells = [f"{n:,}" + (f" ({100 * n / wrong:.1f}\u00a0%)" if shares else "") for n in counts]
    full, right = found["full"], found["full"] + found["refused"]
    return f"| {' | '.join([name, f'{wrong:,}', *cells, f'{right:,}', f'{full:,}'])} |"


class Strangers(SphinxDirective):  # type: ignore[misc]  # Sphinx is untyped here
    """The table of what became of strangers' answers."""

    def run(self) -> list[nodes.Node]:
        """Return it; the page depends on the two records."""
        found = []
        for name in ("record.json", "judged.json"):
            path = Path(self.env.srcdir) / FOLDER / name
            self.env.note_dependency(str(path))
            found.append(json.loads(path.read_text(encoding="utf-8")))
        return [common.parsed(self, table(*found), path, "strangers")]


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("strangers", Strangers)
