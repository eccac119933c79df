"""The claims of the notes: what the executed pages settle is what claims.yml says."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup

from dlcourse.proof import MIME
from tests.book.conftest import CHAPTERS

pytestmark = pytest.mark.book

ROOT = Path(__file__).resolve().parents[2]
CLAIMS = yaml.safe_load((ROOT / "book/claims.yml").read_text(encoding="utf-8"))
ACCEPTED = {
    "holds": {"proved", "followed", "measured"},
    "loose": {"proved", "followed", "measured"},
}


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
        assert ways & ACCEPTED["holds"], "and its right form settled"
    else:
        assert ways <= ACCEPTED[row["verdict"]]
        assert ways


def test_each_row_is_complete() -> None:
    ids = [row["id"] for row in CLAIMS]
    assert len(ids) == len(set(ids))
    for row in CLAIMS:
        assert set(row) == {"id", "chapter", "notes", "verdict", "right"}
        assert row["verdict"] in ("holds", "slip", "loose")
        assert f"book/{row['chapter']}" in CHAPTERS


def test_each_settling_has_its_place_in_the_page(executed: dict[str, Any], site: Path) -> None:
    for chapter, notebook in executed.items():
        page = BeautifulSoup((site / f"{chapter}.html").read_text(encoding="utf-8"), "html.parser")
        anchors = [
            output["data"][MIME]["anchor"]
            for cell in notebook.cells
            for output in cell.get("outputs", [])
            if MIME in output.get("data", {})
        ]
        assert anchors
        for anchor in anchors:
            assert page.find(id=anchor)


def test_no_page_prints_an_error_or_a_warning(executed: dict[str, Any]) -> None:
    for notebook in executed.values():
        for cell in notebook.cells:
            for output in cell.get("outputs", []):
                assert output.output_type != "error"
                assert output.get("name") != "stderr"
