"""The repository itself: its lock, its make targets, and what must not be committed."""

from __future__ import annotations

import itertools
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml


def run(root: Path, *command: str) -> str:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("MAKE", "MFLAGS"))}
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stderr == "", f"{' '.join(command)} complains: {done.stderr}"
    return done.stdout


def committed(root: Path) -> list[str]:
    return [name for name in run(root, "git", "ls-files").splitlines() if (root / name).exists()]


def test_the_lock_pins_every_package_with_hashes_and_names_no_address(root: Path) -> None:
    text = (root / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", text.strip())
    assert len(entries) > 100
    for entry in entries:
        assert re.match(r"[a-z0-9._-]+(\[[a-z,]+\])?==[^ ]+ ", entry), entry[:80]
        assert "--hash=sha256:" in entry, entry[:80]
    assert "://" not in text
    assert "-index" not in text


def test_the_lock_has_all_that_the_project_names(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = itertools.chain(project["dependencies"], *extras)
    names = {re.split(r"[\[<>=]", entry)[0].lower() for entry in wanted} - {"dlcourse"}
    text = (root / "requirements.lock").read_text(encoding="utf-8")
    locked = set(re.findall(r"^([a-z0-9._-]+)", text, re.MULTILINE))
    assert names <= locked


def test_the_npm_lock_has_hashes_and_names_no_address(root: Path) -> None:
    packages = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for name, package in packages.items():
        if name:
            assert package["integrity"].startswith("sha512-")
            assert "resolved" not in package


def test_every_dependency_has_its_reason(root: Path) -> None:
    text = (root / "pyproject.toml").read_text(encoding="utf-8")
    block = text[text.index("dependencies = [") : text.index("[tool.flit")]
    for line in block.splitlines():
        if line.strip().startswith('"'):
            assert re.search(r'",\s+# \w.{10,}', line), f"no reason: {line}"


@pytest.mark.xdist_group("together")
def test_tests_of_a_group_stay_in_one_process(request: pytest.FixtureRequest) -> None:
    """What they share is made once then; an xdist that no longer knows groups says nothing."""
    grouped = request.config.getoption("dist", "no") == "loadgroup"
    grouped |= bool(request.config.getoption("loadgroup", False))
    assert request.node.nodeid.endswith("@together") == grouped


def test_who_shares_what_takes_long_to_make_is_in_its_group(request: pytest.FixtureRequest) -> None:
    groups: dict[str, set[tuple[str, ...]]] = {"tiny": set(), "exercise_book": set()}
    for item in request.session.items:
        for name in groups.keys() & set(getattr(item, "fixturenames", ())):
            groups[name].add(tuple(sorted(m.args[0] for m in item.iter_markers("xdist_group"))))
    assert all(len(found) < 2 and () not in found for found in groups.values()), groups


@pytest.mark.book
@pytest.mark.usefixtures("site")
def test_a_second_make_does_no_work_twice(root: Path) -> None:
    for target in ("book", "serve", "test"):
        plan = run(root, "make", "--dry-run", target)
        for work in ("pip install", "npm ci", "jupyter-book build", "-m venv"):
            assert work not in plan, f"make {target} would {work} again"
        assert "system-packages" not in plan


def test_make_help_lists_every_target(root: Path) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony
    listed = set(re.findall(r"^make ([a-z]+)", run(root, "make", "help"), re.MULTILINE))
    assert listed | {"help"} == set(phony[1].split())


def test_pre_commit_runs_what_make_lint_runs_and_downloads_nothing(root: Path) -> None:
    config = yaml.safe_load((root / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    (source,) = config["repos"]
    assert source["repo"] == "local"
    assert {hook["language"] for hook in source["hooks"]} == {"system"}
    assert not any("additional_dependencies" in hook for hook in source["hooks"])
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    recipe = re.search(r"^lint:.*\n((?:\t.+\n)+)", makefile, re.MULTILINE)
    assert recipe
    commands = [line.strip().replace("$(BIN)", ".venv/bin") for line in recipe[1].splitlines()]
    assert [hook["entry"] for hook in source["hooks"]] == commands


def test_make_format_leaves_nothing_for_lint_to_say(root: Path, tmp_path: Path) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    recipe = re.search(r"^format:.*\n((?:\t.+\n)+)", makefile, re.MULTILINE)
    assert recipe
    shutil.copy(root / "pyproject.toml", tmp_path)
    (tmp_path / "untidy.py").write_text(
        '"""A module."""\nimport sys\nimport os\nprint( os.name,sys.path )\n', encoding="utf-8"
    )
    programs = Path(sys.executable).parent
    for line in recipe[1].splitlines():
        command = line.strip().replace("$(BIN)", str(programs))
        subprocess.run(command.split(), cwd=tmp_path, check=True)
    for check in (["check"], ["format", "--check"]):
        run(tmp_path, str(programs / "ruff"), *check)


def test_the_readme_begins_with_a_picture_and_the_two_commands(root: Path) -> None:
    first_screen = (root / "README.md").read_text(encoding="utf-8").splitlines()[:16]
    text = "\n".join(first_screen)
    picture = re.search(r"!\[(.{40,}?\.)\]\((.+?\.png)\)", text)
    assert picture
    assert (root / picture[2]).read_bytes().startswith(b"\x89PNG")
    assert "make book" in text
    assert "make test" in text


def test_continuous_integration_runs_make_test(root: Path) -> None:
    assert re.search(r" make test$", (root / ".ci/run").read_text(encoding="utf-8"), re.MULTILINE)
    assert os.access(root / ".ci/run", os.X_OK)


def test_nothing_made_is_committed(root: Path) -> None:
    for name in committed(root):
        assert not re.match(r"(_build|course|work|node_modules|\.venv)/", name)
        assert not name.endswith((".ipynb", ".pyc", ".db"))
        assert (root / name).stat().st_size < 400_000, f"{name} is large"


def test_nothing_names_a_place_of_this_machine(root: Path) -> None:
    wanted = re.compile(r"/(?:home|root|Users|work)/[a-z]|\.\./shared")
    for name in committed(root):
        if name.endswith((".png", ".gz", ".lock")) or name == "tests/test_project.py":
            continue
        found = wanted.search((root / name).read_text(encoding="utf-8"))
        assert not found, f"{name} names {found and found[0]}"
