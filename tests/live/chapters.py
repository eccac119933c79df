"""A chapter's cells in a page's Python, and where they come out otherwise than in the book."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jupyter_cache import get_cache
from myst_nb.core.read import read_myst_markdown_notebook

from dlcourse.proof import MIME
from tests.live.banked import alike
from tests.live.node import NodePython

ROOT = Path(__file__).resolve().parents[2]
CHAPTERS = sorted(path.stem for path in (ROOT / "book").glob("0*_*.md"))
# Lines whose numbers are others in Pyodide, and why; their words have to be the same there.
EXCEPTIONS = {
    r"\btime\b|\bseconds\b|times (of )?ReLU|passes with ReLU": "another machine takes another time",
    r"\bmemory\b|\bmegabytes\b|\bkB$": "the objects of a 32-bit Python are smaller",
    r"\b(errors?|gap|difference)\b|\bless (the sum|training)\b|distance of w from the best": (
        "what rounding leaves depends on the order of a sum"
    ),
    r"last training loss of version A": "a wrong gradient magnifies the last digits",
    r"hidden, .*: rate|at the rates|share of (test digits|new points) read|share read after": (
        "training in float32 magnifies what another order of a sum leaves"
    ),
}
_SAYS = ("text", "result", "statement")
_NUMBER = re.compile(r" *[−-]?\d(?:[\d,.]*\d)?(?:e[−+-]?\d+)? *")  # and the spaces that align it


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


def executed(root: Path, name: str, build: Path | None = None) -> Any:
    """Return the notebook of an executed page, found in the cache by the page's present code.

    `build` is the folder in which the book was built: _build.
    """
    (folder,) = ((build or root / "_build") / "executed").iterdir()
    cache = get_cache(folder)
    notebook = read_myst_markdown_notebook((root / f"{name}.md").read_text(encoding="utf-8"))
    return cache.get_cache_bundle(cache.match_cache_notebook(notebook).pk).nb


def compared(name: str) -> list[str]:
    """Run a chapter's cells in Pyodide; return in words what is otherwise than in the book.

    The book has to be built. Claims are settled alike, nothing raises, and what is printed and said
    is the same, but for last digits and EXCEPTIONS; there are as many figures.
    """
    code = [c for c in executed(ROOT, f"book/{name}").cells if c.cell_type == "code"]
    python = NodePython()
    try:
        there = [python.ask({"run": cell}) for cell in cells(ROOT / f"book/{name}.md")]
    finally:
        python.close()
    found = []
    for number, (native, live) in enumerate(zip(code, there, strict=True), 1):
        if live.get("status") != "ok":
            found.append(f"{name}, cell {number}: {live}")
            continue
        ours, theirs = native_view(native.get("outputs", [])), live_view(live["outputs"])
        found += [
            f"{name}, cell {number}: {kind} {ours[kind]!r} natively, {theirs[kind]!r} there"
            for kind in ours
            if not _same(ours[kind], theirs[kind])
        ]
    return found


def native_view(outputs: Iterable[Any]) -> dict[str, Any]:
    """Return what a cell of a notebook showed: its claims, its lines, the number of figures."""
    claims, text, figures = [], "", 0
    for output in outputs:
        data = output.get("data", {})
        if data.get(MIME, {}).get("claim"):
            claims.append((data[MIME]["claim"], data[MIME]["how"]))
        figures += "image/svg+xml" in data
        if output.output_type == "stream":
            text += output["text"]
        elif MIME in data or not {"image/svg+xml", "text/html", "text/latex"} & set(data):
            text += data.get("text/plain", "") + "\n"
    return {"claims": claims, "lines": text.strip().split("\n"), "figures": figures}


def live_view(outputs: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the same of a cell in a page."""
    said = [o for o in outputs if o["kind"] in _SAYS]
    text = "".join(o["text"] + "\n" * (o["kind"] != "text") for o in said)
    return {
        "claims": [(o["claim"], o["how"]) for o in said if o.get("claim")],
        "lines": text.strip().split("\n"),
        "figures": sum(o["kind"] in ("picture", "moving") for o in outputs),
    }


def _same(native: Any, live: Any) -> bool:
    if not isinstance(native, list) or not all(isinstance(line, str) for line in native):
        return bool(native == live)
    return len(native) == len(live) and all(map(alike_lines, native, live))


def alike_lines(native: str, live: str) -> bool:
    """Whether two lines say the same, but for last digits and what EXCEPTIONS names."""
    if any(re.search(pattern, native) for pattern in EXCEPTIONS):
        native, live = (_NUMBER.sub("#", text) for text in (native, live))
    return alike(native, live)
