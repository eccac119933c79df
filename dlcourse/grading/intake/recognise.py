"""Which cell of the course a learner's cell is: by grade_id, then by cell id, then by its text."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from dlcourse.grading.intake.notebook import Piece
from dlcourse.grading.known import KnownNotebook
from dlcourse.grading.plain import plain_python
from dlcourse.grading.refereeable import defined_names
from dlcourse.grading.versions import Release, as_given, digest_of, normal, renamed


class Texts:
    """The course's cells as learners got them, in this release and in those before it."""

    def __init__(self, known: KnownNotebook, history: Sequence[Release] = ()) -> None:
        self.known = known
        self._now = {name: digest_of(as_given(cell.source)) for name, cell in known.cells.items()}
        self._whole = {name: digest_of(cell.source) for name, cell in known.cells.items()}
        self._renamed = renamed(history, known.name)
        self._before: dict[str, set[str]] = {}
        for release in history:
            for name, digest in release.texts(known.name).items():
                self._before.setdefault(self.name_now(name), set()).add(digest)
        alike = Counter(self._now.values()) + Counter([digest_of("")] * 2)
        # Of two cells alike, or a blank one, the text does not tell which it is.
        self._by_text = {d: name for name, d in self._now.items() if alike[d] == 1}

    def name_now(self, name: str) -> str:
        """Return the name that a cell has in this release."""
        return self._renamed.get(name, name) if name not in self.known.cells else name

    def is_given(self, name: str, text: str) -> bool:
        """Whether a text is what the course gave for this cell, in any release."""
        digest = digest_of(text)
        return digest in (self._now[name], self._whole[name], *self._before.get(name, ()))

    def is_today(self, name: str, text: str) -> bool:
        """Whether a text is what the course gives for this cell in this release."""
        return digest_of(text) in (self._now[name], self._whole[name])

    def named_by_text(self, text: str) -> str | None:
        """Return the one cell that was given with this text, if there is one."""
        return self._by_text.get(digest_of(text))


def recognise(pieces: Iterable[Piece], texts: Texts) -> list[tuple[str | None, str]]:
    """Return for each cell its name in the course, or None, and what it was known by."""
    found: list[tuple[str | None, str]] = []
    for piece in pieces:
        known = texts.known
        name = texts.name_now(piece.grade_id) if piece.grade_id else None
        if name in known.cells:
            found.append((name, "grade_id"))
        elif piece.id is not None and piece.id in known.ids:
            found.append((known.ids[piece.id], "id"))
        else:
            name = texts.named_by_text(piece.source)
            found.append((name, "text" if name else ""))
    return found


def own_part(text: str, texts: Texts) -> str:
    """Return what a learner's text holds beside the course's own cells."""
    for cell in texts.known.cells.values():
        for given in {cell.source, as_given(cell.source)}:
            if not cell.solution and given.strip():
                text = text.replace(given.strip(), "")
    return text


@lru_cache(maxsize=512)
def parses(text: str) -> bool:
    """Whether a cell is Python, but for IPython's own commands."""
    try:
        ast.parse(plain_python(text))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


@lru_cache(maxsize=512)
def defines(text: str) -> frozenset[str]:
    """Return the names that a text defines at its top."""
    try:
        return frozenset(defined_names(text))
    except (ValueError, RecursionError, MemoryError):
        return frozenset()


def definitions(text: str, names: Iterable[str]) -> str:
    """Return the statements of a text that define these names, and no others."""
    names, source = set(names), plain_python(text)
    lines = source.split("\n")
    kept = []
    for node in ast.parse(source).body:
        first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", []))])
        whole = "\n".join(lines[first - 1 : node.end_lineno])
        if defines(whole) & names:
            kept.append(whole)
    return "\n\n\n".join(kept)


def is_in(part: str, whole: str) -> bool:
    """Whether one text stands in another, but for blanks at the ends of lines."""
    return normal(part) in normal(whole)
