"""A moving figure as it stands in a page: the SVG inline, once for both themes, and its controls.

The controls stay hidden without JavaScript (book/_static/moving.js); the sentence of the still
picture is shown, and all positions stand below as text.
"""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from html import escape
from typing import Any

from dlcourse.figures.themes import size, svg_attributes


def is_moving(svg: str) -> bool:
    """Return whether a figure's file is a moving one."""
    return svg_attributes(svg).get("class") == "moving-figure"


def inline(svg: str, alt: str, mark: str, twins: dict[str, str]) -> str:
    """Return a moving figure as it stands in the page: picture, controls, sentence, all positions.

    mark begins every id. Colours that have a dark twin become custom properties.
    """
    tree = _tree(svg)
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
        **size(svg),
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


def _tree(svg: str) -> ET.Element:
    """Return an SVG as it is parsed inside HTML, where its names have no namespace."""
    root = ET.fromstring(svg)
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
        for name in list(element.attrib):
            element.set(name.rpartition("}")[2], element.attrib.pop(name))
    return root
