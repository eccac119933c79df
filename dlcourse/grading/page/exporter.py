"""From a graded notebook to its page, as nbgrader and our own command both ask for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from nbconvert.exporters import Exporter
from traitlets import Dict, Unicode, default

from dlcourse.exercises.regions import HIDDEN
from dlcourse.grading.feedback import HideHiddenTests
from dlcourse.grading.page.book import Place, address_of
from dlcourse.grading.page.content import Content, content
from dlcourse.grading.page.made_from import made_from
from dlcourse.grading.page.marks import MarkedNotebook, read_marks

_HERE = Path(__file__).parent


class FeedbackPage(Exporter):  # type: ignore[misc]  # nbconvert has no types
    """nbgrader's GenerateFeedback.exporter_class for our page."""

    book = Unicode("", help="The address at which the book is published.").tag(config=True)
    places = Dict(help="Where each question is taught; see dlcourse.grading.page.book.").tag(
        config=True
    )

    @default("file_extension")  # type: ignore[untyped-decorator]
    def _file_extension_default(self) -> str:
        return ".html"

    output_mimetype = "text/html"

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._known: dict[str, dict[str, Place]] = {}

    def from_notebook_node(self, nb: Any, resources: Any = None, **options: Any) -> tuple[str, Any]:
        """Return the page of a notebook, whose marks are read from the gradebook."""
        marks = read_marks(resources["nbgrader"])
        digest = made_from(nb, marks)
        nb, resources = super().from_notebook_node(nb, resources, **options)
        return self._page(nb, resources, marks, digest), resources

    def page(self, nb: Any, resources: Any, marks: MarkedNotebook) -> str:
        """Return the page of a notebook that may be changed."""
        digest = made_from(nb, marks)
        for step in self._preprocessors:  # no copy, and no check after each
            nb, resources = step(nb, resources)
        return self._page(nb, resources, marks, digest)

    def _page(self, nb: Any, resources: Any, marks: MarkedNotebook, digest: str) -> str:
        if any(HIDDEN.is_in(cell.source) for cell in nb.cells):  # the course left out the step
            nb, resources = HideHiddenTests(parent=self).preprocess(nb, resources)
        who: Mapping[str, str] = resources["nbgrader"]
        assignment = who["assignment"]
        made = content(
            nb, marks, assignment, who["student"], who["notebook"], self.taught(assignment)
        )
        return to_html(replace(made, made_from=digest))

    def taught(self, assignment: str) -> dict[str, Place]:
        """Return by a question's name where it is taught."""
        if assignment not in self._known:
            self._known[assignment] = {
                name: Place(chapter, section, address_of(file, self.book), file)
                for name, (chapter, section, file) in self.places.get(assignment, {}).items()
            }
        return self._known[assignment]


def to_html(page: Content) -> str:
    """Return a page as HTML in one piece: it asks for no other file."""
    return _template().render(page=page)


@lru_cache(maxsize=1)
def _template() -> Template:
    """Return the template. All that it puts in is escaped, but for what is HTML already."""
    environment = Environment(
        autoescape=True,
        loader=FileSystemLoader(_HERE),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["points"] = lambda number: f"{round(number, 2):g}".replace("-", "−")
    return environment.get_template("page.html.j2")
