"""The built pages, and the chapters as they were executed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
import yaml
from bs4 import BeautifulSoup

ROOT = Path(__file__).resolve().parents[2]
TOC = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
PAGES = [TOC["root"], *(chapter["file"] for chapter in TOC["chapters"])]
CHAPTERS = [page for page in PAGES if page.split("/")[-1][:2].isdigit()]


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, site: Path) -> BeautifulSoup:
    """Each page of the table of contents, parsed."""
    text = (site / f"{request.param}.html").read_text(encoding="utf-8")
    return BeautifulSoup(text, "html.parser")


@pytest.fixture(scope="session")
def executed(root: Path) -> dict[str, Any]:
    """Each chapter's notebook with its outputs, as the last build executed it."""
    folder = root / "_build" / "jupyter_execute"
    return {name: nbformat.read(folder / f"{name}.ipynb", as_version=4) for name in CHAPTERS}
