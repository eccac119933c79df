"""Live cells in a real browser, under the strict policy: with Python, and a stand-in for it."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from book._ext.course_pages import cells
from tests.book.barriers import barriers
from tests.book.live_pages import (
    FIGURE,
    FORMULA,
    MOVING,
    PAGES,
    SETUP,
    STAND_IN,
    STATEMENT,
    TEXT,
    UNSEEN,
    WRONG,
    missing,
    spoilt,
)
from tests.book.test_browser import (  # noqa: F401 - the fixture is asked for by its name
    OPPOSITES,
    WIDTHS,
    Visit,
    browser,
    served,
)
from tests.book.tiny import TinyBook

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("live")]

SLOW = 240_000  # ms: Python's start, and its imports, on a busy machine


@pytest.fixture(scope="session")
def living(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The folder of a tiny book with live cells, built."""
    assets = root / "_build" / "live"
    assert list(assets.glob("code/*/live.json")), "there is nothing to load; run: make book"
    book = TinyBook(tmp_path_factory.mktemp("live"), root, PAGES)
    (book.folder / "_build").mkdir()
    (book.folder / "_build" / "live").symlink_to(assets)
    book.write("claims.yml", "[]")
    book.build()
    return book.folder / "_build"


@pytest.fixture(scope="module")
def shelf(living: Path) -> Iterator[str]:
    """The address of the tiny book, which is not at the root of its host."""
    with served(living) as address:
        yield f"{address}html/"


@pytest.fixture
def visit(browser: Browser, shelf: str, request: pytest.FixtureRequest) -> Iterator[Visit]:  # noqa: F811
    theme, width = getattr(request, "param", ("light", "desk"))
    opened = Visit(browser, shelf, theme, WIDTHS[width])
    yield opened
    opened.context.close()


