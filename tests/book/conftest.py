"""The built pages, and the chapters as they were executed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup

from tests.book.exercise_site import exercise_site
from tests.book.record import Record
from tests.book.tiny import TinyBook, whole
from tests.live import chapters

ROOT = Path(__file__).resolve().parents[2]
TOC = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
PAGES = [
    TOC["root"],
    *(
        page["file"]
        for part in TOC["parts"]
        for chapter in part["chapters"]
        for page in (chapter, *chapter.get("sections", ()))
    ),
]
CHAPTERS = [page for page in PAGES if page.split("/")[-1][:2].isdigit()]
EXECUTED = [TOC["root"], *CHAPTERS, "book/grader"]


@cache
def parsed(path: Path) -> BeautifulSoup:
    """Return a built page, parsed once for all tests, which leave it as it is."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Ask all that is asked of one view together, so that its page is opened once.

    pytest does so where a parameter has the same number in the lists of all tests; here, some of
    them are for a part of the views.
    """
    first: dict[Any, int] = {}
    for at, item in enumerate(items):
        first.setdefault(_view(item) or item, at)
    items.sort(key=lambda item: (first[_view(item) or item], item.reportinfo()[1] or 0))


def _view(item: pytest.Item) -> Any:
    """Return the view that a test looks at; None for one that has none."""
    called = getattr(item, "callspec", None)
    return called and called.params.get("view")


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, site: Path) -> BeautifulSoup:
    """Each page of the table of contents, parsed."""
    return parsed(site / f"{request.param}.html")


@pytest.fixture(scope="session")
def record(site: Path) -> Iterator[Record]:
    """What looks at the pages find, for the book's page "Accessibility"; written at the end."""
    kept = Record(site.parent / "looks")
    yield kept
    kept.write()


@pytest.fixture(scope="session")
def executed(root: Path, site: Path) -> dict[str, Any]:
    """Each executed page's notebook with its outputs, found in the cache by its present code."""
    return {name: chapters.executed(root, name, site.parent) for name in EXECUTED}


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory, root: Path) -> TinyBook:
    """A tiny book with something for each module of the extension, built."""
    book = whole(tmp_path_factory.mktemp("tiny"), root)
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("OPENBLAS_NUM_THREADS", raising=False)
        book.build()
    return book


@pytest.fixture(scope="session")
def exercise_book(tmp_path_factory: pytest.TempPathFactory, root: Path) -> TinyBook:
    """A small book with all pages of exercises, built."""
    book = exercise_site(tmp_path_factory.mktemp("exercises"), root)
    book.build()
    return book
