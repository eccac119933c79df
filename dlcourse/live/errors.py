"""An error as a page shows it: the learner's own line marked, and the course's words for it."""

from __future__ import annotations

import linecache
import traceback
from collections.abc import Callable, Collection
from typing import Any

from dlcourse.live.outputs import Output

MOST_FRAMES = 12  # of the learner's own: a recursion has a thousand


def error_output(error: BaseException, cell: str, cells: Collection[str]) -> Output:
    """Return an error of the cell `cell`; `cells` are the names of all that were run."""
    from dlcourse.checks.calling import describe_error

    described = describe_error(error, None)
    name, _, message = described.says.partition(": ")
    frames = [f for f in traceback.extract_tb(error.__traceback__) if _name(f.filename) in cells]
    line, column, source = None, None, None
    own = next((f for f in reversed(frames) if _name(f.filename) == cell), None)
    if isinstance(error, SyntaxError) and _name(error.filename or "") == cell:
        message, line, column = str(error.msg), error.lineno, _syntax_column(error)
    elif own is not None:
        line = own.lineno
        if own.colno is not None and own.end_colno is not None and own.end_lineno == line:
            column = _characters(own.filename, line, own.colno, own.end_colno)
    if line is not None:
        source = linecache.getline(f"<{cell}>", line).rstrip("\n")
    return {
        "kind": "error",
        "name": name,
        "message": message,
        "meaning": described.meaning,
        "words": _own_words(error),
        "line": line,
        "source": source,
        "column": column,
        "trace": [
            {
                "cell": _name(frame.filename),
                "line": frame.lineno,
                "where": "" if frame.name == "<module>" else frame.name,
                "source": frame.line or "",
            }
            for frame in _few(frames)
        ],
    }


def _own_words(error: BaseException) -> str | None:
    """Return the message of a failed check, which says all that there is to say."""
    method: Callable[..., Any] | None = getattr(type(error), "_failure_", None)
    return str(error) if method is not None else None


def _few(frames: list[traceback.FrameSummary]) -> list[traceback.FrameSummary]:
    if len(frames) <= MOST_FRAMES:
        return frames
    half = MOST_FRAMES // 2
    return frames[:half] + frames[-half:]


def _name(filename: str) -> str:
    return filename[1:-1] if filename[:1] + filename[-1:] == "<>" else ""


def _syntax_column(error: SyntaxError) -> list[int] | None:
    if not error.offset:
        return None
    start = error.offset - 1
    same = error.end_lineno == error.lineno and error.end_offset
    return [start, max(start + 1, (error.end_offset or 0) - 1 if same else 0)]


def _characters(filename: str, line: int | None, start: int, end: int) -> list[int] | None:
    """Return columns in characters; Python counts bytes of UTF-8."""
    if line is None:
        return None
    text = linecache.getline(filename, line).encode()
    return [len(text[:n].decode(errors="replace")) for n in (start, end)]
