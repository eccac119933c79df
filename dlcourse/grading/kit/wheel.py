"""`dlcourse` as a wheel without the parts that its users must not or need not have.

The same sources give the same bytes. The project's own build backend makes it.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path

import dlcourse

LICENCE = ("LICENSE", "NOTICE")
EPOCH = "315532800"  # 1980, the first year that a zip file knows


class WheelError(Exception):
    """The wheel cannot be built; the message says why, in sentences."""


def build(root: Path, folder: Path, left_out: Collection[str], *, for_pip: bool = False) -> Path:
    """Build the wheel of the project in `root` into a folder; return its path.

    left_out names parts of the package. With `for_pip` it names what it needs, and its version has
    a mark of its content (0.2.0+1a2b3c4d), so that pip takes it for another one when it changed.
    Raises WheelError.
    """
    package = root / "dlcourse"
    mark = f"+{_digest(package, left_out)}" if for_pip else ""
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(temporary)
        for source in _files(package, left_out):
            target = project / "dlcourse" / source.relative_to(package)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
        for name in LICENCE:
            shutil.copyfile(root / name, project / name)
        if mark:
            _say_version(project / "dlcourse/__init__.py", mark)
        (project / "pyproject.toml").write_text(_pyproject(root, mark, for_pip), encoding="utf-8")
        code = f"from flit_core.buildapi import build_wheel; print(build_wheel({str(folder)!r}))"
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=project,
            env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        raise WheelError(f"the wheel of dlcourse cannot be built:\n{done.stderr.strip()}")
    return folder / done.stdout.split()[-1]


def file_name(root: Path, left_out: Collection[str]) -> str:
    """Return the name of the wheel that `build` makes for pip, without building it."""
    version = f"{dlcourse.__version__}+{_digest(root / 'dlcourse', left_out)}"
    return f"dlcourse-{version}-py3-none-any.whl"


def _files(package: Path, left_out: Collection[str]) -> Iterator[Path]:
    """Yield the package's files, but for the parts left out and what an editor or Python adds."""
    for path in sorted(package.rglob("*")):
        parts = path.relative_to(package).parts
        hidden = any(part == "__pycache__" or part.startswith(".") for part in parts)
        if path.is_file() and parts[0] not in left_out and not hidden:
            yield path


def _digest(package: Path, left_out: Collection[str]) -> str:
    digest = hashlib.sha256()
    for path in _files(package, left_out):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"{path.relative_to(package).as_posix()} {content}\n".encode())
    return digest.hexdigest()[:8]


def _say_version(module: Path, mark: str) -> None:
    """Let `dlcourse.__version__` be the wheel's version."""
    text = module.read_text(encoding="utf-8")
    line = f'__version__ = "{dlcourse.__version__}"'
    if text.count(line) != 1:
        raise WheelError(f"{module.name} of dlcourse has no line {line}, which a wheel needs")
    said = f'__version__ = "{dlcourse.__version__}{mark}"'
    module.write_text(text.replace(line, said), encoding="utf-8")


def _pyproject(root: Path, mark: str, for_pip: bool) -> str:
    """Return the project's settings as far as a wheel needs them: no command, no extra."""
    whole = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    project, build = whole["project"], whole["build-system"]
    needs = (
        f'requires-python = "{project["requires-python"]}"\n'
        f"dependencies = {json.dumps(project['dependencies'])}\n"
    )
    return (
        f'[build-system]\nrequires = {build["requires"]}\nbuild-backend = "flit_core.buildapi"\n'
        f'[project]\nname = "dlcourse"\nversion = "{dlcourse.__version__}{mark}"\n'
        f'description = "{project["description"]}"\nlicense = "{project["license"]}"\n'
        f"license-files = {json.dumps(LICENCE)}\n"
        f"{needs if for_pip else ''}"
    )
