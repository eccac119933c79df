"""The pages without JavaScript, by keyboard alone, and as a screen reader goes through them.

What is looked at in every window is in test_browser.py, beside the other tests of an open page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from book._ext.course_pages import accessibility as page_of_it
from tests.book import looks, reading
from tests.book.conftest import PAGES
from tests.book.record import Record
from tests.book.test_browser import (  # noqa: F401 - the fixtures are asked for by their names
    Visit,
    address,
    browser,
    visit,
)
from tests.book.tiny import TinyBook
from tools import accessibility

on_pages = [pytest.mark.browser, pytest.mark.xdist_group("reading")]


def marked(test: Any) -> Any:
    """Mark a test that opens the built pages."""
    for mark in on_pages:
        test = mark(test)
    return test


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:  # noqa: F811
    """A page of a browser that runs no script."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    yield context.new_page()
    context.close()


@marked
@pytest.mark.parametrize("name", PAGES)
def test_without_javascript_a_page_can_be_read(
    plain: Page,
    address: str,  # noqa: F811
    name: str,
    record: Record,
) -> None:
    plain.goto(f"{address}{name}.html")
    faults = looks.unscripted(plain)
    record.note("no-script", name, PAGES, faults)
    assert faults == []


# A chapter with figures that move, live cells and folds; a page of exercises; the last one read.
WALKED = ["book/04_activations", "book/exercises/ps4_activations", "book/progress"]


@marked
@pytest.mark.parametrize("name", WALKED)
def test_tab_leads_through_a_whole_page(visit: Visit, name: str, record: Record) -> None:  # noqa: F811
    page = visit.open(name, until="networkidle")
    stops, faults = looks.tab_walk(page)
    record.note("keyboard", name, WALKED, faults)
    assert faults == []
    assert stops > 60, "and it is not that there was nothing"


READ = "book/01_perceptron"


@marked
def test_what_is_seen_of_a_chapter_is_told_once_and_in_the_same_order(
    visit: Visit,  # noqa: F811
    record: Record,
) -> None:
    page = visit.open(READ, until="networkidle")
    for made in (".sidebar-toggle[aria-label]", "article .copybtn"):  # by the theme's scripts
        page.wait_for_selector(made, state="attached")
    top = reading.tree(page)
    found = reading.faults(page, top)
    told = reading.lines(next(node for node in top.all() if node.role == "main"))
    record.note("order", READ, [READ], found, lines=told)
    assert found == []
    assert told[1] == "heading 1: 1. The perceptron: train one neuron"
    assert len(told) > 150
    assert sum("[formula:" in line for line in told) > 40


# --- the record, and the page that is made of it -------------------------------------------------


def test_a_check_is_written_when_it_has_looked_everywhere(tmp_path: Path) -> None:
    record = Record(tmp_path / "looks")
    record.note("axe", "a", ["a", "b"], [])
    record.note("order", "a", ["a"], ["heard twice"], lines=["heading 1: A"])
    record.write()
    assert [path.name for path in (tmp_path / "looks").iterdir()] == ["order.json"]
    record.note("axe", "b", ["a", "b"], ["no name"])
    record.write()
    axe = json.loads((tmp_path / "looks" / "axe.json").read_text(encoding="utf-8"))
    assert axe == {"found": {"a": [], "b": ["no name"]}}
    order = json.loads((tmp_path / "looks" / "order.json").read_text(encoding="utf-8"))
    assert order == {"found": {"a": ["heard twice"]}, "lines": ["heading 1: A"]}


def part(faults: list[str]) -> dict[str, Any]:
    return {"found": {"book/a@light-desk": [], "book/a@dark-phone": faults}, "lines": ["main:"]}


