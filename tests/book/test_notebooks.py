"""Every chapter and assignment as a notebook: in a tiny book, and in the built one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from docutils import nodes
from myst_nb.core.read import read_myst_markdown_notebook

import dlcourse
from book._ext.course_pages.notebooks import start
from book._ext.course_pages.notebooks.plain import Plain, UnknownNodeError
from tests.book.conftest import CHAPTERS, parsed
from tests.book.tiny import TinyBook

# What MyST writes, and no Markdown: roles, directives, targets, options of a cell.
MYST = re.compile(r"\{[\w:.-]+\}`|^\s*:::|^\s*```+\{|^\([\w-]+\)=|^:\w+:", re.MULTILINE)
ASSIGNMENTS = sorted(
    p.stem for p in (Path(__file__).resolve().parents[2] / "solutions").glob("*.py")
)


def cells_of(folder: Path, name: str) -> list[Any]:
    read_in = nbformat.read(folder / f"{start.PLACE}/{name}.ipynb", as_version=4)
    nbformat.validate(read_in)
    return list(read_in.cells)


@pytest.fixture(scope="module")
def told(tiny: TinyBook) -> list[tuple[str, str]]:
    """The cells of the tiny chapter's notebook, but for the first: kind and source."""
    cells = cells_of(tiny.folder / "_build/html", "02_told")
    return [(cell.cell_type, cell.source) for cell in cells[1:]]


@pytest.mark.xdist_group("tiny")
def test_a_chapter_becomes_plain_markdown(told: list[tuple[str, str]], tiny: TinyBook) -> None:
    text = told[0][1]
    eqno = tiny.page("book/02_told").select_one(".eqno")
    assert eqno is not None
    number = eqno.get_text().rstrip("#¶")
    assert text.startswith("# Told again\n\nA line costs \\$5 \\*net\\*")
    assert "a line, see Draw a line [1]." in text, "roles and links are words without an address"
    assert f"$$\ny = |w| x \\tag{{{number.strip('()')}}}\n$$" in text
    assert f"In {number} it is `a|b`." in text
    assert "> **Predict**\n>\n> Does $w$ rise?" in text
    assert "- one\n  - *two*\n- **three**" in text
    assert "| size | code |\n|---|---|\n| $\\vert w\\vert $ | `a\\|b` |" in text
    assert "<details><summary>✓ a &lt; b</summary>\n\nWords.\n\n</details>" in text
    assert not any(MYST.search(source) for kind, source in told if kind == "markdown")


@pytest.mark.xdist_group("tiny")
def test_cells_stand_where_they_run_and_a_fold_with_cells_says_where_it_ends(
    told: list[tuple[str, str]],
) -> None:
    code = [source for kind, source in told if kind == "code"]
    assert code == ["w = 2", "print(w)", "w + 1"]
    assert told[1] == ("code", "w = 2")
    assert told[2] == ("markdown", "---\n\n**An aside:** Why\\_not?")
    assert told[3] == ("code", "print(w)")
    kind, text = told[4]
    assert kind == "markdown"
    assert re.match(r"\*The aside ends here\.\*\n\n---\n\n\*\*Fig\. \d\.\*\* The \*logo\*\.", text)
    assert "<details><summary>The figure in words</summary>\n\nA &lt;logo&gt;.\n" in text
    assert told[5][1].startswith("## Sources")


@pytest.mark.xdist_group("tiny")
def test_what_a_page_folds_or_hides_is_folded(tiny: TinyBook) -> None:
    cells = cells_of(tiny.folder / "_build/html", "02_told")
    folded = [dict(cell.metadata) for cell in cells if cell.cell_type == "code"]
    closed = {"jupyter": {"source_hidden": True}, "cellView": "form"}
    assert folded == [{}, {}, closed, closed]
    assert len({cell.id for cell in cells}) == len(cells)


def test_marks_of_markdown_in_words_stay_words() -> None:
    plain = Plain(lambda _: "")
    line = nodes.paragraph("", "", nodes.Text("# a `b` <c> _d_ [e](f)\n$g$"))
    assert plain.block(line) == r"\# a \`b\` \<c> \_d\_ [e]\(f) \$g\$"
    assert plain.block(nodes.paragraph("", "", nodes.Text("1. a"))) == r"1\. a"
    assert plain.inline(nodes.paragraph("", "", nodes.literal("", "a``b"))) == "``` a``b ```"


def test_links_lead_to_the_book_where_its_address_is_known() -> None:
    linked = Plain({"g.html#a": "https://x.org/g.html#a"}.get)  # type: ignore[arg-type]
    line = nodes.paragraph(
        "",
        "",
        nodes.reference("", "one", refuri="g.html#a"),
        nodes.raw("", '<a href="g.html#a">', format="html"),
        nodes.math("", "x"),
        nodes.raw("", "</a>", format="html"),
    )
    assert linked.inline(line) == "[one](https://x.org/g.html#a)[$x$](https://x.org/g.html#a)"
    assert Plain(lambda _: "").inline(line) == "one$x$"


