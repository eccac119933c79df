"""The site of a small book: names, addresses, what is left out, and what is refused."""

from __future__ import annotations

import hashlib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.site import small
from tools.serve import TYPES, headers
from tools.site import hosts, making, weights
from tools.site.making import Broken, files_of, make
from tools.site.references import Page, of_style, replaced, target

ADDRESS = "https://book.example/course/"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return small.written(tmp_path / "html")


def named(site: Path, start: str) -> str:
    """Return the name of the one asset that begins so."""
    (found,) = (path.name for path in (site / "assets").glob(f"{start}.*"))
    return found


def text(site: Path, name: str) -> str:
    return (site / name).read_text(encoding="utf-8")


def test_what_pages_load_is_named_by_its_content_and_nothing_else_is_changed(book: Path) -> None:
    site = make(book, book.parent / "site").folder
    for path in (site / "assets").iterdir():
        assert hashlib.sha256(path.read_bytes()).hexdigest()[:10] in path.name
    look, script = named(site, "look"), named(site, "do")
    picture = named(site, "01234567")
    page = text(site, "book/intro.html")
    expected = small.FILES["book/intro.html"]
    for old, new in {
        "../_static/styles/look.css?v=1": f"../assets/{look}",
        "../_static/do.js": f"../assets/{script}",
        f'src="../_images/{small.DIGEST}.svg': f'src="../assets/{picture}',
        '<meta property="og:url" content="book/intro.html" />': "",
        'content="_static/cover.png"': 'content="../_static/cover.png"',
    }.items():
        assert old in expected
        expected = expected.replace(old, new)
    assert page == expected
    assert named(site, "more") in text(site, f"assets/{look}")
    assert f"url({named(site, 'type')}#x)" in text(site, f"assets/{look}")
    assert "data:image/svg+xml,<a href=')'>" in text(site, f"assets/{look}")


def test_a_licence_stays_where_it_is_and_goes_along_with_what_has_moved(tmp_path: Path) -> None:
    licence = "_static/styles/LICENSE.look.txt"
    site = make(small.written(tmp_path / "a", **{licence: "Do."}), tmp_path / "one").folder
    assert text(site, licence) == "Do."
    assert text(site, f"assets/{named(site, 'LICENSE.look')}") == "Do."


def test_a_file_that_changes_gets_another_name_and_so_does_what_names_it(tmp_path: Path) -> None:
    one = make(small.written(tmp_path / "a"), tmp_path / "one").folder
    changed = {"_static/type.woff2": "another font"}
    two = make(small.written(tmp_path / "b", **changed), tmp_path / "two").folder
    assert named(one, "type") != named(two, "type")
    assert named(one, "look") != named(two, "look")
    assert named(one, "do") == named(two, "do")


def test_what_is_downloaded_keeps_its_name_and_leftovers_stay_behind(book: Path) -> None:
    site = make(book, book.parent / "site").folder
    files = set(files_of(site))
    assert {
        "_static/ps1.ipynb",
        "_static/cover.png",
        f"_images/{small.DIGEST}.svg",
        "_static/unseen.js",
        "_static/live/core/1/a.wasm",
        ".nojekyll",
    } <= files
    left = {".buildinfo", "_static/styles/look.css.map", "_static/do.js", "_images/moving.svg"}
    assert not left & files
    assert 'src="../_static/live/code/abc/main.js?v=2"' not in text(site, "book/intro.html")
    assert "src='../_static/live/code/abc/main.js?v=2'" in text(site, "book/intro.html")


def test_without_an_address_no_page_names_one(book: Path) -> None:
    site = make(book, book.parent / "site").folder
    assert not {"sitemap.xml", "robots.txt"} & set(files_of(site))
    assert "og:url" not in text(site, "book/intro.html")
    assert text(site, "index.html") == small.INDEX


def test_with_an_address_there_are_a_map_and_a_preview_of_the_bare_address(tmp_path: Path) -> None:
    intro = small.FILES["book/intro.html"].replace(
        'content="book/intro.html"', f'content="{ADDRESS}book/intro.html"'
    )
    whole = intro.replace('content="_static', f'content="{ADDRESS}_static')
    book = small.written(tmp_path / "html", **{"book/intro.html": whole})
    site = make(book, tmp_path / "site", ADDRESS).folder
    tree = ElementTree.fromstring(text(site, "sitemap.xml"))
    places = [str(place.text) for place in tree.iter(f"{{{making._MAP}}}loc")]
    assert places == [f"{ADDRESS}book/intro.html", f"{ADDRESS}book/second.html"]
    index = text(site, "index.html")
    assert f'<link rel="canonical" href="{ADDRESS}book/intro.html" />' in index
    assert '<meta property="og:title" content="A start" />' in index
    assert f'content="{ADDRESS}_static/cover.png"' in index
    assert "robots.txt" not in files_of(site), "it counts at the top of a host alone"
    plain = small.written(tmp_path / "plain")
    top = make(plain, tmp_path / "top", "https://book.example/").folder
    assert "Sitemap: https://book.example/sitemap.xml" in text(top, "robots.txt")


@pytest.mark.parametrize(("address", "base"), [("", "/"), (ADDRESS, "/course/")])
def test_the_page_for_what_is_not_there_works_at_any_depth(
    book: Path, address: str, base: str
) -> None:
    site = make(book, book.parent / "site", address).folder
    page = text(site, "404.html")
    assert f'data-content_root="{base}"' in page
    assert f'href="{base}assets/{named(site, "look")}"' in page
    assert f'href="{base}book/intro.html#top"' in page
    assert 'href="#main"' in page
    relative = [r.value for r in Page(page).references if not r.value.startswith(("/", "#"))]
    assert [v for v in relative if not v.startswith(f"{base}_static/cover")] == []


