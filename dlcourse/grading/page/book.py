"""Where in the book a question is taught: the chapter, and the section that holds its card.

The chapters say it themselves: a line of three backquotes and `{exercise} fit` is a question's card
in the section above it. The assignment of a chapter is the one with its number.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from dlcourse.grading.address import AddressError, of_book

Places = dict[str, dict[str, list[str]]]  # by assignment and question: chapter, section, file
_LINE = re.compile(
    r"^(?:(?P<level>#{1,6}) +(?P<heading>.+?)|`{3,}\{exercise\} +(?P<question>\w+)) *$",
    re.MULTILINE,
)
_CODE = re.compile(r"^`{3,}(?:python|\{code-cell\}).*?^`{3,} *$", re.MULTILINE | re.DOTALL)
WHOLE = ""  # the name that stands for all questions of an assignment


@dataclass(frozen=True)
class Place:
    """Where a question is taught; `address` is nothing where the book's is not known.

    `file` is the page of the built book, with the section's anchor.
    """

    chapter: str
    section: str = ""
    address: str = ""
    file: str = ""


def places(project: Path) -> Places:
    """Return where the questions are taught, by what the chapters of a project say."""
    found: Places = {}
    for path in sorted((project / "book").glob("[0-9][0-9]_*.md")):
        text = _CODE.sub("", path.read_text(encoding="utf-8"))
        chapter, section, cards = "", "", {}
        file = f"book/{path.stem}.html"
        for line in _LINE.finditer(text):
            if line["question"]:
                at = [section, f"{file}#{_anchor(section)}" if section else file]
                cards[line["question"]] = [chapter, *at]
            elif line["level"] == "#":
                chapter = chapter or f"Chapter {int(path.stem[:2])}: {line['heading']}"
            else:
                section = line["heading"]
        for assignment in (project / "solutions").glob(f"ps{int(path.stem[:2])}_*.py"):
            found[assignment.stem] = {WHOLE: [chapter, "", file], **cards}
    return found


def address(project: Path) -> str:
    """Return where the book of a project is published; mostly, and where it is unclear, nothing."""
    try:
        return of_book(project)
    except AddressError:  # the book's own build says what is wrong with it
        return ""


def address_of(file: str, book: str) -> str:
    """Return the address of a file of the book, or nothing where the book's is not known."""
    there = book.startswith(("https://", "http://"))
    return f"{book.rstrip('/')}/{file}" if there else ""


def _anchor(heading: str) -> str:
    """Return the id that the book gives to a section: docutils' own, of the heading's letters."""
    letters = unicodedata.normalize("NFKD", heading.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
