"""Exercises answered in the page: real clicks and keys, in a real browser with Python in it."""

from __future__ import annotations

import ast
import gzip
import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import nbformat
import pytest
from nbgrader.api import Gradebook
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    Route,
    expect,
    sync_playwright,
)

from dlcourse.exercises import read
from dlcourse.exercises.fields import fields
from dlcourse.grading.release import release
from tests.book.barriers import barriers
from tests.book.live_pages import missing, spoilt
from tests.book.tiny import TinyBook
from tests.grading.test_instructor_path import Course
from tools.browser import FLAGS, chromium_path
from tools.serve import server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("exercises")]

PATIENCE = 180_000  # ms: Python starts, on a machine that may do other things
WIDTHS = {"desk": 1280, "phone": 390}
KEPT = "deep-learning-checked/answer/ps4_activations/tanh_pair"
SLOPE = "diff(1/(1 + exp(-x)), x)"
# All kinds: functions of numbers, arrays, real data; formulas, comparisons, derivations, numbers.
KINDS = [
    ("ps1_perceptron", "threshold", "wrong_sign", "right_unicode"),
    ("ps1_perceptron", "accuracy", "wrong_percentage", "right_loops"),
    ("ps2_backpropagation", "derivation", None, None),
    ("ps3_vanishing_gradients", "steepest", "wrong_sign_of_the_slope", "right_exponentials"),
    ("ps4_activations", "tanh_pair", "wrong_exchanged", None),
    ("ps5_losses", "huber", "wrong_half_missing", "right_masks"),
    ("ps6_optimizers", "weights", "wrong_newest_for_large_beta", "right_nested"),
    ("ps7_neural_networks", "dense_backward", "wrong_bias_averaged", "right_einsum"),
    ("ps8_convolution", "convolve", "wrong_filter_turned", "right_sliding_windows"),
]


class Reader:
    """A reader's browser: its pages, what they asked for and complained of."""

    def __init__(self, browser: Browser, address: str, **options: Any) -> None:
        self.address = address
        self.complaints: list[str] = []
        self.requests: list[str] = []
        options = {"viewport": {"width": 1280, "height": 900}} | options
        self.context: BrowserContext = browser.new_context(**options)
        self.context.set_default_timeout(PATIENCE)
        self.context.on("request", lambda request: self.requests.append(request.url))
        self.context.on("console", self._listen)
        self.context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def _listen(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"console {message.type}: {message.text}")

    def page(self, name: str) -> Page:
        page = self.context.new_page()
        page.goto(f"{self.address}book/{name}.html")
        return page

    def question(self, assignment: str, name: str) -> Asked:
        return Asked(self.page(f"exercises/{assignment}"), name)

    def strangers(self) -> list[str]:
        return [
            url for url in self.requests if not url.startswith((self.address, "data:", "blob:"))
        ]


class Asked:
    """One question of a page."""

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        self.section = page.locator(f"section#exercise-{name.replace('_', '-')}")
        self.opener = self.section.locator("button.live-open")

    def open(self) -> None:
        self.opener.click()
        self.box.wait_for()

    @property
    def box(self) -> Locator:
        return self.section.locator(".live-exercise")

    @property
    def state(self) -> Locator:
        return self.box.locator(".live-state")

    def button(self, words: str) -> Locator:
        return self.box.get_by_role("button", name=words, exact=True)

    def write(self, text: str) -> None:
        """Write code into the editor, in the place of what stands there."""
        code = self.box.locator(".cm-content")
        code.click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(text)

    def fill(self, source: str) -> None:
        """Write an answer's values into the fields of a form."""
        for node in ast.parse(source).body:
            assert isinstance(node, ast.Assign)
            assert isinstance(node.targets[0], ast.Name)
            name, value = node.targets[0].id, ast.literal_eval(node.value)
            field = self.box.locator(".live-field").filter(
                has=self.page.locator(f"code:text-is('{name}')")
            )
            if isinstance(value, list):
                for number, line in enumerate(value):
                    if number:
                        field.get_by_role("button", name="Add a line").click()
                    field.locator("input").nth(number).fill(line)
            else:
                field.locator("input").fill(str(value))

    def check(self) -> None:
        self.button("Check").click()
        expect(self.button("Stop")).to_have_attribute("aria-disabled", "true")

    def kept(self) -> dict[str, Any]:
        """What the browser keeps of the answer."""
        name = self.opener.get_attribute("data-exercise")
        text = self.page.evaluate(f"localStorage['deep-learning-checked/answer/{name}']")
        found: dict[str, Any] = json.loads(text)
        return found


