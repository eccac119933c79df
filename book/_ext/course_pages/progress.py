"""The directive {progress}: every question of the course in tables, to be filled with marks.

Without JavaScript the tables list what there is; `live/cards.js` writes into them what the
reader's browser knows.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from dlcourse.exercises import Assignment, read

from .exercises import PAGES, anchor, attributes, full_number, heading, show_answers, title, visible


class progress_table(nodes.Element):  # type: ignore[misc]  # docutils is untyped here, and its nodes small
    """The table of one assignment."""

    def astext(self) -> str:
        """Return no words: the search shall find the questions themselves."""
        return ""


class Progress(SphinxDirective):  # type: ignore[misc]  # Sphinx is untyped here
    """A section for each assignment of solutions/."""

    def run(self) -> list[nodes.Node]:
        """Return the sections; the page depends on every source."""
        found: list[nodes.Node] = []
        for path in sorted((Path(self.env.srcdir) / "solutions").glob("*.py")):
            self.env.note_dependency(str(path))
            assignment = read(path)
            words = heading(assignment)
            section = nodes.section(ids=[f"progress-{nodes.make_id(path.stem)}"], names=[words])
            section += nodes.title(words, words)
            section += progress_table(name=path.stem, rows=_rows(assignment))
            found.append(section)
        return found


def _rows(assignment: Assignment) -> list[dict[str, Any]]:
    """Return what the table shows of each question: plain data, without any answer."""
    return [
        {
            "exercise": f"{assignment.name}/{question.name}",
            "version": question.version,
            "visible": f"{visible(question):g}",
            "points": question.points,
            "anchor": anchor(question),
            "words": f"{full_number(question, assignment.name)}: {title(question)}",
        }
        for question in assignment.questions
    ]


def _show(translator: Any, node: progress_table) -> None:
    here = translator.builder.current_docname
    page = translator.builder.get_relative_uri(here, f"{PAGES}/{node['name']}")
    rows = "".join(
        f"<tr{attributes(row)}>"
        f'<th scope="row"><a href="{page}#{row["anchor"]}">{escape(row["words"])}</a></th>'
        f'<td class="progress-state"></td><td class="progress-points"></td>'
        f"<td>{row['visible']}</td><td>{row['points']:g}</td></tr>"
        for row in node["rows"]
    )
    of_visible, points = (
        sum(float(row[key]) for row in node["rows"]) for key in ("visible", "points")
    )
    heads = ("Question", "State", "Your points", "Visible tests", "With hidden ones")
    translator.body.append(
        '<div class="pst-scrollable-table-container"><table class="table progress-table">'
        "<thead><tr>"
        + "".join(f'<th scope="col">{words}</th>' for words in heads)
        + f'</tr></thead><tbody>{rows}</tbody><tfoot><tr><th scope="row">Together</th>'
        f'<td class="progress-state"></td><td class="progress-points"></td><td>{of_visible:g}</td>'
        f"<td>{points:g}</td></tr></tfoot></table></div>\n"
    )
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_node(progress_table, html=(_show, None))
    app.add_directive("progress", Progress)
    show_answers(app, progress_table)
