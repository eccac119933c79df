"""The attacks: each a file that says what it tries, handed in to an exam.

A file of `tries/KIND/NAME.py` holds a docstring of one sentence, lines `# key: value`, and then the
answers, each after a line `# %% QUESTION`. The keys:

- `others`: `right` gives the questions without an answer here the right one; else they are left
  as a learner receives them.
- `earns`: points that answers here deserve by what they honestly compute.
- `costs`: points of its own other answers that it may lose by the harm that it does itself.
- `control`: why stock nbgrader does not run it, where it can't be done on somebody's machine.
- `known`: why it can't be stopped, where that is so.

An attack that is after something else than points sets `through` to True where it got it.
"""

from __future__ import annotations

import ast
import contextlib
import faulthandler
import hashlib
import re
import resource
import signal
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

from dlcourse.exercises import Assignment, read
from dlcourse.grading.bulk.grader import WARM
from dlcourse.grading.sandbox import guest
from dlcourse.grading.sandbox.box import Box
from dlcourse.grading.sandbox.limits import Limits
from dlcourse.grading.sandbox.referee import Referee, Times
from dlcourse.runner.run import Cell
from dlcourse.runner.verdict import Verdict
from dlcourse.runner.words import public, words
from tests import bank

HERE = Path(__file__).parent
TRIES = HERE / "tries"
EXAM = HERE / "exam" / "exam.py"
HIDDEN = (
    "7351",
    "22053",
    "8642",
    "8648",
    "5193",
    "26985",
    "3908",
    "90817",
    "90818",
    "6271",
    "60493",
)
TRACE = "attack-mark"  # in the name of every file that an attack leaves
_KEYS = ("others", "earns", "costs", "control", "known")
_MB = 1 << 20
_SECONDS = 1.0  # for an answer on one input
HANGS = 60  # seconds after which the grader itself counts as stuck
_GROWTH = 1000 * _MB  # bytes of the grader's own memory that one submission may take
LIMITS = replace(
    Limits(),
    memory=700 * _MB,
    threads=8,
    scratch=16 * _MB,
    files=300,
    file_size=8 * _MB,
    cpu_seconds=30,
    submission_seconds=60.0,
)
TIMES = Times(cell=2.0, call=2.0, submission=20.0, test=4.0)
# Lets a learner's process say whether it got through, beside the marks.
_THROUGH = Cell("through", "test", "assert through is True", hidden=True)


class HangsError(Exception):
    """The grader itself has to be interrupted."""


@dataclass(frozen=True)
class Attack:
    """A file of tries/."""

    path: Path
    tries: str
    keys: dict[str, str]
    answers: dict[str, str]

    @property
    def kind(self) -> str:
        """The kind of attack, in words."""
        return self.path.parent.name.replace("_", " ")

    @property
    def name(self) -> str:
        """The name, which no other attack has."""
        return f"{self.path.parent.name}/{self.path.stem}"

    @property
    def deserves(self) -> float:
        """The points that its honest part deserves."""
        earns = float(self.keys.get("earns", "0"))
        right = self.keys.get("others") == "right"
        return earns + sum(q.points for q in exam().questions if right and q.name in self.others)

    @property
    def costs(self) -> float:
        """The points of its own other answers that it may lose."""
        return float(self.keys.get("costs", "0"))

    @property
    def others(self) -> set[str]:
        """The questions that it has no answer to."""
        return set(bank.names(exam())) - set(self.answers)

    @property
    def digest(self) -> str:
        """What tells it, and the exam that it answers, from what they were before."""
        return hashlib.sha256(self.path.read_bytes() + EXAM.read_bytes()).hexdigest()[:16]

    def all_answers(self) -> dict[str, str]:
        """Return the answer to each question; a learner's stub stays where nothing replaces it."""
        right = self.keys.get("others") == "right"
        stubs = bank.stubs(exam())
        found = (bank.solutions(exam()) if right else stubs) | self.answers
        for name, text in self.answers.items():
            if not re.search(rf"^(?:async )?(?:def |class )?{name}\b", text, re.MULTILINE):
                found[name] = f"{text}\n\n{stubs[name]}"
        return found


@dataclass
class Outcome:
    """What became of an attack."""

    name: str
    kind: str
    points: float = 0.0
    deserved: float = 0.0
    costs: float = 0.0
    through: bool = False
    faults: list[str] = field(default_factory=list)

    @property
    def harmless(self) -> bool:
        """Whether it gained nothing, and did nothing to anybody but itself."""
        right = self.deserved - self.costs <= self.points <= self.deserved
        return right and not self.through and not self.faults

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON's own types."""
        return asdict(self)


@cache
def exam() -> Assignment:
    """Return the assignment that the attacks answer."""
    return read(EXAM)


@cache
def attacks() -> tuple[Attack, ...]:
    """Return all attacks. Raises ValueError for a file that is none."""
    return tuple(_attack(path) for path in sorted(TRIES.glob("*/*.py")))


def _attack(path: Path) -> Attack:
    text = path.read_text(encoding="utf-8")
    head, *parts = text.split("\n# %% ")
    doc, *lines = head.split("\n")
    keys = dict(line.removeprefix("# ").split(": ", 1) for line in lines if line)
    answers = {name: body for name, _, body in (part.partition("\n") for part in parts)}
    sentence = doc.strip('"')
    unknown = [*(set(keys) - set(_KEYS)), *(set(answers) - set(bank.names(exam())))]
    if unknown or not answers or not (doc == f'"""{sentence}"""' and sentence.endswith(".")):
        raise ValueError(f"{path}: no attack: {unknown or doc}")
    return Attack(path, sentence, keys, answers)


