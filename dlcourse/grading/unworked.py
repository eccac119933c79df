"""Releasing to the exchange only what was made: nobody works in course/release.

What an instructor types there by mistake, an answer for example, would go out to the class.
"""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbgrader.coursedir import CourseDirectory
from nbgrader.exchange.default import ExchangeReleaseAssignment

from dlcourse.grading.versions import digest_of, read_history


class ReleaseUnworked(ExchangeReleaseAssignment):  # type: ignore[misc]  # nbgrader has no types
    """nbgrader's step that copies a release to the exchange, if nothing was typed in it."""

    def init_src(self) -> None:
        """Find the release, and stop with a sentence where it is not as it was made."""
        super().init_src()
        course, name = self.coursedir, self.coursedir.assignment_id
        changed = typed_in(course, name)
        if changed:
            places = "; ".join(f"{file}: {', '.join(cells)}" for file, cells in changed.items())
            self.fail(
                f"{self.src_path} is not as it was made: something was typed there ({places}), "
                "which learners would get. Nothing was released. To take it away, run make release "
                f"(nbgrader generate_assignment {name} --force), then release again. To keep what "
                "you typed, copy the notebook to another folder first: work/ is the place to "
                "try an assignment."
            )


def typed_in(course: CourseDirectory, assignment: str) -> dict[str, list[str]]:
    """Return the cells of a release that are not as they were made, by their notebooks' files.

    A release of which no record was kept, such as another course's, is taken as it is.
    """
    history = read_history(Path(course.root), assignment)
    folder = Path(course.format_path(course.release_directory, ".", assignment))
    found = {}
    for name, made in history[-1].notebooks.items() if history else ():
        path = folder / f"{name}.ipynb"
        try:
            cells = nbformat.read(path, as_version=4).cells
        except FileNotFoundError:
            continue  # nbgrader says so
        except Exception:  # whatever is in the file
            found[path.name] = ["it cannot be read"]
            continue
        texts = {name: cell.text for name, cell in made.cells.items()}
        changed = [where for cell in cells if (where := _changed(cell, texts))]
        if changed:
            found[path.name] = changed
    return found


def _changed(cell: object, texts: dict[str, str]) -> str:
    """Return which cell it is, if a learner was not meant to get it like this."""
    source, metadata = str(getattr(cell, "source", "")), getattr(cell, "metadata", {})
    mark = metadata.get("nbgrader", {})
    name = mark.get("grade_id", "")
    if name not in texts:
        return "a cell that was added" if source.strip() else ""
    if getattr(cell, "outputs", None):
        return f"{name}, which was run"
    return "" if digest_of(source) == texts[name] else name
