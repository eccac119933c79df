"""Whether a mark is older than the hand-in or the assignment that it is of, by their contents."""

from __future__ import annotations

from collections.abc import Sequence

from dlcourse.grading.bulk.moves import marks_of
from dlcourse.grading.bulk.submission import Submission
from dlcourse.grading.intake.choose import candidates
from dlcourse.grading.report.notebooks import Notebooks
from dlcourse.grading.versions import Release, changes


def why_stale(
    submission: Submission, notebooks: Notebooks, history: Sequence[Release]
) -> list[str]:
    """Return what has changed since these notebooks were graded, as ends of sentences."""
    if not notebooks:
        return ["there is no graded notebook of it"]
    there = {one.content.digest() for one in candidates(submission.files)[0]}
    found: dict[str, None] = {}
    for name, notebook in notebooks.items():
        mark = marks_of(notebook)
        if mark.get("digest") not in there:
            found["another notebook was handed in"] = None
        since = mark.get("release")
        if isinstance(since, int):
            found |= dict.fromkeys(changes(history, name, since).values())
    return list(found)
