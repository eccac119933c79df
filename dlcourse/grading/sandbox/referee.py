"""The trusted side: runs the tests here, the learner's cells there, and makes the verdicts.

A learner's cells run in a process of their own, in a box if the caller wants one; the tests ask it
for values, and call its functions by proxies (`guest`). First the answers and the visible tests
run, in their order; then the hidden tests, each with the learner's names as they were at its place
in the notebook. So nothing whose words a learner gets runs after a hidden test was seen: neither
the memory nor the files nor anything else of the process outlives it.

What dies or gets stuck costs the cell or the test that it was at: it is replaced, and the cells
before are run again without the one that killed it.
"""

from __future__ import annotations

import contextvars
import copy
import random
import time
import types
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from dlcourse.checks import calling, remember
from dlcourse.grading.sandbox.bounds import bounded
from dlcourse.grading.sandbox.channel import Channel
from dlcourse.grading.sandbox.guest import ENDED, STUCK, Guest, LostError, lost
from dlcourse.grading.sandbox.shown import Shown, taken
from dlcourse.runner.run import Cell, own_builtins, set_up, test_cell, verdict, wanted
from dlcourse.runner.verdict import Failure, Verdict, VerdictError, failure_from_json

if TYPE_CHECKING:
    import socket


class Process(Protocol):
    """A learner's process: our end of its socket, how to end it, and how it ended."""

    socket: socket.socket

    def kill(self) -> None:
        """End it and all that it started."""

    def ended(self) -> str | None:
        """Return how it ended, in words, or None while it runs."""


@dataclass(frozen=True)
class Times:
    """How long things may take, in seconds."""

    cell: float = 60.0
    call: float = 60.0  # of a function that a test calls without a limit of its own
    submission: float = 600.0
    test: float = 60.0  # with all the calls that it makes


class Referee:
    """Grades submissions one after another. `process` makes a fresh learner's process.

    `prepare` is told of setup cells, pairs of a name and a source, that all processes will run
    from now on, so that it can have them run once for all.
    """

    def __init__(
        self,
        process: Callable[[], Process],
        times: Times | None = None,
        prepare: Callable[[list[list[str]]], None] | None = None,
    ) -> None:
        self._process, self._prepare = process, prepare
        self._times = Times() if times is None else times
        self._setups: dict[tuple[Cell, ...], _Setup] = {}
        self.shown: dict[str, list[Shown]] = {}  # what the answers graded last show, by grade_id

    def grade(self, cells: Sequence[Cell]) -> list[Verdict]:
        """Return a verdict for each test and each learner's cell, as `dlcourse.runner.run` does.

        Raises SetupError where the setup does not run.
        """
        setup = tuple(cell for cell in cells if cell.role == "setup")
        if setup not in self._setups:
            self._setups[setup] = _Setup(setup)
            if self._prepare is not None:
                self._prepare(self._setups[setup].cells)
        return self._setups[setup].run(lambda names: self._grade(cells, setup, names))

    def _grade(
        self, cells: Sequence[Cell], setup: tuple[Cell, ...], names: dict[str, Any]
    ) -> list[Verdict]:
        submission = _Submission(self._process, self._times, self._setups[setup].cells, names)
        self.shown = submission.shown
        try:
            return submission.verdicts([cell for cell in cells if cell.role != "setup"])
        finally:
            submission.close()


class _Setup:
    """The names that the setup defines, as it left them, and NumPy's and chance's state."""

    def __init__(self, setup: tuple[Cell, ...]) -> None:
        self.cells = [[cell.grade_id, cell.source] for cell in setup]
        self._names: dict[str, Any] = {"__name__": "__main__", "__builtins__": own_builtins()}
        self._context = contextvars.copy_context()
        with calling.within(None, calling.Heard()):
            for cell in setup:
                self._context.run(set_up, cell, self._names)
        self._kept = dict(self._names)
        self._state = _copies(self._kept)
        self._chance = random.getstate(), np.random.get_state()  # noqa: NPY002
        self._remembered: remember.Kept = {}

    def run(self, function: Callable[[dict[str, Any]], list[Verdict]]) -> list[Verdict]:
        """Call a function with the names; what earlier tests may have changed is as it was."""
        self._names.clear()
        self._names.update(self._kept)
        self._names.update(_copies(self._state))
        random.setstate(self._chance[0])
        np.random.set_state(self._chance[1])  # noqa: NPY002
        return self._context.copy().run(self._remembering, function)

    def _remembering(self, function: Callable[[dict[str, Any]], list[Verdict]]) -> list[Verdict]:
        with remember.keeping(self._remembered):
            return function(self._names)


