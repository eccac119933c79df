"""The commands `dlcourse course …`: what they print, and their exit status."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from dlcourse.grading.alone import RESULTS, alone
from dlcourse.grading.config import instructor_config
from dlcourse.grading.dates import for_length, shown, time_zone, zone
from dlcourse.grading.errors import GradingError, in_sentences
from dlcourse.grading.gradebook import assignments_of, file_of
from dlcourse.grading.late import LatePolicy, policy
from dlcourse.grading.names import full_name
from dlcourse.grading.term import book as books
from dlcourse.grading.term.due import Due, due_date, extension, read_due
from dlcourse.grading.term.roster import Learner, read_roster
from dlcourse.grading.term.settings import exchange_folder, keep
from dlcourse.learn.shelter import shelter

_LISTED = 5  # names that a line lists
_NOBODY = "Nobody is in the class yet: dlcourse course roster FILE.csv."
_More = dict[tuple[str, str], datetime.timedelta]  # by assignment and learner


def run(arguments: argparse.Namespace) -> int:
    """Do what was asked for; return 0, or 1 with the reasons on standard error."""
    commands: dict[str | None, Callable[[_Course, argparse.Namespace], None]] = {
        None: _show,
        "init": _init,
        "roster": _roster,
        "due": _due,
        "extend": _extend,
        "late": _late,
    }

    def command() -> int:
        course = _Course(arguments.course, arguments.solutions)
        commands[arguments.what](course, arguments)
        return 0

    return in_sentences(command, "Put that right, then type the same again: it does the rest.")


class _Course:
    """A course as nbgrader's configuration has it."""

    def __init__(self, folder: Path | None, solutions: Path) -> None:
        self.folder = (folder or Path("course")).resolve()
        self._named, self._solutions = folder, solutions
        self.read()

    def read(self) -> None:
        """Read the configuration, again after it was changed."""
        self.config: Config = instructor_config(self._named)
        self.directory = CourseDirectory(config=self.config)
        self.zone = time_zone(self.config)

    @property
    def names(self) -> list[str]:
        """The assignments there are, and those that are still to be released."""
        written = [path.stem for path in self._solutions.glob("*.py")]
        return sorted({*assignments_of(self.directory), *written})

    @property
    def exchange(self) -> Path:
        """The folder through which learners get and hand in."""
        return Path(str(self.config.Exchange.get("root", "/usr/local/share/nbgrader/exchange")))

    def looked_at(self) -> tuple[list[Learner], Due, _More, dict[str, int]]:
        """Return the class, due dates, extensions and hand-ins; make no gradebook for that."""
        file = file_of(self.directory.db_url)
        if file is not None and not file.exists():
            return [], {}, {}, {}
        with Gradebook(self.directory.db_url, self.directory.course_id) as opened:
            return (
                books.learners(opened),
                books.due_dates(opened),
                books.extensions(opened),
                books.counts(opened),
            )

    @contextmanager
    def changed(self) -> Iterator[Gradebook]:
        """Open the gradebook for changes, and keep other commands of ours away meanwhile."""
        assignments_of(self.directory)  # whether it is this course's
        with (
            alone(Path(self.directory.root) / RESULTS, "changing this course"),
            Gradebook(self.directory.db_url, self.directory.course_id) as opened,
        ):
            yield opened


def _init(course: _Course, arguments: argparse.Namespace) -> None:
    """Read all that was given, then write all of it."""
    settings = _settings(arguments)
    zone_name = settings.get("Deadlines", {}).get("time_zone", course.zone)
    listed, told, due = _files(arguments, course.names, zone_name)
    _check_id(course, arguments.course_id)
    to_do = (
        exchange_folder(Path(settings["Exchange"]["root"]), Path(course.directory.root))
        if arguments.exchange
        else None
    )
    if arguments.course_id:
        _rename(course, arguments.course_id)
    if settings:
        keep(course.folder, settings)
        course.read()
    with course.changed() as opened:
        if listed:
            _say_added(books.add_learners(opened, listed), told)
        if due:
            books.set_due(opened, due)
    shelter(Path(course.directory.root))
    if to_do:
        print(to_do, file=sys.stderr)
    _show(course, arguments)
    if arguments.exchange:
        print(
            "So that learners' nbgrader finds the exchange, their /etc/jupyter/nbgrader_config.py "
            f"needs:\n  c = get_config()\n  c.Exchange.root = {str(course.exchange)!r}\n"
            f"  c.CourseDirectory.course_id = {course.directory.course_id!r}"
        )