@pytest.fixture(scope="module")
def address(exercise_book: TinyBook) -> Iterator[str]:
    """The small book on this machine, under the strict policy, below a sub-path."""
    site = exercise_book.folder / "served"
    site.mkdir(exist_ok=True)
    (site / "course").symlink_to(exercise_book.folder / "_build" / "html")
    with server(site) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}/course/"
        serving.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Headless Chromium, the machine's own."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Reader]:
    """A reader; in the end, no page has complained, and none has asked another host."""
    reading = Reader(browser, address)
    yield reading
    reading.context.close()
    assert reading.complaints == []
    assert reading.strangers() == []


def submission(root: Path, assignment: str, question: str, name: str) -> str:
    path = root / "tests" / "submissions" / assignment / question / f"{name}.py"
    return path.read_text(encoding="utf-8")


def reference(root: Path, assignment: str, question: str) -> str:
    answer = read(root / "solutions" / f"{assignment}.py").question(question).answer
    return "\n".join(line for line in answer.split("\n") if " SOLUTION" not in line)


def answers(root: Path, assignment: str, question: str) -> tuple[str, list[str], str]:
    """Return a wrong answer, what it may be told, and a right answer."""
    wrong, right = next((w, r) for a, q, w, r in KINDS if (a, q) == (assignment, question))
    if wrong is None:
        return 'derivation = ["x*(y - w*x)"]', ["a positive slope for x > 0"], _form(root)
    text = submission(root, assignment, question, wrong)
    right_text = (
        submission(root, assignment, question, right)
        if right
        else reference(root, assignment, question)
    )
    said = [line.partition(": ")[2] for line in text.split("\n") if line.startswith("# ")]
    return text, said, right_text


def _form(root: Path) -> str:
    text = reference(root, "ps2_backpropagation", "derivation")
    return text[text.rindex("derivation = ") :]


@pytest.mark.parametrize(("assignment", "question"), [kind[:2] for kind in KINDS])
def test_a_wrong_answer_is_told_why_and_a_right_one_is_solved_and_kept(
    reader: Reader, root: Path, assignment: str, question: str
) -> None:
    wrong, mistakes, right = answers(root, assignment, question)
    public = read(root / "solutions" / f"{assignment}.py").question(question).public()
    asked = reader.question(assignment, question)
    asked.open()
    write = asked.fill if fields(public) else asked.write
    write(wrong)
    asked.check()
    words = "\n".join(asked.box.locator(".live-words").all_inner_texts())
    assert any(mistake in words for mistake in mistakes), words
    first = asked.box.locator(".live-verdicts > li").first
    assert "live-not-passed" in (first.get_attribute("class") or ""), "failures come first"
    if write == asked.fill:
        asked.button("Start again").click()
    write(right)
    asked.check()
    expect(asked.box.locator(".live-solved")).to_be_visible()
    visible = sum(test["points"] for test in public["tests"])
    expect(asked.box.locator(".live-verdicts .live-passed")).to_have_count(len(public["tests"]))
    hidden = len(public["hidden_tests"])
    assert f"{hidden} hidden test" in asked.box.inner_text()
    expect(asked.page.locator(".live-sum strong")).to_contain_text(f"{visible:g} of ")
    text = asked.kept()["text"]
    asked.page.reload()
    expect(asked.section.locator(".exercise-standing")).to_contain_text(f"solved: {visible:g} of")
    assert asked.section.locator(".exercise-starter pre").inner_text().strip() == text.strip()
    asked.open()
    expect(asked.state).to_contain_text("Solved")


