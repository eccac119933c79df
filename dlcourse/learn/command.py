"""What `python -m dlcourse.learn` and `dlcourse work` do, and what they print."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dlcourse.learn.answers import first_answer, open_solutions
from dlcourse.learn.fill import fill
from dlcourse.learn.shelter import shelter


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what both commands take."""
    command.add_argument("--work", type=Path, default=Path("work"), metavar="FOLDER")
    command.add_argument(
        "--update",
        action="append",
        default=[],
        metavar="ASSIGNMENT",
        help="put a newer release in the place of your notebook, with your answers in it; the "
        "notebook as it was is kept in FOLDER/before",
    )
    command.add_argument(
        "--worked", metavar="ASSIGNMENT", help="ask for the worked solutions, if you learn alone"
    )
    command.add_argument("--open", action="store_true", help="with --worked: ask once more")


def typed(module: str) -> str:
    """Return what to type in this folder to run a module again, with this very Python."""
    place = os.path.relpath(sys.executable)
    return f"{'python' if place.startswith(os.pardir) else place} -m {module}"


class UnknownNameError(Exception):
    """No assignment, or more than one, has this name; the message says which there are."""


def full_name(name: str, known: list[str]) -> str:
    """Return the assignment that is meant by its name or the part before "_", such as ps2."""
    meant = [each for each in known if name in (each, each.partition("_")[0])]
    if len(meant) != 1:
        raise UnknownNameError(
            f"There is no assignment {name!r}; there are {', '.join(known) or 'none'}."
        )
    return meant[0]


@dataclass(frozen=True)
class Learner:
    """A learner's folder, the release that fills it, and where worked solutions are had."""

    work: Path
    released: Mapping[str, bytes]  # by places below work/
    again: str  # the command, for sentences
    solutions: Callable[[str], bytes | None] = lambda _: None  # a notebook by an assignment's name

    def run(self, arguments: argparse.Namespace) -> int:
        """Do what was asked; return 0, or 1 with the reasons on standard error."""
        places = {name.partition("/")[0]: name for name in self.released}
        try:
            updates = [full_name(name, list(places)) for name in arguments.update]
            wanted = full_name(arguments.worked, list(places)) if arguments.worked else ""
        except UnknownNameError as error:
            print(error, file=sys.stderr)
            return 1
        if arguments.open and not wanted:
            print("--open goes with --worked ASSIGNMENT.", file=sys.stderr)
            return 1
        problems = self._fill([places[name] for name in updates])
        if wanted:
            problems += self._solutions(wanted, places[wanted], asked_twice=arguments.open)
        print(*problems, sep="\n", end="\n" if problems else "", file=sys.stderr)
        return 1 if problems else 0

    def _fill(self, updates: list[str]) -> list[str]:
        filled = fill(self.work, self.released, self.again)
        if self.work.is_dir():
            shelter(self.work)
        for name in filled.added:
            print(f"added {self.work / name}")
        problems = filled.problems
        for name in filled.newer:
            problems += self._update(name, in_place=name in updates)
        for name in updates:
            if name not in filled.newer:
                print(f"{self.work / name} is of the newest release already.")
        return problems

    def _update(self, name: str, *, in_place: bool) -> list[str]:
        # Which loads nbformat: not needed to fill an empty folder.
        from dlcourse.learn.merge import UnmergeableError
        from dlcourse.learn.update import put_beside, put_in_place

        at = self.work / name
        put = put_in_place if in_place else put_beside
        try:
            updated = put(self.work, name, self.released[name])
        except UnmergeableError as error:
            return [
                f"{at} {error}, so the newer release was not put in its place, and it is as it "
                f"was. Without --update, the newer release is put beside it."
            ]
        except OSError as error:
            return [
                f"{at}: there is a newer release, and it could not be written "
                f"({error.strerror}). Your copy is as you left it."
            ]
        new = self.work / updated.at
        if in_place:
            print(
                f"updated {new}; as it was, it is in {self.work / str(updated.before)}.",
                *_about(self.work, updated.answers_of, updated.merged),
            )
            return []
        short = name.partition("/")[0]
        print(
            f"{at}: there is a newer release; your copy is as you left it. The new one is {new}.",
            *_about(self.work, updated.answers_of, updated.merged),
            f"To put it in the place of your copy: {self.again} --update {short}",
        )
        return []

    def _solutions(self, name: str, place: str, *, asked_twice: bool) -> list[str]:
        notebook = self.solutions(name)
        if notebook is None:
            return [
                f"There are no worked solutions of {name} here: a class gets them from its "
                "instructor, after the due date."
            ]
        if not asked_twice:
            answered, questions = _answered(self.work / place, self.released[place])
            print(first_answer(name, answered, questions, self.again))
            return []
        try:
            print(f"the worked solutions: {open_solutions(self.work, name, notebook)}")
        except OSError as error:
            return [f"The solutions could not be written to {self.work} ({error.strerror})."]
        return []


def _about(work: Path, answers_of: str | None, merged: object) -> list[str]:
    """Return sentences about the answers in an update."""
    from dlcourse.learn.merge import Merged

    if not isinstance(merged, Merged):
        return []
    if answers_of is None:
        return ["Your copy cannot be read as a notebook, so no answer is in it."]
    answers = f"{len(merged.kept)} answer{'s' * (len(merged.kept) != 1)}"
    own = f" and {merged.own} cell{'s' * (merged.own != 1)} of your own" if merged.own else ""
    said = [f"It has {answers}{own} of {work / answers_of}."]
    if merged.changed:
        said.append(f"Look again at {', '.join(merged.changed)}: the question has changed.")
    return said


def _answered(path: Path, released: bytes) -> tuple[int, int]:
    """Return how many questions are answered in a notebook, and how many there are."""
    from dlcourse.learn.merge import UnmergeableError, answers, merge

    try:
        return len(merge(path.read_bytes(), released).kept), answers(released)
    except (OSError, UnmergeableError):
        return 0, answers(released)
