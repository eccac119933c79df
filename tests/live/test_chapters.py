"""The shortest chapter's cells in a page's Python; `make livechapters` runs them all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.live.chapters import (
    CHAPTERS,
    EXCEPTIONS,
    alike_lines,
    compared,
    executed,
    native_view,
)

SHORTEST = "01_perceptron"


@pytest.mark.book
def test_the_shortest_chapter_settles_and_says_in_pyodide_what_the_book_says() -> None:
    assert compared(SHORTEST) == []


def test_only_last_digits_and_the_exceptions_are_overlooked() -> None:
    assert alike_lines("✓ proved: for every z", "✓ proved: for every z")
    assert alike_lines("mistakes: 8", "mistakes: 8.0000001")
    assert not alike_lines("mistakes: 8", "mistakes: 9")
    assert alike_lines(
        "the time of ReLU: 12.94 (at least 1.5)", "the time of ReLU: 2.2 (at least 1.5)"
    )
    assert not alike_lines("✓ measured: the time: 1", "✗ refuted: the time: 1")
    assert alike_lines("largest gap: 9.301e−12", "largest gap: 1.021e−11")


@pytest.mark.book
def test_every_exception_is_a_line_of_some_chapter(root: Path) -> None:
    said = [
        line
        for name in CHAPTERS
        for cell in executed(root, f"book/{name}").cells
        for line in native_view(cell.get("outputs", []))["lines"]
    ]
    for pattern in EXCEPTIONS:
        assert any(re.search(pattern, line) for line in said), pattern