class Target:
    """The referee with its box, and small limits. Close it, or use it as a context."""

    def __init__(self) -> None:
        self.box = Box([WARM, "sympy", "dlcourse.algebra"], LIMITS)
        self._referee = Referee(self.box.spawn, TIMES, self.box.prepare)
        self._honest = self._grade(bank.solutions(exam()))

    def __enter__(self) -> Target:
        return self

    def __exit__(self, *_: object) -> None:
        self.box.close()

    def _grade(self, answers: dict[str, str]) -> list[Verdict]:
        cells = [*bank.cells(exam(), answers, seconds=_SECONDS), _THROUGH]
        with mock.patch.object(guest, "_GRACE", 0.5):  # so that what is stuck is soon seen
            return self._referee.grade(cells)

    def attempt(self, attack: Attack) -> Outcome:
        """Grade an attack, and see what it earned, showed, left, and did to the next one."""
        outcome = Outcome(attack.name, attack.kind, deserved=attack.deserves, costs=attack.costs)
        before, memory = set(_traces()), _own_memory()
        try:
            with _in_time():
                verdicts = self._grade(attack.all_answers())
            outcome.points = sum(verdict.points for verdict in verdicts)
            outcome.through = verdicts[-1].passed
            outcome.faults += [f"{name} is shown" for name in shown(verdicts)]
        except Exception as error:
            outcome.faults.append(f"the grader stops: {type(error).__name__}: {error}"[:300])
        if _own_memory() - memory > _GROWTH:
            outcome.faults.append("the grader's own memory grows")
        outcome.faults += [f"a process is left: {name}" for name in self._left_running()]
        outcome.faults += [f"a file is left: {path}" for path in set(_traces()) - before]
        try:
            with _in_time():
                if self._grade(bank.solutions(exam())) != self._honest:
                    outcome.faults.append("the next submission is graded otherwise")
                    self._referee = Referee(
                        self.box.spawn, TIMES, self.box.prepare
                    )  # the next attack is judged alone
                if self._scratch() != []:
                    outcome.faults.append("the next submission finds files")
        except Exception as error:
            outcome.faults.append(f"the next one is not graded: {type(error).__name__}: {error}")
        return outcome

    def honest_points(self) -> float:
        """Return what right answers earn."""
        return sum(verdict.points for verdict in self._honest)

    def _scratch(self) -> list[str]:
        """Return what a fresh process finds in the scratch folder."""
        look = "import os\nleft = os.listdir('.')"
        verdicts = self._referee.grade(
            [Cell("look", "answer", look), Cell("test", "test", "assert left == [], left")]
        )
        return [] if verdicts[-1].passed else [str(verdicts[-1].failure)]

    def _left_running(self) -> list[str]:
        """Return the processes of the box's user but for the server, and who started that."""
        server = self.box._server
        assert server
        if server.poll() is not None:
            return []
        own = _below(server.pid)
        uid = _uid(own[-1])
        others = [pid for pid in _processes() if uid >= 61184 and _uid(pid) == uid]
        return [f"process {pid}" for pid in {*own, *others} - set(own[:2])]


def shown(verdicts: list[Verdict]) -> list[str]:
    """Return the hidden numbers in what a learner may see of these verdicts."""
    texts = []
    for verdict in verdicts:
        if verdict.failure is not None:
            failure = verdict.failure
            if verdict.hidden:
                failure = public(failure, verdict.property, _authored())
            texts.append(words(failure))
    return [number for number in HIDDEN if any(number in text for text in texts)]


@cache
def _authored() -> frozenset[str]:
    sources = [test.source for question in exam().questions for test in question.tests]
    nodes = [node for source in sources for node in ast.walk(ast.parse(source))]
    return frozenset(
        n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)
    )


@contextlib.contextmanager
def _in_time() -> Iterator[None]:
    """Interrupt what takes longer than HANGS, and raise HangsError, whoever caught the signal."""
    fired = []

    def stop(*_: Any) -> None:
        fired.append(True)
        raise HangsError("it hangs")

    before = signal.signal(signal.SIGUSR1, stop)
    main = threading.main_thread().ident
    assert main
    timer = threading.Timer(HANGS, signal.pthread_kill, (main, signal.SIGUSR1))
    timer.daemon = True
    timer.start()
    faulthandler.dump_traceback_later(3 * HANGS, exit=True)  # where no signal is heard
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
        timer.cancel()
        signal.signal(signal.SIGUSR1, before)
    if fired:
        raise HangsError("it hangs")


def _own_memory() -> int:
    """Return the most memory that this process has had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _traces() -> Iterator[Path]:
    places = [Path(p) for p in ("/tmp", "/var/tmp", "/dev/shm", tempfile.gettempdir())]
    for place in dict.fromkeys([*places, Path.home(), Path.cwd()]):
        yield from place.glob(f"*{TRACE}*")


def _processes() -> list[int]:
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdecimal()]


def _uid(pid: int) -> int:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}").stat().st_uid
    return 0


def _below(pid: int) -> list[int]:
    """Return a process and all that came from it, parents first."""
    parents = {}
    for other in _processes():
        with contextlib.suppress(OSError, IndexError):
            fields = Path(f"/proc/{other}/stat").read_text().rpartition(")")[2].split()
            parents[other] = int(fields[1])
    found = [pid]
    for known in found:
        found += [other for other, parent in parents.items() if parent == known]
    return found
