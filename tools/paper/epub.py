"""The book as EPUB 3: the same pages as XHTML, formulas as MathML, figures with their alt texts."""

from __future__ import annotations

import os
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page

from tools.paper import package
from tools.paper.contents import Book
from tools.paper.files import EPUB, whole
from tools.paper.package import CONTAINER, Chapter, file_of
from tools.paper.printing import HERE, opened
from tools.paper.speech import Speaker


def make(book: Book, site: Path, downloads: Path, page: Page, speaker: Speaker) -> list[Path]:
    """Pack the built pages into the folder of downloads; return the one file."""
    chapters: dict[str, Chapter] = {}
    images: dict[str, Path] = {}
    for name in book.names:
        one = opened(page, site, name, book, speaker, "epub")
        options = {"language": book.language, "title": one.title}
        found = page.evaluate((HERE / "chapter.js").read_text(encoding="utf-8"), options)
        for address in found["images"]:
            path = Path(unquote(urlsplit(address).path))
            images[f"images/{path.name}"] = path
        chapters[name] = Chapter(file_of(name), one, found["xhtml"], found["properties"])
    target = downloads / EPUB
    changed = max((site / f"{name}.html").stat().st_mtime for name in book.names)
    changed = float(os.environ.get("SOURCE_DATE_EPOCH", changed))
    _pack(target, book, chapters, images, datetime.fromtimestamp(changed, UTC))
    return [target]


def _pack(
    target: Path,
    book: Book,
    chapters: dict[str, Chapter],
    images: dict[str, Path],
    changed: datetime,
) -> None:
    """Write the zip, whole or not at all; its first file says what it is, uncompressed."""
    with whole(target) as unfinished, zipfile.ZipFile(unfinished, "w", compresslevel=9) as packed:

        def add(name: str, content: str | bytes) -> None:
            about = zipfile.ZipInfo(name, changed.timetuple()[:6])
            stored = name == "mimetype"
            about.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            packed.writestr(about, content)

        add("mimetype", "application/epub+zip")
        add("META-INF/container.xml", CONTAINER)
        add("EPUB/package.opf", package.package(book, chapters, images, changed))
        add("EPUB/nav.xhtml", package.contents(book, chapters))
        add("EPUB/title.xhtml", package.title(book))
        add("EPUB/style.css", (HERE / "reading.css").read_text(encoding="utf-8"))
        for chapter in chapters.values():
            add(f"EPUB/{chapter.file}", chapter.xhtml)
        for name, path in images.items():
            add(f"EPUB/{name}", path.read_bytes())
