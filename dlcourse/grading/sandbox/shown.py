"""What a learner's cell shows, for whoever marks it by hand: text, its last value, its figures.

The learner's process collects it (`Showing`); the referee takes it over (`taken`), and believes
no more of it than that it is text and pictures of a bounded size.
"""

from __future__ import annotations

import base64
import contextlib
import io
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

TEXT, VALUE, PICTURE = "text", "value", "picture"
_LONGEST = 20_000  # characters of a cell's text, and of its value
_PICTURES = 8  # of a cell
_LARGEST = 1 << 20  # bytes of a picture
_PNG = b"\x89PNG\r\n\x1a\n"
_ADDRESS = re.compile(r" at 0x[0-9A-Fa-f]+")  # another one in each run


@dataclass(frozen=True)
class Shown:
    """One thing that a cell shows: its kind, and the text, or a picture as PNG in base64."""

    kind: str
    data: str


class Showing(io.TextIOBase):
    """Collects what a cell shows; it is the stream that the cell prints to."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._size = 0
        self._value: str | None = None

    def write(self, text: str) -> int:
        """Keep what is at the beginning."""
        kept = text[: _LONGEST - self._size]
        if kept:
            self._text.append(kept)
            self._size += len(kept)
        return len(text)

    def value(self, value: Any) -> None:
        """Keep the text of a cell's last value."""
        if value is not None:
            with contextlib.suppress(Exception):  # a learner's class may refuse
                self._value = repr(value)[:_LONGEST]

    def result(self) -> tuple[list[list[str]], list[bytes]]:
        """Return pairs of a kind and a text, and the pictures."""
        said = "".join(self._text)
        found = [[TEXT, said]] if said else []
        if self._value is not None:
            found.append([VALUE, self._value])
        return found, _figures()


def _figures() -> list[bytes]:
    """Return the figures that are open, and close them."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is None:
        return []
    found = []
    for number in pyplot.get_fignums()[:_PICTURES]:
        file = io.BytesIO()
        with contextlib.suppress(Exception):  # as where a label is no formula
            pyplot.figure(number).savefig(file, format="png", bbox_inches="tight")
            found.append(file.getvalue())
    pyplot.close("all")
    return found


def taken(texts: Any, pictures: Sequence[memoryview]) -> list[Shown]:
    """Return what a learner's process says that a cell shows; what is none of it is left out."""
    found = []
    for pair in texts[:2] if isinstance(texts, list) else []:
        if isinstance(pair, list) and len(pair) == 2 and all(isinstance(p, str) for p in pair):
            kind, text = pair
            if kind in (TEXT, VALUE):
                whole = text[:_LONGEST].encode(errors="replace").decode()
                found.append(Shown(kind, _ADDRESS.sub("", whole)))
    for picture in pictures[:_PICTURES]:
        data = bytes(picture[:_LARGEST])
        if data.startswith(_PNG) and len(picture) <= _LARGEST:
            found.append(Shown(PICTURE, base64.b64encode(data).decode()))
    return found
