"""Compile the modules in archives. This runs in Pyodide, whose bytecode no other Python can make.

It is given to book/_live/build/compile.ts by tools/precompiled.py.
"""

from __future__ import annotations

import importlib
import importlib.util
import io
import marshal
import site
import sys
import zipfile
from collections.abc import Mapping

# What pages import sooner or later, beside what these import. A module that is not among them stays
# source: bytecode is twice as large, and nobody may ever want it.
IMPORTED = (
    "dlcourse.checks",
    "dlcourse.datasets",
    "dlcourse.figures",
    "dlcourse.live.backend",
    "dlcourse.live.browser",
    "dlcourse.live.asks",
    "dlcourse.live.formulas",
    "dlcourse.plotting",
    "dlcourse.proof",
    "matplotlib.pyplot",
    "numpy",
    "sympy",
)
LIBRARY = "python_stdlib.zip"
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the same archive each time
UNCHECKED = (1).to_bytes(4, "little")  # bytecode that stands for its source, which is not there


def compiled(archives: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return archives with the modules that pages import compiled, in the place of their source.

    archives are wheels, and the standard library, by their names; dlcourse's own wheel stays as it
    is and is not among what is returned.
    """
    packages = site.getsitepackages()[0]
    for name, content in archives.items():
        if name != LIBRARY:
            with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
                archive.extractall(packages)
    importlib.invalidate_caches()
    for module in IMPORTED:
        importlib.import_module(module)
    origins = {getattr(m, "__file__", None) or "" for m in list(sys.modules.values())}
    library = next(path for path in sys.path if path.endswith(".zip"))
    return {
        name: _compiled(bytes(content), library if name == LIBRARY else packages, origins)
        for name, content in archives.items()
        if not name.startswith("dlcourse-")
    }


def _compiled(content: bytes, place: str, origins: set[str]) -> bytes:
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as archive,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target,
    ):
        for name in archive.namelist():
            member = archive.read(name)
            origin = f"{place}/{name}"
            if name.endswith(".py") and origin in origins:
                name, member = f"{name}c", _bytecode(member, origin)
            target.writestr(zipfile.ZipInfo(name, EARLIEST), member, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _bytecode(source: bytes, origin: str) -> bytes:
    """Return what a .pyc file holds."""
    code = compile(source, origin, "exec", dont_inherit=True)
    head = importlib.util.MAGIC_NUMBER + UNCHECKED + importlib.util.source_hash(source)
    return head + marshal.dumps(code)
