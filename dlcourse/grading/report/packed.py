"""All feedback in one zip: a folder a learner, and in it one for each of several assignments."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Collection
from pathlib import Path

from nbgrader.coursedir import CourseDirectory


def pack(
    course: CourseDirectory, at: Collection[tuple[str, str]], to: Path, *, several: bool
) -> int:
    """Write the pages of these assignments and learners into a zip; return how many pages.

    They are LEARNER/PAGE.html, of `several` assignments LEARNER/ASSIGNMENT/PAGE.html. The zip takes
    its place in one step. Raises OSError.
    """
    to.parent.mkdir(parents=True, exist_ok=True)
    new, count = to.with_name(f".{to.name}.new"), 0
    try:
        with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as archive:
            for student, assignment in sorted((student, assignment) for assignment, student in at):
                folder = Path(course.format_path(course.feedback_directory, student, assignment))
                inside = f"{student}/{assignment}" if several else student
                for page in sorted(folder.glob("*.html")):
                    archive.write(page, f"{inside}/{page.name}")
                    count += 1
        os.replace(new, to)
    finally:
        new.unlink(missing_ok=True)
    return count
