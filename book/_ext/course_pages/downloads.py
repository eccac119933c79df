"""A place at the foot of every page for links to the PDF and the EPUB of the book.

It is empty and hidden: those files are made of the built pages, and not every book that is built
has them. What puts the pages on a host fills it, where they go out together (tools/paper/links.py).
"""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

PLACE = '<p class="downloads" hidden></p>'


def _add(_app: Sphinx, _name: str, _template: str, context: dict[str, Any], _tree: Any) -> None:
    before = context.get("theme_extra_footer") or ""
    context["theme_extra_footer"] = f"{before}\n{PLACE}".strip()


def setup(app: Sphinx) -> None:
    """Let the place stand last in the theme's extra footer."""
    app.connect("html-page-context", _add, priority=650)
