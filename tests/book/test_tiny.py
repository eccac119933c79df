"""Each module of the extension, seen in a tiny book that is built for these tests."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import Tag
from fontTools.ttLib import TTFont
from sphinx.errors import SphinxWarning

from book._ext.course_pages import attacks, bank, icons, markup
from tests.book.tiny import FRONT, TinyBook
from tools.paper.links import shown

pytestmark = pytest.mark.xdist_group("tiny")  # in one process, so that it is built once


def figure(tiny: TinyBook, name: str) -> Tag:
    found = tiny.page("book/intro").select_one(f"figure#{name}")
    assert found is not None
    return found


def test_each_drawn_figure_stands_twice_and_keeps_its_place(tiny: TinyBook) -> None:
    light, dark = figure(tiny, "fig-line").select("img")
    assert "figure-light" in light["class"]
    assert {"figure-dark", "dark-light"} <= set(dark["class"])
    assert light["alt"] == dark["alt"] == 'A blue line, "y = x", rises & goes on.'
    assert light["loading"] == dark["loading"] == "lazy"
    assert light["width"] == dark["width"] == "299"
    assert light["height"] == dark["height"] == "155"
    files = [Path(str(image["src"])).name for image in (light, dark)]
    assert files[1] == files[0].replace(".svg", "-dark.svg")
    svgs = [(tiny.folder / "_build/html/_images" / name).read_text("utf-8") for name in files]
    assert ["#0072b2" in svg for svg in svgs] == [True, False]
    assert ["#56b4e9" in svg for svg in svgs] == [False, True]


def test_a_figure_that_is_shown_small_links_to_its_file_once(tiny: TinyBook) -> None:
    (link,) = figure(tiny, "fig-small").select("a.image-reference")
    light, dark = link.select("img")
    assert link["href"] == light["src"]
    assert str(dark["src"]).endswith("-dark.svg")
    for image in (light, dark):
        assert image["style"] == "width: 150px;"
        assert "thin" in image["class"]


def test_a_picture_that_no_cell_drew_stands_as_it_is(tiny: TinyBook) -> None:
    (image,) = figure(tiny, "fig-logo").select("img")
    assert image.attrs == {"alt": "The logo.", "src": "../_images/logo.svg"}
    assert not list((tiny.folder / "_build/html/_images").glob("logo-dark*"))


def test_a_moving_figure_stands_in_the_page_and_nowhere_else(tiny: TinyBook) -> None:
    first, again = figure(tiny, "fig-moving"), figure(tiny, "fig-again")
    for one, mark in ((first, "moving1"), (again, "moving2")):
        assert not one.select("img")
        assert one.select_one(f".moving > svg.moving-figure [id={mark}-0]")
        assert one.select_one(f"#{mark}-slider")
        assert one.select_one("figcaption"), "and its caption"
    assert [one.svg["aria-label"] for one in (first, again) if one.svg] == [
        'A <line> "up".',
        "A line again.",
    ]
    names = [path.name for path in (tiny.folder / "_build/html/_images").iterdir()]
    still = {Path(str(i["src"])).name for i in tiny.page("book/intro").select("figure img")}
    assert set(names) == still, "no file of a moving figure"


def test_the_dark_colours_of_moving_figures_stand_in_a_file(tiny: TinyBook) -> None:
    (link,) = tiny.page("book/intro").select("link[href*='moving.css']")
    file = tiny.folder / "_build/html/book" / str(link["href"]).partition("?")[0]
    assert "--figure-0072b2:#56b4e9;" in file.read_text("utf-8")


def test_the_search_does_not_index_the_sentences_of_a_moving_figure(tiny: TinyBook) -> None:
    assert "extraordinary: slope 2.0" in str(tiny.page("book/intro"))
    index = (tiny.folder / "_build/html/searchindex.js").read_text("utf-8")
    assert "rise" in index, "the caption is found"
    assert "extraordinari" not in index


def test_the_ledger_counts_and_links_what_cells_settled(tiny: TinyBook) -> None:
    page = tiny.page("book/ledger")
    assert "2 cells settle them: 0 proofs, 0 refutations and 2 measurements" in page.get_text()
    first, second = page.select("section#ledger-intro .claims.ledger tbody tr")
    assert [(a["href"], a.get_text(), a["title"]) for a in first.select("a")] == [
        ("intro.html#claim-p1", "measured\xa01", "P1: measured in Draw a line"),
        ("intro.html#claim-p1-2", "measured\xa02", "P1: measured in Draw a line"),
    ]
    assert not second.select("a")
    anchors = tiny.page("book/intro").select("#claim-p1, #claim-p1-2")
    assert len(anchors) == 2


def test_a_routine_check_is_one_line_that_opens_to_its_cell(tiny: TinyBook) -> None:
    page = tiny.page("book/intro")
    (line,) = page.select("details.fold > summary")
    assert line.get_text(" ", strip=True) == (
        "✓ measured (claim P1): the slope again: 1 (at least 0.5); control, no slope: 0"
    )
    assert line.select_one("#claim-p1-2"), "the ledger's link leads to the line"
    fold = line.parent
    assert fold is not None
    assert "show(" in fold.get_text()
    assert fold.get_text().count("the slope again: 1") == 1, "the sentence is not said twice"
    assert not fold.has_attr("open")


def test_a_fold_that_settles_nothing_is_an_error(tmp_path: Path, root: Path) -> None:
    cell = "```{code-cell} ipython3\n---\ntags: [fold]\n---\n1 + 1\n```\n"
    book = TinyBook(tmp_path, root, {"intro": FRONT + "# Page\n\n" + cell})
    with pytest.raises(SphinxWarning, match="settles nothing"):
        book.build()


def test_strangers_answers_are_counted_as_they_were_graded_and_judged(tiny: TinyBook) -> None:
    (found,) = tiny.page("book/grader").select(".strangers table")
    rows = [[c.get_text(strip=True) for c in r.select("td")] for r in found.select("tbody tr")]
    assert rows == [
        ["ps1", "4", "1", "1", "0", "1", "1", "1", "0"],
        ["ps2", "1", "0", "0", "1", "0", "0", "1", "1"],
        ["all", "5", "1 (20.0\xa0%)", "1 (20.0\xa0%)", "1 (20.0\xa0%)", "1 (20.0\xa0%)",
         "1 (20.0\xa0%)", "2", "1"],
    ]  # fmt: skip


def test_a_chapter_lists_its_claims(tiny: TinyBook) -> None:
    rows = tiny.page("book/intro").select(".claims tbody tr")
    cells = [[cell.get_text(strip=True) for cell in row.select("td")] for row in rows]
    assert cells == [
        ["P1", "A line rises.", "✓ holds", "It has | had."],
        ["P2", "A line falls.", "≈ loose", "Some do."],
    ]


def test_the_size_of_the_book_is_counted_in_its_sources(tiny: TinyBook) -> None:
    text = tiny.page("book/second").get_text()
    assert "There are 2 claims; this page: 0 min, 0 exercises." in text


def test_formulas_are_to_see_and_to_hear_without_a_script(tiny: TinyBook) -> None:
    page = tiny.page("book/second")
    display = page.select_one("div.math#equation-eq-line")
    assert display is not None
    assert display.select_one(".katex-html")
    assert display.select_one("math")
    assert not [s for s in page.select("script[src]") if "katex" in str(s["src"])]
    style = tiny.folder / "_build/html/_static/katex"
    fonts = re.findall(r"url\(([^)]+)\)", (style / "katex.min.css").read_text(encoding="utf-8"))
    assert len(fonts) > 10
    assert [font for font in fonts if not (style / font).exists()] == []
    assert list((style / "fonts").glob("*.woff2"))


def test_pages_share_the_cores_while_they_are_executed(tiny: TinyBook) -> None:
    assert "threads: 1" in tiny.page("book/second").get_text()


def test_a_hidden_cell_is_named_by_the_words_that_are_seen(tiny: TinyBook) -> None:
    (fold,) = tiny.page("book/intro").select("details.hide")
    assert {"admonition", "above-input"} <= set(fold["class"])
    assert fold.summary is not None
    assert fold.summary.attrs == {}
    words = {str(p["class"]): p.get_text() for p in fold.summary.select("p")}
    assert words == {
        "['collapsed', 'admonition-title']": "Show code cell source",
        "['expanded', 'admonition-title']": "Hide code cell source",
    }
    assert fold.select_one(".cell_input pre")


def test_the_sources_are_a_list_and_lead_back(tiny: TinyBook) -> None:
    sources = tiny.page("book/references").select("[role=list] > div[role=listitem].citation")
    assert len(sources) == 1
    assert sources[0]["id"]
    assert "Novikoff" in sources[0].get_text()
    used = [a["href"] for a in sources[0].select(".used-in a")]
    assert used == ["02_told.html", "intro.html"]
    assert not tiny.page("book/references").select("[role=doc-biblioentry]")


def test_a_term_leads_to_the_glossary_and_back(tiny: TinyBook) -> None:
    term = tiny.page("book/intro").select_one("a[href='glossary.html#term-line']")
    assert term is not None
    assert term["title"] == "What has no end."
    back = tiny.page("book/glossary").select("dd .used-in a")
    assert [a["href"] for a in back] == ["02_told.html", "intro.html"]


def test_the_page_of_the_grader_says_how_to_get_its_figures(tiny: TinyBook) -> None:
    container = tiny.page("book/grader").select_one(".bank")
    assert container is not None
    assert "make test" in container.get_text()


def test_the_bank_is_summed_up_for_each_assignment_and_for_all() -> None:
    wrong: dict[str, Any] = {"kind": "wrong", "points": 0, "possible": 2}
    outcomes: list[dict[str, Any]] = [
        {**wrong, "assignment": "ps2", "named": True},
        {**wrong, "assignment": "ps1", "named": False, "points": 2},
        {**wrong, "assignment": "ps1", "named": True},
        *(
            {"assignment": name, "kind": "right", "points": 2, "possible": 2, "named": False}
            for name in ("ps1", "ps2", "ps2")
        ),
    ]
    rows = [[cell.strip() for cell in row.split("|")[1:-1]] for row in bank.table(outcomes)[2:]]
    assert rows == [
        ["ps1", "2", "1", "1", "50.0\u00a0%", "1", "1"],
        ["ps2", "1", "1", "1", "100.0\u00a0%", "2", "2"],
        ["**all**", "3", "2", "2", "66.7\u00a0%", "3", "3"],
    ]


def test_the_page_of_the_grader_says_how_to_try_the_attacks(tiny: TinyBook) -> None:
    container = tiny.page("book/grader").select_one(".attacks")
    assert container is not None
    assert "make test" in container.get_text()


def test_the_attacks_are_summed_up_for_each_kind_and_for_all() -> None:
    nothing: dict[str, Any] = {"through": False, "points": 2.0, "deserved": 2.0, "faults": []}
    outcomes: list[dict[str, Any]] = [
        {**nothing, "name": "a/1", "kind": "loops"},
        {**nothing, "name": "a/2", "kind": "loops", "points": 3.5},
        {**nothing, "name": "b/1", "kind": "disk", "points": 1.0, "faults": ["a file is left"]},
        {**nothing, "name": "b/2", "kind": "disk", "points": 9.0},  # stock was not given it
    ]
    got = {"gave": 0.0, "no_mark": False, "next_lost": 0.0, "leaked": False, "through": False}
    stock = {
        "a/1": {**got, "gave": 1100.0},
        "a/2": {**got, "leaked": True},
        "b/1": {**got},
    }
    lines = attacks.table(outcomes, stock)[2:]
    assert [[cell.strip() for cell in row.split("|")[1:-1]] for row in lines] == [
        ["disk", "1", "0", "0", "1", "0"],
        ["loops", "2", "2", "1,100", "1", "1.5"],
        ["**all**", "3", "2", "1,100", "2", "1.5"],
    ]


def test_the_foot_says_with_what_a_page_was_executed(tiny: TinyBook) -> None:
    foot = tiny.page("book/second").select_one("footer .executed")
    assert foot is not None
    assert re.search(r"executed in \d+\.\d seconds, with Python", foot.get_text())
    assert not tiny.page("book/glossary").select("footer .executed")


def test_the_foot_has_a_place_for_what_goes_out_with_the_pages(tiny: TinyBook) -> None:
    for name in ("book/intro", "book/second", "book/glossary"):
        assert len(tiny.page(name).select("footer p.downloads[hidden]:empty")) == 1
        html = (tiny.folder / f"_build/html/{name}.html").read_text(encoding="utf-8")
        assert shown(html, f"{name}.html", {"downloads/deep-learning-checked.pdf"}) != html


def test_pages_load_neither_thebe_nor_the_script_of_icons(tiny: TinyBook) -> None:
    for path in sorted((tiny.folder / "_build/html").rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        loaded = re.findall(r"<(?:script|link)\b[^>]*>", html)
        assert not [tag for tag in loaded if "sphinx-thebe" in tag or "fontawesome" in tag]
        assert "THEBE_JS_URL" not in html
        assert "custom icons" not in html
    assert "bootstrap.js" in str(tiny.page("book/intro")), "the theme's other scripts stay"
    assert not list((tiny.folder / "_build/html/_static/scripts").glob("fontawesome*"))


def test_the_small_font_holds_the_icons_that_pages_show_and_few_others(tiny: TinyBook) -> None:
    static = tiny.folder / "_build/html/_static"
    characters = set(TTFont(static / "icons.woff").getBestCmap())
    assert 0xF002 in characters, "fa-magnifying-glass"
    assert 0xF0C9 in characters, "fa-bars"
    assert len(characters) < 60
    assert "icons.woff" in (static / "icons.css").read_text("utf-8")


def test_the_small_font_keeps_what_says_whose_it_is(tiny: TinyBook) -> None:
    static = tiny.folder / "_build/html/_static"
    font = min(static.rglob("fa-solid-900.*"))  # newer themes bring it compressed alone
    whole = TTFont(font)["name"].names
    cut = TTFont(static / "icons.woff")["name"].names

    def said(names: Any) -> set[tuple[int, int, str]]:
        return {(record.nameID, record.platformID, record.toUnicode()) for record in names}

    assert (0, 3, "Copyright (c) Font Awesome") in said(cut)
    assert said(cut) == said(whole)


def test_the_bare_address_leads_to_the_first_page(tiny: TinyBook) -> None:
    (link,) = tiny.page("index").select("a")
    assert link["href"] == "book/intro.html"
    for name in ("index", "book/intro"):
        (html,) = tiny.page(name).select("html")
        assert html["lang"] == "en-GB"
    assert link.get_text() == "Deep Learning, Checked"


def test_what_is_for_html_is_left_out_of_other_builds(tiny: TinyBook) -> None:
    tiny.build("dummy")
    assert list((tiny.folder / "_build/dummy").rglob("*")) == []


def test_icons_are_found_in_tags_and_not_in_words() -> None:
    html = '<p>class="fa-word" fa-text</p><i class="fas fa-sun fa-lg"></i><b data-x="fa-no">'
    assert icons.classes_of(html) == {"fa-sun", "fa-lg"}
    assert icons.classes_of("fa-text > fa-end") == set()


def test_characters_are_read_from_the_theme_s_rules() -> None:
    css = '.fa-sun:before,.fa-day:before{content:"\\f185"}.fa-moon:before{content:"\\f186"}'
    own = css + '.menu::after { content: "\\f0c9"; } .x{content:"\uf002"}'
    assert markup.icon_characters(css, {"fa-day", "fa-sunny"}) == {0xF185}
    assert markup.own_characters(own) == {0xF0C9, 0xF002}


def test_a_piece_is_cut_whole_or_the_theme_has_changed() -> None:
    html = '<a>\n  <script src="b.js"></script>\n<script src="x.js"></script></a>'
    cut = markup.without(html, "x.js", "<script", "</script>")
    assert cut == '<a>\n  <script src="b.js"></script></a>'
    assert markup.without(html, "y.js", "<script", "</script>") == html
    with pytest.raises(ValueError, match=r"'x.js' stands outside <b…</b>; look at the theme"):
        markup.without(html, "x.js", "<b", "</b>")
