"""Stop: how a KeyboardInterrupt gets through, even where a bare `except:` catches it.

The page's stop arrives as SIGINT, once at first and then every 100 ms until the cell has ended. The
first raises KeyboardInterrupt where the cell is. If that was caught, the second makes every line of
the learner's own code raise it, the lines of `except:` and `finally:` too.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any

_TOOL = 4  # of sys.monitoring's six: none of those that have a name
_monitoring: Any = getattr(sys, "monitoring", None)  # from Python 3.12 on


class Interrupts:
    """Keeps count of the interrupts of one run, and sees to it that the run ends."""

    def __init__(self, own: Callable[[CodeType], bool]) -> None:
        """`own` tells whether code is the learner's."""
        self._own = own
        self._watching = False
        self.count = 0

    def install(self) -> None:
        """Take SIGINT over."""
        signal.signal(signal.SIGINT, self._interrupt)

    def begin(self) -> None:
        """Begin to count: a run begins."""
        self.count = 0

    def end(self) -> None:
        """Let lines run on: the run has ended."""
        if self._watching:
            _monitoring.set_events(_TOOL, 0)
            _monitoring.register_callback(_TOOL, _monitoring.events.LINE, None)
            _monitoring.free_tool_id(_TOOL)
            self._watching = False

    def _interrupt(self, _signal: int, _frame: FrameType | None) -> None:
        self.count += 1
        if self.count > 1 and not self._watching and _monitoring is not None:
            self._watching = True
            _monitoring.use_tool_id(_TOOL, "dlcourse.live")
            _monitoring.register_callback(_TOOL, _monitoring.events.LINE, self._line)
            _monitoring.set_events(_TOOL, _monitoring.events.LINE)
        raise KeyboardInterrupt

    def _line(self, code: CodeType, _line: int) -> None:
        if self._own(code):
            raise KeyboardInterrupt


def is_cell(code: CodeType) -> bool:
    """Whether code was compiled from a cell: of a page, or of an answer."""
    name = code.co_filename
    return name.startswith("<") and name.endswith(">") and not name.startswith("<frozen ")
