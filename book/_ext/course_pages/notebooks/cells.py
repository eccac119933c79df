"""A page's doctree as the cells of a notebook, in the page's order.

Every code cell of the page is there, also those that the page does not show, without outputs.
What the page folds is folded in the notebook: a cell's code by JupyterLab's and Colab's own
settings, an aside of text alone by <details>. A cell cannot stand within <details>, so an aside
with cells begins and ends with a line that says so.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from bs4 import BeautifulSoup
from docutils import nodes
from nbformat.v4 import new_code_cell, new_markdown_cell

from ..exercises import exercise_card
from .plain import Plain, UnknownNodeError, escaped, folded

FOLDED = {"fold", "hide-input", "hide-cell", "remove-input", "remove-cell"}  # MyST-NB's, and ours
HIDDEN = {"jupyter": {"source_hidden": True}, "cellView": "form"}  # JupyterLab's, and Colab's


@dataclass(frozen=True)
class Text:
    """Blocks of Markdown; a heading begins a cell, and the items of a list stand together."""

    markdown: str
    heading: bool = False
    item: bool = False


@dataclass(frozen=True)
class Code:
    """A code cell of the page's source, by its place there."""

    index: int


@dataclass(frozen=True)
class Opened:
    """The beginning of a fold, with its line as plain text."""

    line: str


@dataclass(frozen=True)
class Closed:
    """The end of a fold."""


Piece = Text | Code | Opened | Closed
RULE = Text("---")


def cells(page: nodes.document, notebook: Any, plain: Plain, name: str) -> list[Any]:
    """Return the cells of a page's notebook.

    notebook: the page's source as MyST-NB reads it. name: the page's, from which ids are made.
    """
    made: list[Any] = []
    words: list[Text] = []

    def end_text() -> None:
        if words:
            made.append(new_markdown_cell(_joined(words), id=_identity(name, len(made))))
            words.clear()

    for piece in _in_order(list(_pieces(page, plain, 0)), notebook):
        if isinstance(piece, Text):
            if piece.heading:
                end_text()
            words.append(piece)
        elif isinstance(piece, Code):
            end_text()
            source = notebook.cells[piece.index]
            hidden = FOLDED & set(source.metadata.get("tags", ()))
            metadata = {**HIDDEN} if hidden else {}
            identity = _identity(name, len(made))
            made.append(new_code_cell(source.source, metadata=metadata, id=identity))
    end_text()
    return made


def _joined(words: list[Text]) -> str:
    written = ""
    for before, piece in zip([None, *words], words, strict=False):
        if before is not None and not before == piece == RULE:
            written += "\n" if before.item and piece.item else "\n\n"
        written += "" if before == piece == RULE else piece.markdown
    return written


def _identity(name: str, place: int) -> str:
    return hashlib.sha256(f"{name}/{place}".encode()).hexdigest()[:8]


def _pieces(parent: nodes.Element, plain: Plain, level: int) -> Iterator[Piece]:
    for node in parent.children:
        if isinstance(node, nodes.section):
            yield from _pieces(node, plain, level + 1)
        elif isinstance(node, nodes.title):
            yield Text(f"{'#' * level} {plain.inline(node)}", heading=True)
        elif isinstance(node, nodes.raw):
            yield from _fold(node)
        elif isinstance(node, nodes.container) and node.get("nb_element") == "cell_code":
            yield Code(node["cell_index"])
            for figure in node.findall(nodes.figure):
                yield Text(plain.figure(figure))
        elif isinstance(node, nodes.container | nodes.compound):
            yield from _pieces(node, plain, level)
        elif markdown := plain.block(node):
            yield Text(markdown, item=isinstance(node, exercise_card))


def _fold(node: nodes.raw) -> Iterator[Piece]:
    """Read <details><summary>…</summary> and </details>, between which stand other nodes."""
    html = BeautifulSoup(node.astext(), "html.parser")
    if html.details and html.summary:
        yield Opened(html.summary.get_text())
    elif node.astext().strip() == "</details>":
        yield Closed()
    else:
        raise UnknownNodeError(f"the HTML {node.astext()!r}")


def _in_order(pieces: list[Piece], notebook: Any) -> Iterator[Piece]:
    """Put the folds together, and add the cells that the page does not show, where they run."""
    rest = [i for i, cell in enumerate(notebook.cells) if cell.cell_type == "code"]
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if isinstance(piece, Opened):
            end = next(i for i in range(at, len(pieces)) if isinstance(pieces[i], Closed))
            within = pieces[at + 1 : end]
            texts = [p.markdown for p in within if isinstance(p, Text)]
            if len(texts) == len(within):
                pieces[at : end + 1] = [Text(folded(escape(piece.line), "\n\n".join(texts)))]
            else:
                begin = [RULE, Text(f"**An aside:** {escaped(piece.line)}")]
                pieces[at : end + 1] = [*begin, *within, Text("*The aside ends here.*"), RULE]
            continue
        if isinstance(piece, Code):
            while rest and rest[0] < piece.index:
                yield Code(rest.pop(0))
            rest.remove(piece.index)
        yield piece
        at += 1
    yield from (Code(i) for i in rest)
