"""Who of the class is meant by a file's name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from dlcourse.grading.errors import GradingError
from dlcourse.grading.handin.lms import Said, is_anonymous
from dlcourse.grading.intake.words import shown
from dlcourse.grading.term.roster import Learner

_MOST = 5  # words of one id
_COPY = re.compile(r"(?:\s*\(\d+\)|[\s_-]+copy\d*)+$", re.IGNORECASE)
_Words = tuple[str, ...]


def words(text: str) -> _Words:
    """Return the words of a name in small letters, without accents and signs."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return tuple(re.findall(r"[^\W_]+", plain))


def without_copy(stem: str) -> str:
    """Return a file's name without the " (1)" or " - Copy" that a computer has added."""
    return _COPY.sub("", stem) or stem


class People:
    """The class, to be looked up by ids, e-mail addresses and names."""

    def __init__(self, learners: Iterable[Learner]) -> None:
        self.ids = {learner.id for learner in learners}
        self._by_id: dict[_Words, set[str]] = {}
        self._by_name: dict[_Words, set[str]] = {}
        self._joined: dict[str, set[str]] = {}
        self._by_lms: dict[str, set[str]] = {}
        self._names: dict[str, set[str]] = {}
        for learner in learners:
            for text in (learner.id, learner.lms_id, learner.email):
                if text:
                    self._by_id.setdefault(words(text), set()).add(learner.id)
            if learner.lms_id:
                self._by_lms.setdefault(learner.lms_id, set()).add(learner.id)
            name = words(learner.name)
            self._names[learner.id] = set(name)
            if len(name) > 1:
                self._by_name.setdefault(tuple(sorted(name)), set()).add(learner.id)
                joined = "".join((*words(learner.last_name), *words(learner.first_name)))
                self._joined.setdefault(joined, set()).add(learner.id)

    def of_platform(self, said: Said) -> str:
        """Return whom a platform names. Raises GradingError with the end of a sentence."""
        if is_anonymous(said):
            raise GradingError(
                f"was made anonymous by {said.platform}, so nobody can tell whose it is. Download "
                "it with names"
            )
        found = self._by_lms.get(said.number) or self._with_id(said.number)
        found = found or self._with_id(said.login)
        by_name = self._named(said.name)
        if found and by_name and not found & by_name:
            raise GradingError(
                f"has the id of {_or(found)} and the name of {_or(by_name)}. Put the class list "
                "right"
            )
        if not found and not by_name and self.ids:
            what = [said.number and f"the LMS id {said.number}", said.login, said.name]
            named = " or ".join(filter(None, what))
            raise GradingError(
                f"is nobody's, though {said.platform} names {named}: the class list has neither"
            )
        return self._one(found or by_name, said.name or said.login or said.number)

    def in_text(self, text: str, leave_out: Sequence[str] = ()) -> str:
        """Return whose id, e-mail or full name stands in a text.

        `leave_out` are words of the assignment's. Raises GradingError with the end of a sentence
        for nobody, and for several who are meant as much.
        """
        if text in self.ids:
            return text
        gone = {word for name in leave_out for word in (*words(name), name.casefold())}
        kept = [word for word in words(text) if word not in gone]
        spans: list[tuple[int, int, str]] = []
        for size in range(1, min(_MOST, len(kept)) + 1):
            for start in range(len(kept) - size + 1):
                part = tuple(kept[start : start + size])
                found = self._by_id.get(part, set()) | self._by_name.get(tuple(sorted(part)), set())
                found |= self._joined.get(part[0], set()) if size == 1 else set()
                spans += [(start, start + size, who) for who in found]
        # "doe" in "doe_jim" is a part of a name, whoever else has it as an id.
        whole = {
            who
            for first, last, who in spans
            if not any(a <= first and last <= b and b - a > last - first for a, b, _ in spans)
        }
        return self._one(whole, text)

    def _with_id(self, text: str) -> set[str]:
        return self._by_id.get(words(text), set()) if text else set()

    def _named(self, name: str) -> set[str]:
        """Return who has this full name; of Moodle's "Group-Jane Doe" too."""
        parts = name.split("-")
        for start in range(len(parts)):
            whole = words("-".join(parts[start:]))
            found = self._by_name.get(tuple(sorted(whole))) if whole else None
            if not found and len(whole) == 1:
                found = self._joined.get(whole[0])
            if found:
                return found
        return set()

    def _one(self, found: set[str], text: str) -> str:
        if len(found) == 1:
            return next(iter(found))
        if found:
            raise GradingError(f"may be {_or(found)}, who are both meant by {shown(text)!r}")
        if not self.ids:
            raise GradingError("is nobody's: the class list is empty")
        raise GradingError("is nobody's: no id, e-mail or full name of the class is in its name")


def _or(ids: Iterable[str]) -> str:
    return " or ".join(sorted(ids))
