"""The book as one PDF, and a PDF for each chapter with its exercises."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Page

from tools.paper import front
from tools.paper.contents import Book
from tools.paper.files import PDF
from tools.paper.joining import Part, count, join, places
from tools.paper.printing import Heading, Opened, opened, printed
from tools.paper.speech import Speaker


def make(book: Book, site: Path, downloads: Path, page: Page, speaker: Speaker) -> list[Path]:
    """Print the built pages into the folder of downloads; return the files."""
    with tempfile.TemporaryDirectory() as folder:
        parts: dict[str, Part] = {}
        first: dict[str, int] = {}
        numbers: dict[str, dict[str, int]] = {}
        next_page = 1
        for i, name in enumerate(book.names):
            one = opened(page, site, name, book, speaker, "pdf")
            path = Path(folder) / f"{i}.pdf"
            printed(page, book, path, head=one.title, ids=one.ids, before=next_page - 1)
            below = any(name in entry.below for entry in book.entries)
            parts[name] = Part(path, int(below), one)
            first[name] = next_page
            numbers[name] = {place: next_page + at for place, at in places(path).items()}
            next_page += count(path)

        title = Path(folder) / "front.html"
        pages = {name: part.opened for name, part in parts.items()}
        title.write_text(front.page(book, pages, numbers), encoding="utf-8")
        page.goto(title.as_uri())
        path = title.with_suffix(".pdf")
        headings = [Heading(1, "title", "Title page"), Heading(1, "contents", "Contents")]
        before = Opened("front", headings, ["title", "contents"], [])
        printed(page, book, path, head="Contents", ids=before.ids, before=0, numerals="lower-roman")

        whole = downloads / PDF
        everything = [Part(path, 0, before), *parts.values()]
        join(everything, whole, book, book.title, first=1, roman=count(path))
        files = [whole]
        for entry in book.chapters:
            files.append(downloads / entry.file)
            own = [parts[name] for name in entry.names]
            join(own, files[-1], book, f"{own[0].opened.title} – {book.title}", first[entry.name])
    return files
