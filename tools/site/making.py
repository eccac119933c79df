"""Writing the site: the built book's pages, what they load, and what hosts want beside it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

from tools.paper.links import shown
from tools.serve import elsewhere
from tools.site import hosts
from tools.site.assets import Assets
from tools.site.references import Page, Reference, quoted, relative, replaced, target
from tools.site.weights import complaints, weights

DOWNLOADS = "downloads"
FIRST = "index.html"
NOWHERE = "404.html"
UNLISTED = {FIRST, NOWHERE, "search.html", "genindex.html"}  # no pages of their own for a map
LICENCE = "_static/*LICENSE.*.txt"  # beside what others made (book/_ext/course_pages/licences.py)
# What the build leaves in its folder for itself and for tools: no reader's browser wants it.
LEFT_OUT = (".buildinfo", "*.map", "_static/locales/*", "_static/*macros.html")
_MAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


class Broken(Exception):
    """The book cannot go out as it is; the message has a sentence for each thing that is wrong."""


@dataclass
class Site:
    """A site that was written: its files, its address or nothing, what comes with each page."""

    folder: Path
    address: str
    files: list[str] = field(default_factory=list)
    loads: dict[str, set[str]] = field(default_factory=dict)


def make(
    book: Path, to: Path, address: str = "", downloads: Path | None = None, without: str = ""
) -> Site:
    """Write the site of a built book into a folder `to`, whole or not at all.

    What stands in the folder `downloads`, such as a PDF of the book, is taken along, but for the
    file that is called `without`. Raises Broken.
    """
    if not (book / FIRST).is_file():
        raise Broken(f"There is no built book in {book}. Run: make book")
    new = to.with_name(f"{to.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    try:
        site = _Writer(book, new, address, downloads, without).write()
        if too_heavy := complaints(weights(new, site.loads)):
            raise Broken("\n".join(too_heavy))
        shutil.rmtree(to, ignore_errors=True)
        new.replace(to)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    site.folder = to
    return site


def files_of(folder: Path) -> list[str]:
    """Return the files of a folder, as paths from its top."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.relative_to(folder).as_posix() for path in paths)


