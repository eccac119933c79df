"""The two environments of `make next`, made by uv in _build/next, apart from the toolchain.

In `venv` is what the tests need, as the lock has it, but without Jupyter Book and with the newest
of what it holds back. In `floors` is the oldest of everything that pyproject.toml allows.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "_build" / "next"
NEWEST, FLOORS = FOLDER / "venv", FOLDER / "floors"
# These come with the packages of the group `next`; Jupyter Book holds them back, too.
_WITH_THEM = ("pydata-sphinx-theme", "markdown-it-py", "mdit-py-plugins")


class NextError(Exception):
    """`make next` cannot go on; the message says why, and what to do."""


def named(requirement: str) -> str:
    """Return the package that a line of pyproject.toml is about: `numpy>=2.0` gives numpy."""
    match = re.match(r"[\w.-]+", requirement)
    assert match is not None
    return match[0].lower().replace("_", "-")


def group() -> list[str]:
    """Return what the group `next` of pyproject.toml asks for."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        lines: list[str] = tomllib.load(file)["dependency-groups"]["next"]
    return lines


def moving() -> list[str]:
    """Return the packages that are taken as new as they are; the rest stays as the lock has it."""
    return [*map(named, group()), *_WITH_THEM]


def pins(path: Path) -> dict[str, str]:
    """Return the versions in a file of pins, such as requirements.lock, by package."""
    text = path.read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-zA-Z0-9._-]+)(?:\[[a-z,]+\])?==([^ ;]+)", text, re.MULTILINE))


def newest() -> dict[str, str]:
    """Make the environment of the newest, or bring it up to date; return its versions."""
    wanted = FOLDER / "newest.txt"
    FOLDER.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "requirements.lock", wanted)  # uv keeps what the file has, where it can
    upgraded = [word for name in moving() for word in ("--upgrade-package", name)]
    excluded = ["--excludes", str(Path(__file__).with_name("excludes.txt"))]
    _resolve(wanted, "--group", "next", *excluded, *upgraded)
    return _installed(NEWEST, wanted)


def floors() -> dict[str, str]:
    """Make the environment of the oldest that pyproject.toml allows; return its versions."""
    wanted = FOLDER / "floors.txt"
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted.unlink(missing_ok=True)
    _resolve(wanted, "--resolution", "lowest-direct")
    return _installed(FLOORS, wanted)


def run(*command: str | Path, env: dict[str, str] | None = None) -> int:
    """Run a command in the project's folder, at a low priority; return its code."""
    return subprocess.run(["nice", *map(str, command)], cwd=ROOT, env=env, check=False).returncode


def output(*command: str | Path) -> str:
    """Run a command in the project's folder, and return what it prints."""
    words = [*map(str, command)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NextError(f"{' '.join(words)} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def _resolve(wanted: Path, *options: str) -> None:
    common = ["--quiet", "--generate-hashes", "--no-annotate", "--no-header", "--all-extras"]
    _uv("pip", "compile", "pyproject.toml", *common, *options, "-o", str(wanted))


def _installed(venv: Path, wanted: Path) -> dict[str, str]:
    """Install pins, no more and no less, and the project itself."""
    if not (venv / "bin" / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    place = ["--python", str(venv / "bin" / "python")]
    _uv("pip", "sync", "--quiet", *place, "--require-hashes", str(wanted))
    bare = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    _uv("pip", "install", "--quiet", *place, *bare)
    return pins(wanted)


def _uv(*arguments: str) -> None:
    program = Path(sys.executable).with_name("uv")
    done = subprocess.run(
        [program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise NextError(
            f"uv {version('uv')} could not {arguments[1]} what make next needs:\n"
            f"{done.stderr.strip()}\nWanted: a package index that can be reached, and versions "
            "that go together. Nothing outside _build/next was changed."
        )
