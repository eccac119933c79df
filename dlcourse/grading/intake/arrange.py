"""A learner's cells in the places that the course has for them.

What is recognised stays where it is, if that is in the course's order; a cell of the learner's own
stays below the cell that it was below. The course's own cells hold the course's text, whatever
came.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from nbformat import from_dict

from dlcourse.grading.intake.notebook import Piece
from dlcourse.grading.intake.recognise import Texts, defines, own_part, parses, recognise
from dlcourse.grading.intake.rescue import Found, rescue
from dlcourse.grading.intake.words import answers, cells, listed
from dlcourse.grading.known import KnownCell
from dlcourse.grading.versions import as_given

EDITED = "changed, though it is the course's: its own text counts."  # which a report looks for
_AROUND = 3  # cells of their own beside an answer that may be the rest of it


@dataclass
class Told:
    """Sentences for the learner, and those of them that a person should look at."""

    repairs: list[str] = field(default_factory=list)
    flagged: list[str] = field(default_factory=list)

    def say(self, sentence: str, *, look: bool = False) -> None:
        """Tell of a repair."""
        self.repairs.append(sentence)
        if look:
            self.flagged.append(sentence)


@dataclass
class _Names:
    """The names of cells by what became of them."""

    found_by_id: list[str] = field(default_factory=list)
    retyped: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    copied: list[str] = field(default_factory=list)
    joined: list[str] = field(default_factory=list)
    several: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


class Arranger:
    """Puts the cells of one notebook in order; `cells()` may be called once.

    `given` are the names of the cells that the release had for which the notebook was made; None:
    not known, so all of today's.
    """

    def __init__(
        self, pieces: Sequence[Piece], texts: Texts, told: Told, given: Sequence[str] | None = None
    ) -> None:
        self._texts, self._known, self._told = texts, texts.known, told
        self._given = given
        self._names = _Names()
        self._pieces = list(pieces)
        self._kinds = recognise(self._pieces, texts)
        self._order = list(self._known.order or self._known.cells)
        self._slots: dict[str, list[int]] = {}
        for i, (name, _) in enumerate(self._kinds):
            if name is not None:
                self._slots.setdefault(name, []).append(i)
        self._dropped: set[int] = set()
        self.recognised = len(self._slots)

    def cells(self) -> list[Any]:
        """Return the notebook's cells, as nbformat has them."""
        chosen: dict[str, Piece] = {}
        for name in self._order:
            cell, slot = self._known.cells[name], self._slots.get(name, [])
            if slot:
                piece = self._answer(name, slot) if _is_learners(cell) else self._own(name, slot)
                chosen[name] = piece
        self._rescue(chosen)
        in_order = self._in_order()
        out = self._emit(chosen)
        self._say(in_order=in_order)
        return out

    def _own(self, name: str, slot: list[int]) -> Piece:
        """Return a cell of the course's own with the course's text; copies of it go."""
        cell, piece = self._known.cells[name], self._pieces[slot[0]]
        for i in slot[1:]:
            self._names.copied.append(name)
            if self._texts.is_given(name, self._pieces[i].source):
                self._dropped.add(i)
        if not self._texts.is_given(name, piece.source):
            self._names.edited.append(name)
        self._note(name, slot[0])
        return replace(piece, source=cell.source)

    def _answer(self, name: str, slot: list[int]) -> Piece:
        """Return the answer among the cells of one name; its other cells stay as plain ones."""
        worked = [i for i in slot if self._is_worked(name, self._pieces[i].source)]
        self._note(name, slot[0])
        if len(slot) == 1:
            return self._with_rest(name, slot[0])
        alike: dict[str, int] = {self._pieces[i].source.strip(): i for i in worked}
        worked = sorted(alike.values())
        self._dropped |= set(slot) - set(worked)
        if len(worked) < 2:
            self._names.copied.append(name)
            return self._keep(name, worked[0] if worked else slot[0])
        texts = [self._pieces[i].source for i in worked]
        code = self._known.cells[name].cell_type == "code"
        wanted = set(self._known.names.get(name, ()))
        together = ("\n" if code else "\n\n").join(texts)
        whole = [i for i in worked if parses(self._pieces[i].source)]
        complete = [i for i in whole if wanted and wanted <= defines(self._pieces[i].source)]
        in_parts = parses(together) and wanted <= defines(together)
        if not code or (in_parts and (len(whole) < len(worked) or (wanted and not complete))):
            self._names.joined.append(name)
            self._dropped |= set(worked)
            return self._keep(name, worked[0], together)
        self._names.several.append(name)
        return self._keep(name, (complete or worked)[-1])

    def _keep(self, name: str, i: int, text: str | None = None) -> Piece:
        """Take one cell as the answer: the others of its name are the learner's own from now on."""
        self._dropped.discard(i)
        self._slots[name] = [i, *(j for j in self._slots[name] if j != i)]
        piece = self._pieces[i]
        return piece if text is None else replace(piece, source=text)

    def _with_rest(self, name: str, i: int) -> Piece:
        """Return an answer together with cells beside it that are no Python without it."""
        piece = self._pieces[i]
        if self._known.cells[name].cell_type != "code" or not piece.source.strip():
            return piece
        before, after = self._beside(i, -1), self._beside(i, 1)
        alone = parses(piece.source)
        for count in range(1, _AROUND + 1):
            for group in (after[:count], [] if alone else before[:count]):
                if len(group) < count or (alone and parses(self._pieces[group[-1]].source)):
                    continue
                together = "\n".join(self._pieces[j].source for j in sorted([i, *group]))
                if parses(together):
                    self._names.joined.append(name)
                    self._dropped |= set(group)
                    return replace(piece, source=together)
        return piece

    def _beside(self, i: int, step: int) -> list[int]:
        """Return the cells of the learner's own that follow one another beside a cell."""
        found = []
        while 0 <= i + step < len(self._pieces) and self._kinds[i + step][0] is None:
            i += step
            if self._pieces[i].source.strip():
                found.append(i)
        return found

    def _rescue(self, chosen: dict[str, Piece]) -> None:
        """Look for what an answer has to define, and doesn't, in all other cells."""
        found = []
        for i, piece in enumerate(self._pieces):
            name = self._kinds[i][0]
            if i in self._dropped:
                continue
            if name is None or i != self._slots[name][0]:
                found.append(Found(piece.source, self._place(i), runs=piece.kind == "code"))
            elif _is_learners(self._known.cells[name]):
                if self._is_worked(name, chosen[name].source):
                    found.append(Found(chosen[name].source, self._order.index(name), runs=True))
            elif name in self._names.edited:
                text = own_part(piece.source, self._texts)
                found.append(Found(text, self._order.index(name), runs=False))
        for place, name in enumerate(self._order):
            cell, wanted = self._known.cells[name], self._known.names.get(name, ())
            if cell.cell_type != "code" or not _is_learners(cell) or not wanted:
                continue
            now = chosen.get(name)
            worked = now is not None and self._is_worked(name, now.source)
            own = now.source if now is not None and worked else ""
            more = rescue(own, cell.source, wanted, place, found)
            if more is not None:
                self._names.elsewhere.append(name)
                chosen[name] = replace(now or Piece("code", ""), source=more)
                self.recognised += 1

    def _place(self, i: int) -> int:
        """Return the place, in the course's order, of the last known cell above a cell."""
        for j in range(i, -1, -1):
            name = self._kinds[j][0]
            if name is not None and j == self._slots[name][0]:
                return self._order.index(name)
        return -1

    def _in_order(self) -> bool:
        first = [i for i, (name, _) in enumerate(self._kinds) if name and i == self._slots[name][0]]
        places = [self._order.index(str(self._kinds[i][0])) for i in first]
        return places == sorted(places)

    def _emit(self, chosen: Mapping[str, Piece]) -> list[Any]:
        below: dict[int, list[int]] = {}
        for i, (name, _) in enumerate(self._kinds):
            if i in self._dropped or (name is not None and i == self._slots[name][0]):
                continue
            # A second cell of an answer runs before it, so that the answer which counts is last.
            if name is not None and _is_learners(self._known.cells[name]):
                place = self._order.index(name) - 1
                below.setdefault(place, []).append(i)
            else:
                below.setdefault(self._place(i), []).append(i)
        out: list[Any] = []
        ids: set[str] = set(self._known.ids)
        for place in range(-1, len(self._order)):
            if place >= 0:
                out.append(self._known_cell(self._order[place], chosen))
            out += [self._extra(self._pieces[i], ids) for i in below.get(place, [])]
        return out

    def _known_cell(self, name: str, chosen: Mapping[str, Piece]) -> Any:
        cell = self._known.cells[name]
        piece = chosen.get(name)
        if piece is None:
            piece = self._missing(name, cell)
        own = next((i for i, known in self._known.ids.items() if known == name), None)
        known_as = own or hashlib.sha256(name.encode()).hexdigest()[:8]
        # Nothing else of a learner's metadata: it could hide a cell, or break the page.
        metadata: dict[str, Any] = (
            {} if _is_learners(cell) else {"deletable": False, "editable": False}
        )
        grading: dict[str, Any] = {
            "grade": cell.grade,
            "grade_id": name,
            "locked": cell.locked,
            "schema_version": 3,
            "solution": cell.solution,
            "task": cell.task,
            "cell_type": cell.cell_type,
        }
        if cell.checksum is not None:
            grading["checksum"] = cell.checksum
        if cell.grade or cell.task:
            grading["points"] = cell.points
        metadata["nbgrader"] = grading
        return _cell(cell.cell_type, piece, metadata, known_as)

    def _missing(self, name: str, cell: KnownCell) -> Piece:
        """Return a cell that was not handed in, as the course gave it."""
        self._names.missing.append(name)
        text = as_given(cell.source) if _is_learners(cell) else cell.source
        if _is_learners(cell):
            self._names.unanswered.append(name)
            own = [i for i, (known, _) in enumerate(self._kinds) if known is None]
            if cell.grade and any(self._pieces[i].source.strip() for i in own):
                # It may be there, not to be known: no 0 by itself, a person has to look.
                self._names.lost.append(name)
                text = ""
        return Piece(cell.cell_type, text)

    def _extra(self, piece: Piece, ids: set[str]) -> Any:
        """Return a cell of the learner's own."""
        base = hashlib.sha256(piece.source.encode()).hexdigest()[:8]
        numbered = (f"{base}-{n}" for n in range(len(ids) + 1))
        identity = next(i for i in (piece.id, *numbered) if i is not None and i not in ids)
        ids.add(identity)
        return _cell(piece.kind, piece, {}, identity)

    def _is_worked(self, name: str, text: str) -> bool:
        return bool(text.strip()) and not self._texts.is_given(name, text)

    def _note(self, name: str, i: int) -> None:
        if self._kinds[i][1] != "grade_id":
            self._names.found_by_id.append(name)
        if self._pieces[i].kind != self._known.cells[name].cell_type:
            self._names.retyped.append(name)

    def _say(self, *, in_order: bool) -> None:
        names, say = self._names, self._told.say
        if names.found_by_id:
            say(f"{cells(names.found_by_id)} without nbgrader's mark, and known by id or text.")
        if names.retyped:
            say(f"{cells(names.retyped)} of another type, and given the right one.")
        if names.edited:
            say(f"{cells(names.edited)} {EDITED}")
        copied = list(dict.fromkeys(names.copied))
        if copied:
            say(f"{cells(copied)} there more than once: one was kept, the one worked on if any.")
        if names.joined:
            say(f"{answers(names.joined)} in several cells, which were joined.")
        for name in names.several:
            say(
                f"There are several different answers to {listed([name])}: the last one that "
                "defines what is asked for counts, and the others stand above it.",
                look=True,
            )
        if names.elsewhere:
            say(f"{answers(names.elsewhere)} in another cell, and taken from there.", look=True)
        if not in_order:
            say("The cells were in another order, and put back into the course's.")
        self._say_missing()

    def _say_missing(self) -> None:
        names, say = self._names, self._told.say
        given = None if self._given is None else {self._texts.name_now(n) for n in self._given}
        new = [name for name in names.missing if given is not None and name not in given]
        gone = [name for name in names.missing if name not in new]
        if new:
            say(f"{cells(new)} not there yet in the release that this notebook is of: added.")
        if gone:
            say(f"{cells(gone)} missing, and put back as the course has it.")
        unanswered = [name for name in names.unanswered if name not in names.lost]
        if unanswered:
            say(f"{answers(unanswered)} not there: nothing is there to be marked.")
        for name in names.lost:
            say(
                f"The answer to {listed([name])} was not found, but may stand in a cell of another "
                "name: a person should look.",
                look=True,
            )


def _cell(kind: str, piece: Piece, metadata: dict[str, Any], identity: str) -> Any:
    """Return a cell as nbformat has it; made here, so that none of it has to be checked."""
    made: dict[str, Any] = {
        "cell_type": kind,
        "id": identity,
        "metadata": metadata,
        "source": piece.source,
    }
    if kind == "code":
        made |= {"execution_count": None, "outputs": []}
    elif piece.attachments:
        made["attachments"] = dict(piece.attachments)
    return from_dict(made)


def _is_learners(cell: KnownCell) -> bool:
    return cell.solution or (cell.task and not cell.locked)
