"""Code cells that can come alive: each bears its number and its time, and has a hidden button.

The script of the page (book/_live/src/main.ts) shows the buttons; without it the page stays as it
is. Numbers count all code cells of a page, also those that the page does not show: they run first.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from docutils import nodes
from myst_nb.core.read import read_myst_markdown_notebook
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from . import execution, live

# How much longer a cell takes in a browser. Side by side on one machine (as in `make bench`), the
# chapters 4, 6 and 8 took 2.2 to 3.3 times as long in all, and their slowest cells 4 to 5 times.
SLOWER = 4.0
LONG = 2.0  # seconds in the browser; what takes less is not announced


class live_cell(nodes.container):  # type: ignore[misc]  # docutils is untyped here
    """A code cell with its number, and the seconds that it will take, or 0."""


class live_button(nodes.General, nodes.Element):  # type: ignore[misc]  # as above
    """The button that brings a cell to life."""


class unseen_cells(nodes.General, nodes.Element):  # type: ignore[misc]  # as above
    """The code of the cells that the page does not show."""


def expected(seconds: float) -> int:
    """Return the seconds that a cell will take in a browser, or 0 for what is soon done."""
    here = seconds * SLOWER
    return round(here) if here >= LONG else 0


class LiveCells(SphinxPostTransform):  # type: ignore[misc]  # Sphinx is untyped here
    """Number the code cells, and give each its button."""

    default_priority = 230  # after hidden inputs (199) and figures (220) have their nodes
    formats = ("html",)

    def run(self, **_: Any) -> None:
        """Replace the containers of MyST-NB's code cells."""
        if not live.is_live(self.app):
            return
        cells = [
            node
            for node in self.document.findall(nodes.container)
            if node.get("nb_element") == "cell_code"
        ]
        if not cells:
            return
        path = Path(self.env.doc2path(self.env.docname))
        notebook = read_myst_markdown_notebook(path.read_text(encoding="utf-8"))
        code = [i for i, cell in enumerate(notebook.cells) if cell.cell_type == "code"]
        unseen = {index: number for number, index in enumerate(code, 1)}
        seconds = execution.seconds_of_cells(self.app, notebook) or [0.0] * len(code)
        for cell in cells:
            index = cell["cell_index"]
            number = code.index(index) + 1
            twin = live_cell("", *cell.children, **cell.attributes)
            twin["number"], twin["seconds"] = number, expected(seconds[number - 1])
            cell.replace_self(twin)
            if _shows_code(cell):
                twin.insert(1, live_button(number=number))
                del unseen[index]
        if unseen:
            sources = [
                {"number": number, "source": notebook.cells[index].source}
                for index, number in unseen.items()
            ]
            self.document.append(unseen_cells(sources=sources))


def _shows_code(cell: nodes.Element) -> bool:
    return any("cell_input" in part["classes"] for part in cell.findall(nodes.container))


def _open_cell(translator: Any, node: live_cell) -> None:
    data = {"data-cell": str(node["number"])}
    if node["seconds"]:
        data["data-seconds"] = str(node["seconds"])
    translator.body.append(translator.starttag(node, "div", CLASS="docutils container", **data))


def _close_cell(translator: Any, _node: live_cell) -> None:
    translator.body.append("</div>\n")


def _show_button(translator: Any, node: live_button) -> None:
    translator.body.append(
        '<button type="button" class="live-open" data-room="cells" hidden>Edit and run'
        f'<span class="visually-hidden"> cell {node["number"]}</span></button>\n'
    )
    raise nodes.SkipNode


def _show_sources(translator: Any, node: unseen_cells) -> None:
    text = json.dumps(node["sources"], ensure_ascii=False).replace("<", "\\u003c")
    translator.body.append(f'<script type="application/json" class="live-unseen">{text}</script>\n')
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    """Let the pages' code cells come alive."""
    app.add_node(live_cell, html=(_open_cell, _close_cell))
    app.add_node(live_button, html=(_show_button, None))
    app.add_node(unseen_cells, html=(_show_sources, None))
    app.add_post_transform(LiveCells)
