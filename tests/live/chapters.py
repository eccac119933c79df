"""The cells of a chapter, as a live page has them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from myst_nb.core.read import read_myst_markdown_notebook


def cells(path: Path) -> list[dict[str, str]]:
    """Return a page's code cells: name, source, and the alt text of what they draw."""
    notebook = read_myst_markdown_notebook(path.read_text(encoding="utf-8"))
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    return [
        {"name": f"cell-{number}", "source": cell.source, "alt": _alt(cell.metadata)}
        for number, cell in enumerate(code, 1)
    ]


def _alt(metadata: dict[str, Any]) -> str:
    return str(metadata.get("mystnb", {}).get("image", {}).get("alt", ""))


def settled(outputs: list[dict[str, Any]]) -> set[tuple[str, str]]:
    """Return the claims among outputs, each with how it was settled."""
    return {(o["claim"], o["how"]) for o in outputs if o["kind"] == "statement" and o["claim"]}
