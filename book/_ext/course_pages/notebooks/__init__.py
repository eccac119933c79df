"""Every chapter and assignment as a notebook, which a reader downloads from its page.

A chapter's is made from the same nodes as its page, in `cells` and `plain`; an assignment's is the
released one. Before both stands `start`'s cell. `menu` has the buttons above a page.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from docutils import nodes
from myst_nb.core.read import read_myst_markdown_notebook
from nbformat.v4 import new_notebook
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging

from dlcourse.exercises import read
from dlcourse.figures.controls import is_moving
from dlcourse.grading.assignments import notebook, release_version
from dlcourse.grading.kit import wheel

from .. import common, exercises
from . import menu, start
from .cells import cells
from .places import address, is_chapter, link
from .plain import Plain, UnknownNodeError

_log = logging.getLogger(__name__)
METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


class ChapterNotebooks(SphinxPostTransform):  # type: ignore[misc]  # Sphinx is untyped here
    """Write a chapter's notebook while its page still has Sphinx's own nodes."""

    default_priority = 190  # after references (10), before hidden inputs (199) and our own nodes
    formats = ("html",)

    def run(self, **_: Any) -> None:
        """Write the file; the page stays as it is."""
        if not is_chapter(self.env.docname):
            return
        source = Path(self.env.doc2path(self.env.docname))
        page = read_myst_markdown_notebook(source.read_text(encoding="utf-8"))
        moving = [
            image
            for image, path in common.drawn(self.document, self.env)
            if is_moving(path.read_text(encoding="utf-8"))
        ]
        to = link(self.app, self.env.docname)
        plain = Plain(to, self._numbers(), self._card, lambda image: image in moving)
        try:
            made = cells(self.document, page, plain, self.env.docname)
        except UnknownNodeError as error:
            _log.warning(
                "%s's notebook has no Markdown for %s; add it to notebooks/plain.py",
                self.env.docname,
                error,
            )
            return
        _write(self.app, source.stem, new_notebook(cells=made, metadata=METADATA))

    def _numbers(self) -> dict[str, str]:
        """Return the numbers of formulas and figures as the page shows them, by their ids."""
        config, kinds = self.app.config, self.env.toc_fignumbers.get(self.env.docname, {})
        found = {
            identity: config.numfig_format["figure"] % ".".join(map(str, number))
            for identity, number in kinds.get("figure", {}).items()
        }
        for node in self.document.findall(nodes.math_block):
            number = kinds.get("displaymath", {}).get((node["ids"] or [""])[0])
            if number and config.math_numfig and config.numfig:
                found[node["ids"][0]] = ".".join(map(str, number))
            elif node.get("label"):
                found[node["ids"][0]] = str(node["number"])
        return found

    def _card(self, card: exercises.exercise_card) -> tuple[str, str]:
        page = f"{exercises.PAGES}/{card['assignment']}"
        target = self.app.builder.get_relative_uri(self.env.docname, page)
        to = link(self.app, self.env.docname)(f"{target}#{card['anchor']}")
        return to, f"{card['assignment']}.ipynb"


def _write(app: Sphinx, name: str, notebook: Any) -> None:
    folder = Path(app.outdir) / start.PLACE
    folder.mkdir(parents=True, exist_ok=True)
    notebook.cells.insert(0, start.first_cell(start.wheel_name(app), address(app.config)))
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    nbformat.validate(notebook)
    nbformat.write(notebook, folder / f"{name}.ipynb")


def _write_rest(app: Sphinx) -> None:
    """Write the assignments' notebooks and the wheel, and take away what is of no page any more."""
    folder, root = Path(app.outdir) / start.PLACE, Path(app.srcdir)
    names = {page.rpartition("/")[2] for page in app.env.all_docs if is_chapter(page)}
    for path in sorted((root / "solutions").glob("*.py")):
        _write(app, path.stem, release_version(notebook(read(path))))
        names.add(path.stem)
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / start.wheel_name(app)
    if not file.exists():
        wheel.build(root, folder, start.LEFT_OUT, for_pip=True)
    for old in folder.iterdir():
        if old != file and not (old.suffix == ".ipynb" and old.stem in names):
            old.unlink()


def setup(app: Sphinx) -> None:
    """Write the notebooks with the pages, and give each page its buttons."""
    app.add_post_transform(ChapterNotebooks)
    common.after_html(app, _write_rest)
    menu.setup(app)
