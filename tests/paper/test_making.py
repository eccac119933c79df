"""How a page becomes paper: what is opened, dropped and led elsewhere, and what bad input gets."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page

from book._ext.course_pages.downloads import PLACE
from tests.site import small as small_site
from tools.paper import __main__, checking, links, pdf
from tools.paper.contents import Book, Entry
from tools.paper.printing import PaperError, chromium, opened, printed
from tools.paper.speech import Speaker
from tools.site.making import make as site_of

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("paper")]

FORMULA = (
    '<span class="math"><span class="katex"><span class="katex-mathml">'
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mfrac><mn>1</mn><mi>n</mi></mfrac>'
    '<annotation encoding="application/x-tex">\\frac1n</annotation></semantics></math></span>'
    '<span class="katex-html" aria-hidden="true">1/n</span></span></span>'
)
FIRST = f"""<section id="one"><h1>One {FORMULA}<a class="headerlink" href="#one">#</a></h1>
<p id="words">To <a href="two.html#there">the second</a>, <a href="#words">here</a>,
<a href="../_static/notes.txt">a file</a>, <a href="https://other.example/">another host</a>.</p>
<details id="outer"><summary>A line</summary>
<details><summary>Inside</summary>deep</details></details>
<details class="admonition hide above-input"><summary>Show code</summary><pre>code()</pre></details>
<button>Run</button><p hidden>unseen</p><img class="figure-dark" src="dark.svg" alt="dark">
<figure><div class="moving"><svg class="moving-figure" role="img" aria-label="A dot" width="9"
height="9" viewBox="0 0 9 9"><circle id="m1" r="3" fill="var(--figure-1,#123456)"/>
<g display="none"><circle r="9"/></g></svg>
<div class="moving-controls" hidden><input type="range"></div><output>At 1 of 2.</output>
<details class="moving-positions"><summary>All positions as text</summary>
<ol><li>At 1 of 2.</li><li>At 2 of 2.</li></ol></details></div></figure></section>"""
SECOND = """<section id="two"><h1>Two</h1><p id="there">There.</p></section>"""


def write(folder: Path, name: str, article: str) -> None:
    """Write a page as the theme would, around an article."""
    (folder / f"{name}.html").write_text(
        '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body class="theme"><nav>menu'
        f'</nav><article class="bd-article">{article}</article>'
        "<script>document.title = 'ran'</script></body></html>",
        encoding="utf-8",
    )


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built book of two pages."""
    (tmp_path / "book").mkdir()
    write(tmp_path, "book/one", FIRST)
    write(tmp_path, "book/two", SECOND)
    return tmp_path


@pytest.fixture
def small() -> Book:
    """What its table of contents says."""
    entries = (Entry("book/one", "Part", numbered=True), Entry("book/two", "Part", numbered=True))
    return Book("Small", "Nobody", "1.2.3", "en", "", entries)


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """Chromium."""
    with chromium() as window:
        yield window


@pytest.fixture(scope="module")
def speaker() -> Iterator[Speaker]:
    """Words for formulas."""
    with Speaker() as one:
        yield one


@pytest.fixture
def make(page: Page, speaker: Speaker, site: Path) -> Any:
    """Clear the first page, and return what it holds then."""

    def cleared(book: Book, kind: str) -> BeautifulSoup:
        opened(page, site, "book/one", book, speaker, kind)
        return BeautifulSoup(page.content(), "html.parser")

    return cleared


def test_folds_are_opened_and_buttons_dropped(make: Any, small: Book) -> None:
    html = make(small, "pdf")
    assert not html.select("details, button, nav, .headerlink, .figure-dark, [hidden], input")
    outer = html.select_one("#outer")
    assert [line.get_text() for line in outer.select(".opened-line")] == ["A line", "Inside"]
    assert outer.get_text(" ", strip=True) == "A line Inside deep"
    assert html.find("pre").parent.name == "section"


def test_a_moving_figure_is_its_still_with_all_its_sentences(make: Any, small: Book) -> None:
    html = make(small, "epub")
    still = html.select_one("svg")
    assert [circle["fill"] for circle in still.select("circle")] == ["#123456"]
    assert html.select_one(".moving-sentence").get_text() == "Shown here: At 1 of 2."
    assert [item.get_text() for item in html.select("ol li")] == ["At 1 of 2.", "At 2 of 2."]


def test_links_lead_into_the_file_or_out_or_are_words(make: Any, small: Book) -> None:
    addresses = [link["href"] for link in make(small, "pdf").select("main a")]
    assert addresses == [
        "https://inside.invalid/book/two#there",
        "#words",
        "https://other.example/",
    ]
    addresses = [link["href"] for link in make(small, "epub").select("main a")]
    assert addresses == ["book-two.xhtml#there", "#words", "https://other.example/"]
    published = replace(small, address="https://here.example/course/")
    addresses = [link["href"] for link in make(published, "pdf").select("main a")]
    assert "https://here.example/course/_static/notes.txt" in addresses


def test_a_formula_is_seen_and_said(make: Any, small: Book) -> None:
    formula = make(small, "pdf").select_one(".katex")
    assert formula["role"] == "img"
    assert formula["aria-label"][1:] == "StartFraction 1 Over n EndFraction"
    assert formula.get_text() == "1/n"
    math = make(small, "epub").select_one("math")
    assert math["alttext"] == "StartFraction 1 Over n EndFraction"
    assert [child.name for child in math.children] == ["mfrac"]


