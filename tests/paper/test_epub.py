"""The EPUB: valid, complete, and readable by eye and by ear."""

from __future__ import annotations

import re
import zipfile
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest

from dlcourse import __version__
from tests.paper.conftest import alts, titles, words
from tools.paper.checking import complaints
from tools.paper.contents import Book
from tools.paper.files import EPUB
from tools.paper.package import file_of

pytestmark = [pytest.mark.book, pytest.mark.xdist_group("paper")]

XHTML = "{http://www.w3.org/1999/xhtml}"
MATH = "{http://www.w3.org/1998/Math/MathML}math"
SVG = "{http://www.w3.org/2000/svg}svg"
OPF = "{http://www.idpf.org/2007/opf}"


@pytest.fixture(scope="module")
def pages(packed: zipfile.ZipFile, book: Book) -> dict[str, ElementTree.Element]:
    """Each page of the EPUB."""
    return {
        name: ElementTree.fromstring(packed.read(f"EPUB/{file_of(name)}")) for name in book.names
    }


def test_epubcheck_has_nothing_against_it(downloads: Path) -> None:
    assert complaints(downloads / EPUB) == []


def test_epubcheck_would_say_what_is_wrong(downloads: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.epub"
    with zipfile.ZipFile(downloads / EPUB) as good, zipfile.ZipFile(broken, "w") as bad:
        for name in ("mimetype", "META-INF/container.xml"):
            bad.writestr(name, good.read(name))
    assert any("package.opf" in line for line in complaints(broken))


def test_every_page_stands_in_its_order(packed: zipfile.ZipFile, book: Book) -> None:
    package = ElementTree.fromstring(packed.read("EPUB/package.opf"))
    files = {item.get("id"): item.get("href") for item in package.iter(f"{OPF}item")}
    spine = [files[item.get("idref")] for item in package.iter(f"{OPF}itemref")]
    assert spine == ["title.xhtml", "nav.xhtml", *map(file_of, book.names)]
    assert packed.namelist()[0] == "mimetype"


def test_the_contents_list_every_page_and_section(
    packed: zipfile.ZipFile, book: Book, sources: dict[str, str]
) -> None:
    nav = ElementTree.fromstring(packed.read("EPUB/nav.xhtml"))
    listed = [words("".join(link.itertext())) for link in nav.iter(f"{XHTML}a")]
    for name in book.names:
        assert titles(sources[name])[0] in listed
    assert len(listed) > len(book.names) + 150


def test_formulas_are_mathml_and_are_said_in_words(
    pages: dict[str, ElementTree.Element], sources: dict[str, str]
) -> None:
    for name, page in pages.items():
        formulas = list(page.iter(MATH))
        assert len(formulas) == sources[name].count('<span class="katex">'), name
        assert all((formula.get("alttext") or "").strip() for formula in formulas)
        assert not list(page.iter(f"{MATH[:-4]}annotation"))


def test_every_figure_is_there_with_its_alt_text(
    pages: dict[str, ElementTree.Element], packed: zipfile.ZipFile, sources: dict[str, str]
) -> None:
    files = set(packed.namelist())
    for name, page in pages.items():
        images = list(page.iter(f"{XHTML}img"))
        stills = list(page.iter(SVG))
        named = [*(one.get("alt") for one in images), *(one.get("aria-label") for one in stills)]
        assert sorted(map(str, named)) == sorted(alts(sources[name])), name
        assert all(f"EPUB/{image.get('src')}" in files for image in images)
        assert not any("var(" in str(part.attrib) for one in stills for part in one.iter())


def test_folds_are_open_and_nothing_waits_for_a_script(
    pages: dict[str, ElementTree.Element], book: Book
) -> None:
    chapters = [pages[name] for entry in book.chapters for name in entry.names]
    text = " ".join(words("".join(page.itertext())) for page in chapters)
    assert text.count("All positions as text") == text.count("Shown here:") >= 9
    assert text.count("# Write your answer here.") >= 60
    for page in pages.values():
        for tag in ("details", "button", "script", "input", "iframe", "form", "output"):
            assert not list(page.iter(f"{XHTML}{tag}")), tag


def test_it_bears_the_version_and_says_what_it_offers(packed: zipfile.ZipFile, book: Book) -> None:
    about = unescape(packed.read("EPUB/package.opf").decode())
    assert f"Version {__version__}" in about
    assert f"Version {__version__}" in packed.read("EPUB/title.xhtml").decode()
    assert f"<dc:language>{book.language}</dc:language>" in about
    for feature in ("MathML", "alternativeText", "tableOfContents"):
        assert re.search(f"accessibilityFeature[^<]*>{feature}<", about)