def test_nothing_is_loaded_before_the_first_click_and_what_is_weighs_little(reader: Reader) -> None:
    weights: dict[str, int] = {}

    def weigh(response: Any) -> None:
        weights[urlsplit(response.url).path] = len(gzip.compress(response.body(), 6))

    reader.context.on("response", weigh)
    page = reader.page("exercises/ps4_activations")
    page.locator(".live-desk").wait_for()
    page.wait_for_load_state("networkidle")
    live = {path: weight for path, weight in weights.items() if "/_static/live/" in path}
    names = {Path(path).name.partition("-")[0] for path in live}
    assert names <= {"main.js", "answers.js", "chunk"}
    assert sum(live.values()) <= 15_000, live


def test_a_derivation_is_set_and_followed_by_keyboard_alone(reader: Reader) -> None:
    asked = reader.question("ps4_activations", "slope_lines")
    keyboard = asked.page.keyboard
    asked.opener.focus()
    keyboard.press("Enter")
    number = asked.box.get_by_label("wrong_line")
    expect(number).to_be_focused()
    keyboard.type("3")
    keyboard.press("Tab")
    expect(asked.button("Begin with it")).to_be_focused()
    keyboard.press("Enter")
    expect(asked.box.get_by_label("Line 1", exact=True)).to_be_focused()
    keyboard.press("Enter")
    keyboard.type("-exp(-x)/(1 + exp(-x))^2")
    second = asked.box.locator(".live-line").nth(1)
    expect(second).to_have_attribute("data-state", "fails")
    expect(second.locator(".live-says")).to_have_text(
        "Does not follow: at x = 0 it gives −1/4, and the line above 1/4."
    )
    assert second.locator("math").count() == 1, "it is set as a formula, also to be heard"
    keyboard.press("Home")
    keyboard.press("Delete")
    expect(second).to_have_attribute("data-state", "follows")
    keyboard.press("Enter")
    keyboard.type("sigma(x)*(1 - sigma(")
    expect(asked.box.locator(".live-line").nth(2)).to_have_attribute("data-state", "unfinished")
    keyboard.type("x))")
    expect(asked.box.locator(".live-goal.live-arrived")).to_be_visible()
    expect(asked.box.locator(".live-lines-status")).to_have_text(
        "Every line follows, and the last one is the goal."
    )
    keyboard.press("ArrowUp")
    expect(asked.box.get_by_label("Line 2", exact=True)).to_be_focused()
    keyboard.press("Control+Enter")
    expect(asked.box.locator(".live-solved")).to_be_visible(timeout=PATIENCE)
    assert asked.kept()["text"].startswith("wrong_line = 3  # the number")


def test_lines_are_added_copied_pasted_and_taken_away(reader: Reader) -> None:
    asked = reader.question("ps4_activations", "slope_lines")
    asked.open()
    lines = asked.box.locator(".live-line input")
    lines.first.fill("a")
    asked.button("Copy the last line").click()
    expect(lines).to_have_count(2)
    asked.page.keyboard.press("Enter")
    expect(lines).to_have_count(3)
    asked.page.keyboard.press("Backspace")
    expect(lines).to_have_count(2)
    asked.box.get_by_label("Take line 1 away").click()
    expect(lines).to_have_count(1)
    lines.first.evaluate(
        """input => { input.focus(); input.select(); const data = new DataTransfer();
            data.setData('text/plain', 'x + 1\\n\\nx + 2\\n');
            input.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true,
                                                             cancelable: true})); }"""
    )
    expect(lines).to_have_count(2)
    assert [line.input_value() for line in lines.all()] == ["x + 1", "x + 2"]
    assert '"x + 1",\n    "x + 2",\n' in asked.kept()["text"]


def test_the_pad_types_where_the_cursor_is(reader: Reader) -> None:
    asked = reader.question("ps4_activations", "rules")
    asked.open()
    field = asked.box.get_by_label("middle")
    pad = asked.box.get_by_role("toolbar", name="Symbols")
    field.focus()
    for key in ("eˣ, exponential", "−, minus", "x"):
        pad.get_by_role("button", name=key, exact=True).click()
    assert field.input_value() == "exp(- x)".replace("- x", " - x")
    expect(field).to_be_focused()
    field.select_text()
    pad.get_by_role("button", name="( ), brackets").click()
    assert field.input_value() == "(exp( - x))"
    asked.page.keyboard.press("Control+z")
    assert field.input_value() == "exp( - x)"
    expect(asked.box.locator(".live-field").first.locator(".live-set math")).to_be_visible(
        timeout=PATIENCE
    )


