"""Releasing anew in mid-term: nbgrader's step that saves the cells, but with submissions kept.

nbgrader refuses to add or remove a cell once somebody has handed in. Here a cell that was renamed
keeps its grades and comments, a new one is added to every submission, and one that is gone stays
with its marks until `dlcourse grade` has said whose marks move. This stands on a method that is
nbgrader's own affair; it may go when nbgrader lets cells change under submissions.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from nbgrader import api
from nbgrader.api import MissingEntry
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import SaveCells

from dlcourse.grading.versions import (
    ReleasedCell,
    ReleasedNotebook,
    as_given,
    digest_of,
    read_history,
    remember,
    same_cells,
    versions_in,
)


def cells_of(notebook: Any) -> list[Any]:
    """Return a notebook's cells in the gradebook that marks or comments belong to."""
    return [*notebook.grade_cells, *notebook.solution_cells, *notebook.task_cells]


class KeepSubmissions(SaveCells):  # type: ignore[misc]  # nbgrader has no types
    """Save a notebook's cells into the gradebook, and remember the release."""

    def _create_notebook(self, nb: Any) -> None:
        course = Path(CourseDirectory(parent=self).root)
        cells = self._released()
        history = read_history(course, self.assignment_id)
        last = history[-1].notebooks.get(self.notebook_id) if history else None
        names = same_cells(last.cells, cells) if last else {}
        try:
            notebook = self.gradebook.find_notebook(self.notebook_id, self.assignment_id)
        except MissingEntry:
            notebook = None
        if notebook is not None and notebook.submissions:
            self._update(notebook, nb, names)
        else:
            super()._create_notebook(nb)
        made = ReleasedNotebook(cells, versions_in(nb.metadata), names)
        remember(course, self.assignment_id, self.notebook_id, made)

    def _released(self) -> dict[str, ReleasedCell]:
        worth = {**self.new_grade_cells, **self.new_task_cells}
        return {
            name: ReleasedCell(
                digest_of(as_given(cell["source"])),
                digest_of(cell["source"]),
                worth[name]["max_score"] if name in worth else None,
                name in self.new_solution_cells,
            )
            for name, cell in self.new_source_cells.items()
        }

    def _update(self, notebook: Any, nb: Any, names: Mapping[str, str]) -> None:
        """Change the cells of a notebook that was handed in already."""
        for rows in (notebook.source_cells, cells_of(notebook)):
            for row in rows:
                row.name = names.get(row.name, row.name)
        notebook.kernelspec = json.dumps(nb.metadata.get("kernelspec", {}))
        self.gradebook.db.commit()
        at = self.notebook_id, self.assignment_id
        saved = (
            (self.gradebook.update_or_create_grade_cell, self.new_grade_cells),
            (self.gradebook.update_or_create_solution_cell, self.new_solution_cells),
            (self.gradebook.update_or_create_task_cell, self.new_task_cells),
            (self.gradebook.update_or_create_source_cell, self.new_source_cells),
        )
        for save, cells in saved:
            for name, fields in cells.items():
                # The key of a cell that is there stays: a renamed one had none by its new name.
                save(name, *at, **{k: v for k, v in fields.items() if k != "id"})
        self._add_rows(notebook)

    def _add_rows(self, notebook: Any) -> None:
        """Give each submission a grade and a comment for the cells that are new."""
        db = self.gradebook.db
        for submission in notebook.submissions:
            graded = {grade.cell_id for grade in submission.grades}
            commented = {comment.cell_id for comment in submission.comments}
            for cell in [*notebook.grade_cells, *notebook.task_cells]:
                if cell.id not in graded:
                    db.add(api.Grade(cell_id=cell.id, notebook=submission))
            for cell in [*notebook.solution_cells, *notebook.task_cells]:
                if cell.id not in commented:
                    db.add(api.Comment(cell_id=cell.id, notebook=submission))
        db.commit()
