"""One page of the book, opened in Chromium, cleared of what only a screen can use, and printed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import matplotlib
from playwright.sync_api import Page, sync_playwright

from tools.browser import FLAGS, chromium_path
from tools.paper.contents import Book
from tools.paper.speech import Speaker

HERE = Path(__file__).parent
FONTS = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
MARK = "\ue000"  # begins the name of a formula, so that it is told from a figure
INSIDE = ("https://inside.invalid/", "")  # what a link to another page of the book becomes
WIDTH = round((210 - 2 * 22) / 25.4 * 96)  # the text's width on A4 in CSS pixels; see print.css


class PaperError(Exception):
    """The book cannot be made as it is; the message says why, and what to do."""


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 to 3, and the id of the place that it names."""

    level: int
    id: str
    text: str


@dataclass(frozen=True)
class Opened:
    """What a page holds, once it is cleared: its headings, all ids, and words of its formulas."""

    name: str
    headings: list[Heading]
    ids: list[str]
    formulas: list[str] = field(repr=False)

    @property
    def title(self) -> str:
        """The page's first heading."""
        return self.headings[0].text


@contextmanager
def chromium() -> Iterator[Page]:
    """Give a window in which no page runs a script of its own, as wide as the text on paper."""
    try:
        path = chromium_path()
    except AssertionError:
        raise PaperError(
            "There is no Chromium on this machine, which prints the pages. Run: .ci/system-packages"
        ) from None
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        page = browser.new_page(viewport={"width": WIDTH, "height": 1000})
        page.set_default_timeout(300_000)  # a loaded machine prints slowly
        page.route("**/*.js*", lambda route: route.abort())
        yield page
        browser.close()


def opened(page: Page, site: Path, name: str, book: Book, speaker: Speaker, kind: str) -> Opened:
    """Open a page of the built book and clear it for `kind`, "pdf" or "epub"."""
    path = site / f"{name}.html"
    if not path.exists():
        raise PaperError(f"{path} is not there: the book is not built. Run: make book")
    page.goto(path.as_uri())
    options: dict[str, Any] = {
        "kind": kind,
        "site": f"{site.resolve().as_uri()}/",
        "pages": book.names,
        "elsewhere": book.address,
        "into": INSIDE if kind == "pdf" else ("", ".xhtml"),
    }
    found = page.evaluate((HERE / "page.js").read_text(encoding="utf-8"), options)
    words = speaker.words(found["formulas"])
    said = {"kind": kind, "words": words, "mark": MARK}
    page.evaluate((HERE / "formulas.js").read_text(encoding="utf-8"), said)
    headings = [Heading(**heading) for heading in found["headings"]]
    return Opened(name, headings, found["ids"], words)


def sheet(book: Book, head: str, before: int, numerals: str) -> str:
    """Return the style of a print whose first page comes after `before` others."""
    style = "".join(
        (HERE / name).read_text(encoding="utf-8") for name in ("reading.css", "print.css")
    )
    for word, value in {
        "FONTS": FONTS.as_uri(),
        "BOOK": _quoted(book.title),
        "HEAD": _quoted(head),
        "NUMERALS": numerals,
        "BEFORE": str(before),
    }.items():
        style = style.replace(word, value)
    return style


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def printed(
    page: Page,
    book: Book,
    into: Path,
    *,
    head: str,
    ids: list[str],
    before: int,
    numerals: str = "decimal",
) -> None:
    """Print what the window shows into a PDF; nothing on it may be cut off or missing."""
    page.emulate_media(media="print", color_scheme="light")
    page.add_style_tag(content=sheet(book, head, before, numerals))
    # All of them: a font that stands in a running head alone would come too late.
    page.evaluate("Promise.all([...document.fonts].map(font => font.load()))")
    page.wait_for_function("[...document.images].every(image => image.complete)")
    found = page.evaluate((HERE / "fitting.js").read_text(encoding="utf-8"), ids)
    for trouble, what, advice in (
        ("cut", "too wide for the paper", "Break it in its source, or see tools/paper/fitting.js."),
        ("blank", "not shown", "The file is missing or no picture; run: make book"),
    ):
        if found[trouble]:
            listed = "; ".join(found[trouble][:5])
            raise PaperError(
                f"On the printed page “{head}”, {len(found[trouble])} are {what}: {listed}. "
                f"{advice}"
            )
    page.pdf(path=into, tagged=True, prefer_css_page_size=True, print_background=True)
