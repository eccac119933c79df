"""Who runs the cells of a submission: the one place where the graders of a process are made."""

from __future__ import annotations

import atexit
import os
import time
from collections.abc import Mapping, Sequence
from multiprocessing.util import Finalize

from dlcourse.grading.bulk.begin import UNSAFE
from dlcourse.grading.sandbox.box import Box, Process
from dlcourse.grading.sandbox.limits import Limits
from dlcourse.grading.sandbox.referee import Referee, Times
from dlcourse.grading.sandbox.shown import Shown
from dlcourse.runner.run import Cell
from dlcourse.runner.verdict import Verdict

WARM = "dlcourse.grading.sandbox.warm_up"


class Grader:
    """Takes cells and returns verdicts; starts once, and then grades any number of submissions.

    Raises BoxError where learners' code cannot be boxed, unless that was asked for.
    """

    def __init__(self, modules: Sequence[str] = (), cell_seconds: float | None = None) -> None:
        os.environ.setdefault("MPLBACKEND", "Agg")  # no test opens a window
        limits = Limits()
        times = Times(
            cell_seconds or limits.cell_seconds, limits.call_seconds, limits.submission_seconds
        )
        self._box = Box([WARM, *modules], limits, unsafe=is_unsafe())
        self._referee = Referee(self._spawn, times, self._box.prepare)
        self.forking = 0.0  # seconds until now in which a fresh process was made

    @property
    def sandboxed(self) -> bool:
        """Whether learners' code runs in a box."""
        return self._box.sandboxed

    def grade(self, cells: Sequence[Cell]) -> list[Verdict]:
        """Return a verdict for each answer and each test, in their order."""
        return self._referee.grade(cells)

    @property
    def shown(self) -> Mapping[str, Sequence[Shown]]:
        """What the answers of the submission graded last show, by grade_id."""
        return self._referee.shown

    def _spawn(self) -> Process:
        began = time.perf_counter()
        made = self._box.spawn()
        self.forking += time.perf_counter() - began
        return made

    def close(self) -> None:
        """End what was started."""
        self._box.close()


def is_unsafe() -> bool:
    """Whether it was asked for to run learners' code without a box."""
    return os.environ.get(UNSAFE) == "1"


_graders: dict[tuple[tuple[str, ...], float | None], Grader] = {}


def grader(modules: tuple[str, ...], cell_seconds: float | None = None) -> Grader:
    """Return this process's grader with these modules imported; it ends with the process."""
    wanted = (modules, cell_seconds)
    if wanted not in _graders:
        if not _graders:
            atexit.register(close)
            Finalize(None, close, exitpriority=1)  # a pool's processes end without atexit
        _graders[wanted] = Grader(modules, cell_seconds)
    return _graders[wanted]


def close() -> None:
    """End this process's graders; the next one that is asked for starts anew."""
    while _graders:
        _graders.popitem()[1].close()
