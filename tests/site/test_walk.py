"""The built book's site on a host, at its top and in a folder of it: nothing leads nowhere."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

from tests.book.conftest import PAGES
from tests.site.conftest import BASE
from tests.site.host import hosted, rules, sent
from tests.site.walk import Walk
from tools.serve import TYPES, headers
from tools.site.hosts import FOR_EVER
from tools.site.making import UNLISTED, Site, files_of

pytestmark = [pytest.mark.book, pytest.mark.xdist_group("made")]
KEPT = ("/assets/", "/_static/live/")


@pytest.mark.parametrize("base", ["/", BASE])
def test_every_link_anchor_and_file_is_there(made: Site, base: str) -> None:
    with hosted(made.folder, base) as address:
        walk = Walk(address, ["index.html", "search.html"])
    assert walk.broken == []
    reached = {url.removeprefix(address) for url in walk.pages}
    assert reached == {f"{page}.html" for page in PAGES} | UNLISTED - {"404.html"}
    assert len(walk.types) > 200
    assert walk.anchors > 3_000
    loaded = {
        urldefrag(urljoin(url, value))[0].partition("?")[0].removeprefix(address)
        for url, seen in walk.pages.items()
        for where, value in seen.named
        if where in ("script src", "img src", "link href") and not value.startswith("#")
        if urljoin(url, value).startswith(address)
    }
    assert len(loaded) > 150
    assert [name for name in loaded - reached if not f"/{name}".startswith(KEPT)] == []


def test_each_file_has_a_known_type_and_no_rule_contradicts_another(made: Site) -> None:
    said = rules((made.folder / "_headers").read_text(encoding="utf-8"))
    assert len(said) <= 100, "Cloudflare Pages takes no more"
    for name in files_of(made.folder):
        if name.startswith((".", "_headers", "_nginx")):
            continue
        suffix = Path(name).suffix
        assert suffix in TYPES, name
        got = sent(said, f"/{name}")
        assert got.items() >= headers().items()
        assert got.get("Content-Type", TYPES[suffix]) == TYPES[suffix]
        assert (got.get("Cache-Control") == FOR_EVER) == f"/{name}".startswith(KEPT)


def test_the_walk_sees_what_is_broken(tmp_path: Path) -> None:
    (tmp_path / "_headers").write_text("/*\n  X-A: b\n")
    (tmp_path / "404.html").write_text("none")
    (tmp_path / "style.css").write_text("a {background: url('no.png')}")
    (tmp_path / "index.html").write_text(
        "<link href=style.css><a href=other.html#here>a</a><a href=../../up.html>b</a>"
        "<img src=no.svg>"
    )
    (tmp_path / "other.html").write_text("<b id=there></b>")
    with hosted(tmp_path, BASE) as address:
        broken = sorted(Walk(address, ["index.html"]).broken)
    assert broken == [
        f"404: {address}no.png",
        f"404: {address}no.svg",
        f"no such place: other.html#here in {address}index.html",
        f"out of the site: a href ../../up.html in {address}index.html",
    ]
