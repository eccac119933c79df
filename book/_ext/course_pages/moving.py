"""Moving figures: the SVG of `dlcourse.figures` in the page itself, with its slider.

A cell's output reaches the page as an <img>. Where that file is a moving figure, the page gets the
SVG inline, once for both themes, and under it the controls, which stay hidden without JavaScript
(_static/moving.js), the sentence of the still picture, and all positions as text.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from dlcourse.figures.controls import inline, is_moving

from . import common, figures


class moving_figure(nodes.Element):  # type: ignore[misc]  # docutils is untyped here, and its nodes small
    """A moving figure, `html` in the page. (Not raw HTML, whose words the search would index.)"""

    def astext(self) -> str:
        """Return what an image would: its alt text."""
        return str(self["alt"])


def theme_colours(twins: dict[str, str]) -> str:
    """Return the style sheet that gives each light colour's property its dark twin."""
    pairs = "".join(f"--figure-{light}:#{dark};" for light, dark in twins.items())
    return f'html[data-theme="dark"] .moving-figure{{{pairs}}}'


class MovingFigures(SphinxPostTransform):  # type: ignore[misc]  # Sphinx is untyped here
    """Put the moving figures into the page itself; then no page refers to their files."""

    default_priority = 210  # after MyST-NB has chosen among a cell's outputs (4) and hidden cells
    formats = ("html",)

    def run(self, **_: Any) -> None:
        """Replace the images whose files are moving figures; their number begins every id."""
        twins = figures.twins(self.app)
        number = 0
        for image, path in common.drawn(self.document, self.env):
            svg = path.read_text(encoding="utf-8")
            if is_moving(svg):
                number += 1
                alt = image.get("alt", "")
                html = inline(svg, alt, f"moving{number}", twins)
                image.replace_self(moving_figure(html=html, alt=alt))


def _show(translator: Any, node: moving_figure) -> None:
    translator.body.append(f"{node['html']}\n")
    raise nodes.SkipNode


def _write_colours(app: Sphinx) -> None:
    style = theme_colours(figures.twins(app))
    (Path(app.outdir) / "_static" / "moving.css").write_text(f"{style}\n", encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Put the moving figures into each page, before the others get their twins."""
    app.add_node(moving_figure, html=(_show, None))
    app.add_post_transform(MovingFigures)
    app.add_css_file("moving.css")  # on every page: a live cell may draw one anywhere
    common.after_html(app, _write_colours)
