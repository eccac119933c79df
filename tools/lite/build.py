"""Building JupyterLite with the Pyodide that the live pages have, and wheels from PyPI.

    _build/lite/
      venv/       jupyterlite-core and its Pyodide kernel, of host.lock
      contents/   the notebooks, as `make notebooks` has them
      source/     the settings, and Pyodide's files with a lock file of its own
      site/       the result

Pyodide's lock file names a wheel for each import. Ours names the wheels that are here, so the
kernel starts from them and loads NumPy, Matplotlib, SymPy and dlcourse when a cell imports them.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

from tools import live, pyodide

HERE = Path(__file__).parent
BROWSER_PYTHON = "3.14"  # Pyodide's
KERNEL = "@jupyterlite/pyodide-kernel-extension"
PLUGIN = f"{KERNEL}:kernel"
UNIX = {"pexpect", "ptyprocess"}  # IPython's, for a terminal: there is none in a browser


class LiteError(Exception):
    """JupyterLite cannot be built; the message says why."""


def build(folder: Path, contents: Path) -> Path:
    """Build the site with these notebooks; return its folder. Raises LiteError, Unreachable."""
    venv, source, site = folder / "venv", folder / "source", folder / "site"
    for old in (source, site):
        shutil.rmtree(old, ignore_errors=True)
    place = source / "static" / "pyodide"
    place.mkdir(parents=True)
    wanted = pyodide.wanted(pyodide.lock()["packages"])
    pyodide.fetch(pyodide.cache(), wanted.values())
    for name in live.CORE:
        shutil.copy(pyodide.NPM / name, place)
    own = sorted(contents.glob("dlcourse-*.whl"))
    kernel = [*kernel_wheels(venv), *_from_pypi(folder / "wheels")]
    for path in [*(pyodide.cache() / each.file_name for each in wanted.values()), *kernel, *own]:
        shutil.copy(path, place)
    lock, start = lock_file(wanted, [place / path.name for path in kernel], place / own[0].name)
    (place / "pyodide-lock.json").write_text(json.dumps(lock, indent=1), encoding="utf-8")
    settings = {
        "jupyter-lite-schema-version": 0,
        "jupyter-config-data": {
            "appName": "Deep Learning, Checked",
            "litePluginSettings": {
                PLUGIN: {
                    "disablePyPIFallback": True,
                    "loadPyodideOptions": {"packages": start},
                }
            },
        },
    }
    (source / "jupyter-lite.json").write_text(json.dumps(settings, indent=1), encoding="utf-8")
    _run(
        *(venv / "bin" / "jupyter", "lite", "build", "--lite-dir", source),
        *("--contents", contents, "--output-dir", site, "--no-sourcemaps"),
        cwd=folder,
    )
    return site


def lock_file(
    official: dict[str, pyodide.Wheel], kernel: Iterable[Path], own: Path
) -> tuple[dict[str, Any], list[str]]:
    """Return a lock file for Pyodide, and the packages that the kernel starts with.

    official: the wheels of Pyodide's release. kernel: pure wheels. own: dlcourse's.
    """
    theirs = pyodide.lock()
    packages = {
        name: {**theirs["packages"][name], "depends": list(wheel.needs)}
        for name, wheel in official.items()
    }
    start = []
    for path in kernel:
        entry = described(path)
        start.append(entry["name"])
        packages.setdefault(entry["name"], entry)
    packages["dlcourse"] = {**described(own), "depends": list(pyodide.PACKAGES)}
    return {"info": theirs["info"], "packages": packages}, sorted(start)


def described(wheel: Path) -> dict[str, Any]:
    """Return the entry of a pure wheel in a lock file; what it needs is loaded beside it."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        (about,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        metadata = HeaderParser().parsestr(archive.read(about).decode())
    tops = {name.partition("/")[0] for name in names if name.endswith(".py")}
    return {
        "name": re.sub(r"[-_.]+", "-", metadata["Name"]).lower(),
        "version": metadata["Version"],
        "file_name": wheel.name,
        "install_dir": "site",
        "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
        "package_type": "package",
        "imports": sorted(top.removesuffix(".py") for top in tops),
        "depends": [],
        "unvendored_tests": False,
    }


def kernel_wheels(venv: Path) -> list[Path]:
    """Return the wheels that the kernel's extension brings: piplite, pyodide_kernel, ipykernel."""
    folder = venv / "share" / "jupyter" / "labextensions" / KERNEL / "static" / "pypi"
    found = [p for p in sorted(folder.glob("*.whl")) if not p.name.startswith("widgets")]
    if len(found) < 3:
        raise LiteError(
            f"{folder} has {len(found)} wheels of the kernel, and three are wanted. Delete {venv}, "
            "and run make lite again; if that does not help, look at the kernel's new layout."
        )
    return found


def _from_pypi(folder: Path) -> list[Path]:
    """Return the wheels of browser.lock, fetched into a folder."""
    shutil.rmtree(folder, ignore_errors=True)
    _run(
        *(sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"),
        *("--no-deps", "--require-hashes", "--only-binary=:all:"),
        *("--python-version", BROWSER_PYTHON, "--dest", folder, "-r", HERE / "browser.lock"),
        cwd=HERE,
    )
    return [p for p in sorted(folder.glob("*.whl")) if p.name.partition("-")[0] not in UNIX]


def _run(*command: str | Path, cwd: Path) -> None:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        lines = (done.stdout + done.stderr).strip().splitlines()
        raise LiteError(f"{Path(command[0]).name} says:\n" + "\n".join(lines[-15:]))