def test_a_look_that_was_not_taken_is_told(tmp_path: Path) -> None:
    folder = tmp_path / accessibility.LOOKS
    folder.mkdir(parents=True)
    for check in accessibility.CHECKS[1:]:
        (folder / f"{check}.json").write_text(json.dumps(part([])), encoding="utf-8")
    with pytest.raises(SystemExit, match=r"has no axe: .* Run: \.venv/bin/pytest -m browser"):
        accessibility.gathered(tmp_path)
    (folder / "axe.json").write_text(json.dumps(part(["b"])), encoding="utf-8")
    found = accessibility.gathered(tmp_path)
    assert list(found) == list(accessibility.CHECKS) == list(page_of_it.CHECKS)
    assert found["axe"]["found"]["book/a@dark-phone"] == ["b"]


def test_the_date_moves_only_with_what_was_found(tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    accessibility.write(path, {"date": "2026-01-02", "pages": "a"})
    accessibility.write(path, {"date": "2026-03-04", "pages": "a"})
    assert json.loads(path.read_text(encoding="utf-8"))["date"] == "2026-01-02"
    accessibility.write(path, {"date": "2026-03-04", "pages": "b"})
    assert json.loads(path.read_text(encoding="utf-8"))["date"] == "2026-03-04"


def test_the_pages_count_but_for_the_one_that_is_made_of_the_record(tmp_path: Path) -> None:
    (tmp_path / "book").mkdir()
    (tmp_path / "book" / "a.html").write_text("a", encoding="utf-8")
    before = accessibility.pages(tmp_path)
    (tmp_path / accessibility.PAGE).write_text("b", encoding="utf-8")
    assert accessibility.pages(tmp_path) == before
    (tmp_path / "book" / "a.html").write_text("b", encoding="utf-8")
    assert accessibility.pages(tmp_path) != before


@pytest.mark.xdist_group("tiny")
def test_the_page_shows_what_was_found_and_names_no_date_before(
    tmp_path: Path, root: Path, tiny: TinyBook
) -> None:
    before = tiny.page("book/accessibility").get_text(" ", strip=True)
    assert before.count("`make test`") == 0, "it is set as code"
    assert before.count("The results are not there yet") == 2
    assert "Tested on" not in before
    text = "# Accessibility\n\n```{accessibility}\n```\n\n```{reading-order}\n```\n"
    book = TinyBook(tmp_path, root, {"intro": text})
    checks = {check: part(["<a>", "b"] if check == "axe" else []) for check in accessibility.CHECKS}
    checks["order"]["lines"] = ["heading 1: A", *(f"line {n}" for n in range(1_200))]
    record = {
        "date": "2026-03-04",
        "version": "0.1.0",
        "browser": "Chromium 150.0",
        "axe": "4.10",
        "pages": "x",
        "checks": checks,
    }
    (tmp_path / "_build").mkdir()
    (tmp_path / accessibility.RECORD).write_text(json.dumps(record), encoding="utf-8")
    book.build()
    page = book.page("book/intro")
    assert "Tested on 4 March 2026: version 0.1.0, with Chromium 150.0 and axe-core 4.10." in str(
        page
    )
    rows = page.select(".accessibility tbody tr")
    assert len(rows) == len(accessibility.CHECKS)
    cells = [cell.get_text(strip=True) for cell in rows[0].select("td")]
    assert cells[2:] == ["1 page, 2 windows", "does not hold in 1"]
    assert [row.select("td")[3].get_text() for row in rows[1:]] == ["holds"] * (len(rows) - 1)
    (fault,) = page.select(".accessibility li")
    assert fault.get_text() == "axe-core finds no barrier: book/a@dark-phone: <a>, and 1 more"
    (link,) = page.select("article a[href$='reading-order.txt']")
    assert link.get_text() == "All 1,201 lines of it"
    whole = (tmp_path / "_build/html/book" / str(link["href"])).resolve()
    assert whole.read_text(encoding="utf-8").splitlines() == checks["order"]["lines"]
    shown = page.select_one("article .highlight pre")
    assert shown is not None
    assert shown.get_text().splitlines() == checks["order"]["lines"][: page_of_it.SHOWN]