# Counts Python's answers as they come, whatever the page does with them.
ANSWERS = """
  window.Worker = class extends Worker {
    constructor(...all) {
      super(...all);
      const {dataset} = document.documentElement;
      this.addEventListener("message", ({data}) => {
        if (data.type === "done") dataset.answers = 1 + Number(dataset.answers ?? 0);
      });
    }
  };"""


def test_a_formula_that_is_set_meanwhile_takes_no_button_from_under_a_finger(
    reader: Reader,
) -> None:
    reader.context.add_init_script(ANSWERS)
    asked = reader.question("ps1_perceptron", "threshold")
    asked.open()
    field, page = asked.box.get_by_label("threshold"), asked.page.locator("html")
    formula = asked.box.locator(".live-set .katex-mathml")
    says = asked.box.locator(".live-says")
    field.fill("1/(1 + 1/(1 + p)")
    expect(formula).to_contain_text("frac")
    expect(says).to_have_text("Not finished yet.")
    place, before = asked.button("Check").bounding_box(), page.get_attribute("data-answers")
    field.fill("p")
    asked.button("Check").hover()
    asked.page.mouse.down()
    expect(page).not_to_have_attribute("data-answers", before or "")
    expect(formula).to_contain_text("frac")
    expect(says).to_have_text("Not finished yet.")
    asked.page.mouse.up()
    expect(asked.box.locator(".live-verdicts .live-not-passed").first).to_be_visible()
    expect(formula).not_to_contain_text("frac")
    expect(says).not_to_have_text("Not finished yet.")
    assert asked.button("Check").bounding_box() != place, "else nothing would have moved"


def test_the_first_formula_too_waits_until_a_press_has_ended(reader: Reader) -> None:
    held: list[Route] = []
    reader.context.route("**/katex-*.js", lambda route: held.append(route))
    asked = reader.question("ps1_perceptron", "threshold")
    asked.open()
    formula = asked.box.locator(".live-set .katex")
    asked.box.get_by_label("threshold").fill("1/(1 + 1/(1 + p))")
    expect(asked.box.locator(".live-says")).to_contain_text("at p = 1/2")
    asked.button("Check").hover()
    asked.page.mouse.down()
    held[0].continue_()
    asked.page.evaluate("async file => { await import(file); }", held[0].request.url)
    assert formula.count() == 0
    asked.page.mouse.up()
    expect(formula).to_be_visible()
    expect(asked.box.locator(".live-verdicts .live-not-passed").first).to_be_visible()


def test_a_form_becomes_code_and_a_form_again(reader: Reader) -> None:
    asked = reader.question("ps4_activations", "rules")
    asked.open()
    asked.box.get_by_label("middle").fill("6*x*(x^2 + 1)^2")
    asked.button("Write it as code").click()
    code = asked.box.locator(".cm-content")
    expect(code).to_contain_text('middle = "6*x*(x^2 + 1)^2"')
    asked.button("Write it as formulas").click()
    expect(asked.box.get_by_label("middle")).to_have_value("6*x*(x^2 + 1)^2")
    asked.button("Write it as code").click()
    asked.write('middle = "6*x" + "*(x^2 + 1)^2"\nfraction = "1"\nfraction_slope = "0"\n')
    asked.button("Write it as formulas").click()
    expect(asked.box.locator(".cm-content")).to_be_visible()
    asked.check()
    expect(asked.box.locator(".live-solved")).to_be_visible()


def test_a_hint_is_offered_after_several_failures_and_never_the_answer(reader: Reader) -> None:
    asked = reader.question("ps4_activations", "tanh_pair")
    asked.open()
    offer = asked.box.locator(".live-offers button")
    for number in range(1, 4):
        expect(offer).to_have_count(0)
        asked.write(f"def tanh_pair(x):\n    return {number}\n")
        asked.check()
    expect(offer).to_have_text("Show hint 1: what to look at")
    offer.click()
    hint = asked.section.locator(".exercise-statement details").first
    expect(hint).to_have_attribute("open", "")
    expect(hint.locator("summary")).to_be_focused()
    asked.check()
    expect(offer).to_have_count(0)
    for number in range(4, 6):
        asked.write(f"def tanh_pair(x):\n    return {number}\n")
        asked.check()
    expect(offer).to_have_text("Show hint 2: the formula")
    assert len(asked.kept()["attempts"]) == 6


