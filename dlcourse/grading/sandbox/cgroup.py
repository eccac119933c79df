"""A bound on the memory of all that runs in a box together, where the kernel lets us set one."""

from __future__ import annotations

import contextlib
import itertools
import os
import time
from pathlib import Path

_PREFIX = "dlcourse-box-"
_serial = itertools.count()


class Cgroup:
    """A control group with a limit on memory. Make one with `make_cgroup`; remove it after use."""

    def __init__(self, folder: Path, events: Path) -> None:
        self.folder = folder
        self._events = events

    @property
    def members(self) -> Path:
        """The file to which a process writes its number in order to join."""
        return self.folder / "cgroup.procs"

    def kills(self) -> int:
        """Return how many processes the kernel has killed in here because memory ran out."""
        with contextlib.suppress(OSError):
            for line in self._events.read_text().splitlines():
                name, _, value = line.partition(" ")
                if name == "oom_kill":
                    return int(value)
        return 0

    def remove(self, seconds: float = 5.0) -> None:
        """Remove it, waiting for its last process to end, but no longer than that."""
        deadline = time.monotonic() + seconds
        while self.folder.is_dir():
            try:
                self.folder.rmdir()
            except OSError:
                if time.monotonic() > deadline:
                    return
                time.sleep(0.005)


def make_cgroup(
    memory: int,
    mounts: Path = Path("/sys/fs/cgroup"),
    own: Path = Path("/proc/self/cgroup"),
) -> Cgroup | None:
    """Return a new group that may use `memory` bytes, or None where none can be made.

    It is made beneath the group that we are in, beside it, or at the top, wherever that works.
    """
    try:
        lines = own.read_text().splitlines()
    except OSError:
        return None
    for line in lines:
        _, _, rest = line.partition(":")
        controllers, _, path = rest.partition(":")
        if "memory" in controllers.split(","):
            top, version = mounts / "memory", 1
        elif not controllers:
            top, version = mounts, 2
        else:
            continue
        here = top / path.lstrip("/")
        for parent in dict.fromkeys((here, here.parent if here != top else top, top)):
            if group := _make(parent, memory, version):
                return group
    return None


def _make(parent: Path, memory: int, version: int) -> Cgroup | None:
    _remove_left_over(parent)
    folder = parent / f"{_PREFIX}{os.getpid()}-{next(_serial)}"
    limit, swap, events = (
        ("memory.max", "memory.swap.max", "memory.events")
        if version == 2
        else ("memory.limit_in_bytes", "memory.memsw.limit_in_bytes", "memory.oom_control")
    )
    try:
        folder.mkdir()
    except OSError:
        return None
    try:
        with open(folder / limit, "r+") as file:  # it is not there where memory isn't counted
            file.write(str(memory))
        with contextlib.suppress(OSError), open(folder / swap, "r+") as file:
            file.write("0" if version == 2 else str(memory))
        if os.access(folder / "cgroup.procs", os.W_OK):
            return Cgroup(folder, folder / events)
    except OSError:
        pass
    with contextlib.suppress(OSError):
        folder.rmdir()
    return None


def _remove_left_over(parent: Path) -> None:
    """Remove the groups of a process that was killed before it could do so itself."""
    for folder in parent.glob(f"{_PREFIX}*"):
        pid = folder.name.removeprefix(_PREFIX).partition("-")[0]
        if pid.isdecimal() and not Path(f"/proc/{pid}").exists():
            with contextlib.suppress(OSError):
                folder.rmdir()
