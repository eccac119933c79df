"""A figure's SVG for light and dark pages: its twin in the dark colours, and its size in pixels.

Matplotlib and dlcourse.figures wrote the SVG. Only its colours are found as text: they stand in
attributes, in lists of style and in style sheets, and nothing else in it may change. The book's
extension and the live pages show figures with these functions.
"""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET

_COLOUR = re.compile(r"#([0-9a-fA-F]{6})\b")


def dark_colours(style: str) -> dict[str, str]:
    """Return the twin of each colour, read from the style file's lines `##dark light dark`."""
    return dict(re.findall(r"^##dark ([0-9a-f]{6}) ([0-9a-f]{6})$", style, re.MULTILINE))


def darken(svg: str, twins: dict[str, str]) -> str:
    """Return the figure with every colour of the style replaced by its dark twin."""
    return _COLOUR.sub(lambda found: "#" + twins.get(found[1].lower(), found[1]), svg)


def size(svg: str) -> dict[str, str]:
    """Return the figure's size in pixels as attributes of its tag, so that its place is kept."""
    root = svg_attributes(svg)
    lengths = {side: root.get(side, "") for side in ("width", "height")}
    if not all(length.endswith("pt") for length in lengths.values()):
        return {}
    pixels = {side: round(float(length[:-2]) * 4 / 3) for side, length in lengths.items()}
    return {side: str(length) for side, length in pixels.items() if all(pixels.values())}


def svg_attributes(svg: str) -> dict[str, str]:
    """Return the attributes of an SVG's first tag; none if the text is no XML."""
    try:
        return dict(next(ET.iterparse(io.StringIO(svg), ["start"]))[1].attrib)
    except ET.ParseError:
        return {}
