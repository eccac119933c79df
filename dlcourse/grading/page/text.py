"""Markdown that a person typed, as HTML that shows something and does nothing.

Tags are shown as letters. A picture from elsewhere becomes a link, so that a page asks no other
machine for anything. Formulas become MathML.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Any
from xml.etree.ElementTree import Element

import mistune
from latex2mathml.converter import convert_to_element
from markupsafe import Markup

_ADDRESS = re.compile(r"https?://|mailto:")
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif);base64,[\w+/=]+")
_TAGS = re.compile(
    "math|m(i|n|o|text|space|s|row|frac|sqrt|root|style|padded|phantom|enclose"
    "|sub|sup|subsup|under|over|underover|multiscripts|table|tr|td|prescripts)"
)
_ATTRIBUTES = re.compile(
    "display|displaystyle|scriptlevel|mathvariant|stretchy|fence|separator|form|accent|accentunder"
    "|lspace|rspace|width|height|depth|minsize|maxsize|linethickness|columnalign|notation|symmetric"
)


def to_html(source: str) -> Markup:
    """Return a text as HTML."""
    made: Any = _markdown(source)
    return Markup(made)


class _Renderer(mistune.HTMLRenderer):
    """Writes no tag that was typed, no heading that would upset the page's, no other's picture."""

    def __init__(self) -> None:
        super().__init__(escape=True)

    def heading(self, text: str, level: int, **attributes: Any) -> str:
        return f"<p><strong>{text}</strong></p>\n"

    def link(self, text: str, url: str, title: str | None = None) -> str:
        return f'<a href="{escape(url)}">{text}</a>' if _ADDRESS.match(url) else text

    def image(self, text: str, url: str, title: str | None = None) -> str:
        words = re.sub("<.*?>", "", text)
        if _PICTURE.fullmatch(url):
            return f'<img src="{escape(url)}" alt="{words or "A picture"}">'
        return self.link(words or str(escape(url)), url)

    def inline_math(self, text: str) -> str:
        return _formula(text, "inline")

    def block_math(self, text: str) -> str:
        return f"<p>{_formula(text, 'block')}</p>\n"


def _formula(latex: str, display: str) -> str:
    """Return a formula as MathML, or as it was typed where it cannot be read."""
    try:
        return _written(convert_to_element(latex, display=display))
    except Exception:  # of many kinds, at what is no LaTeX
        return f"<code>{escape(latex)}</code>"


def _written(element: Element) -> str:
    """Return an element as text. The library would let a formula bring tags, links and styles."""
    if not _TAGS.fullmatch(element.tag):
        raise ValueError(f"<{element.tag}> is no part of a formula")
    attributes = "".join(
        f' {name}="{escape(text)}"'
        for name, text in element.attrib.items()
        if _ATTRIBUTES.fullmatch(name)
    )
    words = escape(unescape(element.text or ""))
    inside = "".join(_written(part) + escape(unescape(part.tail or "")) for part in element)
    return f"<{element.tag}{attributes}>{words}{inside}</{element.tag}>"


_markdown = mistune.create_markdown(
    renderer=_Renderer(), plugins=["table", "strikethrough", "math"]
)
