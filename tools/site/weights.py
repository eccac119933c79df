"""What a page weighs on its way to a reader, and what to do when that is too much.

Counted are the page and all that it loads at once, as a host packs them with gzip; neither
pictures that wait until they come into view, nor fonts, nor what a click loads.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from pathlib import Path

MOST = 400_000  # bytes; a test of the pages in a browser holds them to it with their fonts
_TOLD = 3


def weights(folder: Path, loads: Mapping[str, set[str]]) -> dict[str, dict[str, int]]:
    """Return for each page what the page itself and each file that it loads weighs, packed."""
    packed: dict[str, int] = {}

    def weight(name: str) -> int:
        if name not in packed:
            packed[name] = len(gzip.compress((folder / name).read_bytes(), 6))
        return packed[name]

    return {
        page: {name: weight(name) for name in (page, *sorted(files))}
        for page, files in loads.items()
    }


def complaints(found: dict[str, dict[str, int]], most: int = MOST) -> list[str]:
    """Return a sentence for each page that weighs too much, with what is heaviest in it."""
    said = []
    for page, parts in found.items():
        total = sum(parts.values())
        if total > most:
            heavy = sorted(parts.items(), key=lambda part: -part[1])[:_TOLD]
            named = ", ".join(f"{name} {_thousands(weight)}" for name, weight in heavy)
            said.append(
                f"{page} weighs {_thousands(total)} packed, and may weigh {_thousands(most)}; most "
                f"of it: {named}. Move a part of the page to another, or draw its moving figures "
                "with fewer positions or points."
            )
    return said


def _thousands(number: int) -> str:
    return f"{number / 1000:.0f} kB"
