"""Collecting: what came is kept, what counts is put where it is graded, and both are told."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from dlcourse.grading.dates import shown, time_zone
from dlcourse.grading.errors import GradingError
from dlcourse.grading.handin.counts import counting
from dlcourse.grading.handin.exchange import inbound
from dlcourse.grading.handin.kept import HandIn, Kept
from dlcourse.grading.handin.people import People
from dlcourse.grading.handin.received import Class, Received, received, sort_items
from dlcourse.grading.handin.sources import items
from dlcourse.grading.handin.times import Stamp
from dlcourse.grading.term import book as books

At = tuple[str, str]  # assignment and student


@dataclass(frozen=True)
class Line:
    """What became of one hand-in that is new."""

    hand_in: HandIn
    counts: bool
    due: datetime.datetime | None

    @property
    def late(self) -> datetime.timedelta:
        """How late it is; nothing if it is not."""
        if self.due is None:
            return datetime.timedelta()
        return max(self.hand_in.stamp.time - self.due, datetime.timedelta())


@dataclass
class Collected:
    """What a collection brought: new hand-ins, how many were there before, who now has another."""

    new: list[HandIn] = field(default_factory=list)
    as_before: int = 0
    problems: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    changed: set[At] = field(default_factory=set)  # whose hand-in that counts is another now
    touched: set[At] = field(default_factory=set)
    packed: list[str] = field(default_factory=list)  # zips that say of all files one time


class Collection:
    """A course into which hand-ins are collected."""

    def __init__(self, config: Config, course: CourseDirectory, book: Gradebook) -> None:
        self._config, self._course = config, course
        self.kept = Kept(course)
        self._due, self._more = books.due_dates(book), books.extensions(book)
        notebooks = {row.name: [n.name for n in row.notebooks] for row in book.assignments}
        self.zone = time_zone(config)
        self.known = Class(People(books.learners(book)), notebooks, self.zone)
        self.found = Collected()

    def due(self, assignment: str, student: str) -> datetime.datetime | None:
        """Return a learner's own deadline, in UTC."""
        due = self._due.get(assignment)
        if due is None:
            return None
        return due + self._more.get((assignment, student), datetime.timedelta())

    def from_path(
        self,
        path: Path,
        assignment: str | None = None,
        student: str | None = None,
        typed: Stamp | None = None,
    ) -> None:
        """Collect from a notebook, a folder or a zip."""
        if student is not None and self.known.people.ids and student not in self.known.people.ids:
            raise GradingError(f"{books.nobody(student, self.known.people.ids)} Nothing was taken.")
        sorted_ = sort_items(items(path, self.zone), self.known, assignment, student, typed)
        self.found.problems += sorted_.problems
        if sorted_.packed:
            self.found.packed.append(path.name)
        if not sorted_.hand_ins and not sorted_.problems:
            self.found.problems.append(f"{path} holds no file that somebody handed in.")
        for files in sorted_.hand_ins:
            try:
                came = self._in_time(received(files, self.known))
            except GradingError as error:
                self.found.problems.append(str(error))
                continue
            self._keep(came, told=typed is not None)

    def _in_time(self, came: Received) -> Received:
        """Return a hand-in with a time that agrees with what its platform says of being late."""
        due = self.due(came.assignment, came.student)
        if came.late is not None and due is not None and not came.stamp.by.startswith("as typed"):
            if not came.late and came.stamp.time > due:
                return replace(came, stamp=Stamp(due, "in time, says Canvas"))
            if came.late and came.stamp.time > due:
                by = f"{came.stamp.by}; late, says Canvas"
                return replace(came, stamp=Stamp(came.stamp.time, by))
        return came

    def _keep(self, came: Received, *, told: bool) -> None:
        self._adopt(came.student, came.assignment)
        hand_in, new = self.kept.keep(
            came.student, came.assignment, came.files, came.stamp, came.origin, told=told
        )
        self._note(hand_in, new=new)

    def _adopt(self, student: str, assignment: str) -> None:
        adopted = self.kept.adopt(student, assignment)
        if adopted is not None and adopted[1]:
            self._note(adopted[0], new=True)

    def _note(self, hand_in: HandIn, *, new: bool) -> None:
        self.found.touched.add((hand_in.assignment, hand_in.student))
        if new:
            self.found.new = [one for one in self.found.new if one.folder != hand_in.folder]
            self.found.new.append(hand_in)
        elif all(one.folder != hand_in.folder for one in self.found.new):
            self.found.as_before += 1

    def from_exchange(self, assignment: str) -> bool:
        """Collect all that is in the exchange; return whether there is an exchange of folders."""
        submitted = inbound(self._config, self._course, assignment)
        if submitted is None:
            return False
        for one in submitted:
            try:
                files = one.files()
            except GradingError as error:
                self.found.problems.append(str(error))
                continue
            if one.owner is not None:
                self.found.remarks.append(
                    f"{one.folder} says that it is {one.student}'s, and belongs to {one.owner}: "
                    "ask who handed it in."
                )
            if self.known.people.ids and one.student not in self.known.people.ids:
                self.found.remarks.append(
                    f"{one.student} handed in through the exchange, and is not in the class list: "
                    "dlcourse course roster FILE.csv adds learners. It was taken all the same."
                )
            origin = f"the exchange: {one.folder.name}"
            self._keep(Received(one.student, assignment, one.stamp, files, origin), told=False)
        return True

    def choose(self, assignments: Iterable[str]) -> None:
        """Put for each learner the hand-in that counts where it is graded."""
        for assignment in assignments:
            for student in sorted(self.kept.students(assignment)):
                self._adopt(student, assignment)
                chosen = counting(self.kept.of(student, assignment), self.due(assignment, student))
                if chosen is not None and self.kept.put(chosen):
                    self.found.changed.add((assignment, student))

    def again(self, hand_in: HandIn) -> list[str]:
        """Return what is to be said of a hand-in that stands in the place of an earlier one."""
        kept = self.kept.of(hand_in.student, hand_in.assignment)
        if len(kept) < 2:
            return []
        when = shown(hand_in.stamp.time, self.zone)
        told = (
            f"{hand_in.student} has handed in {hand_in.assignment} again ({when}, by "
            f"{hand_in.stamp.by}). What was there is kept."
        )
        chosen = counting(kept, self.due(hand_in.assignment, hand_in.student))
        if chosen is not None and chosen.folder != hand_in.folder:
            told += (
                f" It is graded as it was put there; by the due date, that of "
                f"{shown(chosen.stamp.time, self.zone)} would count: dlcourse collect "
                f"{hand_in.assignment} lets it."
            )
        return [told]

    def lines(self) -> list[Line]:
        """Return what is new, by assignment and learner, and whether it counts."""
        made = []
        for one in sorted(self.found.new, key=lambda o: (o.assignment, o.student, o.stamp.time)):
            due = self.due(one.assignment, one.student)
            chosen = counting(self.kept.of(one.student, one.assignment), due)
            counts = chosen is not None and chosen.folder == one.folder
            made.append(Line(one, counts, due))
        return made


def adopt_all(config: Config, course: CourseDirectory, at: Sequence[At]) -> list[str]:
    """Keep what was put into course/submitted by hand, before it is graded.

    Returns a sentence for each learner who has handed in again, and for what can't be kept.
    """
    told = []
    with Gradebook(course.db_url, course.course_id) as book:
        collection = Collection(config, course, book)
    for assignment, student in at:
        try:
            adopted = collection.kept.adopt(student, assignment)
        except OSError as error:
            told.append(f"{student}: the hand-in could not be kept ({error.strerror}).")
            continue
        if adopted is not None and adopted[1]:
            told += collection.again(adopted[0])
    return told
