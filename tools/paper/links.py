"""The line at the foot of a page that leads to the PDF, the EPUB and the zip which go out with it.

A built page has an empty, hidden paragraph for them, since they are made of the built pages.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from html import escape
from pathlib import Path
from posixpath import relpath

from dlcourse import __version__
from tools.paper.contents import read
from tools.paper.files import EPUB, OFFLINE, PDF

ROOT = Path(__file__).resolve().parents[2]
EMPTY = '<p class="downloads" hidden></p>'  # book/_ext/course_pages/downloads.py writes it


@cache
def _chapters() -> dict[str, str]:
    """Return the PDF of each page that belongs to a chapter."""
    book = read(ROOT, __version__)
    return {
        f"{name}.html": f"downloads/{entry.file}" for entry in book.chapters for name in entry.names
    }


def shown(html: str, page: str, files: Collection[str]) -> str:
    """Return a page, such as "book/intro.html", with links to those files that there are.

    `files` are paths from the top of the site, such as downloads/deep-learning-checked.pdf.
    """
    offers = [
        ("the whole book as PDF", f"downloads/{PDF}"),
        ("as EPUB", f"downloads/{EPUB}"),
        ("as a folder with live cells (zip)", f"downloads/{OFFLINE}"),
        ("this chapter as PDF", _chapters().get(page, "")),
    ]
    links = [
        f'<a href="{escape(relpath(file, page.rpartition("/")[0] or "."))}" download>{words}</a>'
        for words, file in offers
        if file in files
    ]
    if not links:
        return html
    return html.replace(EMPTY, f'<p class="downloads">To take along: {", ".join(links)}.</p>')
