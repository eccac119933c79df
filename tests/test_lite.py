"""The folder that launch buttons open, and JupyterLite with what is in it."""

from __future__ import annotations

import hashlib
import os
import zipfile
from pathlib import Path

import pytest

from dlcourse.grading.kit import make
from tools import notebooks, pyodide
from tools.lite import build

OFFICIAL = {"numpy": pyodide.Wheel("numpy", "numpy.whl", "0", ("cycler",), ("numpy",))}


def wheel(folder: Path, name: str, version: str, *files: str) -> Path:
    """Write a wheel with these files and nothing in them."""
    path = folder / f"{name.replace('-', '_')}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for file in files:
            archive.writestr(file, "")
        about = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        archive.writestr(f"{path.stem}.dist-info/METADATA", about)
    return path


def test_a_wheel_s_entry_says_what_pyodide_asks(tmp_path: Path) -> None:
    path = wheel(
        tmp_path, "Prompt_Toolkit", "3.0", "prompt_toolkit/__init__.py", "one.py", "LICENSE"
    )
    assert build.described(path) == {
        "name": "prompt-toolkit",
        "version": "3.0",
        "file_name": path.name,
        "install_dir": "site",
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "package_type": "package",
        "imports": ["one", "prompt_toolkit"],
        "depends": [],
        "unvendored_tests": False,
    }


def test_the_lock_has_what_is_there_and_the_kernel_starts_with_its_own(tmp_path: Path) -> None:
    kernel = [
        wheel(tmp_path, "piplite", "0.8", "piplite/__init__.py"),
        wheel(tmp_path, "numpy", "9", "numpy/__init__.py"),  # Pyodide's own is taken
    ]
    own = wheel(tmp_path, "dlcourse", "0.1.0+1a", "dlcourse/__init__.py")
    lock, start = build.lock_file(OFFICIAL, kernel, own)
    assert start == ["numpy", "piplite"]
    assert set(lock["packages"]) == {"numpy", "piplite", "dlcourse"}
    assert lock["packages"]["numpy"]["version"] == pyodide.lock()["packages"]["numpy"]["version"]
    assert lock["packages"]["numpy"]["depends"] == ["cycler"]
    assert lock["packages"]["dlcourse"]["depends"] == ["numpy", "matplotlib", "sympy"]
    assert lock["info"]["python"].startswith(f"{build.BROWSER_PYTHON}.")


def test_a_kernel_with_another_layout_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(build.LiteError, match=r"has 0 wheels of the kernel, and three are wanted"):
        build.kernel_wheels(tmp_path)


def test_the_branch_for_launch_buttons_has_notebooks_and_what_they_need(
    root: Path, tmp_path: Path
) -> None:
    offered, target, solutions = (tmp_path / n for n in ("offered", "branch", "solutions"))
    solutions.mkdir()
    parts = ("dlcourse", "solutions/ps1_perceptron.py")
    for name in ("pyproject.toml", "LICENSE", "NOTICE", make.LOCK, *parts):
        (tmp_path / name).symlink_to(root / name)
    with pytest.raises(notebooks.NoNotebooksError, match="Run make book first"):
        notebooks.write(offered, solutions, target)
    offered.mkdir()
    for name in ("01_perceptron", "ps1_perceptron"):
        (offered / f"{name}.ipynb").write_text(f"{name}, as offered", encoding="utf-8")
    (target / ".git").mkdir(parents=True)
    (target / ".git" / "HEAD").touch()
    (target / "chapters").mkdir()
    (target / "chapters" / "09_gone.ipynb").touch()
    assert notebooks.write(offered, solutions, target) == (1, 1)
    assert {path.name for path in (target / "chapters").iterdir()} == {"01_perceptron.ipynb"}
    text = (target / "notebooks" / "ps1_perceptron.ipynb").read_text(encoding="utf-8")
    assert text == "ps1_perceptron, as offered"
    assert (target / ".git" / "HEAD").exists()
    assert os.access(target / "binder" / "postBuild", os.X_OK)
    (own,) = target.glob("dlcourse-*.whl")
    assert f"./{own.name}" in (target / "requirements.txt").read_text(encoding="utf-8")
