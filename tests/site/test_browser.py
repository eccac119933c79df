"""The built book's site in a browser, under the headers of its own file, in a folder of a host."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Response, expect

from tests.book.barriers import barriers
from tests.book.test_browser import Visit, browser  # noqa: F401 - asked for by its name
from tests.site.conftest import BASE
from tests.site.host import hosted
from tools.site.hosts import FOR_EVER
from tools.site.making import Site

pytestmark = [pytest.mark.book, pytest.mark.browser, pytest.mark.xdist_group("made")]


@pytest.fixture(scope="module")
def address(made: Site) -> Iterator[str]:
    with hosted(made.folder, BASE) as where:
        yield where


@pytest.mark.parametrize("name", ["book/01_perceptron", "book/exercises/ps1_perceptron"])
def test_a_page_is_whole_under_the_headers_that_hosts_are_told(
    browser: Browser,  # noqa: F811
    address: str,
    name: str,
) -> None:
    visit = Visit(browser, address, "dark", 390)
    answers: list[Response] = []
    visit.page.on("response", lambda response: answers.append(response))
    page = visit.open(name, until="networkidle")
    page.evaluate("document.fonts.ready.then(() => true)")
    assert page.evaluate("[...document.fonts].filter(f => f.status == 'loaded').length") > 2
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
    assert visit.complaints == []
    assert visit.strangers() == []
    kept = [a for a in answers if a.headers.get("cache-control") == FOR_EVER]
    asked = [a.url for a in answers if a not in kept]
    assert len(kept) > 20
    assert asked == [f"{address}{name}.html"], "all but the page itself may be kept for ever"
    assert all("wasm-unsafe-eval" in a.headers["content-security-policy"] for a in answers)
    visit.context.close()


def test_the_search_finds_pages(browser: Browser, address: str) -> None:  # noqa: F811
    visit = Visit(browser, address, "light", 1280)
    page = visit.page
    page.goto(f"{address}search.html?q=backprop")
    found = page.locator("#search-results a").first
    expect(found).to_be_visible(timeout=60_000)
    found.click()
    expect(page).to_have_url(re.compile(re.escape(address) + r"book/.*\.html"))
    assert visit.complaints == []
    visit.context.close()


def test_an_address_that_leads_nowhere_shows_the_books_own_page(
    browser: Browser,  # noqa: F811
    made: Site,
) -> None:
    with hosted(made.folder, "/") as address:
        visit = Visit(browser, address, "light", 1280)
        page = visit.page
        answer = page.goto(f"{address}book/chapters/none.html")
        assert answer is not None
        assert answer.status == 404
        expect(page.locator("article h1")).to_have_text("There is no such page")
        assert [w for w in visit.complaints if "none.html" not in w and "404" not in w] == []
        assert page.evaluate("document.styleSheets.length") > 5
        assert barriers(page) == []
        page.get_by_role("link", name="Go to the first page").click()
        expect(page).to_have_url(f"{address}book/intro.html")
        visit.context.close()
