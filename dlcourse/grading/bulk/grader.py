"""Who runs the cells of a submission: the one place where the graders of a process are made."""

from __future__ import annotations

import atexit
import os
from collections.abc import Sequence
from multiprocessing.util import Finalize

from dlcourse.runner.run import Cell
from dlcourse.runner.verdict import Verdict
from dlcourse.runner.warm import Warm

SECONDS = 60.0  # for a cell


class Grader:
    """Takes cells and returns verdicts; starts once, and then grades any number of submissions."""

    def __init__(self, modules: Sequence[str] = ()) -> None:
        os.environ.setdefault("MPLBACKEND", "Agg")  # no answer opens a window
        self._warm = Warm(*modules)

    def grade(self, cells: Sequence[Cell]) -> list[Verdict]:
        """Return a verdict for each answer and each test, in their order."""
        return self._warm.run(cells, seconds=SECONDS)

    def close(self) -> None:
        """End what was started."""
        self._warm.close()


_graders: dict[tuple[str, ...], Grader] = {}


def grader(modules: tuple[str, ...]) -> Grader:
    """Return this process's grader with these modules imported; it ends with the process."""
    if modules not in _graders:
        if not _graders:
            atexit.register(close)
            Finalize(None, close, exitpriority=1)  # a pool's processes end without atexit
        _graders[modules] = Grader(modules)
    return _graders[modules]


def close() -> None:
    """End this process's graders; the next one that is asked for starts anew."""
    while _graders:
        _graders.popitem()[1].close()
