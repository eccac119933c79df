"""`dlcourse` as the wheel that live pages install: without grading, the same bytes each time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
LEFT_OUT = {"grading"}  # what only an instructor needs; solutions and tests are not in the package
EPOCH = "315532800"  # 1980, the first year that a zip file knows


def build(folder: Path) -> Path:
    """Build the wheel into a folder, with the project's own build backend; return its path."""
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(temporary)

        def ignored(_: str, names: list[str]) -> set[str]:
            return {n for n in names if n in LEFT_OUT or n == "__pycache__" or n.startswith(".")}

        shutil.copytree(ROOT / "dlcourse", project / "dlcourse", ignore=ignored)
        (project / "pyproject.toml").write_text(_pyproject(), encoding="utf-8")
        code = f"from flit_core.buildapi import build_wheel; print(build_wheel({str(folder)!r}))"
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=project,
            env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
            capture_output=True,
            text=True,
            check=True,
        )
    return folder / done.stdout.split()[-1]


def _pyproject() -> str:
    """Return the project's settings as far as a page needs them: no command, no extra."""
    whole = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project, build = whole["project"], whole["build-system"]
    return (
        f'[build-system]\nrequires = {build["requires"]}\nbuild-backend = "flit_core.buildapi"\n'
        f'[project]\nname = "dlcourse"\nversion = "{project["version"]}"\n'
        f'description = "{project["description"]}"\nlicense = {{ text = "MIT" }}\n'
    )
