"""Code run inside a box, and the same code outside of it as the control."""

from __future__ import annotations

import contextlib
import json
import os
import textwrap
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from dlcourse.grading.sandbox.box import Box, Process
from dlcourse.grading.sandbox.limits import Limits
from tests.grading.sandbox.inside import guest

INSIDE = Path(__file__).parent / "inside"
SECONDS = 60.0  # no answer within that is a failure of the box
MB = 1 << 20
SMALL = Limits(
    memory=256 * MB,
    processes=1,
    threads=4,
    scratch=8 * MB,
    files=300,
    file_size=4 * MB,
    open_files=32,
)
TWO = replace(SMALL, processes=2, threads=2)


def box(limits: Limits | None = None, *, modules: Sequence[str] = (), unsafe: bool = False) -> Box:
    """Return a box that runs what it is sent."""
    return Box(modules, limits, entry="guest:serve", path=[INSIDE], unsafe=unsafe)


def start(process: Process, code: str) -> None:
    """Send code to a process."""
    process.socket.settimeout(SECONDS)
    process.socket.sendall(json.dumps(textwrap.dedent(code)).encode() + b"\n")


def finish(process: Process) -> Any:
    """Return what the code left in `out`. Raises EOFError if the process ended before."""
    reply = b""
    while not reply.endswith(b"\n"):
        more = process.socket.recv(1 << 16)
        if not more:
            raise EOFError
        reply += more
    return json.loads(reply)


def inside(box: Box, code: str) -> Any:
    """Run code in a fresh process of a box; return its `out`, or the name of its error."""
    process = box.spawn()
    start(process, code)
    out = finish(process)
    process.kill()
    return out


def ending(box: Box, code: str) -> str | None:
    """Run code that does not answer; return how its process ended."""
    process = box.spawn()
    start(process, code)
    try:
        left = finish(process)
    except (EOFError, ConnectionResetError):
        return process.ended()
    raise AssertionError(f"the code went on, and left {left!r}")


def outside(code: str) -> Any:
    """Run code in a plain fork of this process: what it could do without a box."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        try:
            os.write(write, json.dumps(guest.run(textwrap.dedent(code))).encode())
        finally:
            os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as stream:
        reply = stream.read()
    os.waitpid(child, 0)
    return json.loads(reply)


def gone(pid: int) -> bool:
    """True as soon as a process has ended; False if it has not within the time."""
    return until(lambda: not Path(f"/proc/{pid}").exists() or "Z" in state(pid))


def state(pid: int) -> str:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    return "Z"


def until(holds: Callable[[], bool], seconds: float = 20.0) -> bool:
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True


def below(pid: int) -> list[int]:
    """Return the processes that came from this one, itself first."""
    found = [pid]
    for entry in Path("/proc").iterdir():
        with contextlib.suppress(OSError, IndexError):
            if entry.name.isdecimal():
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
                if int(fields[1]) == pid:
                    found += below(int(entry.name))
    return found
