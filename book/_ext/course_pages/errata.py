"""What earlier versions of the book had wrong, from book/errata.yml.

A row has the version that had it (`was`) and the one that mended it (`mended`), the page, the claim
if it is about one, the words of then (`old`) and of now (`new`), and the reason where the new words
do not say it (`why`). Where a claim's verdict or its right form was wrong, the words of now are
those of the ledger, book/claims.yml, and stand there alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from . import common

FIELDS = {"page", "claim", "old", "new", "why", "was", "mended"}
OPTIONAL = {"claim", "new", "why"}


class ErrataError(ValueError):
    """The file of errata cannot be used; the message says where and why."""


def rows(path: Path, claims: Path) -> list[dict[str, str]]:
    """Return the rows of a file of errata, each with its new words. Raises ErrataError."""
    found: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    ledger = yaml.safe_load(claims.read_text(encoding="utf-8"))
    now = {claim["id"]: f"{claim['verdict']}: {claim['right']}" for claim in ledger}
    if not isinstance(found, list):
        raise ErrataError(f"{path.name} is no list; wanted one row, beginning with -, a slip")
    for number, row in enumerate(found, start=1):
        fields = set(row) if isinstance(row, dict) else set()
        missing, unknown = FIELDS - OPTIONAL - fields, fields - FIELDS
        texts = all(isinstance(value, str) and value for value in row.values()) if fields else False
        if missing or unknown or not texts:
            raise ErrataError(
                f"{path.name}, row {number}: it has {', '.join(sorted(fields)) or 'no fields'}; "
                f"wanted {', '.join(sorted(FIELDS - OPTIONAL))}, perhaps "
                f"{', '.join(sorted(OPTIONAL))}, and each a text (a version in quotes)"
            )
        if row.get("claim", "") not in {"", *now} or not ("new" in row or "claim" in row):
            raise ErrataError(
                f"{path.name}, row {number}: its claim is {row.get('claim', 'not named')}; wanted "
                f"one of {claims.name}, or no claim and the new words"
            )
    return [{"new": now.get(row.get("claim", ""), ""), **row} for row in found]


class Errata(SphinxDirective):  # type: ignore[misc]  # Sphinx is untyped here
    """A section for each version that mended something, with a table of what."""

    def run(self) -> list[nodes.Node]:
        """Return the sections, the newest version first, as the file has them."""
        path = Path(self.env.srcdir) / "book" / "errata.yml"
        claims = path.with_name("claims.yml")
        for file in (path, claims):
            self.env.note_dependency(str(file))
        try:
            found = rows(path, claims)
        except ErrataError as error:
            raise self.error(str(error)) from error
        return [
            self._section(path, mended, [row for row in found if row["mended"] == mended])
            for mended in dict.fromkeys(row["mended"] for row in found)
        ]

    def _section(self, path: Path, mended: str, found: list[dict[str, str]]) -> nodes.section:
        title = f"Mended in version {mended}"
        section = nodes.section(ids=[f"mended-{nodes.make_id(f'v{mended}')}"], names=[title])
        section += nodes.title(title, title)
        section += common.parsed(self, table(found), path, "errata")
        return section


def table(found: list[dict[str, str]]) -> list[str]:
    """Return the table of some rows, as Markdown."""
    lines = ["| Where | It said | It says now |", "|---|---|---|"]
    for row in found:
        where = f"[](/{row['page']}.md)"
        if "claim" in row:
            where += f", claim {row['claim']}: {{settled}}`{row['claim']}`"
        new = row["new"] + (f" *Why: {row['why']}*" if "why" in row else "")
        cells = (f"{where} ({row['was']})", row["old"], new)
        lines.append(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |")
    return lines


def setup(app: Any) -> None:
    """Register the directive."""
    app.add_directive("errata", Errata)
