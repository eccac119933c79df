"""`nbgrader release_feedback` for everybody: pages as new as the marks, and past who has no secret.

nbgrader stops at the first learner whose notebook did not come through the exchange.
"""

from __future__ import annotations

from pathlib import Path

from nbgrader.exchange.default import ExchangeReleaseFeedback

from dlcourse.grading.errors import GradingError
from dlcourse.grading.report.refresh import graded_learners, refresh
from dlcourse.grading.steps import SECRET, TIMESTAMP


class ReturnFeedback(ExchangeReleaseFeedback):  # type: ignore[misc]  # nbgrader has no types
    """Put feedback into the exchange, for all who can fetch it there; name the others."""

    def ensure_root(self) -> None:
        """Stop where there is no exchange, and say what else there is."""
        if not Path(self.root).is_dir():
            name = self.coursedir.assignment_id
            self.fail(
                f"There is no exchange in {self.root}, so nobody can fetch feedback. nbgrader "
                f"release_assignment {name} makes it; dlcourse feedback {name} needs none."
            )
        super().ensure_root()

    def copy_files(self) -> None:
        """Bring the pages up to date, then copy them."""
        name = str(self.coursedir.assignment_id)
        try:
            done = refresh(self.config, self.coursedir, [name])
        except GradingError as error:  # a course with a page of its own
            self.log.warning("The feedback is as it was made last: %s", error)
        else:
            if done.made:
                self.log.info("Feedback made anew: %s", ", ".join(s for _, s in done.made))
            for problem in done.problems:
                self.log.error(problem)
        without = self._without_secret()
        if without:
            self.log.warning(
                "%s handed in a file, not through the exchange, and can fetch nothing there: "
                "dlcourse feedback %s packs all pages into one zip.",
                ", ".join(without),
                name,
            )
        before = self.coursedir.student_id_exclude
        self.coursedir.student_id_exclude = ",".join(filter(None, [before, *without]))
        try:
            super().copy_files()
        finally:
            self.coursedir.student_id_exclude = before

    def _without_secret(self) -> list[str]:
        """Return whose feedback has nothing beside it by which it could be found."""
        name, step = str(self.coursedir.assignment_id), self.coursedir.feedback_directory
        found = []
        for student in graded_learners(self.coursedir, name):
            folder = Path(self.coursedir.format_path(step, student, name))
            if folder.is_dir() and not all((folder / own).is_file() for own in (TIMESTAMP, SECRET)):
                found.append(student)
        return found