def _files(
    arguments: argparse.Namespace, names: Sequence[str], zone_name: str
) -> tuple[list[Learner], list[str], Due]:
    """Return what the class list and the due dates say; raise all that is wrong with both."""
    listed: list[Learner] = []
    told: list[str] = []
    due: Due = {}
    problems = []
    try:
        if arguments.roster:
            listed, told = read_roster(arguments.roster)
    except GradingError as error:
        problems.append(str(error))
    try:
        if arguments.due:
            due = read_due(arguments.due, names, zone_name)
    except GradingError as error:
        problems.append(str(error))
    if problems:
        raise GradingError("\n".join(problems))
    return listed, told, due


def _settings(arguments: argparse.Namespace) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    if arguments.course_id:
        found["CourseDirectory"] = {"course_id": arguments.course_id}
    if arguments.exchange:
        found["Exchange"] = {"root": str(arguments.exchange.expanduser().resolve())}
    if arguments.time_zone:
        zone(arguments.time_zone)
        found["Deadlines"] = {"time_zone": arguments.time_zone}
    if arguments.late:
        found["LatePolicy"] = policy(arguments.late)
    return found


def _check_id(course: _Course, name: str | None) -> None:
    """Raise GradingError for a name that nbgrader's exchange or this gradebook can't have."""
    if not name:
        return
    if not all(letter.isalnum() or letter in "._-" for letter in name) or name[0] in ".-":
        raise GradingError(
            f"{name!r} can't be the course's name, since folders have it. Wanted letters, "
            "digits, and . _ - inside it."
        )
    before, course.directory.course_id = course.directory.course_id, name
    try:
        assignments_of(course.directory)  # is there a gradebook of another name?
    except GradingError:
        course.directory.course_id = before
        assignments_of(course.directory)  # one that is neither's says so itself
        if any(course.looked_at()[3].values()):
            raise GradingError(
                f"Somebody has handed in to the course {before} already, so it can't be called "
                f"{name} any more. A new term begins with a new folder: dlcourse backup, then move "
                f"{course.directory.root} away."
            ) from None


def _rename(course: _Course, name: str) -> None:
    """Let the gradebook, if there is one, be of the course's new name."""
    before, file = course.directory.course_id, file_of(course.directory.db_url)
    if name == before or (file is not None and not file.exists()):
        return
    with course.changed() as opened:
        books.rename(opened, name)
    print(f"The course is called {name} now.")
    if (course.exchange / before / "outbound").is_dir():
        print(
            f"What was released to the exchange is in {course.exchange / before} still: release it "
            f"again, so that learners find it as {name}."
        )


def _roster(course: _Course, arguments: argparse.Namespace) -> None:
    if arguments.file is None:
        everybody, _, _, _ = course.looked_at()
        for one in everybody:
            said = [one.name, one.email, one.lms_id and f"LMS id {one.lms_id}"]
            print("  ".join([one.id, ", ".join(filter(None, said))]).rstrip())
        if not everybody:
            print(_NOBODY)
        return
    listed, told = read_roster(arguments.file)
    with course.changed() as opened:
        _say_added(books.add_learners(opened, listed), told)


def _say_added(added: books.Added, told: Sequence[str]) -> None:
    print(*told, sep="\n", end="\n" if told else "")
    print(
        f"The class list: {len(added.new)} new, {len(added.changed)} changed, "
        f"{len(added.as_before)} as before."
    )
    if added.not_listed:
        print(
            f"In the gradebook and not in the list: {_some(added.not_listed)}. They stay, with "
            "their marks; nbgrader db student remove NAME takes somebody out."
        )


