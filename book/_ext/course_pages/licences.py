"""The licences of what goes out with the book: beside its files, and on the page that lists them.

NOTICE says what there is. The directive {licences} makes two tables: `data`, the sources of the
data sets, and `parts`, what others made of the pages.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from dlcourse.sources import LICENCES, SOURCES

from . import common, live, notice

PYODIDE = ("_static/live/core/", "_static/live/wheels/")
LIVE = "_static/live/"


class Licences(SphinxDirective):  # type: ignore[misc]  # Sphinx is untyped here
    """A table of sources and licences: of the data, or of the parts that others made."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the table."""
        makers = {"data": data_rows, "parts": self._parts}
        if self.arguments[0] not in makers:
            raise self.error(f"{self.arguments[0]!r} came; wanted one of {', '.join(makers)}")
        lines = makers[self.arguments[0]]()
        return [common.parsed(self, lines, Path(self.env.srcdir) / "NOTICE", "sources")]

    def _parts(self) -> list[str]:
        root = Path(self.env.srcdir)
        self.env.note_dependency(str(root / "NOTICE"))
        return part_rows(here(self.env.app, root), "../" * self.env.docname.count("/"))


def data_rows() -> list[str]:
    """Return the table of the data sets, as Markdown."""
    lines = ["| Data | Source | Licence |", "|---|---|---|"]
    for name, source in SOURCES.items():
        places = ", ".join(
            f"[{address.partition('//')[2].removeprefix('www.').rstrip('/')}]({address})"
            for address in source.addresses
        )
        work = f"{source.title} ({source.year})"
        work += f", {source.by_way_of}" if source.by_way_of else ""
        where = f"{source.place}: {places}. Changed: {source.changes}."
        lines.append(
            f"| `{name}`: {source.what} | {work}. {where} "
            f"| [{source.licence}]({LICENCES[source.licence]}) |"
        )
    return lines


def part_rows(parts: list[notice.Component], above: str) -> list[str]:
    """Return the table of what others made; `above` leads from the page to the book's folder."""
    lines = ["| Part | By | Licence |", "|---|---|---|"]
    for part in parts:
        name = f"[{part.name}]({part.address})" if part.address else part.name
        licence = f"{part.licence}, in its archive"
        if part.texts != (notice.INSIDE,):
            folder = part.folder(part.files[0])
            licence = f'<a href="{above}{folder}/{part.file_name}">{part.licence}</a>'
        lines.append(f"| {name} | {part.by} | {licence} |")
    return lines


def _others(root: Path) -> list[notice.Component]:
    """Return the parts of the built book that others made, by whatever builds it here."""
    _, *others = notice.read(root)
    return [part for part in others if notice.of_the_book(part) and part.is_here]


def here(app: Sphinx, root: Path) -> list[notice.Component]:
    """Return the parts that others made and that a book which is built like this one has."""
    absent: tuple[str, ...] = PYODIDE if app.config.live_pyodide else ()
    absent = absent if live.is_live(app) else (LIVE,)
    parts = _others(root)
    return [part for part in parts if not all(file.startswith(absent) for file in part.files)]


def put_beside(out: Path, root: Path) -> None:
    """Write each part's licence into the folders of its files in the built book, and NOTICE."""
    own, *_ = notice.read(root)
    (out / "_static" / own.file_name).write_text(notice.words(own, root), encoding="utf-8")
    shutil.copyfile(root / "NOTICE", out / "_static" / "NOTICE.txt")
    parts = _others(root)
    wanted: dict[Path, notice.Component] = {}
    for path in notice.shipped(out):
        for part in notice.owners(path, parts):
            if part.texts != (notice.INSIDE,):
                wanted[out / part.folder(path) / part.file_name] = part
    words = {part.name: notice.words(part, root) for part in wanted.values()}
    for target, part in wanted.items():
        target.write_text(words[part.name], encoding="utf-8")


def _write(app: Sphinx) -> None:
    put_beside(Path(app.outdir), Path(app.srcdir))


def setup(app: Sphinx) -> None:
    """Add the directive, and write the licences when all other files are there."""
    app.add_directive("licences", Licences)
    common.after_html(app, _write, priority=950)
