"""The built pages in a real browser: what a reader, and a reader's screen reader, would meet."""

from __future__ import annotations

import gzip
import itertools
import os
import re
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.book.barriers import barriers, thin
from tests.book.conftest import CHAPTERS, PAGES, parsed
from tests.book.looks import OPEN_ALL, forced_colours, on_paper, reflow, stillness
from tests.book.record import Record
from tools import serve
from tools.browser import FLAGS, chromium_path
from tools.site.weights import MOST

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

WIDTHS = {"desk": 1280, "phone": 390}


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder under the strict policy of `make serve`; give its address."""
    with serve.server(folder) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}/"
        serving.shutdown()


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The book, served on this machine."""
    with served(site) as where:
        yield where


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Headless Chromium, the machine's own."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        yield chromium
        chromium.close()


class Visit:
    """One page in one window: all that it asked for and complained of."""

    def __init__(self, browser: Browser, address: str, theme: str, width: int) -> None:
        self.address = address
        self.name = ""
        self.window = f"{theme}-{'phone' if width == WIDTHS['phone'] else 'desk'}"
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.weights: dict[str, int] = {}
        self.context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if theme == "dark" else "light",
        )
        self.page: Page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))
        self.page.on("console", self._listen)
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("response", self._check)

    def _listen(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"console {message.type}: {message.text}")

    def _check(self, response: Any) -> None:
        if response.status >= 400:
            self.complaints.append(f"{response.status}: {response.url}")

    def weigh(self, response: Any) -> None:
        """Keep how much of an answer goes over the line; listen with it where that is asked."""
        self.weights[response.url] = len(gzip.compress(response.body(), 6))

    def open(self, name: str, until: Literal["load", "networkidle"] = "load") -> Page:
        self.name = name
        self.page.goto(f"{self.address}{name}.html", wait_until=until)
        return self.page

    def strangers(self) -> list[str]:
        local = (self.address, "data:", "blob:")
        return [url for url in self.requests if not url.startswith(local)]


