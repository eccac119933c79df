"""A box for strangers' code: a warm interpreter inside bubblewrap that forks for each submission.

What the box promises, of code that runs in it:

- It reaches no network: it has one of its own, with nobody else in it, and may not open a socket.
- It sees no files but Python, the installed packages, the parts of `dlcourse` that learners use,
  the system's libraries, all of them read-only, and an empty scratch folder of its own. Neither
  tests nor solutions, neither the gradebook nor anybody's home are there.
- It sees no other process, and can't signal, trace or read one; not the server it came from either.
- It has no rights of an administrator, not even where the grader runs as root, and can't get any.
- It can't start a program, and makes no process unless the limits allow more than one.
- Memory is bounded in total, by a control group where one can be made, else by a share for each
  process; so are processes, threads, open files, the size and number of files, and the time of the
  processor and of the clock.
- Nothing is left for the next submission: processes are killed, the scratch folder is emptied, and
  the next one begins in a fresh fork of an interpreter that never ran a learner's code.
- The environment is empty but for what Python needs. The secrets of the grader's are not there.

What it does not promise:

- It shares the kernel with everything else. A hole in Linux itself is a hole in the box; keep the
  machine up to date, and for the exams of strangers use a machine of its own.
- It does not hide that it is a box, nor the machine's clock, its kind, its processor's and its
  memory's size, nor how busy others keep it.
- Code may read what is installed. Put no secret into a package.
- Where no control group can be made, memory that the kernel itself uses for a process (of pipes,
  page tables, empty files) is bounded only by the numbers of those.
- It does not judge what the code returns: whoever reads from the socket has to.

Where the box can't be had, BoxError says why and what to do. `unsafe=True` runs the same thing
with no box, which `Box.sandboxed` then says; use it for code that you trust.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from dlcourse.grading.sandbox import command
from dlcourse.grading.sandbox.cgroup import Cgroup, make_cgroup
from dlcourse.grading.sandbox.limits import Limits
from dlcourse.grading.sandbox.missing import BoxError, advice, bubblewrap, not_importable

__all__ = ["ENTRY", "Box", "BoxError", "Process"]

ENTRY = "dlcourse.grading.sandbox.child:serve"
_PREPARES = 60.0  # seconds
_REPLY = 30.0  # seconds for a reply of the server, beside what it was asked to wait


class _GoneError(Exception):
    """The server does not answer any more."""


class Process:
    """A submission's process in a box. `socket` is our end of its connection."""

    def __init__(self, box: Box, life: int, number: int, own: socket.socket) -> None:
        self.socket = own
        self._box, self._life, self._number = box, life, number
        self._ending: str | None = None

    def kill(self) -> None:
        """End it and all that it started; close our end. It may have ended already."""
        if self._ending is None:  # first, since what sees the connection closed ends by itself
            self._ending = self._box._ask_ending(self._life, self._number, "kill", 0.0)
        self.socket.close()

    def ended(self) -> str | None:
        """Return how it ended, in words, or None while it runs.

        If its end of the connection is closed, this waits a second for the process to follow.
        """
        if self._ending is None:
            seconds = 1.0 if self._hung_up() else 0.0
            self._ending = self._box._ask_ending(self._life, self._number, "ended", seconds)
        return self._ending

    def _hung_up(self) -> bool:
        if self.socket.fileno() < 0:
            return False
        poll = select.poll()
        poll.register(self.socket, getattr(select, "POLLRDHUP", 0))
        return any(event & ~select.POLLIN for _, event in poll.poll(0))


