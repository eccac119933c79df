"""course/class.json: what the class's commands were told, by nbgrader's own names of settings."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dlcourse.grading.bulk.journal import write_whole
from dlcourse.grading.config import CLASS, with_settings
from dlcourse.grading.errors import GradingError

Settings = Mapping[str, Mapping[str, Any]]


def keep(course: Path, settings: Settings) -> None:
    """Add settings to the class's file, in one step."""
    text = json.dumps(with_settings(course, settings), indent=1, ensure_ascii=False)
    write_whole(course / CLASS, f"{text}\n".encode())


def exchange_folder(path: Path, course: Path) -> str | None:
    """Make the exchange where it is not there; return what its owner has still to do.

    nbgrader lets everybody write into it. Raises GradingError for a folder in which the course or
    anything else lies, and with the two lines for an administrator where it can't be made.
    """
    if path.exists() and not path.is_dir():
        raise GradingError(f"{path} is no folder, so it can't be the exchange. Name a folder.")
    inside = (
        "this course, with its solutions and marks,"
        if course.is_relative_to(path)
        else "this project"
        if course.parent.is_relative_to(path)
        else "something else"
        if _is_used(path)
        else None
    )
    if inside:
        raise GradingError(
            f"{path} can't be the exchange: {inside} lies in it, and everybody may write into an "
            "exchange. Name a new or an empty folder, such as /srv/exchange."
        )
    if not path.exists():
        try:
            path.mkdir(parents=True)
            # As nbgrader wants it, everybody writes here; and nobody moves what is another's.
            path.chmod(0o1777)
        except OSError as error:
            raise GradingError(
                f"The exchange {path} can't be made: {error.strerror}. Ask whoever may to type "
                f"mkdir -p {path} and chmod 1777 {path}, or choose a folder of yours."
            ) from None
    if not _is_open(path) or not os.access(path, os.W_OK | os.X_OK):
        return (
            f"Not everybody may write into the exchange {path}, so learners could not hand in. "
            f"Its owner types: chmod 1777 {path}"
        )
    return None


def _is_open(path: Path) -> bool:
    return path.stat().st_mode & 0o777 == 0o777


def _is_used(path: Path) -> bool:
    """Whether a folder holds what no exchange does: an exchange is open, or has courses in it."""
    if not path.is_dir() or _is_open(path) or not os.access(path, os.R_OK):
        return False
    return any(path.iterdir()) and not any(path.glob("*/inbound"))
