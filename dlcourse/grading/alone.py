"""One command at a time changes a course."""

from __future__ import annotations

import contextlib
import fcntl
import os
import socket
from collections.abc import Iterator
from pathlib import Path

from dlcourse.grading.errors import GradingError

RESULTS = "results"  # a folder in the course: the journal of gradings, and the lock


@contextlib.contextmanager
def alone(folder: Path, doing: str) -> Iterator[None]:
    """Keep other commands from the same course. The lock of one that was killed is none.

    `doing` ends the sentence that the others say, such as "grading this course".
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise GradingError(
                f"{file.read() or 'Another process is grading this course'}. Wait until it is "
                "done, or end it; then run this again."
            ) from None
        file.truncate(0)
        file.write(f"process {os.getpid()} on {socket.gethostname()} is {doing}")
        file.flush()
        yield
