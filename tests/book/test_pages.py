"""What every built page holds, read from its HTML."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urldefrag

import nbformat
import pytest
from bs4 import BeautifulSoup, Tag

import dlcourse
from dlcourse.grading.address import of_book
from tests.attacks.suite import attacks
from tests.book.conftest import CHAPTERS, EXECUTED, PAGES, parsed
from tests.grading.secrets import secrets_of

pytestmark = pytest.mark.book

SENTENCE = re.compile(r"^[A-Z].{25,}\.$", re.DOTALL)


def article(page: BeautifulSoup) -> Tag:
    found = page.select_one("article.bd-article")
    assert found is not None
    return found


# What this file and test_browser.py look for in articles, and how many of it the book has at least:
# a tag, or a class with its dot. So no test passes because what it looks for is called otherwise.
PLENTY = {
    "a": 1_500,
    "h2": 120,
    "img": 120,
    ".figure-light": 60,
    ".figure-dark": 60,
    "figure": 70,
    ".caption-text": 70,
    "svg": 7,
    ".moving": 7,
    ".math": 1_500,
    ".katex-html": 1_500,
    "table": 60,
    "details": 300,
    ".fold": 200,
    ".aside": 30,
    "dl.glossary": 1,
    "dt": 80,
    "dd": 80,
    ".used-in": 100,
    ".citation": 40,
}


def test_what_the_tests_look_for_is_there(site: Path) -> None:
    found: Counter[str] = Counter()
    for name in PAGES:
        for tag in article(parsed(site / f"{name}.html")).find_all(True):
            classes = tag.get("class") or []
            found.update([tag.name, *(f".{one}" for one in classes)])
            found.update(f"{tag.name}.{one}" for one in classes if one == "glossary")
    assert {what: found[what] for what, least in PLENTY.items() if found[what] < least} == {}


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


def test_every_figure_has_a_name_to_refer_to(page: BeautifulSoup) -> None:
    for figure in article(page).select("figure"):
        assert str(figure.get("id", "")).startswith("fig-"), figure


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_follows_the_anatomy(name: str, site: Path, root: Path) -> None:
    text = (root / f"{name}.md").read_text(encoding="utf-8")
    html = parsed(site / f"{name}.html")
    headings = [h.get_text().rstrip("#") for h in html.select("article h2")]
    assert headings[-3:] == ["Summary", "Exercises", "References"]
    assert "**You will be able to**" in text
    assert "**You need**" in text
    assert "Predict before you look" in text
    assert len(html.select("article figure")) >= 4
    summary = html.select_one("section#summary table")
    assert summary is not None
    assert [th.get_text() for th in summary.select("th")] == ["What", "Equation", "Code", "Check"]
    assert html.select("section#summary .claims tbody tr")
    assert html.select("section#references aside.footnote")
    assert html.select("article a[href*='glossary.html#term-']")
    for label in re.findall(r"^\$\$ \((eq-[a-z0-9-]+)\)$", text, re.MULTILINE):
        assert f"{{eq}}`{label}`" in text, f"the equation {label} is never referred to"


@pytest.mark.parametrize("name", EXECUTED)
def test_the_foot_of_an_executed_page_says_with_what_it_was_executed(name: str, site: Path) -> None:
    html = parsed(site / f"{name}.html")
    foot = html.select_one("footer .executed")
    assert foot is not None
    words = foot.get_text()
    assert re.search(r"executed in \d+\.\d seconds, with Python 3\.\d+\.\d+", words)
    for package in ("numpy", "sympy", "matplotlib"):
        assert version(package) in words
    assert f"dlcourse {dlcourse.__version__}" in words


def test_every_page_has_an_icon_and_a_preview(page: BeautifulSoup, site: Path, root: Path) -> None:
    icon = page.select_one('link[rel="icon"]')
    assert icon is not None
    preview = {
        str(tag["property"]): str(tag["content"]) for tag in page.select("meta[property^='og:']")
    }
    heading = page.select_one("article h1")
    assert heading is not None
    assert preview["og:title"].split(". ")[-1] in heading.get_text()
    assert len(preview["og:description"]) > 40
    assert (site / preview["og:image"].removeprefix(of_book(root))).exists()


def test_every_term_of_the_glossary_is_used_and_leads_back(site: Path) -> None:
    html = parsed(site / "book/glossary.html")
    for term in html.select("dl.glossary > dt"):
        definition = term.find_next_sibling("dd")
        assert isinstance(definition, Tag)
        assert definition.select(".used-in a"), f"no page links to {term.get_text()}"


def test_every_source_is_cited_and_leads_back(site: Path) -> None:
    html = parsed(site / "book/references.html")
    sources = html.select("article .citation")
    assert len(sources) > 20
    for source in sources:
        assert source.select(".used-in a"), f"no chapter cites {source.get_text()[:80]}"


def test_every_formula_was_rendered_and_can_be_heard(page: BeautifulSoup) -> None:
    text = article(page)
    for formula in text.select(".math"):
        assert formula.select_one("math"), f"no MathML in {str(formula)[:80]}"
        assert formula.select_one(".katex-html[aria-hidden=true]")
    assert not text.select(".katex-error")
    unread = {"pre", "code", "annotation", "style", "script"}
    words = "".join(
        piece
        for piece in text.find_all(string=True)
        if unread.isdisjoint(p.name for p in piece.parents)
    )
    assert not re.search(r"\$[^$\n]+\$|\\\(|\\\[|\\frac", words)


@pytest.mark.parametrize("name", PAGES)
def test_every_link_within_the_book_leads_somewhere(name: str, site: Path) -> None:
    page = parsed(site / f"{name}.html")
    here = (site / name).parent
    for anchor in article(page).find_all("a", href=True):
        url, fragment = urldefrag(str(anchor["href"]))
        if ":" in url:
            continue
        target = (here / url).resolve() if url else None
        assert target is None or target.exists(), f"a dead link: {anchor['href']}"
        if fragment and (target is None or target.suffix == ".html"):
            document = page
            if target is not None:
                document = parsed(target)
            assert document.find(id=fragment), f"no such place: {anchor['href']}"


def test_no_page_names_another_host_to_load_from(page: BeautifulSoup) -> None:
    loaded = [str(tag.get("src")) for tag in page.find_all(["script", "img", "iframe"])]
    assert loaded
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


@pytest.mark.parametrize("name", CHAPTERS)
def test_the_page_and_the_notebook_in_it_hold_no_solution_and_no_hidden_test(
    name: str, site: Path, root: Path
) -> None:
    chapter = name.split("/")[-1]
    assignment = f"ps{chapter[1]}_{chapter[3:]}"
    page = site / f"book/exercises/{assignment}.html"
    sections = parsed(page).select("section[id^=exercise-]")
    assert 6 <= len(sections) <= 10
    text = "\n".join(section.get_text() for section in sections)
    path = site / f"_static/assignments/{assignment}.ipynb"
    notebook = "\n".join(cell.source for cell in nbformat.read(path, as_version=4).cells)
    secrets = secrets_of((root / f"solutions/{assignment}.py").read_text(encoding="utf-8"))
    assert len(secrets) > 50
    for secret in secrets:
        assert secret not in text
        assert secret not in notebook


def test_the_page_of_the_grader_shows_what_attacks_got(site: Path, root: Path) -> None:
    record = root / "_build" / "attacks.json"
    assert record.exists(), "run: python -m tools.attacks, then make book"
    outcomes = json.loads(record.read_text(encoding="utf-8"))
    stock = json.loads((root / "tests/attacks/stock.json").read_text(encoding="utf-8"))
    rows = parsed(site / "book/grader.html").select("article .attacks tbody tr")
    total = [cell.get_text() for cell in rows[-1].find_all("td")]
    names = {entry["name"] for entry in stock}
    both = [outcome for outcome in outcomes if outcome["name"] in names]
    assert len(rows) == 1 + len({outcome["kind"] for outcome in both})
    assert total[1] == str(len(both))
    assert total[3] == f"{sum(entry['gave'] for entry in stock):,g}"
    gained = {o["name"]: o["points"] - o["deserved"] for o in both if o["points"] > o["deserved"]}
    assert set(gained) <= {attack.name for attack in attacks() if "known" in attack.keys}
    assert total[4:] == [str(len(gained)), f"{sum(gained.values()):g}"]


def test_the_page_of_the_grader_shows_what_the_tests_found(site: Path, root: Path) -> None:
    record = root / "_build" / "bank.json"
    assert record.exists(), "run: pytest -m bank, then make book"
    outcomes = json.loads(record.read_text(encoding="utf-8"))
    rows = parsed(site / "book/grader.html").select("article .bank tbody tr")
    total = [cell.get_text() for cell in rows[-1].find_all("td")]
    wrong = [o for o in outcomes if o["kind"] == "wrong"]
    named = sum(o["named"] for o in wrong)
    assert len(rows) == 1 + len({o["assignment"] for o in outcomes}) == 9
    assert total[1] == total[2] == f"{len(wrong):,}"
    assert total[3] == f"{named:,}"
    assert total[5] == total[6] == f"{len(outcomes) - len(wrong):,}"
