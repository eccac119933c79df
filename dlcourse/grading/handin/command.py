"""The command `dlcourse collect`: what it prints, and its exit status."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from dlcourse.grading.alone import RESULTS, alone
from dlcourse.grading.config import instructor_config
from dlcourse.grading.dates import for_length, moment, shown
from dlcourse.grading.errors import GradingError, in_sentences
from dlcourse.grading.gradebook import assignments_of
from dlcourse.grading.handin.collect import Collection, Line
from dlcourse.grading.handin.times import Stamp
from dlcourse.grading.names import full_name

_AGAIN = "What was taken until now is kept, and is not taken twice: run this again."


def run(arguments: argparse.Namespace) -> int:
    """Collect; return 0, or 1 where anything could not be taken."""
    return in_sentences(lambda: _run(arguments), _AGAIN)


def _run(arguments: argparse.Namespace) -> int:
    config = instructor_config(arguments.course)
    course = CourseDirectory(config=config)
    names, paths = _meant(arguments.what, assignments_of(course))
    with (
        alone(Path(course.root) / RESULTS, "collecting for this course"),
        Gradebook(course.db_url, course.course_id) as book,
    ):
        collection = Collection(config, course, book)
        _collect(collection, config, course, names, paths, arguments)
    return 1 if collection.found.problems else 0


def _meant(what: list[str], known: list[str]) -> tuple[list[str], list[Path]]:
    """Return the assignments and the paths among what was typed."""
    names, paths = [], []
    for given in what:
        path = Path(given).expanduser()
        if path.suffix.lower() in (".zip", ".ipynb") or len(path.parts) > 1 or given == ".":
            paths.append(path)
            continue
        try:
            names.append(full_name(given, known))
        except GradingError:
            if not path.exists():
                raise
            paths.append(path)
    if not known:
        raise GradingError("There is no assignment yet. Run make release first.")
    if paths and len(names) > 1:
        raise GradingError(
            f"{' and '.join(names)} were named for {paths[0]}. Name one, or none: then each "
            "notebook says of which it is."
        )
    return names, paths


def _collect(
    collection: Collection,
    config: Config,
    course: CourseDirectory,
    names: list[str],
    paths: list[Path],
    arguments: argparse.Namespace,
) -> None:
    typed = None
    if arguments.time:
        typed = Stamp(moment(arguments.time, collection.zone), "as typed")
    if (typed or arguments.student) and not paths:
        raise GradingError(
            "--time and --student say something of files: name the notebook, the folder or the zip."
        )
    everything = list(names or collection.known.notebooks)
    if paths:
        for path in paths:
            given = names[0] if names else None
            collection.from_path(path, given, arguments.student, typed)
        everything = sorted({assignment for assignment, _ in collection.found.touched})
    else:
        _from_places(collection, config, course, everything)
    collection.choose(everything)
    _tell(collection)


def _from_places(
    collection: Collection, config: Config, course: CourseDirectory, names: list[str]
) -> None:
    """Collect from the exchange, and from what was dropped into course/downloaded."""
    downloaded = config.ZipCollectApp.get("downloaded_directory", "downloaded")
    sources = []
    for name in names:
        folder = Path(course.root) / str(downloaded) / name
        inner = folder / "archive"  # where nbgrader zip_collect has it
        if folder.is_dir():
            collection.from_path(inner if inner.is_dir() else folder, name)
            sources.append(folder)
        if collection.from_exchange(name):
            sources.append(folder)
    if not sources:
        root = config.Exchange.get("root", "")
        raise GradingError(
            f"There is nothing to collect: no exchange in {root}, and no folder "
            f"{Path(course.root) / str(downloaded) / names[0]}. Release to the exchange, put files "
            "into that folder, or name a notebook, a folder or a zip."
        )


def _tell(collection: Collection) -> None:
    found, zone = collection.found, collection.zone
    lines = collection.lines()
    rows = [_row(line, zone) for line in lines]
    widths = [max(len(row[i]) for row in rows) for i in range(4)] if rows else []
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        print("  ".join([*cells, row[4]]).rstrip())
    number = len(found.changed)
    learners = f"changed for {number} learner{'s' * (number != 1)}" if number else "is as it was"
    print(
        f"{len(lines)} new, {found.as_before} as before; what counts {learners}. All are kept in "
        "course/handed_in."
    )
    print(*found.remarks, sep="\n", end="\n" if found.remarks else "")
    _say_packed(collection, lines)
    if found.problems:
        print(f"\nNot taken, and still where it was ({len(found.problems)}):", file=sys.stderr)
        print(*(f"  {problem}" for problem in found.problems), sep="\n", file=sys.stderr)
        print(
            "Put the class list right (dlcourse course roster FILE.csv), or say whose it is: "
            "dlcourse collect ASSIGNMENT FILE --student NAME.",
            file=sys.stderr,
        )
    if found.changed:
        changed = sorted({assignment for assignment, _ in found.changed})
        print(f"Now: dlcourse grade {' '.join(changed)}")


def _row(line: Line, zone: str) -> tuple[str, ...]:
    one = line.hand_in
    late = f"late by {for_length(line.late)}" if line.late else "in time" if line.due else ""
    counts = "counts" if line.counts else "kept; another one counts"
    when = f"{shown(one.stamp.time, zone)}, {one.stamp.by}"
    return one.assignment, one.student, when, late, counts


def _say_packed(collection: Collection, lines: list[Line]) -> None:
    """Say aloud where a whole class may be late only because its zip was made late."""
    late = [line for line in lines if line.late and "the zip's time" in line.hand_in.stamp.by]
    if late and collection.found.packed:
        print(
            f"{', '.join(collection.found.packed)} says only when it was made, which is after the "
            f"due date: {len(late)} hand-in{'s are' if len(late) > 1 else ' is'} late by that. If "
            'they were in time, collect it again with --time "2027-02-01 23:59".'
        )
