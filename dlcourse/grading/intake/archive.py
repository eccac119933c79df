"""Notebooks inside a zip: taken out in memory, within limits, and never written anywhere."""

from __future__ import annotations

import io
import zipfile
import zlib

from dlcourse.grading.intake.limits import LARGEST, MOST_FILES

BEGINS = b"PK"
_FLAG_ENCRYPTED = 1


def notebooks_in(data: bytes) -> dict[str, bytes]:
    """Return the notebooks in a zip by their path there; none where it can't be read."""
    found: dict[str, bytes] = {}
    left = LARGEST
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.infolist()[:MOST_FILES]:
                hidden = "__MACOSX" in entry.filename or ".ipynb_checkpoints" in entry.filename
                if not entry.filename.lower().endswith(".ipynb") or hidden or entry.is_dir():
                    continue
                if entry.flag_bits & _FLAG_ENCRYPTED or entry.file_size > left:
                    continue
                with archive.open(entry) as file:  # what it says of its size may be a lie
                    content = file.read(left + 1)
                if len(content) <= left:
                    found[entry.filename] = content
                    left -= len(content)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, zlib.error):
        return found
    return found
