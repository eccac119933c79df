"""One picture made small: short attributes, no empty groups, what it refers to written once."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

from dlcourse.figures.paths import short_number, shorter_path

_INHERITED = {
    *("fill", "fill-opacity", "fill-rule", "stroke", "stroke-dasharray", "stroke-dashoffset"),
    *("stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width"),
}
_ATTRIBUTES = _INHERITED | {"opacity", "image-rendering", "stop-color", "stop-opacity"}
_REFERENCE = re.compile(r"url\(#(.+)\)")
_TRANSLATE = re.compile(r"translate\(([^)]*)\)")


class Definitions:
    """What pictures refer to (glyphs, markers, clip paths), each defined once, by its content."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def add(self, content: str) -> str:
        """Return the name of an element, given as text with its place for a name as `{id}`."""
        return f"@{self._numbers.setdefault(content, len(self._numbers))}"

    def text(self) -> str:
        """Return the element <defs> with all of them, or nothing."""
        named = (text.replace("{id}", f' id="@{n}"', 1) for text, n in self._numbers.items())
        return f"<defs>{''.join(named)}</defs>" if self._numbers else ""


def picture_parts(root: ET.Element, definitions: Definitions) -> list[str]:
    """Return a picture's parts from the lowest to the highest, each as short text."""
    picture = _Picture(root, definitions)
    return [_text(part) for child in root for part in picture.small(child)]


class _Picture:
    """One picture, and what it refers to by names of its own."""

    def __init__(self, root: ET.Element, definitions: Definitions) -> None:
        self._definitions = definitions
        self._own = {
            name: element
            for defs in root.iter(_tag("defs"))
            for element in defs
            if (name := element.get("id"))
        }

    def small(self, element: ET.Element) -> list[ET.Element]:
        """Return what is left of the element: itself with short attributes and small children.

        Of one that draws nothing, nothing is left; of a group that says nothing, its children.
        """
        tag = element.tag.rsplit("}")[-1]
        if tag in ("metadata", "defs", "style", "title"):
            return []
        children = [part for child in element for part in self.small(child)]
        attributes = self._attributes(element, tag)
        if tag == "g":
            if not attributes or not children:
                return children
            attributes |= _take_common(children)
        elif tag == "path" and attributes.get("fill") == "none" and "stroke" not in attributes:
            return []  # an axes' transparent background
        small = ET.Element(tag, attributes)
        small.text = (element.text or "").strip()
        small.extend(children)
        return [small]

    def _attributes(self, element: ET.Element, tag: str) -> dict[str, str]:
        attributes: dict[str, str] = {}
        for full_name, value in element.attrib.items():
            name = full_name.rsplit("}")[-1]
            if name == "style":
                attributes |= _style(value)
            elif name == "d":
                attributes["d"] = shorter_path(value)
            elif name in ("x", "y", "width", "height"):
                attributes[name] = short_number(float(value)) if tag != "pattern" else value
            elif name == "transform":
                attributes["transform"] = _TRANSLATE.sub(_short_translation, value)
            elif name == "href" and value.startswith("data:"):
                attributes["href"] = "".join(value.split())
            elif name != "id":
                attributes[name] = value
            if name == "href" and value.startswith("#"):
                attributes["href"] = f"#{self._defined(value[1:])}"
        for name, value in attributes.items():
            if match := _REFERENCE.fullmatch(value):
                attributes[name] = f"url(#{self._defined(match[1])})"
        if tag == "use" and (match := _TRANSLATE.fullmatch(attributes.get("transform", ""))):
            x, _, y = match[1].partition(" ")
            del attributes["transform"]
            attributes |= {"x": x} | ({"y": y} if y not in ("", "0") else {})
        return attributes

    def _defined(self, name: str) -> str:
        """Return the name in the definitions of the element that this picture calls `name`."""
        element = self._own[name]
        tag = element.tag.rsplit("}")[-1]
        small = ET.Element(tag, self._attributes(element, tag))
        small.extend(part for child in element for part in self.small(child))
        return self._definitions.add(_text(small).replace(f"<{tag}", f"<{tag}{{id}}", 1))


def _tag(name: str) -> str:
    return f"{{http://www.w3.org/2000/svg}}{name}"


def _style(style: str) -> dict[str, str]:
    """Return a style's declarations as attributes; those that cannot be stay a style."""
    pairs = (part.split(":", 1) for part in style.split(";") if ":" in part)
    settings = {name.strip(): value.strip() for name, value in pairs}
    attributes = {n: v for n, v in settings.items() if n in _ATTRIBUTES}
    if attributes.get("stroke-dashoffset") == "0":
        del attributes["stroke-dashoffset"]
    rest = "; ".join(f"{n}: {v}" for n, v in settings.items() if n not in _ATTRIBUTES)
    return attributes | ({"style": rest} if rest else {})


def _take_common(children: list[ET.Element]) -> dict[str, str]:
    """Take the attributes that all children inherit alike from them, and return them."""
    if len(children) < 2:
        return {}
    first = children[0].attrib
    alike = {
        name: value
        for name, value in first.items()
        if name in _INHERITED and all(child.get(name) == value for child in children)
    }
    for child in children:
        for name in alike:
            del child.attrib[name]
    return alike


def _text(element: ET.Element) -> str:
    attributes = "".join(f" {name}={quoteattr(value)}" for name, value in element.attrib.items())
    inside = escape(element.text or "") + "".join(map(_text, element))
    if not inside:
        return f"<{element.tag}{attributes}/>"
    return f"<{element.tag}{attributes}>{inside}</{element.tag}>"


def _short_translation(match: re.Match[str]) -> str:
    return f"translate({' '.join(short_number(float(number)) for number in match[1].split())})"
