"""Filling the folder `work` from a release.

What a learner has typed is worth more than any release, so nothing here opens an existing notebook
for writing, removes one, or puts another in its place. `work/.released.json` notes, for each
notebook, of which release it was a copy; without a note, nothing is said about its age.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

RECORD = ".released.json"


@dataclass
class Filled:
    """What became of a learner's folder: paths below it, and sentences."""

    added: list[str] = field(default_factory=list)
    newer: list[str] = field(default_factory=list)  # released anew since the copy was made
    problems: list[str] = field(default_factory=list)


def fill(work: Path, released: Mapping[str, bytes], again: str = "make lab") -> Filled:
    """Add to the folder `work` each released file that is not there yet; touch no other.

    `again` is the command that does so, for the sentences.

    `released` maps a path below `work`, such as "ps1/ps1.ipynb", to the file's contents. A place
    that cannot be filled becomes a sentence in `problems`, and the other files are added all the
    same; no error of the file system is raised.
    """
    filled = Filled()
    copies = read_record(work)
    before = dict(copies)
    for name, contents in released.items():
        digest = digest_of(contents)
        target = work / name
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            write_new(target, contents)
        except FileExistsError as error:
            if not target.is_file():
                filled.problems.append(_in_the_way(work, target, error, again))
            elif copies.get(name, digest) != digest:
                filled.newer.append(name)
        except NotADirectoryError as error:
            filled.problems.append(_in_the_way(work, target, error, again))
        except OSError as error:
            filled.problems.append(f"{target}: it could not be added ({error.strerror}).")
        else:
            filled.added.append(name)
            copies[name] = digest
    if copies != before:
        try:
            write_record(work, copies)
        except OSError as error:
            filled.problems.append(
                f"{work / RECORD}: it could not be written ({error.strerror}), so a newer release "
                "will not be noticed. Your notebooks are all right."
            )
    return filled


def digest_of(contents: bytes) -> str:
    """Return what the record says of a release's file."""
    return hashlib.sha256(contents).hexdigest()


def write_new(target: Path, contents: bytes) -> None:
    """Write a file where there is none, whole or not at all."""
    # "x" makes the file or fails: there is no moment in which it could replace one.
    with target.open("xb") as file:
        try:
            file.write(contents)
            file.flush()
        except BaseException:
            target.unlink()
            raise


def _in_the_way(work: Path, target: Path, error: OSError, again: str) -> str:
    """Return a sentence about what stands where a folder or a file should be."""
    advice = f"It was left alone. Give it another name, then run {again} again."
    for folder in (work, *reversed(target.relative_to(work).parents[:-1])):
        place = work / folder
        if (place.exists() or place.is_symlink()) and not place.is_dir():
            return f"{place}: this is no folder, and a folder is wanted here. {advice}"
    if target.exists() or target.is_symlink():
        return f"{target}: this is no file, and a notebook is wanted here. {advice}"
    return f"{target}: it could not be added ({error.strerror})."


def read_record(work: Path) -> dict[str, str]:
    """Return for each notebook the digest of the release that it was a copy of."""
    with contextlib.suppress(OSError, ValueError):
        record = json.loads((work / RECORD).read_text(encoding="utf-8"))
        if isinstance(record, dict):
            return {str(name): str(digest) for name, digest in record.items()}
    return {}


def write_record(work: Path, copies: Mapping[str, str]) -> None:
    """Put the new record in the old one's place in one step."""
    new = work / f"{RECORD}.new"
    new.write_text(json.dumps(copies, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    new.replace(work / RECORD)
