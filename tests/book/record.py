"""What the looks at the pages found, written down for the book's page "Accessibility".

A test hands in what it found of each place; when it has looked everywhere, the part is written into
the folder looks beside the pages. `python -m tools.accessibility` puts the parts together once all
tests have passed.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any


class Record:
    """The faults that each check found, by place; a check is written when no place is missing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.found: dict[str, dict[str, list[str]]] = {}
        self.wanted: dict[str, frozenset[str]] = {}
        self.more: dict[str, dict[str, Any]] = {}

    def note(
        self, check: str, place: str, of: Collection[str], faults: list[str], **more: Any
    ) -> None:
        """Keep what a check found at a place, which is one of those that it looks at.

        more is what else the page tells of the check, such as the browser.
        """
        assert place in of, f"{place} is none of the places of {check}"
        self.wanted[check] = frozenset(of)
        self.found.setdefault(check, {})[place] = faults
        self.more.setdefault(check, {}).update(more)

    def write(self) -> None:
        """Write each check that looked everywhere, and leave the file of any other as it is."""
        for check, found in self.found.items():
            if self.wanted[check] == set(found):
                self.folder.mkdir(parents=True, exist_ok=True)
                part = {"found": dict(sorted(found.items())), **self.more[check]}
                text = json.dumps(part, ensure_ascii=False, indent=1)
                (self.folder / f"{check}.json").write_text(text + "\n", encoding="utf-8")
