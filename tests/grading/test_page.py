"""The feedback page: what it says of each question, that it runs nothing, and how it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from playwright.sync_api import Browser, sync_playwright
from traitlets.config import Config

from dlcourse.checks import CheckFailed
from dlcourse.grading.config import REFEREE
from dlcourse.grading.feedback import HideHiddenTests
from dlcourse.grading.page.book import Place, address, address_of, places
from dlcourse.grading.page.content import Content, content
from dlcourse.grading.page.exporter import FeedbackPage, to_html
from dlcourse.grading.page.marks import Mark, MarkedNotebook
from dlcourse.grading.page.text import to_html as text_to_html
from dlcourse.runner.verdict import MIME
from tests.book.barriers import barriers
from tools.browser import FLAGS, chromium_path

DOT = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5E"
    "rkJggg=="
)
EVIL = (
    "</script></style></title></code></pre><img src=x onerror=alert(1)>\"'>"
    "<script>alert(1)</script>"
)
NONE: dict[str, bool] = {"grade": False, "solution": False, "locked": False, "task": False}


def meta(name: str, **kind: Any) -> dict[str, Any]:
    return {"nbgrader": {"schema_version": 3, "grade_id": name, **NONE, **kind}}


def text(source: str, name: str = "", **kind: Any) -> Any:
    return new_markdown_cell(source, metadata=meta(name, **kind) if name else {})


def code(source: str, name: str = "", *outputs: Any, **kind: Any) -> Any:
    metadata = meta(name, **kind) if name else {}
    return new_code_cell(source, metadata=metadata, outputs=list(outputs))


def failure(error: CheckFailed) -> list[Any]:
    fields = new_output("display_data", data={MIME: error._failure_()})
    return [fields, new_output("error", ename="CheckFailed", evalue="", traceback=["said"])]


def check(name: str, source: str, *outputs: Any) -> Any:
    return code(source, name, *outputs, grade=True, locked=True, points=1)


LOCKED = {"locked": True}
FAILED = failure(
    CheckFailed("the known value", diagnosis="doubled once too often", given="x = 3",
                expected="6", got="12")
)  # fmt: skip
HIDDEN_FAILED = failure(
    CheckFailed("large numbers", diagnosis="4711 is wrong", expected="4711", got="4712")
)
HIDDEN = '"""Hidden: large numbers."""\n### BEGIN HIDDEN TESTS\nf(4711)\n### END HIDDEN TESTS'
UNNAMED = "### BEGIN HIDDEN TESTS\nf(4711)\n### END HIDDEN TESTS"
PICTURE = new_output("display_data", data={"image/png": DOT, "text/plain": "<Figure>"})
WORDS = new_output("stream", name="stdout", text="\x1b[31mred\x1b[0m\n" + "long\n" * 50)


def notebook(repairs: tuple[str, ...] = ()) -> Any:
    """Return a graded notebook that has one of everything."""
    cells = [
        text("# Exercises 9: doubling", "intro", **LOCKED),
        code("import numpy", "setup", **LOCKED),
        code("mine = 1"),
        text("## 1. Double\n\nIt is `x + x`.", "double-statement", **LOCKED),
        code("helper = 2"),
        code("def double(x):\n    return 4 * x", "double", WORDS, solution=True),
        check("double-open", '"""A known value."""\ncheck(3)', *FAILED),
        check("double-hidden", HIDDEN, *HIDDEN_FAILED),
        check("double-secret", UNNAMED),
        text("## 2. Draw", "draw-statement", **LOCKED),
        code("plot()", "draw", PICTURE, solution=True, grade=True, points=2),
        text("Because $x^2$ > 0.", "why", solution=True, grade=True, points=3),
        text("## Draw\nit.\n### BEGIN MARK SCHEME\nscheme\n### END MARK SCHEME", "task", task=True),
    ]
    return new_notebook(cells=cells, metadata={"dlcourse": {"refereed": True, "repairs": repairs}})


MARKS = MarkedNotebook(
    {
        "double-open": Mark(1, 0.0),
        "double-hidden": Mark(1, 0.0),
        "double-secret": Mark(1, 1.0),
        "draw": Mark(2, None, 1.5, 0.25),
        "why": Mark(3),
        "task": Mark(4, 0.0),
    },
    {"double": None, "draw": "A *good* start, but $\\frac{1}{2}$ is missing.", "task": "None."},
    0.5,
)
PLACES = {
    "": Place("Chapter 9: Double"),
    "double": Place("Chapter 9: Double", "Twice", "https://book.example/9.html#twice"),
}


def made(of: Any, marks: MarkedNotebook = MARKS, student: str = "ada") -> Content:
    config = Config()
    config.Autograde.autograde_preprocessors = [REFEREE]
    clean, _ = HideHiddenTests(config=config).preprocess(of, {})
    return content(clean, marks, "ps9", student, "ps9", PLACES)


def soup(page: Content) -> BeautifulSoup:
    return BeautifulSoup(to_html(page), "html.parser")


def read(part: Any) -> str:
    return " ".join(part.get_text().split())


def test_the_head_says_who_got_how_much_and_why() -> None:
    page = soup(made(notebook(("mine.ipynb was taken for ps9.ipynb.",))))
    assert [read(tag) for tag in page.select("h1, .total, title")] == [
        "Exercises 9: doubling: feedback for ada",
        "Exercises 9: doubling",
        "2.25 of 12 points",
    ]
    facts = {read(fact.dt): read(fact.dd) for fact in page.select(".facts div")}
    assert facts == {
        "Handed in by": "ada",
        "Assignment": "ps9",
        "By the tests": "1",
        "By your instructor": "1.5",
        "Extra credit": "0.25",
        "Taken off, for being late": "−0.5",
        "Possible, and not yet graded": "3",
    }
    assert read(page.select_one("section[aria-labelledby=repairs] li")).startswith("mine.ipynb was")


def test_the_table_names_each_question_and_leads_to_it() -> None:
    page = soup(made(notebook()))
    rows = [[read(cell) for cell in row.select("th, td")] for row in page.select("tbody tr")]
    assert rows == [
        ["1. Double", "1 of 3", "✗ 2 of 3 tests failed"],
        ["2. Draw", "1.75 of 2", "graded by your instructor"],
        ["why", "0 of 3", "not yet graded"],
        ["Draw", "0 of 4", "graded by your instructor"],
    ]
    links = [link["href"] for link in page.select("nav a")]
    assert all(page.select_one(f"h2{link}") for link in links)
    names = [link.get("aria-label") or read(link) for link in page.select("a")]
    assert len(names) == len(set(names))
    twice = new_notebook(cells=[text("## A"), code("1", "a", solution=True), text("## A"),
                                code("2", "b", solution=True)])  # fmt: skip
    assert [read(a) for a in soup(made(twice)).select("nav a")] == ["A", "A (2)"]


def test_failures_come_first_with_all_that_is_known_and_what_to_do() -> None:
    page = soup(made(notebook()))
    question = page.select("section.question")[0]
    assert [read(heading) for heading in question.select("h2, h3")] == [
        "1. Double",
        "✗ Test failed: A known value.",
        "✗ Hidden test failed: Large numbers.",
        "Passed",
        "Your answer, as it was graded",
    ]
    first, second = question.select(".failed dl")
    assert read(first) == (
        "Failed: the known value Diagnosis: doubled once too often Input: x = 3 Expected: 6 "
        "Got: 12 Try: go through this input by hand, with each line of your answer"
    )
    assert read(second).startswith(
        "Diagnosis: the value is not the one that was wanted Try: inputs"
    )
    assert read(question.select_one(".passed")) == "Hidden: A hidden test 1 of 1 point"
    code = [read(pre) for pre in question.select("pre.code")]
    assert code == ["helper = 2", "def double(x): return 4 * x"]
    assert read(question.select_one("summary")) == "What the cell put out: 51 lines"
    assert [read(pre) for pre in page.select("section[aria-labelledby=others] pre")] == ["mine = 1"]


def test_what_a_person_gave_and_said_is_shown() -> None:
    _, draw, why, task = soup(made(notebook())).select("section.question")
    assert "Your answer got 1.75 of 2 points from your instructor." in read(draw)
    assert str(draw.select_one(".comment")).count("<mfrac>") == 1
    assert [read(word) for word in draw.select(".comment em")] == ["good"]
    assert [image["src"] for image in draw.select("img")] == [f"data:image/png;base64,{DOT}"]
    assert "Your answer is not yet graded." in read(why)
    assert why.select_one(".written msup")
    assert "scheme" not in str(task)


def test_a_question_leads_to_where_it_is_taught() -> None:
    double, draw, *_ = soup(made(notebook())).select("section.question")
    assert "In the book: Chapter 9: Double, “Twice”." in read(double)
    assert double.select("a")[0]["href"] == "https://book.example/9.html#twice"
    assert "In the book: Chapter 9: Double." in read(draw)
    assert [link["href"] for link in draw.select("a")] == ["#top"]


def test_nothing_of_a_hidden_test_is_anywhere_in_the_page() -> None:
    assert "4711" in str(notebook())
    page = to_html(made(notebook()))
    for secret in ("471", "double-hidden", "double-secret", "HIDDEN TESTS", "large numbers"):
        assert secret not in page, secret
    assert "<!--" not in page
    # A course that left out the step that hides them: the exporter does it all the same.
    resources = {"nbgrader": {"assignment": "ps9", "student": "ada", "notebook": "ps9"}}
    assert "471" not in FeedbackPage().page(notebook(), resources, MARKS)


def test_what_a_learner_typed_is_letters_and_nothing_else() -> None:
    cells = [
        text(f"# {EVIL}"),
        text(f"## {EVIL}"),
        code(f"# {EVIL}", EVIL, new_output("stream", name="stdout", text=EVIL), solution=True),
        code(EVIL, "", new_output("error", ename=EVIL, evalue=EVIL, traceback=[EVIL])),
        code("x", "", new_output("display_data", data={"image/png": f'x" onerror="{EVIL}'})),
        code("x", "", new_output("display_data", data={"text/html": EVIL, "text/plain": EVIL})),
        check("t", f'"""{EVIL.replace(chr(34), "")}"""', *failure(CheckFailed(EVIL, got=EVIL))),
        text(f"{EVIL}\n\n[x](javascript:alert(1)) ![x](http://x.example/y.png)", "why",
             solution=True, grade=True, points=1),
    ]  # fmt: skip
    evil = new_notebook(cells=cells, metadata={"dlcourse": {"repairs": [EVIL]}, "title": EVIL})
    marks = MarkedNotebook(comments={"why": EVIL, EVIL: r"$\text{<img src=x onerror=alert(1)>}$"})
    html = to_html(made(evil, marks, "<b>"))
    page = BeautifulSoup(html, "html.parser")
    plain = BeautifulSoup(to_html(made(notebook())), "html.parser")
    known = {tag.name for tag in plain.find_all(True)} | {"mtext", "p"}
    assert {tag.name for tag in page.find_all(True)} <= known
    assert not [tag for tag in page.find_all(True) if any(k.startswith("on") for k in tag.attrs)]
    assert not page.find_all("img")
    assert read(page.select(".facts dd")[0]) == "<b>"
    assert html.count(EVIL) == 0
    assert page.get_text().count("<script>alert(1)</script>") > 8
    hrefs = {str(link["href"]) for link in page.select("a")}
    assert {href for href in hrefs if not href.startswith("#")} == {"http://x.example/y.png"}


@pytest.mark.parametrize(
    "formula",
    [
        r"\href{javascript:alert(1)}{x}",
        r"\style{color:url(http://x.example)}{x}",
        r"\text{<img src=x onerror=alert(1)>}",
        r'\color{red" onload="alert(1)}{x}',
        r"\frac",
    ],
)
def test_a_formula_brings_nothing_but_a_formula(formula: str) -> None:
    page = BeautifulSoup(text_to_html(f"So ${formula}$."), "html.parser")
    assert page.find("math") or page.find("code")
    names = {name for tag in page.find_all(True) for name in tag.attrs}
    assert names <= {"display"}
    assert not page.find("img")


@pytest.mark.book
def test_every_place_is_in_the_book(site: Path, root: Path) -> None:
    found = places(root)
    assert len(found) == 8
    files = [file for questions in found.values() for _, _, file in questions.values()]
    for file in files:
        name, _, anchor = file.partition("#")
        page = (site / name).read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in page, file
    assert len({file for file in files if "#" in file}) > 40


def test_the_address_of_the_book_is_the_configurations(tmp_path: Path) -> None:
    assert address(tmp_path) == ""
    settings = "html: {baseurl: 'https://book.example'}"
    (tmp_path / "_config.yml").write_text(settings, encoding="utf-8")
    assert address_of("a.html#b", address(tmp_path)) == "https://book.example/a.html#b"
    assert address_of("a.html", "javascript:alert(1)//") == ""
    (tmp_path / "_config.yml").write_text("html: {baseurl: book.example}", encoding="utf-8")
    assert address(tmp_path) == "", "the build of the book says what is wrong; feedback goes on"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        yield chromium
        chromium.close()


@pytest.mark.browser
@pytest.mark.xdist_group("browser")
@pytest.mark.parametrize(("theme", "width"), [("light", 1280), ("dark", 390)])
def test_a_page_is_read_without_barriers_and_asks_for_nothing(
    theme: Any, width: int, browser: Browser, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    path.write_text(to_html(made(notebook(("A repair.",)))), encoding="utf-8")
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme)
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(path.as_uri())
    scroll = page.evaluate("document.documentElement.scrollWidth")
    levels = page.evaluate("[...document.querySelectorAll('h1, h2, h3')].map(h => h.tagName[1])")
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    rgb = [int(part) for part in re.findall(r"\d+", colour)]
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    found = barriers(page, looked=["color-contrast", "document-title", "html-has-lang"])
    shown = page.evaluate("[...document.images].every(image => image.naturalWidth > 0)")
    context.close()
    assert scroll <= width
    assert levels[0] == "1"
    assert levels.count("1") == 1
    assert all(int(b) <= int(a) + 1 for a, b in pairwise(levels))
    assert (max(rgb) < 60) == (theme == "dark")
    assert found == []
    assert shown
    assert [url for url in asked if not url.startswith(("data:", "file:"))] == []
    assert said == []