def test_stop_ends_an_endless_check_and_a_broken_python_loses_nothing(reader: Reader) -> None:
    asked = reader.question("ps4_activations", "tanh_pair")
    asked.open()
    asked.write("while True:\n    pass\n")
    asked.button("Check").click()
    expect(asked.state).to_have_text("Checking …")
    asked.page.wait_for_timeout(0)
    asked.button("Stop").click()
    expect(asked.state).to_contain_text("Stopped")
    text = "import os\nos.abort()\n"
    asked.write(text)
    asked.check()
    expect(asked.state).not_to_have_text("")
    assert asked.kept()["text"] == text
    asked.write("def tanh_pair(x):\n    y = np.tanh(x)\n    return y, 1 - y**2\n")
    asked.check()
    expect(asked.box.locator(".live-solved")).to_be_visible()
    reader.complaints.clear()  # the browser tells of what broke


def test_two_tabs_show_one_answer(reader: Reader) -> None:
    one = reader.question("ps4_activations", "tanh_pair")
    two = reader.question("ps4_activations", "tanh_pair")
    one.open()
    two.open()
    one.write("x = 1\n")
    expect(two.box.locator(".cm-content")).to_contain_text("x = 1")
    two.write("x = 2\n")
    expect(one.box.locator(".cm-content")).to_contain_text("x = 2")
    assert one.kept()["kept"] == []


def test_two_tabs_that_write_at_once_keep_both(reader: Reader) -> None:
    one = reader.question("ps4_activations", "tanh_pair")
    two = reader.question("ps4_activations", "tanh_pair")
    for asked in (one, two):
        asked.open()
    one.write("begun\n")
    expect(two.box.locator(".cm-content")).to_contain_text("begun")
    # A tab that is frozen hears nothing of another.
    two.page.evaluate(
        "addEventListener('storage', event => event.stopImmediatePropagation(), true)"
    )
    other = one.kept() | {"text": "unheard of", "id": "another.9", "parent": "another.8"}
    one.page.close()
    two.page.evaluate(f"kept => {{ localStorage['{KEPT}'] = kept }}", json.dumps(other))
    two.write("mine\n")
    expect(two.box.locator(".live-notice")).to_contain_text("Both texts are kept")
    found = two.kept()
    assert found["text"] == "mine\n"
    assert "unheard of" in [version["text"] for version in found["kept"]]
    two.box.locator(".live-versions summary").click()
    two.box.locator(".live-kept li").filter(has_text="unheard of").get_by_role("button").click()
    expect(two.box.locator(".cm-content")).to_contain_text("unheard of")
    assert "mine\n" in [version["text"] for version in two.kept()["kept"]]


def test_all_answers_go_into_a_file_and_into_another_browser(
    reader: Reader, browser: Browser, address: str, tmp_path: Path
) -> None:
    asked = reader.question("ps4_activations", "tanh_pair")
    asked.open()
    asked.write("x = 1\n")
    with asked.page.expect_download() as waiting:
        asked.page.get_by_role("button", name="Save all my answers").click()
    assert waiting.value.suggested_filename.startswith("deep-learning-checked-answers-20")
    path = tmp_path / "answers.json"
    waiting.value.save_as(path)
    other = Reader(browser, address)
    page = other.page("progress")
    page.locator("input[type=file]").set_input_files(path)
    expect(page.locator(".live-said")).to_contain_text("1 answer was filled in from answers.json")
    row = page.locator("tr[data-exercise='ps4_activations/tanh_pair']")
    expect(row.locator(".progress-state")).to_contain_text("not checked yet")
    path.write_text("{broken")
    page.locator("input[type=file]").set_input_files(path)
    expect(page.locator(".live-said")).to_contain_text("neither a notebook nor a file of answers")
    assert other.complaints == []
    other.context.close()


