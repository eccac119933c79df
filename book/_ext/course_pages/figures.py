"""Figures for light and dark pages: each SVG that a cell drew gets a twin in the dark colours.

The colours and their dark twins stand in one place, dlcourse/course.mplstyle.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

_IMAGE = re.compile(r'<img [^>]*?src="[^"]*_images/([0-9a-f]{32,64})\.svg"[^>]*?>')


def dark_colours(style: str) -> dict[str, str]:
    """Return the twin of each colour, read from the style file's lines `##dark light dark`."""
    return dict(re.findall(r"^##dark ([0-9a-f]{6}) ([0-9a-f]{6})$", style, re.MULTILINE))


def darken(svg: str, twins: dict[str, str]) -> str:
    """Return the figure with every colour of the style replaced by its dark twin."""

    def twin(match: re.Match[str]) -> str:
        return "#" + twins.get(match[1].lower(), match[1])

    return re.sub(r"#([0-9a-fA-F]{6})\b", twin, svg)


def size(svg: str) -> str:
    """Return the figure's size as attributes of an <img>, so that its place is kept."""
    points = [re.search(rf'<svg [^>]*?\b{side}="([\d.]+)pt"', svg) for side in ("width", "height")]
    width, height = (round(float(p[1]) * 4 / 3) if p else 0 for p in points)
    return f'width="{width}" height="{height}"' if width and height else ""


def both_themes(body: str, folder: Path) -> str:
    """Return a page's HTML with each drawn figure twice, one for each theme.

    `folder` holds the figures' files.

    The style sheet displays only one of the two (not by the theme's own classes only-light and
    only-dark, which would hide the caption with them), so a
    screen reader meets the alt text once.
    """

    def pair(match: re.Match[str]) -> str:
        light = match[0]
        dark = light.replace(f"{match[1]}.svg", f"{match[1]}-dark.svg")
        attributes = f'loading="lazy" {size((folder / f"{match[1]}.svg").read_text("utf-8"))}'
        light, dark = (tag.replace("<img ", f"<img {attributes} ", 1) for tag in (light, dark))
        return _with_class(light, "figure-light") + _with_class(dark, "figure-dark dark-light")

    return _IMAGE.sub(pair, body)


def _with_class(tag: str, name: str) -> str:
    if 'class="' in tag:
        return tag.replace('class="', f'class="{name} ', 1)
    return tag.replace("<img ", f'<img class="{name}" ', 1)


def _on_page(app: Sphinx, _name: str, _template: str, context: dict[str, Any], _tree: Any) -> None:
    if "body" in context and app.builder.format == "html":
        folder = Path(app.srcdir) / "_build" / "jupyter_execute"
        context["body"] = both_themes(context["body"], folder)


def _write_twins(app: Sphinx, exception: Exception | None) -> None:
    images = Path(app.outdir) / "_images"
    if exception or app.builder.format != "html" or not images.exists():
        return
    style = (Path(app.srcdir) / "dlcourse" / "course.mplstyle").read_text(encoding="utf-8")
    twins = dark_colours(style)
    for path in images.glob("*.svg"):
        if not path.stem.endswith("-dark"):
            svg = path.read_text(encoding="utf-8")
            path.with_name(f"{path.stem}-dark.svg").write_text(darken(svg, twins), encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Show each figure twice in the pages, and write the dark files beside the light ones."""
    app.connect("html-page-context", _on_page)
    app.connect("build-finished", _write_twins)
