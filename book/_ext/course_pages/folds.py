"""Routine proofs and checks as one line: a cell with the tag `fold` shows its mark and sentence.

The line opens to the cell, its formula and its button. The cell is executed and settles its claim
like any other; the place that the ledger links to is the line itself.
"""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging

TAG = "tag_fold"  # as MyST-NB writes the tag `fold` into a cell's classes
_log = logging.getLogger(__name__)


class fold(nodes.General, nodes.Element):  # type: ignore[misc]  # docutils is untyped here
    """A line, and the cell that it opens to."""


class fold_line(nodes.General, nodes.TextElement):  # type: ignore[misc]  # as above
    """The line that is seen."""


class FoldedCells(SphinxPostTransform):  # type: ignore[misc]  # Sphinx is untyped here
    """Put each cell that is tagged behind the sentence that it settled."""

    default_priority = 225  # after hidden inputs (199) and figures (220), before live cells (230)
    formats = ("html",)

    def run(self, **_: Any) -> None:
        """Replace the containers of the cells."""
        for cell in list(self.document.findall(nodes.container)):
            if cell.get("nb_element") != "cell_code" or TAG not in cell["classes"]:
                continue
            said = _settled(cell)
            if said is None:
                _log.warning(
                    "a cell with the tag fold settles nothing; end it with show, computed, prove, "
                    "refute or a derivation's check, or take the tag away",
                    location=cell,
                )
                continue
            line = fold_line("", "", *said.children)
            said.parent.remove(said)
            cell.replace_self(fold("", line, cell.deepcopy()))


def _settled(cell: nodes.Element) -> nodes.paragraph | None:
    """Return the paragraph that dlcourse.proof printed last: a mark, a word and a sentence."""
    found = None
    for paragraph in cell.findall(nodes.paragraph):
        strong = paragraph.next_node(nodes.strong, descend=True)
        if strong is not None and strong.astext()[:1] in "✓✗≔":
            found = paragraph
    return found


def _open(translator: Any, node: fold) -> None:
    translator.body.append(translator.starttag(node, "details", CLASS="fold"))


def _close(translator: Any, _node: fold) -> None:
    translator.body.append("</details>\n")


def _open_line(translator: Any, node: fold_line) -> None:
    translator.body.append(translator.starttag(node, "summary"))


def _close_line(translator: Any, _node: fold_line) -> None:
    translator.body.append("</summary>\n")


def setup(app: Sphinx) -> None:
    """Let cells be folded."""
    app.add_node(fold, html=(_open, _close))
    app.add_node(fold_line, html=(_open_line, _close_line))
    app.add_post_transform(FoldedCells)
