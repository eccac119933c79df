"""The book's address in its pages, seen in a tiny book that is published somewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sphinx.errors import ConfigError

from tests.book.tiny import TinyBook
from tests.site.host import hosted
from tests.site.walk import Walk
from tools.site.making import make

PLACE = "https://book.example/some/where"
SETTING = 'baseurl: ""'


@pytest.fixture
def tell(tmp_path: Path, root: Path) -> Callable[[str, str], TinyBook]:
    def told(old: str, new: str) -> TinyBook:
        pages = {"intro": "# Begin\n\nA line.\n", "more": "# More\n\nSee [the first](intro.md).\n"}
        book = TinyBook(tmp_path, root, pages)
        book.write("claims.yml", "[]")
        config = book.folder / "_config.yml"
        text = config.read_text(encoding="utf-8")
        assert old in text
        config.write_text(text.replace(old, new), encoding="utf-8")
        return book

    return told


def test_pages_have_whole_addresses_and_the_site_a_map(tell: Callable[..., TinyBook]) -> None:
    book = tell(SETTING, f'baseurl: "{PLACE}"')
    book.build()
    for name in ("book/intro", "book/more"):
        page = book.page(name)
        (canonical,) = page.select("link[rel=canonical]")
        assert canonical["href"] == f"{PLACE}/{name}.html"
        preview = {str(m["property"]): m["content"] for m in page.select("meta[property^='og:']")}
        assert preview["og:url"] == f"{PLACE}/{name}.html"
        assert preview["og:image"] == f"{PLACE}/_static/cover.png"
        (card,) = page.select("meta[name='twitter:card']")
        assert card["content"] == "summary_large_image"
    assert not book.page("404").select("link[rel=canonical]")
    site = make(book.folder / "_build/html", book.folder / "_build/site", f"{PLACE}/").folder
    for name in ("intro", "more"):
        assert f"<loc>{PLACE}/book/{name}.html</loc>" in (site / "sitemap.xml").read_text()
    index = (site / "index.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{PLACE}/book/intro.html" />' in index
    assert f'content="{PLACE}/_static/cover.png"' in index
    with hosted(site, "/some/where/") as address:
        walk = Walk(address, ["404.html"])
    assert walk.broken == []
    assert f"{address}book/more.html" in walk.pages


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (SETTING, 'baseurl: "book.example"', "does not begin with https://"),
        ("ogp_site_name:", f"ogp_site_url: {PLACE}/\n    ogp_site_name:", "take ogp_site_url out"),
    ],
)
def test_a_wrong_address_stops_the_build_before_it_begins(
    tell: Callable[..., TinyBook], old: str, new: str, words: str
) -> None:
    book = tell(old, new)
    with pytest.raises(ConfigError, match=words), book.application():
        pass
