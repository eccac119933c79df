"""The workflow for GitHub Pages: pinned, with few rights, and true of the project."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from dlcourse.grading.address import of_book

PLACE = ".github/workflows/pages.yml"


@pytest.fixture(scope="module")
def jobs(root: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((root / PLACE).read_text(encoding="utf-8"))["jobs"]
    return found


def test_every_action_is_pinned_by_a_commit_with_its_version_beside_it(root: Path) -> None:
    lines = [
        line.strip()
        for path in (root / ".github/workflows").glob("*.yml")
        for line in path.read_text(encoding="utf-8").splitlines()
        if "uses:" in line
    ]
    assert len(lines) >= 5
    pinned = re.compile(r"(- )?uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
    assert [line for line in lines if not pinned.match(line)] == []


def test_it_builds_tests_and_publishes_what_make_site_writes(
    jobs: dict[str, Any], root: Path
) -> None:
    steps = jobs["build"]["steps"]
    commands = [step["run"] for step in steps if "run" in step]
    assert ".ci/run" in commands
    targets = [name for c in commands if c.startswith("make ") for name in c.split()[1:]]
    assert targets == ["pdf", "epub", "zip", "site"], "the site last: it takes them along"
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    assert all(re.search(rf"^{name}:", makefile, re.MULTILINE) for name in targets)
    names = [step.get("run", step.get("uses", "")).split()[0] for step in steps]
    assert names.index(".ci/run") < names.index("sed") < names.index("make"), "tested as committed"
    upload = next(s["with"] for s in steps if "upload-pages-artifact" in s.get("uses", ""))
    assert upload == {"path": "_build/site", "include-hidden-files": True}
    assert jobs["publish"]["needs"] == "build"


def test_only_what_publishes_may_write(jobs: dict[str, Any], root: Path) -> None:
    whole = yaml.safe_load((root / PLACE).read_text(encoding="utf-8"))
    assert whole["permissions"] == {"contents": "read"}
    assert jobs["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert jobs["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert [step for step in jobs["publish"]["steps"] if "run" in step] == []


@pytest.mark.parametrize(
    ("stands", "expected"),
    [
        ("", "https://octo.example/course/"),
        ("https://book.example/", "https://book.example/"),
    ],
)
def test_a_fork_without_an_address_gets_the_one_that_pages_gives(
    jobs: dict[str, Any], root: Path, tmp_path: Path, stands: str, expected: str
) -> None:
    (command,) = [s["run"] for s in jobs["build"]["steps"] if "ADDRESS" in s.get("env", {})]
    config = tmp_path / "_config.yml"
    shutil.copy(root / "_config.yml", config)
    text = re.sub(r'^  baseurl: ".*"$', f'  baseurl: "{stands}"', config.read_text(), flags=re.M)
    config.write_text(text)
    environment = {"ADDRESS": "https://octo.example/course", "PATH": "/usr/bin:/bin"}
    subprocess.run(["bash", "-euc", command], cwd=tmp_path, env=environment, check=True)
    assert of_book(tmp_path) == expected
