"""Begin as a learner would: unpack the newest kit, install it with pip, and run its notebooks.

Everything happens in a temporary folder, with the kit's zip alone, and the chapters' notebooks as
the book offers them: `make kitcheck`. It takes some minutes and the network, so the tests try a kit
with packages that are there already, and one chapter.
"""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

KITS = Path(__file__).parents[1] / "_build" / "kit"
OFFERED = Path(__file__).parents[1] / "_build" / "html" / "_static" / "notebooks"
AT_ONCE = 2  # notebooks
# Run in the kit's own Python: a notebook, with nothing answered; what its tests say. Chapters have
# no tests: there, and in the other cells of an assignment, any error is one too many.
RUN = """
import json, sys
from pathlib import Path
import nbformat
from nbclient import NotebookClient
path = Path(sys.argv[1])
notebook = nbformat.read(path, as_version=4)
NotebookClient(notebook, timeout=120, allow_errors=True).execute(cwd=str(path.parent))
about = [cell.metadata.get("nbgrader", {}) for cell in notebook.cells]
errors = [
    [named.get("grade_id", cell.source), output.ename, output.evalue]
    for cell, named in zip(notebook.cells, about) for output in cell.get("outputs", [])
    if output.output_type == "error"
]
tests = sum(bool(named.get("grade")) for named in about)
code = sum(cell.cell_type == "code" for cell in notebook.cells)
print(json.dumps([path.stem, code, tests, errors]), flush=True)
"""


def main() -> int:
    """Check one kit, the newest or the one that is named; return 1 where something is wrong."""
    if not any(OFFERED.glob("*.ipynb")):
        sys.exit(f"There is no notebook in {OFFERED}. Run make book first.")
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
        wrong += _opened(folder, python)
        shutil.copytree(OFFERED, folder / "book")
        notebooks = sorted([*folder.glob("work/*/*.ipynb"), *folder.glob("book/*.ipynb")])
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for said, problems in pool.map(lambda path: run(folder, python, path), notebooks):
                print(said, flush=True)
                wrong += problems
        (first, *_) = sorted((folder / "work").glob("*/*.ipynb"))
        print(_typed(folder, python, "-m", "nbgrader", "validate", first).strip()[:1000])
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


def run(folder: Path, python: Path | str, notebook: Path) -> tuple[str, list[str]]:
    """Run a notebook of a kit or of the book; return how it went, and what is wrong."""
    name, code, tests, errors = json.loads(_typed(folder, python, "-c", RUN, notebook))
    failed = [error for error in errors if error[1] == "CheckFailed"] if tests else []
    wrong = [f"{name}: {error}" for error in errors if error not in failed]
    if not tests:
        return f"{name}: {code - len(errors)} of {code} cells run", wrong
    wrong += [] if failed else [f"{name}: no test says anything"]
    return f"{name}: {len(failed)} of {tests} tests say what is missing", wrong


def _opened(folder: Path, python: Path) -> list[str]:
    """Open work/ in JupyterLab, ask it for its page and for each notebook; return what failed."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--no-browser", "--allow-root", f"--port={port}", "--IdentityProvider.token=kit"]
    server = subprocess.Popen(
        [python, "-m", "jupyterlab", "work", *options],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    notebooks = [p.relative_to(folder / "work") for p in (folder / "work").glob("*/*.ipynb")]
    wrong = []
    try:
        for path in ["lab", *(f"api/contents/{p.as_posix()}?type=notebook" for p in notebooks)]:
            request = urllib.request.Request(
                f"http://127.0.0.1:{port}/{path}", headers={"Authorization": "token kit"}
            )
            try:
                _answer(request, server)
            except OSError as error:
                wrong.append(f"JupyterLab does not open {path}: {error}")
    finally:
        server.terminate()
        server.wait()
    print(f"JupyterLab opens {len(notebooks) + 1 - len(wrong)} of {len(notebooks) + 1} pages")
    return wrong


def _answer(request: urllib.request.Request, server: subprocess.Popen[bytes]) -> bytes:
    """Return what a server answers that may only be starting. Raises OSError."""
    while server.poll() is None:
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                content: bytes = answer.read()
                return content
        except urllib.error.HTTPError:
            raise
        except urllib.error.URLError:  # nobody listens yet
            time.sleep(0.5)
    raise OSError(f"it ended with the status {server.returncode}")


def _typed(folder: Path, *command: str | Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
