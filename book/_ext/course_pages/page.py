"""What every page leaves out, and the page behind the bare address.

MyST-NB's label "Toggle hidden content", which hides a button's visible words from a screen reader
(WCAG 2.5.3); and a role of docutils that WAI-ARIA has given up. This application's translator, and
no other, writes their nodes by our functions; they may go when MyST-NB and docutils do the like.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.writers.html5_polyglot import HTMLTranslator
from myst_nb.sphinx_ import HideCodeCellNode
from sphinx.application import Sphinx

from . import common


def _titled(app: Sphinx, name: str, _template: str, context: dict[str, Any], _tree: Any) -> None:
    """Give a page that has no source the title that the theme prints above it."""
    made = {"genindex": "Index", "search": "Search", "404": "No such page"}
    if name not in app.env.titles:
        context["pagetitle"] = made.get(name, context.get("title", name))


def _open_hidden(translator: Any, node: HideCodeCellNode) -> None:
    """Begin a folded cell; its button is named by the words that are seen."""
    translator.body.append(
        translator.starttag({"classes": ["admonition", "hide", *node["classes"]]}, "details")
        + "<summary>\n"
        + "".join(
            f'<p class="{when} admonition-title">{escape(words)}</p>\n'
            for when, words in (
                ("collapsed", node["prompt_show"]),
                ("expanded", node["prompt_hide"]),
            )
        )
        + "</summary>\n"
    )


def _close_hidden(translator: Any, _node: HideCodeCellNode) -> None:
    translator.body.append("</details>\n")


def _open_source(translator: Any, node: nodes.citation) -> None:
    """Begin a source of the references; the list of sources is a list."""
    if not isinstance(node.previous_sibling(), nodes.citation):
        translator.body.append('<div role="list" class="citation-list">\n')
    translator.body.append(translator.starttag(node, "div", CLASS="citation", role="listitem"))


def _write_index(app: Sphinx) -> None:
    """Lead from the bare address to the first page: with a title, an icon, and a link to follow."""
    first = f"{app.config.root_doc}.html"
    (Path(app.outdir) / "index.html").write_text(
        f'<!DOCTYPE html>\n<html lang="{app.config.language}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{app.config.html_title}</title>\n"
        f'<meta http-equiv="refresh" content="0; url={first}">\n'
        '<link rel="icon" href="_static/logo.svg" type="image/svg+xml">\n</head>\n'
        f'<body><p><a href="{first}">{app.config.html_title}</a></p></body>\n</html>\n',
        encoding="utf-8",
    )


def setup(app: Sphinx) -> None:
    """Write some nodes our own way, title pages without a source, and write the first page."""
    app.setup_extension("myst_nb")  # so that its node is there to be overridden
    app.add_node(HideCodeCellNode, override=True, html=(_open_hidden, _close_hidden))
    closing = HTMLTranslator.depart_citation
    app.add_node(nodes.citation, override=True, html=(_open_source, closing))
    app.connect("html-page-context", _titled, priority=900)
    common.after_html(app, _write_index, priority=100)  # before the stock redirect
