"""Moving figures: the SVG of `dlcourse.moving` in the page itself, with its slider.

A cell's output reaches the page as an <img>. Where that file is a moving figure, the page gets the
SVG inline, once for both themes, and under it the controls, which stay hidden without JavaScript
(_static/moving.js), the sentence of the still picture, and all positions as text.
"""

from __future__ import annotations

import json
import re
from html import escape, unescape
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from . import figures

_IMAGE = re.compile(
    r"(?:<a [^>]*image-reference[^>]*>)?"
    r'(<img [^>]*?src="[^"]*_images/([0-9a-f]{32,64})\.svg"[^>]*?>)'
    r"(?:</a>)?"
)
_ROOT = re.compile(r"<svg [^>]*>")
_ABOUT = re.compile(r"<metadata>(.*?)</metadata>", re.DOTALL)


def is_moving(svg: str) -> bool:
    """Return whether a figure's file is a moving one."""
    return svg.startswith("<svg ") and 'class="moving-figure"' in svg[:300]


def theme_colours(twins: dict[str, str]) -> str:
    """Return the style sheet that gives each light colour's property its dark twin."""
    pairs = "".join(f"--figure-{light}:#{dark};" for light, dark in twins.items())
    return f'html[data-theme="dark"] .moving-figure{{{pairs}}}'


def inline(svg: str, alt: str, mark: str, twins: dict[str, str]) -> str:
    """Return a moving figure as it stands in the page: picture, controls, sentence, all positions.

    mark begins every id. Colours that have a dark twin become custom properties.
    """
    about = _ABOUT.search(svg)
    root = _ROOT.match(svg)
    if not about or not root:
        raise ValueError(
            "a moving figure's SVG has no <metadata>; wanted what dlcourse.moving writes. "
            "Execute the page again: make clean book"
        )
    facts = json.loads(unescape(about[1]))
    body = svg[root.end() :].replace(about[0], "").strip()
    body = body.replace(f"{_attribute(root[0], 'data-ids')}-", f"{mark}-")
    body = re.sub(r'"#([0-9a-f]{6})"', lambda colour: _property(colour, twins), body)
    picture = (
        f'<svg class="moving-figure" role="img" aria-label="{escape(alt)}" {figures.size(svg)} '
        f'viewBox="{_attribute(root[0], "viewBox")}" stroke-linejoin="round">{body}'
    )
    return f'<div class="moving">\n{picture}\n{_controls(facts, mark)}</div>'


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf' {name}="([^"]*)"', tag)
    return found[1] if found else ""


def _property(colour: re.Match[str], twins: dict[str, str]) -> str:
    name = colour[1]
    return f'"var(--figure-{name},#{name})"' if name in twins else colour[0]


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


def with_controls(body: str, folder: Path, twins: dict[str, str]) -> str:
    """Return a page's HTML with each moving figure inline; `folder` holds the figures' files."""
    number = 0

    def figure(match: re.Match[str]) -> str:
        nonlocal number
        svg = (folder / f"{match[2]}.svg").read_text(encoding="utf-8")
        if not is_moving(svg):
            return match[0]
        number += 1
        alt = unescape(_attribute(match[1], "alt"))
        return inline(svg, alt, f"moving{number}", twins)

    return _IMAGE.sub(figure, body)


def _on_page(app: Sphinx, _name: str, _template: str, context: dict[str, Any], _tree: Any) -> None:
    if "body" not in context or app.builder.format != "html":
        return
    root = Path(app.srcdir)
    style = (root / "dlcourse" / "course.mplstyle").read_text(encoding="utf-8")
    twins = figures.dark_colours(style)
    body = with_controls(context["body"], root / "_build" / "jupyter_execute", twins)
    if body != context["body"]:
        context["body"] = body
        colours = f"<style>{theme_colours(twins)}</style>\n"
        context["metatags"] = context.get("metatags", "") + colours


def _drop_files(app: Sphinx, exception: Exception | None) -> None:
    """Remove the files that no page refers to any more, before they get dark twins."""
    if exception or app.builder.format != "html":
        return
    for path in (Path(app.outdir) / "_images").glob("*.svg"):
        if is_moving(path.read_text(encoding="utf-8")):
            path.unlink()


def setup(app: Sphinx) -> None:
    """Put the moving figures into each page, before the others get their twins."""
    app.connect("html-page-context", _on_page, priority=400)
    app.connect("build-finished", _drop_files, priority=400)