class Reader:
    """A page with cells, and a reader's hands."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.page: Page = visit.page

    def cell(self, number: int) -> Locator:
        return self.page.locator(f".cell[data-cell='{number}']")

    def press(self, number: int, name: str) -> None:
        """Press a button; a longer name may follow in brackets."""
        name_ = re.compile(rf"^{name}( \(.*\))?$")
        self.cell(number).get_by_role("button", name=name_).click()

    def opener(self, number: int) -> Locator:
        return self.cell(number).locator(".live-open")

    def open(self, number: int) -> Locator:
        """Open a cell; return its editor."""
        self.cell(number).hover()
        self.opener(number).click()
        editor = self.editor(number)
        expect(editor).to_be_focused()
        return editor

    def editor(self, number: int) -> Locator:
        return self.cell(number).get_by_role("textbox")

    def write(self, number: int, text: str) -> None:
        editor = self.editor(number)
        editor.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(text)

    def state(self, number: int) -> Locator:
        return self.cell(number).locator(".live-state")

    def voice(self) -> Locator:
        return self.page.locator("body > [role=status]")

    def text(self, number: int) -> str:
        lines = "editor => [...editor.querySelectorAll('.cm-line')].map(line => line.textContent)"
        return "\n".join(self.editor(number).evaluate(lines))

    def focused(self) -> str:
        """What has the focus, in words."""
        found: str = self.page.evaluate(
            """() => {
              let active = document.activeElement;
              while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
              return active.getAttribute('aria-label') ?? active.textContent ?? active.tagName;
            }"""
        )
        return found


class Puppet(Reader):
    """A page whose Python is the stand-in: the test says what it says."""

    def __init__(self, visit: Visit) -> None:
        super().__init__(visit)
        visit.context.route(
            "**/kernel.js",
            lambda route: route.fulfill(content_type="text/javascript", body=STAND_IN),
        )
        visit.open("book/intro")

    def python(self, script: str) -> Any:
        """Let the stand-in do something."""
        return self.page.evaluate(f"window.python.{script}")

    def ran(self) -> list[str]:
        names: list[str] = self.python("ran.map(cell => cell.name)")
        return names

    def start(self, number: int) -> None:
        self.open(number)
        self.python("ready()")

    def pass_all(self, count: int) -> None:
        """Let so many cells run one after the other, and show nothing."""
        for _ in range(count):
            self.python("done()")


@pytest.fixture
def puppet(visit: Visit) -> Puppet:
    return Puppet(visit)


ERROR = """{kind: 'error', name: 'NameError', message: "name 'total' is not defined", meaning: null,
  words: null, line: 4, source: 'double(total)', column: [7, 12], trace: []}"""


# --- before the first click ----------------------------------------------------------------------


def test_before_the_first_click_one_small_script_is_loaded_and_no_more(visit: Visit) -> None:
    weights: dict[str, int] = {}
    visit.page.on("response", lambda r: weights.update({r.url: len(gzip.compress(r.body(), 6))}))
    page = visit.open("book/intro", until="networkidle")
    page.mouse.wheel(0, 20_000)
    page.locator(".cell").first.hover()
    page.wait_for_load_state("networkidle")
    live = [url for url in weights if "/live" in url.removeprefix(visit.address)]
    assert [url.rpartition("/")[2].partition("?")[0] for url in live] == ["live.css", "main.js"]
    assert sum(weights[url] for url in live) <= 15_000
    assert visit.complaints == []


def test_the_page_stands_as_it_is_until_a_cell_is_pointed_at(visit: Visit) -> None:
    page = visit.open("book/intro")
    reader = Reader(visit)
    opener = reader.opener(TEXT)
    expect(opener).to_have_css("opacity", "0")
    height = page.evaluate("document.querySelector('article').offsetHeight")
    page.evaluate("document.querySelectorAll('.live-open').forEach(button => button.remove())")
    assert page.evaluate("document.querySelector('article').offsetHeight") == height


def test_a_button_shows_for_a_pointer_and_for_the_keyboard(visit: Visit) -> None:
    visit.open("book/intro")
    reader = Reader(visit)
    reader.cell(TEXT).hover()
    expect(reader.opener(TEXT)).to_have_css("opacity", "1")
    reader.opener(WRONG).focus()
    visit.page.keyboard.press("Shift+Tab")
    visit.page.keyboard.press("Tab")
    expect(reader.opener(WRONG)).to_have_css("opacity", "1")
    expect(reader.opener(WRONG)).to_have_accessible_name(f"Edit and run cell {WRONG}")


def test_who_lingers_on_a_button_finds_python_s_files_there(visit: Visit) -> None:
    visit.open("book/intro")
    reader = Reader(visit)
    reader.cell(TEXT).hover()
    with visit.page.expect_request("**/core/**/*.wasm", timeout=SLOW):
        reader.opener(TEXT).hover()
    assert not reader.editor(TEXT).count()


def test_who_saves_data_gets_nothing_before_a_click(visit: Visit) -> None:
    visit.context.add_init_script(
        "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    )
    visit.open("book/intro")
    reader = Reader(visit)
    reader.cell(TEXT).hover()
    reader.opener(TEXT).hover()
    visit.page.wait_for_timeout(600)
    assert not [url for url in visit.requests if url.endswith("kernel.js")]


def test_without_javascript_the_page_is_as_it_was(browser: Browser, shelf: str) -> None:  # noqa: F811
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{shelf}book/intro.html")
    assert page.locator(".cell .cell_input").first.is_visible()
    assert page.get_by_text("the sum is 42").is_visible()
    assert page.locator(".live-open").count() == 7
    assert not [b for b in page.locator(".live-open").all() if b.is_visible()]
    assert not page.locator("button.theme-switch-button").first.is_visible(), "nor a dead button"
    context.close()


def test_a_page_without_code_has_no_button(visit: Visit) -> None:
    page = visit.open("book/quiet", until="networkidle")
    assert page.locator(".live-open").count() == 0
    assert visit.complaints == []


# --- what is seen and said -----------------------------------------------------------------------


def test_the_first_click_puts_the_editor_in_the_place_of_the_code(puppet: Puppet) -> None:
    code = puppet.cell(WRONG).locator(".cell_input pre").text_content()
    editor = puppet.open(WRONG)
    assert puppet.text(WRONG) == (code or "").removesuffix("\n")
    expect(editor).to_have_accessible_name(f"Code of cell {WRONG}")
    expect(puppet.cell(WRONG).locator(".cell_input")).to_be_hidden()
    puppet.python("is('loading', {loaded: 1_000_000, total: 12_100_000})")
    expect(puppet.state(WRONG)).to_have_text("Python is loading: 1.0 of 12.1 MB")
    bar = puppet.cell(WRONG).get_by_role("progressbar")
    assert float(bar.get_attribute("value") or 0) == pytest.approx(1 / 12.1)
    puppet.python("ready()")
    expect(puppet.state(WRONG)).to_have_text("Python is ready.")
    expect(puppet.voice()).to_have_text("Python is ready.")
    expect(bar).to_be_hidden()
    assert puppet.visit.complaints == []


def test_outputs_take_the_place_of_the_book_s_own_until_they_are_sent_back(puppet: Puppet) -> None:
    puppet.start(TEXT)
    own = puppet.cell(TEXT).locator(".cell_output").first
    puppet.press(TEXT, "Run")
    puppet.pass_all(2)
    puppet.python("show([{kind: 'text', stream: 'stdout', text: 'the sum '}])")
    puppet.python("show([{kind: 'text', stream: 'stdout', text: 'is 43\\n'}])")
    expect(puppet.cell(TEXT).locator(".live-output pre")).to_have_text("the sum is 43\n")
    expect(own).to_be_hidden()
    puppet.python("done()")
    expect(puppet.state(TEXT)).to_have_text(re.compile(r"^Ran in \d"))
    expect(puppet.voice()).to_have_text(f"Cell {TEXT} ran. the sum is 43.")
    puppet.press(TEXT, "As in the book")
    expect(own).to_be_visible()
    assert puppet.cell(TEXT).locator(".live-output").count() == 0
    assert puppet.focused() == "Run", "the focus is not lost with the button"


def test_what_the_page_needs_runs_first_unseen(puppet: Puppet) -> None:
    puppet.start(TEXT)
    puppet.press(TEXT, "Run")
    puppet.pass_all(3)
    assert puppet.ran() == [f"cell-{n}" for n in (SETUP, UNSEEN, TEXT)]
    assert puppet.python("ran[1].source") == "unseen = 40"
    assert puppet.cell(SETUP).locator(".live-output").count() == 0
    puppet.press(TEXT, "Run")
    puppet.python("done()")
    assert puppet.ran()[3:] == [f"cell-{TEXT}"], "and not twice"


def test_all_above_run_in_order_and_an_error_ends_it(puppet: Puppet) -> None:
    puppet.start(FIGURE)
    puppet.press(FIGURE, "Run all above")
    puppet.pass_all(3)
    puppet.python(f"show([{ERROR}])")
    puppet.python("done('error')")
    assert puppet.ran() == [f"cell-{n}" for n in (SETUP, UNSEEN, TEXT, WRONG)]
    expect(puppet.state(FIGURE)).to_contain_text(
        f"Cell {WRONG} above ended with a NameError: name 'total' is not defined"
    )
    puppet.state(FIGURE).get_by_role("link", name=f"Go to cell {WRONG}").click()
    expect(puppet.cell(WRONG)).to_be_in_viewport()
    expect(puppet.voice()).to_contain_text("NameError in line 4")


def test_an_error_marks_its_line_and_leads_to_it(puppet: Puppet) -> None:
    puppet.start(WRONG)
    puppet.press(WRONG, "Run")
    puppet.pass_all(2)
    puppet.python(f"show([{ERROR}])")
    puppet.python("done('error')")
    box = puppet.cell(WRONG).locator(".live-error")
    expect(box).to_contain_text("NameError in line 4: name 'total' is not defined")
    expect(box.locator("mark")).to_have_text("total")
    marked = puppet.cell(WRONG).locator(".wrong-line")
    expect(marked).to_have_text("double(total)")
    box.get_by_role("button", name="Go to line 4").click()
    expect(puppet.editor(WRONG)).to_be_focused()
    puppet.page.keyboard.type("#")
    expect(marked).to_have_count(0)
    assert puppet.text(WRONG).endswith("\n#double(total)")
    box.get_by_role("button", name="Run the cells above, then this one").click()
    puppet.pass_all(2)
    assert puppet.ran()[-2:] == [f"cell-{TEXT}", f"cell-{WRONG}"]


def test_stop_ends_the_run_and_what_waits(puppet: Puppet) -> None:
    puppet.start(FIGURE)
    puppet.press(FIGURE, "Run all above")
    stop = puppet.cell(FIGURE).get_by_role("button", name="Stop")
    run = puppet.cell(FIGURE).get_by_role("button", name="Run", exact=True)
    expect(stop).not_to_have_attribute("aria-disabled", "true")
    expect(run).to_have_attribute("aria-disabled", "true")
    assert not run.get_attribute("disabled")
    run.click(force=True)
    expect(puppet.state(FIGURE)).to_have_text(
        re.compile(r"^Cell 1 of 4: running for \d"), timeout=SLOW
    )
    stop.click()
    expect(puppet.state(FIGURE)).to_contain_text("What the cells had made before is still there.")
    assert puppet.ran() == [f"cell-{SETUP}"], "a button that cannot be used does nothing"
    assert puppet.focused() == "Stop"
    expect(stop).to_have_attribute("aria-disabled", "true")


def test_lost_names_are_told_and_the_cells_count_as_not_run(puppet: Puppet) -> None:
    puppet.start(TEXT)
    puppet.press(TEXT, "Run")
    puppet.pass_all(3)
    puppet.press(TEXT, "Run")
    puppet.python("say('lost', 'The names are gone.')")
    puppet.python("done('lost', 'The names are gone.')")
    expect(puppet.state(TEXT)).to_have_text("The names are gone.")
    expect(puppet.voice()).to_have_text("The names are gone.")
    puppet.press(TEXT, "Run")
    puppet.pass_all(3)
    assert puppet.ran()[4:] == [f"cell-{n}" for n in (SETUP, UNSEEN, TEXT)]


def test_a_cell_and_the_page_can_be_had_back(puppet: Puppet) -> None:
    puppet.start(TEXT)
    original = puppet.text(TEXT)
    puppet.write(TEXT, "print('mine')")
    puppet.press(TEXT, "Run")
    puppet.pass_all(2)
    assert puppet.python("ran.at(-1).source") == "print('mine')"
    puppet.python("done()")
    puppet.press(TEXT, "Reset cell")
    assert puppet.text(TEXT) == original
    expect(puppet.cell(TEXT).locator(".cell_output")).to_have_count(1)
    puppet.editor(TEXT).press("ControlOrMeta+z")
    assert puppet.text(TEXT) == "print('mine')", "a reset can be undone"
    puppet.press(TEXT, "Reset page")
    assert puppet.editor(TEXT).count() == 1, "it asks first"
    puppet.cell(TEXT).get_by_role("button", name="Reset all cells?").click()
    expect(puppet.cell(TEXT).locator(".cell_input")).to_be_visible()
    assert puppet.editor(TEXT).count() == 0
    assert puppet.focused().startswith("Edit and run")
    assert puppet.python("wasReset")
    puppet.open(TEXT)
    assert puppet.text(TEXT) == original


def test_moving_figures_keep_apart_though_python_was_started_anew(puppet: Puppet) -> None:
    html = (
        '<div class="moving"><svg></svg><div class="moving-controls" hidden>'
        '<label for="live1-slider">at</label><input type="range" id="live1-slider" min="0" max="1" '
        'value="0"><button class="moving-play">Play</button></div><output></output>'
        '<div class="moving-positions"><ol><li>first</li><li>last</li></ol></div></div>'
    )
    show = f"show([{{kind: 'moving', html: '{html}', alt: 'a'}}])"
    puppet.start(SETUP)
    puppet.press(SETUP, "Run")
    puppet.python(show)
    puppet.python("done()")
    puppet.open(TEXT)
    puppet.press(TEXT, "Run")
    puppet.pass_all(1)
    puppet.python(show)
    puppet.python("done()")
    for number in (TEXT, SETUP):
        slider = puppet.cell(number).get_by_label("at")
        slider.press("End")
        expect(puppet.cell(number).locator(".live-output output")).to_have_text("last")
    assert puppet.visit.complaints == []


def test_a_long_cell_says_before_how_long_it_takes(puppet: Puppet) -> None:
    puppet.cell(TEXT).evaluate("cell => cell.dataset.seconds = 40")
    puppet.open(TEXT)
    puppet.python("ready()")
    expect(puppet.state(TEXT)).to_have_text(
        "Python is ready. This cell takes about 40 seconds here."
    )
    puppet.press(TEXT, "Run")
    puppet.pass_all(2)
    expect(puppet.state(TEXT)).to_contain_text("of about 40 seconds", timeout=SLOW)
    puppet.python("done()")
    puppet.write(TEXT, "while True: pass")
    puppet.press(TEXT, "Run")
    expect(puppet.state(TEXT)).to_have_text(re.compile(r"^Running for [\d.]+ s$"), timeout=SLOW)
    puppet.python("done()")


# --- by keyboard ---------------------------------------------------------------------------------


def test_by_keyboard_alone_nobody_is_trapped(puppet: Puppet) -> None:
    keyboard = puppet.page.keyboard
    puppet.opener(TEXT).focus()
    keyboard.press("Enter")
    expect(puppet.editor(TEXT)).to_be_focused()
    puppet.python("ready()")
    hint = puppet.cell(TEXT).locator(".hint")
    expect(hint).to_have_text("Tab leaves the editor. Once you type, Tab indents.")
    assert puppet.editor(TEXT).get_attribute("aria-describedby") == hint.get_attribute("id")
    keyboard.press("Tab")
    assert puppet.focused() == "Run"
    keyboard.press("Shift+Tab")
    expect(puppet.editor(TEXT)).to_be_focused()
    original = puppet.text(TEXT)
    keyboard.press("ControlOrMeta+Home")
    keyboard.type("#")
    expect(hint).to_have_text("Tab indents here. To leave, press Escape, then Tab.")
    keyboard.press("Tab")
    expect(puppet.editor(TEXT)).to_be_focused()
    assert puppet.text(TEXT) == f"    #{original}"
    keyboard.press("Escape")
    expect(hint).to_have_text("Tab leaves the editor. Once you type, Tab indents.")
    puppet.page.wait_for_timeout(2_500)  # longer than CodeMirror by itself remembers an Escape
    keyboard.press("Tab")
    assert puppet.focused() == "Run"
    keyboard.press("Enter")
    puppet.pass_all(3)
    assert puppet.ran()[-1] == f"cell-{TEXT}"
    assert puppet.focused() == "Run", "it keeps the focus while it cannot be used"


@pytest.mark.parametrize("keys", ["Control+Enter", "Shift+Enter"])
def test_a_cell_is_run_from_within_the_editor(puppet: Puppet, keys: str) -> None:
    puppet.start(SETUP)
    before = puppet.text(SETUP)
    puppet.editor(SETUP).press(keys)
    assert puppet.ran() == [f"cell-{SETUP}"]
    puppet.python("done()")
    assert puppet.text(SETUP) == before, "the keys write nothing"
    expect(puppet.editor(SETUP)).to_be_focused()


def test_the_editor_helps_with_brackets_indentation_and_the_course_s_names(puppet: Puppet) -> None:
    puppet.start(TEXT)
    puppet.write(TEXT, "")
    puppet.page.keyboard.type("def f(a")
    assert puppet.text(TEXT) == "def f(a)", "a bracket closes"
    puppet.page.keyboard.type("):\n1")
    assert puppet.text(TEXT) == "def f(a):\n    1", "a new line is indented"
    puppet.write(TEXT, "")
    puppet.page.keyboard.type("from dlcourse.lo")
    expect(puppet.cell(TEXT).get_by_role("option", name="losses")).to_be_visible()
    puppet.page.keyboard.press("Escape")
    puppet.write(TEXT, "from dlcourse.losses import ")
    puppet.page.keyboard.type("Hu")
    expect(puppet.cell(TEXT).get_by_role("option", name=re.compile("Huber"))).to_be_visible()
    puppet.page.wait_for_timeout(100)  # the list takes no key in its first moment
    puppet.page.keyboard.press("Enter")
    line = puppet.editor(TEXT).locator(".cm-line")
    expect(line).to_have_text("from dlcourse.losses import Huber")
    puppet.write(TEXT, "")
    puppet.page.keyboard.type("np.lins")
    expect(puppet.cell(TEXT).get_by_role("option", name="linspace")).to_be_visible()


# --- barriers, paper, narrow windows -------------------------------------------------------------


def fits(page: Page) -> bool:
    width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    return bool(width[0] <= width[1])


SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">'
    '<style>circle {fill: red}</style><circle r="9"/></svg>'
)
PICTURE = f"""{{kind: 'picture', alt: 'A dot.', width: 40, height: 40,
  light: '{SVG}', dark: '{SVG}'}}"""
ALL = f"""[{{kind: 'text', stream: 'stdout', text: '{"long " * 60}\\n'}},
  {{kind: 'text', stream: 'stderr', text: 'a warning\\n'}}, {{kind: 'result', text: '42'}},
  {{kind: 'formula', latex: '\\\\frac{{\\\\sqrt{{x}}}}{{2}}', text: 'sqrt(x)/2'}},
  {{kind: 'statement', mark: '✓ proved', how: 'proved', claim: 'A1', latex: 'x = x',
    markdown: 'equal for every $x$, says `sp`', text: 'proved'}},
  {PICTURE}, {{kind: 'cut', text: 'The rest is left out.'}}]"""


@pytest.mark.parametrize("visit", OPPOSITES, indirect=True, ids=lambda window: "-".join(window))
def test_no_state_has_barriers_or_is_wider_than_the_window(puppet: Puppet) -> None:
    page = puppet.page

    def sound(state: str) -> None:
        assert barriers(page) == [], state
        assert fits(page), state

    sound("idle")
    puppet.open(WRONG)
    puppet.python("is('loading', {loaded: 1, total: 3})")
    sound("loading")
    puppet.python("ready()")
    puppet.press(WRONG, "Run")
    puppet.pass_all(2)
    sound("running")
    puppet.python(f"show([{ERROR}])")
    puppet.python("done('error')")
    sound("failed")
    puppet.press(WRONG, "Run")
    puppet.python(f"show({ALL})")
    puppet.python("done()")
    expect(puppet.cell(WRONG).locator(".live-output .katex-html")).to_have_count(3)
    sound("passed")
    (shown,) = [i for i in puppet.cell(WRONG).locator(".live-output img").all() if i.is_visible()]
    assert shown.evaluate("image => image.decode().then(() => image.naturalWidth)") == 40
    assert shown.get_attribute("alt") == "A dot."
    for box in puppet.cell(WRONG).get_by_role("button").all():
        size = box.bounding_box()
        assert size is not None
        assert min(size["width"], size["height"]) >= 24
    assert puppet.visit.complaints == []


def test_on_paper_the_page_is_the_book_s(puppet: Puppet) -> None:
    puppet.start(TEXT)
    puppet.press(TEXT, "Run")
    puppet.pass_all(2)
    puppet.python("show([{kind: 'result', text: '43'}])")
    puppet.python("done()")
    puppet.page.emulate_media(media="print")
    expect(puppet.cell(TEXT).locator(".cell_input")).to_be_visible()
    expect(puppet.cell(TEXT).get_by_text("the sum is 42")).to_be_visible()
    expect(puppet.cell(TEXT).locator(".live-output")).to_be_hidden()
    expect(puppet.editor(TEXT)).to_be_hidden()
    for button in puppet.cell(TEXT).locator(".live-open, .live-button").all():
        expect(button).to_be_hidden()


# --- what is missing is said ---------------------------------------------------------------------


@pytest.mark.parametrize("name", ["cells.js", "kernel.js", "codemirror-*.js"])
def test_a_missing_module_is_told_and_the_page_stays(visit: Visit, name: str) -> None:
    visit.context.route(f"**/{name}", missing)
    visit.open("book/intro")
    reader = Reader(visit)
    reader.cell(TEXT).hover()
    reader.opener(TEXT).click()
    problem = reader.cell(TEXT).get_by_role("alert")
    expect(problem).to_have_text(
        "A file of the book could not be loaded. Reload the page and try again."
    )
    expect(reader.cell(TEXT).locator(".cell_input")).to_be_visible()
    expect(reader.opener(TEXT)).to_be_focused()
    expect(reader.opener(TEXT)).to_have_css("opacity", "1")


def test_a_missing_formula_module_leaves_the_formula_as_text(puppet: Puppet) -> None:
    puppet.visit.context.route("**/katex-*.js", lambda route: route.abort())
    puppet.start(TEXT)
    puppet.press(TEXT, "Run")
    puppet.pass_all(2)
    puppet.python("show([{kind: 'formula', latex: '\\\\frac{1}{2}', text: '1/2'}])")
    expect(puppet.cell(TEXT).locator(".live-output .math")).to_have_text("1/2")


def test_a_start_that_fails_is_told_and_run_tries_again(puppet: Puppet) -> None:
    puppet.open(TEXT)
    puppet.python("fail('numpy could not be loaded.')")
    expect(puppet.state(TEXT)).to_have_text("numpy could not be loaded.")
    expect(puppet.voice()).to_have_text("numpy could not be loaded.")
    puppet.press(TEXT, "Run")
    puppet.pass_all(3)
    expect(puppet.state(TEXT)).to_contain_text("Ran in")


@pytest.mark.parametrize(
    ("hurt", "words"),
    [(spoilt, "did not arrive as it was published"), (missing, "numpy")],
    ids=["corrupted", "missing"],
)
def test_a_wheel_that_is_broken_or_missing_is_named(visit: Visit, hurt: Any, words: str) -> None:
    visit.context.route("**/numpy-*.whl", hurt)
    visit.open("book/intro")
    reader = Reader(visit)
    reader.open(TEXT)
    expect(reader.state(TEXT)).to_contain_text(words, timeout=SLOW)
    expect(reader.voice()).to_contain_text(words)


# --- with Python ---------------------------------------------------------------------------------


@pytest.mark.parametrize("visit", OPPOSITES, indirect=True, ids=lambda window: "-".join(window))
def test_every_kind_of_output_is_shown_as_the_book_shows_it(visit: Visit) -> None:
    page = visit.open("book/intro")
    reader = Reader(visit)
    dark = page.evaluate("document.documentElement.dataset.theme") == "dark"
    reader.open(MOVING)
    reader.press(MOVING, "Run all above")
    expect(reader.state(MOVING)).to_contain_text("All cells above have run", timeout=SLOW)
    for number in (TEXT, WRONG, FIGURE, FORMULA, STATEMENT, MOVING):
        if number != MOVING:
            reader.open(number)
        reader.press(number, "Run")
        expect(reader.state(number)).to_have_text(re.compile("^Ran in"), timeout=SLOW)

    def shown(number: int) -> Locator:
        return reader.cell(number).locator(".live-output")

    expect(shown(TEXT)).to_have_text("the sum is 42\n")
    expect(shown(WRONG)).to_have_text("84")
    (picture,) = [image for image in shown(FIGURE).locator("img").all() if image.is_visible()]
    assert ("figure-dark" in str(picture.get_attribute("class"))) == dark
    assert picture.get_attribute("alt") == "A blue line rises from 0 to 1."
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 100
    expect(shown(FIGURE).locator("figcaption")).to_contain_text("A line that lives.")
    expect(shown(FORMULA).locator(".katex-display .sqrt")).to_be_visible()
    expect(shown(STATEMENT)).to_contain_text("✓ proved: equal for every")
    expect(shown(STATEMENT).locator(".katex-display")).to_be_visible()
    slider = shown(MOVING).get_by_role("slider")
    slider.press("Home")
    expect(shown(MOVING).locator("output")).to_have_text("slope 1.0")
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(part => part.id)")
    assert len(ids) == len(set(ids)), "no id stands twice"
    assert visit.complaints == []
    assert visit.strangers() == []


def test_a_loop_is_stopped_and_the_names_are_kept(visit: Visit) -> None:
    visit.open("book/intro")
    reader = Reader(visit)
    reader.open(TEXT)
    reader.write(TEXT, "kept = 7\nwhile True:\n    kept += 0")
    reader.press(TEXT, "Run")
    expect(reader.state(TEXT)).to_contain_text("3 of 3: running", timeout=SLOW)
    reader.press(TEXT, "Stop")
    expect(reader.state(TEXT)).to_contain_text("Stopped after", timeout=SLOW)
    reader.write(TEXT, "kep")
    expect(reader.cell(TEXT).get_by_role("option").first).to_be_visible()
    reader.page.keyboard.insert_text("t")
    reader.editor(TEXT).press("Control+Enter")  # whether or not names are offered
    expect(reader.cell(TEXT).locator(".live-output")).to_have_text("7", timeout=SLOW)
    expect(reader.cell(TEXT).get_by_role("option")).to_have_count(0)
    assert reader.text(TEXT) == "kept"
    assert visit.complaints == []


# --- what the build does -------------------------------------------------------------------------


def test_the_buttons_of_the_theme_do_what_they_say(visit: Visit) -> None:
    page = visit.open("book/intro")
    known = page.evaluate("Object.keys(presses)")
    said = page.locator("button[data-press]").evaluate_all("all => all.map(b => b.dataset.press)")
    assert said
    assert set(said) <= set(known)
    page.evaluate("window.print = () => document.body.dataset.printed = 'yes'")
    page.locator("button[data-press='window.print()']").evaluate("button => button.click()")
    assert page.evaluate("document.body.dataset.printed") == "yes"


def test_only_what_takes_long_is_announced() -> None:
    assert cells.expected(0.1) == 0
    assert cells.expected(10.0) == round(10 * cells.SLOWER)
