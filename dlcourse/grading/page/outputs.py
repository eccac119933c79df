"""What a learner's cell showed: text, and pictures as data. All else is shown as its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\].*?(?:\x07|\x1b\\)|[\0-\x08\x0b-\x1f\x7f]")
_PICTURES = ("image/png", "image/jpeg", "image/gif")
_BASE64 = re.compile(r"[A-Za-z0-9+/=]+")
_FOLDED = 40  # lines from which on an output is folded


@dataclass(frozen=True)
class Output:
    """A text, or the address of a picture that holds it as data."""

    text: str = ""
    picture: str = ""
    error: bool = False

    @property
    def lines(self) -> int:
        """How many lines are folded away; 0 where they are not."""
        lines = self.text.count("\n") + 1
        return lines if lines > _FOLDED else 0


def outputs_of(outputs: Iterable[Any]) -> Iterator[Output]:
    """Yield what can be shown of a cell's outputs."""
    for output in outputs:
        if output.output_type == "stream":
            yield Output(plain(output.text), error=output.name == "stderr")
        elif output.output_type == "error":
            yield Output(_error(output), error=True)
        else:
            yield from _shown(output.data)


def said(outputs: Iterable[Any]) -> str:
    """Return the text of all outputs."""
    return "\n".join(output.text for output in outputs_of(outputs) if output.text)


def plain(text: str) -> str:
    """Return a text without what steers a terminal."""
    return _ESCAPES.sub("", text).rstrip()


def _error(output: Any) -> str:
    return plain("\n".join(output.traceback)) or plain(f"{output.ename}: {output.evalue}")


def _shown(data: Any) -> Iterator[Output]:
    for kind in _PICTURES:
        found = "".join(str(data.get(kind, "")).split())
        if _BASE64.fullmatch(found):
            yield Output(picture=f"data:{kind};base64,{found}")
            return
    if text := plain(str(data.get("text/plain", ""))):
        yield Output(text)
