"""How far a run is, on a terminal: a bar, how many are done, and when it will be over."""

from __future__ import annotations

import sys
import time
from typing import TextIO

WIDTH = 30


class Progress:
    """A bar on a stream, drawn anew at most ten times a second; nothing where it is no terminal."""

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        self._stream = sys.stderr if stream is None else stream
        self._shown = self._stream.isatty() and total > 0
        self._total, self._done = total, 0
        self._began = self._drawn = time.monotonic()

    def step(self, what: str) -> None:
        """Count one more as done."""
        self._done += 1
        now = time.monotonic()
        if self._shown and (now - self._drawn > 0.1 or self._done == self._total):
            self._drawn = now
            self._stream.write(f"\r{bar(self._done, self._total, now - self._began)} {what}\x1b[K")
            self._stream.flush()

    def close(self) -> None:
        """Leave the line to others."""
        if self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()


def bar(done: int, total: int, seconds: float) -> str:
    """Return a line: the bar, the count and the time that is left, from the pace until now."""
    filled = WIDTH * done // total
    left = seconds * (total - done) / done if done else 0.0
    minutes, rest = divmod(round(left), 60)
    return f"{'█' * filled}{'░' * (WIDTH - filled)} {done}/{total}, {minutes}:{rest:02d} left"
