"""Moving figures: the SVG of `dlcourse.figures` in the page itself, with its slider.

A cell's output reaches the page as an <img>. Where that file is a moving figure, the page gets the
SVG inline, once for both themes, and under it the controls, which stay hidden without JavaScript
(_static/moving.js), the sentence of the still picture, and all positions as text.
"""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from . import common, figures, markup


class moving_figure(nodes.Element):  # type: ignore[misc]  # docutils is untyped here, and its nodes small
    """A moving figure, `html` in the page. (Not raw HTML, whose words the search would index.)"""

    def astext(self) -> str:
        """Return what an image would: its alt text."""
        return str(self["alt"])


def is_moving(svg: str) -> bool:
    """Return whether a figure's file is a moving one."""
    return markup.svg_attributes(svg).get("class") == "moving-figure"


def theme_colours(twins: dict[str, str]) -> str:
    """Return the style sheet that gives each light colour's property its dark twin."""
    pairs = "".join(f"--figure-{light}:#{dark};" for light, dark in twins.items())
    return f'html[data-theme="dark"] .moving-figure{{{pairs}}}'


def inline(svg: str, alt: str, mark: str, twins: dict[str, str]) -> str:
    """Return a moving figure as it stands in the page: picture, controls, sentence, all positions.

    mark begins every id. Colours that have a dark twin become custom properties.
    """
    tree = markup.svg_tree(svg)
    about = tree.find("metadata")
    if about is None:
        raise ValueError(
            "a moving figure's SVG has no <metadata>; wanted what dlcourse.figures writes. "
            "Execute the page again: make clean book"
        )
    facts = json.loads(about.text or "")
    tree.remove(about)
    ids = tree.get("data-ids", "")
    for part in tree.iter():
        for name, value in part.items():
            part.set(name, _property(value, twins).replace(f"{ids}-", f"{mark}-"))
    tree.attrib = {
        "class": "moving-figure",
        "role": "img",
        "aria-label": alt,
        **figures.size(svg),
        "viewBox": tree.get("viewBox", ""),
        "stroke-linejoin": "round",
    }
    picture = ET.tostring(tree, encoding="unicode")
    return f'<div class="moving">\n{picture}\n{_controls(facts, mark)}</div>'


def _property(value: str, twins: dict[str, str]) -> str:
    colour = value.removeprefix("#")
    return f"var(--figure-{colour},{value})" if value == f"#{colour}" and colour in twins else value


def _controls(facts: dict[str, Any], mark: str) -> str:
    choices = facts["choices"]
    names = [choice["name"] for choice in choices]
    chosen = names.index(facts["start"][0])
    at = facts["start"][1]
    sentences = choices[chosen]["sentences"]
    radios = "".join(
        f'<label><input type="radio" name="{mark}-choice" value="{i}" autocomplete="off"'
        f"{' checked' if i == chosen else ''}> {escape(name)}</label>\n"
        for i, name in enumerate(names)
    )
    fieldset = (
        f"<fieldset><legend>{escape(facts['legend'])}</legend>\n{radios}</fieldset>\n"
        if len(names) > 1
        else ""
    )
    lists = "".join(
        (f"<p>{escape(choice['name'])}</p>\n" if len(names) > 1 else "")
        + "<ol>\n"
        + "".join(f"<li>{escape(sentence)}</li>\n" for sentence in choice["sentences"])
        + "</ol>\n"
        for choice in choices
    )
    return (
        f'<div class="moving-controls" hidden>\n{fieldset}'
        f'<div class="moving-slider"><label for="{mark}-slider">{escape(facts["label"])}</label>\n'
        f'<input type="range" id="{mark}-slider" min="0" max="{len(sentences) - 1}" step="1" '
        f'value="{at}" aria-valuetext="{escape(sentences[at])}" autocomplete="off">\n'
        '<button type="button" class="moving-play">Play</button></div>\n</div>\n'
        f'<output class="moving-sentence" for="{mark}-slider" aria-live="off">'
        f"{escape(sentences[at])}</output>\n"
        '<details class="moving-positions"><summary>All positions as text</summary>\n'
        f"{lists}</details>\n"
    )


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


def _on_page(
    app: Sphinx,
    _name: str,
    _template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Give a page that has moving figures the colours of its dark theme."""
    if doctree is not None and any(True for _ in doctree.findall(moving_figure)):
        colours = f"<style>{theme_colours(figures.twins(app))}</style>\n"
        context["metatags"] = context.get("metatags", "") + colours


def setup(app: Sphinx) -> None:
    """Put the moving figures into each page, before the others get their twins."""
    app.add_node(moving_figure, html=(_show, None))
    app.add_post_transform(MovingFigures)
    app.connect("html-page-context", _on_page, priority=400)
