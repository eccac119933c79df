"""What stands before the book in its PDF: the title, and the contents with page numbers."""

from __future__ import annotations

from html import escape

from tools.paper.contents import Book, Entry
from tools.paper.printing import INSIDE, Opened

STYLE = """
.title h1 { border: 0; font-size: 30pt; margin: 70mm 0 8mm; padding: 0 }
.title p { font-size: 12pt }
.title p.small { font-size: 10pt; margin-top: 6mm }
.title { break-after: page }
#contents h2 { margin-top: 0 }
#contents ol { list-style: none; margin: 0; padding: 0 }
#contents ol ol { padding-left: 7mm }
.part { font-variant: small-caps; margin-top: 5mm }
.chapter { margin-top: 2.5mm }
.chapter > a { font-weight: 700 }
li { break-inside: auto }
#contents a.line { color: #000; display: flex; text-decoration: none }
#contents a.line i { border-bottom: 0.8pt dotted #555; flex: 1; margin: 0 2mm 1.2mm }
"""


def page(book: Book, pages: dict[str, Opened], numbers: dict[str, dict[str, int]]) -> str:
    """Return the title page and the contents as HTML.

    `numbers` has the printed number of every id's page, for each page of the book.
    """
    address = (
        f'<p class="small">In your browser its code runs and its exercises check themselves: '
        f"{escape(book.address)}</p>"
        if book.address
        else ""
    )
    return f"""<!DOCTYPE html>
<html lang="{book.language}" data-theme="light">
<head><meta charset="utf-8"><title>{escape(book.title)}</title><style>{STYLE}</style></head>
<body><main>
<section class="title" id="title"><h1>{escape(book.title)}</h1>
<p>{escape(book.author)}</p>
<p>Version {escape(book.version)}</p>
{address}
<p class="small">Text and figures: Creative Commons Attribution 4.0 International
(CC BY 4.0). Code: MIT licence.</p></section>
<section id="contents"><h2>Contents</h2>
<ol>{"".join(_entry(book, i, pages, numbers) for i in range(len(book.entries)))}</ol></section>
</main></body></html>"""


def _entry(book: Book, i: int, pages: dict[str, Opened], numbers: dict[str, dict[str, int]]) -> str:
    entry: Entry = book.entries[i]
    before = book.entries[i - 1].caption if i else ""
    caption = f'<li class="part">{escape(entry.caption)}</li>' if entry.caption != before else ""
    opened = pages[entry.name]
    below = [
        _line(entry.name, heading.id, heading.text, numbers)
        for heading in opened.headings
        if heading.level == 2 and entry.numbered
    ]
    below += [
        _line(name, pages[name].headings[0].id, pages[name].title, numbers) for name in entry.below
    ]
    lines = "".join(f"<li>{line}</li>" for line in below)
    own = _line(entry.name, opened.headings[0].id, opened.title, numbers)
    return caption + f'<li class="chapter">{own}{f"<ol>{lines}</ol>" if lines else ""}</li>'


def _line(name: str, anchor: str, text: str, numbers: dict[str, dict[str, int]]) -> str:
    return (
        f'<a class="line" href="{INSIDE[0]}{name}#{anchor}"><span>{escape(text)}</span><i></i>'
        f"<span>{numbers[name][anchor]}</span></a>"
    )
