"""From items to hand-ins: whose each file is, of which assignment, and which files are one."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from dlcourse.grading.errors import GradingError
from dlcourse.grading.handin.kept import safe_name
from dlcourse.grading.handin.lms import Said, said
from dlcourse.grading.handin.people import People, without_copy
from dlcourse.grading.handin.sources import Item
from dlcourse.grading.handin.times import Stamp, now, utc
from dlcourse.grading.intake.words import shown
from dlcourse.grading.versions import MARK

_PACKED_WITHIN = datetime.timedelta(minutes=10)  # all files of a class in so short a time


@dataclass(frozen=True)
class Received:
    """One hand-in as it came: of whom, of what, when, and its files."""

    student: str
    assignment: str
    stamp: Stamp
    files: Mapping[str, bytes]
    origin: str
    late: bool | None = None  # what a platform says, if its time does not


@dataclass(frozen=True)
class Class:
    """What is known beforehand: people, the notebooks of each assignment, the clock's zone."""

    people: People
    notebooks: Mapping[str, Sequence[str]]
    zone: str = ""

    @property
    def words(self) -> list[str]:
        """The assignments' names and short names, which say nothing about people."""
        return [word for name in self.notebooks for word in (name, name.partition("_")[0])]


@dataclass(frozen=True)
class Mine:
    """One file, and what is known of it."""

    item: Item
    student: str
    assignment: str
    said: Said | None
    stamp: Stamp
    file: str


@dataclass
class Sorted:
    """What became of a source: the files of each hand-in, and a sentence for each not taken."""

    hand_ins: list[Sequence[Mine]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    packed: bool = False  # no file says when it was handed in, only when the zip was made


def sort_items(
    items: Sequence[Item],
    known: Class,
    assignment: str | None = None,
    student: str | None = None,
    typed: Stamp | None = None,
) -> Sorted:
    """Return the hand-ins that items make; what is given counts more than what names say.

    Raises nothing for what learners or platforms wrote.
    """
    found, mine = Sorted(), []
    for item in items:
        try:
            mine.append(_mine(item, known, assignment, student, typed))
        except GradingError as error:
            if item.is_notebook:
                found.problems.append(f"{shown(item.name)} {error}.")
    if typed is None:
        mine, found.packed = _packed(mine)
    for group in _groups(mine):
        found.hand_ins += _versions(group)
    return found


def _mine(
    item: Item, known: Class, assignment: str | None, student: str | None, typed: Stamp | None
) -> Mine:
    platform = said(item.parts)
    who = student
    if who is None and platform is not None:
        try:
            who = known.people.of_platform(platform)
        except GradingError:
            who = _by_text(item, known, platform)
            platform = None
    who = who or _by_text(item, known, None)
    stamp = typed or item.stamp or now()
    if typed is None and platform is not None and platform.time is not None:
        stamp = Stamp(utc(platform.time, known.zone), f"the time in {platform.platform}'s name")
    file = platform.file if platform else item.parts[-1]
    name = assignment or _assignment(item, known)
    return Mine(item, who, name, platform, stamp, file)


def _by_text(item: Item, known: Class, platform: Said | None) -> str:
    """Return whose a file is by a folder's name or its own, the folder first."""
    people, words = known.people, known.words
    for part in item.parts[:-1]:
        try:
            return people.in_text(part, words)
        except GradingError:
            if not people.ids and part not in known.notebooks and len(item.parts) > 1:
                return part  # a class without a list: folders say who is in it
    try:
        return people.in_text(without_copy(PurePosixPath(item.parts[-1]).stem), words)
    except GradingError:
        if platform is None:
            raise
        return people.of_platform(platform)  # which says more of what is wrong


def _assignment(item: Item, known: Class) -> str:
    """Return of which assignment a file is, by the notebook itself or by its path."""
    if len(known.notebooks) == 1:
        return next(iter(known.notebooks))
    if item.parts[-1].lower().endswith(".ipynb"):
        try:
            metadata = json.loads(item.read()).get("metadata", {})
            name = metadata.get(MARK, {}).get("assignment")
        except (OSError, ValueError, AttributeError, RecursionError):
            name = None
        if isinstance(name, str) and name in known.notebooks:
            return name
    text = item.name.casefold()
    by_name = [name for name in known.notebooks if name.casefold() in text]
    if len(by_name) == 1:
        return by_name[0]
    raise GradingError(
        "does not say of which assignment it is. Name the assignment: dlcourse collect ps1 FILE"
    )


def _packed(mine: Sequence[Mine]) -> tuple[list[Mine], bool]:
    """Tell times of hand-in from the one time at which a platform packed its zip."""
    zipped = [m for m in mine if m.item.packed and m.said is not None and m.said.time is None]
    times = [m.stamp.time for m in zipped]
    if len({m.student for m in zipped}) < 2 or max(times) - min(times) > _PACKED_WITHIN:
        return list(mine), False
    by = "the zip's time, since its files have no other"
    theirs = set(map(id, zipped))
    return [replace(m, stamp=Stamp(m.stamp.time, by)) if id(m) in theirs else m for m in mine], True


def _groups(mine: Sequence[Mine]) -> list[list[Mine]]:
    """Return the files that belong together: of one learner, in one delivery of a platform."""
    groups: dict[tuple[object, ...], list[Mine]] = {}
    for one in mine:
        group = one.said.group if one.said and one.said.time else ""
        key = (one.student, one.assignment, one.item.packed, group)
        groups.setdefault(key, []).append(one)
    return list(groups.values())


def _versions(group: Sequence[Mine]) -> list[list[Mine]]:
    """Return a group's files, apart where it has one notebook twice, such as "ps1 (1).ipynb"."""
    if any(one.said for one in group):
        return [list(group)]
    versions: list[dict[str, Mine]] = [{}]
    for one in sorted(group, key=lambda one: (one.stamp.time, one.file)):
        path = PurePosixPath(one.file)
        name = f"{without_copy(path.stem)}{path.suffix}".casefold()
        if name in versions[-1] and versions[-1][name].stamp.time != one.stamp.time:
            versions.append({})
        versions[-1][name if name not in versions[-1] else one.item.name] = one
    return [list(version.values()) for version in versions]


def received(files: Sequence[Mine], known: Class) -> Received:
    """Read the files of one hand-in; raises GradingError for one that can't be read."""
    first = files[0]
    held: dict[str, bytes] = {}
    for one in files:
        name = safe_name(one.file)
        while name in held:
            path = PurePosixPath(name)
            name = str(path.with_name(f"{path.stem} (again){path.suffix}"))
        try:
            held[name] = one.item.read()
        except (OSError, ValueError) as error:
            reason = f"can't be read: {error.strerror}" if isinstance(error, OSError) else error
            raise GradingError(f"{shown(one.item.name)} {reason}.") from error
    wanted = known.notebooks.get(first.assignment, ())
    notebooks = [name for name in held if name.lower().endswith(".ipynb")]
    if len(notebooks) == 1 and len(wanted) == 1:  # what nbgrader's own commands look for
        held = {f"{wanted[0]}.ipynb" if n == notebooks[0] else n: d for n, d in held.items()}
    late = first.said.late if first.said else None
    source = f"{first.item.packed.name}: " if first.item.packed else ""
    origin = f"{source}{', '.join(sorted(one.item.name for one in files)[:3])}"
    stamp = max(one.stamp for one in files)
    return Received(first.student, first.assignment, stamp, held, origin, late)
