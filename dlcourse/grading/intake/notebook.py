"""From a file's text to plain cells: any version of the format, and of a broken file what is whole.

A learner's outputs are left out at once; what they hold costs nothing from then on.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import nbformat

from dlcourse.grading.intake.limits import LONGEST_CELL, MOST_CELLS
from dlcourse.grading.intake.text import decoded, kind_of

_CELLS = re.compile(r'"cells"\s*:\s*\[')
_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
KINDS = ("code", "markdown", "raw")


class Unreadable(ValueError):
    """No notebook can be read: the end of a sentence that begins with the file's name."""


@dataclass(frozen=True)
class Piece:
    """A cell as a learner sent it, without its outputs."""

    kind: str  # one of KINDS
    source: str
    metadata: Mapping[str, Any] = field(default_factory=dict)
    id: str | None = None
    attachments: Mapping[str, Any] = field(default_factory=dict)

    @property
    def grade_id(self) -> str | None:
        """The name that its nbgrader metadata gives it, if any."""
        grading = self.metadata.get("nbgrader")
        name = grading.get("grade_id") if isinstance(grading, Mapping) else None
        return name if isinstance(name, str) and name else None


@dataclass(frozen=True)
class Received:
    """A notebook as it came: its cells, its metadata, and what was odd about the file.

    `cut` says that the file ended in the middle, so that cells may be missing.
    """

    pieces: tuple[Piece, ...]
    metadata: Mapping[str, Any] = field(default_factory=dict)
    odd: tuple[str, ...] = ()
    cut: bool = False

    def digest(self) -> str:
        """Return what tells the cells of one notebook from another's, in short."""
        cells = [(piece.kind, piece.source, piece.grade_id) for piece in self.pieces]
        return hashlib.sha256(repr(cells).encode()).hexdigest()[:16]


def received(data: bytes) -> Received:
    """Read a file. Raises Unreadable for what is no notebook."""
    if not data.strip(b" \t\r\n\0"):
        raise Unreadable("is empty")
    kind = kind_of(data)
    if kind:
        raise Unreadable(f"is {kind}, not a notebook")
    text, cut = decoded(data), False
    odd = list(text.odd)
    begun = text.text.lstrip()
    try:
        content, end = json.JSONDecoder().raw_decode(begun)
        if begun[end:].strip():
            odd.append("something behind its end")
    except (ValueError, RecursionError) as error:
        content, cut = _whole_cells(begun), True
        if not content["cells"]:
            reason = getattr(error, "msg", "it can't be read as JSON")
            raise Unreadable(f"is no notebook, or broken in its first cell ({reason})") from None
    found = from_json(content)
    return replace(found, odd=(*odd, *found.odd), cut=cut)


def from_json(content: Any) -> Received:
    """Return the notebook in a file's JSON. Raises Unreadable where there is none."""
    if not isinstance(content, Mapping):
        raise Unreadable(f"holds {_what(content)}, not a notebook")
    odd = []
    if "cells" not in content and "worksheets" in content:
        content = _upgraded(content)
        odd.append("an old format, of before 2015")
    cells = content.get("cells")
    if not isinstance(cells, list):
        raise Unreadable("is JSON, but has no list of cells, as a notebook has")
    if len(cells) > MOST_CELLS:
        raise Unreadable(f"has {len(cells)} cells, more than the {MOST_CELLS} that are read")
    pieces = [piece for piece in map(_piece, cells) if piece is not None]
    if len(pieces) < len(cells):
        odd.append(f"{len(cells) - len(pieces)} cells that are none")
    if any(len(piece.source) > LONGEST_CELL for piece in pieces):
        raise Unreadable(f"has a cell of more than {LONGEST_CELL:,} characters")
    cleaned = [_cleaned(piece) for piece in pieces]
    if any(piece.source != clean.source for piece, clean in zip(pieces, cleaned, strict=True)):
        odd.append("line ends or characters that a notebook does not have")
    metadata = content.get("metadata")
    return Received(tuple(cleaned), metadata if isinstance(metadata, Mapping) else {}, tuple(odd))


def _piece(cell: Any) -> Piece | None:
    if not isinstance(cell, Mapping):
        return None
    kind, metadata, identity = cell.get("cell_type"), cell.get("metadata"), cell.get("id")
    attachments = cell.get("attachments")
    return Piece(
        kind if kind in KINDS else "raw",
        _joined(cell.get("source")),
        dict(metadata) if isinstance(metadata, Mapping) else {},
        identity if isinstance(identity, str) and _ID.fullmatch(identity) else None,
        _attached(attachments) if isinstance(attachments, Mapping) and kind != "code" else {},
    )


def _joined(source: Any) -> str:
    if isinstance(source, list):
        return "".join(part for part in source if isinstance(part, str))
    return source if isinstance(source, str) else ""


def _attached(attachments: Mapping[str, Any]) -> dict[str, Any]:
    """Return the attachments that are well-formed: by name, each type with its text."""
    return {
        name: dict(kinds)
        for name, kinds in attachments.items()
        if isinstance(kinds, Mapping) and all(isinstance(text, str) for text in kinds.values())
    }


def _cleaned(piece: Piece) -> Piece:
    """Return a cell whose text can be encoded, with the line ends that a notebook has."""
    text = piece.source.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return replace(piece, source=text.encode(errors="replace").decode())


def _upgraded(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a notebook of an old format (1 to 3) in that of today."""
    try:
        old = nbformat.from_dict(
            {"nbformat": 3, "nbformat_minor": 0, "metadata": {}} | dict(content)
        )
        found: Mapping[str, Any] = nbformat.convert(old, 4)
    except Exception as error:  # the file can hold anything, at any depth
        raise Unreadable(
            f"is of an old format and can't be converted ({type(error).__name__})"
        ) from None
    return found


def _whole_cells(text: str) -> dict[str, Any]:
    """Return the cells that can be read of a file whose JSON is broken further on."""
    cells: list[Any] = []
    start = _CELLS.search(text)
    decoder, at = json.JSONDecoder(), start.end() if start else len(text)
    while at < len(text):
        at += len(text[at : at + 1000]) - len(text[at : at + 1000].lstrip(" \t\r\n,"))
        if not text.startswith("{", at):
            break
        try:
            cell, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        cells.append(cell)
    return {"cells": cells}


def _what(content: Any) -> str:
    names: Iterable[tuple[type, str]] = ((list, "a list"), (str, "a text"), (type(None), "nothing"))
    return next((name for kind, name in names if isinstance(content, kind)), "a number")
