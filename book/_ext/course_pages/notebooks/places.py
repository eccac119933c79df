"""Where pages and their notebooks are: below the book's address, where there is one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin

from sphinx.application import Sphinx

from .. import exercises


def address(config: Any) -> str:
    """Return the address of the published book, which ends in /, or nothing: see `address.py`."""
    return str(config.html_baseurl or "")


def is_chapter(page: str) -> bool:
    """Return whether a page is a chapter: its name begins with its number."""
    return page.rpartition("/")[2][:2].isdigit()


def is_assignment(page: str) -> bool:
    """Return whether a page has the exercises of an assignment."""
    return page.startswith(f"{exercises.PAGES}/")


def link(app: Sphinx, page: str) -> Callable[[str], str]:
    """Return what gives a link's target on a page its full address; "" where that is unknown."""
    here = address(app.config)
    page_address = f"{here}{page}.html"

    def full(target: str) -> str:
        absolute = target.partition(":")[0] in ("http", "https", "mailto")
        return target if absolute else urljoin(page_address, target) if here else ""

    return full