def _copies(names: dict[str, Any]) -> dict[str, Any]:
    """Return copies of what can be changed in place; what can't be copied is left out."""
    same = types.ModuleType | types.FunctionType | types.BuiltinFunctionType | type | np.ufunc
    found: dict[str, Any] = {}
    memo: dict[int, Any] = {}
    for name, value in names.items():
        if not isinstance(value, same) and name != "__builtins__":
            try:
                found[name] = copy.deepcopy(value, memo)
            except Exception:
                continue
    return found


class _Submission:
    """One submission, and its process."""

    def __init__(
        self,
        process: Callable[[], Process],
        times: Times,
        setup: list[list[str]],
        names: dict[str, Any],
    ) -> None:
        self._make, self._times, self._setup, self._names = process, times, setup, names
        self.shown: dict[str, list[Shown]] = {}
        self._process: Process | None = None
        self._guest: Guest | None = None
        self._due: list[Cell] = []  # the cells that have to run before what comes next
        self._ran = 0  # how many of them the present process has run
        self._marks: set[int] = set()  # the places in the notebook that it can go back to
        self._at: int | None = None  # the place that it went back to last
        self._left_out: set[int] = set()  # the places of cells at which a process was lost
        self._seconds = 0.0  # that cells took when they ran first
        self._deadline = time.monotonic() + times.submission
        self._spare = times.submission  # at most so long beyond it, to run cells again

    def close(self) -> None:
        """End all that runs."""
        if self._process is not None:
            self._process.kill()
        self._process = self._guest = None
        self._ran = 0
        self._marks.clear()

    def verdicts(self, cells: Sequence[Cell]) -> list[Verdict]:
        """Run the answers and the visible tests, then the hidden ones.

        Before each of those the learner's names are as they were at its place in the notebook.
        """
        found: dict[int, Verdict] = {}
        marks: dict[int, int] = {}
        for place, cell in enumerate(cells):
            if _is_hidden(cell):
                marks[place] = marks.get(place - 1, place)
                if marks[place] == place:
                    self._mark(place)
            else:
                found[place] = self._verdict(place, cell)
        self._due = []
        for place, cell in enumerate(cells):
            if _is_hidden(cell):
                self._go_back(marks[place])
                found[place] = self._verdict(place, cell)
            elif cell.role == "answer" and place not in self._left_out:
                self._due.append(cell)
        return [found[place] for place in range(len(cells))]

    def _mark(self, place: int) -> None:
        """Have the process remember the names as they are now."""
        try:
            self._catch_up()
            self._ask({"do": "mark", "place": place}, self._times.cell)
            self._marks.add(place)
        except LostError:
            self.close()

    def _go_back(self, place: int) -> None:
        """Have the names as they were; where nobody remembers, by running the cells again."""
        if self._at == place and self._ran == len(self._due):
            return
        if place in self._marks:
            try:
                self._ask({"do": "back", "place": place}, self._times.cell)
                self._ran = len(self._due)
            except LostError:
                self.close()
        elif self._ran > len(self._due) or self._marks:  # it is beyond that place
            self.close()
        self._at = place

    def _verdict(self, place: int, cell: Cell) -> Verdict:
        try:
            if self._left(1.0) <= 0:
                raise LostError("overtime", "the whole notebook takes too long")
            failure = self._answer(cell) if cell.role == "answer" else self._test(cell)
        except LostError as error:
            self.close()
            self._left_out.add(place)
            what = cell.property or "the cell runs without an error"
            failure = Failure(what, error.kind, error.diagnosis, error.diagnosis)
        return verdict(cell, failure)

    def _left(self, seconds: float) -> float:
        """Return so many seconds, or what is left for the submission."""
        return min(seconds, self._deadline - time.monotonic())

    def _answer(self, cell: Cell) -> Failure | None:
        self._catch_up()
        began = time.monotonic()
        failure, self.shown[cell.grade_id] = self._run(cell)
        self._seconds += time.monotonic() - began
        self._due.append(cell)
        self._ran += 1
        return failure

    def _run(self, cell: Cell) -> tuple[Failure | None, list[Shown]]:
        request = {"do": "run", "grade_id": cell.grade_id, "source": cell.source}
        reply, pictures = self._ask(request, self._times.cell)
        try:
            fields = reply["failure"]
            failure = None if fields is None else failure_from_json(fields)
        except (KeyError, TypeError, VerdictError):
            raise LostError("error", ENDED) from None
        return failure, taken(reply.get("shown"), pictures)

    def _catch_up(self) -> None:
        """Have a process that has run all cells that are due.

        A cell that went well at first, and now does not, is left out from then on. The time that
        running them again takes is not the learner's, within reason.
        """
        began = time.monotonic()
        if self._guest is not None and not self._guest.channel.idle():
            self.close()  # it has ended, or sent what nobody asked for: not this cell's fault
        try:
            if self._process is None:
                self._start()
            cells = [[cell.grade_id, cell.source] for cell in self._due[self._ran :]]
            if cells:
                self._ask({"do": "again", "cells": cells}, 2 * self._seconds + self._times.cell)
        except LostError:
            self._one_by_one()
        self._ran = len(self._due)
        more = min(time.monotonic() - began, 2 * self._seconds + 1.0, self._spare)
        self._spare -= more
        self._deadline += more

    def _one_by_one(self) -> None:
        """Run what is due in a fresh process; leave out each cell at which it is lost."""
        self._start()
        while self._ran < len(self._due):
            try:
                self._run(self._due[self._ran])
                self._ran += 1
            except LostError:
                del self._due[self._ran]
                if self._left(1.0) <= 0:
                    raise
                self._start()

    def _start(self) -> None:
        self.close()
        self._process = self._make()
        self._guest = Guest(Channel(self._process.socket), self._names, self._times.call)
        self._ask({"do": "setup", "cells": self._setup}, self._times.cell)

    def _ask(
        self, request: dict[str, Any], seconds: float
    ) -> tuple[dict[str, Any], list[memoryview]]:
        assert self._guest
        channel, until = self._guest.channel, time.monotonic() + self._left(seconds)
        with lost():
            channel.send(request, seconds=until - time.monotonic())
            reply, blobs = channel.receive(until - time.monotonic())
        if not isinstance(reply, dict):
            raise LostError("error", ENDED)
        return reply, blobs

    def _test(self, cell: Cell) -> Failure | None:
        try:
            return self._tested_by(cell)
        except _UnansweredError:  # an earlier test has killed it
            self.close()
            return self._tested_by(cell)

    def _tested_by(self, cell: Cell) -> Failure | None:
        self._catch_up()
        assert self._guest
        guest = self._guest
        guest.deadline, guest.late = time.monotonic() + self._left(self._times.test), False
        try:
            with bounded(guest.deadline - time.monotonic()):
                try:
                    values = guest.get(sorted(wanted(cell) - set(self._names)))
                except LostError as error:
                    raise error if error.kind == "overtime" else _UnansweredError from None
                failure = test_cell(cell, values | self._names)
        except calling.Overtime:
            raise LostError("overtime", STUCK) from None
        if time.monotonic() > guest.deadline:
            raise LostError("overtime", STUCK)
        if guest.lost is not None:
            self.close()
            if failure is not None:
                raise guest.lost
        elif failure is not None and failure.kind == "error" and guest.late:
            return Failure(failure.what, "overtime", STUCK, STUCK)
        return failure


def _is_hidden(cell: Cell) -> bool:
    return cell.role == "test" and cell.hidden


class _UnansweredError(LostError):
    """The process is gone before a test has asked anything of the answer."""

    def __init__(self) -> None:
        super().__init__("error", ENDED)
