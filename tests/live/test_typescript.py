"""The live pages' modules: their types hold, and their own tests pass, in Node."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tools.precompiled import NODE


def node(root: Path, *command: str) -> subprocess.CompletedProcess[str]:
    own = {"PATH": f"{NODE.parent}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        [str(NODE), *command],
        cwd=root,
        env=os.environ | own,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("folder", ["", "/build", "/scripts", "/tests"])
def test_the_types_hold(root: Path, folder: str) -> None:
    done = node(root, "node_modules/typescript/bin/tsc", "-p", f"book/_live{folder}")
    assert done.returncode == 0, done.stdout


def test_the_modules_own_tests_pass(root: Path) -> None:
    quiet = "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"
    done = node(root, "--test", quiet, "book/_live/tests/*.test.ts")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "ℹ skipped 0" in done.stdout
    assert "ℹ tests 0" not in done.stdout