def test_a_node_that_nobody_thought_of_is_not_lost_in_silence() -> None:
    with pytest.raises(UnknownNodeError, match="line_block"):
        Plain(lambda _: "").block(nodes.line_block())
    with pytest.raises(UnknownNodeError, match="<video>"):
        Plain(lambda _: "").inline(nodes.paragraph("", "", nodes.raw("", "<video>", format="html")))


def test_the_first_cell_says_how_to_get_dlcourse_where_it_is_missing() -> None:
    cell = start.first_cell("dlcourse-0.1.0+1a-py3-none-any.whl", "https://x.org/book/")
    hidden = {"__builtins__": {**vars(__import__("builtins")), "__import__": _without_dlcourse}}
    with pytest.raises(ModuleNotFoundError) as raised:
        exec(cell.source, hidden)
    wanted = (
        "%pip install https://x.org/book/_static/notebooks/dlcourse-0.1.0%2B1a-py3-none-any.whl"
    )
    assert wanted in str(raised.value).splitlines()[-1]
    here = start.how("dlcourse-0.1.0+1a-py3-none-any.whl", "")
    assert "BEGIN.html" in here
    assert here.endswith("%pip install ./dlcourse-0.1.0+1a-py3-none-any.whl")
    exec(cell.source, known := {})  # type: ignore[var-annotated]
    assert known["dlcourse"] is dlcourse


def _without_dlcourse(name: str, *rest: Any) -> Any:
    if name == "dlcourse":
        raise ModuleNotFoundError(name)
    return __import__(name, *rest)


@pytest.mark.xdist_group("exercises")
def test_a_page_offers_its_notebook_and_what_it_needs(exercise_book: TinyBook) -> None:
    html = exercise_book.folder / "_build/html"
    for name in ("book/04_activations", "book/exercises/ps4_activations"):
        menu = exercise_book.page(name).select(".dropdown-download-buttons a[download]")
        files = [(html / name).parent / str(link["href"]).replace("%2B", "+") for link in menu]
        assert [link.get_text(strip=True) for link in menu] == [".ipynb", ".whl"]
        assert files[0].stem == Path(name).name
        assert all(file.is_file() for file in files)
    assert not exercise_book.page("book/intro").select(".dropdown-download-buttons a[download]")
    assert not exercise_book.page("book/04_activations").select(".dropdown-launch-buttons")


@pytest.mark.xdist_group("exercises")
def test_a_card_of_a_chapter_names_the_notebook_that_it_is_answered_in(
    exercise_book: TinyBook,
) -> None:
    first, *rest = cells_of(exercise_book.folder / "_build/html", "04_activations")
    assert first.source.startswith("# Run this cell first")
    text = rest[0].source
    assert re.search(r"\n\n- Question 4\.\d: .* \(\d points\), in the notebook `ps4_a", text)
    assert re.search(r"`ps4_activations.ipynb`\n- Question 4\.2", rest[1].source)


@pytest.mark.xdist_group("exercises")
@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_an_assignment_downloads_as_released_behind_the_first_cell(
    name: str, exercise_book: TinyBook
) -> None:
    html = exercise_book.folder / "_build/html"
    first, *rest = cells_of(html, name)
    assert first.source.startswith("# Run this cell first")
    assert "nbgrader" not in first.metadata, "the grader takes it for a learner's own"
    assert rest == nbformat.read(html / f"_static/assignments/{name}.ipynb", as_version=4).cells
    assert not [c.source for c in rest if c.cell_type == "markdown" and MYST.search(c.source)]


@pytest.mark.book
@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_of_the_book_is_whole_in_its_notebook(name: str, root: Path, site: Path) -> None:
    first, *cells = cells_of(site, Path(name).name)
    assert first.source.startswith("# Run this cell first")
    page = read_myst_markdown_notebook((root / f"{name}.md").read_text(encoding="utf-8"))
    code = [cell.source for cell in page.cells if cell.cell_type == "code"]
    assert [cell.source for cell in cells if cell.cell_type == "code"] == code
    text = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    assert not MYST.search(text)
    html = parsed(site / f"{name}.html").select_one("article")
    assert html is not None
    headings = [h.get_text().rstrip("#") for h in html.select("h1, h2, h3")]
    assert len(re.findall(r"^#+ ", text, re.MULTILINE)) == len(headings)
    assert len(re.findall(r"\\tag\{", text)) == len(html.select(".eqno"))
    assert text.count("The figure in words") == len(html.select("figure figcaption"))
