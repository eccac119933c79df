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


def exchange_folder(path: Path) -> str | None:
    """Make the exchange where it is not there; return what its owner has still to do.

    Raises GradingError with the two lines for an administrator where it can't be made.
    """
    if path.exists() and not path.is_dir():
        raise GradingError(f"{path} is no folder, so it can't be the exchange. Name a folder.")
    if not path.exists():
        try:
            path.mkdir(parents=True)
            path.chmod(0o777)  # as nbgrader wants it: everybody hands in here
        except OSError as error:
            raise GradingError(
                f"The exchange {path} can't be made: {error.strerror}. Ask whoever may to type "
                f"mkdir -p {path} and chmod ugo+rwx {path}, or choose a folder of yours."
            ) from None
    if path.stat().st_mode & 0o777 != 0o777 or not os.access(path, os.W_OK | os.X_OK):
        return (
            f"Not everybody may write into the exchange {path}, so learners could not hand in. "
            f"Its owner types: chmod ugo+rwx {path}"
        )
    return None
