"""The errata: each row is of this book, its new words stand in it, and the page shows them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import dlcourse
from book._ext.course_pages import errata
from tests.book.conftest import PAGES, parsed

ROWS = errata.rows(Path(__file__).resolve().parents[2] / "book" / "errata.yml")
VERDICTS = ("holds: ", "slip: ", "loose: ")


def plain(text: str) -> str:
    """Return words without what Markdown and its roles add to them."""
    return " ".join(text.replace("*", "").replace("`", "").split())


def test_each_row_names_a_page_and_its_own_claim(root: Path) -> None:
    claims = yaml.safe_load((root / "book/claims.yml").read_text(encoding="utf-8"))
    chapters = {row["id"]: row["chapter"] for row in claims}
    assert len(ROWS) > 40
    for row in ROWS:
        assert row["page"] in PAGES
        assert row["old"] != row["new"]
        if "claim" in row:
            assert row["page"] == f"book/{chapters[row['claim']]}"


def test_a_verdict_that_this_version_moved_is_the_one_of_the_ledger(root: Path) -> None:
    claims = yaml.safe_load((root / "book/claims.yml").read_text(encoding="utf-8"))
    now = {row["id"]: f"{row['verdict']}: {row['right']}" for row in claims}
    moved = [
        row
        for row in ROWS
        if row["mended"] == dlcourse.__version__ and row["old"].startswith(VERDICTS)
    ]
    assert moved
    assert {row["claim"]: row["new"] for row in moved} == {
        row["claim"]: now[row["claim"]] for row in moved
    }


@pytest.mark.book
def test_the_new_words_stand_in_the_page_and_the_old_ones_do_not(site: Path) -> None:
    pages = {row["page"] for row in ROWS}
    text = {page: plain(parsed(site / f"{page}.html").get_text()) for page in pages}
    for row in ROWS:
        if row["mended"] != dlcourse.__version__ or row["old"].startswith(VERDICTS):
            continue
        html = parsed(site / f"{row['page']}.html")
        alts = " ".join(str(image.get("alt", "")) for image in html.select("img"))
        alts += " ".join(str(tag["aria-label"]) for tag in html.select("[aria-label]"))
        here = f"{text[row['page']]} {plain(alts)}"
        for piece in plain(row["new"]).split("…"):
            assert piece.strip(" .") in here, f"{row['page']}: {piece}"
        assert plain(row["old"]) not in here


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
    assert errata.rows(path) == [good]
    bad = ({**good, "mended": 0.2}, {**good, "olds": "x"}, {"page": "book/intro"}, "text")
    for row in bad:
        path.write_text(yaml.safe_dump([good, row]), encoding="utf-8")
        with pytest.raises(errata.ErrataError, match=r"row 2: it has .*; wanted mended, new, old"):
            errata.rows(path)
    path.write_text("page: x", encoding="utf-8")
    with pytest.raises(errata.ErrataError, match="is no list"):
        errata.rows(path)


def test_a_cell_keeps_its_bars() -> None:
    row = {"page": "book/intro", "old": "|x|", "new": "y", "was": "0.1.0", "mended": "0.2.0"}
    assert errata.table([row])[2] == r"| [](/book/intro.md) (0.1.0) | \|x\| | y |"
