"""Every hand-in, for good: course/handed_in/LEARNER/ASSIGNMENT/TIME-DIGEST/, whole or not at all.

Beside its files there is hand_in.json: when, by whose word, and where it came from. The one that
counts is copied to course/submitted, as nbgrader wants it there.
"""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import parse_utc

from dlcourse.grading.bulk.journal import write_whole
from dlcourse.grading.handin.times import Stamp, now, of_file
from dlcourse.grading.intake.folder import read_regular
from dlcourse.grading.intake.limits import ALL, MOST_FILES
from dlcourse.grading.steps import SECRET, TIMESTAMP

FOLDER = "handed_in"
_RECORD, _FILES = "hand_in.json", "files"
_NOTEBOOKS = (".ipynb", ".zip", ".json", ".txt")  # browsers save a notebook under the last two
_FORM = "%Y-%m-%d %H:%M:%S.%f UTC"  # as nbgrader writes it
_ODD = re.compile(r"[\0-\x1f\x7f:*?\"<>|\\]")


@dataclass(frozen=True)
class HandIn:
    """One hand-in that is kept.

    `digest` tells its files from others'; `arrived` is when they came here.
    """

    student: str
    assignment: str
    stamp: Stamp
    digest: str
    origin: str
    arrived: datetime.datetime
    folder: Path

    @property
    def files(self) -> Path:
        """Where its files are."""
        return self.folder / _FILES

    @property
    def has_notebook(self) -> bool:
        """Whether there is anything that a notebook may be in."""
        paths = self.files.rglob("*")
        return any(p.suffix.lower() in _NOTEBOOKS and p.stat().st_size for p in paths)


class Kept:
    """The hand-ins of a course."""

    def __init__(self, course: CourseDirectory) -> None:
        self._course = course
        self._root = Path(course.root) / FOLDER

    def of(self, student: str, assignment: str) -> list[HandIn]:
        """Return what a learner has handed in, the oldest first."""
        folder = self._root / student / assignment
        found = []
        for path in sorted(folder.glob("[!.]*")):
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                data = json.loads((path / _RECORD).read_text(encoding="utf-8"))
                stamp = Stamp(datetime.datetime.fromisoformat(data["time"]), str(data["by"]))
                origin, digest = str(data["from"]), str(data["digest"])
                arrived = datetime.datetime.fromisoformat(data["arrived"])
                found.append(HandIn(student, assignment, stamp, digest, origin, arrived, path))
        return sorted(found, key=lambda one: (one.stamp.time, one.arrived))

    def students(self, assignment: str) -> set[str]:
        """Return who has anything kept of an assignment."""
        return {path.parent.name for path in self._root.glob(f"*/{assignment}")}

    def keep(
        self,
        student: str,
        assignment: str,
        files: Mapping[str, bytes],
        stamp: Stamp,
        origin: str,
        *,
        told: bool = False,
    ) -> tuple[HandIn, bool]:
        """Keep files as one hand-in; return it, and whether it is new.

        The same files again are the same hand-in, at the earlier of the two times, or at a time
        that a person has `told`.
        """
        digest = digest_of(files)
        for before in self.of(student, assignment):
            if before.digest == digest:
                if (told and stamp != before.stamp) or stamp.time < before.stamp.time:
                    return self._retimed(before, stamp, origin), True
                return before, False
        name = f"{stamp.time:%Y-%m-%dT%H%M%SZ}-{digest[:8]}"
        folder = self._root / student / assignment / name
        new = folder.with_name(f".{name}.new")
        shutil.rmtree(new, ignore_errors=True)
        try:
            for inner, data in files.items():
                path = new / _FILES / inner
                path.parent.mkdir(parents=True, exist_ok=True)
                write_whole(path, data)
            hand_in = HandIn(student, assignment, stamp, digest, origin, now().time, folder)
            self._record(hand_in, new)
            new.rename(folder)
        except OSError:
            shutil.rmtree(new, ignore_errors=True)  # on a full disk its place is wanted
            raise
        return hand_in, True

    def _retimed(self, before: HandIn, stamp: Stamp, origin: str) -> HandIn:
        hand_in = replace(before, stamp=stamp, origin=origin, arrived=now().time)
        self._record(hand_in, before.folder)
        return hand_in

    def _record(self, hand_in: HandIn, folder: Path) -> None:
        data = {
            "time": hand_in.stamp.time.isoformat(),
            "by": hand_in.stamp.by,
            "from": hand_in.origin,
            "arrived": hand_in.arrived.isoformat(),
            "digest": hand_in.digest,
        }
        text = json.dumps(data, ensure_ascii=False, indent=1)
        write_whole(folder / _RECORD, f"{text}\n".encode(errors="replace"))

    def submitted(self, student: str, assignment: str) -> Path:
        """Return the folder in course/submitted where nbgrader looks."""
        directory = self._course.submitted_directory
        return Path(self._course.format_path(directory, student, assignment))

    def adopt(self, student: str, assignment: str) -> tuple[HandIn, bool] | None:
        """Keep what somebody has put into course/submitted by hand; return it, and if it is new.

        A time that stands beside it counts, else the newest of its files' times; that is then
        written beside it, where nbgrader's own commands find it.
        """
        folder = self.submitted(student, assignment)
        if folder.is_symlink() or not folder.is_dir():
            return None
        files = _read(folder)
        if not digestible(files):
            return None
        stamp, theirs = stamp_of(folder), _stated(folder)
        same = [one for one in self.of(student, assignment) if one.digest == digest_of(files)]
        if theirs is None and same:
            stamp = same[0].stamp
        elif theirs is not None and _is_left_over(theirs, same, self.of(student, assignment)):
            # The time is that of what stood here before: these files were put over it.
            newest = _newest(folder) or now()
            stamp, theirs = newest, None
        told = theirs is not None and bool(same) and same[0].stamp.time != theirs.time
        kept, new = self.keep(
            student, assignment, files, stamp, "found in course/submitted", told=told
        )
        if theirs is None:
            _write_time(folder, kept.stamp)
        return kept, new

    def put(self, hand_in: HandIn) -> bool:
        """Make a hand-in the one that counts; return whether another one did until now.

        Whoever puts has kept what was there.
        """
        target = self.submitted(hand_in.student, hand_in.assignment)
        stated = _stated(target)
        same_time = stated is not None and stated.time == hand_in.stamp.time
        if same_time and digest_of(_read(target)) == hand_in.digest:
            return False
        new, old = (target.with_name(f".{target.name}.{end}") for end in ("new", "old"))
        for path in (new, old):
            shutil.rmtree(path, ignore_errors=True)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copytree(hand_in.files, new)
            _write_time(new, hand_in.stamp)
        except OSError:
            shutil.rmtree(new, ignore_errors=True)
            raise
        if target.exists():
            target.rename(old)
        new.rename(target)
        if old.exists() and not _is_whole(old):  # too large a file to be kept, or a link
            aside = self._root / hand_in.student / hand_in.assignment / f".replaced-{uuid4().hex}"
            aside.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(old, aside)
        shutil.rmtree(old, ignore_errors=True)
        return True


