"""The sidebar's buttons that unfold a chapter, named for those who hear the page.

The theme leaves them without a name (WCAG 4.1.2). This may go when it gives them one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bs4 import BeautifulSoup, Tag
from sphinx.application import Sphinx


def named(tree: Any) -> Any:
    """Return a table of contents whose buttons say what they unfold."""
    soup = tree if isinstance(tree, Tag) else BeautifulSoup(str(tree), "html.parser")
    for button in soup.select("li > details > summary"):
        link = button.find_parent("li").find("a")  # type: ignore[union-attr]
        if isinstance(link, Tag):
            button["aria-label"] = f"What belongs to {link.get_text(' ', strip=True)}"
    return soup


def _name_buttons(
    _app: Sphinx, _name: str, _template: str, context: dict[str, Any], _tree: Any
) -> None:
    make: Callable[..., Any] | None = context.get("generate_toctree_html")
    if make is not None:
        context["generate_toctree_html"] = lambda *args, **options: named(make(*args, **options))


def setup(app: Sphinx) -> None:
    """Name them in each page, after the theme has said how the sidebar is made."""
    app.connect("html-page-context", _name_buttons, priority=900)
