"""A newer release of a notebook that a learner has worked in: beside it, or in its place.

Nothing that was typed is lost. Beside it: the learner's file is not touched, and the update with
the answers in it is in a folder of its own. In its place: the file as it was is put into
`work/before/` first.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dlcourse.learn.fill import digest_of, read_record, write_new, write_record
from dlcourse.learn.merge import Merged, UnmergeableError, merge

BEFORE = "before"  # the folder in work/ for notebooks as they were


@dataclass(frozen=True)
class Updated:
    """Where an update is, and whose answers it has."""

    at: str  # below work/
    answers_of: str | None = None  # below work/; None if the file could not be read
    merged: Merged | None = None  # None if it was there already
    before: str | None = None  # where the file as it was is


def put_beside(work: Path, name: str, contents: bytes) -> Updated:
    """Write the release `contents` of the notebook `name` beside the learner's, answers and all.

    An update that is there already is left alone, as is every other file. Raises OSError.
    """
    record, digest = read_record(work), digest_of(contents)
    for at in _beside(name):
        if not (work / at).exists():
            break
        if record.get(at) == digest:
            return Updated(at)
    answers_of, merged = _with_answers(work, name, contents)
    (work / at).parent.mkdir(parents=True, exist_ok=True)
    write_new(work / at, merged.notebook)
    write_record(work, {**record, at: digest})
    return Updated(at, answers_of, merged)


def put_in_place(work: Path, name: str, contents: bytes) -> Updated:
    """Put the release `contents` in the place of the notebook `name`, answers and all.

    The file as it was is in work/before/ then. Raises UnmergeableError, and changes nothing, where
    there is no answer to be read in it; raises OSError.
    """
    answers_of, merged = _with_answers(work, name, contents)
    if answers_of is None:
        raise UnmergeableError("cannot be read as a notebook")
    target = work / name
    old = target.read_bytes()
    (work / BEFORE).mkdir(exist_ok=True)
    before = next(at for at in _kept(name) if not (work / at).exists())
    write_new(work / before, old)
    new = target.with_name(f".{target.name}.new")
    new.write_bytes(merged.notebook)
    os.replace(new, target.resolve())
    write_record(work, {**read_record(work), name: digest_of(contents)})
    return Updated(name, answers_of, merged, before)


def _with_answers(work: Path, name: str, contents: bytes) -> tuple[str | None, Merged]:
    """Return the release with the answers of the file that was worked on last."""
    places = [name]
    for at in _beside(name):
        if not (work / at).exists():
            break
        places.append(at)
    for at in sorted(places, key=lambda at: (work / at).stat().st_mtime, reverse=True):
        try:
            return at, merge((work / at).read_bytes(), contents)
        except UnmergeableError:
            continue
    return None, Merged(contents)


def _beside(name: str) -> Iterator[str]:
    """Return the places of updates: ps1-updated/ps1.ipynb, ps1-updated-2/ps1.ipynb, …"""
    path = PurePosixPath(name)
    yield f"{path.parent}-updated/{path.name}"
    number = 2
    while True:
        yield f"{path.parent}-updated-{number}/{path.name}"
        number += 1


def _kept(name: str) -> Iterator[str]:
    path = PurePosixPath(name)
    number = 1
    while True:
        yield f"{BEFORE}/{path.stem}-{number}{path.suffix}"
        number += 1
