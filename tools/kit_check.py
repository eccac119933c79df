"""Begin as a learner would: unpack the newest kit, install it with pip, and run its notebooks.

Everything happens in a temporary folder, with the kit's zip alone: `make kitcheck`. It takes some
minutes and the network, so the tests try a kit with packages that are there already.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

KITS = Path(__file__).parents[1] / "_build" / "kit"
# Run in the kit's own Python: each notebook, with nothing answered; what its tests say.
RUN = """
import json, sys
from pathlib import Path
import nbformat
from nbclient import NotebookClient
for path in sorted(Path("work").glob("*/*.ipynb")):
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=120, allow_errors=True).execute(cwd=str(path.parent))
    errors = [
        [cell.metadata.nbgrader.grade_id, output.ename, output.evalue]
        for cell in notebook.cells for output in cell.get("outputs", [])
        if output.output_type == "error"
    ]
    tests = sum(bool(cell.metadata.nbgrader.grade) for cell in notebook.cells)
    print(json.dumps([path.stem, tests, errors]), flush=True)
"""


def main() -> int:
    """Check one kit, the newest or the one that is named; return 1 where something is wrong."""
    kits = sorted(KITS.glob("*.zip"), key=lambda path: path.stat().st_mtime)
    kit = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else kits[-1]
    print(f"{kit.name}: {kit.stat().st_size / 1e6:.1f} MB")
    wrong = []
    with tempfile.TemporaryDirectory() as temporary:
        with zipfile.ZipFile(kit) as archive:
            archive.extractall(temporary)
        (folder,) = Path(temporary).iterdir()
        python = folder / ".venv" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        _typed(folder, sys.executable, "-m", "venv", ".venv")
        began = time.monotonic()
        _typed(folder, python, "-m", "pip", "install", "--quiet", "-r", "requirements.txt")
        size = sum(p.stat().st_size for p in (folder / ".venv").rglob("*") if p.is_file())
        print(f"installed in {time.monotonic() - began:.0f} s, {size / 1e6:.0f} MB")
        print(_typed(folder, python, "-m", "dlcourse.learn"), end="")
        print("JupyterLab", _typed(folder, python, "-m", "jupyterlab", "--version"), end="")
        for line in _typed(folder, python, "-c", RUN).splitlines():
            name, tests, errors = json.loads(line)
            failed = [error for error in errors if error[1] == "CheckFailed"]
            print(f"{name}: {len(failed)} of {tests} tests say what is missing")
            wrong += [f"{name}: {error}" for error in errors if error not in failed]
            wrong += [] if failed else [f"{name}: no test says anything"]
        (first, *_) = sorted((folder / "work").glob("*/*.ipynb"))
        print(_typed(folder, python, "-m", "nbgrader", "validate", first).strip()[:1000])
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


def _typed(folder: Path, *command: str | Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
