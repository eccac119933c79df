"""What an EPUB says of itself: its files, their order, its title page and its contents."""

from __future__ import annotations

import mimetypes
import uuid
from dataclasses import dataclass
from datetime import datetime
from html import escape
from pathlib import Path

from tools.paper.contents import Book
from tools.paper.printing import Opened

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
CONTAINER = f"""{HEAD}<container
  version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>"""
SUMMARY = (
    "Formulas are MathML with their words as alternative text; every figure has an alternative "
    "text that tells what is seen; each position of a moving figure has a sentence."
)


@dataclass(frozen=True)
class Chapter:
    """A page as it lies in the EPUB: its file, what it holds, what its reader has to be able to."""

    file: str
    opened: Opened
    xhtml: str
    properties: list[str]


def file_of(name: str) -> str:
    """Return the file of a page; page.js writes links to it alike."""
    return f"{name.replace('/', '-')}.xhtml"


def package(
    book: Book, chapters: dict[str, Chapter], images: dict[str, Path], changed: datetime
) -> str:
    """Return the list of what is in the file, in which order, and what a reader has to know."""
    identity = uuid.uuid5(uuid.NAMESPACE_URL, f"{book.address}{book.title} {book.version}")
    items = [
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>',
        '<item id="style" href="style.css" media-type="text/css"/>',
    ]
    for i, chapter in enumerate(chapters.values()):
        properties = " ".join(chapter.properties)
        can = f' properties="{properties}"' if properties else ""
        items.append(
            f'<item id="page{i}" href="{chapter.file}" media-type="application/xhtml+xml"{can}/>'
        )
    for i, name in enumerate(images):
        kind, _ = mimetypes.guess_type(name)
        items.append(f'<item id="image{i}" href="{name}" media-type="{kind}"/>')
    spine = "".join(f'<itemref idref="page{i}"/>' for i in range(len(chapters)))
    features = (
        "MathML",
        "alternativeText",
        "structuralNavigation",
        "tableOfContents",
        "readingOrder",
        "displayTransformability",
    )
    about = "".join(
        f'<meta property="schema:{name}">{value}</meta>'
        for name, value in [
            ("accessMode", "textual"),
            ("accessMode", "visual"),
            ("accessModeSufficient", "textual"),
            *(("accessibilityFeature", feature) for feature in features),
            ("accessibilityHazard", "none"),
            ("accessibilitySummary", SUMMARY),
        ]
    )
    return f"""{HEAD}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"
  unique-identifier="id" xml:lang="{book.language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:{identity}</dc:identifier>
<dc:title>{escape(book.title)}</dc:title>
<dc:creator>{escape(book.author)}</dc:creator>
<dc:language>{book.language}</dc:language>
<dc:description>Version {escape(book.version)}</dc:description>
<dc:rights>Text and figures: CC BY 4.0. Code: MIT licence.</dc:rights>
<meta property="dcterms:modified">{changed:%Y-%m-%dT%H:%M:%SZ}</meta>
{about}</metadata>
<manifest>{"".join(items)}</manifest>
<spine><itemref idref="title"/><itemref idref="nav"/>{spine}</spine>
</package>"""


def _page(book: Book, name: str, body: str) -> str:
    return f"""{HEAD}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"
  lang="{book.language}" xml:lang="{book.language}">
<head><title>{escape(name)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>{body}</body></html>"""


def title(book: Book) -> str:
    """Return the first page."""
    where = f"<p>{escape(book.address)}</p>" if book.address else ""
    return _page(
        book,
        book.title,
        f"<h1>{escape(book.title)}</h1><p>{escape(book.author)}</p>"
        f"<p>Version {escape(book.version)}</p>{where}"
        "<p>Text and figures: Creative Commons Attribution 4.0 International (CC BY 4.0). "
        "Code: MIT licence.</p>",
    )


def contents(book: Book, chapters: dict[str, Chapter]) -> str:
    """Return the contents: pages, and below each its sections and the pages below it."""

    def entry(name: str, below: str = "") -> str:
        one = chapters[name]
        return f'<li><a href="{one.file}">{escape(one.opened.title)}</a>{below}</li>'

    def lines(entry_names: tuple[str, ...]) -> str:
        first = chapters[entry_names[0]]
        found = [
            f'<li><a href="{first.file}#{heading.id}">{escape(heading.text)}</a></li>'
            for heading in first.opened.headings
            if heading.level == 2
        ]
        found += [entry(name) for name in entry_names[1:]]
        return f"<ol>{''.join(found)}</ol>" if found else ""

    listed = "".join(entry(one.name, lines(one.names)) for one in book.entries)
    return _page(
        book,
        "Contents",
        f'<nav epub:type="toc" role="doc-toc" id="toc"><h1>Contents</h1><ol>{listed}</ol></nav>',
    )