def _due(course: _Course, arguments: argparse.Namespace) -> None:
    name = full_name(arguments.assignment, course.names)
    at = due_date(arguments.date, course.zone)
    with course.changed() as opened:
        books.set_due(opened, {name: at})
        print(f"{name} is due {shown(at, course.zone) if at else 'whenever'}.")
        for (assignment, student), by in books.extensions(opened).items():
            if assignment == name and at:
                until = shown(at + by, course.zone)
                print(f"  {student} has {for_length(by)} more: until {until}.")
        _say_again(opened, name)


def _extend(course: _Course, arguments: argparse.Namespace) -> None:
    name = full_name(arguments.assignment, course.names)
    with course.changed() as opened:
        due = books.due_dates(opened).get(name)
        by = extension(arguments.until, due, name, course.zone)
        books.extend(opened, name, arguments.learner, by)
        if due and by:
            until = shown(due + by, course.zone)
            print(f"{arguments.learner} has {for_length(by)} more for {name}: until {until}.")
        else:
            print(f"{arguments.learner} has no more time for {name} than the others.")
        _say_again(opened, name)


def _late(course: _Course, arguments: argparse.Namespace) -> None:
    keep(course.folder, {"LatePolicy": policy(arguments.policy)})
    course.read()
    print(f"A late submission loses {LatePolicy(config=course.config)}.")
    with course.changed() as opened:
        for name in books.counts(opened):
            _say_again(opened, name)


def _say_again(opened: Gradebook, name: str) -> None:
    if count := books.counts(opened).get(name):
        print(
            f"{count} handed in {name} already: dlcourse collect {name} chooses anew what counts, "
            f"then dlcourse grade {name} gives the marks."
        )


def _show(course: _Course, _: argparse.Namespace) -> None:
    """Print what the course is, line by line."""
    names = course.names
    print(f"course    {course.directory.course_id}, in {course.directory.root}")
    print(f"gradebook {course.directory.db_url}")
    print(f"exchange  {course.exchange}{_reach(course.exchange)}")
    print(f"dates     in {course.zone or 'UTC; each typed one needs a zone of its own'}")
    print(f"late      loses {LatePolicy(config=course.config)}")
    everybody, due, more, handed_in = course.looked_at()
    plural = "s" * (len(everybody) != 1)
    print(f"class     {len(everybody)} learner{plural}{_without(everybody)}")
    for name in names:
        print(f"{name}: {_of_assignment(course, name, due, handed_in)}")
        for (assignment, student), by in more.items():
            at = due.get(name)
            if assignment == name:
                until = f", until {shown(at + by, course.zone)}" if at else ""
                print(f"  {student} has {for_length(by)} more{until}")
    if not names:
        print("There is no assignment yet: make release makes them.")
    if not everybody:
        print(_NOBODY)


def _of_assignment(course: _Course, name: str, due: Due, handed_in: dict[str, int]) -> str:
    at: datetime.datetime | None = due.get(name)
    said = f"due {shown(at, course.zone)}" if at else "no due date"
    released = Path(
        course.directory.format_path(course.directory.release_directory, ".", name)
    ).is_dir()
    return f"{said}, {handed_in.get(name, 0)} with a hand-in{'' if released else ', not released'}"


def _reach(exchange: Path) -> str:
    """Return a remark where other users of this machine can't get to the exchange."""
    shut = [folder for folder in exchange.parents if folder.is_dir() and not _open(folder)]
    return f" (other users can't reach it: {shut[-1]} is closed to them)" if shut else ""


def _open(folder: Path) -> bool:
    return bool(folder.stat().st_mode & 0o001)


def _without(everybody: Sequence[Learner]) -> str:
    missing = [learner.id for learner in everybody if not learner.lms_id]
    if not everybody or not missing:
        return ""
    return (
        ", none with an LMS id"
        if len(missing) == len(everybody)
        else (f", without an LMS id: {_some(missing)}")
    )


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return f"{', '.join(names[:_LISTED])}{more}"
