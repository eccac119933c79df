"""What a cell shows, on its way to the page: in order, and no more than a page can bear."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

Output = dict[str, Any]
MOST_TEXT = 100_000  # characters that one cell may print; the rest is left out
MOST_PICTURES = 20


class Outputs:
    """The outputs of one cell: sends each on at once, and leaves out what is too much."""

    def __init__(self, send: Callable[[Output], None]) -> None:
        self._send = send
        self._text, self._pictures, self._cut = 0, 0, False

    def print(self, stream: str, text: str) -> None:
        """Send printed text on, as far as there is room for it."""
        room = MOST_TEXT - self._text
        if room <= 0:  # a flood goes on here, at the speed of this line
            return
        self._text += len(text)
        self._send({"kind": "text", "stream": stream, "text": text[:room]})
        if len(text) > room:
            self._text = MOST_TEXT
        if self._text >= MOST_TEXT:
            self._leave_out(f"This cell prints more than {MOST_TEXT:,} characters")

    def add(self, output: Output) -> None:
        """Send any other output on."""
        if output["kind"] in ("picture", "moving"):
            self._pictures += 1
            if self._pictures > MOST_PICTURES:
                if self._pictures == MOST_PICTURES + 1:
                    self._leave_out(f"This cell draws more than {MOST_PICTURES} figures")
                return
        self._send(output)

    def _leave_out(self, why: str) -> None:
        self._send({"kind": "cut", "text": f"{why}; the rest is left out."})


class Stream(io.TextIOBase):
    """Stands for sys.stdout or sys.stderr while a cell runs."""

    encoding = "utf-8"

    def __init__(self, outputs: Outputs, name: str) -> None:
        self._outputs, self._name = outputs, name

    def writable(self) -> bool:
        """It is for writing."""
        return True

    def write(self, text: str) -> int:
        """Show the text, and return its length."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if text:
            self._outputs.print(self._name, text)
        return len(text)
