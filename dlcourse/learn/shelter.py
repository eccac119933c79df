"""Keeping a folder that git ignores from `git clean -fdx`, which removes what is ignored.

git steps over a folder that is a repository of its own unless it is asked twice (`-ff`).
"""

from __future__ import annotations

import contextlib
import subprocess
from pathlib import Path


def shelter(folder: Path) -> None:
    """Make a folder inside a git repository an empty repository of its own, if it is none yet.

    Where there is no git there is nothing to fear from it, and nothing is done.
    """
    folder = folder.resolve()
    if (folder / ".git").exists() or not any((p / ".git").exists() for p in folder.parents):
        return
    with contextlib.suppress(OSError):
        subprocess.run(["git", "init", "--quiet", folder], check=False, capture_output=True)
