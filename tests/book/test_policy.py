"""Pages that keep to a strict policy: nothing in them is a script, a style sheet or a handler."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from book._ext.course_pages import policy
from tests.book.conftest import PAGES
from tests.book.tiny import TinyBook


def own_parts(page: BeautifulSoup) -> list[str]:
    """Return what of a page the policy forbids; JSON in a script is data, and is allowed."""
    data = "application/json"
    found = [s for s in page.find_all("script") if not s.get("src") and s.get("type") != data]
    found += page.find_all("style")
    handlers = [n for tag in page.find_all(True) for n in tag.attrs if n.startswith("on")]
    return [str(part)[:200] for part in found] + handlers


def test_what_the_policy_forbids_is_found() -> None:
    html = "<script>a</script><style>b</style><p onclick='c'></p><script src='d'></script>"
    assert len(own_parts(BeautifulSoup(html, "html.parser"))) == 3


def test_inline_scripts_become_one_that_is_the_same_for_all_pages() -> None:
    bodies = ["let a = 1;", "DOCUMENTATION_OPTIONS.pagename = 'x/y';", "let b = 2", "let b = 2"]
    named = "DOCUMENTATION_OPTIONS.pagename = document.currentScript.dataset.page"
    assert policy.settings(bodies, "x/y") == f"let a = 1;\n{named};\nlet b = 2;\n"


@pytest.mark.xdist_group("tiny")
def test_each_page_has_the_settings_of_its_extensions(tiny: TinyBook) -> None:
    files = set()
    for name in ("book/intro", "book/second"):
        scripts = [str(s.get("src")) for s in tiny.page(name).find_all("script")]
        (script,) = tiny.page(name).select("script[data-page]")
        assert script["data-page"] == name
        order = [
            next(i for i, s in enumerate(scripts) if word in s)
            for word in ("documentation_options", "settings-", "togglebutton.js")
        ]
        assert order == sorted(order), "after what it changes, before what reads it"
        files.add(str(script["src"]).partition("?")[0])
    (file,) = files
    text = (tiny.folder / "_build/html/book" / file).read_text(encoding="utf-8")
    assert "toggleHintShow" in text


@pytest.mark.xdist_group("tiny")
def test_no_page_of_any_kind_has_a_script_a_style_or_a_handler(tiny: TinyBook) -> None:
    pages = sorted((tiny.folder / "_build/html").rglob("*.html"))
    assert {"index.html", "search.html", "genindex.html", "intro.html"} <= {p.name for p in pages}
    for path in pages:
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        assert own_parts(page) == [], path.name


@pytest.mark.book
def test_no_page_of_the_book_has_one(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > len(PAGES)
    for path in pages:
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        assert own_parts(page) == [], path