def test_downloads_are_taken_along_and_may_be_linked(tmp_path: Path) -> None:
    second = small.FILES["book/second.html"].replace("intro.html", "../downloads/a/book.pdf")
    book = small.written(tmp_path / "html", **{"book/second.html": second})
    with pytest.raises(Broken, match=r"no file downloads/a/book\.pdf"):
        make(book, tmp_path / "site", downloads=tmp_path / "downloads")
    (tmp_path / "downloads/a").mkdir(parents=True)
    (tmp_path / "downloads/a/book.pdf").write_text("a book")
    site = make(book, tmp_path / "site", downloads=tmp_path / "downloads").folder
    assert text(site, "downloads/a/book.pdf") == "a book"


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        ("book/intro.html", "second.html#place", "third.html", "there is no file book/third.html"),
        ("book/intro.html", "#place", "#nowhere", "book/second.html has no such place"),
        ("book/intro.html", 'href="#top"', 'href="#bottom"', "book/intro.html has no such place"),
        ("book/intro.html", "../_static/do.js", "../../do.js", "there is no file ../do.js"),
        ("_static/styles/look.css", "../type.woff2", "none.woff2", "asks for none.woff2#x"),
        ("index.html", "url=book/intro", "url=book/outro", "there is no file book/outro.html"),
    ],
)
def test_what_leads_nowhere_is_named_and_the_last_site_stays(
    book: Path, file: str, old: str, new: str, words: str
) -> None:
    site = make(book, book.parent / "site").folder
    before = files_of(site)
    path = book / file
    assert old in path.read_text(encoding="utf-8")
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(Broken) as caught:
        make(book, site)
    assert words in str(caught.value)
    assert files_of(site) == before
    assert not site.with_name("site.new").exists()


def test_without_a_built_book_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Broken, match=r"no built book in .* Run: make book"):
        make(tmp_path, tmp_path / "site")


def test_a_page_that_weighs_too_much_is_named_with_what_is_heaviest(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = make(book, book.parent / "site")
    found = weights.weights(site.folder, site.loads)
    intro = found["book/intro.html"]
    loaded = {name.split(".")[0] for name in intro}
    assert {"assets/look", "assets/do", "book/intro", "_static/live/code/abc/main"} == loaded
    most = sum(intro.values()) - 1
    (words,) = weights.complaints({"book/intro.html": intro}, most)
    assert words.startswith("book/intro.html weighs ")
    assert "Move a part of the page to another" in words
    assert weights.complaints({"book/intro.html": intro}, most + 1) == []
    (book / "_static/do.js").write_bytes(bytes(i * i % 251 for i in range(900_000)))
    monkeypatch.setattr(weights.complaints, "__defaults__", (500,))
    with pytest.raises(Broken, match=r"weighs .* packed, and may weigh"):
        make(book, site.folder)
    assert text(site.folder, f"assets/{named(site.folder, 'do')}") == "doIt();", "it stays"


def test_hosts_are_told_what_make_serve_says() -> None:
    found = hosts.files("/course/", "https://cdn.example", ["a/b.wasm", "c.mjs", "d.html"])
    for name, value in headers("https://cdn.example").items():
        assert f"\n  {name}: {value}\n" in found["_headers"]
        assert f'Header always set {name} "{value}"' in found[".htaccess"]
        assert f'add_header {name} "{value}" always;' in found["_nginx.conf"]
    for suffix, kind in TYPES.items():
        assert f'AddType "{kind}" {suffix}\n' in found[".htaccess"]
        assert f'"{kind}" {suffix[1:]};\n' in found["_nginx.conf"]
    assert "\n/a/b.wasm\n  Content-Type: application/wasm\n" in found["_headers"]
    assert "\n/c.mjs\n  Content-Type: text/javascript\n" in found["_headers"]
    assert "/d.html" not in found["_headers"]
    assert "ErrorDocument 404 /course/404.html" in found[".htaccess"]
    assert '"~^/course/(assets|_static/live)/"' in found["_nginx.conf"]
    assert max(map(len, found["_headers"].splitlines())) < 2000, "Cloudflare Pages takes no more"


def test_references_are_found_whatever_stands_around_them() -> None:
    image_tag = "<IMG alt='x > y' SRC = '../a b.png'>"
    page = Page(f'<p>\r\n a > b </p>\n{image_tag}<a href="?q&amp;r#x">é</a>')
    (image, link) = page.references
    assert page.text[image.start : image.end] == "../a b.png"
    assert page.text[link.start : link.end] == "?q&amp;r#x"
    assert link.value == "?q&r#x"
    assert target(link.value, "book/a.html") == ("book/a.html", "x")
    assert target("../a%20b.png", "book/a.html") == ("a b.png", "")
    assert target("./", "book/a.html") == ("book/index.html", "")
    assert target(f"{ADDRESS}x.html#y", "book/a.html", ADDRESS) == ("x.html", "y")
    assert target("mailto:a@b.example", "book/a.html") is None
    assert [r.value for r in of_style("a{b:url( 'c' )} @import 'd';")] == ["c", "d"]
    assert replaced("abcd", [(2, 3, "X"), (0, 0, "Y")]) == "YabXd"
