"""Runs inside the box: imports once, then forks a confined process for each submission.

It is process 1 of the box, so that nothing in there can end it, and all else that runs there ends
with it. It answers requests on its control socket, a line of JSON each, one reply a request:

- `{"do": "prepare", "argument": value}`: whatever ran before is ended, the `prepare` of the module
  that serves is called, so that what it leaves is there for each process from now on. Reply:
  `{"prepared": true}`, or false where it raised an error.
- `{"do": "spawn"}` with a socket attached: whatever ran before is ended, its files are removed, a
  fresh process serves the socket. Reply: `{"spawned": n}`.
- `{"do": "ended", "n": n, "seconds": s}`: how it ended, waiting for that at most so long. Reply:
  `{"ended": sentence or null}`.
- `{"do": "kill", "n": n}`: end it, and all that it started. Reply as above.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib
import json
import os
import resource
import select
import signal
import site
import socket
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dlcourse.grading.sandbox import seccomp
from dlcourse.grading.sandbox.limits import Limits

_TICK = 0.1  # seconds between two looks at the files and at the clock
_SWEEP = 20.0  # seconds in which all that a submission left has to be gone
_LONGEST = 16 << 20  # bytes of a request
_FAULTS = {signal.SIGSEGV, signal.SIGBUS, signal.SIGFPE, signal.SIGILL, signal.SIGABRT}


def main(control: socket.socket) -> None:
    """Serve until the other end of the control socket closes; then end all, and never return."""
    try:
        lines = _Lines(control)
        first, _ = lines.read()
        server = _Server(first)
    except BaseException:
        _say(control, {"error": traceback.format_exc(limit=-4)[-2000:]})
        os._exit(1)
    _say(control, {"ready": True})
    try:
        while True:
            server.wait(lines)
            request, descriptors = lines.read()
            _say(control, server.answer(request, descriptors))
    except (EOFError, ConnectionError):  # nobody listens any more
        server.end("killed: its box was closed")
        os._exit(0)


class _Lines:
    """Requests from the control socket. Raises EOFError where there are no more."""

    def __init__(self, control: socket.socket) -> None:
        self.control = control

    def read(self) -> tuple[dict[str, Any], list[int]]:
        data, descriptors = b"", list[int]()
        while not data.endswith(b"\n"):
            more, received, _, _ = socket.recv_fds(self.control, 1 << 16, 1)
            if not more or len(data) > _LONGEST:
                raise EOFError
            data += more
            descriptors += received
        return json.loads(data), descriptors


def _say(control: socket.socket, message: dict[str, Any]) -> None:
    control.sendall(json.dumps(message).encode() + b"\n")


class _Server:
    """The state of the box: the process that runs, if one does, and how the last one ended."""

    def __init__(self, first: dict[str, Any]) -> None:
        self.limits = Limits(**first["limits"])
        self.scratch = Path(first["scratch"])
        self.confined: bool = first["confined"]  # or without a box, as the caller wished
        self.address_space: int = first["address_space"]
        self.tasks: int = first["tasks"]  # processes and threads at once
        self.number = 0
        self.pid: int | None = None
        self.ending: str | None = None
        self.deadline = 0.0
        with contextlib.suppress(AttributeError, OSError):  # its memory is not for children
            ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)
        site.setquit()
        site.sethelper()
        for module in first["modules"]:
            importlib.import_module(module)
        module, _, function = first["entry"].partition(":")
        serves = importlib.import_module(module)
        self.serve: Callable[[socket.socket], Any] = getattr(serves, function)
        self.prepare: Callable[[Any], Any] = getattr(serves, "prepare", lambda _: None)
        self.woken, wake = os.pipe()
        for end in (self.woken, wake):
            os.set_blocking(end, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # which process 1 does not feel
        signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
        gc.collect()
        gc.freeze()  # a fork then shares these pages

    def wait(self, lines: _Lines) -> None:
        """Watch the process until a request comes."""
        while lines.control not in self._look(_TICK if self.pid else None, lines.control):
            pass

    def _look(self, seconds: float | None, *more: Any) -> list[Any]:
        """Wait for what comes first; then see how the process is. Return what can be read."""
        ready: list[Any] = select.select([self.woken, *more], [], [], seconds)[0]
        if self.woken in ready:
            with contextlib.suppress(BlockingIOError):
                os.read(self.woken, 4096)
        self._reap()
        if self.pid and time.monotonic() > self.deadline:
            self.end(f"killed after {self.limits.submission_seconds:g} s")
        if self.pid and self._files() > self.limits.files:
            self.end(f"killed: more than {self.limits.files} files")
        return ready

    def answer(self, request: dict[str, Any], descriptors: list[int]) -> dict[str, Any]:
        """Do what was asked, and return the reply."""
        if request["do"] == "spawn":
            self.end("killed: the next one began")
            self.spawn(descriptors[0])
            os.close(descriptors[0])
            return {"spawned": self.number}
        if request["do"] == "prepare":
            self.end("killed: the next one is prepared")
            return {"prepared": self._prepare(request["argument"])}
        if request["n"] != self.number:
            return {"ended": "killed: the next one began"}
        if request["do"] == "kill":
            self._reap()  # it may have ended by itself just now
            self.end("killed by the grader")
        deadline = time.monotonic() + request.get("seconds", 0.0)
        while self.pid and (left := deadline - time.monotonic()) > 0:
            self._look(min(left, _TICK))
        self._reap()
        return {"ended": self.ending}

    def _prepare(self, argument: Any) -> bool:
        try:
            self.prepare(argument)
            return True
        except Exception:
            return False
        finally:
            wipe(self.scratch, time.monotonic() + _SWEEP)
            gc.collect()
            gc.freeze()

    def spawn(self, descriptor: int) -> None:
        """Fork the process that serves a submission."""
        self.number += 1
        self.ending = None
        self.deadline = time.monotonic() + self.limits.submission_seconds
        pid = os.fork()
        if pid == 0:
            self._become_child(descriptor)
        self.pid = pid

    def _become_child(self, descriptor: int) -> None:
        status = 1
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            signal.signal(signal.SIGINT, signal.default_int_handler)
            os.setsid()
            nowhere = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(nowhere, stream)
            own = os.dup2(descriptor, 3) if descriptor != 3 else 3
            os.closerange(4, 4096)
            os.chdir(self.scratch)
            self._bound()
            if self.confined:
                forks = self.limits.processes > 1
                seccomp.confine(seccomp.child_program(os.getpid(), forks))
            self.serve(socket.socket(fileno=own))
            status = 0
        except SystemExit as error:
            status = error.code if isinstance(error.code, int) else 1
        finally:
            os._exit(status & 0xFF)

    def _bound(self) -> None:
        limits = self.limits
        bounds = {
            "RLIMIT_AS": self.address_space,
            "RLIMIT_CPU": limits.cpu_seconds,
            "RLIMIT_FSIZE": limits.file_size,
            "RLIMIT_NOFILE": limits.open_files,
            "RLIMIT_CORE": 0,
            "RLIMIT_MEMLOCK": 0,
            "RLIMIT_MSGQUEUE": 0,
            "RLIMIT_SIGPENDING": 64,
        }
        if self.confined:  # elsewhere it would count all that the user runs; we are one too
            bounds["RLIMIT_NPROC"] = 1 + self.tasks
        for name, bound in bounds.items():
            kind = getattr(resource, name, None)
            if kind is None:
                continue
            with contextlib.suppress(*() if self.confined else (OSError, ValueError)):
                highest = resource.getrlimit(kind)[1]
                if highest != resource.RLIM_INFINITY:
                    bound = min(bound, highest)
                resource.setrlimit(kind, (bound, bound))

    def _reap(self) -> None:
        """Note how the process ended, if it has; then end what it left."""
        while True:
            try:
                pid, status, used = os.wait3(os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            if pid == self.pid:
                self.ending = _in_words(status, used.ru_utime + used.ru_stime, self.limits)
                self._sweep()

    def end(self, why: str) -> None:
        """Kill the process, if it runs, and all that it started; remove their files."""
        if self.pid:
            self.ending = why
            self._sweep()

    def _sweep(self) -> None:
        """Leave nobody and nothing; where that can't be done in time, end the whole box."""
        deadline = time.monotonic() + _SWEEP
        assert self.pid
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if os.getpid() == 1:
                os.kill(-1, signal.SIGKILL)  # everybody but us
            else:
                os.killpg(self.pid, signal.SIGKILL)
        if os.getpid() != 1:
            with contextlib.suppress(ProcessLookupError):  # before it had its own group
                os.kill(self.pid, signal.SIGKILL)
        self.pid = None
        with contextlib.suppress(ChildProcessError):
            while True:
                if os.waitpid(-1, os.WNOHANG)[0] == 0:
                    if time.monotonic() > deadline:
                        os._exit(70)
                    select.select([self.woken], [], [], 0.001)
        if not wipe(self.scratch, deadline):
            os._exit(70)

    def _files(self) -> int:
        if not self.confined:
            return 0
        there = os.statvfs(self.scratch)
        return there.f_files - there.f_ffree