def test_a_notebook_is_dropped_and_never_writes_over_newer_work_unasked(
    reader: Reader, exercise_book: TinyBook
) -> None:
    released = exercise_book.folder / "_build/html/_static/assignments/ps4_activations.ipynb"
    notebook = nbformat.read(released, as_version=4)
    for cell in notebook.cells:
        if cell.metadata.nbgrader.grade_id in ("tanh_pair", "relu_pair"):
            cell.source = f"# {cell.metadata.nbgrader.grade_id} of the notebook"
    asked = reader.question("ps4_activations", "tanh_pair")
    asked.open()
    asked.write("my own\n")

    def drop(text: str) -> None:
        asked.page.evaluate(
            """text => { const data = new DataTransfer();
                data.items.add(new File([text], 'mine.ipynb'));
                document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: data,
                    bubbles: true, cancelable: true})); }""",
            text,
        )

    drop(nbformat.writes(notebook))
    dialog = asked.page.get_by_role("dialog", name="Which answers shall stand?")
    expect(dialog).to_contain_text("4. Tanh and its slope")
    expect(dialog).not_to_contain_text("5. ReLU")
    asked.page.keyboard.press("Escape")
    expect(asked.page.locator(".live-said")).to_have_text("Nothing was changed.")
    drop(nbformat.writes(notebook))
    dialog.get_by_role("button", name="Keep what is here").click()
    expect(asked.box.locator(".cm-content")).to_contain_text("my own")
    assert "# tanh_pair of the notebook" in [kept["text"] for kept in asked.kept()["kept"]]
    other = Asked(asked.page, "relu_pair")
    expect(other.section.locator(".exercise-starter pre")).to_have_text(
        "# relu_pair of the notebook"
    )
    drop(nbformat.writes(notebook))
    dialog.get_by_role("button", name="Take the file's").click()
    expect(asked.box.locator(".cm-content")).to_contain_text("# tanh_pair of the notebook")
    wrong = released.with_name("ps2_backpropagation.ipynb").read_text("utf-8")
    drop(wrong)
    expect(asked.page.locator(".live-said")).to_contain_text("Exercises 2: backpropagation")


