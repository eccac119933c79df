"""The claims of the notes: what the executed pages settle is what claims.yml says."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import Tag

from dlcourse.proof import MIME, Derivation
from tests.book.conftest import EXECUTED, parsed

pytestmark = pytest.mark.book

ROOT = Path(__file__).resolve().parents[2]
CLAIMS = yaml.safe_load((ROOT / "book/claims.yml").read_text(encoding="utf-8"))
# What settles a claim. That one of them is loose, no test can see: the ledger says so.
SETTLED = {"proved", "evaluated", "followed", "measured", "computed", "defined"}


@pytest.fixture(scope="session")
def settled(executed: dict[str, Any]) -> dict[tuple[str, str], set[str]]:
    """For each chapter and claim, the ways in which cells settled it."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for chapter, notebook in executed.items():
        for cell in notebook.cells:
            for output in cell.get("outputs", []):
                record = output.get("data", {}).get(MIME)
                if record:
                    found[chapter.split("/")[-1], record["claim"]].add(record["how"])
    return dict(found)


def test_the_pages_settle_exactly_the_claims_of_the_list(
    settled: dict[tuple[str, str], set[str]],
) -> None:
    assert set(settled) == {(row["chapter"], row["id"]) for row in CLAIMS}


@pytest.mark.parametrize("row", CLAIMS, ids=lambda row: row["id"])
def test_each_claim_is_settled_as_its_verdict_says(
    row: dict[str, str], settled: dict[tuple[str, str], set[str]]
) -> None:
    ways = settled[row["chapter"], row["id"]]
    if row["verdict"] == "slip":
        assert "refuted" in ways, "a slip has to be refuted"
        assert ways & SETTLED, "and its right form settled"
        assert ways <= SETTLED | {"refuted"}
    else:
        assert ways
        assert ways <= SETTLED, "nothing else is refuted, or tested alone"
    if row["verdict"] == "loose":
        assert "defined" not in ways, "a definition leaves nothing loose"


def test_each_row_is_complete() -> None:
    ids = [row["id"] for row in CLAIMS]
    assert len(ids) == len(set(ids))
    for row in CLAIMS:
        assert set(row) == {"id", "chapter", "notes", "verdict", "right"}
        assert row["verdict"] in ("holds", "slip", "loose")
        assert f"book/{row['chapter']}" in EXECUTED
        assert row["notes"].strip()
        assert row["right"].strip().endswith("."), row["id"]


def test_each_settling_has_its_place_in_the_page(executed: dict[str, Any], site: Path) -> None:
    for chapter, notebook in executed.items():
        page = parsed(site / f"{chapter}.html")
        anchors = [
            output["data"][MIME]["anchor"]
            for cell in notebook.cells
            for output in cell.get("outputs", [])
            if MIME in output.get("data", {})
        ]
        assert anchors or chapter == "book/grader"
        places = {str(tag["id"]) for tag in page.find_all(id=True)}
        assert set(anchors) <= places


def test_no_page_prints_an_error_or_a_warning(executed: dict[str, Any]) -> None:
    for notebook in executed.values():
        for cell in notebook.cells:
            for output in cell.get("outputs", []):
                assert output.output_type != "error"
                assert output.get("name") != "stderr"


def test_the_list_holds_every_claim_of_the_notes() -> None:
    last = {"P": 9, "B": 10, "V": 8, "A": 32, "L": 16, "O": 22, "M": 4, "C": 12}
    wanted = {f"{part}{number}" for part in last for number in range(1, last[part] + 1)}
    assert {row["id"] for row in CLAIMS} == wanted


def test_the_ledger_lists_every_claim_and_links_to_every_cell_that_settles_it(
    executed: dict[str, Any], site: Path
) -> None:
    ledger = parsed(site / "book/ledger.html")
    cells: dict[str, Tag] = {}
    for row in ledger.select("article .claims tbody tr"):
        claim, _, _, settled_by = row.find_all("td")
        cells[claim.get_text().split()[0]] = settled_by
    assert list(cells) == [row["id"] for row in CLAIMS]
    wanted = defaultdict(list)
    for chapter, notebook in executed.items():
        for cell in notebook.cells:
            for output in cell.get("outputs", []):
                if record := output.get("data", {}).get(MIME):
                    name = chapter.split("/")[-1]
                    link = f"{name}.html#{record['anchor']}"
                    wanted[record["claim"]].append((link, record["how"]))
    for claim, links in wanted.items():
        found = [(str(a["href"]), a.get_text()) for a in cells[claim].find_all("a")]
        assert [(href, text.split()[0]) for href, text in found] == links, claim
        texts = [text for _, text in found]
        assert len(set(texts)) == len(texts), f"{claim}: two links of one name"


def test_the_nine_lines_of_the_sigmoid_follow_and_the_notes_third_does_not() -> None:
    """The lines as the notes have them, and as they should be."""
    lines = [
        "diff((1 + exp(-x))**-1, x)",
        "-1 * (1 + exp(-x))**-2 * (-exp(-x))",
        "exp(-x) / (1 + exp(-x))**2",
        "1/(1 + exp(-x)) * exp(-x)/(1 + exp(-x))",
        "1/(1 + exp(-x)) * (exp(-x) + (1 - 1))/(1 + exp(-x))",
        "1/(1 + exp(-x)) * ((1 + exp(-x)) - 1)/(1 + exp(-x))",
        "1/(1 + exp(-x)) * ((1 + exp(-x))/(1 + exp(-x)) - 1/(1 + exp(-x)))",
        "1/(1 + exp(-x)) * (1 - 1/(1 + exp(-x)))",
        "sigma(x) * (1 - sigma(x))",
    ]
    assert Derivation(*lines).check().how == "followed"
    lines[2] = "-exp(-x) / (1 + exp(-x))**2"
    assert set(Derivation(*lines).wrong()) == {3}
