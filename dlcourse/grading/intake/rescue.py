"""An answer that stands in another cell than its own: found by the names that it has to define."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from dlcourse.grading.intake.recognise import defines, definitions, is_in, parses


@dataclass(frozen=True)
class Found:
    """A text of the learner's: the place of the last known cell above it, and whether it runs."""

    text: str
    place: int
    runs: bool

    @cached_property
    def names(self) -> frozenset[str]:
        """The names that it defines."""
        return defines(self.text)


def rescue(
    now: str, stub: str, wanted: Collection[str], place: int, found: Sequence[Found]
) -> str | None:
    """Return the text of an answer with what it lacks, taken from other cells; None: as it is.

    `now` is what was answered in its own cell, at `place` in the course's order. A text that has
    run before then gives its definitions alone, one that comes later all of it.
    """
    if now.strip() and not parses(now):
        return None  # its error is the learner's to see
    lacking = set(wanted) - defines(now)
    if not lacking:
        return None
    sources = [one for one in found if lacking & one.names and one.text != now]
    sources = [one for one in sources if lacking & _written(one.text, stub)]
    if not sources:
        return None
    if now.strip() and all(one.runs and one.place == place for one in sources):
        return None  # just below the answer, and above its tests: it runs in time
    first = [one for one in sources if one.place <= place] or sources
    best = [one for one in first if lacking <= _written(one.text, stub)]
    best = best or [one for one in sources if lacking <= _written(one.text, stub)]
    taken = best[-1:] or _last_of_each(sources, lacking, stub)
    texts = [
        definitions(one.text, lacking) if one.runs and one.place < place else one.text
        for one in taken
    ]
    missing = lacking - set().union(*(_written(one.text, stub) for one in taken))
    base = now if now.strip() else (stub if missing else "")
    return "\n\n\n".join(text.strip("\n") for text in [base, *texts] if text.strip())


def _last_of_each(sources: Sequence[Found], names: set[str], stub: str) -> list[Found]:
    last = {name: one for one in sources for name in names & _written(one.text, stub)}
    return [one for one in sources if one in last.values()]


def _written(text: str, stub: str) -> set[str]:
    """Return the names that a text defines otherwise than the stub does."""
    if not parses(text):
        return set()
    return {name for name in defines(text) if not is_in(definitions(text, [name]), stub)}
