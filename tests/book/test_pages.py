"""What every built page holds, read from its HTML."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from urllib.parse import urldefrag

import nbformat
import pytest
from bs4 import BeautifulSoup, Tag

from tests.grading.secrets import secrets_of

pytestmark = pytest.mark.book

SENTENCE = re.compile(r"^[A-Z].{25,}\.$", re.DOTALL)


def article(page: BeautifulSoup) -> BeautifulSoup:
    found = page.select_one("article.bd-article")
    assert found is not None
    return BeautifulSoup(str(found), "html.parser")


def test_every_figure_has_a_caption_and_an_alt_text_that_are_sentences(page: BeautifulSoup) -> None:
    for image in article(page).find_all("img"):
        alt = str(image.get("alt", ""))
        figure = image.find_parent("figure")
        assert figure is not None, f"an image without a caption: {image}"
        caption = figure.select_one(".caption-text")
        assert caption is not None
        words = caption.get_text(strip=True)
        assert SENTENCE.match(alt), f"alt text is no sentence: {alt!r}"
        assert SENTENCE.match(words), f"caption is no sentence: {words!r}"
        assert alt != words, "the alt text narrates the picture; it does not repeat the caption"


def test_every_drawn_figure_has_its_dark_twin(page: BeautifulSoup, site: Path) -> None:
    for light in article(page).select("img.figure-light"):
        dark = light.find_next_sibling("img")
        assert isinstance(dark, Tag)
        assert "figure-dark" in str(dark["class"])
        assert dark["alt"] == light["alt"]
        for image in (light, dark):
            name = str(image["src"]).split("/")[-1]
            assert (site / "_images" / name).exists()


def test_chapter_1_has_its_figures(site: Path) -> None:
    text = (site / "book/01_perceptron.html").read_text(encoding="utf-8")
    figures = BeautifulSoup(text, "html.parser").select("article figure[id]")
    wanted = {"nested", "one-measurement", "sigmoid", "boundary", "centring", "xor"}
    assert {str(f["id"]).removeprefix("fig-") for f in figures} == wanted


def test_every_formula_was_rendered_and_can_be_heard(page: BeautifulSoup) -> None:
    text = article(page)
    for formula in text.select(".math"):
        assert formula.select_one("math"), f"no MathML in {str(formula)[:80]}"
        assert formula.select_one(".katex-html[aria-hidden=true]")
    assert not text.select(".katex-error")
    for code in text.select("pre, code, annotation, style, script"):
        code.decompose()
    assert not re.search(r"\$[^$\n]+\$|\\\(|\\\[|\\frac", text.get_text())


def test_every_link_within_the_book_leads_somewhere(page: BeautifulSoup, site: Path) -> None:
    here = site / "book"
    for anchor in article(page).find_all("a", href=True):
        url, fragment = urldefrag(str(anchor["href"]))
        if ":" in url:
            continue
        target = (here / url).resolve() if url else None
        assert target is None or target.exists(), f"a dead link: {anchor['href']}"
        if fragment and (target is None or target.suffix == ".html"):
            document = page
            if target is not None:
                document = BeautifulSoup(target.read_text(encoding="utf-8"), "html.parser")
            assert document.find(id=fragment), f"no such place: {anchor['href']}"


def test_no_page_names_another_host_to_load_from(page: BeautifulSoup) -> None:
    loaded = [str(tag.get("src")) for tag in page.find_all(["script", "img", "iframe"])]
    loaded += [
        str(tag["href"])
        for tag in page.find_all("link", href=True)
        if "canonical" not in str(tag.get("rel"))
    ]
    assert not [url for url in loaded if re.match(r"(https?:)?//", url)]


def test_ids_are_unique(page: BeautifulSoup) -> None:
    ids = [str(tag["id"]) for tag in article(page).find_all(id=True)]
    assert sorted(ids) == sorted(set(ids))


def test_headings_descend_one_step_at_a_time(page: BeautifulSoup) -> None:
    levels = [int(h.name[1]) for h in article(page).find_all(re.compile("^h[1-6]$"))]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in itertools.pairwise(levels))


def test_the_page_and_the_notebook_in_it_hold_no_solution_and_no_hidden_test(
    site: Path, root: Path
) -> None:
    html = (site / "book/01_perceptron.html").read_text(encoding="utf-8")
    sections = BeautifulSoup(html, "html.parser").select("section[id^=exercise-]")
    assert len(sections) == 8
    text = "\n".join(section.get_text() for section in sections)
    path = site / "_static/assignments/ps1_perceptron.ipynb"
    notebook = "\n".join(cell.source for cell in nbformat.read(path, as_version=4).cells)
    secrets = secrets_of((root / "solutions/ps1_perceptron.py").read_text(encoding="utf-8"))
    assert len(secrets) > 60
    for secret in secrets:
        assert secret not in text
        assert secret not in notebook
