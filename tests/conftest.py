"""What more than one folder of tests uses: the places of the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Answers are no tests, whatever they are called.
collect_ignore = ["strangers", "submissions"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """How long the tests go on that repeat a run of grading."""
    parser.addoption("--kills", type=int, default=5, help="how often a run of grading is killed")
    parser.addoption("--regrades", type=int, default=4, help="how often a class is graded again")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's folder."""
    return ROOT


@pytest.fixture(scope="session")
def site() -> Path:
    """The built book; `make test` builds it first."""
    html = ROOT / "_build" / "html"
    assert (html / "index.html").exists(), "the book is not built; run: make book"
    return html
