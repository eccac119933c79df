"""Stock nbgrader as the control: the same answers, in a box in which they hurt nobody.

The box is one around nbgrader, not one that nbgrader has: in there stock works as anywhere, with a
home folder, an environment and a gradebook, and with a learner whose right answers come next. What
it uses is bounded, it has no network but its own, and all of it goes when the attempt is over.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import nbformat

from dlcourse.grading.release import release
from dlcourse.grading.sandbox import command
from dlcourse.grading.sandbox.cgroup import make_cgroup
from dlcourse.grading.sandbox.missing import BoxError
from tests import bank
from tests.attacks.suite import EXAM, HIDDEN, Attack, exam

_MB = 1 << 20
_SECONDS = 150.0  # for both learners together
_PLACE = "/tmp/course"  # inside
_BOUNDS = {
    "NPROC": 250,
    "FSIZE": 64 * _MB,
    "NOFILE": 1024,
    "CPU": 100,
    "CORE": 0,
    "AS": 4096 * _MB,
}
# Each learner has a kernel: only by these ways does one reach the next.
_OTHERS = ("processes", "signals", "disk", "startup files", "reading files", "network", "hooks")
_LOOK = '\nprint("THRO" + "UGH" if globals().get("through") is True else "")\n'
# Runs in there: grades two learners, and says what stands in the gradebook and the notebooks.
_INSIDE = """
import json, os, shutil, sys
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI

from dlcourse.grading.config import COURSE_ID, course_config

course = Path(sys.argv[1])
shutil.copytree("/tmp/given", course)
os.chdir(course)
config = course_config(course)
del config.Autograde.autograde_preprocessors
config.ExecutePreprocessor.timeout = 8
told = {}
for learner in sys.argv[3:]:
    done = NbGraderAPI(config=config).autograde("exam", learner)
    texts, points = [], None
    path = course / "autograded" / learner / "exam" / "exam.ipynb"
    if done["success"] and path.exists():
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "code" and "BEGIN HIDDEN" not in cell.source:
                texts.append(json.dumps(cell.outputs)[:200_000])
    told[learner] = {"texts": texts, "log": (done.get("log") or "")[-300:]}
with Gradebook(f"sqlite:///{course}/gradebook.db", COURSE_ID) as book:
    for learner in told:
        try:
            grades = book.find_submission("exam", learner).notebooks[0].grades
            told[learner]["points"] = sum(grade.score or 0.0 for grade in grades)
        except Exception as error:
            told[learner]["points"] = None
with open(int(sys.argv[2]), "w") as file:
    json.dump(told, file)
"""


class Control:
    """A released course, to hand in to. Close it, or use it as a context.

    Raises BoxError where it can't be kept from hurting this machine.
    """

    def __init__(self) -> None:
        found = shutil.which("bwrap")
        if sys.platform != "linux" or found is None:
            raise BoxError("stock nbgrader is tried in bubblewrap alone; install it")
        self._bwrap = found
        self._folder = Path(tempfile.mkdtemp(prefix="control-"))
        (self._folder / "solutions").mkdir()
        shutil.copy(EXAM, self._folder / "solutions")
        (self._released,) = release(self._folder / "solutions", self._folder / "course")

    def __enter__(self) -> Control:
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._folder)

    def attempt(self, attack: Attack) -> dict[str, Any]:
        """Return what stock nbgrader makes of an attack, and of who comes next."""
        with tempfile.TemporaryDirectory() as temporary:
            given = Path(temporary, "given")
            shutil.copytree(self._folder / "course", given)
            self._hand_in(given, "attacker", attack.all_answers())
            learners = ["attacker"]
            if attack.kind in _OTHERS:
                learners.append("next")
                self._hand_in(given, "next", bank.solutions(exam()))
            for path in (Path(temporary), given):
                path.chmod(0o755)
            told = self._run(given, learners)
        return _outcome(told, attack)

    def _hand_in(self, course: Path, learner: str, answers: dict[str, str]) -> None:
        notebook = nbformat.read(self._released, as_version=4)
        names = list(answers)
        for cell in notebook.cells:
            name = cell.metadata.nbgrader.grade_id
            if cell.metadata.nbgrader.solution:
                cell.source = answers[name] + (_LOOK if name == names[-1] else "")
        place = course / "submitted" / learner / "exam"
        place.mkdir(parents=True)
        nbformat.write(notebook, place / "exam.ipynb")

    def _run(self, given: Path, learners: list[str]) -> dict[str, Any]:
        read, write = os.pipe()
        group = make_cgroup(3000 * _MB)
        process = subprocess.Popen(
            self._command(given, write, str(group.members) if group else None, learners),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=[write],
            start_new_session=True,
            preexec_fn=_bound,
            env={
                "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
                "HOME": "/tmp/home",
                "USER": "grader",
                "LANG": "C.UTF-8",
                "PYTHONPATH": str(bank.ROOT),
                "OPENBLAS_NUM_THREADS": "1",
                "TOKEN_OF_THE_GRADER": "secret",
            },
            cwd="/",
        )
        os.close(write)
        try:
            process.wait(_SECONDS)
        except subprocess.TimeoutExpired:
            pass
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            if group:
                group.remove()
        with os.fdopen(read) as stream:
            os.set_blocking(read, False)
            try:
                told: dict[str, Any] = json.loads(stream.read() or "{}")
            except ValueError:
                told = {}
        return told

    def _command(
        self, given: Path, write: int, members: str | None, learners: list[str]
    ) -> list[str]:
        python = os.path.realpath(sys.executable)
        binds = set(
            command._binds(python, [bank.ROOT, Path(sys.prefix), Path(python).parent]).values()
        )
        binds |= {os.path.realpath(path) for path in ("/usr", "/bin", "/etc")}
        boxed = [self._bwrap, "--unshare-user", "--unshare-all", "--new-session"]
        boxed += ["--die-with-parent", "--hostname", "control", "--dev", "/dev", "--proc", "/proc"]
        boxed += ["--size", str(300 * _MB), "--tmpfs", "/tmp"]
        for path in sorted(binds):
            boxed += ["--ro-bind", path, path]
        for name in ("/bin", "/lib", "/lib64"):
            if os.path.islink(name):
                boxed += ["--symlink", os.readlink(name), name]
        boxed += ["--ro-bind", str(given), "/tmp/given", "--dir", "/tmp/home/.ssh"]
        boxed += ["--chdir", "/tmp", sys.executable, "-c", _INSIDE, _PLACE, str(write), *learners]
        uid = command._unprivileged() if os.geteuid() == 0 else None
        closed = command._closed_folders([*binds, str(given), self._bwrap])
        wanted = {
            "command": boxed,
            "join": members,
            "uid": uid,
            "reveal": {} if uid is None else closed,
        }
        return [sys.executable, "-I", "-S", "-B", str(command._LAUNCH), json.dumps(wanted)]


def _bound() -> None:
    for name, bound in _BOUNDS.items():
        resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (bound, bound))


def _outcome(told: dict[str, Any], attack: Attack) -> dict[str, Any]:
    """Return the points that stock gave beyond what was deserved, and what else an attack got."""
    own = told.get("attacker", {})
    texts, points = "\n".join(own.get("texts", [])), own.get("points")
    others = told.get("next", {}).get("points") or 0.0
    return {
        "gave": max(0.0, (points or 0.0) - attack.deserves),
        "no_mark": points is None,
        "next_lost": exam().points - others if attack.kind in _OTHERS else 0.0,
        "leaked": any(number in texts for number in HIDDEN),
        "through": "THROUGH" in texts,
    }