@pytest.mark.instructor
def test_the_downloaded_submission_is_marked_as_the_page_did(
    reader: Reader, root: Path, tmp_path: Path
) -> None:
    name = "ps4_activations"
    page = reader.page(f"exercises/{name}")
    wrong = submission(root, name, "tanh_pair", "wrong_exchanged")
    texts = {
        "rules": 'middle = "6*x*(x^2 + 1)^2"\nfraction = "1"\nfraction_slope = "1"\n',
        "tanh_pair": wrong.partition("\n")[2],
        "relu_pair": reference(root, name, "relu_pair"),
    }
    shown: dict[str, bool] = {}
    for question, text in texts.items():
        asked = Asked(page, question)
        asked.open()
        if question == "rules":
            asked.fill(text)
        else:
            asked.write(text)
        asked.check()
        failed = asked.kept()["attempts"][-1]["failed"]
        tests = read(root / "solutions" / f"{name}.py").question(question).tests
        shown |= {test.grade_id: test.grade_id not in failed for test in tests if not test.hidden}
    assert set(shown.values()) == {True, False}
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download my submission").click()
    expect(page.locator(".live-said")).to_have_text(
        f"{name}.ipynb has 3 of 9 answers. 6 questions are not begun."
    )
    course = Course(root, tmp_path)
    solutions = tmp_path / "solutions"
    solutions.mkdir()
    shutil.copy(root / "solutions" / f"{name}.py", solutions)
    (released,) = release(solutions, course.course)
    submitted = course.course / "submitted" / "ada" / name / f"{name}.ipynb"
    submitted.parent.mkdir(parents=True)
    waiting.value.save_as(submitted)
    theirs, ours = (nbformat.read(path, as_version=4) for path in (released, submitted))
    assert [cell.metadata for cell in theirs.cells] == [cell.metadata for cell in ours.cells]
    assert [cell.id for cell in theirs.cells] == [cell.id for cell in ours.cells]
    course.nbgrader("autograde", name)
    by_nbgrader = marks(course, name)
    assert {test: by_nbgrader[test] > 0 for test in shown} == shown
    assert all(by_nbgrader[test] == 0 for test in by_nbgrader if test.startswith("leaky"))
    command = [sys.executable, "-m", "dlcourse.grading", "grade", name, "--jobs", "1"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert marks(course, name) == by_nbgrader


def marks(course: Course, name: str) -> dict[str, float]:
    with Gradebook(f"sqlite:///{course.course}/gradebook.db") as book:
        (notebook,) = book.find_submission(name, "ada").notebooks
        return {grade.name: grade.score for grade in notebook.grades}


STORED = f"""([version, starter, text]) => {{ localStorage['{KEPT}'] = JSON.stringify(
  {{exercise: 'ps4_activations/tanh_pair', text, starter, version, changed: 1, id: 'a.1',
    parent: '', attempts: [], tries: 0, kept: []}}) }}"""


def test_a_question_that_changed_keeps_the_answer_and_offers_the_new_lines(
    reader: Reader, root: Path
) -> None:
    starter = read(root / "solutions/ps4_activations.py").question("tanh_pair").stub
    old = starter.replace("both of x's shape", "both of one shape")
    assert old != starter
    mine = old.replace("    # Write your answer here.", "    return np.tanh(x), 2")
    asked = reader.question("ps4_activations", "tanh_pair")
    asked.page.evaluate(STORED, ["old", old, mine])
    asked.page.reload()
    asked.open()
    notice = asked.box.get_by_role("group", name="This question has changed")
    expect(notice).to_contain_text("Your answer stands as you wrote it")
    assert asked.kept()["text"] == mine
    notice.get_by_role("button", name="Take the new lines into my answer").click()
    expect(notice).to_have_count(0)
    found = asked.kept()
    assert found["text"] == mine.replace("both of one shape", "both of x's shape")
    assert [kept["text"] for kept in found["kept"]] == [mine]
    asked.page.evaluate(STORED, ["old", old, old])
    asked.page.reload()
    asked.open()
    expect(asked.box.get_by_role("group", name="This question has changed")).to_have_count(0)
    expect(asked.box.locator(".cm-content")).to_contain_text("both of x's shape")


FULL = """const set = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (key.startsWith('deep-learning')) throw new DOMException('full', 'QuotaExceededError');
  set.call(this, key, value) }"""
FORBIDDEN = """Object.defineProperty(window, 'localStorage', {get() {
  throw new DOMException('no', 'SecurityError') }})"""


@pytest.mark.parametrize(
    ("script", "words"),
    [(FULL, "has no room left"), (FORBIDDEN, "does not let the book keep")],
    ids=["full", "forbidden"],
)
def test_a_storage_that_keeps_nothing_is_told_and_the_file_is_offered(
    reader: Reader, script: str, words: str, tmp_path: Path
) -> None:
    reader.context.add_init_script(script)
    asked = reader.question("ps4_activations", "tanh_pair")
    asked.open()
    asked.write("x = 1\n")
    expect(asked.page.get_by_role("alert").filter(has_text=words)).to_be_visible()
    with asked.page.expect_download() as waiting:
        asked.page.get_by_role("button", name="Save all my answers").click()
    path = tmp_path / "answers.json"
    waiting.value.save_as(path)
    (answer,) = json.loads(path.read_text("utf-8"))["answers"]
    assert answer["text"] == "x = 1\n"
    if script == FORBIDDEN:
        reader.complaints.clear()  # the theme wants to keep its colours, and complains


@pytest.mark.parametrize(
    ("name", "hurt", "words"),
    [
        ("numpy-*.whl", spoilt, "did not arrive as it was published"),
        ("numpy-*.whl", missing, "is not where the book keeps it"),
        ("worker.js", missing, "Python could not be started"),
        ("kernel.js", missing, "A file of the book could not be loaded"),
    ],
    ids=["corrupted wheel", "missing wheel", "missing worker", "missing module"],
)
def test_a_file_that_is_broken_or_missing_is_told_and_the_next_check_works(
    reader: Reader, root: Path, name: str, hurt: Any, words: str
) -> None:
    reader.context.route(f"**/{name}", hurt)
    asked = reader.question("ps4_activations", "tanh_pair")
    asked.open()
    text = reference(root, "ps4_activations", "tanh_pair")
    asked.write(text)
    asked.check()
    expect(asked.state).to_contain_text(words)
    expect(asked.page.locator("body > [role=status]")).to_contain_text(words)
    assert asked.kept()["text"] == text, "what was typed is safe"
    assert asked.kept()["attempts"] == []
    reader.context.unroute(f"**/{name}")
    asked.check()
    expect(asked.box.locator(".live-solved")).to_be_visible()
    reader.complaints.clear()  # the browser tells of what was missing


def test_an_old_address_leads_to_the_question(reader: Reader) -> None:
    page = reader.context.new_page()
    page.goto(f"{reader.address}book/04_activations.html#exercise-tanh-pair")
    page.wait_for_url("**/exercises/ps4_activations.html#exercise-tanh-pair")


def test_cards_and_the_page_of_progress_show_what_is_solved(reader: Reader, root: Path) -> None:
    asked = reader.question("ps4_activations", "tanh_pair")
    asked.open()
    asked.write(reference(root, "ps4_activations", "tanh_pair"))
    asked.check()
    page = reader.page("04_activations")
    cards = page.locator("p.exercise-card[data-exercise='ps4_activations/tanh_pair']")
    expect(cards).to_have_count(2)
    for card in cards.all():
        expect(card).to_contain_text("✓ solved")
    page = reader.page("progress")
    row = page.locator("tr[data-exercise='ps4_activations/tanh_pair']")
    expect(row.locator(".progress-points")).to_have_text("3")
    foot = page.locator("#progress-ps4-activations tfoot")
    expect(foot.locator(".progress-state")).to_have_text("1 of 9 solved")
    expect(page.locator(".progress-sum strong")).to_have_text("3 of 206 points")
    save = page.get_by_role("button", name="Save all my answers")
    expect(save).to_have_css("border-top-style", "solid")  # a bare button has its browser's frame
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Save all my answers")).not_to_be_visible()
    expect(row).to_be_visible()


def test_a_page_without_javascript_can_be_read(browser: Browser, address: str) -> None:
    reading = Reader(browser, address, java_script_enabled=False)
    page = reading.page("exercises/ps4_activations")
    section = page.locator("section#exercise-tanh-pair")
    expect(section.locator(".exercise-statement")).to_be_visible()
    expect(section.locator(".exercise-starter pre")).to_contain_text("def tanh_pair")
    section.locator(".exercise-tests summary").click()
    expect(section.locator(".exercise-tests table")).to_be_visible()
    expect(section.locator("button.live-open")).not_to_be_visible()
    expect(page.get_by_role("link", name="download the notebook")).to_be_visible()
    reading.context.close()


@pytest.mark.parametrize(("theme", "width"), [("light", "desk"), ("dark", "phone")])
def test_no_state_of_an_exercise_has_a_barrier(
    browser: Browser, address: str, theme: str, width: str
) -> None:
    window = {"width": WIDTHS[width], "height": 900}
    reading = Reader(browser, address, color_scheme=theme, viewport=window)
    asked = reading.question("ps4_activations", "tanh_pair")
    form = Asked(asked.page, "slope_lines")
    live = "#exercise-tanh-pair, #exercise-slope-lines, .live-desk"  # the rest stays as it was
    states = {"idle": barriers(asked.page)}
    asked.open()
    asked.button("Check").click()
    states["loading"] = barriers(asked.page, live)
    asked.box.locator(".live-failed").wait_for()
    asked.box.locator(".live-test").first.locator("summary").click()
    form.open()
    form.box.locator(".live-line input").first.fill("x")
    expect(form.box.locator(".live-line").first).to_have_attribute("data-state", "fails")
    states["failed"] = barriers(asked.page, live)
    asked.write("def tanh_pair(x):\n    y = np.tanh(x)\n    return y, 1 - y**2\n")
    asked.check()
    asked.button("Start again").click()
    asked.box.locator(".live-versions summary").click()
    form.fill(
        f'wrong_line = 3\nslope_lines = ["{SLOPE}", "exp(-x)/(1 + exp(-x))^2", '
        '"sigma(x)*(1 - sigma(x))"]'
    )
    form.check()
    form.box.locator(".live-solved").wait_for()
    states["passed"] = barriers(asked.page, live)
    sizes = asked.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert sizes[0] <= sizes[1], "the page is wider than the window"
    states["cards"] = barriers(reading.page("04_activations"))
    states["progress"] = barriers(reading.page("progress"))
    reading.context.close()
    assert states == {state: [] for state in states}
    assert reading.complaints == []