def wipe(folder: Path, deadline: float) -> bool:
    """Remove all that is in a folder, however deep; return False if that takes too long.

    Folders inside folders are moved to the top and emptied there, so that no path gets long and
    nothing recurses.
    """
    serial = 0
    folder.chmod(0o755)  # which may have been taken away
    while names := os.listdir(folder):
        for name in names:
            path = folder / name
            if path.is_symlink() or not path.is_dir():
                path.unlink()
                continue
            path.chmod(0o700)
            with os.scandir(path) as inside:
                for entry in list(inside):
                    if entry.is_dir(follow_symlinks=False):
                        while os.path.lexists(up := folder / f"_{serial}"):
                            serial += 1
                        os.chmod(entry.path, 0o700)
                        os.rename(entry.path, up)
                    else:
                        os.unlink(entry.path)
            path.rmdir()
            if time.monotonic() > deadline:
                return False
    return True


def _in_words(status: int, cpu: float, limits: Limits) -> str:
    if os.WIFEXITED(status):
        return f"ended itself with status {os.WEXITSTATUS(status)}"
    number = os.WTERMSIG(status)
    if number in (signal.SIGKILL, signal.SIGXCPU) and cpu > limits.cpu_seconds - 0.5:
        return f"killed after {limits.cpu_seconds:g} s of CPU time"
    if number == signal.SIGSYS:
        return "killed: a system call that the box refuses"
    return f"ended by signal {number}{' (a fault in C code)' if number in _FAULTS else ''}"
