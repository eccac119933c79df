"""Keeps what a test makes outside of itself, and takes all of it away when the test has ended.

However it ended: this is a process of its own, which waits for the other end of its standard input
to close, as it does when the test is killed. It makes a folder and, as root, accounts, says where
and who they are, and starts the commands that it is told. What these leave running in another
session becomes a child of this process, so that nothing gets away from it.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

_CHILDREN_OF_CHILDREN = 36  # prctl's PR_SET_CHILD_SUBREAPER
_PATIENCE = 30.0  # seconds until it gives up


def main() -> int:
    """Serve one test: python keeper.py NAME…, with the accounts to make; none is no root."""
    names = sys.argv[1:]
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)  # the test's end is the only one
    if ctypes.CDLL(None).prctl(_CHILDREN_OF_CHILDREN, 1, 0, 0, 0):
        raise OSError("Linux can't make this process the parent of those who lost theirs")
    folder = Path(tempfile.mkdtemp(prefix="dlcourse-hub-"))
    made: list[pwd.struct_passwd] = []
    try:
        folder.chmod(0o755)  # for the accounts
        (folder / "home").mkdir()
        for name in names:
            _typed("useradd", "--no-create-home", "--home-dir", str(folder / "home" / name), name)
            made.append(pwd.getpwnam(name))
        print(folder, flush=True)
        for line in sys.stdin:
            told = json.loads(line)
            with open(told["log"], "ab") as log:
                subprocess.Popen(
                    told["command"],
                    cwd=told["cwd"],
                    env=told["env"],
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    preexec_fn=_heard,
                    start_new_session=True,
                )
    finally:
        _end({account.pw_uid for account in made})
        for account in made:
            _typed("userdel", account.pw_name)
        shutil.rmtree(folder)
    return 0


def _heard() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def _typed(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _end(owners: set[int]) -> None:
    """Kill all that was started from here, and all of these accounts, until nothing is left."""
    until = time.monotonic() + _PATIENCE
    while found := {*_below(os.getpid()), *_of(owners)}:
        if time.monotonic() > until:
            raise TimeoutError(f"the processes {sorted(found)} don't end")
        for pid in found:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        time.sleep(0.02)


def _below(parent: int) -> Iterator[int]:
    for task in Path(f"/proc/{parent}/task").glob("*/children"):
        with contextlib.suppress(OSError):  # ended in the meantime
            for child in task.read_text(encoding="ascii").split():
                yield int(child)
                yield from _below(int(child))


def _of(owners: set[int]) -> Iterator[int]:
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if process.stat().st_uid in owners:
                yield int(process.name)


if __name__ == "__main__":
    sys.exit(main())