def digest_of(files: Mapping[str, bytes]) -> str:
    """Return what tells files from others, but for what nbgrader puts beside them."""
    state = hashlib.sha256()
    for name in sorted(digestible(files)):
        state.update(f"{name}\0".encode(errors="surrogateescape"))
        state.update(hashlib.sha256(files[name]).digest())
    return state.hexdigest()


def digestible(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files that are a learner's."""
    return {name: data for name, data in files.items() if name not in (TIMESTAMP, SECRET)}


def safe_name(path: str) -> str:
    """Return a learner's path of a file as one that can be written here, below a folder."""
    parts = [_ODD.sub("_", part).strip(" .") or "_" for part in path.replace("\\", "/").split("/")]
    return "/".join(part[-120:] for part in parts if part != "_") or "file"


def stamp_of(folder: Path) -> Stamp:
    """Return when what is in a folder was handed in: by nbgrader's file there, or its files."""
    return _stated(folder) or _newest(folder) or now()


def _stated(folder: Path) -> Stamp | None:
    """Return the time that timestamp.txt says, if it says one."""
    try:
        text = (folder / TIMESTAMP).read_text(encoding="utf-8").strip()
        time = parse_utc(text) if text else None
    except (OSError, ValueError, OverflowError):
        return None
    return Stamp(time, f"its {TIMESTAMP}") if time else None


def _newest(folder: Path) -> Stamp | None:
    own = (TIMESTAMP, SECRET)
    paths = [
        p for p in folder.rglob("*") if p.is_file() and not p.is_symlink() and p.name not in own
    ]
    return max(filter(None, map(of_file, paths[:MOST_FILES])), default=None)


def _is_left_over(theirs: Stamp, same: list[HandIn], kept: list[HandIn]) -> bool:
    """Whether a time beside new files is that of a hand-in which had other files."""
    return not same and any(one.stamp.time == theirs.time for one in kept)


def _write_time(folder: Path, stamp: Stamp) -> None:
    write_whole(folder / TIMESTAMP, f"{stamp.time:{_FORM}}".encode())


def _is_whole(folder: Path) -> bool:
    """Whether all that a folder holds is what `_read` finds in it."""
    return len(_read(folder)) == sum(not path.is_dir() for path in folder.rglob("*"))


def _read(folder: Path) -> dict[str, bytes]:
    """Return the regular files of a folder that are not too many or too large."""
    found: dict[str, bytes] = {}
    left = ALL
    for path in sorted(folder.rglob("*"))[:MOST_FILES]:
        if path.is_symlink() or not path.is_file():
            continue
        with contextlib.suppress(OSError, ValueError):
            data = read_regular(path, left)
            found[str(path.relative_to(folder))] = data
            left -= len(data)
    return found
