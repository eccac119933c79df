"""Python environments like those that pip makes, out of the packages that are installed here.

Their files are hard links, so that one is made in a second; nothing may write into them. They lie
where other accounts can read them, which the toolchain's own need not.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PACKAGES = f"lib/python3.{sys.version_info.minor}/site-packages"
_SCRIPT = """#!{python}
import sys
from {module} import {name}
if __name__ == "__main__":
    sys.exit({call}())
"""


def python_for_all() -> Path | None:
    """Return a Python of this version that every account may run, if there is one."""
    paths = [Path(sys.executable).resolve(), Path(f"/usr/bin/python3.{sys.version_info.minor}")]
    return next((path for path in paths if path.exists() and _open(path.resolve())), None)


def _open(path: Path) -> bool:
    return all(place.stat().st_mode & 0o001 for place in (path, *path.parents))


def locked(lock: Path) -> list[str]:
    """Return the names of the packages in a lock file that belong on this machine."""
    found = []
    for line in re.findall(r"^([a-z0-9._-]+(?:\[[a-z,]+\])?==.*?) *\\?$", lock.read_text(), re.M):
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate():
            found.append(requirement.name)
    return found


def made(folder: Path, python: Path, names: Iterable[str], *, upon: Path | None = None) -> None:
    """Make an environment with these packages and what they need.

    `upon` is one whose modules are imported here, too, so that they need not be here again.
    """
    subprocess.run([python, "-m", "venv", "--without-pip", folder], check=True)
    here = Path(sys.prefix)
    if upon:
        (folder / PACKAGES / "upon.pth").write_text(f"{upon / PACKAGES}\n", encoding="utf-8")
    for package in _with_needs(names):
        for file in package.files or []:
            source = Path(os.path.normpath(str(package.locate_file(file))))
            place = source.relative_to(here)
            there = upon is not None and place.parts[0] == "lib" and (upon / place).exists()
            if place.parts[0] != "bin" and not there and source.is_file():
                _link(source, folder / place)
        for point in package.entry_points:
            if point.group == "console_scripts":
                script(folder, point.name, point.value)


def script(folder: Path, name: str, value: str) -> None:
    """Add a program to an environment; `value` is its function, as "module:function"."""
    module, _, call = value.partition("[")[0].strip().partition(":")
    path = folder / "bin" / name
    text = _SCRIPT.format(
        python=folder / "bin/python", module=module, name=call.split(".")[0], call=call
    )
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


def _link(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except FileExistsError:  # of two packages
        pass
    except OSError:  # another disk, or another's file
        shutil.copy2(source, target)


def _with_needs(names: Iterable[str]) -> list[Distribution]:
    """Return the installed packages of these names, and those that they need."""
    found: dict[str, Distribution] = {}
    wanted = [Requirement(name) for name in names]
    while wanted:
        requirement = wanted.pop()
        key = canonicalize_name(requirement.name)
        if key in found:
            continue
        try:
            found[key] = distribution(requirement.name)
        except PackageNotFoundError as error:
            raise AssertionError(f"{requirement.name} is not installed here") from error
        needs = [Requirement(text) for text in found[key].requires or []]
        wanted += [n for n in needs if n.marker is None or n.marker.evaluate({"extra": ""})]
    return list(found.values())
