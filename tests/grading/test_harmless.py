"""What a learner types into a text cell does nothing in the browser of whoever looks at it."""

from __future__ import annotations

import pytest
from nbconvert.filters.markdown import markdown2html
from nbformat.v4 import new_markdown_cell, new_notebook

from dlcourse.grading.harmless import defuse, is_harmless
from dlcourse.grading.known import KnownCell, KnownNotebook

HARMLESS = (
    "# My answer\n\nIt *is* **so**, see [the notes](https://example.org/a?b=1&c=2) and `x < y`.",
    "$a < b$ and $$\\begin{matrix} 1 & 2 \\\\ 3 & 4 \\end{matrix}$$",
    "| a | b |\n|---|--:|\n| 1 | 2 |\n\n- one\n\n> said\n\n```python\nif x < 3: <script>\n```",
    "<details><summary>More</summary>\n\nText\n\n</details>",
    '<p align="center">x</p><img src="https://example.org/x.png" alt="x" width="3"/> 2 < 3, 4 > 3',
    "![a figure](attachment:a.png)",
    "<div style='text-align: right'>x</div>",
)
HARMFUL = (
    "<script>alert(1)</script>",
    "<ScRiPt src=//example.org/x.js>",
    "<img src=x onerror=alert(1)>",
    "<details open ontoggle=alert(1)>x</details>",
    "[x](javascript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    '<a href="java\tscript:alert(1)">x</a>',
    "[x][y]\n\n[y]: javascript:alert(1)",
    "<javascript:alert(1)>",
    '<a href=" javascript:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="vbscript:x">x</a>',
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<svg onload=alert(1)>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<math><mtext></mtext></math>",
    "<style>body { display: none }</style>",
    "<div style='position:fixed;top:0;left:0;width:100%;height:100%'>Log in</div>",
    "<form action=https://example.org><input name=password></form>",
    "<meta http-equiv=refresh content='0;url=https://example.org'>",
    "<base href=https://example.org>",
    "<link rel=stylesheet href=https://example.org/x.css>",
    "<object data=x></object><embed src=x>",
    "<!--><script>alert(1)</script>-->",
    "<noscript><p title='</noscript><script>alert(1)</script>'>",
    "<p title='x",
    "<a href='https://x' href='javascript:alert(1)'>x</a>",
    "<x-widget>",
)


@pytest.mark.parametrize("source", HARMLESS)
def test_text_formulas_tables_and_links_stay(source: str) -> None:
    assert is_harmless(source)


@pytest.mark.parametrize("source", HARMFUL)
def test_what_runs_or_covers_the_page_is_shown_as_its_source(source: str) -> None:
    assert not is_harmless(source)
    notebook = new_notebook(cells=[new_markdown_cell(f"Before\n\n{source}\n```\nafter")])
    defuse(notebook, KnownNotebook("n", None, {}))
    (cell,) = notebook.cells
    assert source in cell.source
    assert is_harmless(cell.source)
    assert markdown2html(cell.source).startswith("<pre><code>")


def test_the_courses_own_text_stays_whatever_it_holds() -> None:
    meta = {"nbgrader": {"grade_id": "intro", "locked": True}}
    source = "<script>figure()</script>"
    known = KnownNotebook("n", None, {"intro": KnownCell("intro", "markdown", source, locked=True)})
    notebook = new_notebook(cells=[new_markdown_cell(source, metadata=meta)])
    defuse(notebook, known)
    assert notebook.cells[0].source == source
    answer = KnownCell("intro", "markdown", source, solution=True)
    defuse(notebook, KnownNotebook("n", None, {"intro": answer}))
    assert notebook.cells[0].source != source


def test_pictures_that_are_attached_stay_and_nothing_else() -> None:
    def left(kind: str, data: str) -> tuple[str, bool]:
        cell = new_markdown_cell("![x](attachment:a)", attachments={"a": {kind: data}})
        defuse(new_notebook(cells=[cell]), KnownNotebook("n", None, {}))
        return cell.source, "attachments" in cell

    assert left("image/png", "iVBORw0KGgo=\n") == ("![x](attachment:a)", True)
    for kind, data in (("text/html", "PHA+"), ('x" onerror="alert(1)', "aa"), ("image/png", '"')):
        source, attached = left(kind, data)
        assert source.startswith("```")
        assert not attached
