"""The instructor's two pages in a browser: read without barriers, wide or narrow, light or dark."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from dlcourse.grading.report.mistakes import mistakes
from dlcourse.grading.report.standing import Standing
from dlcourse.grading.report.written import mistakes_to_html, to_html
from tests.book.barriers import barriers
from tests.grading.bulk.classes import NAME
from tests.grading.report.test_mistakes import CLASS, config
from tests.grading.test_page import EVIL, browser

__all__ = ["browser"]
NOON = datetime(2026, 2, 1, 12)
ROWS = [
    Standing(NAME, "doe", "Jane", EVIL, status=("graded", "late"), points=1.5, possible=2.0),
    Standing(NAME, "roe", status=("quarantined",), reason=f"{EVIL} {'long ' * 40}", handed_in=NOON),
]


def pages() -> dict[str, str]:
    """Return both pages by name."""
    found = mistakes(config("https://book.example"), NAME, [make() for make in CLASS])
    return {
        "report": to_html(ROWS, "Europe/Berlin", NOON),
        "mistakes": mistakes_to_html(found),
    }


@pytest.mark.browser
@pytest.mark.xdist_group("browser")
@pytest.mark.parametrize(("theme", "width"), [("light", 1280), ("dark", 390)])
def test_both_pages_are_read_without_barriers(
    theme: Any, width: int, browser: Browser, tmp_path: Path
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    scrolls, found = {}, []
    for name, text in pages().items():
        path = tmp_path / f"{name}.html"
        path.write_text(text, encoding="utf-8")
        page.goto(path.as_uri())
        scrolls[name] = page.evaluate("document.documentElement.scrollWidth")
        page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        found += barriers(page, looked=["color-contrast", "document-title", "html-has-lang"])
        assert page.evaluate("document.scripts.length") == 0
    context.close()
    assert found == []
    assert scrolls == {name: width for name in scrolls}
    assert [url for url in asked if not url.startswith("file:")] == []
