"""A small book with every page of exercises, two short chapters, and the page of progress."""

from __future__ import annotations

from pathlib import Path

from tests.book.tiny import TinyBook

CHAPTER = """# Bend the lines

Tanh was taught here.

```{exercise} tanh_pair
```

## Exercises

```{exercises} ps4_activations
```
"""


def exercise_site(folder: Path, root: Path) -> TinyBook:
    """Return the book, not yet built."""
    pages = {"intro": "# Begin\n\nA page with nothing to do.\n", "04_activations": CHAPTER}
    for path in sorted((root / "book" / "exercises").glob("*.md")):
        pages[f"exercises/{path.stem}"] = path.read_text(encoding="utf-8")
    pages["progress"] = (root / "book" / "progress.md").read_text(encoding="utf-8")
    book = TinyBook(folder, root, pages)
    (folder / "solutions").symlink_to(root / "solutions")
    (folder / "_build").mkdir()
    (folder / "_build" / "live").symlink_to(root / "_build" / "live")
    return book
