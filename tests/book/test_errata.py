"""The errata: each row is of this book, its new words stand in it, and the page shows them."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
import yaml

import dlcourse
from book._ext.course_pages import errata
from tests.book.conftest import PAGES, parsed
from tests.book.tiny import TinyBook

BOOK = Path(__file__).resolve().parents[2] / "book"
ROWS = errata.rows(BOOK / "errata.yml", BOOK / "claims.yml")
VERDICTS = ("holds: ", "slip: ", "loose: ")


def plain(text: str) -> str:
    """Return words without blanks and without what Markdown adds to them."""
    return re.sub(r"[\s*`]", "", text)


def seen(path: Path) -> str:
    """Return the words of a page, and all that stands in its tags, such as texts for pictures.

    A formula begins with what is heard of it, so words up to its end are found, and no longer ones.
    """
    html = path.read_text(encoding="utf-8")
    return plain(unescape(re.sub(r"<[^>]*>", "", html)) + unescape(html))


def test_each_row_names_a_page_and_its_own_claim(root: Path) -> None:
    claims = yaml.safe_load((root / "book/claims.yml").read_text(encoding="utf-8"))
    chapters = {row["id"]: row["chapter"] for row in claims}
    assert len(ROWS) > 40
    for row in ROWS:
        assert row["page"] in PAGES
        assert row["old"] != row["new"]
        if "claim" in row:
            assert row["page"] == f"book/{chapters[row['claim']]}"


@pytest.mark.book
def test_the_new_words_stand_in_the_page_and_the_old_ones_do_not(site: Path) -> None:
    rows = [r for r in ROWS if r["mended"] == dlcourse.__version__]
    own = [row for row in rows if not row["old"].startswith(VERDICTS)]
    pages = {page: seen(site / f"{page}.html") for page in {row["page"] for row in own}}
    for row in own:
        for piece in re.split(r"\$.*?\$|…|, for every| and ", row["new"]):
            assert plain(piece.strip(" .")) in pages[row["page"]], f"{row['page']}: {piece}"
        assert plain(row["old"]) not in pages[row["page"]]


@pytest.mark.xdist_group("tiny")
def test_the_page_shows_by_version_what_was_and_what_is_and_leads_to_both(tiny: TinyBook) -> None:
    page = tiny.page("book/errata")
    assert [h.get_text().rstrip("#") for h in page.select("article h2")] == [
        "Mended in version 0.3.0",
        "Mended in version 0.2.0",
    ]
    first, second = page.select(".errata tbody tr")
    assert [td.get_text() for td in first.select("td")[1:]] == ["It is | was.", "It is."]
    where, old, new = second.select("td")
    page_link, *claim_links = [str(a["href"]) for a in where.select("a")]
    assert page_link == "intro.html"
    assert {link.partition("#")[2][:8] for link in claim_links} == {"claim-p1"}
    assert "(0.1.0)" in where.get_text()
    assert (old.get_text(), new.get_text()) == ("slip: No.", "holds: It has | had. Why: Seen.")


@pytest.mark.book
def test_the_page_has_a_row_for_each_with_links(site: Path) -> None:
    html = parsed(site / "book/errata.html")
    found = html.select(".errata tbody tr")
    assert len(found) == len(ROWS)
    for row, shown in zip(ROWS, found, strict=True):
        cells = shown.select("td")
        assert f"({row['was']})" in cells[0].get_text()
        link = cells[0].select_one("a")
        assert link is not None
        assert str(link["href"]).startswith(row["page"].rpartition("/")[2])
        if "claim" in row:
            assert cells[0].select(f"a[href*='#claim-{row['claim'].lower()}']")


def test_a_row_that_cannot_be_used_gets_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "errata.yml"
    good = {"page": "book/intro", "old": "a", "new": "b", "was": "0.1.0", "mended": "0.2.0"}
    path.write_text(yaml.safe_dump([good]), encoding="utf-8")
    claims = tmp_path / "claims.yml"
    claims.write_text("[{id: P1, verdict: loose, right: b}]", encoding="utf-8")
    assert errata.rows(path, claims) == [good]
    bad = ({**good, "mended": 0.2}, {**good, "olds": "x"}, {"page": "book/intro"}, "text")
    for row in bad:
        path.write_text(yaml.safe_dump([good, row]), encoding="utf-8")
        with pytest.raises(errata.ErrataError, match=r"row 2: it has .*; wanted mended, old, page"):
            errata.rows(path, claims)
    unsaid = {name: text for name, text in good.items() if name != "new"}
    for row in ({**good, "claim": "A99"}, unsaid):
        path.write_text(yaml.safe_dump([row]), encoding="utf-8")
        with pytest.raises(errata.ErrataError, match=r"row 1: its claim is (A99|not named); want"):
            errata.rows(path, claims)
    path.write_text("page: x", encoding="utf-8")
    with pytest.raises(errata.ErrataError, match="is no list"):
        errata.rows(path, claims)


def test_the_words_of_now_are_the_ledger_s_where_a_row_has_none(tmp_path: Path) -> None:
    row = {"page": "book/01", "claim": "P1", "old": "a", "was": "0.1.0", "mended": "0.2.0"}
    (tmp_path / "errata.yml").write_text(yaml.safe_dump([row]), encoding="utf-8")
    (tmp_path / "claims.yml").write_text("[{id: P1, verdict: loose, right: b}]", encoding="utf-8")
    (found,) = errata.rows(tmp_path / "errata.yml", tmp_path / "claims.yml")
    assert found["new"] == "loose: b"


def test_a_cell_keeps_its_bars() -> None:
    row = {"page": "book/intro", "old": "|x|", "new": "y", "was": "0.1.0", "mended": "0.2.0"}
    assert errata.table([row])[2] == r"| [](/book/intro.md) (0.1.0) | \|x\| | y |"
