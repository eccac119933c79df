"""The notebooks as a folder that Binder, Colab and a JupyterHub open: python -m tools.notebooks.

    _build/notebooks/
      chapters/           each chapter as the book's pages offer it
      notebooks/          each assignment, likewise
      binder/, requirements.txt, dlcourse-….whl, BEGIN.html: what a kit has

It is pushed to a branch of its own, which _config.yml names. A .git in it stays as it is.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from dlcourse.grading.kit import make

ROOT = Path(__file__).parents[1]
OFFERED = ROOT / "_build" / "html" / "_static" / "notebooks"
TARGET = ROOT / "_build" / "notebooks"
README = """# Deep Learning, Checked: the notebooks

Made from the book's pages. `chapters` holds the chapters, `notebooks` the assignments; the first
cell of each says how to get what it needs. `BEGIN.html` says how to install all of it at home.
"""


def main() -> int:
    """Write the folder; return 0, or 1 with the reason."""
    try:
        chapters, assignments = write(OFFERED, ROOT / "solutions", TARGET)
    except NoNotebooksError as error:
        print(error, file=sys.stderr)
        return 1
    print(
        f"{TARGET}: {chapters} chapters and {assignments} assignments. To let launch buttons open "
        "them, push it to a branch:\n\n"
        f"    git -C {TARGET} init --initial-branch notebooks\n"
        f"    git -C {TARGET} add .\n"
        f'    git -C {TARGET} commit --message "The notebooks"\n'
        f"    git -C {TARGET} push --force ADDRESS notebooks\n\n"
        "with the address of your repository, which _config.yml names: repository: url:, or "
        "notebooks_repository."
    )
    return 0


class NoNotebooksError(Exception):
    """The book has no notebooks; the message says what to do."""


def write(offered: Path, solutions: Path, target: Path) -> tuple[int, int]:
    """Write the folder; return how many chapters and assignments there are.

    offered: the built book's folder of notebooks. Raises NoNotebooksError.
    """
    found = sorted(offered.glob("*.ipynb"))
    if not found:
        raise NoNotebooksError(f"There is no notebook in {offered}. Run make book first.")
    target.mkdir(parents=True, exist_ok=True)
    for old in target.iterdir():
        if old.name != ".git":
            shutil.rmtree(old) if old.is_dir() else old.unlink()
    with tempfile.TemporaryDirectory() as temporary:
        kit = make.make(solutions, Path(temporary))
        with zipfile.ZipFile(kit.path) as archive:
            archive.extractall(temporary)
        shutil.copytree(Path(temporary) / kit.path.stem, target, dirs_exist_ok=True)
    (target / "binder" / "postBuild").chmod(0o755)  # which a zip's reader forgets
    (target / "README.md").write_text(README, encoding="utf-8")
    (target / "chapters").mkdir()
    for path in found:
        # An assignment as the book offers it: the kit's has no first cell.
        folder = "notebooks" if path.stem in kit.assignments else "chapters"
        shutil.copy(path, target / folder)
    chapters, assignments = (
        len([*(target / folder).glob("*.ipynb")]) for folder in ("chapters", "notebooks")
    )
    return chapters, assignments


if __name__ == "__main__":
    sys.exit(main())
