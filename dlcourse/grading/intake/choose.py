"""Which of the files that somebody handed in is which notebook of the assignment."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from dlcourse.grading.intake.archive import BEGINS, notebooks_in
from dlcourse.grading.intake.notebook import Received, Unreadable, received
from dlcourse.grading.intake.recognise import Texts, defines, recognise
from dlcourse.grading.intake.words import shown


@dataclass(frozen=True)
class Candidate:
    """A file that holds a notebook; `archive` is the zip that it came in."""

    path: str
    content: Received
    archive: str | None = None

    @property
    def stem(self) -> str:
        """The file's name without folder and ending."""
        return PurePosixPath(self.path).name.removesuffix(".ipynb")

    @property
    def place(self) -> str:
        """Where it was, for a sentence."""
        inside = f" (in {shown(self.archive)})" if self.archive else ""
        return f"{shown(self.path)}{inside}"


def candidates(files: Mapping[str, bytes]) -> tuple[list[Candidate], dict[str, str]]:
    """Return the notebooks in files, and of each other file why it is none."""
    found, unreadable = [], {}
    for path, data in files.items():
        packed = notebooks_in(data) if data.startswith(BEGINS) else None
        if packed is not None and not packed:
            unreadable[path] = "is a zip or an office document without a notebook in it"
        for name, content in (packed if packed is not None else {path: data}).items():
            archive = path if packed is not None else None
            try:
                found.append(Candidate(name, received(content), archive))
            except Unreadable as error:
                unreadable[name if archive is None else f"{name} (in {archive})"] = str(error)
    return found, unreadable


@dataclass(frozen=True)
class Fit:
    """How well a file fits a notebook: cells that are known, answers that were worked on."""

    candidate: Candidate
    known: int
    worked: frozenset[tuple[str, str]]  # names and texts

    @property
    def rank(self) -> tuple[int, int, list[tuple[int, str]]]:
        """What the best file has most of; of equals the last by name, where (2) is after (1)."""
        parts = re.findall(r"\d+|\D+", self.candidate.path)
        order = [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
        return len(self.worked), self.known, order


def fit(candidate: Candidate, texts: Texts) -> Fit:
    """Return how well a file fits a notebook of the course."""
    pieces = candidate.content.pieces
    names = recognise(pieces, texts)
    worked = {
        (name, piece.source)
        for piece, (name, _) in zip(pieces, names, strict=True)
        if name is not None
        and texts.known.cells[name].solution
        and piece.source.strip()
        and not texts.is_given(name, piece.source)
    }
    wanted = {n: answer for answer, all_ in texts.known.names.items() for n in all_}
    for piece, (name, _) in zip(pieces, names, strict=True):
        if name is None:
            worked |= {(wanted[n], piece.source) for n in defines(piece.source) & set(wanted)}
    known = {name for name, _ in names if name is not None} | {name for name, _ in worked}
    return Fit(candidate, len(known), frozenset(worked))


@dataclass(frozen=True)
class Choice:
    """The file that was taken, and what is to be said of that; `look`: by a person too."""

    candidate: Candidate
    sentence: str | None = None
    look: bool = False


def choose(name: str, fits: Sequence[Fit]) -> Choice | None:
    """Return the file for the notebook of this name, if one of them has any of its cells."""
    fits = [fit for fit in fits if fit.known]
    if not fits:
        return None
    best = max(fits, key=lambda fit: fit.rank)
    exact = [f for f in fits if f.candidate.path == f"{name}.ipynb" and f.candidate.archive is None]
    taken = exact[0] if exact and (exact[0].worked or not best.worked) else best
    others = [f for f in fits if f is not taken and f.worked and f.worked != taken.worked]
    place = taken.candidate.place
    if others:
        ignored = " and ".join(sorted(f.candidate.place for f in others)[:3])
        why = "it has the wanted name" if taken in exact else "it has the most answers"
        return Choice(
            taken.candidate,
            f"There were several notebooks with answers: {place} was graded, as {why}; "
            f"{ignored} was not.",
            look=True,
        )
    if taken in exact:
        return Choice(taken.candidate)
    if exact:
        sentence = f"{name}.ipynb was as it was released, so {place} was graded."
        return Choice(taken.candidate, sentence, look=True)
    return Choice(taken.candidate, f"{place} was taken for {name}.ipynb by the cells in it.")
