"""What a page or a style sheet refers to, and where in its text: read, checked, replaced.

Pages are never parsed and written anew: only the values that change are exchanged, and all else
stays as Sphinx wrote it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape, unescape
from html.parser import HTMLParser
from itertools import accumulate
from urllib.parse import unquote, urldefrag

_ATTRIBUTE = re.compile(r"""([^\s=>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_IN_STYLE = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')"""
)
_REFRESH = re.compile(r"^\d+;\s*url=", re.IGNORECASE)
_LOADING = {"stylesheet", "preload", "modulepreload", "icon"}  # of a <link>
_PREVIEW = {"og:url", "og:image"}
_VALUES = {"src", "href", "action", "poster", "data"}
_LEADING = {"a", "area", "form", "iframe"}  # to another page, or a download


@dataclass(frozen=True)
class Reference:
    """One address that a text holds, at text[start:end]; its tag is text[opens:closes]."""

    value: str
    kind: str  # "load" what a page needs at once, "link" what it leads to, "preview", "root"
    tag: str
    start: int
    end: int
    opens: int
    closes: int
    lazy: bool = False  # loaded only when it comes into view


class Page(HTMLParser):
    """A page's references and the places in it that can be led to."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.text = text
        self.references: list[Reference] = []
        self.anchors: set[str] = set()
        self.previews: list[str] = []  # the tags that say what a link to the page shows
        # As HTMLParser counts lines: by \n alone.
        self._lines = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what a tag refers to, and its name."""
        named = {name: value or "" for name, value in attrs}
        if "id" in named:
            self.anchors.add(named["id"])
        if tag == "a" and "name" in named:
            self.anchors.add(named["name"])
        if tag == "meta" and _shown(named):
            self.previews.append(self.get_starttag_text() or "")
        kinds = {name: _kind(tag, name, named) for name in named}
        if not any(kinds.values()):
            return
        raw = self.get_starttag_text() or ""
        line, column = self.getpos()
        opens = self._lines[line - 1] + column
        for found in _ATTRIBUTE.finditer(raw):
            kind = kinds.get(found[1].lower())
            if kind is None:
                continue
            group = 2 if found[2] is not None else 3
            value, start = unescape(found[group]), opens + found.start(group)
            if tag == "meta" and (refresh := _REFRESH.match(value)):
                value, start = value[refresh.end() :], start + refresh.end()
            self.references.append(
                Reference(
                    value,
                    "link" if value.startswith("#") else kind,  # such as a symbol of an SVG
                    tag,
                    start,
                    opens + found.end(group),
                    opens,
                    opens + len(raw),
                    named.get("loading") == "lazy",
                )
            )


def _shown(named: dict[str, str]) -> bool:
    preview = named.get("property", "").startswith("og:")
    return preview or named.get("name", "") in ("description", "twitter:card")


def _kind(tag: str, name: str, named: dict[str, str]) -> str | None:
    """Return what an attribute is to a page, or None where it holds no address."""
    if tag == "html" and name == "data-content_root":
        return "root"
    if tag == "meta" and name == "content":
        if named.get("property") in _PREVIEW:
            return "preview"
        return "link" if named.get("http-equiv", "").lower() == "refresh" else None
    if name not in _VALUES or (name == "data" and tag != "object"):
        return None
    if tag == "link":
        return "load" if _LOADING & set(named.get("rel", "").split()) else "link"
    return "link" if tag in _LEADING else "load"


def of_style(text: str) -> list[Reference]:
    """Return the addresses of a style sheet."""
    found = []
    for match in _IN_STYLE.finditer(text):
        group = next(number for number in range(1, 6) if match[number] is not None)
        found.append(
            Reference(
                match[group],
                "load",
                "style",
                match.start(group),
                match.end(group),
                match.start(),
                match.end(),
            )
        )
    return found


def replaced(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    """Return a text with pieces exchanged, given as start, end and what comes there."""
    pieces, at = [], 0
    for start, end, new in sorted(changes):
        pieces += [text[at:start], new]
        at = end
    return "".join([*pieces, text[at:]])


def quoted(value: str) -> str:
    """Return a value as it may stand between an attribute's double quotes."""
    return escape(value)


def target(value: str, page: str, address: str = "") -> tuple[str, str] | None:
    """Return the file and the anchor that a value on a page means, or None if they are elsewhere.

    The file is a path from the top of the book, which begins with ../ if it is not in it; the
    book's own address counts as the book.
    """
    if address and value.startswith(address):
        value, page = value[len(address) :] or "index.html", ""
    if re.match(r"[a-z][a-z0-9+.-]*:|//", value, re.IGNORECASE):
        return None
    path, anchor = urldefrag(value)
    path = unquote(path.partition("?")[0])
    if not path:
        return page, anchor
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if path.endswith("/") or joined == ".":
        joined = posixpath.normpath(posixpath.join(joined, "index.html"))
    return joined, unquote(anchor)


def relative(file: str, page: str) -> str:
    """Return the way from a page to a file, both as paths from the top of the book."""
    return posixpath.relpath(file, posixpath.dirname(page) or ".")