def test_a_chapter_by_itself_keeps_no_link_that_leads_nowhere(
    page: Page, speaker: Speaker, site: Path, small: Book, tmp_path: Path
) -> None:
    for address, found in (("", []), ("https://here.example/", ["book/two.html#there"])):
        book = replace(small, address=address)
        whole, one, _ = pdf.make(book, site, tmp_path / "made", page, speaker)
        with pikepdf.open(one) as chapter:
            out = [
                str(link.A.URI)
                for link in chapter.pages[0].Annots
                if "/A" in link and "other" not in str(link.A.URI)
            ]
            assert [one.removeprefix(address) for one in out if "file" not in one] == [
                *found,
                *(["_static/notes.txt"] if address else []),
            ]
        with pikepdf.open(whole) as both:
            assert sum("/Dest" in link for link in both.pages[2].Annots) == 2


@pytest.mark.parametrize(
    ("article", "said"),
    [
        (
            f'<p style="white-space: nowrap">{"long " * 60}</p>',
            "1 are too wide for the paper: p long",
        ),
        ('<p>x</p><img src="missing.png" alt="m">', "1 are not shown: file:.*run: make book"),
    ],
)
def test_what_would_be_cut_off_or_missing_is_not_printed(
    page: Page, speaker: Speaker, site: Path, small: Book, article: str, said: str
) -> None:
    write(site, "book/one", f'<section id="one"><h1>One</h1>{article}</section>')
    one = opened(page, site, "book/one", small, speaker, "pdf")
    with pytest.raises(PaperError, match=said):
        printed(page, small, site / "one.pdf", head="One", ids=one.ids, before=0)
    assert not (site / "one.pdf").exists()


def test_a_wide_formula_is_set_smaller(
    page: Page, speaker: Speaker, site: Path, small: Book
) -> None:
    wide = FORMULA.replace(">1/n<", f">{'x' * 200}<").replace(
        '<span class="katex">',
        '<span class="katex-display" style="display: block"><span class="katex">',
    )
    write(site, "book/one", f'<section id="one"><h1>One</h1><div class="math">{wide}</span></div>')
    one = opened(page, site, "book/one", small, speaker, "pdf")
    printed(page, small, site / "one.pdf", head="One", ids=one.ids, before=0)
    size = page.locator(".katex").evaluate("formula => parseFloat(formula.style.fontSize)")
    assert 0.2 < size < 1


def test_without_chromium_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], root: Path
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert __main__.main(["pdf"], root) == 1
    said = capsys.readouterr().err
    assert said == (
        "There is no Chromium on this machine, which prints the pages. Run: .ci/system-packages\n"
    )


def test_without_java_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(PaperError, match=r"no Java .* EPUBCheck .* Run: \.ci/system-packages"):
        checking.complaints(tmp_path / "any.epub")


def test_without_a_built_book_it_says_what_to_build(
    page: Page, speaker: Speaker, tmp_path: Path, small: Book
) -> None:
    with pytest.raises(PaperError, match=r"book/one.html is not there.* Run: make book"):
        opened(page, tmp_path, "book/one", small, speaker, "pdf")


def test_links_are_shown_for_files_that_go_out_with_the_page() -> None:
    page = f"<footer>{PLACE}</footer>"
    files = {
        "downloads/deep-learning-checked.pdf",
        "downloads/deep-learning-checked.epub",
        "downloads/deep-learning-checked.zip",
        "downloads/chapters/01_perceptron.pdf",
    }
    assert links.shown(page, "book/01_perceptron.html", ()) == page
    for name, up in (("01_perceptron", "../"), ("exercises/ps1_perceptron", "../../")):
        html = BeautifulSoup(links.shown(page, f"book/{name}.html", files), "html.parser")
        assert [link["href"] for link in html.select("p:not([hidden]) a")] == [
            f"{up}downloads/deep-learning-checked.pdf",
            f"{up}downloads/deep-learning-checked.epub",
            f"{up}downloads/deep-learning-checked.zip",
            f"{up}downloads/chapters/01_perceptron.pdf",
        ]
    html = BeautifulSoup(links.shown(page, "index.html", files), "html.parser")
    words = ["the whole book as PDF", "as EPUB", "as a folder with live cells (zip)"]
    assert [link.get_text() for link in html.select("a")] == words
    assert html.select("a")[0]["href"] == "downloads/deep-learning-checked.pdf"


def test_the_site_s_pages_lead_to_the_files_that_it_takes_along(tmp_path: Path) -> None:
    html = small_site.written(tmp_path / "html")
    page = html / "book/intro.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</body>", f"{PLACE}</body>"))
    bare = site_of(html, tmp_path / "bare").folder / "book/intro.html"
    assert PLACE in bare.read_text(encoding="utf-8")
    downloads = tmp_path / "downloads"
    downloads.mkdir()
    (downloads / "deep-learning-checked.pdf").write_bytes(b"%PDF")
    site = site_of(html, tmp_path / "site", downloads=downloads).folder
    text = (site / "book/intro.html").read_text(encoding="utf-8")
    (link,) = BeautifulSoup(text, "html.parser").select("p.downloads:not([hidden]) a")
    assert (site / "book" / str(link["href"])).read_bytes() == b"%PDF"
