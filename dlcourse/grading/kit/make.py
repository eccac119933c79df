"""Packing a kit: a wheel without the answers, the released notebooks, what to install, a page.

    dlcourse-kit-0.2.0-1a2b3c4d/
      BEGIN.html            how to begin, on Linux, macOS and Windows
      LICENSE.txt           of the code, and of the text in the notebooks
      requirements.txt      what pip installs, pinned with hashes; the wheel is its last line
      dlcourse-….whl
      notebooks/            one an assignment
      binder/               the same environment for a JupyterHub image or Binder (repo2docker)

The folder's name has a mark of its content, so that a newer kit is unpacked beside an older one,
never over what somebody typed there. The same sources give the same bytes.
"""

from __future__ import annotations

import hashlib
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from dlcourse.exercises import AssignmentError, read
from dlcourse.grading.kit import contents
from dlcourse.grading.kit.wheel import WheelError, build
from dlcourse.learn.answers import FILE, seal
from dlcourse.learn.release import FOLDER

LOCK = "requirements-learn.lock"  # of the extra `learn`
LEFT_OUT = {"grading"}
# What repo2docker reads: https://repo2docker.readthedocs.io/en/latest/configuration/
BINDER = {
    # From the lock, and from nothing else, so that it cannot be another environment.
    "requirements.txt": "-r ../requirements.txt\n",
    "runtime.txt": "python-3.11\n",
    "postBuild": "#!/bin/sh\nset -eu\npython -m dlcourse.learn\n",
}
_TIME = (1980, 1, 1, 0, 0, 0)


class KitError(Exception):
    """No kit can be made; the message says why, in sentences."""


@dataclass(frozen=True)
class Kit:
    """A kit that was made."""

    path: Path
    version: str  # of the wheel in it, such as "dlcourse 0.2.0+1a2b3c4d"
    assignments: tuple[str, ...]


def make(solutions: Path, to: Path, *, with_solutions: bool = False) -> Kit:
    """Make a kit out of the project that `solutions` lies in, as a zip in the folder `to`.

    `with_solutions` adds the worked solutions, sealed. Raises KitError or AssignmentError.
    """
    root = solutions.resolve().parent
    released, problems = contents.released(solutions)
    if problems:
        raise AssignmentError("\n".join(problems))
    if not released:
        raise KitError(f"There is no assignment (*.py) in {solutions}.")
    try:
        lock = (root / LOCK).read_text(encoding="utf-8")
        licence = (root / "LICENSE").read_bytes()
        with tempfile.TemporaryDirectory() as temporary:
            wheel = build(root, Path(temporary), LEFT_OUT, for_pip=True)
            data = wheel.read_bytes()
    except WheelError as error:
        raise KitError(str(error)) from error
    except OSError as error:
        raise KitError(
            f"{error.filename or root / LOCK} could not be read or written ({error.strerror}). A "
            "kit is made in the project's folder, where pyproject.toml is."
        ) from error
    version = wheel.name.split("-")[1]
    files = {
        "requirements.txt": _requirements(lock, wheel.name, data).encode(),
        wheel.name: data,
        "LICENSE.txt": licence,
        **{f"{FOLDER}/{Path(name).name}": text for name, text in released.items()},
        **{f"binder/{name}": text.encode() for name, text in BINDER.items()},
    }
    if with_solutions:
        names = [Path(name).stem for name in released]
        files[FILE] = seal({n: contents.worked(solutions, n) or b"" for n in names})
    mark = hashlib.sha256(b"".join(hashlib.sha256(files[n]).digest() for n in sorted(files)))
    folder = f"dlcourse-kit-{version.partition('+')[0]}-{mark.hexdigest()[:8]}"
    assignments = {Path(name).stem: _title(solutions, Path(name).stem) for name in released}
    files["BEGIN.html"] = _begin(folder, assignments, with_solutions=with_solutions).encode()
    try:
        path = _packed(files, folder, to)
    except OSError as error:
        raise KitError(f"{to} could not be written ({error.strerror}).") from error
    return Kit(path, f"dlcourse {version}", tuple(assignments))


def _requirements(lock: str, wheel: str, data: bytes) -> str:
    """Return the lock, and the wheel as its last line; pip looks for it in the current folder."""
    digest = hashlib.sha256(data).hexdigest()
    return f"{lock.rstrip()}\n./{wheel} \\\n    --hash=sha256:{digest}\n"


def _title(solutions: Path, name: str) -> str:
    return read(solutions / f"{name}.py").introduction.partition("\n")[0].lstrip("# ")


def _begin(folder: str, assignments: dict[str, str], *, with_solutions: bool) -> str:
    pages = Environment(
        loader=PackageLoader("dlcourse.grading.kit", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    page = pages.get_template("begin.html.j2")
    return page.render(folder=folder, assignments=assignments, with_solutions=with_solutions)


def _packed(files: dict[str, bytes], folder: str, to: Path) -> Path:
    """Write the zip, whole or not at all."""
    to.mkdir(parents=True, exist_ok=True)
    path, new = to / f"{folder}.zip", to / f".{folder}.zip.new"
    try:
        with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in sorted(files):
                about = zipfile.ZipInfo(f"{folder}/{name}", _TIME)
                about.compress_type = zipfile.ZIP_DEFLATED
                about.external_attr = (0o755 if name == "binder/postBuild" else 0o644) << 16
                archive.writestr(about, files[name])
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
    return path
