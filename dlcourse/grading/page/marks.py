"""What the gradebook holds of one learner's notebook, as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from nbgrader.api import Gradebook


@dataclass(frozen=True)
class Mark:
    """The points of one cell: by its test, by a person (who is believed), and beyond both."""

    possible: float
    auto: float | None = None
    manual: float | None = None
    extra: float = 0.0

    @property
    def waits(self) -> bool:
        """Whether nobody has given points yet."""
        return self.auto is None and self.manual is None

    @property
    def got(self) -> float:
        """The points that count."""
        given = self.auto if self.manual is None else self.manual
        return 0.0 if given is None else given + self.extra


@dataclass
class MarkedNotebook:
    """The marks and comments of one notebook, by the names of its cells."""

    scores: dict[str, Mark] = field(default_factory=dict)
    comments: dict[str, str | None] = field(default_factory=dict)
    penalty: float | None = None

    @property
    def score(self) -> float:
        """The sum over its cells, before the penalty."""
        return sum(mark.got for mark in self.scores.values())

    @property
    def possible(self) -> float:
        """What its cells are worth."""
        return sum(mark.possible for mark in self.scores.values())

    @property
    def unmarked(self) -> int:
        """How many cells have no score yet, for a person to give."""
        return sum(mark.waits for mark in self.scores.values())


def read_marks(where: Mapping[str, Any]) -> MarkedNotebook:
    """Return the marks of a notebook from the gradebook; `where` is nbgrader's own part of the
    resources that its commands hand to each step. Raises nbgrader's MissingEntry.
    """
    with Gradebook(where["db_url"]) as book:
        return marks_of(
            book.find_submission_notebook(where["notebook"], where["assignment"], where["student"])
        )


def marks_of(row: Any) -> MarkedNotebook:
    """Return the marks of a notebook that was handed in, given as the gradebook has it."""
    scores = {
        grade.name: Mark(
            float(grade.max_score),
            grade.auto_score,
            grade.manual_score,
            grade.extra_credit or 0.0,
        )
        for grade in row.grades
    }
    comments = {comment.name: comment.comment for comment in row.comments}
    return MarkedNotebook(scores, comments, row.late_submission_penalty)
