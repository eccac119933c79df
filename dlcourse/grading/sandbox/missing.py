"""Where the box can't be had: why, and what to do."""

from __future__ import annotations

import contextlib
import platform
import shutil
import sys
from pathlib import Path

from dlcourse.grading.sandbox import seccomp


class BoxError(RuntimeError):
    """The box can't be had, or has ended and doesn't start again; says why and what to do."""


_CONTAINER = "`--security-opt seccomp=unconfined --security-opt apparmor=unconfined`"
_RESTRICTED = Path("/proc/sys/kernel/apparmor_restrict_unprivileged_userns")
_PROFILE = """\
Ubuntu's AppArmor forbids it to bubblewrap. Allow it to bubblewrap alone, once, by typing:

sudo tee /etc/apparmor.d/bwrap >/dev/null <<'END'
abi <abi/4.0>,
include <tunables/global>
profile bwrap /usr/bin/bwrap flags=(unconfined) {
  userns,
}
END
sudo apparmor_parser --replace /etc/apparmor.d/bwrap"""
_NAMESPACES = (
    "Creating new namespace failed",
    "No permissions to create",
    "uid map",
    "gid map",
    "RTM_NEWADDR",
    "pivot_root",
    "Failed to make / slave",
)


def advice(said: str) -> str:
    """Return why the box does not start, and what to do, from what bubblewrap said."""
    reason = f"the box does not start: {said}\n"
    if "launch: " in said and "readable for a user without rights" in said:
        return reason + (
            f"As root, the grader hands over to a user without rights, who can't reach "
            f"{sys.executable}. Install Python and the course where everybody can read them, for "
            "example in /opt, or grade as another user than root."
        )
    if "Unknown option" in said or "--size" in said:
        return reason + "The box needs bubblewrap 0.6 or newer, not installed setuid: update it."
    if any(words in said for words in _NAMESPACES):
        with contextlib.suppress(OSError):
            if _RESTRICTED.read_text().strip() == "1":
                return reason + _PROFILE
        if "No space left" in said:
            return reason + "Allow more namespaces: `sudo sysctl -w user.max_user_namespaces=15000`"
        return reason + (
            "Namespaces of users are switched off here. On a machine of your own: `sudo sysctl -w "
            "kernel.unprivileged_userns_clone=1 user.max_user_namespaces=15000`. In a container, "
            f"start it with {_CONTAINER}."
        )
    return reason + _READABLE


_READABLE = (
    "If it says that something can't be read or found: as root, the grader hands over to a user "
    "without rights, for whom the folders of Python, its packages and the course need "
    "`chmod -R o+rX FOLDER`."
)


def not_importable(trace: str) -> str:
    """Return what to say where the server's own imports fail, from the end of its traceback."""
    hint = f"\n{_READABLE}" if "Permission" in trace or "ModuleNotFound" in trace else ""
    return f"the box starts, but can't import what it needs:\n{trace.strip()}{hint}"


def bubblewrap() -> tuple[str, bytes]:
    """Return where bubblewrap is, and the filter for it. Raises BoxError if either can't be had."""
    if sys.platform != "linux":
        raise BoxError(
            f"the box needs Linux, and this is {platform.system()}: grade in a Linux machine "
            f"(a virtual one, or a container that was started with {_CONTAINER})"
        )
    found = shutil.which("bwrap")
    if found is None:
        raise BoxError(
            "the box needs bubblewrap, and there is no `bwrap` here. Install it: "
            "`sudo apt-get install bubblewrap`, or `sudo dnf install bubblewrap`"
        )
    try:
        return found, seccomp.box_program()
    except seccomp.SeccompError as error:
        raise BoxError(f"the box can't be had on this machine: {error.strerror}") from None
