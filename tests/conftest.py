"""What more than one folder of tests uses: the places of the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Answers are no tests, whatever they are called.
collect_ignore = ["strangers", "submissions"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Where the built book is, and how long the tests go on that repeat a run of grading."""
    parser.addoption("--site", type=Path, default=ROOT / "_build/html", help="the built book")
    parser.addoption("--kills", type=int, default=5, help="how often a run of grading is killed")
    parser.addoption("--regrades", type=int, default=4, help="how often a class is graded again")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's folder."""
    return ROOT


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest) -> Path:
    """The built book; `make test` builds it first."""
    html: Path = request.config.getoption("--site").resolve()
    assert (html / "index.html").exists(), f"there is no book in {html}; run: make book"
    return html
