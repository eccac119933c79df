"""A time limit where the platform has no timer of its own, as Windows: a thread keeps the time.

When the time is over it sends the signal that Ctrl+C sends, which ends a loop, and on Windows a
`time.sleep` too. A real Ctrl+C in between still is one.
"""

from __future__ import annotations

import contextlib
import signal
import threading
import time
from collections.abc import Iterator
from typing import Any

AGAIN = 1.0  # seconds until the next signal, if an answer caught the first
_SHORTEST = 0.001  # seconds: what is left of an outer limit that is over already

_watches: list[_Watch] = []  # of the main thread, the innermost last; only that one is running


class _Watch:
    """One limit: it can be held, and goes on with what was left."""

    def __init__(self, seconds: float, error: type[BaseException]) -> None:
        self._left, self._error = seconds, error
        self._lock = threading.Lock()
        self._over = False  # a signal of ours is on its way
        self.before: Any = None  # the handler that a real Ctrl+C is for

    def start(self) -> None:
        self._began, self._held = time.monotonic(), threading.Event()
        threading.Thread(target=self._wait, args=(self._held, self._left), daemon=True).start()

    def hold(self) -> None:
        self._held.set()
        with self._lock:  # no signal is sent after this
            pass
        self._left = max(self._left - (time.monotonic() - self._began), _SHORTEST)

    def handle(self, number: int, frame: Any) -> None:
        """Take a signal, in the main thread."""
        if self._over:
            self._over = False
            if not self._held.is_set():
                raise self._error
        elif callable(self.before):
            self.before(number, frame)

    def _wait(self, held: threading.Event, seconds: float) -> None:
        while not held.wait(seconds):
            with self._lock:
                if held.is_set():
                    return
                self._over = True
                signal.raise_signal(signal.SIGINT)
            seconds = AGAIN


@contextlib.contextmanager
def watched(seconds: float, error: type[BaseException]) -> Iterator[None]:
    """Raise `error` in what runs longer; for the main thread, which alone handles signals.

    One limit may lie inside another: the outer one goes on as soon as the inner one is left.
    """
    watch = _Watch(seconds, error)
    if _watches:
        _watches[-1].hold()
    watch.before = signal.signal(signal.SIGINT, watch.handle)
    _watches.append(watch)
    try:
        watch.start()
        yield
    finally:
        try:
            watch.hold()
        finally:  # also where the signal came in this very moment
            watch.hold()
            _watches.remove(watch)
            if watch.before is not None:
                signal.signal(signal.SIGINT, watch.before)
            if _watches:
                _watches[-1].start()
