"""What is taken off for being late: nothing, all, or so many per cent for each day."""

from __future__ import annotations

import math
import re

from nbgrader.plugins import LateSubmissionPlugin
from traitlets import Enum, Float

from dlcourse.grading.errors import GradingError

_DAY = 24 * 60 * 60
_PER_DAY = re.compile(r"(?P<percent>\d+(?:\.\d+)?)\s*%?(?:\s*(?:per|a|each|/)\s*day)?")


class LatePolicy(LateSubmissionPlugin):  # type: ignore[misc]  # nbgrader has no types
    """nbgrader's plugin for late submissions, and its policies, with one more: per day."""

    penalty_method = Enum(
        ("none", "zero", "per day"),
        default_value="none",
        help="What is taken off: nothing, everything, or a part for each day that has begun.",
    ).tag(config=True)
    percent_per_day = Float(
        10.0, min=0.0, max=100.0, help="Per day: the share of the score got that is taken off."
    ).tag(config=True)

    def late_submission_penalty(
        self, student_id: str, score: float, total_seconds_late: float
    ) -> float | None:
        """Return the points that are taken off a score; None for nothing."""
        if total_seconds_late <= 0 or self.penalty_method == "none":
            return None
        if self.penalty_method == "zero":
            return score
        days = math.ceil(total_seconds_late / _DAY)
        return round(score * min(1.0, days * self.percent_per_day / 100), 6)

    def __str__(self) -> str:
        if self.penalty_method == "per day":
            return f"{self.percent_per_day:g} % of the score for each day that has begun"
        return "the whole score" if self.penalty_method == "zero" else "nothing"


def policy(text: str) -> dict[str, object]:
    """Return the settings of a policy that was typed: none, zero, 10, "10% per day"."""
    typed = text.strip().lower()
    if typed in ("none", "zero"):
        return {"penalty_method": typed}
    found = _PER_DAY.fullmatch(typed)
    if found and 0 < float(found["percent"]) <= 100:
        return {"penalty_method": "per day", "percent_per_day": float(found["percent"])}
    raise GradingError(
        f"{text!r} is no late policy. Wanted none (nothing is taken off), zero (a late submission "
        "gets no points) or a percentage a day, such as 10%: from 0 to 100."
    )
