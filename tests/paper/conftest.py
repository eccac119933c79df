"""The PDF and the EPUB that `make test` made, and the pages that they were made of."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from dlcourse import __version__
from tools.paper import contents
from tools.paper.contents import Book
from tools.paper.files import EPUB, PDF


def words(text: str) -> str:
    """Return text as one line, without what is not seen."""
    return " ".join(re.sub("[\u200b\u2061]", "", text).split())


@pytest.fixture(scope="session")
def book(root: Path) -> Book:
    """What _toc.yml and _config.yml say of the book."""
    return contents.read(root, __version__)


@pytest.fixture(scope="session")
def downloads(root: Path) -> Path:
    """The folder of what was made."""
    folder = root / "_build" / "downloads"
    for name, target in ((PDF, "pdf"), (EPUB, "epub")):
        assert (folder / name).exists(), f"{folder / name} is not there; run: make {target}"
    return folder


@pytest.fixture(scope="session")
def whole(downloads: Path) -> Iterator[pikepdf.Pdf]:
    """The PDF of the whole book."""
    with pikepdf.open(downloads / PDF) as opened:
        yield opened


@pytest.fixture(scope="session")
def seen(downloads: Path) -> Iterator[pypdfium2.PdfDocument]:
    """The same, as a viewer sees it."""
    opened = pypdfium2.PdfDocument(downloads / PDF)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def texts(seen: pypdfium2.PdfDocument) -> list[str]:
    """The words of each printed page."""
    return [words(page.get_textpage().get_text_range()) for page in seen]


@pytest.fixture(scope="session")
def packed(downloads: Path) -> Iterator[zipfile.ZipFile]:
    """The EPUB."""
    with zipfile.ZipFile(downloads / EPUB) as opened:
        yield opened


@pytest.fixture(scope="session")
def sources(book: Book, site: Path) -> dict[str, str]:
    """The article of each built page, as HTML; parsing all of them would take half a minute."""
    found = {}
    for name in book.names:
        html = (site / f"{name}.html").read_text(encoding="utf-8")
        found[name] = html[html.index("<article") : html.index("</article>")]
    return found


def alts(html: str) -> list[str]:
    """Return what a page's figures are called, each once: drawn ones stand in it twice."""
    drawn = re.findall(r'<img [^>]*class="figure-light[^>]*>', html)
    names = [re.search(r'alt="([^"]*)"', image) for image in drawn]
    moving = re.findall(r'<svg class="moving-figure" role="img" aria-label="([^"]*)"', html)
    return [unescape(name[1]) for name in names if name] + [unescape(name) for name in moving]


def titles(html: str) -> list[str]:
    """Return the words of a page's headings of levels 1 to 3."""
    found = re.findall(r"<h[123]>(.*?)<a class=\"headerlink\"", html, re.DOTALL)
    return [words(unescape(re.sub("<[^>]+>", "", one))) for one in found]
