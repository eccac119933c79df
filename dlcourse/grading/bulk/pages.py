"""Feedback as pages: what `nbgrader generate_feedback` makes, from data instead of a gradebook.

nbconvert's exporter and nbgrader's template are loaded once a process; what all submissions share
(statements, tests, the page's head) is turned into HTML once.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import nbgrader
from jinja2 import pass_context
from nbconvert.exporters import HTMLExporter
from nbconvert.exporters.templateexporter import TemplateExporter
from nbconvert.filters import Highlight2HTML
from nbconvert.filters.widgetsdatatypefilter import WidgetsDataTypeFilter
from nbgrader.utils import is_grade, is_solution, is_task
from traitlets.config import Config

from dlcourse.grading.bulk.marks import MarkedNotebook
from dlcourse.grading.bulk.text import read
from dlcourse.grading.steps import GRADES, METADATA, Steps


@dataclass(frozen=True)
class Job:
    """A graded notebook and what the gradebook holds of it: all that its page is made from.

    `steps` are the course's own.
    """

    assignment: str
    student: str
    notebook: str
    text: str
    marks: MarkedNotebook
    steps: Steps


def page(job: Job) -> str:
    """Return the page of one notebook, in HTML."""
    notebook = read(job.text)
    for cell in notebook.cells:
        meta = cell.metadata.get("nbgrader", {})
        if is_solution(cell) or is_task(cell):
            meta["comment"] = job.marks.comments.get(meta["grade_id"])
        if is_grade(cell) or is_task(cell):
            got, possible = job.marks.scores.get(meta["grade_id"], (0.0, meta.get("points", 0.0)))
            meta["score"], meta["points"] = got, possible
    penalty = job.marks.penalty or 0
    resources = {
        "unique_key": job.notebook,
        "output_files_dir": f"{job.notebook}_files",
        "nbgrader": {
            "student": job.student,
            "assignment": job.assignment,
            "notebook": job.notebook,
            "score": job.marks.score - penalty,
            "max_score": job.marks.possible,
            "late_penalty": penalty,
        },
    }
    html, _ = _exporter(job.steps).from_notebook_node(notebook, resources=resources)
    return str(html)


def timed_page(job: Job) -> tuple[str, float]:
    """Return the page of one notebook, and the seconds that it took."""
    began = time.perf_counter()
    return page(job), time.perf_counter() - began


@lru_cache(maxsize=4)
def _exporter(steps: Steps) -> HTMLExporter:
    folder = Path(nbgrader.__file__).parent / "server_extensions" / "formgrader"
    config = Config()
    config.Exporter.default_preprocessors = []
    config.HTMLExporter.template_name = "feedback"
    config.HTMLExporter.extra_template_basedirs = [str(folder / "templates")]
    css = folder / "static" / "node_modules" / "bootstrap" / "dist" / "css"
    config.HTMLExporter.extra_template_paths = [str(css)]
    config.merge(steps.config())
    exporter = _Exporter(config=config)
    for step in steps.feedback:
        if step == METADATA:
            step = "nbgrader.preprocessors.CheckCellMetadata"
        if step != GRADES:  # whose work `page` has done
            exporter.register_preprocessor(step)
    return exporter


class _Exporter(HTMLExporter):  # type: ignore[misc]  # nbconvert has no types
    """nbconvert's exporter, which remembers what a text becomes.

    It makes the same page but for one step: reading the whole page anew to give an `alt` to images
    that have none, which takes half of the time, is done only where there is an image.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._remembered: dict[tuple[str, ...], str] = {}

    def from_notebook_node(
        self, nb: Any, resources: dict[str, Any] | None = None, **options: Any
    ) -> tuple[str, dict[str, Any]]:
        if any(map(_has_image, nb.cells)):
            made, found = super().from_notebook_node(nb, resources, **options)
            return made, found
        language = nb.metadata.get("language_info", {})
        lexer = language.get("pygments_lexer", language.get("name"))
        resources = self._init_resources(resources)
        highlight = Highlight2HTML(pygments_lexer=lexer, parent=self)

        def highlighted(source: str, language: Any = None, metadata: Any = None) -> str:
            key = ("code", str(lexer), str(language), str((metadata or {}).get("magics_language")))
            return self._once((*key, source), lambda: highlight(source, language, metadata))

        self.register_filter("highlight_code", highlighted)
        kinds = WidgetsDataTypeFilter(
            notebook_metadata=self._nb_metadata, parent=self, resources=resources
        )
        self.register_filter("filter_data_type", kinds)
        made, found = TemplateExporter.from_notebook_node(self, nb, resources, **options)
        return made, found

    def _preprocess(self, nb: Any, resources: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
        for step in self._preprocessors:  # on a notebook of our own: no copy, no check after each
            nb, resources = step(nb, resources)
        return nb, resources

    @pass_context
    def markdown2html(self, context: Any, source: str) -> str:
        if context.get("cell", {}).get("attachments"):
            return str(super().markdown2html(context, source))
        render = super().markdown2html
        return self._once(("text", source), lambda: render(context, source))

    def _init_resources(self, resources: Any) -> Any:
        resources = super()._init_resources(resources)
        include = resources["include_css"]
        resources["include_css"] = lambda name: self._once(("css", name), lambda: include(name))
        return resources

    def _once(self, key: tuple[str, ...], make: Any) -> Any:
        if key not in self._remembered:
            if len(self._remembered) > 2000:  # answers differ; statements and tests come again
                self._remembered.clear()
            self._remembered[key] = make()
        return self._remembered[key]


def _has_image(cell: Any) -> bool:
    if cell.cell_type == "markdown":
        return "<img" in cell.source or "![" in cell.source
    outputs = cell.get("outputs", [])
    kinds = [kind for output in outputs for kind in output.get("data", {})]
    return any(kind.startswith(("image/", "text/html")) for kind in kinds)