@pytest.fixture
def visit(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    theme, width = getattr(request, "param", ("light", "desk"))
    opened = Visit(browser, address, theme, WIDTHS[width])
    yield opened
    opened.context.close()


WINDOWS = [(theme, width) for theme in ("light", "dark") for width in WIDTHS]
OPPOSITES = [("light", "desk"), ("dark", "phone")]
# The first chapter in every window, the others in two that differ in both.
SEEN = [
    (name, *window)
    for name in [*PAGES, "search", "genindex"]
    for window in (WINDOWS if name == CHAPTERS[0] else OPPOSITES)
]
VIEWS = [pytest.param(view, id="-".join(view)) for view in SEEN]
# What does not hang on the window is looked at in one of these alone.
DESKS = [view for view in VIEWS if str(view.id).endswith("light-desk")]
PHONES = [view for view in VIEWS if str(view.id).endswith("dark-phone")]


@pytest.fixture(scope="module")
def view(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """A page in a window, opened once for all that is asked of it; who changes it comes last."""
    name, theme, width = request.param
    opened = Visit(browser, address, theme, WIDTHS[width])
    opened.page.on("response", opened.weigh)
    page = opened.open(name, until="networkidle")
    page.evaluate("document.fonts.ready.then(() => true)")
    page.wait_for_load_state("networkidle")
    opened.page.remove_listener("response", opened.weigh)
    yield opened
    opened.context.close()


def test_all_that_is_asked_of_a_view_is_asked_at_once(request: pytest.FixtureRequest) -> None:
    here = [item for item in request.session.items if item.fspath == request.node.fspath]
    views = [item.callspec.params.get("view") for item in here if hasattr(item, "callspec")]
    runs = [view for view, _ in itertools.groupby(views) if view]
    assert len(runs) == len(set(runs)), "a page is opened more than once"


FIGURES = """async () => {
  const found = [];
  for (const figure of document.querySelectorAll('article figure')) {
    figure.scrollIntoView();
    const shown = [...figure.querySelectorAll('img, svg.moving-figure')]
      .filter(picture => picture.checkVisibility() && picture.getBoundingClientRect().width);
    const natural = [];
    for (const image of shown.filter(picture => picture instanceof HTMLImageElement)) {
      await image.decode();
      natural.push(image.naturalWidth);
    }
    found.push({
      name: figure.id, natural, shown: shown.map(picture => picture.getBoundingClientRect().width),
      captions: [...figure.querySelectorAll('figcaption')].map(words => words.checkVisibility()),
    });
  }
  return found;
}"""


SHOWN = """[...document.querySelectorAll('article figure img, article figure svg.moving-figure')]
  .filter(picture => picture.getBoundingClientRect().width)
  .map(picture => ({
    file: picture.src ?? '', drawing: picture.src ? '' : picture.outerHTML,
    width: picture.getBoundingClientRect().width}))"""
# Matplotlib's letters are outlines, 100 units high for one point each, scaled to their size.
LETTERS = re.compile(r"translate\([^)]*\) (?:rotate\([^)]*\) )?scale\(([\d.]+) -")
VIEW_BOX = re.compile(r'<svg [^>]*viewBox="0 0 ([\d.]+) ')
LEGIBLE = 9.0  # pixels from line to line, on a phone


WIDE_TABLES = """[...document.querySelectorAll('article table')]
  .filter(table => table.checkVisibility())
  .filter(table => table.getBoundingClientRect().right
    > table.closest('article').getBoundingClientRect().right + 1)
  .map(table => table.textContent.trim().slice(0, 60))"""


OUT_OF_REACH = """[...document.querySelectorAll('article *')]
  .filter(box => box.scrollWidth > box.clientWidth && box.tabIndex !== 0
    && ['auto', 'scroll'].includes(getComputedStyle(box).overflowX))
  .map(box => box.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_the_first_load_of_a_page_is_light(view: Visit) -> None:
    heaviest = sorted(view.weights.items(), key=lambda entry: -entry[1])[:5]
    assert sum(view.weights.values()) <= MOST, heaviest
    assert not [url for url in view.weights if "fontawesome.js" in url or "fa-solid-900" in url]


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_every_figure_and_formula_is_seen(view: Visit, site: Path) -> None:
    html = (site / f"{view.name}.html").read_text(encoding="utf-8")
    figures = view.page.evaluate(FIGURES)
    assert [figure["name"] for figure in figures] == re.findall(r'<figure [^>]*id="(.*?)"', html)
    for figure in figures:
        assert len(figure["shown"]) == 1, f"one picture for the page's theme, no other: {figure}"
        assert figure["shown"][0] > 200
        assert all(width > 100 for width in figure["natural"])
        assert figure["captions"] == [True]
    sizes = view.page.evaluate(
        """[...document.querySelectorAll('article .katex-html')]
             .filter(formula => !formula.closest('details:not([open])'))
             .map(formula => formula.getBoundingClientRect().width)"""
    )
    all_formulas = view.page.evaluate("document.querySelectorAll('.katex-html').length")
    assert all_formulas == html.count('class="katex-html"')
    assert all(size > 3 for size in sizes)
    cut = view.page.evaluate(
        """[...document.querySelectorAll('article span.math')]
             .filter(formula => getComputedStyle(formula).overflowY !== 'visible'
               && formula.scrollHeight > formula.clientHeight)
             .map(formula => formula.textContent)"""
    )
    assert cut == [], "an inline formula is cut off above or below"
    font = "[...document.fonts].some(f => f.family.includes('KaTeX') && f.status === 'loaded')"
    assert not sizes or view.page.evaluate(font), "formulas are set in KaTeX's own fonts"


def held(record: Record, check: str, view: Visit, of: Sequence[Any], faults: list[str]) -> None:
    """Keep what a look found in one of the views that it is for, and hold it to nothing."""
    names = [f"{name}@{theme}-{width}" for name, theme, width in (one.values[0] for one in of)]
    record.note(check, f"{view.name}@{view.window}", names, faults)
    assert faults == []


def lettering(drawing: str, width: float) -> list[float]:
    """Return the sizes in pixels of a drawing's letters, where it is shown so wide."""
    box = VIEW_BOX.search(drawing)
    assert box is not None
    return [100 * float(scale) * width / float(box[1]) for scale in LETTERS.findall(drawing)]


@pytest.mark.parametrize("view", PHONES, indirect=True)
def test_the_lettering_of_figures_is_legible_on_a_phone(
    view: Visit, site: Path, record: Record
) -> None:
    small, letters = [], 0
    for picture in view.page.evaluate(SHOWN):
        file = site / "_images" / picture["file"].split("/")[-1]
        if file.suffix in ("", ".svg"):
            drawing = picture["drawing"] or file.read_text(encoding="utf-8")
            sizes = lettering(drawing, picture["width"])
            letters += len(sizes)
            small += [(file.name, round(min(sizes), 1))] if min(sizes, default=9) < LEGIBLE else []
    faults = [f"{name}: {size} pixels" for name, size in small]
    held(record, "lettering", view, PHONES, faults)
    assert letters > 10 or view.name not in CHAPTERS, "letters are drawn in another way"


@pytest.mark.parametrize("view", DESKS, indirect=True)
def test_nothing_moves_for_who_asks_for_less_motion(view: Visit, record: Record) -> None:
    held(record, "reduced-motion", view, DESKS, stillness(view.page))


@pytest.mark.parametrize("view", DESKS, indirect=True)
def test_nothing_is_lost_in_forced_colours(view: Visit, record: Record) -> None:
    held(record, "forced-colours", view, DESKS, forced_colours(view.page))


@pytest.mark.parametrize("view", DESKS, indirect=True)
def test_on_paper_stands_the_text_in_dark_letters(view: Visit, record: Record) -> None:
    held(record, "print", view, DESKS, on_paper(view.page))


@pytest.mark.parametrize("view", PHONES, indirect=True)
def test_a_page_that_is_enlarged_scrolls_one_way(view: Visit, record: Record) -> None:
    found = {zoom: reflow(view.page, zoom) for zoom in ("200", "400")}
    for zoom, faults in found.items():
        held(record, f"zoom-{zoom}", view, PHONES, faults)


@pytest.mark.parametrize("view", VIEWS, indirect=True)
def test_a_page_is_free_of_errors_strangers_and_barriers(view: Visit, record: Record) -> None:
    page = view.page
    width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width[0] <= width[1], "the page is wider than the window"
    if width[1] == WIDTHS["desk"]:
        assert page.evaluate(WIDE_TABLES) == [], "a table that has to be scrolled"
    page.evaluate(OPEN_ALL)
    assert page.evaluate(OUT_OF_REACH) == [], "it scrolls, but not by keyboard"
    thin(page)
    assert view.complaints == []
    assert view.strangers() == []
    held(record, "axe", view, VIEWS, barriers(page))


@pytest.mark.parametrize("visit", [("light", "desk"), ("dark", "desk")], indirect=True)
def test_figures_wear_the_colours_of_the_theme(visit: Visit) -> None:
    page = visit.open("book/01_perceptron")
    theme = page.evaluate("document.documentElement.dataset.theme")
    sources = page.evaluate(
        """[...document.querySelectorAll('article figure img')]
             .filter(image => getComputedStyle(image).display !== 'none').map(image => image.src)"""
    )
    assert sources
    assert all(("-dark.svg" in source) == (theme == "dark") for source in sources)


def test_the_theme_button_changes_the_figures_too(visit: Visit) -> None:
    page = visit.open("book/01_perceptron")
    dark = page.locator("article figure img.figure-dark").first
    assert not dark.is_visible()
    button = page.locator("button.theme-switch-button").first
    choice = page.locator("button.theme-change-button[data-mode=dark]")  # of newer themes
    for _ in range(3):
        button.click()
        if choice.count():
            choice.first.click()
        if page.evaluate("document.documentElement.dataset.theme") == "dark":
            break
    dark.scroll_into_view_if_needed()
    assert dark.is_visible()
    assert visit.complaints == []


FOUND = {"perceptron": "1. The perceptron", "backprop": "2. Back", "CNN": "8. Convolutional"}


@pytest.mark.parametrize("words", FOUND)
def test_the_search_finds_a_chapter_by_the_words_of_the_field(visit: Visit, words: str) -> None:
    page = visit.open("book/intro")
    page.locator("button.search-button-field").first.click()
    form = page.locator("#pst-search-dialog").get_by_role("search", name="Search the book")
    form.get_by_role("searchbox").fill(words)
    form.get_by_role("button", name="Search").click()
    page.wait_for_selector("#search-results ul.search li p.context")
    found = page.locator("#search-results ul.search li a").all_inner_texts()
    bare = FOUND[words].partition(". ")[2]  # newer Sphinx leaves the number out
    assert any(text.startswith((FOUND[words], bare)) for text in found[:2])
    assert visit.complaints == []
    assert visit.strangers() == []


def test_a_snippet_says_a_formula_once_and_no_contents(visit: Visit) -> None:
    page = visit.open("search")
    snippets = page.evaluate(
        """async (pages) => Object.fromEntries(await Promise.all(pages.map(async name => {
          const html = await (await fetch(`book/${name}.html`)).text();
          const page = new DOMParser().parseFromString(html, "text/html");
          for (const code of page.querySelectorAll("pre, svg")) code.remove();
          return [name, Search.htmlToText(page.documentElement.outerHTML, "")];
        })))""",
        [name.removeprefix("book/") for name in CHAPTERS],
    )
    for name, text in snippets.items():
        assert len(text) > 5_000, name
        assert not re.search(r"\\(frac|partial|sigma|begin)\b", text), name
        assert "Contents" not in text, name
        assert ".md" not in text.split("You will")[0], name
    assert "x is now the number that goes in" in snippets["04_activations"]


def test_next_leads_through_the_book(site: Path) -> None:
    page, walked = "book/intro", []
    while page not in walked:
        walked.append(page)
        link = parsed(site / f"{page}.html").select_one("a.right-next")
        if link is None:
            break
        page = os.path.normpath(Path(page).parent / str(link["href"])).removesuffix(".html")
    assert walked[1] == "book/01_perceptron"
    assert walked[walked.index("book/exercises/ps8_convolution") + 1] == "book/closing"
    assert walked == PAGES


def test_the_first_tab_stop_leads_past_the_menus(visit: Visit) -> None:
    page = visit.open("book/01_perceptron")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to main content"


def test_hints_open_by_keyboard(visit: Visit) -> None:
    page = visit.open("book/exercises/ps1_perceptron")
    hint = page.locator("section#exercise-decide details").first
    hint.locator("summary").focus()
    page.keyboard.press("Enter")
    assert hint.evaluate("hint => hint.open")


@pytest.mark.parametrize("visit", [("light", "phone")], indirect=True)
def test_a_wide_formula_scrolls_by_itself_and_by_keyboard(visit: Visit) -> None:
    page = visit.open("book/01_perceptron")
    wide = page.evaluate(
        """[...document.querySelectorAll('.katex-display')]
             .filter(box => box.scrollWidth > box.clientWidth)
             .map(box => [box.tabIndex, box.getBoundingClientRect().left
                - box.querySelector('.katex-html').getBoundingClientRect().left])"""
    )
    assert wide
    for tab_index, hidden_at_the_left in wide:
        assert tab_index == 0
        assert hidden_at_the_left <= 1


def test_the_notebook_of_the_exercises_can_be_downloaded(visit: Visit) -> None:
    page = visit.open("book/exercises/ps1_perceptron")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="download the notebook").click()
    assert waiting.value.suggested_filename == "ps1_perceptron.ipynb"


def test_the_icons_are_drawn_without_the_full_font(visit: Visit) -> None:
    page = visit.open("book/intro", until="networkidle")
    drawn = page.evaluate(
        """[...document.querySelectorAll('.fa-bars, .fa-magnifying-glass, .fa-list')]
             .filter(icon => icon.checkVisibility())
             .map(icon => [getComputedStyle(icon, '::before').content, icon.offsetWidth])"""
    )
    assert drawn
    assert all(content not in ("none", "normal") and width > 8 for content, width in drawn)
    loaded = page.evaluate(
        "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)"
    )
    assert any("Font Awesome" in family for family in loaded)


def test_a_term_leads_to_the_glossary_and_back(visit: Visit) -> None:
    page = visit.open("book/01_perceptron")
    term = page.locator("article a[href*='glossary.html#term-']").first
    assert len(term.get_attribute("title") or "") > 20, "the definition shows at the pointer"
    term.click()
    page.wait_for_url("**/glossary.html#term-*")
    back = page.locator(
        "dl.glossary dd .used-in a", has_text="The perceptron: train one neuron"
    ).first
    back.click()
    page.wait_for_url("**/01_perceptron.html")
    assert visit.complaints == []


def test_the_bare_address_leads_to_the_first_page(visit: Visit) -> None:
    visit.page.goto(visit.address, wait_until="networkidle")
    visit.page.wait_for_url("**/book/intro.html")
    assert visit.complaints == []


def test_the_themes_buttons_work_without_handlers_in_the_page(visit: Visit) -> None:
    page = visit.open("book/01_perceptron")
    called = page.evaluate(
        """() => {
          const called = [];
          window.print = () => called.push("print");
          window.toggleFullScreen = () => called.push("full-screen");
          for (const button of document.querySelectorAll("button[data-press]")) button.click();
          return called.sort();
        }"""
    )
    assert called == ["full-screen", "print"]
    assert visit.complaints == []
