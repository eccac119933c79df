"""The site of the built book, made once for all that look at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.site.making import Site, make

BASE = "/some/where/"


@pytest.fixture(scope="session")
def made(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The built book's site, without an address."""
    return make(site, tmp_path_factory.mktemp("made") / "site")
