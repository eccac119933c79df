"""The PDF: its pages, its bookmarks and links, its tags and fonts, and that nothing is cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from dlcourse import __version__
from tests.paper.conftest import alts, titles, words
from tools.paper.contents import Book

pytestmark = [pytest.mark.book, pytest.mark.xdist_group("paper")]

MILLIMETRE = 72 / 25.4
# A4 with the margins of print.css; the running head stands above the text, the number below it.
LEFT, RIGHT, BOTTOM, TOP = (MILLIMETRE * x for x in (22, 210 - 22, 5, 297 - 5))


def bookmarks(whole: pikepdf.Pdf) -> list[tuple[int, str, int]]:
    """Return the level, the words and the page of each bookmark, in order."""
    numbers = {page.obj.objgen: i for i, page in enumerate(whole.pages)}
    found = []

    def walk(items: Any, level: int) -> None:
        for item in items:
            found.append((level, words(item.title), numbers[item.destination[0].objgen]))
            walk(item.children, level + 1)

    with whole.open_outline() as outline:
        walk(outline.root, 0)
    return found


def labels(whole: pikepdf.Pdf) -> list[str]:
    """Return the number that each page says it has."""
    return [page.label for page in whole.pages]


def elements(whole: pikepdf.Pdf) -> Iterator[Any]:
    """Give every tag of the file."""
    todo = [whole.Root.StructTreeRoot.K[0]]
    while todo:
        one = todo.pop()
        yield one
        kids = one.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                todo.append(kid)


def within(
    text: pypdfium2.PdfTextPage, left: float, bottom: float, right: float, top: float
) -> str:
    """Return the letters in a box; a wide gap is a space, whatever a viewer takes for lines."""
    said, end = "", left
    for i in range(text.count_chars()):
        begins, low, ends, high = text.get_charbox(i)
        if left <= begins and ends <= right and bottom <= (low + high) / 2 <= top and ends > begins:
            said += (" " if begins - end > 5 else "") + text.get_text_range(i, 1)
            end = ends
    return said


@pytest.fixture(scope="module")
def tags(whole: pikepdf.Pdf) -> dict[str, list[Any]]:
    """The tags of the whole book by their kind."""
    found: dict[str, list[Any]] = {}
    for one in elements(whole):
        found.setdefault(str(one.S), []).append(one)
    return found


def test_every_page_of_the_book_is_printed_in_order(
    whole: pikepdf.Pdf, book: Book, sources: dict[str, str]
) -> None:
    marks = bookmarks(whole)
    assert [text for _, text, _ in marks[:2]] == ["Title page", "Contents"]
    below = {name for entry in book.entries for name in entry.below}
    wanted = [(int(name in below), titles(sources[name])[0]) for name in book.names]
    chapters = [(level, text) for level, text, _ in marks[2:] if (level, text) in wanted]
    assert chapters == wanted
    pages = [page for _, _, page in marks]
    assert pages == sorted(pages)
    assert 300 < len(whole.pages) < 700


def test_every_heading_has_a_bookmark_that_leads_to_it(
    whole: pikepdf.Pdf, texts: list[str], book: Book, sources: dict[str, str]
) -> None:
    marks = bookmarks(whole)
    assert [text for _, text, _ in marks[2:]] == [
        title for name in book.names for title in titles(sources[name])
    ]
    squeezed = [text.replace(" ", "") for text in texts]  # what is wide apart may be several words
    lost = [
        (text, page) for _, text, page in marks[1:] if text.replace(" ", "") not in squeezed[page]
    ]
    assert not lost


def test_the_contents_say_the_page_on_which_each_part_begins(
    whole: pikepdf.Pdf, seen: pypdfium2.PdfDocument, book: Book
) -> None:
    numbers = {page.obj.objgen: i for i, page in enumerate(whole.pages)}
    named = labels(whole)
    front = [i for i, label in enumerate(named) if not label.isdigit()]
    assert [named[i] for i in front[:3]] == ["i", "ii", "iii"]
    lines = 0
    for i in front:
        text = seen[i].get_textpage()
        for link in whole.pages[i].obj.get("/Annots", pikepdf.Array()):
            left, bottom, right, top = (float(x) for x in link.Rect)
            said = within(text, left - 1, bottom, right + 1, top)
            assert said.split()[-1] == named[numbers[link.Dest[0].objgen]], said
            lines += 1
    assert lines > len(book.names) + 80


def test_a_page_bears_the_number_that_it_says_it_has(
    whole: pikepdf.Pdf, seen: pypdfium2.PdfDocument
) -> None:
    for label, page in zip(labels(whole), seen, strict=True):
        foot = page.get_textpage().get_text_bounded(LEFT, BOTTOM, RIGHT, BOTTOM + 15 * MILLIMETRE)
        assert "".join(foot.split()) == label


def test_nothing_is_cut_off_at_an_edge(seen: pypdfium2.PdfDocument) -> None:
    out = []
    for number, page in enumerate(seen):
        text = page.get_textpage()
        for i in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(i)
            inside = left > LEFT - 2 and right < RIGHT + 2 and bottom > BOTTOM and top < TOP
            if not inside:
                out.append((number, text.get_text_bounded(left, bottom, right, top)))
    assert not out


def test_every_letter_is_dark_enough_without_colour(seen: pypdfium2.PdfDocument) -> None:
    faint = set()
    red, green, blue, alpha = (pdfium.c_uint() for _ in range(4))
    letters = 0
    for number in range(0, len(seen), 25):
        text = seen[number].get_textpage()
        for i in range(text.count_chars()):
            pdfium.FPDFText_GetFillColor(text, i, red, green, blue, alpha)
            grey = 0.2126 * red.value + 0.7152 * green.value + 0.0722 * blue.value
            letters += 1
            if grey > 90:
                faint.add((number, grey))
    assert letters > 10_000
    assert not faint


def test_all_fonts_are_in_the_file(whole: pikepdf.Pdf) -> None:
    names = set()
    for page in whole.pages:
        for font in page.obj.Resources.get("/Font", pikepdf.Dictionary()).values():
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            if inner.Subtype == "/Type3":
                continue  # its letters are drawings in the file
            names.add(str(inner.BaseFont).partition("+")[2])
            about = inner.FontDescriptor
            assert any(key in about for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    assert {"STIXGeneral-Regular", "DejaVuSansMono", "KaTeX_Main-Regular"} <= names


def test_a_screen_reader_is_told_what_everything_is(
    whole: pikepdf.Pdf, tags: dict[str, list[Any]], sources: dict[str, str], book: Book
) -> None:
    assert whole.Root.MarkInfo.Marked
    assert str(whole.Root.Lang) == book.language
    count = {kind: len(found) for kind, found in tags.items()}
    assert count["/H1"] == len(book.names) + 1
    assert count["/H2"] > 200
    assert count["/Table"] > 100
    html = "".join(sources.values())
    assert count["/Formula"] == html.count('<span class="katex">')
    named = sorted(str(one.Alt) for one in tags["/Figure"] if "/Alt" in one)
    assert named == sorted(alt for one in sources.values() for alt in alts(one))


def test_formulas_are_said_in_words(tags: dict[str, list[Any]]) -> None:
    said = {str(one.Alt) for one in tags["/Formula"]}
    assert "sigma left parenthesis z right parenthesis greater than or equals p" in said
    assert not [one for one in said if re.search(r"[\\{}_^$\ue000]", one) or not one.strip()]


def test_tags_name_the_page_on_which_they_stand(whole: pikepdf.Pdf) -> None:
    owners = pikepdf.NumberTree(whole.Root.StructTreeRoot.ParentTree)
    used = set()
    for page in whole.pages:
        number = int(page.obj.StructParents)
        used.add(number)
        for owner in owners[number]:
            kids = owner.K if isinstance(owner.K, pikepdf.Array) else [owner.K]
            others = [
                kid.Pg for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/Pg" in kid
            ]
            # What goes on overleaf names both pages.
            assert page.obj.objgen in {one.objgen for one in [owner.Pg, *others]}
        for link in page.obj.get("/Annots", pikepdf.Array()):
            used.add(int(link.StructParent))
            inside = list(owners[int(link.StructParent)].K)
            ours = [one for one in inside if isinstance(one, pikepdf.Dictionary) and "/Obj" in one]
            assert link.objgen in {one.Obj.objgen for one in ours}
    assert len(used) > 2_000  # no number twice: each adds one


def test_links_lead_to_places_in_the_file_or_out(whole: pikepdf.Pdf) -> None:
    numbers = {page.obj.objgen for page in whole.pages}
    within = out = 0
    for page in whole.pages:
        for link in page.obj.get("/Annots", pikepdf.Array()):
            if "/Dest" in link:
                assert link.Dest[0].objgen in numbers
                within += 1
            else:
                assert re.match("https?://(?!inside)", str(link.A.URI)), link.A.URI
                out += 1
    assert within > 1_500
    assert out > 40


def test_an_address_is_printed_where_paper_has_a_link(texts: list[str]) -> None:
    assert any("(https://doi.org/" in text for text in texts)


def test_folds_are_open_and_what_needs_a_screen_is_not_printed(
    whole: pikepdf.Pdf, texts: list[str], book: Book
) -> None:
    first = [page for level, _, page in bookmarks(whole) if level == 0][2:]
    entries = [entry.name for entry in book.entries]
    # Other pages speak of what is to be seen on a screen.
    begin, end = (entries.index(book.chapters[i].name) for i in (0, -1))
    text = " ".join(texts[first[begin] : first[end + 1]])
    for shown in ("Hint 3: nearly the code", "# Write your answer here.", "What is tested"):
        assert text.count(shown) >= 60, shown
    assert text.count("All positions as text") == text.count("Shown here:") >= 9
    for hidden in ("Edit and run cell", "Show code cell", "Hide code cell", "Click to hide"):
        assert hidden not in text


def test_it_bears_the_version(whole: pikepdf.Pdf, texts: list[str], book: Book) -> None:
    assert f"Version {__version__}" in texts[0]
    assert book.title in texts[0]
    assert __version__ in str(whole.docinfo["/Subject"])
    with whole.open_metadata() as about:
        assert about["dc:title"] == book.title


def test_each_chapter_is_a_file_with_the_page_numbers_of_the_book(
    whole: pikepdf.Pdf, downloads: Path, book: Book, sources: dict[str, str]
) -> None:
    numbers = labels(whole)
    first = {text: numbers[page] for level, text, page in bookmarks(whole) if level == 0}
    chapters = book.chapters
    assert len(chapters) == 8
    for entry in chapters:
        title = titles(sources[entry.name])[0]
        with pikepdf.open(downloads / entry.file) as chapter:
            assert chapter.pages[0].label == first[title]
            marks = bookmarks(chapter)
            assert [text for _, text, _ in marks] == [
                text for name in entry.names for text in titles(sources[name])
            ]
            assert str(chapter.docinfo["/Title"]).startswith(title)
            assert chapter.Root.MarkInfo.Marked
            begins = numbers.index(first[title])
            same = numbers[begins : begins + len(chapter.pages)]
            assert [page.label for page in chapter.pages] == same
            for page in chapter.pages:
                for link in page.obj.get("/Annots", pikepdf.Array()):
                    assert "inside.invalid" not in str(link.get("/A", {}))
