"""What a page was made from, as a digest that stands in the page: an older page is then known."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import Any

from dlcourse.grading.page.marks import MarkedNotebook

_IN_PAGE = re.compile(rb'<meta name="made-from" content="([0-9a-f]{16})">')
_HEAD = 4000  # bytes in which it stands


def made_from(notebook: Any, marks: MarkedNotebook) -> str:
    """Return a digest of a graded notebook, before any step of feedback, and its marks."""
    cells = [
        (cell.cell_type, cell.source, cell.get("outputs", []), cell.metadata.get("nbgrader"))
        for cell in notebook.cells
    ]
    names = {(of or {}).get("grade_id") for *_, of in cells}
    # As floats: what was just given may be the integer 0, which comes back as 0.0.
    scores = {
        n: [None if points is None else float(points) for points in asdict(mark).values()]
        for n, mark in marks.scores.items()
        if n in names
    }
    comments = {n: text for n, text in marks.comments.items() if n in names and text}
    seen = [cells, scores, comments, float(marks.penalty or 0)]
    text = json.dumps(seen, sort_keys=True, default=str)
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()[:16]


def digest_in(page: Path) -> str:
    """Return the digest that a page has in its head; nothing where it has none or can't be read."""
    try:
        with page.open("rb") as file:
            found = _IN_PAGE.search(file.read(_HEAD))
    except OSError:
        return ""
    return found[1].decode() if found else ""