class Box:
    """Processes for strangers' code, one at a time. Close it, or use it as a context.

    `modules` are imported once, before the first submission. `entry` is the function that serves
    a submission's socket, as "module:function". `path` holds further folders that may be read and
    imported from. It ends with the thread that made it. Raises BoxError where it can't be had.
    """

    def __init__(
        self,
        modules: Sequence[str] = (),
        limits: Limits | None = None,
        *,
        unsafe: bool = False,
        entry: str = ENTRY,
        path: Sequence[Path] = (),
    ) -> None:
        self.limits = Limits() if limits is None else limits
        self.sandboxed = not unsafe
        self._modules, self._entry = list(modules), entry
        self._path = [Path(folder).absolute() for folder in path]
        self._lock = threading.RLock()
        self._life = 0  # counts the servers
        self._closed = False
        self._server: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._said: IO[bytes] | None = None
        self._group: Cgroup | None = None
        self._kills = 0
        self._scratch: Path | None = None
        try:
            self._start()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Box:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def starts(self) -> int:
        """How many times the interpreter in the box was started; above 1 where it had to again."""
        return self._life

    @property
    def memory_bound(self) -> str:
        """How memory is bounded: "control group", or "address space" of each process."""
        return "address space" if self._group is None else "control group"

    def prepare(self, argument: Any) -> None:
        """Let the entry's module prepare something for all processes from now on.

        It has a function `prepare` that takes the argument, of JSON's types. Nothing is lost where
        that fails, or where the box has to start again: processes then do without.
        """
        with self._lock:
            try:
                self._ask({"do": "prepare", "argument": argument}, seconds=_PREPARES)
            except _GoneError:
                self._stop()

    def spawn(self) -> Process:
        """Return a fresh process; the one before it is ended, and its files are removed.

        Starts the box again if it has ended. Raises BoxError if that fails.
        """
        with self._lock:
            if self._closed:
                raise BoxError("the box is closed; make a new one")
            try:
                return self._spawn()
            except _GoneError:
                self._stop()
                self._start()
            try:
                return self._spawn()
            except _GoneError as error:
                raise BoxError(f"the box has ended twice in a row: {error}") from None

    def _spawn(self) -> Process:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            with theirs:
                reply = self._ask({"do": "spawn"}, theirs.fileno())
        except BaseException:
            ours.close()
            raise
        self._kills = self._group.kills() if self._group else 0
        return Process(self, self._life, reply["spawned"], ours)

    def close(self) -> None:
        """End all that runs in the box and remove what it needed. Twice does no harm."""
        with self._lock:
            self._closed = True
            self._stop()

    def _ask_ending(self, life: int, number: int, what: str, seconds: float) -> str | None:
        with self._lock:
            if life != self._life or self._control is None:
                return "killed: its box was closed"
            try:
                reply = self._ask({"do": what, "n": number, "seconds": seconds})
            except _GoneError as error:
                out_of_memory = self._out_of_memory()
                self._stop()
                return "killed: out of memory" if out_of_memory else f"its box has ended: {error}"
            ending: str | None = reply["ended"]
            if ending == f"ended by signal {signal.SIGKILL.value}" and self._out_of_memory():
                return "killed: out of memory"
            return ending

    def _out_of_memory(self) -> bool:
        return self._group is not None and self._group.kills() > self._kills

    def _start(self) -> None:
        control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        self._control = control
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 (closed by _stop)
        self._life += 1
        with theirs, contextlib.ExitStack() as files:
            argv, keep = self._boxed(theirs, files) if self.sandboxed else self._plain(theirs)
            self._server = subprocess.Popen(
                argv,
                stdin=subprocess.DEVNULL,
                stdout=self._said,
                stderr=self._said,
                pass_fds=keep,
                start_new_session=True,  # kill(0, …) reaches a process group across namespaces
                env=command.environment(str(self._scratch or command.SCRATCH)),
                cwd="/",
            )
        shared, threads = 1, self.limits.threads
        if self._group is None and self.limits.processes > 1:
            shared, threads = self.limits.processes, 0  # a thread's place may be a process's
        first = {
            "limits": self.limits.to_json(),
            "scratch": str(self._scratch or command.SCRATCH),
            "confined": self.sandboxed,
            "address_space": self.limits.memory // shared,
            "tasks": self.limits.processes + threads,
            "modules": self._modules,
            "entry": self._entry,
        }
        try:
            reply = self._ask(first, seconds=self.limits.start_seconds)
        except _GoneError as error:
            said = self._heard()
            self._stop()
            raise BoxError(advice(said) if said else f"the box does not start: {error}") from None
        if "error" in reply:
            self._stop()
            raise BoxError(not_importable(reply["error"]))

    def _plain(self, control: socket.socket) -> tuple[list[str], list[int]]:
        """Return a command that runs the server with no box, for code that is trusted."""
        self._scratch = Path(tempfile.mkdtemp(prefix="dlcourse-"))
        return command.plain(self._path, control.fileno()), [control.fileno()]

    def _boxed(
        self, control: socket.socket, files: contextlib.ExitStack
    ) -> tuple[list[str], list[int]]:
        """Return a command that runs the server in a box, and the descriptors that it needs."""
        bwrap, program = bubblewrap()
        filter_ = files.enter_context(tempfile.TemporaryFile())  # noqa: SIM115 (files closes it)
        filter_.write(program)
        filter_.flush()
        filter_.seek(0)
        self._group = make_cgroup(self.limits.memory)
        keep = [control.fileno(), filter_.fileno()]
        scratch = self.limits.scratch
        return command.boxed(bwrap, keep[1], self._group, scratch, self._path, keep[0]), keep

    def _ask(
        self, request: dict[str, Any], descriptor: int | None = None, seconds: float | None = None
    ) -> dict[str, Any]:
        """Send a request and return the reply. Raises _GoneError where none comes in time."""
        control = self._control
        if control is None:
            raise _GoneError("it was stopped")
        seconds = _REPLY + request.get("seconds", 0.0) if seconds is None else seconds
        deadline = time.monotonic() + seconds
        data = json.dumps(request).encode() + b"\n"
        try:
            control.settimeout(seconds)
            socket.send_fds(control, [data], [] if descriptor is None else [descriptor])
            reply = b""
            while not reply.endswith(b"\n"):
                control.settimeout(max(0.001, deadline - time.monotonic()))
                more = control.recv(1 << 16)
                if not more:
                    raise _GoneError(self._how_it_ended())
                reply += more
            answer: dict[str, Any] = json.loads(reply)
            return answer
        except TimeoutError:
            raise _GoneError(f"no answer within {seconds:g} s") from None
        except OSError:
            raise _GoneError(self._how_it_ended()) from None

    def _how_it_ended(self) -> str:
        assert self._server
        try:
            status = self._server.wait(2.0)
        except subprocess.TimeoutExpired:
            return "it closed its connection"
        return f"signal {-status}" if status < 0 else f"exit status {status}"

    def _heard(self) -> str:
        """Return what the server, or who was to start it, said on its standard error."""
        assert self._said
        self._said.seek(0)
        return self._said.read()[-4000:].decode(errors="replace").strip()

    def _stop(self) -> None:
        if self._control is not None:
            self._control.close()  # at which the server ends, and all in the box with it
            self._control = None
        if self._server is not None:
            try:
                self._server.wait(2.0)
            except subprocess.TimeoutExpired:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(self._server.pid, signal.SIGKILL)
                self._server.wait()
            self._server = None
        if self._said is not None:
            self._said.close()
            self._said = None
        if self._group is not None:
            self._group.remove()
            self._group = None
        if self._scratch is not None:
            shutil.rmtree(self._scratch, ignore_errors=True)
            self._scratch = None
