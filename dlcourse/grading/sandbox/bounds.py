"""Bounds on a test in the trusted process, which looks at values that strangers made.

A test that goes on for ever gets an Overtime; one that wants more memory than it may have gets a
MemoryError. Either costs the test alone.
"""

from __future__ import annotations

import contextlib
import ctypes
import resource
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from dlcourse.checks import calling

MEMORY = 1 << 30  # bytes that a test may take beside what there is already


@contextlib.contextmanager
def bounded(seconds: float, memory: int = MEMORY) -> Iterator[None]:
    """Raise calling.Overtime in what runs longer, MemoryError in what takes more.

    Memory is bounded in the main thread of Linux alone: a limit is one of the whole process.
    """
    if threading.current_thread() is threading.main_thread():
        with _memory(memory), calling.time_limit(seconds):
            yield
    else:
        with _watched(seconds):
            yield


@contextlib.contextmanager
def _memory(more: int) -> Iterator[None]:
    if sys.platform != "linux":
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    pages = int(Path("/proc/self/statm").read_text().split()[5])
    bound = pages * resource.getpagesize() + more
    for known in (soft, hard):
        bound = bound if known == resource.RLIM_INFINITY else min(bound, known)
    resource.setrlimit(resource.RLIMIT_DATA, (bound, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


@contextlib.contextmanager
def _watched(seconds: float) -> Iterator[None]:
    """Keep the time of a thread that gets no signals: another one raises the error in it."""
    over = threading.Event()
    thread = ctypes.c_ulong(threading.get_ident())
    raise_in = ctypes.pythonapi.PyThreadState_SetAsyncExc

    def watch() -> None:
        wait = seconds
        while not over.wait(wait):
            raise_in(thread, ctypes.py_object(calling.Overtime))
            wait = 1.0  # again, if it was caught

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        while watcher.is_alive():
            with contextlib.suppress(calling.Overtime):  # it comes at any moment
                over.set()
                watcher.join()
        raise_in(thread, None)  # one that was on its way