class _Writer:
    def __init__(
        self, book: Path, to: Path, address: str, downloads: Path | None, without: str
    ) -> None:
        self.book, self.to, self.address = book, to, address
        self.base = urlsplit(address).path or "/"
        found = files_of(book)
        self.files = [f for f in found if not any(fnmatch(f, kind) for kind in LEFT_OUT)]
        self.downloads = {
            f"{DOWNLOADS}/{path.relative_to(downloads).as_posix()}": path
            for path in (downloads.rglob("*") if downloads else ())
            if downloads and path.is_file() and path.name != without
        }
        self.pages = {
            name: Page(shown((book / name).read_text(encoding="utf-8"), name, self.downloads))
            for name in self.files
            if name.endswith(".html") and not name.startswith("_static/")
        }
        self.assets = Assets(book)

    def write(self) -> Site:
        """Write all of it; raise Broken before anything is written that leads nowhere."""
        problems = [words for name in self.pages for words in self._problems(name)]
        loads = {name: self._loads(name) for name in self.pages if not problems}
        problems += self.assets.problems
        if problems:
            raise Broken("\n".join(problems))
        for name in self.pages:
            self._put(name, self._page(name))
        for name, content in self.assets.contents.items():
            self._put(name, content)
        for name in self.files:  # what pages load has moved, and its licence has to lie beside it
            if fnmatch(name, LICENCE):
                self._put(*self.assets.beside(name))
        for name in sorted(self._as_they_are()):
            self._copy(self.book / name, name)
        for name, path in self.downloads.items():
            self._copy(path, name)
        self._for_hosts()
        return Site(self.to, self.address, files_of(self.to), loads)

    def _as_they_are(self) -> set[str]:
        """Return the files that keep their names: what pages lead to, and what no page loads."""
        linked = {
            meant[0]
            for name, page in self.pages.items()
            for reference in page.references
            if reference.kind != "load" and (meant := self._meant(reference, name))
        }
        # A picture that no page shows stands in a page as SVG, and is left out.
        kept = {name for name in self.files if not name.startswith("_images/")}
        return ((kept - set(self.assets.names)) | linked) & set(self.files) - set(self.pages)

    def _put(self, name: str, content: bytes | str) -> None:
        path = self.to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)

    def _copy(self, source: Path, name: str) -> None:
        path = self.to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, path)

    def _meant(self, reference: Reference, name: str) -> tuple[str, str] | None:
        # A preview's picture is named from the top of the book.
        page = "" if reference.kind == "preview" else name
        return target(reference.value, page, self.address)

    def _problems(self, name: str) -> Iterator[str]:
        """Yield a sentence for each reference of a page that leads nowhere."""
        known = {*self.files, *self.downloads}
        for reference in self.pages[name].references:
            meant = self._meant(reference, name)
            if meant is None or reference.kind == "root":
                continue
            file, anchor = meant
            if file not in known:
                yield f"{name} has the address {reference.value!r}, and there is no file {file}."
            elif anchor and file in self.pages and anchor not in self.pages[file].anchors:
                yield f"{name} leads to {reference.value!r}, and {file} has no such place."

    def _loads(self, name: str) -> set[str]:
        """Give each file that a page loads its name, and return those that come at once."""
        found = set()
        for reference in self.pages[name].references:
            meant = self._meant(reference, name)
            if reference.kind == "load" and meant is not None:
                new = self.assets.name(meant[0])
                found |= set() if reference.lazy else {new}
        return found

    def _page(self, name: str) -> str:
        """Return a page with the new names of what it loads, and with whole addresses."""
        page = self.pages[name]
        changes = [change for ref in page.references if (change := self._change(ref, name))]
        if name == FIRST and self.address:
            end = page.text.index("</head>")
            changes.append((end, end, self._preview()))
        return replaced(page.text, changes)

    def _change(self, reference: Reference, name: str) -> tuple[int, int, str] | None:
        """Return what is exchanged in a page for a reference, or None where it stays as it is."""
        meant = self._meant(reference, name)
        if meant is None or reference.value.startswith("#"):
            return None
        file, anchor = meant
        if reference.kind == "preview" and file in self.pages and not self.address:
            return reference.opens, reference.closes, ""  # no host, so no address of this page
        new = self.assets.name(file) if reference.kind == "load" else file
        way = relative(new, name)
        if name == NOWHERE:  # a host shows it at any depth
            way = self.base if reference.kind == "root" else f"{self.base}{new}"
        elif new == file and (reference.kind != "preview" or self.address):
            return None
        return reference.start, reference.end, quoted(f"{way}#{anchor}" if anchor else way)

    def _preview(self) -> str:
        """Return what is shown where the bare address is pasted: as for the page it leads to."""
        leads = next(ref for ref in self.pages[FIRST].references if ref.tag == "meta")
        first = target(leads.value, FIRST)
        assert first is not None
        canonical = f'<link rel="canonical" href="{quoted(self.address + first[0])}" />'
        return "".join(f"{line}\n" for line in [canonical, *self.pages[first[0]].previews])

    def _for_hosts(self) -> None:
        self._put(".nojekyll", "")
        for name, text in hosts.files(self.base, elsewhere(self.book), files_of(self.to)).items():
            self._put(name, text)
        if self.address:
            self._put("sitemap.xml", self._map())
            if self.base == "/":
                where = f"Sitemap: {self.address}sitemap.xml"
                self._put("robots.txt", f"User-agent: *\nAllow: /\n{where}\n")

    def _map(self) -> bytes:
        """Return the list of pages for search engines: https://www.sitemaps.org/protocol.html."""
        ElementTree.register_namespace("", _MAP)
        root = ElementTree.Element(f"{{{_MAP}}}urlset")
        for name in sorted(set(self.pages) - UNLISTED):
            url = ElementTree.SubElement(root, f"{{{_MAP}}}url")
            ElementTree.SubElement(url, f"{{{_MAP}}}loc").text = f"{self.address}{name}"
        return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))
