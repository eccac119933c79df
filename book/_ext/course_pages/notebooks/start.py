"""The first cell of a notebook: it says how to get `dlcourse` where that is missing."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

from nbformat.v4 import new_code_cell
from sphinx.application import Sphinx

from dlcourse.grading.kit import wheel

from .. import exercises

PLACE = exercises.NOTEBOOKS  # in the book: the notebooks, and the wheel
LEFT_OUT = {"grading"}  # of the wheel, as of a kit's
_CELL = '''\
# Run this cell first: it says how to get what the notebook needs, where that is missing.
try:
    import dlcourse
except ModuleNotFoundError:
    raise ModuleNotFoundError("""dlcourse, the package of this course, is not installed here.
{how}""") from None'''


def wheel_name(app: Sphinx) -> str:
    """Return the name of the wheel that a notebook may need."""
    return wheel.file_name(Path(app.srcdir), LEFT_OUT)


def how(file: str, address: str) -> str:
    """Return the sentences for the name of the wheel's file and the book's address, or nothing."""
    if address:
        line = f"%pip install {address}{PLACE}/{quote(file)}"
        return f"Type this into a new cell, run it, and then run this cell again:\n\n    {line}"
    return (
        "In the folder of the course's kit, do what its page BEGIN.html says. Or download the\n"
        "package from the menu of the book from which this notebook came, put it beside the\n"
        "notebook, type this into a new cell, run it, and then run this cell again:\n\n"
        f"    %pip install ./{file}"
    )


def first_cell(file: str, address: str) -> Any:
    """Return the cell."""
    return new_code_cell(_CELL.format(how=how(file, address)), id="dlcourse")
