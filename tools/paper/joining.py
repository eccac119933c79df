"""One PDF of several: pages, tags, links between them, bookmarks, page numbers.

Chromium prints each page of the book by itself. qpdf copies pages; what hangs together across
them is put together here. Tags are the tree that a screen reader walks (ISO 32000-2, 14.7): each
page and link has a number, under which the tree's index finds its elements, and the numbers of
the second print are moved past those of the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from tools.paper.contents import Book
from tools.paper.files import whole
from tools.paper.printing import INSIDE, MARK, Opened

Place: TypeAlias = Array  # a page and where on it: what a link or a bookmark leads to


@dataclass(frozen=True)
class Part:
    """A printed page of the book: its file, the level of its bookmark, what it holds."""

    path: Path
    level: int
    opened: Opened


def count(path: Path) -> int:
    """Return how many pages a PDF has."""
    with Pdf.open(path) as pdf:
        return len(pdf.pages)


def places(path: Path) -> dict[str, int]:
    """Return the page, from 0, on which each id of a print stands."""
    with Pdf.open(path) as pdf:
        numbers = {page.obj.objgen: i for i, page in enumerate(pdf.pages)}
        return {
            name[1:]: numbers[place[0].objgen]
            for name, place in pdf.Root.get("/Dests", Dictionary()).items()
        }


def join(parts: list[Part], into: Path, book: Book, title: str, first: int, roman: int = 0) -> None:
    """Write a PDF of the parts.

    The first `roman` pages are numbered i, ii, …; the next page is number `first`.
    """
    joined = Pdf.new()
    tags = Tags(joined, book.language)
    found: dict[str, dict[str, Place]] = {}
    for part in parts:
        with Pdf.open(part.path) as printed:
            begin = len(joined.pages)
            for page in printed.pages:  # extend would warn of the links, which are led below
                joined.pages.append(page)
            found[part.opened.name] = dict(_named(printed, joined, begin))
            tags.add(printed, begin)
    gone = _lead(joined, parts, found, book)
    tags.finish(gone)
    _bookmarks(joined, parts, found)
    root = joined.Root
    root.Lang = book.language
    root.MarkInfo = Dictionary(Marked=True)
    root.PageMode = Name.UseOutlines
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    labels = [0, Dictionary(S=Name.r)] if roman else []
    root.PageLabels = Dictionary(Nums=Array([*labels, roman, Dictionary(S=Name.D, St=first)]))
    with joined.open_metadata(set_pikepdf_as_editor=False) as about:
        about["dc:title"] = title
        about["dc:creator"] = [book.author]
        about["dc:language"] = [book.language]
        about["dc:description"] = f"Version {book.version}"
    joined.docinfo["/Title"] = title
    joined.docinfo["/Author"] = book.author
    joined.docinfo["/Subject"] = f"Version {book.version}"
    generate = pikepdf.ObjectStreamMode.generate
    with whole(into) as unfinished:
        joined.save(unfinished, object_stream_mode=generate, deterministic_id=True)


def _named(printed: Pdf, joined: Pdf, begin: int) -> Iterator[tuple[str, Place]]:
    """Give the ids of a print, each with its place in the joined file."""
    numbers = {page.obj.objgen: i for i, page in enumerate(printed.pages)}
    for name, place in printed.Root.get("/Dests", Dictionary()).items():
        page = joined.pages[begin + numbers[place[0].objgen]].obj
        yield name[1:], Array([page, Name.XYZ, place[2], place[3], 0])


def _lead(
    joined: Pdf, parts: list[Part], found: dict[str, dict[str, Place]], book: Book
) -> set[tuple[int, int]]:
    """Let links within the book lead to their place; return those that are no links here.

    A chapter by itself has no other chapters: their links lead to the published book, if it has an
    address, and are plain words otherwise.
    """
    gone = set()
    names = [part.opened.name for part in parts for _ in range(count(part.path))]
    for own, page in zip(names, joined.pages, strict=True):
        kept = []
        for link in page.obj.get("/Annots", Array()):
            if float(link.Rect[3]) - float(link.Rect[1]) < 1:
                gone.add(link.objgen)  # what Chromium leaves of a link where the page ends
                continue
            name, anchor = own, str(link.get("/Dest", ""))[1:]
            action = link.get("/A")
            address = str(action.URI) if action is not None and "/URI" in action else ""
            if address.startswith(INSIDE[0]):
                name, _, anchor = address.removeprefix(INSIDE[0]).partition("#")
            if not anchor and not address.startswith(INSIDE[0]):
                kept.append(link)
                continue
            place = found[name].get(anchor or _top(parts, name)) if name in found else None
            if place is not None:
                if action is not None:
                    del link["/A"]
                link.Dest = place
            elif book.address and action is not None:
                link.A.URI = f"{book.address}{name}.html" + (f"#{anchor}" if anchor else "")
            else:
                gone.add(link.objgen)
                continue
            kept.append(link)
        if "/Annots" in page.obj:
            page.obj.Annots = Array(kept)
    return gone


def _top(parts: list[Part], name: str) -> str:
    return next(part.opened.headings[0].id for part in parts if part.opened.name == name)


def _bookmarks(joined: Pdf, parts: list[Part], found: dict[str, dict[str, Place]]) -> None:
    """Write a bookmark for each heading, those of a chapter below it, and closed."""
    with joined.open_outline() as outline:
        above: list[tuple[int, Any]] = []
        for part in parts:
            for heading in part.opened.headings:
                level = part.level + heading.level
                place = found[part.opened.name][heading.id]
                item = pikepdf.OutlineItem(heading.text, destination=place)
                item.is_closed = True
                while above and above[-1][0] >= level:
                    above.pop()
                (above[-1][1].children if above else outline.root).append(item)
                above.append((level, item))


class Tags:
    """The tags of the joined file, while it grows."""

    def __init__(self, joined: Pdf, language: str) -> None:
        self.joined = joined
        self.next = 0
        self.numbers: list[Any] = []
        self.document = joined.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Document, Lang=language, K=Array())
        )
        self.root = joined.make_indirect(
            Dictionary(Type=Name.StructTreeRoot, K=Array([self.document]))
        )
        self.document.P = self.root

    def add(self, printed: Pdf, begin: int) -> None:
        """Take over the tags of a print, whose pages are here already, from number `begin` on."""
        theirs = printed.Root.StructTreeRoot
        last = int(theirs.ParentTreeNextKey)
        tree = self.joined.copy_foreign(printed.make_indirect(theirs))
        for number, owner in pikepdf.NumberTree(tree.ParentTree).items():
            self.numbers += [self.next + number, owner]
        for page in list(self.joined.pages)[begin:]:
            page.obj.StructParents = int(page.obj.StructParents) + self.next
            for link in page.obj.get("/Annots", Array()):
                link.StructParent = int(link.StructParent) + self.next
        top = tree.K if isinstance(tree.K, Dictionary) else tree.K[0]
        top.S = Name.Part
        top.P = self.document
        self.document.K.append(top)
        self.next += last

    def finish(self, gone: set[tuple[int, int]]) -> None:
        """Name formulas as such, forget links that are gone, and hand the tree to the file."""
        for element in self._elements(self.document):
            # Chromium tags a named picture as a figure, and numbers the cells of tables anew in
            # each print; the scope of their heads says the same.
            alt = str(element.get("/Alt", ""))
            if alt.startswith(MARK):
                element.S = Name.Formula
                element.Alt = alt.removeprefix(MARK)
            if "/ID" in element:
                del element["/ID"]
            if element.S in (Name.TD, Name.TH) and "/A" in element:
                element.A = Array([a for a in element.A if "/Headers" not in a])
            if Name.Link == element.S and gone:
                element.K = Array([kid for kid in _kids(element) if not _is_gone(kid, gone)])
                element.S = element.S if any(map(_is_link, element.K)) else Name.Span
        self.root.ParentTree = self.joined.make_indirect(Dictionary(Nums=Array(self.numbers)))
        self.root.ParentTreeNextKey = self.next
        self.joined.Root.StructTreeRoot = self.root

    def _elements(self, element: Any) -> Iterator[Any]:
        open_ones = [element]
        while open_ones:
            one = open_ones.pop()
            yield one
            open_ones += [kid for kid in _kids(one) if isinstance(kid, Dictionary) and "/S" in kid]


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _is_link(kid: Any) -> bool:
    return isinstance(kid, Dictionary) and "/Obj" in kid


def _is_gone(kid: Any, gone: set[tuple[int, int]]) -> bool:
    return _is_link(kid) and kid.Obj.objgen in gone
