"""The files that are made: what they are called, and that none of them is ever half a file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# In the folder of downloads; a chapter's own: contents.Entry.file.
PDF = "deep-learning-checked.pdf"
EPUB = "deep-learning-checked.epub"
OFFLINE = "deep-learning-checked.zip"  # tools/site/offline.py packs it


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Give a place to write to, which becomes the file once all is written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.new")
    try:
        yield unfinished
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
