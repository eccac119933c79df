"""Figures for light and dark pages: each SVG that a cell drew gets a twin in the dark colours.

The colours and their dark twins stand in one place, dlcourse/course.mplstyle.
"""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import Any
from urllib.parse import quote

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from dlcourse.figures import themes

from . import common


class themed(nodes.image):  # type: ignore[misc]  # docutils is untyped here, and its nodes small
    """An image that stands in the page twice: `uri` in light colours, `dark` in dark ones."""


def twins(app: Sphinx) -> dict[str, str]:
    """Return the twin of each colour of the course."""
    style = Path(app.srcdir) / "dlcourse" / "course.mplstyle"
    return themes.dark_colours(style.read_text(encoding="utf-8"))


class BothThemes(SphinxPostTransform):  # type: ignore[misc]  # Sphinx is untyped here
    """Draw each figure in the dark colours too, and let the page show it twice."""

    default_priority = 220  # after moving figures have become their own nodes
    formats = ("html",)

    def run(self, **_: Any) -> None:
        """Replace the images that cells drew; Sphinx copies both files into the book."""
        colours = twins(self.app)
        for image, path in common.drawn(self.document, self.env):
            svg = path.read_text(encoding="utf-8")
            dark = path.with_name(f"{path.stem}-dark.svg")
            dark.write_text(themes.darken(svg, colours), encoding="utf-8")
            pair = themed(
                **image.attributes, dark=f"{image['uri'][:-4]}-dark.svg", size=themes.size(svg)
            )
            self.app.builder.images[pair["dark"]] = dark.name
            image.replace_self(pair)


def _show(translator: Any, node: themed) -> None:
    """Write the picture twice.

    The style sheet displays only one of the two (not by the theme's own classes only-light and
    only-dark, which would hide the caption with them), so a screen reader meets the alt text once.
    """
    builder = translator.builder
    names = [f"align-{node['align']}"] if "align" in node else []
    names += node["classes"]
    attributes = {"alt": node.get("alt", node["uri"]), "loading": "lazy", **node["size"]}
    style = translator.image_size(node)  # a table of attributes since docutils 0.22
    if style:
        attributes |= style if isinstance(style, dict) else {"style": style}
    for uri, theme in ((node["uri"], ["figure-light"]), (node["dark"], ["figure-dark dark-light"])):
        source = posixpath.join(builder.imgpath, quote(builder.images[uri]))
        classes = {"classes": [*theme, *names]}
        translator.body.append(translator.emptytag(classes, "img", "", src=source, **attributes))
    translator.body.append("\n")
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    """Show each figure twice in the pages."""
    app.add_node(themed, html=(_show, None))
    app.add_post_transform(BothThemes)
