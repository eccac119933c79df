"""What stops a command is a sentence, whichever command it is."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from dlcourse.grading.errors import GradingError, in_sentences

LOCKED = OperationalError("SELECT 1", {}, sqlite3.OperationalError("database is locked"))


@pytest.mark.parametrize(
    ("raised", "says"),
    [
        (GradingError("What to do."), "What to do.\n"),
        (
            OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/course/a"),
            "/course/a could not be written: No space left on device. Try again.\n",
        ),
        (
            PermissionError(errno.EACCES, os.strerror(errno.EACCES), "/course/a"),
            "/course/a could not be read or written: Permission denied. Try again.\n",
        ),
        (OSError("odd"), "the course's folder could not be read or written: odd. Try again.\n"),
        (LOCKED, "the gradebook could not be read or written: database is locked. Try again.\n"),
    ],
)
def test_what_stops_a_command_is_one_sentence(
    raised: Exception, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped() -> int:
        raise raised

    assert in_sentences(stopped, "Try again.") == 1
    assert capsys.readouterr() == ("", says)


def test_what_nobody_foresaw_is_no_sentence() -> None:
    with pytest.raises(ZeroDivisionError):
        in_sentences(lambda: 1 // 0, "Try again.")


def test_a_reader_who_has_seen_enough_is_no_fault(root: Path) -> None:
    code = (
        "import sys\nfrom dlcourse.grading.errors import in_sentences\n"
        "sys.exit(in_sentences(lambda: print('line') or 0, 'Try again.'))\n"
    )
    reads, writes = os.pipe()
    os.close(reads)
    done = subprocess.run(
        [sys.executable, "-c", code],
        stdout=writes,
        stderr=subprocess.PIPE,
        cwd=root,
        text=True,
        check=False,
    )
    os.close(writes)
    assert (done.returncode, done.stderr) == (1, "")
