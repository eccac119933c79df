"""The commands that start the interpreter for a learner's code, in a box and without one."""

from __future__ import annotations

import itertools
import json
import os
import pwd
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

import dlcourse
from dlcourse.grading.sandbox.cgroup import Cgroup

SCRATCH = "/box"  # where the scratch folder is, inside
_LAUNCH = Path(__file__).with_name("launch.py")
_SYSTEM = ("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/alternatives")
_DEVICES = ("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")
_ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
    "PYTHONHASHSEED": "0",  # the same order of sets each time
    "MPLBACKEND": "Agg",
    **{f"{name}_NUM_THREADS": "1" for name in ("OPENBLAS", "OMP", "MKL")},  # forks need one
}
_START = (
    "import sys, json, socket; sys.path[:] = json.loads(sys.argv[1]); "
    "from dlcourse.grading.sandbox.server import main; "
    "main(socket.socket(fileno=int(sys.argv[2])))"
)
_FIRST_UID, _UIDS = 61184, 4336  # numbers that systemd lends to services: no person has them
_serial = itertools.count()


def environment(home: str) -> dict[str, str]:
    """Return all that the interpreter finds in its environment."""
    return _ENVIRONMENT | dict.fromkeys(("HOME", "TMPDIR", "MPLCONFIGDIR"), home)


def plain(path: Sequence[Path], control: int) -> list[str]:
    """Return a command for the interpreter with no box. `path` holds more to import from.

    No site folders, no start-up files and no module path but this one. `control` is the
    descriptor of the server's socket.
    """
    return _python(sys.executable, path, control)


def boxed(
    bwrap: str, filter_: int, group: Cgroup | None, scratch: int, path: Sequence[Path], control: int
) -> list[str]:
    """Return a command for the interpreter inside a box.

    `filter_` is the descriptor of the program for seccomp, `scratch` the bytes of the scratch
    folder; the rest is as in `plain`.
    """
    python = os.path.realpath(sys.executable)
    binds = _binds(python, path)
    command = [
        bwrap,
        *("--unshare-user", "--unshare-all", "--new-session", "--die-with-parent"),
        *("--as-pid-1", "--hostname", "box", "--seccomp", str(filter_)),
    ]
    for inside, outside in binds.items():
        command += ["--ro-bind", outside, inside]
    command += _without_grading()
    for device in _DEVICES:
        command += ["--dev-bind", device, device]
    command += ["--size", str(scratch), "--tmpfs", SCRATCH]
    command += ["--remount-ro", "/", "--chdir", SCRATCH, *_python(python, path, control)]
    uid = _unprivileged() if os.geteuid() == 0 else None
    wanted = {
        "command": command,
        "join": str(group.members) if group else None,
        "uid": uid,
        "reveal": {} if uid is None else _closed_folders([*binds.values(), bwrap]),
    }
    return [sys.executable, "-I", "-S", "-B", str(_LAUNCH), json.dumps(wanted)]


def _python(executable: str, path: Sequence[Path], control: int) -> list[str]:
    entries = json.dumps([str(entry) for entry in _search_path(path)])
    return [executable, "-s", "-S", "-P", "-B", "-c", _START, entries, str(control)]


def _search_path(more: Sequence[Path]) -> list[Path]:
    standard = Path(sysconfig.get_path("stdlib"))
    own = [entry for entry in map(Path, sys.path) if entry.is_relative_to(standard)]
    own = [entry for entry in own if not entry.name.endswith("-packages")]
    return [*more, _package().parent, *own, *_packages()]


def _binds(python: str, more: Sequence[Path]) -> dict[str, str]:
    """Return what may be read: each path inside, and what it is outside."""
    library = Path(sysconfig.get_path("stdlib")).parent
    paths = [*map(Path, _SYSTEM), Path(python), library, *_packages(), _package(), *more]
    if shared := sysconfig.get_config_var("INSTSONAME"):
        paths.append(Path(sysconfig.get_config_var("LIBDIR")) / shared)
    found = {str(path): os.path.realpath(path) for path in paths if path.exists()}
    return dict(sorted(found.items()))  # a folder before what is in it


def _without_grading() -> list[str]:
    """Return the arguments that hide `dlcourse.grading` but for what runs in the box."""
    grading = _package() / "grading"
    shown = [grading / "__init__.py", grading / "sandbox"]
    arguments = ["--tmpfs", str(grading)]
    for path in shown:
        arguments += ["--ro-bind", os.path.realpath(path), str(path)]
    return [*arguments, "--remount-ro", str(grading)]


def _package() -> Path:
    """Return the folder of this package."""
    assert dlcourse.__file__
    return Path(dlcourse.__file__).absolute().parent


def _packages() -> list[Path]:
    """Return the folders of installed packages."""
    found = (
        Path(entry) for entry in sys.path if entry.endswith(("site-packages", "dist-packages"))
    )
    return [path for path in dict.fromkeys(found) if path.is_dir()]


def _unprivileged() -> int:
    """Return the number of a user who owns nothing, another one for each box."""
    taken = {entry.pw_uid for entry in pwd.getpwall()}
    first = os.getpid() * 8 + next(_serial)
    uids = (_FIRST_UID + (first + i) % _UIDS for i in range(_UIDS))
    return next(uid for uid in uids if uid not in taken)


def _closed_folders(paths: Sequence[str]) -> dict[str, list[str]]:
    """Return the folders that a user without rights can't enter, and the paths beneath each."""
    found: dict[str, list[str]] = {}
    wanted = sorted(set(paths))
    for path in wanted:
        if any(Path(path).is_relative_to(other) for other in wanted if other != path):
            continue  # it comes with the other
        for folder in reversed(Path(path).parents):
            if not folder.stat().st_mode & 0o001:
                found.setdefault(str(folder), []).append(path)
                break
    return found
