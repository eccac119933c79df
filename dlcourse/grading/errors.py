"""What stops a command of the instructor's: a sentence, and never a traceback."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable

_NO_PLACE = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG}  # only writing meets these


class GradingError(ValueError):
    """Nobody can be graded, or nothing done: a sentence that says why, and what to do."""


def in_sentences(run: Callable[[], int], then: str) -> int:
    """Run a command; return its status, or 1 with a sentence on standard error for what stopped it.

    `then` says what is so now and what to do next, where a disk or the gradebook stopped it; a
    GradingError says that itself.
    """
    from sqlalchemy.exc import DBAPIError  # here, since every command of dlcourse reads this module

    try:
        status = run()
        sys.stdout.flush()
        return status
    except BrokenPipeError:  # whoever read it, `head` for example, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 1
    except GradingError as error:
        sentence = str(error)
    except OSError as error:
        place = error.filename or "the course's folder"
        what = "written" if error.errno in _NO_PLACE else "read or written"
        sentence = f"{place} could not be {what}: {error.strerror or error}. {then}"
    except DBAPIError as error:
        sentence = f"the gradebook could not be read or written: {error.orig}. {then}"
    print(sentence, file=sys.stderr)
    return 1
