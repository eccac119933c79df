"""Becomes bubblewrap: joins a control group, and as root turns into a user without rights.

Run as a script with one argument of JSON, by an interpreter that loads nothing else:
`{"command": […], "join": path or null, "uid": number or null, "reveal": {folder: [path, …]}}`.

`reveal` names folders that the new user can't enter, and what it needs beneath each. They are
replaced, for this process and what it starts, by folders that hold nothing but those paths, all
read-only. No path may lie inside another.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys

_NEWNS = 0x00020000
_READ_ONLY, _REMOUNT, _BIND, _RECURSIVE, _PRIVATE = 1, 32, 4096, 16384, 1 << 18


def main(argument: str) -> None:
    """Do it and never return; what fails is said on standard error, with exit status 1."""
    wanted = json.loads(argument)
    try:
        if wanted["join"] is not None:
            with open(wanted["join"], "w") as file:
                file.write(str(os.getpid()))
        if wanted["reveal"]:
            _reveal(wanted["reveal"])
        if wanted["uid"] is not None:
            os.setgroups([])
            os.setresgid(*[wanted["uid"]] * 3)
            os.setresuid(*[wanted["uid"]] * 3)
        os.execv(wanted["command"][0], wanted["command"])
    except OSError as error:
        print(f"launch: {error}", file=sys.stderr)
        sys.exit(1)


def _reveal(folders: dict[str, list[str]]) -> None:
    libc = ctypes.CDLL(None, use_errno=True)

    def checked(result: int, what: str) -> None:
        if result != 0:
            number = ctypes.get_errno()
            raise OSError(number, f"{os.strerror(number)} ({what})")

    def mount(source: str, target: str, kind: bytes, flags: int, data: bytes | None = None) -> None:
        result = libc.mount(source.encode(), target.encode(), kind, ctypes.c_ulong(flags), data)
        checked(result, f"making {target} readable for a user without rights")

    checked(libc.unshare(_NEWNS), "a mount namespace")
    mount("none", "/", b"", _RECURSIVE | _PRIVATE)
    for folder, paths in folders.items():
        held = [(path, os.open(path, os.O_PATH), os.path.isdir(path)) for path in paths]
        covered = os.stat(folder).st_dev
        mount("tmpfs", folder, b"tmpfs", 0, b"mode=755")
        if os.stat(folder).st_dev == covered:  # never write into the folder itself
            raise OSError(f"{folder} is still what it was")
        for path, descriptor, is_folder in held:
            os.makedirs(path if is_folder else os.path.dirname(path), exist_ok=True)
            if not is_folder:
                os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            mount(f"/proc/self/fd/{descriptor}", path, b"", _BIND | _RECURSIVE)
            mount("none", path, b"", _BIND | _REMOUNT | _READ_ONLY)
            os.close(descriptor)


if __name__ == "__main__":
    os.umask(0o022)  # so that the new folders can be entered
    main(sys.argv[1])
