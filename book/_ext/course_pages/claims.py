"""The directive {claims}: what the notes claim in a chapter, with verdicts, from claims.yml alone.

```{claims} 01_perceptron
```
"""

from __future__ import annotations

from pathlib import Path

import yaml
from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

VERDICTS = {"holds": "✓ holds", "slip": "✗ slip", "loose": "≈ loose"}


class Claims(SphinxDirective):  # type: ignore[misc]  # Sphinx is untyped here
    """A table of one chapter's claims, each linked to the first cell that settles it."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the table; the page depends on claims.yml."""
        path = Path(self.env.srcdir) / "book" / "claims.yml"
        self.env.note_dependency(str(path))
        rows = yaml.safe_load(path.read_text(encoding="utf-8"))
        lines = ["| Claim | The notes say | Verdict | What is right |", "|---|---|---|---|"]
        for row in rows:
            if row["chapter"] == self.arguments[0]:
                link = f'<a href="#claim-{row["id"].lower()}">{row["id"]}</a>'
                verdict = VERDICTS[row["verdict"]]
                lines.append(f"| {link} | {row['notes']} | {verdict} | {row['right']} |")
        if len(lines) == 2:
            raise self.error(f"no claim of {self.arguments[0]} in {path}")
        container = nodes.container(classes=["claims"])
        self.state.nested_parse(StringList(lines, source=str(path)), 0, container)
        return [container]


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("claims", Claims)
